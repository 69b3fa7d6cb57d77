// The extension in the host for web extensions, as on vscode.dev: a worker of the browser, without Node. Its
// files are those of a virtual file system, which here is that of the machine behind the browser.
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { fixed, reported } from './harness/command-line.ts';
import { oddDraft } from './harness/drafts.ts';
import { VSCode } from './harness/vscode.ts';

const numbered =
  'إن الجمعية العامة،\n\n1 - تقرر إنشاء لجنة؛\n\n3 - تطلب تقريرا؛\n\n4 - تدعو الدول وفقا للفقرة 3 أعلاه.\n';

let vscode: VSCode;
beforeAll(async () => {
  vscode = await VSCode.start({
    files: {
      'draft.md': oddDraft,
      'numbered.md': numbered,
      'house/draft.md': oddDraft,
      'house/qarar.config.json': '{ "rules": { "interpol-spelling": "off" } }',
    },
    settings: { 'remote.extensionKind': { 'qarar.qarar-vscode': ['web'] } },
  });
});
afterAll(() => vscode?.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await vscode.shot(`FAILED ${task.name}`);
});

const listed = (rules?: (ruleId: string) => boolean): string[] =>
  reported(oddDraft)
    .filter(({ severity, ruleId }) => severity > 0 && (rules?.(ruleId) ?? true))
    .toSorted((a, b) => b.severity - a.severity || a.line - b.line || a.column - b.column)
    .map(({ line, column }) => `[Ln ${line}, Col ${column}]`);

test('problems are those of the command line, found by no process', async () => {
  await vscode.open('draft.md');
  await vscode.page.keyboard.press('Control+Shift+m');
  await expect.poll(() => vscode.problemsOf('draft.md'), { timeout: 60_000 }).toEqual(listed());
  const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(dirname(vscode.pathOf(''))));
  expect(processes.length).toBeGreaterThan(0);
  expect(processes.filter((line) => line.includes('server.cjs'))).toEqual([]);
  await vscode.shot('web-host');
});

test('a hover says what a citation is', async () => {
  await vscode.page.keyboard.press('Control+1');
  await vscode.textFocus();
  await vscode.goTo(5, 24);
  await vscode.page.keyboard.press('Control+k');
  await vscode.page.keyboard.press('Control+i');
  const hover = vscode.page.locator('.monaco-hover-content', { hasText: '76/16' });
  await hover.first().waitFor();
});

test('safe corrections are made, and saved as the command line makes them', async () => {
  await vscode.command('qarar: Make All Safe Corrections');
  await expect.poll(() => vscode.problemsOf('draft.md')).not.toEqual(listed());
  await vscode.page.keyboard.press('Control+s');
  await expect.poll(() => vscode.read('draft.md')).toBe(fixed(oddDraft));
});

test('paragraphs are renumbered, and the reference follows', async () => {
  await vscode.open('numbered.md');
  await vscode.command('qarar: Renumber Paragraphs');
  // The server answers in its own time.
  await vscode.page.locator('.tab.dirty', { hasText: 'numbered.md' }).waitFor();
  await vscode.page.keyboard.press('Control+s');
  await expect
    .poll(() => vscode.read('numbered.md'))
    .toBe(numbered.replace('3 - ', '2 - ').replace('4 - ', '3 - ').replace('للفقرة 3', 'للفقرة 2'));
});

test('a text that is closed takes its problems with it', async () => {
  await vscode.open('draft.md');
  expect(await vscode.problemsOf('draft.md')).not.toEqual([]);
  await vscode.command('View: Close All Editors');
  await expect.poll(() => vscode.page.locator('.tab').count()).toBe(0);
  await expect.poll(() => vscode.problemsOf('draft.md')).toEqual([]);
});

test('a configuration is read through the client', async () => {
  await vscode.page
    .locator('.explorer-folders-view .monaco-list-row .label-name', { hasText: 'house' })
    .click();
  await vscode.page
    .locator('.explorer-folders-view .monaco-list-row[aria-level="2"] .label-name', {
      hasText: 'draft.md',
    })
    .dblclick();
  await vscode.page.locator('.tab.active[data-resource-name="draft.md"]').waitFor();
  await expect
    .poll(() => vscode.problemsOf('draft.md house'))
    .toEqual(listed((ruleId) => ruleId !== 'interpol-spelling'));
});

test('nothing asked for another host', () => {
  expect(vscode.foreignHosts).toEqual([]);
});
