import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../folders.ts';
import { clean, flawed, qarar } from '../qarar.ts';

const brief = `export default ({ locale }) => ({
  file: ({ path, rows }) => path + ' ' + rows.map((row) => row.fingerprint.length > 0) + '\\n',
  failure: ({ message }) => '! ' + message + '\\n',
  end: async ({ warnings }) => locale + ' ' + warnings + '\\n',
});
`;
const folder = folderOf({
  'a.md': flawed,
  'b.md': clean,
  'brief.mjs': brief,
  'typed.ts': brief.replace('({ locale })', '({ locale }: { readonly locale: string })'),
  'throws.mjs': 'export default () => ({ file() { throw new Error("oh\\nno"); }, end: () => "" });',
  'numbers.mjs': 'export default () => ({ file: () => 3, end: () => "" });',
  'other.mjs': 'export const format = 1;',
  'broken.mjs': 'export default (',
});
const packageFolder = join(folder, 'node_modules/qarar-format-brief');
mkdirSync(packageFolder, { recursive: true });
writeFileSync(
  join(packageFolder, 'package.json'),
  '{ "type": "module", "exports": { "import": "./index.js" } }',
);
writeFileSync(join(packageFolder, 'index.js'), brief);
const run = (...parameters: string[]) => qarar([...parameters, 'a.md', 'b.md'], { cwd: folder });

test.each(['./brief.mjs', join(folder, 'brief.mjs'), 'typed.ts', 'qarar-format-brief'])(
  'a format may be a module: %s',
  (name) => {
    const { stdout, status } = run('--format', name, 'none.md');
    expect(stdout).toBe('! none.md: there is no such file or folder.\na.md true\nb.md \nen 1\n');
    expect(status).toBe(2);
  },
);

test('it may go to a file, beside others', () => {
  const { stdout, status } = run(
    '--format=json',
    '--format=./brief.mjs',
    '--output-file=./brief.mjs=o',
  );
  expect(JSON.parse(stdout)).toHaveLength(2);
  expect(status).toBe(0);
  expect(existsSync(join(folder, 'o'))).toBe(true);
});

test.each([
  [
    './throws.mjs',
    './throws.mjs: the format failed in its function file: oh. Its report is not written.',
  ],
  [
    './numbers.mjs',
    './numbers.mjs: the function file of the format gave no text. Its report is not written.',
  ],
  ['./other.mjs', './other.mjs: the module exports no format. Its default'],
  ['./broken.mjs', './broken.mjs: the format cannot be loaded: '],
  ['./none.mjs', './none.mjs: there is no such file'],
  ['prety', 'does not take prety; it takes pretty, json, '],
])('%s: what is wrong is told, without a stack', (name, complaint) => {
  const { status, stderr } = run('--format', name);
  expect(status).toBe(2);
  expect(stderr).toContain(complaint);
  expect(stderr.split('\n')).toHaveLength(2);
});

test('a format that fails leaves no file, and the others are whole', () => {
  const { stdout, status } = run(
    '--format=json',
    '--format=./throws.mjs',
    '--output-file=./throws.mjs=t',
  );
  expect(JSON.parse(stdout)).toHaveLength(2);
  expect(status).toBe(2);
  expect(existsSync(join(folder, 't'))).toBe(false);
});
