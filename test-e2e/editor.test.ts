import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { fixed, type Reported, reported, wordsOf } from './harness/command-line.ts';
import { carriageReturns, oddDraft, otherText } from './harness/drafts.ts';
import { VSCode } from './harness/vscode.ts';

let vscode: VSCode;

beforeAll(async () => {
  vscode = await VSCode.start({
    files: {
      'draft.md': oddDraft,
      'lines.txt': carriageReturns,
      'letter.md': otherText,
      'typed.md': 'إن الجمعية العامة،\n\n',
    },
    // Longer than a busy machine waits between two keys.
    settings: { 'qarar.typingDelay': 2000 },
  });
});
afterAll(() => vscode?.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await vscode.shot(`FAILED ${task.name}`);
});

/** The panel does not list what is only a hint. */
function listed(findings: readonly Reported[]): string[] {
  return findings
    .filter(({ severity }) => severity > 0)
    .toSorted((a, b) => b.severity - a.severity || a.line - b.line || a.column - b.column)
    .map(({ line, column }) => `[Ln ${line}, Col ${column}]`);
}

async function expectProblems(file: string, text: string): Promise<void> {
  await expect.poll(() => vscode.problemsOf(file)).toEqual(listed(reported(text)));
}

const statusItem = () =>
  vscode.page.locator('.statusbar-item[id="qarar.qarar-vscode.qarar.status"]');

/** Opens the menu of quick fixes, again if it closed itself, and takes an entry. */
async function quickFix(title: string, before?: () => Promise<void>): Promise<void> {
  const entry = vscode.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  // A little after each move of the cursor VS Code asks for the light bulb, and its answer closes the menu.
  await vscode.page.waitForTimeout(500);
  for (let attempt = 1; ; attempt++) {
    await vscode.page.keyboard.press('Control+.');
    try {
      await entry.waitFor({ timeout: 3000 });
      break;
    } catch (error) {
      if (attempt === 4) throw error;
      await vscode.page.keyboard.press('Escape');
    }
  }
  await before?.();
  await entry.click();
  await entry.waitFor({ state: 'detached' });
}

test('problems are listed at the places that the command line reports', async () => {
  await vscode.open('draft.md');
  await vscode.page.keyboard.press('Control+Shift+m');
  await expectProblems('draft.md', oddDraft);
  await vscode.shot('problems');
});

test('every problem is underlined at its words', async () => {
  const words = reported(oddDraft)
    .filter(({ severity }) => severity > 0)
    .map((finding) => ({ line: finding.line, words: wordsOf(oddDraft, finding) }));
  const places = () =>
    vscode.page.evaluate((wanted) => {
      const round = ({ left, right }: DOMRect) => [Math.round(left), Math.round(right)] as const;
      const lines = [...document.querySelectorAll('.editor-instance .view-line')]
        .map((line) => ({ line, top: line.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top);
      const drawn = (name: string) =>
        [...document.querySelectorAll(`.editor-instance .${name}`)].map((each) =>
          round(each.getBoundingClientRect()),
        );
      const expected = wanted.map(({ line, words }) => {
        const nodes: Text[] = [];
        const walker = document.createTreeWalker(
          lines[line - 1]?.line ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const at = nodes
          .map((node) => node.data)
          .join('')
          .indexOf(words);
        const range = document.createRange();
        let from = 0;
        for (const node of nodes) {
          const to = from + node.data.length;
          if (from <= at && at < to) range.setStart(node, at - from);
          const end = at + words.length;
          if (from < end && end <= to) range.setEnd(node, end - from);
          from = to;
        }
        return round(range.getBoundingClientRect());
      });
      return { expected, drawn: [...drawn('squiggly-error'), ...drawn('squiggly-warning')] };
    }, words);
  await expect
    .poll(async () => {
      const { expected, drawn } = await places();
      const byPlace = (a: readonly number[], b: readonly number[]): number =>
        (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
      const wanted = expected.sort(byPlace).flat();
      const seen = drawn.sort(byPlace).flat();
      // VS Code draws at whole pixels.
      const isNear = wanted.every((edge, at) => Math.abs(edge - (seen[at] ?? Infinity)) <= 1);
      return isNear && seen.length === wanted.length ? 'equal' : { expected, drawn };
    })
    .toBe('equal');
});

test('the status bar counts what was found', async () => {
  const counts = [2, 1, 0].map(
    (severity) => reported(oddDraft).filter((each) => each.severity === severity).length,
  );
  await expect
    .poll(async () => (await statusItem().innerText()).split(/\s+/u))
    .toEqual(['qarar', ...counts.map(String)]);
});

test('the message stands in the hover, with a link to the page of the rule', async () => {
  await vscode.goTo(9, 33);
  await vscode.command('Show or Focus Hover');
  const hover = vscode.page.locator('.monaco-resizable-hover .monaco-hover');
  await expect.poll(() => hover.innerText()).toMatch(/The name is written .*الإنتربول/u);
  await vscode.shot('hover');
  await hover.locator('a', { hasText: 'interpol-spelling' }).click();
  const tab = vscode.page.locator('.tab', { hasText: 'interpol-spelling.md' });
  await tab.waitFor();
  const page = vscode.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await page.locator('h1', { hasText: 'interpol-spelling' }).waitFor();
  await vscode.shot('page-of-a-rule');
  await tab.locator('.tab-actions a').click();
  await vscode.open('draft.md');
});

test('a citation says in the hover what it is', async () => {
  // A hover under the mouse would be taken for the one at the cursor.
  await vscode.page.mouse.move(0, 0);
  await vscode.goTo(5, lettersBefore(oddDraft.split('\n')[4] ?? '', '٧٦') + 1);
  await vscode.command('Show or Focus Hover');
  const hover = vscode.page.locator('.monaco-resizable-hover .monaco-hover');
  await expect.poll(() => hover.innerText()).toMatch(/General Assembly/u);
  await vscode.shot('hover-citation');
  await vscode.page.keyboard.press('Escape');
  await vscode.textFocus();
});

/** VS Code counts a letter with its vowel mark as one column where it is told to go somewhere. */
function lettersBefore(line: string, text: string): number {
  return line.slice(0, line.lastIndexOf(text)).replace(/\p{M}/gu, '').length + 1;
}

test('the mark of a footnote leads to the footnote', async () => {
  const line = oddDraft.split('\n')[4] ?? '';
  await vscode.goTo(5, lettersBefore(line, '١'));
  await vscode.page.keyboard.press('F12');
  const place = vscode.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/u });
  await expect.poll(() => place.innerText()).toMatch(/^Ln 13,/u);
});

test('the outline shows the parts of the draft', async () => {
  await vscode.page.locator('.pane-header', { hasText: 'Outline' }).click();
  const outline = vscode.page.locator('.outline-tree');
  await expect.poll(() => outline.innerText()).toMatch(/Preamble[\s\S]*Operative/u);
  await vscode.shot('outline');
  await vscode.page.locator('.pane-header', { hasText: 'Outline' }).click();
});

test('a quick fix mends the word, and nothing else', async () => {
  await vscode.page.keyboard.press('Control+1');
  await vscode.goTo(9, 33);
  await quickFix('الإنتربول', () => vscode.shot('quick-fix'));
  const lines = oddDraft.split('\n');
  lines[8] = (lines[8] ?? '').replace('الانتربول', 'الإنتربول');
  const mended = lines.join('\n');
  await expectProblems('draft.md', mended);
  await vscode.page.keyboard.press('Control+s');
  await expect.poll(() => vscode.read('draft.md')).toBe(mended);
});

test('all safe corrections are those of the command line, and Undo takes them back', async () => {
  const before = vscode.read('draft.md');
  await vscode.textFocus();
  await vscode.command('qarar: Make All Safe Corrections');
  await expectProblems('draft.md', fixed(before));
  await vscode.page.keyboard.press('Control+s');
  await expect.poll(() => vscode.read('draft.md')).toBe(fixed(before));
  await vscode.textFocus();
  await vscode.page.keyboard.press('Control+z');
  await expectProblems('draft.md', before);
});

test('line ends of Windows stay', async () => {
  await vscode.open('lines.txt');
  await expectProblems('lines.txt', carriageReturns);
  await vscode.goTo(3, 22);
  await quickFix('الإنتربول');
  const mended = carriageReturns.replace('الانتربول', 'الإنتربول');
  // What is saved before the correction is made stays as it was.
  await expectProblems('lines.txt', mended);
  await vscode.page.keyboard.press('Control+s');
  await expect.poll(() => vscode.read('lines.txt')).toBe(mended);
});

test('another text is left alone, and the status says why', async () => {
  await vscode.open('letter.md');
  await expect.poll(() => statusItem().getAttribute('aria-label')).toMatch(/does not look like/u);
  await statusItem().click();
  const page = vscode.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await page.locator('li', { hasText: 'resolution' }).first().waitFor();
  await vscode.shot('status');
});

test('no other host was asked, and nothing went wrong', () => {
  expect(vscode.foreignHosts).toEqual([]);
  expect(vscode.errorsOfOurs()).toEqual([]);
});

test('nothing is underlined while a clean draft is typed, and a mistake is, once it rests', async () => {
  const { page } = vscode;
  await vscode.open('typed.md');
  await vscode.goTo(3, 1);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { qararSeen: seen });
    new MutationObserver(() => {
      const drawn = document.querySelectorAll(
        '.editor-instance :is(.squiggly-error, .squiggly-warning)',
      );
      if (drawn.length > 0) {
        seen.push(
          [...document.querySelectorAll('.editor-instance .view-line')].at(-1)?.textContent ?? '',
        );
      }
    }).observe(document.body, { subtree: true, childList: true });
  });
  const seen = () =>
    page.evaluate(() => (window as unknown as { qararSeen: readonly string[] }).qararSeen);
  const draft =
    'إذ تشير إلى قراريها 66/3 المؤرخ 17 تشرين الأول/أكتوبر 2011 و 72/3 المؤرخ 27 تشرين الأول/أكتوبر 2017،\n\nوإذ ترحب بعمل المنظمة الدولية للشرطة الجنائية (الإنتربول)،\n\n';
  await page.keyboard.type(draft, { delay: 50 });
  await page.waitForTimeout(1500);
  expect(await seen()).toEqual([]);
  await page.keyboard.type('تطلب إلى الانتربول', { delay: 50 });
  await page.locator('.editor-instance .squiggly-error').first().waitFor();
  await vscode.shot('typed');
});
