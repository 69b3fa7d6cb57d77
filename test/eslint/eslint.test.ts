import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Outcome, qarar } from '../cli/qarar.ts';
import { fixtures } from '../syntax/shared.ts';
import { eslint, projectOf } from './eslint.ts';

const configOf = (preset: string, languageOptions = '{}') => `import qarar from 'qarar/eslint';

const { ${preset} } = qarar.configs;
export default [${preset}, { files: ['**/*.{md,txt}'], languageOptions: ${languageOptions} }];
`;

/** Every fixture, and some as Windows saves them. */
const texts: Readonly<Record<string, string>> = Object.fromEntries(
  [...fixtures('clean'), ...fixtures('flawed')].flatMap(({ name, text }, i) => [
    [name, text],
    ...(i % 4 === 0 ? [[`windows-${name}`, `\ufeff${text.replace(/\r?\n/gu, '\r\n')}`]] : []),
  ]),
);

interface Message {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: number;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fix?: Fix;
  readonly suggestions?: readonly { readonly desc: string; readonly fix: Fix }[];
}

interface Fix {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** As ESLint has it: the command tells the places of a correction besides. */
function inOneRange({ range, text }: Fix): Fix {
  return { range, text };
}

/** What both tools say of each finding, in one order; of those that are at least so severe. */
function messagesOf({ stdout }: Outcome, least: number) {
  const files = JSON.parse(stdout) as readonly {
    readonly filePath: string;
    readonly messages: readonly Message[];
  }[];
  return Object.fromEntries(
    files.map(({ filePath, messages }) => [
      filePath.replace(/^.*[\\/]/u, ''),
      messages
        .filter(({ severity }) => severity >= least)
        .map(({ ruleId, messageId, severity, message, fix, suggestions, ...rest }) => ({
          place: `${rest.line}:${rest.column}-${rest.endLine}:${rest.endColumn}`,
          // ESLint knows nothing below a warning.
          rule: `${ruleId.replace(/^qarar\//u, '')}/${messageId} ${Math.max(severity, 1)}`,
          message,
          fix: fix && inOneRange(fix),
          suggestions: suggestions?.map(({ desc, fix: each }) => [desc, inOneRange(each)]),
        }))
        .sort((a, b) => (`${a.place} ${a.rule}` < `${b.place} ${b.rule}` ? -1 : 1)),
    ]),
  );
}

test.each([
  ['recommended', '{}', 'recommended', 'draft', 1],
  ['strict', "{ stage: 'final' }", 'strict', 'final', 1],
  ['all', '{}', 'recommended', 'draft', 0],
])(
  'ESLint finds with %s %s what the command finds with %s',
  (config, options, preset, stage, least) => {
    const cwd = projectOf({ ...texts, 'eslint.config.js': configOf(config, options) });
    const found = eslint(cwd, '.', '--format', 'json');
    expect(found).toMatchObject({ status: 1, stderr: '' });
    const names = Object.keys(texts);
    const expected = messagesOf(
      qarar([...names, '--format', 'json', '--preset', preset, '--stage', stage], { cwd }),
      least,
    );
    // ESLint reports its own configuration, too: a file without problems.
    expect(messagesOf(found, 1)).toEqual({ ...expected, 'eslint.config.js': [] });
    expect(Object.values(expected).flat().length).toBeGreaterThan(100);
  },
);

test('and corrects what the command corrects', () => {
  const cwd = projectOf({ ...texts, 'eslint.config.js': configOf('all') });
  const other = projectOf(texts);
  eslint(cwd, '.', '--fix');
  const names = Object.keys(texts);
  qarar(['--fix', ...names], { cwd: other });
  const read = (folder: string) =>
    Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const corrected = read(cwd);
  expect(corrected).toEqual(read(other));
  expect(names.filter((name) => corrected[name] !== texts[name]).length).toBeGreaterThan(4);
});
