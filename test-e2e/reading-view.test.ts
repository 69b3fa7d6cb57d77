// The review of Word documents, and the view of a draft beside the editor: one VS Code, as both want the same
// settings, and a start takes as long as many tests.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readWordDocument } from '../documents/docx.ts';
import { defaultReading } from '../documents/extracted.ts';
import { packed, paragraph, unzipped } from '../test/cli/word.ts';
import { reported, wordsOf } from './harness/command-line.ts';
import { oddDraft } from './harness/drafts.ts';
import { VSCode } from './harness/vscode.ts';

const long = `إن الجمعية العامة،\n\n${Array.from(
  { length: 60 },
  (_, index) => `${index + 1} - تقرر إنشاء اللجنة ${index + 1} ورفدها بما يلزمها من موظفين؛\n\n`,
).join('')}`;

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
const complaints: string[] = [];

beforeAll(async () => {
  const document = await packed({
    sections: [{ children: paragraphs.map((each) => paragraph(each)) }],
  });
  vscode = await VSCode.start({
    files: {
      'draft.md': `${oddDraft}\n<img src=x onerror="document.title='run'"><script>1</script>\n`,
      'long.md': long,
      [NAME]: document,
      'a.txt': 'a',
    },
    window: { width: 1400, height: 900 },
  });
  vscode.page.on('console', (message) => {
    if (/Content Security Policy|Refused/u.test(message.text())) complaints.push(message.text());
  });
});
afterAll(() => vscode?.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await vscode.shot(`FAILED ${task.name}`);
});

const view = () => vscode.page.frameLocator('iframe.webview').frameLocator('#active-frame');
const cursor = () => vscode.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/u });

const review = () => vscode.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
const problems = () => vscode.page.locator('.markers-panel .monaco-list-row');
const openDocument = async (name: string) => {
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
const marks = () => review().locator('mark');

async function save(button: string, name: string): Promise<void> {
  await review().getByRole('button', { name: button }).click();
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
  await openDocument(NAME);
  await review().locator('p.clause').first().waitFor({ timeout: 60_000 });
  const paragraph = review().locator('p.paragraph').first();
  expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await expect.poll(() => marks().count()).toBeGreaterThanOrEqual(4);
  await vscode.command('View: Toggle Problems');
  await problems().first().waitFor();
  const listed = await problems().allInnerTexts();
  expect(listed[0]).toContain(NAME);
  expect(listed.join('\n')).toMatch(/The name is written/u);
  await review().locator('mark.error').first().hover();
  await vscode.shot('word-review');
});

test('a problem that is chosen in Problems leads to its place in the review', async () => {
  const expected = reported(TEXT)
    .filter(({ severity }) => severity > 0)
    .toSorted((a, b) => b.severity - a.severity || a.line - b.line || a.column - b.column);
  const rows = problems().locator('.marker-message-details-container');
  expect(await rows.count()).toBe(expected.length);
  const focused = review().locator('mark:focus');
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
  const counts = (await review().getByRole('status').innerText()).match(/\d+/gu) ?? [];
  const count = counts.reduce((sum, each) => sum + Number(each), 0);
  await save('Save a copy with comments', 'مشروع.comments.docx');
  const bytes = readFileSync(vscode.pathOf('مشروع.comments.docx'));
  const comments = (await unzipped(bytes)).get('word/comments.xml') ?? '';
  expect(comments.match(/<w:comment /gu)).toHaveLength(count);
  expect(await textOf('مشروع.comments.docx', 'accepted')).toBe(TEXT);
});

test('what is accepted stands in the view, is taken back, and is tracked in a copy', async () => {
  const first = review().locator('p.paragraph').first();
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

test('the draft is shown from right to left, without marks of Markdown', async () => {
  await vscode.command('View: Close All Editors');
  await vscode.command('View: Hide Panel');
  await expect.poll(() => vscode.page.locator('.part.panel').isVisible()).toBe(false);
  await vscode.open('draft.md');
  await vscode.command('qarar: Open Right-to-Left Reading View');
  await view().locator('h1', { hasText: 'حماية المخطوطات' }).waitFor();
  const paragraph = view().locator('p.paragraph').first();
  expect(await paragraph.innerText()).toMatch(/^١ - تحث الدول/u);
  expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await view().locator('p.clause sup').first().innerText()).toBe('١');
});

test('what was found is underlined, with its message where the mouse or the focus is', async () => {
  const errors = reported(oddDraft).filter(({ severity }) => severity === 2).length;
  await expect.poll(() => view().locator('mark.error').count()).toBe(errors);
  const mark = view().locator('p.paragraph mark.error').first();
  expect(await mark.innerText()).toBe('الانتربول');
  await mark.hover();
  await expect.poll(() => view().getByRole('tooltip').innerText()).toMatch(/The name is written/u);
  await vscode.shot('reading-view');
  await view().locator('h1').hover();
  await expect.poll(() => view().getByRole('tooltip').isVisible()).toBe(false);
  await mark.focus();
  await expect.poll(() => view().getByRole('tooltip').isVisible()).toBe(true);
});

test('a click goes to the place in the editor', async () => {
  await view().locator('p.paragraph mark.error').first().click();
  await expect.poll(() => cursor().innerText()).toMatch(/^Ln 9, Col 39 \(9 selected\)/u);
  await view().locator('h1').click();
  await expect.poll(() => cursor().innerText()).toMatch(/^Ln 1,/u);
});

test('the view follows the cursor', async () => {
  await vscode.page.keyboard.press('Control+1');
  await vscode.textFocus();
  await vscode.goTo(11, 8);
  await expect.poll(() => view().locator('[aria-current]').innerText()).toMatch(/^٢ - تقرر/u);
});

test('the view shows an edit at once', async () => {
  const second = view().locator('p.paragraph').nth(1);
  await vscode.goTo(11, 99);
  await vscode.page.keyboard.insertText(' الانتربول.');
  await expect.poll(() => second.innerText()).toMatch(/الانتربول.*\.$/u);
  await expect.poll(() => second.locator('mark.error').count()).toBe(2);
  const changes = await view()
    .locator('main')
    .evaluateHandle((main) => {
      const seen: number[] = [];
      const note = () => requestAnimationFrame(() => seen.push(Date.now()));
      new MutationObserver(note).observe(main, { childList: true, subtree: true });
      return seen;
    });
  const times: number[] = [];
  for (let i = 1; i <= 10; i++) {
    const pressed = Date.now();
    await vscode.page.keyboard.press('Backspace');
    await expect.poll(() => changes.evaluate((seen) => seen.length)).toBeGreaterThanOrEqual(i);
    times.push((await changes.evaluate((seen) => seen.at(-1) ?? 0)) - pressed);
  }
  times.sort((x, y) => x - y);
  // A figure for people: a machine with other work gives no bound.
  process.stdout.write(`  a key is seen in the view after ${times[5]} ms (median of 10)\n`);
});

test('the buttons go through what was found', async () => {
  await view().getByRole('button', { name: 'Next problem' }).click();
  await expect.poll(() => view().locator('mark:focus').count()).toBe(1);
  await expect.poll(() => view().getByRole('tooltip').isVisible()).toBe(true);
});

test('corrected words stand in the text, and are accepted and hidden by keys', async () => {
  const first = view().locator('p.paragraph').first();
  await expect.poll(() => first.locator('ins').innerText()).toBe('الإنتربول');
  await vscode.page.keyboard.press('Control+1');
  await vscode.textFocus();
  await vscode.goTo(9, 1);
  await expect.poll(() => view().locator('[aria-current]').innerText()).toMatch(/^١ - تحث/u);
  await view().getByRole('button', { name: 'Next problem' }).click();
  for (let i = 0; i < 8 && (await first.locator('mark.error:focus').count()) === 0; i++) {
    await vscode.page.keyboard.press('n');
  }
  await vscode.page.keyboard.press('a');
  await expect.poll(() => first.innerText()).toMatch(/إبلاغ الإنتربول عن/u);
  await expect.poll(() => view().locator('mark:focus').count()).toBe(1);
  await vscode.page.keyboard.press('h');
  await expect.poll(() => view().locator('mark.hidden').count()).toBeGreaterThan(0);
  await vscode.page.keyboard.press('Control+1');
  await vscode.textFocus();
  await vscode.page.keyboard.press('Control+z');
  await expect.poll(() => first.innerText()).toMatch(/إبلاغ الانتربول/u);
});

test('a panel lists what the text says, and a click goes there', async () => {
  await view().getByRole('button', { name: 'What this text says' }).click();
  const list = view().locator('#statement-list');
  await list.getByRole('button', { name: '٧٦/١٦' }).waitFor();
  expect(await list.innerText()).toMatch(/resolution/u);
  expect(await list.locator('.right').count()).toBeGreaterThan(0);
  await vscode.shot('review-view-statements');
  await list.getByRole('button', { name: '٧٦/١٦' }).click();
  await expect.poll(() => cursor().innerText()).toMatch(/^Ln 5,/u);
  await view().getByRole('button', { name: 'What this text says' }).click();
  await expect.poll(() => list.isVisible()).toBe(false);
});

test('the type grows and shrinks', async () => {
  const height = async () => (await view().locator('h1').boundingBox())?.height ?? 0;
  const before = await height();
  await view().getByRole('button', { name: 'Larger type' }).click();
  await expect.poll(height).toBeGreaterThan(before);
  await view().getByRole('button', { name: 'Smaller type' }).click();
  await expect.poll(height).toBe(before);
});

test('nothing of the text is run, and the policy forbids nothing that the view does', async () => {
  expect(await view().locator('main img, main script').count()).toBe(0);
  expect(complaints).toEqual([]);
});

/** Turns the wheel, which scrolls as far as the window likes, until a figure is below a limit. */
async function turned(figure: () => Promise<number>, limit: number): Promise<void> {
  await expect
    .poll(async () => {
      await vscode.page.mouse.wheel(0, 300);
      return figure();
    })
    .toBeLessThan(limit);
}

test('view and editor scroll together, whichever is scrolled', async () => {
  await vscode.page.keyboard.press('Control+1');
  await vscode.textFocus();
  await vscode.open('long.md');
  const paragraph = (number: number) =>
    view()
      .locator('p.paragraph')
      .nth(number - 1);
  await expect.poll(() => paragraph(1).innerText()).toMatch(/^1 - تقرر/u);
  const top = async (number: number) => (await paragraph(number).boundingBox())?.y ?? 0;
  const editor = (await vscode.page
    .locator('.editor-instance .editor-scrollable')
    .boundingBox()) ?? { x: 0, y: 0 };
  await vscode.page.mouse.move(editor.x + 200, editor.y + 200);
  const before = await top(40);
  await turned(() => top(40), before - 200);
  const line = () => vscode.page.locator('.editor-instance .line-numbers').allInnerTexts();
  const lines = (await line()).map(Number);
  const frame = (await vscode.page.locator('iframe.webview').boundingBox()) ?? { x: 0, y: 0 };
  await vscode.page.mouse.move(frame.x + 200, frame.y + 300);
  await turned(async () => -Math.max(...(await line()).map(Number)), -Math.max(...lines));
  await vscode.open('draft.md');
  await expect.poll(() => view().locator('h1').innerText()).toMatch(/المخطوطات/u);
});

test('the view stays when the text gets another language mode', async () => {
  for (const mode of ['Plain Text', 'Markdown']) {
    await vscode.page.keyboard.press('Control+1');
    await vscode.textFocus();
    await vscode.command('Change Language Mode');
    await vscode.page.keyboard.type(mode);
    await vscode.page
      .locator('.quick-input-list .monaco-list-row', { hasText: mode })
      .first()
      .click();
    await vscode.page.locator('.statusbar-item', { hasText: mode }).waitFor();
    await expect
      .poll(() => view().locator('p.paragraph').first().innerText())
      .toMatch(/^١ - .*تحث/u);
  }
});

test('the view takes the colours of a dark theme', async () => {
  await vscode.page.keyboard.press('Control+1');
  await vscode.textFocus();
  await vscode.command('Preferences: Toggle between Light/Dark Themes');
  const light = () =>
    view()
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
  await expect.poll(light).not.toBe('rgb(255, 255, 255)');
  await vscode.goTo(9, 33);
  await view().locator('p.paragraph mark.error').first().hover();
  await view().getByRole('tooltip').waitFor();
  await vscode.shot('reading-view-dark');
});

test('no other host was asked, and nothing went wrong', () => {
  expect(vscode.foreignHosts).toEqual([]);
  expect(vscode.errorsOfOurs()).toEqual([]);
});

// Last, since VS Code logs that the old server is gone.
test('the view comes back when the window is loaded again', async () => {
  await vscode.page.keyboard.press('Control+1');
  await vscode.textFocus();
  await vscode.page.keyboard.press('Control+s');
  await vscode.reload();
  const title = view().locator('h1', { hasText: 'حماية المخطوطات' });
  // Extensions and the server start anew, and only then the page of the view.
  const status = vscode.page.locator('.statusbar-item', { hasText: /qarar/u });
  await status.waitFor({ timeout: 60_000 });
  await title.waitFor({ timeout: 60_000 });
}, 240_000);
