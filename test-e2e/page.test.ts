// The page of `qarar serve` in Chromium, as a person uses it who has Word documents.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipOf } from '../test/cli/word.ts';
import { accessibilityProblems, launchChromium, VIEWS } from './harness/chromium.ts';
import type { ReportedFile } from './harness/command-line.ts';
import { officeIn, source } from './harness/word.ts';

const root = join(import.meta.dirname, '..');
const { E2E_SHOTS: shots = join(import.meta.dirname, 'shots') } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'qarar-page-'));
const { convert, opened } = officeIn(folder);
const complaints: string[] = [];
const requests: string[] = [];

let server: ChildProcess | undefined;
let address: string;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  const started = spawn(process.execPath, [join(root, 'bin/qarar'), 'serve', '--locale', 'en'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server = started;
  const [line] = (await once(started.stdout, 'data')) as [Buffer];
  address = /http:\S+/u.exec(line.toString())?.[0] ?? '';
  browser = await launchChromium();
  writeFileSync(join(folder, 'flawed.fodt'), source.replace('وثيقة.', 'وثيقة ،أخرى.'));
  convert('flawed.fodt', 'docx', 'made');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function open({ locale = 'en', ...options }: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.accept();
  });
  context.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  await page.locator('body.ready').waitFor();
  return page;
}

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await dropAll(page, { [name]: bytes });
}

/** As a person lets files fall on the page. */
async function dropAll(page: Page, dropped: Readonly<Record<string, Buffer>>): Promise<void> {
  const transfer = await page.evaluateHandle(
    (contents) => {
      const files = new DataTransfer();
      for (const [name, content] of contents) {
        const data = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
        files.items.add(new File([data], name));
      }
      return files;
    },
    Object.entries(dropped).map(([name, bytes]) => [name, bytes.toString('base64')] as const),
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

async function show(page: Page, name: string, text: string): Promise<void> {
  await drop(page, name, Buffer.from(text));
  await page.locator('#name', { hasText: name.slice(0, 8) }).waitFor();
}

async function download(page: Page, what: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.locator('#saving > summary').click();
  await page.locator(`#save-${what}`).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** What the command finds in a file. */
function reportedBy(file: string): ReportedFile['messages'] {
  const parameters = [
    join(root, 'bin/qarar'),
    file,
    '--no-config',
    '--format',
    'json',
    '--locale',
    'en',
  ];
  const { stdout } = spawnSync(process.execPath, parameters, { cwd: folder, encoding: 'utf8' });
  return (JSON.parse(stdout) as readonly ReportedFile[])[0]?.messages ?? [];
}

const countsOf = (messages: ReportedFile['messages']) => {
  const count = (severity: number) => messages.filter((each) => each.severity === severity).length;
  return `Errors: ${count(2)}, warnings: ${count(1)}, hints: ${count(0)}`;
};
/** With their marks, without the labels that a word processor counts itself; it has notes elsewhere. */
const wordsOf = (text: string) => (text.match(/\p{L}{2,}[،؛:.]?/gu) ?? []).sort();
const counts = (page: Page) => page.locator('#counts').innerText();

test('a Word file is dropped, corrected and taken back to LibreOffice', async () => {
  const page = await open();
  const file = join(folder, 'made/flawed.docx');
  const found = reportedBy(file);
  expect(found.length).toBeGreaterThan(4);
  await drop(page, 'flawed.docx', readFileSync(file));
  await page.locator('#text mark').first().waitFor();
  expect(await counts(page)).toBe(countsOf(found));
  expect(await page.locator('#list li').count()).toBe(found.length);
  expect(await page.locator('#text').innerText()).toContain('(أ) بند أول');

  const comments = await download(page, 'comments');
  expect(comments.name).toBe('flawed.comments.docx');
  writeFileSync(join(folder, 'commented.docx'), comments.bytes);

  let accepted = 0;
  for (let tries = 0; accepted < 3 && tries < found.length; tries++) {
    await page.keyboard.press('n');
    if (await page.locator('#accept').isDisabled()) continue;
    const before = await page.locator('#text').innerText();
    await page.locator('#accept').click();
    await expect.poll(() => page.locator('#text').innerText()).not.toBe(before);
    accepted++;
  }
  expect(accepted).toBe(3);
  const tracked = await download(page, 'tracked');
  expect(tracked.name).toBe('flawed.tracked.docx');
  writeFileSync(join(folder, 'tracked.docx'), tracked.bytes);
  const text = await download(page, 'text');
  expect(text.name).toBe('flawed.corrected.txt');
  const report = await download(page, 'report');
  expect(report.name).toBe('flawed.docx.qarar.html');
  expect(report.bytes.toString()).toMatch(/^<!doctype html>\n<html lang="en"/u);

  const before = opened('made/flawed.docx', 'before');
  const after = opened('tracked.docx', 'after');
  expect(after.rejected).toBe(before.accepted);
  expect(after.accepted).not.toBe(before.accepted);
  expect(wordsOf(after.accepted)).toEqual(wordsOf(text.bytes.toString()));
  expect(new Set(after.changes.map(({ author }) => author))).toEqual(new Set(['qarar']));
  const withComments = readFileSync(convert('commented.docx', 'fodt', 'commented'), 'utf8');
  expect(withComments.match(/<office:annotation /gu)).toHaveLength(found.length);

  await page.locator('#undo').click();
  await expect.poll(() => counts(page)).not.toBe('');
  await page.context().close();
}, 120_000);

test('all safe corrections of a plain text are accepted at once, and its ends of lines stay', async () => {
  const page = await open();
  const text =
    '\ufeffإن الجمعية العامة،\r\n\r\nإذ تشير إلى قرارها 66/3 ،\r\n\r\n1 - تقرر  كذا.\r\n';
  await show(page, 'لائحة.md', text);
  await page.locator('#text mark').first().waitFor();
  await page.locator('#accept-safe').click();
  await expect.poll(() => page.locator('#accept-safe').isDisabled()).toBe(true);
  const { name, bytes } = await download(page, 'text');
  expect(name).toBe('لائحة.corrected.md');
  expect(bytes.toString()).toBe(text.replace(' ،', '،').replace('  ', ' '));
  await page.locator('#undo').click();
  await expect.poll(() => page.locator('#accept-safe').isEnabled()).toBe(true);
  await page.context().close();
});

test('a text is written in the editor, from right to left, with its findings', async () => {
  const page = await open();
  await page.locator('#write').click();
  const editor = page.locator('.cm-content');
  await editor.waitFor();
  expect(await editor.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await editor.pressSequentially('وإذ ترحب بتعاون الانتربول مع الدول،');
  await page.locator('.cm-lintRange-error').waitFor();
  expect(await page.locator('.cm-lintRange-error').innerText()).toBe('الانتربول');
  await page.locator('#next').click();
  await page.locator('#accept').click();
  await expect.poll(() => editor.innerText()).toContain('بتعاون الإنتربول مع');
  await editor.press('Control+z');
  await expect.poll(() => editor.innerText()).toContain('بتعاون الانتربول مع');
  await page.locator('.cm-lintRange-error').waitFor();
  await page.locator('#edit').click();
  expect(await page.locator('#text mark').first().innerText()).toBe('الانتربول');
  await page.context().close();
});

test('pages, markup and PDF are read as the command reads them', async () => {
  const page = await open();
  convert('made/flawed.docx', 'pdf', 'printed');
  convert('made/flawed.docx', 'html:HTML (StarWriter)', 'web');
  for (const [kind, path] of [
    ['pdf', 'printed/flawed.pdf'],
    ['html', 'web/flawed.html'],
  ] as const) {
    const file = join(folder, path);
    const found = reportedBy(file);
    expect(found.length).toBeGreaterThan(2);
    await drop(page, `flawed.${kind}`, readFileSync(file));
    await page.locator('#name', { hasText: `flawed.${kind}` }).waitFor();
    expect(await counts(page)).toBe(countsOf(found));
  }
  await drop(page, 'broken.docx', Buffer.from('PK\u0003\u0004 and no more'));
  await page.locator('#complaint').waitFor();
  expect(await page.locator('#complaint').innerText()).toContain('broken.docx');
  expect(await page.locator('#name').innerText()).toBe('flawed.html');
  await page.context().close();
}, 120_000);

test('a configuration applies, is told where it is wrong, and is kept only where that is asked for', async () => {
  const page = await open();
  await show(page, 'draft.md', 'وإذ ترحب بتعاون الانتربول مع الدول ،\n');
  const all = await counts(page);
  await drop(page, 'qarar.config.json', Buffer.from('{ "rules": { "spacing": "off" } }'));
  await expect.poll(() => counts(page)).not.toBe(all);
  expect(await page.locator('#list').textContent()).not.toContain('space');
  await drop(page, 'qarar.config.yaml', Buffer.from('rules:\n  spacin: off\n'));
  await expect.poll(() => page.locator('#complaint').innerText()).toContain('spacing');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.locator('summary', { hasText: 'More' }).click();
  await page.locator('#remember').check();
  await page.reload();
  await page.locator('body.ready').waitFor();
  await show(page, 'draft.md', 'وإذ ترحب بتعاون الانتربول مع الدول ،\n');
  expect(await counts(page)).not.toBe(all);
  expect(await page.evaluate(() => Object.values({ ...localStorage }).join())).not.toContain(
    'الدول',
  );
  await page.context().close();
});

test('a translation is compared with its source', async () => {
  const page = await open();
  const arabic =
    'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 66/3 المؤرخ 17 تشرين الأول/أكتوبر 2011،\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا في دورتها السبعين.\n';
  const english =
    'The General Assembly,\n\nRecalling its resolution 66/3 of 17 October 2011,\n\n1. Requests the Secretary-General to report at its seventy-first session.\n';
  await show(page, 'draft.md', arabic);
  const alone = await counts(page);
  await page.locator('summary', { hasText: 'More' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.locator('#source').click();
  const file = { name: 'source.txt', mimeType: 'text/plain', buffer: Buffer.from(english) };
  await (await chooser).setFiles(file);
  await expect.poll(() => counts(page)).not.toBe(alone);
  expect(await page.locator('#list').textContent()).toMatch(/source|English/iu);
  await page.context().close();
});

test('a draft is compared with the text that it follows', async () => {
  const page = await open();
  const text = (session: string) =>
    `الجمعية العامة\n\nالدورة ${session}\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا في دورتها السادسة والستين.\n`;
  await show(page, 'draft.md', text('السادسة والستون'));
  const alone = await counts(page);
  await page.locator('summary', { hasText: 'More' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.locator('#follow').click();
  const buffer = Buffer.from(text('الخامسة والستون'));
  await (await chooser).setFiles({ name: 'adopted.md', mimeType: 'text/markdown', buffer });
  await expect.poll(() => counts(page)).not.toBe(alone);
  expect(await page.locator('#followed-name').textContent()).toBe('It follows: adopted.md');
  await page.locator('summary', { hasText: 'More' }).click();
  await page.locator('#no-follow').click();
  await expect.poll(() => counts(page)).toBe(alone);
  await page.context().close();
});

test('several files and all texts of an archive are open together, each with its corrections', async () => {
  const page = await open();
  const flawed = 'وإذ ترحب بتعاون الانتربول مع الدول ،\n';
  const archive = await zipOf({ 'inside.md': '1 - تقرر كذا؛\n\n3 - تطلب كذا.\n' });
  await dropAll(page, {
    'one.md': Buffer.from(flawed),
    'two.zip': archive,
    'broken.docx': Buffer.from('PK\u0003\u0004 and no more'),
  });
  const texts = page.locator('#texts');
  await texts.waitFor();
  expect(await texts.locator('option').allInnerTexts()).toEqual(['one.md', 'two.zip/inside.md']);
  expect(await page.locator('#complaint').innerText()).toContain('broken.docx');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.locator('#accept-safe').click();
  await expect.poll(() => page.locator('#undo').isEnabled()).toBe(true);
  await texts.selectOption('1');
  await expect.poll(() => page.locator('#list').textContent()).toContain('paragraph');
  expect(await page.locator('#undo').isEnabled()).toBe(false);
  await texts.selectOption('0');
  await expect.poll(() => page.locator('#text').innerText()).toContain('الإنتربول مع الدول،');
  expect(await page.locator('#undo').isEnabled()).toBe(true);
  const corrected = await download(page, 'text');
  expect(corrected.name).toBe('one.corrected.md');
  await page.screenshot({ path: join(shots, 'page-texts.png') });
  await page.context().close();
});

test('what takes long is told with its share, and can be cancelled', async () => {
  const page = await open();
  await show(page, 'short.md', 'وإذ ترحب بتعاون الانتربول مع الدول ،\n');
  const before = await counts(page);
  // From inside, at the share of the first text: a person's click may come when all is done.
  await page.evaluate(() => {
    const progress = document.querySelector('#progress');
    if (progress === null) return;
    new MutationObserver(() => {
      if (!progress.textContent.includes('50%')) return;
      Object.assign(globalThis, { isShareTold: true });
      document.querySelector<HTMLButtonElement>('#cancel:not([hidden])')?.click();
    }).observe(progress, { childList: true, subtree: true });
  });
  const paragraphs = Array.from({ length: 30_000 }, (_, at) => `${at + 1} - تقرر كذا؛\n`);
  const long = Buffer.from(paragraphs.join('\n'));
  await dropAll(page, { 'a.md': Buffer.from('تقرر كذا.\n'), 'long.md': long });
  const isTold = () =>
    page.evaluate(() => (globalThis as { readonly isShareTold?: boolean }).isShareTold === true);
  await expect.poll(isTold).toBe(true);
  await page.locator('#progress').waitFor({ state: 'hidden' });
  expect(await page.locator('#name').innerText()).toBe('short.md');
  expect(await counts(page)).toBe(before);
  // The page goes on.
  await show(page, 'next.md', '1 - تقرر كذا؛\n\n3 - تطلب كذا.\n');
  expect(await page.locator('#list').textContent()).toContain('paragraph');
  await page.context().close();
});

test('nothing of a hostile name or text is run', async () => {
  const page = await open();
  const name = '"><img src=x onerror=alert(1)>.md';
  await show(
    page,
    name,
    '</script><script>alert(1)</script><img src=x onerror=alert(1)> الانتربول مع ذلك كله في هذا النص\n',
  );
  await page.locator('#text mark').first().waitFor();
  expect(await page.locator('#name').textContent()).toBe(name);
  expect(await page.locator('img, iframe, object, link[href^=http]').count()).toBe(0);
  await page.context().close();
});

test.each(VIEWS)(
  '%s, %s, %i wide: accessible, and nothing sticks out',
  async (locale, colorScheme, width) => {
    const page = await open({ locale, colorScheme, viewport: { width, height: 900 } });
    const shot = (what: string) =>
      page.screenshot({ path: join(shots, `page-${what}-${locale}-${colorScheme}-${width}.png`) });
    expect(await accessibilityProblems(page)).toEqual([]);
    await shot('start');
    await page.locator('#example').click();
    await page.locator('#text mark').first().waitFor();
    await page.locator('#next').click();
    expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    expect(await page.locator('mark:focus').count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await shot('text');
    await page.locator('#edit').click();
    await page.locator('.cm-content').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await shot('editor');
    await page.context().close();
  },
);

test('on paper there are the text and the findings, and no controls', async () => {
  const page = await open();
  await page.locator('#example').click();
  await page.locator('#text mark').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#tools').isVisible()).toBe(false);
  expect(await page.locator('#text').isVisible()).toBe(true);
  await page.context().close();
});

test('nothing but the page was asked for, and the policy forbids nothing of ours', () => {
  expect(requests.length).toBeGreaterThan(10);
  expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('blob:'))).toEqual(
    [],
  );
  expect(complaints).toEqual([]);
});
