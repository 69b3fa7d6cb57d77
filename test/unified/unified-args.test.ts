import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import resolution, { type ResolutionLintOptions } from '../../exports/unified.ts';
import { folderOf } from '../cli/folders.ts';
import type { Outcome } from '../cli/qarar.ts';

const root = join(import.meta.dirname, '../..');

/** The command that a project makes of unified-args: as docs/interop.md shows it. */
const script = (processor: string) => `
import { presets, resolutionLint, resolutionParse } from 'qarar';
import { unified } from 'unified';
import { args } from 'unified-args';

args({
  processor: ${processor},
  name: 'resolutions',
  description: 'Check resolutions',
  version: '1.0.0',
  extensions: ['md', 'txt'],
  ignoreName: '.resolutionsignore',
  packageField: 'resolutions',
  pluginPrefix: 'resolution',
  rcName: '.resolutionsrc',
});
`;

interface Project {
  readonly folder: string;
  readonly run: (parameters: readonly string[], input?: string | Buffer) => Outcome;
}

function projectOf(files: Readonly<Record<string, string | Uint8Array>>): Project {
  const folder = folderOf({
    'package.json': '{ "type": "module" }',
    'resolutions.js': script('unified().use(resolutionParse)'),
    ...files,
  });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/qarar'), 'junction');
  for (const name of ['unified', 'unified-args', 'vfile-reporter']) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  const run: Project['run'] = (parameters, input = '') => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['resolutions.js', '--no-color', ...parameters],
      { cwd: folder, input, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };
  return { folder, run };
}

const rc = (options: object) => JSON.stringify({ plugins: [['qarar/unified', options]] });
const text = '١ - تقرر كذا؛\n\n٣ - تطلب الانتربول.\n';
const windows = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`);
const mild = rc({ rules: { 'paragraph-numbering': 'warning', 'interpol-spelling': 'info' } });

test('settings stand in a file or in package.json, and decide the exit status', () => {
  const { folder, run } = projectOf({ '.resolutionsrc': mild, 'a.md': text });
  const warned = run(['.']);
  expect(warned).toMatchObject({ status: 0, stdout: '' });
  expect(warned.stderr).toMatch(/a\.md\n3:1-3:2 +warning .*paragraph-numbering +qarar\n/u);
  expect(warned.stderr).toMatch(/3:10-3:19 +info .*interpol-spelling +qarar\n/u);
  expect(run(['.', '--frail']).status).toBe(1);
  writeFileSync(
    join(folder, 'reporter.js'),
    'export default (files) => JSON.stringify(files.flatMap((file) => file.messages))',
  );
  expect(JSON.parse(run(['.', '--report', './reporter.js']).stderr)).toMatchObject([
    { ruleId: 'paragraph-numbering', source: 'qarar', fatal: false },
    { ruleId: 'interpol-spelling', source: 'qarar', expected: ['الإنتربول'] },
  ]);

  writeFileSync(join(folder, '.resolutionsrc'), rc({ presets: ['strict'], locale: 'ar' }));
  expect(run(['.'])).toMatchObject({ status: 1, stderr: expect.stringContaining('بعد الفقرة') });

  rmSync(join(folder, '.resolutionsrc'));
  expect(run(['.']).stderr).toBe('a.md: no issues found\n');
  const manifest = { type: 'module', resolutions: JSON.parse(mild) };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  expect(run(['.']).stderr).toBe(warned.stderr);
  const use = run(['.', '--no-config', '--use', 'qarar/unified=presets:["strict"]']);
  expect(use.stderr).toMatch(/error .*paragraph-numbering/u);
});

test('the text comes out as it went in', () => {
  const { folder, run } = projectOf({ '.resolutionsrc': mild, 'a.md': windows });
  const piped = run([], windows);
  expect(piped.stdout).toBe(windows.toString());
  expect(piped.stderr).toContain('paragraph-numbering');

  mkdirSync(join(folder, 'out'));
  expect(run(['a.md', '--output', 'out/']).stderr).toContain('out/a.md: written');
  expect(run(['a.md', '--output']).stderr).toContain('a.md: written');
  for (const path of ['a.md', 'out/a.md']) {
    expect(readFileSync(join(folder, path)).equals(windows)).toBe(true);
  }
});

test('a mistake of a file is told without a stack', () => {
  const { run } = projectOf({ '.resolutionsrc': rc({ presets: ['strct'] }), 'a.md': text });
  const { status, stderr } = run(['a.md']);
  expect(status).toBe(1);
  expect(stderr).toContain(
    'There is no preset \u2068strct\u2069; did you mean \u2068strict\u2069?',
  );
  expect(stderr).not.toContain('    at ');
});

test.each([
  [{ rules: { 'paragraph-numberin': 'off' } }, 'did you mean \u2068paragraph-numbering\u2069?'],
  [{ preset: 'strict' }, '\u2068preset\u2069 is not known here; did you mean \u2068presets\u2069?'],
  [{ locale: 'fr' }, '\u2068locale\u2069 must be'],
  [{ locale: 'ar', presets: 'strict' }, 'يجب أن تكون قيمة \u2068presets\u2069'],
])('a mistake is told: %j', (options, says) => {
  const processor = unified().use(resolution, options as ResolutionLintOptions);
  expect(() => processor.freeze()).toThrow(says);
});

test('under a parser of others, their tree stays theirs and the text is checked', () => {
  const tree = { type: 'root', children: [] };
  const processor = unified()
    .use(function () {
      this.parser = () => tree;
      this.compiler = (given) => JSON.stringify(given);
    })
    .use(resolution, { rules: { 'interpol-spelling': 'off' } });
  const file = processor.processSync(text);
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['paragraph-numbering']);
  expect(String(file)).toBe(JSON.stringify(tree));
});

test('presets and plugins stand in the script, too', () => {
  const { folder, run } = projectOf({ 'a.md': text });
  for (const rules of ['presets.recommended', 'resolutionLint, { presets: ["strict"] }']) {
    const processor = `unified().use(resolutionParse).use(${rules})`;
    writeFileSync(join(folder, 'resolutions.js'), script(processor));
    expect(run(['a.md'])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/error .*paragraph-numbering.*\n.*interpol-spelling/u),
    });
  }
});
