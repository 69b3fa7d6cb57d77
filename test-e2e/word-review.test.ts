// Word documents in VS Code: opened in the review view, with copies saved beside them.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readWordDocument } from '../documents/docx.ts';
import { defaultReading } from '../documents/extracted.ts';
import { packed, paragraph, unzipped } from '../test/cli/word.ts';
import { reported, wordsOf } from './harness/command-line.ts';
import { VSCode } from './harness/vscode.ts';

const paragraphs = [
  'إن الجمعية العامة،',
  'إذ تشير إلى قرارها 78/254 المؤرخ 22 كانون الأول/ديسمبر 2023،',
  '1 - تطلب ،كذا إلى الانتربول إعداد الدليل؛',
  '2 - تدعو المك\u0640تب إلى مواصلة العمل؛',
  '4 - تقرر أن تبقي المسألة قيد نظرها.',
];
const TEXT = `${paragraphs.join('\n\n')}\n`;
const NAME = 'مشروع.docx';

let vscode: VSCode;
beforeAll(async () => {
  const document = await packed({
    sections: [{ children: paragraphs.map((each) => paragraph(each)) }],
  });
  vscode = await VSCode.start({
    files: { [NAME]: document, 'a.txt': 'a' },
    window: { width: 1400, height: 900 },
  });
});
afterAll(() => vscode?.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await vscode.shot(`FAILED ${task.name}`);
});

const view = () => vscode.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
const problems = () => vscode.page.locator('.markers-panel .monaco-list-row');
const open = async (name: string) => {
  const entry = vscode.page.locator('.explorer-folders-view .monaco-list-row .label-name', {
    hasText: name,
  });
  await entry.first().dblclick();
  await vscode.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
};
const textOf = async (file: string, trackedChanges: 'accepted' | 'rejected') =>
  (
    await readWordDocument(readFileSync(vscode.pathOf(file)), {
      ...defaultReading,
      trackedChanges,
    })
  ).text;
const marks = () => view().locator('mark');

async function save(button: string, name: string): Promise<void> {
  await view().getByRole('button', { name: button }).click();
  const input = vscode.page.locator('.quick-input-widget input[type=text]');
  await input.waitFor();
  await expect.poll(() => input.inputValue()).toContain(name);
  await input.fill(vscode.pathOf(name));
  await vscode.page.keyboard.press('Enter');
  await expect.poll(() => existsSync(vscode.pathOf(name))).toBe(true);
  await vscode.page.locator('.notification-toast', { hasText: name }).waitFor();
  await vscode.page.keyboard.press('Escape');
}

test('a Word document opens in the review view, with its findings in Problems', async () => {
  // VS Code knows of our editor once it has read the extensions.
  await vscode.open('a.txt');
  await vscode.page.locator('.statusbar-item', { hasText: 'qarar' }).waitFor({ timeout: 60_000 });
  await vscode.page.keyboard.press('Control+w');
  await open(NAME);
  await view().locator('p.clause').first().waitFor({ timeout: 60_000 });
  const paragraph = view().locator('p.paragraph').first();
  expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await expect.poll(() => marks().count()).toBeGreaterThanOrEqual(4);
  await vscode.command('View: Toggle Problems');
  await problems().first().waitFor();
  const listed = await problems().allInnerTexts();
  expect(listed[0]).toContain(NAME);
  expect(listed.join('\n')).toMatch(/The name is written/u);
  await view().locator('mark.error').first().hover();
  await vscode.shot('word-review');
});

test('a problem that is chosen in Problems leads to its place in the review', async () => {
  const expected = reported(TEXT)
    .filter(({ severity }) => severity > 0)
    .toSorted((a, b) => b.severity - a.severity || a.line - b.line || a.column - b.column);
  const rows = problems().locator('.marker-message-details-container');
  expect(await rows.count()).toBe(expected.length);
  const focused = view().locator('mark:focus');
  for (const [at, finding] of [...expected.entries()].reverse()) {
    // Behind the message stands a link to the page of the rule.
    await rows.nth(at).click({ position: { x: 40, y: 8 } });
    const words = wordsOf(TEXT, finding);
    await expect.poll(async () => (await focused.allInnerTexts()).join()).toBe(words);
    await expect.poll(() => vscode.page.locator('.tab').count()).toBe(1);
  }
  await vscode.shot('word-review-problem');
});

test('a copy with comments is saved, which says the same', async () => {
  const counts = (await view().getByRole('status').innerText()).match(/\d+/gu) ?? [];
  const count = counts.reduce((sum, each) => sum + Number(each), 0);
  await save('Save a copy with comments', 'مشروع.comments.docx');
  const bytes = readFileSync(vscode.pathOf('مشروع.comments.docx'));
  const comments = (await unzipped(bytes)).get('word/comments.xml') ?? '';
  expect(comments.match(/<w:comment /gu)).toHaveLength(count);
  expect(await textOf('مشروع.comments.docx', 'accepted')).toBe(TEXT);
});

test('what is accepted stands in the view, is taken back, and is tracked in a copy', async () => {
  const first = view().locator('p.paragraph').first();
  const before = await problems().count();
  await first.locator('mark.warning').first().focus();
  await vscode.page.keyboard.press('a');
  await expect.poll(() => first.innerText()).toContain('تطلب، كذا');
  await expect.poll(() => problems().count()).toBe(before - 1);
  await vscode.page.keyboard.press('u');
  await expect.poll(() => problems().count()).toBe(before);
  await first.locator('mark.warning').first().focus();
  await vscode.page.keyboard.press('a');
  await expect.poll(() => problems().count()).toBe(before - 1);
  await save('Save a copy with tracked corrections', 'مشروع.corrections.docx');
  const corrected = TEXT.replace('تطلب ،كذا', 'تطلب، كذا');
  expect(await textOf('مشروع.corrections.docx', 'accepted')).toBe(corrected);
  expect(await textOf('مشروع.corrections.docx', 'rejected')).toBe(TEXT);
  expect(await textOf(NAME, 'accepted')).toBe(TEXT);
  await vscode.shot('word-review-tracked');
});

test('nothing asked for another host, and no log has an error of ours', () => {
  expect(vscode.foreignHosts).toEqual([]);
  expect(vscode.errorsOfOurs()).toEqual([]);
});
