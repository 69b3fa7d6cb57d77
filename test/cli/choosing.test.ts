import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { clean, qarar } from './qarar.ts';

const gap = '١ - تقرر كذا ؛\n\n٣ - تطلب كذا ؛\n\n٤ - تقرر كذا.\n';

test('patterns of the command line leave texts out, also named ones', () => {
  const cwd = folderOf({ 'a.md': gap, 'old/b.md': gap, 'old/c.md': gap });
  const { stdout, stderr } = qarar(['--show-files', '--ignore-pattern', 'old/*', '.', 'old/c.md'], {
    cwd,
  });
  expect(stdout).toBe('a.md\n');
  expect(stderr).toContain('old/c.md: ignored by --ignore-pattern');
  expect(
    qarar(['--show-files', '--ignore-pattern', 'old/', '--ignore-pattern', '!b.md', '.'], { cwd })
      .stdout,
  ).toBe('a.md\n');
  const all = qarar(['--show-files', '--no-ignore', '--ignore-pattern', 'old/', '.'], { cwd });
  expect(all).toMatchObject({ status: 0, stdout: 'a.md\nold/b.md\nold/c.md\n', stderr: '' });
});

test('of texts that are only listed, what cannot be found is told', () => {
  const outcome = qarar(['--show-files', 'gone.md'], { cwd: folderOf({}) });
  expect(outcome).toMatchObject({ status: 2, stdout: '' });
  expect(outcome.stderr).toContain('gone.md: there is no such file');
});

test('the first findings are reported, and all of them fail', () => {
  const cwd = folderOf({ 'a.md': gap, 'b.md': gap });
  const outcome = qarar(['--max-findings', '2', '--format', 'csv', '.'], { cwd });
  expect(outcome.stdout.trimEnd().split('\n')).toHaveLength(3);
  expect(outcome.stderr).toContain('Reported are the first 2 of');
  const none = qarar(['--max-findings', '0', '.'], { cwd });
  expect(none.status).toBe(1);
});

test('a report in a file is told of', () => {
  const cwd = folderOf({ 'a.md': gap });
  const { stderr, stdout } = qarar(
    ['--only', 'paragraph-numbering', '--format', 'sarif', '--output-file', 'r.sarif', 'a.md'],
    { cwd },
  );
  expect(stdout).toBe('');
  expect(stderr).toBe('qarar: r.sarif: written: sarif, findings: 1\n');
});

test('what was corrected is told by rule', () => {
  const cwd = folderOf({ 'a.md': gap, 'b.md': `${clean}\n` });
  const { stderr } = qarar(['--fix', '--show-fixes', '.'], { cwd });
  expect(stderr).toBe('qarar: a.md: corrected: spacing 2\n');
});

test('a limit of none says what is left out, and not that --quiet hides it', () => {
  const cwd = folderOf({ 'a.md': gap });
  const { status, stderr } = qarar(['--max-findings', '0', '--only', 'numbering', 'a.md'], { cwd });
  expect(status).toBe(1);
  expect(stderr).toBe('qarar: Reported are the first 0 of 1 findings (--max-findings).\n');
});

test('every suggestion without a choice is made and named', () => {
  const cwd = folderOf({ 'a.md': '١ - تقرر كذا؛\n\n٣ - تطلب كذا.\n' });
  const outcome = qarar(['--suggest-all', 'a.md'], { cwd });
  expect(outcome.stderr).toBe('qarar: a.md: corrected: paragraph-numbering 1\n');
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('١ - تقرر كذا؛\n\n٢ - تطلب كذا.\n');
});

test('references follow the labels that suggestions number anew', () => {
  const list = (one: number, two: number, items: string, reference: string): string =>
    `إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تهيب بالدول؛\n\n${one} - تشجع الدول على ما يلي:\n\n(أ) بند أول؛\n\n(${items}) بند ثان؛\n\n${two} - تطلب تقريرا عن تنفيذ ${reference} أعلاه.\n`;
  const before = list(4, 5, 'ج', 'الفقرة 4 (ج)') + list(3, 4, 'ب', 'الفقرتين 2 و 3');
  const after = list(3, 4, 'ب', 'الفقرة 3 (ب)') + list(3, 4, 'ب', 'الفقرتين 2 و 3');
  const cwd = folderOf({ 'a.md': before });
  const some = ['--fix-suggestions', 'paragraph-numbering', '--only', 'numbering'];
  expect(qarar([...some, '--diff', 'a.md'], { cwd }).stdout).toContain('الفقرة 3 (ج)');
  qarar(['--suggest-all', '--only', 'numbering', 'a.md'], { cwd });
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(after);
});

test('a reference that is wrong is not corrected by a number that is about to change', () => {
  const draft = (three: string, four: string, reference: string): string =>
    `إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تهيب بالدول؛\n\n${three} - تشجع الدول؛\n\n${four} - تطلب تقريرا عن تنفيذ الفقرة ${reference} أعلاه.\n`;
  const cwd = folderOf({ 'a.md': draft('4', '5', '4 (هـ)') });
  qarar(['--suggest-all', '--only', 'numbering', 'a.md'], { cwd });
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toMatch(/تنفيذ الفقرة 3 /u);
});

test('comments silence what is found, one a line, with the reason', () => {
  const cwd = folderOf({ 'a.md': gap.replaceAll('\n', '\r\n') });
  const parameters = ['--add-directives', '--reason', 'as in the source', 'a.md'];
  const shown = qarar(['--diff', ...parameters], { cwd });
  expect(shown.stdout).toContain('+<!-- qarar-disable-next-line spacing -- as in the source -->');
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).not.toContain('<!--');

  const outcome = qarar(parameters, { cwd });
  expect(outcome.status).toBe(0);
  expect(outcome.stderr).toContain('a.md: silenced: ');
  const written = readFileSync(join(cwd, 'a.md'), 'utf8');
  expect(written).toContain(
    '<!-- qarar-disable-next-line paragraph-numbering, spacing -- as in the source -->\r\n٣ - تطلب كذا ؛\r\n',
  );
  expect(written).not.toMatch(/(?<!\r)\n/u);
  expect(written.replace(/<!--.*-->\r\n/gu, '')).toBe(gap.replaceAll('\n', '\r\n'));
  expect(qarar(['a.md'], { cwd }).stdout).toContain('nothing found');
  // A second time there is nothing to silence.
  expect(qarar(parameters, { cwd }).stderr).toBe('');
});

test('only what is looked for is silenced, and the reason has to be one line', () => {
  const cwd = folderOf({ 'a.md': gap });
  const reason = ['--reason', 'known'];
  qarar(['--add-directives', ...reason, '--only', 'spacing', 'a.md'], { cwd });
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).not.toContain('paragraph-numbering');
  for (const [parameters, complaint] of [
    [['--add-directives', 'a.md'], 'goes with --reason TEXT'],
    [[...reason, 'a.md'], 'goes with --add-directives'],
    [['--add-directives', '--reason', 'a --> b', 'a.md'], 'needs one line without --'],
    [['--add-directives', ...reason, '--fix', 'a.md'], 'cannot be used together'],
  ] as const) {
    const outcome = qarar(parameters, { cwd });
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain(complaint);
  }
});
