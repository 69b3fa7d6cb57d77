import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { VSCode } from './harness/vscode.ts';

const draft =
  'إن الجمعية العامة،\n\n1 - تقرر إنشاء لجنة؛\n\n2 - تطلب تقريرا؛\n\n3 - تدعو الدول وفقا للفقرة 2 أعلاه.\n';

let vscode: VSCode;

beforeAll(async () => {
  vscode = await VSCode.start({
    files: {
      'draft.md': draft,
      'swapped.md': draft,
      'new.qarar': '',
      'cited.qarar': 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها \n',
    },
    settings: {
      // Hints stand among the characters of a row, and are no text.
      'qarar.inlayHints': false,
      '[resolution]': { 'editor.quickSuggestions': { other: 'on', comments: 'on', strings: 'on' } },
    },
  });
});
afterAll(() => vscode?.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await vscode.shot(`FAILED ${task.name}`);
});

const text = async (): Promise<string> =>
  (await vscode.page.locator('.editor-instance .view-line').allInnerTexts())
    .join('\n')
    .replace(/\u00a0/gu, ' ');

test('Alt+Down moves a paragraph, Enter numbers, a footnote is inserted', async () => {
  const { page } = vscode;
  await vscode.open('draft.md');
  // The first text waits for the server.
  await page.locator('.statusbar-item', { hasText: 'RTL' }).waitFor({ timeout: 60_000 });
  await vscode.goTo(3, 1);
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
  await vscode.command('qarar: Insert Footnote');
  await expect.poll(text).toContain('[^1]: […]');
  await vscode.shot('footnote');
});

test('two paragraphs change places, and what names them follows', async () => {
  const { page } = vscode;
  await vscode.open('swapped.md');
  await page.locator('.statusbar-item', { hasText: 'RTL' }).waitFor();
  await vscode.goTo(3, 1);
  for (let line = 3; line < 7; line++) await page.keyboard.press('Shift+ArrowDown');
  await vscode.command('qarar: Swap Two Paragraphs and Renumber');
  await expect.poll(text).toContain('1 - تدعو الدول وفقا للفقرة 2 أدناه؛');
  expect(await text()).toContain('3 - تقرر إنشاء لجنة.');
  await vscode.shot('swapped');
});

test('Enter behind the opening formula is a line break, and what is written is not proposed', async () => {
  const { page } = vscode;
  const formula = 'إن الجمعية العامة،';
  const proposals = page.locator('.suggest-widget.visible .monaco-list-row');
  await vscode.open('new.qarar');
  await page.locator('.statusbar-item', { hasText: 'qarar' }).first().waitFor();
  await page.keyboard.type('إن الج', { delay: 50 });
  await expect.poll(() => proposals.allInnerTexts()).not.toEqual([]);
  await vscode.shot('formula-proposed');
  await page.keyboard.type(formula.slice('إن الج'.length), { delay: 50 });
  // As long as a person pauses who looks at what is proposed.
  await page.waitForTimeout(1000);
  expect((await proposals.allInnerTexts()).filter((row) => row.includes(formula))).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('وقد نظرت');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await expect.poll(() => vscode.read('new.qarar')).toBe(`${formula}\n\nوقد نظرت`);
  await vscode.goTo(1, 1);
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Space');
  await page.waitForTimeout(1000);
  expect((await proposals.allInnerTexts()).filter((row) => row.includes(formula))).toEqual([]);
  await page.keyboard.press('Escape');
});

test('a citation is found by its number, and written with its date in the order of the text', async () => {
  const { page } = vscode;
  await vscode.open('cited.qarar');
  await page.locator('.statusbar-item', { hasText: 'RTL' }).waitFor();
  await vscode.goTo(3, 1);
  await page.keyboard.press('End');
  await vscode.command('qarar: Insert Citation');
  await page.locator('.quick-input-widget input').fill('60/186');
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await vscode.shot('citations');
  await page.keyboard.press('Enter');
  await expect.poll(text).toMatch(/قرارها ٦٠\/١٨٦ المؤرخ ٢٢ كانون الأول\/ديسمبر ٢٠٠٥/u);
  await vscode.shot('cited');
});
