import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../cli/fix/fixed-output.ts';
import { checkDocument } from '../../cli/run/check-document.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { replaceRule } from '../lint/rule-of.ts';
import { folderOf } from './folders.ts';
import { clean, flawed, qarar } from './qarar.ts';

const fixtures = join(import.meta.dirname, '../fixtures/flawed');
/** Safe fixes of two rules, a finding with one suggestion and one with two. */
const draft = [
  'إن الجمعية العامة،',
  'إذ ترحب  بكذا ، وتحيط علما بكذا،',
  '1 - تقرر كذا؛',
  '3 - تطلب, كذا؛',
  '4 - تدعو غينيا كذا إلى كذا.',
  '',
].join('\n\n');
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('what is corrected', () => {
  const corrected = (...parameters: string[]): string => {
    const folder = folderOf({ 'a.md': draft });
    const { stderr } = qarar([...parameters, 'a.md'], { cwd: folder });
    expect(stderr).toBe('');
    return read(folder, 'a.md');
  };
  const spaced = draft.replace('  ', ' ').replace(' ،', '،');
  const punctuated = draft.replace(',', '،');
  const numbered = (text: string): string => text.replace('3 - ', '2 - ').replace('4 - ', '3 - ');

  test('--fix makes the safe corrections, --fix-rule those of the named rules alone', () => {
    const all = spaced.replace(',', '،');
    expect(corrected('--fix')).toBe(all);
    expect(corrected('--fix-rule', 'spacing')).toBe(spaced);
    expect(corrected('--fix', '--fix-rule', 'arabic-punctuation')).toBe(punctuated);
    expect(corrected('--fix-rule', 'arabic-punctuation, spacing')).toBe(all);
    expect(corrected('--fix-rule=spacing', '--fix-rule=arabic-punctuation')).toBe(all);
  });

  test('--fix-suggestions makes suggestions besides, where there is no choice', () => {
    const all = numbered(spaced.replace(',', '،'));
    expect(corrected('--fix-suggestions', 'paragraph-numbering')).toBe(all);
    const numberedAlone = ['--fix-suggestions=paragraph-numbering', '--fix-rule=numbering-style'];
    expect(corrected(...numberedAlone)).toBe(numbered(draft));
  });

  test('a finding with several suggestions is left', () => {
    const text = 'تحيط علما بالتقرير المؤرخ 15 شباط/مارس 2020.\n';
    const folder = folderOf({ 'a.md': text });
    const parameters = ['--format', 'json', 'a.md'];
    const before = JSON.parse(qarar(parameters, { cwd: folder }).stdout) as Report[];
    expect(before[0]?.messages).toMatchObject([{ ruleId: 'date-validity' }]);
    expect(before[0]?.messages[0]?.suggestions).toHaveLength(2);
    const fix = ['--fix-suggestions', 'date-validity', ...parameters];
    expect(JSON.parse(qarar(fix, { cwd: folder }).stdout)).toEqual(before);
    expect(read(folder, 'a.md')).toBe(text);
  });

  test.each<[parameters: string[], says: string]>([
    [['--fix-rule', 'spacin'], '--fix-rule: there is no rule spacin. Did you mean spacing?'],
    [['--fix-suggestions', 'spacing,nil'], '--fix-suggestions: there is no rule nil.'],
    [['--fix-rule', 'paragraph-numbering'], 'its suggestions are made with --fix-suggestions'],
    [['--fix-suggestions', 'date-future'], 'has no corrections and no suggestions'],
    [['--diff', '--format', 'json'], 'give the report a file with --output-file'],
    [['--diff', '--print-tree'], 'cannot be used together'],
  ])('%s is refused before anything is done', (parameters, says) => {
    const folder = folderOf({ 'a.md': draft });
    for (const locale of ['en', 'ar']) {
      const { status, stdout, stderr } = qarar([...parameters, '--locale', locale, 'a.md'], {
        cwd: folder,
      });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      if (locale === 'en') expect(stderr).toContain(says);
      else expect(stderr).toMatch(/^qarar: .*[\u0621-\u064a]/u);
    }
    expect(read(folder, 'a.md')).toBe(draft);
  });
});

interface Report {
  readonly output?: string;
  readonly messages: readonly { readonly ruleId: string; readonly suggestions?: unknown[] }[];
}

describe('what is not written', () => {
  test('--fix-dry-run reports what would be left, and with JSON the corrected text', () => {
    const folder = folderOf({ 'a.md': draft, 'b.md': clean });
    const { status, stdout, stderr } = qarar(['--fix-dry-run', '--format=json', '.'], {
      cwd: folder,
    });
    expect(status).toBe(1);
    expect(stderr).toBe('qarar: files that would be corrected: 1\n');
    const [a, b] = JSON.parse(stdout) as Report[];
    expect(b).not.toHaveProperty('output');
    expect(read(folder, 'a.md')).toBe(draft);
    qarar(['--fix', 'a.md'], { cwd: folder });
    expect(a?.output).toBe(read(folder, 'a.md'));
    const [left] = JSON.parse(qarar(['--format=json', 'a.md'], { cwd: folder }).stdout) as Report[];
    expect(a?.messages).toEqual(left?.messages);
  });

  test('a dry run of standard input gives the report alone', () => {
    const { stdout } = qarar(['--fix-dry-run', '-'], { input: flawed });
    expect(stdout).toBe('\u2714 1 file checked, nothing found\n');
  });

  test('a correction that would change the structure is not made, the others are', () => {
    const text = 'إن الجمعية العامة،\n\nإذ ترحب بكذا\n1 - تقرر  كذا.\n';
    const folder = folderOf({ 'a.md': text, 'b.md': draft });
    const { status, stdout, stderr } = qarar(
      ['--fix-suggestions', 'paragraph-numbering', '.', '--exit-zero'],
      { cwd: folder },
    );
    expect(status).toBe(2);
    expect(stderr).toBe(
      'qarar: a.md: some corrections are not made, because they would change the structure of the text: paragraph-numbering. Look at these findings and correct them by hand.\n',
    );
    expect(stdout).toMatch(/A single operative paragraph takes no number/u);
    expect(read(folder, 'a.md')).toBe(text.replace('  ', ' '));
    expect(read(folder, 'b.md')).toContain('2 - ');
  });
});

describe('--diff', () => {
  test('is a patch: applied, it gives what --fix writes', () => {
    const long = draft.replaceAll('كذا', 'ما تحقق من تقدم في هذا الشأن على الصعيد العالمي');
    const arabic = 'sub/مشروع قرار.md';
    const files = folderOf({ 'my file.txt': `\ufeff${draft}`, 'no-end.md': draft.trimEnd() });
    mkdirSync(join(files, 'sub'));
    writeFileSync(join(files, arabic), draft.replaceAll('\n', '\r\n'));
    writeFileSync(join(files, 'windows.md'), iconv.encode(long, 'Windows-1256'));
    for (const name of readdirSync(fixtures)) {
      if (!name.endsWith('.json')) cpSync(join(fixtures, name), join(files, name));
    }
    const [patched, applied] = [folderOf({}), folderOf({})];
    for (const folder of [patched, applied]) cpSync(files, folder, { recursive: true });

    const { status, stdout, stderr } = qarar(['--diff', './'], { cwd: files, encoding: 'latin1' });
    expect({ status, stderr }).toMatchObject({ status: 1 });
    expect(stderr).toMatch(/^qarar: files that would be corrected: \d+$/mu);
    const input = Buffer.from(stdout, 'latin1');
    for (const [command, parameters, folder] of [
      ['patch', ['-p1', '--binary', '--silent'], patched],
      ['git', ['apply', '-'], applied],
    ] as const) {
      const result = spawnSync(command, parameters, { cwd: folder, input, encoding: 'utf8' });
      expect(result).toMatchObject({ status: 0, stderr: '' });
    }
    qarar(['--fix', '.'], { cwd: files });
    const names = readdirSync(files, { recursive: true, encoding: 'utf8' }).sort();
    expect(names).toContain(arabic);
    for (const folder of [patched, applied]) {
      expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()).toEqual(names);
      for (const name of names.filter((each) => each !== 'sub')) {
        expect(readFileSync(join(folder, name))).toEqual(readFileSync(join(files, name)));
      }
    }
    const after = qarar(['--diff', '.'], { cwd: files });
    expect(after).toMatchObject({ status: 0, stdout: '' });
  });

  test('of standard input has its name; the report may go to a file', () => {
    const folder = folderOf({});
    const { status, stdout } = qarar(
      ['--diff', '--stdin-filename', 'a.md', '--format', 'json', '--output-file', 'r.json'],
      { input: flawed, cwd: folder },
    );
    expect(status).toBe(1);
    expect(stdout).toBe(
      `--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,2 @@\n ${clean} \n-<!-- qarar-enable -->\n`,
    );
    expect(JSON.parse(read(folder, 'r.json'))).toMatchObject([{ messages: [] }]);
    const exit = qarar(['--diff', '--exit-zero', '-'], { input: flawed });
    expect(exit.status).toBe(0);
  });

  test('has colors where they are wanted', () => {
    const { stdout } = qarar(['--diff', '-'], { input: flawed, env: { FORCE_COLOR: '1' } });
    expect(stdout).toContain('\u001b[31m-<!-- qarar-enable -->\u001b[39m\n');
    expect(stdout).toContain('\u001b[36m@@ -1,3 +1,2 @@\u001b[39m\n');
  });

  test('of a large text that differs in every line', () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `a  ${index}\n`).join('');
    const patch = unifiedDiff('a.md', lines, lines.replaceAll('  ', ' '));
    expect(patch).toMatch(/^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ -1,50000 \+1,50000 @@\n-a {2}0\n/u);
    expect(patch.split('\n')).toHaveLength(100_004);
  });
});

describe('one text', () => {
  const linter = createLinter([replaceRule('a', 'ألف', '\u0671لف')]);
  const fixing = {
    target: 'files',
    silencing: null,
    isTold: false,
    only: null,
    suggestions: [],
  } as const;
  const documentOf = (folder: string, text: string) =>
    ({
      path: join(folder, 'a.md'),
      filePath: join(folder, 'a.md'),
      stdin: false,
      size: 0,
      text,
      byteOrderMark: false,
      encoding: 'Windows-1256',
    }) as const;

  test('whose encoding does not have a character stays as it is', async () => {
    const bytes = iconv.encode('باء\nجيم ألف', 'Windows-1256');
    const folder = folderOf({ 'a.md': bytes });
    const document = documentOf(folder, 'باء\nجيم ألف');
    const { complaints, checked, output } = await checkDocument(linter, document, {
      fixing,
      track: null,
      locale: 'en',
    });
    expect(complaints).toEqual([
      expect.stringMatching(/at 2:5 needs the character \u2068\u0671\u2069, which Windows-1256/u),
    ]);
    expect(checked?.report).toMatchObject({
      written: false,
      rows: [{ start: { line: 2, column: 5 } }],
    });
    expect(output).toBe(document.text);
    expect(readFileSync(document.path)).toEqual(bytes);
  });

  test('that somebody else has saved meanwhile is not overwritten', async () => {
    const folder = folderOf({ 'a.md': 'new' });
    const document = { ...documentOf(folder, 'باء ألف'), encoding: 'UTF-8' } as const;
    const { complaints, checked } = await checkDocument(linter, document, {
      fixing,
      track: null,
      locale: 'en',
    });
    expect(complaints).toEqual([expect.stringContaining('it was changed by something else')]);
    expect(checked?.report.written).toBe(false);
    expect(readdirSync(folder)).toEqual(['a.md']);
    expect(read(folder, 'a.md')).toBe('new');
  });
});
