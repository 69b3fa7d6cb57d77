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

let vscode: VSCode;

beforeAll(async () => {
  vscode = await VSCode.start({
    files: {
      'draft.md': draft,
      'en/draft.txt': source,
      'qarar.config.json': '{ "source": "en/{name}.txt" }',
    },
    window: { width: 1500, height: 900 },
  });
});
afterAll(() => vscode?.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await vscode.shot(`FAILED ${task.name}`);
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
