import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { VSCode } from './harness/vscode.ts';

const draft =
  'إن الجمعية العامة،\n\n1 - تقرر إنشاء لجنة؛\n\n2 - تطلب تقريرا؛\n\n3 - تدعو الدول وفقا للفقرة 2 أعلاه.\n';

let vscode: VSCode;

beforeAll(async () => {
  vscode = await VSCode.start({ files: { 'draft.md': draft, 'swapped.md': draft } });
});
afterAll(() => vscode?.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await vscode.shot(`FAILED ${task.name}`);
});

const text = async (): Promise<string> =>
  (await vscode.page.locator('.editor-instance .view-line').allInnerTexts())
    .join('\n')
    .replace(/\u00a0/gu, ' ');

async function command(name: string): Promise<void> {
  await vscode.page.keyboard.press('F1');
  await vscode.page.keyboard.type(`qarar: ${name}`);
  await vscode.page.keyboard.press('Enter');
}

async function goTo(line: number): Promise<void> {
  await vscode.page.keyboard.press('Control+g');
  await vscode.page.keyboard.type(`${line}`);
  await vscode.page.keyboard.press('Enter');
}

test('Alt+Down moves a paragraph, Enter numbers, a footnote is inserted', async () => {
  const { page } = vscode;
  await vscode.open('draft.md');
  await page.locator('.statusbar-item', { hasText: 'RTL' }).waitFor();
  await goTo(3);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(text).toContain('1 - تطلب تقريرا');
  expect(await text()).toContain('للفقرة 1 أعلاه');
  await vscode.shot('moved');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(text).toContain('4 - تدعو');
  await vscode.shot('numbered');
  await page.keyboard.type('ترحب بالتقدم؛');
  await expect.poll(text).toContain('3 - ترحب بالتقدم؛');
  await command('Insert Footnote');
  await expect.poll(text).toContain('[^1]: […]');
  await vscode.shot('footnote');
});

test('two paragraphs change places, and what names them follows', async () => {
  const { page } = vscode;
  await vscode.open('swapped.md');
  await page.locator('.statusbar-item', { hasText: 'RTL' }).waitFor();
  await goTo(3);
  for (let line = 3; line < 7; line++) await page.keyboard.press('Shift+ArrowDown');
  await command('Swap Two Paragraphs and Renumber');
  await expect.poll(text).toContain('1 - تدعو الدول وفقا للفقرة 2 أدناه؛');
  expect(await text()).toContain('3 - تقرر إنشاء لجنة.');
  await vscode.shot('swapped');
});
