import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  caret,
  clickRows,
  framesOf,
  type Row,
  rowsOf,
  watchRows,
} from './harness/right-to-left.ts';
import { VSCode } from './harness/vscode.ts';

/** Published texts, where they are at hand; and how much of all is tried, with E2E_LONG all of it. */
const TEXTS = '../shared/texts';
const published = existsSync(TEXTS) ? readdirSync(TEXTS) : [];
const { E2E_LONG: LONG } = process.env;
const isLong = LONG === '1';
const CLICK_STEP = isLong ? 23 : 400;
/** A long paragraph of our own, and short ones. */
const SENTENCE =
  'وإذ تضع في اعتبارها ما أنجزته المكتبات المتنقلة في القرى البعيدة من أعمال في سبيل تعليم الأطفال القراءة وحفظ ما لديهم من مخطوطات، ';
const WORDS = SENTENCE.repeat(2).split(' ').slice(0, 40).join(' ');
const TYPED = `${WORDS}\n\n1 - تقرر أن تنظر في الأمر`.repeat(isLong ? 7 : 1);
/** With a mark of direction behind every word, as word processors leave them. */
const MARKED = `إن الجمعية العامة،\n\n${SENTENCE.repeat(3).replaceAll(' ', '\u200f ')}\n`;
const KEY_INTERVAL = 50;
const BIG = { width: 1400, height: 900 };
const SMALL = { width: 1000, height: 900 };

const flawed = readFileSync('examples/flawed.md', 'utf8');
const table =
  '\n\n| البند | الجهة |\n| --- | --- |\n| أ | INTERPOL |\n\nنص[^1] وله </sup> ذيل.\n\n12\n';

let vscode: VSCode;
beforeAll(async () => {
  vscode = await VSCode.start({
    files: {
      '.vscode/settings.json': '{}',
      'draft.md': flawed + table,
      'empty.qarar': 'إن الجمعية العامة،\n\n',
      'marked.qarar': MARKED,
      'note.md': '# رسالة\n\nوصلتنا رسالتكم عن الانتربول.\n',
      'plain.txt': readFileSync('examples/clean.md', 'utf8'),
      ...Object.fromEntries(
        published.map((name, at) => [`text-${at}.md`, readFileSync(join(TEXTS, name), 'utf8')]),
      ),
    },
    settings: { 'editor.wordWrap': undefined },
    window: BIG,
  });
  await watchRows(vscode);
});
afterAll(() => vscode?.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await vscode.shot(`FAILED ${task.name}`);
});

const direction = () => vscode.page.locator('#qarar\\.qarar-vscode\\.qarar\\.direction');
const rowWith = async (words: string, editor?: string) =>
  (await rowsOf(vscode, editor)).find(({ text }) => text.includes(words));
const gapOf = async (words: string, editor?: string) => (await rowWith(words, editor))?.gap;

async function openDraft(name: string): Promise<void> {
  await vscode.open(name);
  await expect.poll(() => direction().innerText()).toMatch(/RTL/u);
}

test('a draft is flush right, its Latin lines are flush left, and other texts are as they were', async () => {
  await openDraft('draft.md');
  await expect.poll(() => gapOf('إن الجمعية العامة،')).toBeLessThan(3);
  expect(await gapOf('Distr.: Limited')).toBeGreaterThan(300);
  expect(await gapOf('A/79/L.14')).toBeLessThan(3);
  // Colours, links and hints are on.
  await expect
    .poll(() => vscode.page.locator('.view-line [class*=dyn-rule]').count())
    .toBeGreaterThan(0);
  await vscode.page.locator('.squiggly-error').first().waitFor();
  await vscode.shot('right-to-left');
  await vscode.goTo(52, 1);
  expect(await gapOf('INTERPOL')).toBeLessThan(3);
  await vscode.shot('right-to-left-table');
  await vscode.open('note.md');
  await expect.poll(() => gapOf('وصلتنا')).toBeGreaterThan(300);
  await expect.poll(() => direction().isVisible()).toBe(false);
});

test('marks of direction take no room, and turn nothing around', async () => {
  await openDraft('marked.qarar');
  await expect.poll(() => gapOf('إن الجمعية العامة،')).toBeLessThan(3);
  await expect
    .poll(() => vscode.page.locator('.view-line .mtkcontrol').count())
    .toBeGreaterThan(20);
  await isFlushRight();
  const { clicks, off } = await clickRows(vscode, CLICK_STEP);
  process.stdout.write(`  clicks among marks: ${clicks}, off: ${off.length}\n`);
  expect(off.length).toBeLessThanOrEqual(clicks * 0.01);
  await vscode.shot('right-to-left-marks');
});

test('plain text is wrapped, too, unless it is set not to be', async () => {
  await openDraft('plain.txt');
  await expect.poll(() => gapOf('إن الجمعية العامة،')).toBeLessThan(3);
  const rows = () => rowsOf(vscode).then((all) => all.length);
  const before = await rows();
  await vscode.page.setViewportSize(SMALL);
  await expect.poll(rows).toBeGreaterThan(before);
  await vscode.page.setViewportSize(BIG);
});

test('no frame shows a line that is not flush right while one types', async () => {
  await openDraft('empty.qarar');
  await expect.poll(() => gapOf('إن الجمعية العامة،')).toBeLessThan(3);
  await vscode.goTo(3, 1);
  const typed = await framesOf(vscode, async () => {
    await vscode.page.keyboard.type(TYPED, { delay: KEY_INTERVAL });
    await vscode.page.keyboard.press('Control+z');
    await vscode.page.keyboard.press('Control+y');
  });
  process.stdout.write(`  typed: ${JSON.stringify({ ...typed, wrong: typed.wrong.length })}\n`);
  expect(typed.all).toBeGreaterThan(100);
  expect(typed.wrong).toEqual([]);
  await vscode.shot('right-to-left-typed');
});

test('a key is drawn as fast as from left to right', async () => {
  const medians: Record<'LTR' | 'RTL', number[]> = { LTR: [], RTL: [] };
  for (const way of ['RTL', 'LTR', 'RTL', 'LTR'] as const) {
    if (!(await direction().innerText()).includes(way)) await direction().click();
    await expect.poll(() => direction().innerText()).toContain(way);
    await vscode.page.locator('.editor-instance .view-line').last().click();
    await vscode.page.keyboard.press('Control+End');
    const { median } = await framesOf(vscode, () =>
      vscode.page.keyboard.type(WORDS.slice(0, 80), { delay: KEY_INTERVAL }),
    );
    medians[way].push(median);
  }
  // A figure for people: a machine with other work gives no bound.
  process.stdout.write(`  key to page, in ms: ${JSON.stringify(medians)}\n`);
  expect(Math.min(...medians.RTL)).toBeGreaterThan(0);
  if ((await direction().innerText()).includes('LTR')) await direction().click();
});

test('the left arrow goes left, from row to row, and to the left end of a word with Ctrl', async () => {
  await vscode.goTo(3, 1);
  // Until it is drawn, the caret stands where it was before.
  await vscode.page.waitForTimeout(500);
  for (const [key, times] of [
    ['ArrowLeft', 120],
    ['Control+ArrowLeft', 12],
  ] as const) {
    let last = await caret(vscode);
    for (let i = 0; i < times; i++) {
      await vscode.page.keyboard.press(key);
      await expect.poll(() => caret(vscode), { interval: 10 }).not.toEqual(last);
      const at = await caret(vscode);
      if (at.y === last.y) expect(at.x).toBeLessThan(last.x);
      last = at;
    }
  }
});

/** After VS Code has drawn a text, or drawn it again for another width, as it should be. */
const isFlushRight = () =>
  expect.poll(async () => (await rowsOf(vscode)).filter(isAstray).length).toBe(0);

const isAstray = ({ text, gap, left }: Row): boolean =>
  left < 0 || (/[\u0620-\u064a]/u.test(text) && !/[A-Za-z]/u.test(text) && Math.abs(gap) > 3);

test('the cursor goes where the mouse clicks', async () => {
  let clicks = 0;
  const off: string[] = [];
  const click = async (where: string): Promise<void> => {
    const result = await clickRows(vscode, CLICK_STEP);
    clicks += result.clicks;
    off.push(...result.off.map((each) => `${where}: ${each}`));
  };
  const names = ['draft.md', ...published.map((_, at) => `text-${at}.md`)];
  for (const [at, name] of names.entries()) {
    await openDraft(name);
    await isFlushRight();
    await click(`${name}, large`);
    await vscode.page.setViewportSize(SMALL);
    await isFlushRight();
    await click(`${name}, small`);
    await vscode.page.setViewportSize(BIG);
    if (at > 1 && !isLong) continue;
    await vscode.command('Markdown: Open Preview to the Side');
    await vscode.page.locator('.tab', { hasText: 'Preview' }).waitFor();
    await isFlushRight();
    await click(`${name}, beside its preview`);
    await vscode.shot(`right-to-left-preview-${at}`);
    await vscode.page.keyboard.press('Control+2');
    await vscode.page.keyboard.press('Control+w');
    await vscode.page.keyboard.press('Control+1');
  }
  process.stdout.write(`  clicks: ${clicks}, off: ${off.length}\n${off.join('\n')}\n`);
  expect(clicks).toBeGreaterThan(100);
  // Where digits meet letters or a hint, a place in the text has two on the screen: a few are drawn
  // at the other one.
  expect(off.length).toBeLessThanOrEqual(clicks * 0.03);
}, 600_000);

test('both sides of a comparison are flush right', async () => {
  await openDraft('draft.md');
  await vscode.goTo(18, 1);
  await vscode.page.keyboard.insertText('وإذ ');
  await vscode.command('File: Compare Active File with Saved');
  for (const side of ['.editor.original', '.editor.modified']) {
    await expect.poll(() => gapOf('الدورة التاسعة', side)).toBeLessThan(3);
  }
  await vscode.shot('right-to-left-diff');
  await vscode.page.keyboard.press('Control+w');
  await vscode.page.keyboard.press('Control+z');
});

test('a new draft of an organ is a resolution', async () => {
  await vscode.command('qarar: New Draft Resolution');
  await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Security' }).click();
  await expect.poll(() => gapOf('إن مجلس الأمن،')).toBeLessThan(3);
  await expect
    .poll(() => vscode.page.locator('#qarar\\.qarar-vscode\\.qarar\\.status').innerText())
    .toMatch(/qarar/u);
  await vscode.shot('new-draft');
});

test('a click in the status bar turns a text around, and the setting all of them', async () => {
  await openDraft('draft.md');
  await vscode.goTo(1, 1);
  await direction().click();
  await expect.poll(() => gapOf('إن الجمعية العامة،')).toBeGreaterThan(300);
  expect(await direction().innerText()).toMatch(/LTR/u);
  await direction().click();
  await expect.poll(() => gapOf('إن الجمعية العامة،')).toBeLessThan(3);
  // What was chosen by hand for a text stays: another one.
  await vscode.open('plain.txt');
  await vscode.goTo(1, 1);
  await expect.poll(() => gapOf('إن الجمعية العامة،')).toBeLessThan(3);
  const settings = vscode.pathOf('.vscode/settings.json');
  const gapOnceSet = () => {
    // VS Code sees one change of a file or the next.
    writeFileSync(settings, '{"qarar.rightToLeftEditing":"off"}');
    return gapOf('إن الجمعية العامة،');
  };
  await expect.poll(gapOnceSet, { interval: 1000 }).toBeGreaterThan(300);
});

test('nothing went wrong', () => {
  expect(vscode.foreignHosts).toEqual([]);
  expect(vscode.errorsOfOurs()).toEqual([]);
});
