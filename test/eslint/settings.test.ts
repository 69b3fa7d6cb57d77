import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { eslint, projectOf } from './eslint.ts';

const gap = '١ - تقرر كذا؛\n\n٣ - تطلب كذا.\n';
const config = (entries: string) =>
  `import qarar from 'qarar/eslint';\n\nconst { recommended } = qarar.configs;\n\nexport default [${entries}];\n`;

/** `file: line:column severity rule/message`, in the order of the report. */
function found(cwd: string, ...parameters: readonly string[]): readonly string[] {
  const { stdout, stderr } = eslint(cwd, '.', '--format', 'json', ...parameters);
  expect(stderr).toBe('');
  const files = JSON.parse(stdout) as readonly {
    readonly filePath: string;
    readonly messages: readonly Readonly<Record<string, string | number>>[];
  }[];
  return files.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, column, severity, ruleId, messageId, message }) =>
        `${filePath.replace(/^.*[\\/]/u, '')}: ${line}:${column} ${severity} ${ruleId}/${messageId ?? message}`,
    ),
  );
}

test('levels, options and the language of the messages are those of the configuration', () => {
  const cwd = projectOf({
    'ar.md': gap,
    'off.md': gap,
    'options.md': '١ - تقرر كذا.\n',
    'script.js': '',
    'warn.txt': gap,
    'eslint.config.js': config(`
      { ...recommended, languageOptions: { locale: 'ar' }, files: ['ar.md'] },
      { ...recommended, files: ['{off,options}.md'] },
      { files: ['off.md'], rules: { 'qarar/paragraph-numbering': 'off' } },
      { files: ['options.md'], rules: { 'qarar/numbering-style': ['error', { mark: 'dot' }] } },
      { files: ['script.js'], plugins: { qarar }, rules: { 'qarar/spacing': 'error', 'qarar/no-tatweel': 'error' } },
      // What others set for all files must not stand in the way.
      { languageOptions: { ecmaVersion: 2024, globals: { window: true } } },
      { files: ['*.txt'], plugins: { q: qarar }, language: 'q/resolution', rules: { 'q/paragraph-numbering': 'warn' } },`),
  });
  expect(found(cwd)).toEqual([
    'ar.md: 3:1 2 qarar/paragraph-numbering/gap.ar',
    'options.md: 1:1 2 qarar/numbering-style/house',
    "script.js: 1:1 2 qarar/spacing/The rules of qarar need the key \u2068language: 'qarar/resolution'\u2069 in the configuration of this file.",
    'warn.txt: 3:1 1 q/paragraph-numbering/gap',
  ]);
  expect(eslint(cwd, 'ar.md').stdout).toContain('بعد الفقرة');
});

test('directives of qarar and of ESLint silence findings', () => {
  const cwd = projectOf({
    'block.md': `<!-- qarar-disable paragraph-numbering -- مقتبس -->\n${gap}`,
    'eslint.md': gap.replace(
      '٣',
      '<!-- eslint-disable-next-line qarar/paragraph-numbering -- مقتبس -->\n٣',
    ),
    'file.md': `${gap}\n<!-- qarar-disable-file -->\n`,
    'idle.md': '١ - تقرر كذا.\n\n<!-- qarar-disable-next-line -->\n',
    // It silences an info, which ESLint does not show.
    'info.md': `إن الجمعية العامة،\n\n<!-- qarar-disable-next-line reference-undated -->\nإذ تشير إلى قرارها ١٠/٧٥ بشأن المراعي،\n\n١ - تقرر كذا.\n`,
    'unused.md': '١ - تقرر كذا.\n\n<!-- qarar-disable-next-line spacing -->\n',
    'eslint.config.js': config('recommended'),
  });
  expect(found(cwd)).toEqual([
    'idle.md: 3:1 1 qarar/unused-directive/unused',
    'unused.md: 3:30 1 qarar/unused-directive/unused',
  ]);
  const reports = found(cwd, '--report-unused-disable-directives', '--no-inline-config');
  expect(reports.filter((report) => report.startsWith('eslint.md'))).toEqual([
    'eslint.md: 4:1 2 qarar/paragraph-numbering/gap',
  ]);
});

test.each([
  [
    "{ languageOptions: { local: 'ar' } }",
    '\u2068local\u2069 is not known here; did you mean \u2068locale\u2069?',
  ],
  ["{ languageOptions: { locale: 'fr' } }", '\u2068locale\u2069 must be \u2068"en" | "ar"\u2069'],
  [
    "{ languageOptions: { locale: 'ar', infos: 1 } }",
    'يجب أن تكون قيمة \u2068infos\u2069: \u2068false | true\u2069',
  ],
  [
    "{ rules: { 'qarar/numbering-style': ['warn', { mark: 'x' }] } }",
    'Key "qarar/numbering-style":\n\tValue "x" should be equal to one of the allowed values.',
  ],
])('a mistake is told: %s', (entry, says) => {
  const files = "files: ['a.md'], ";
  const cwd = projectOf({
    'a.md': gap,
    'eslint.config.js': config(`recommended, ${entry.replace('{ ', `{ ${files}`)}`),
  });
  const { status, stderr } = eslint(cwd, '.');
  expect(status).toBe(2);
  expect(stderr).toContain(says);
});

test('the types are those that ESLint wants', () => {
  const cwd = projectOf({
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        strict: true,
        noEmit: true,
        types: [],
        skipLibCheck: true,
      },
      files: ['eslint.config.mts'],
    }),
    'eslint.config.mts': `
import type { Linter } from 'eslint';
import qarar from 'qarar/eslint';
const configs: Linter.Config[] = [
  { ...qarar.configs.strict, files: ['*.md'] },
  { plugins: { qarar }, rules: { 'qarar/spacing': 'error' } },
];
// @ts-expect-error: there is no such configuration.
qarar.configs.stric;
export default configs;
`,
  });
  const require = createRequire(import.meta.url);
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', cwd], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});
