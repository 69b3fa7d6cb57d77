// Numbers and citations are written, and the source stands beside its text: one VS Code, as both want the
// same settings, and a start takes longer than the tests.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { VSCode } from './harness/vscode.ts';

const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
const draft = [
  '# إنشاء لجان إقليمية',
  'إن الجمعية العامة،',
  'إذ تشير إلى قرارها 66/3 المؤرخ 12 كانون الأول/ديسمبر 2011،',
  ...numbers.map(
    (number) => `${number} - تقرر إنشاء اللجنة ${number + 100} ورفدها بما يلزمها من موظفين؛`,
  ),
].join('\n\n');
const source = [
  'Establishment of regional committees',
  'The General Assembly,',
  'Recalling its resolution 66/3 of 12 December 2011,',
  ...numbers.map(
    (number) => `${number}. Decides to establish committee ${number + 100} and to staff it;`,
  ),
].join('\n\n');

const numbered =
  'إن الجمعية العامة،\n\n1 - تقرر إنشاء لجنة؛\n\n2 - تطلب تقريرا؛\n\n3 - تدعو الدول وفقا للفقرة 2 أعلاه.\n';

let vscode: VSCode;

beforeAll(async () => {
  vscode = await VSCode.start({
    files: {
      'draft.md': draft,
      'en/draft.txt': source,
      'qarar.config.json': '{ "source": "en/{name}.txt" }',
      'numbered.md': numbered,
      'swapped.md': numbered,
      'new.qarar': '',
      'cited.qarar': 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها \n',
    },
    settings: {
      '[resolution]': { 'editor.quickSuggestions': { other: 'on', comments: 'on', strings: 'on' } },
    },
    window: { width: 1500, height: 900 },
  });
});
afterAll(() => vscode?.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await vscode.shot(`FAILED ${task.name}`);
});

/** The rows of the text, without the hints that stand among their characters. */
const text = async (): Promise<string> => {
  const rows = await vscode.page.locator('.editor-instance .view-line').evaluateAll((lines) =>
    lines.map((line) => {
      const copy = line.cloneNode(true) as Element;
      for (const hint of copy.querySelectorAll('[class*=dyn-rule]')) hint.remove();
      return copy.textContent;
    }),
  );
  return rows.join('\n').replace(/\u00a0/gu, ' ');
};

test('Alt+Down moves a paragraph, Enter numbers, a footnote is inserted', async () => {
  const { page } = vscode;
  await vscode.open('numbered.md');
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

const view = () => vscode.page.frameLocator('iframe.webview').frameLocator('#active-frame');
const paragraph = (number: number) =>
  view()
    .locator('p.paragraph')
    .nth(number - 1);
const beside = (number: number) => paragraph(number).locator('.beside');
const placeOf = async (locator: ReturnType<typeof paragraph>) => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not shown');
  return box;
};

/** How far the first lines of a paragraph and of its source are apart, and where the line is. */
async function distance(number: number): Promise<{ readonly apart: number; readonly top: number }> {
  const [own, other] = [await placeOf(paragraph(number)), await placeOf(beside(number))];
  expect(other.x + other.width).toBeLessThanOrEqual(own.x);
  return { apart: Math.abs(own.y - other.y), top: own.y };
}

test('the source is a second column, each paragraph beside its own', async () => {
  await vscode.open('draft.md');
  await vscode.command('qarar: Open Right-to-Left Reading View');
  await expect
    .poll(() => beside(1).innerText())
    .toMatch(/^1\. Decides to establish committee 101/u);
  expect(await beside(30).innerText()).toMatch(/committee 130/u);
  expect(await beside(1).evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  expect((await distance(1)).apart).toBeLessThan(8);
  await vscode.shot('source-column');
});

test('both columns scroll as one, and with the editor', async () => {
  const before = await distance(20);
  const editor = await placeOf(vscode.page.locator('.editor-instance .editor-scrollable'));
  await vscode.page.mouse.move(editor.x + 100, editor.y + 200);
  await expect
    .poll(async () => {
      await vscode.page.mouse.wheel(0, 300);
      return (await distance(20)).top;
    })
    .toBeLessThan(before.top - 200);
  expect((await distance(20)).apart).toBeCloseTo(before.apart, 0);
  await vscode.shot('source-column-scrolled');
});

test('a hover shows the paragraph of the source', async () => {
  await vscode.page.keyboard.press('Control+1');
  await vscode.textFocus();
  await vscode.goTo(11, 12);
  await vscode.command('Show or Focus Hover');
  await expect
    .poll(() => vscode.page.locator('.monaco-hover').first().innerText())
    .toContain('Decides to establish committee 103');
  await vscode.page.keyboard.press('Escape');
});

test('a digit that is another one is reported while it is typed, and in the column', async () => {
  await vscode.page.keyboard.press('Control+1');
  await vscode.textFocus();
  const line = draft.split('\n\n')[4] ?? '';
  await vscode.goTo(9, line.indexOf('102') + 4);
  await vscode.page.keyboard.press('Backspace');
  await vscode.page.keyboard.insertText('9');
  await expect.poll(() => paragraph(2).locator('mark').first().innerText()).toContain('109');
  await vscode.page.keyboard.press('Control+z');
  await vscode.page.keyboard.press('Control+z');
  await expect.poll(() => paragraph(2).locator('mark').count()).toBe(0);
});

test('the command goes to the paragraph in the source', async () => {
  await vscode.page.keyboard.press('Control+1');
  await vscode.textFocus();
  await vscode.goTo(7 + 2 * 11, 5);
  await vscode.command('qarar: Go to the Source Text');
  const at = source.slice(0, source.indexOf('12. Decides')).split('\n').length;
  await expect
    .poll(() =>
      vscode.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/u }).innerText(),
    )
    .toMatch(new RegExp(`^Ln ${at}, Col \\d+ \\(\\d+ selected\\)`, 'u'));
  await vscode.shot('source-beside');
});

test('no other host was asked, and nothing went wrong', () => {
  expect(vscode.foreignHosts).toEqual([]);
  expect(vscode.errorsOfOurs()).toEqual([]);
});
