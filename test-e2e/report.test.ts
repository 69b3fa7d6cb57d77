import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveOf, hostileName } from './harness/archive.ts';
import { accessibilityProblems, launchChromium, VIEWS } from './harness/chromium.ts';
import { type ReportedFile, report } from './harness/command-line.ts';

const TEXTS = 120;

let browser: Browser;
let folder: string;
let files: readonly ReportedFile[];
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  folder = archiveOf(TEXTS);
  files = report(folder);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface View extends BrowserContextOptions {
  readonly locale?: 'ar' | 'en';
  readonly hash?: string;
}

async function open({ locale = 'en', hash = '', ...options }: View = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(join(folder, `${locale}.html`)).href + hash);
  if (options.javaScriptEnabled !== false) await page.locator('[aria-busy=false]').waitFor();
  return page;
}

const messages = () => files.flatMap((file) => file.messages);
const status = (page: Page) => page.getByRole('status').innerText();
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const items = (page: Page) => page.locator('#page > li');
const shown = (texts: number, findings: number) => `Texts: ${texts}, findings: ${findings}`;

/** What a filter should find, by the report for programs. */
function found(test: (message: ReportedFile['messages'][number]) => boolean): string {
  const counts = files.map((file) => file.messages.filter(test).length);
  return shown(
    counts.filter((count) => count > 0).length,
    counts.reduce((sum, count) => sum + count, 0),
  );
}

test('the totals are those of the report for programs', async () => {
  const page = await open();
  const tile = (name: string) => page.locator('.tile', { hasText: name }).locator('dd').innerText();
  const count = (severity: number) =>
    String(messages().filter((message) => message.severity === severity).length);
  expect(messages().length).toBeGreaterThan(400);
  expect(await tile('Texts')).toBe(String(TEXTS + 1));
  expect(await tile('Errors')).toBe(count(2));
  expect(await tile('Warnings')).toBe(count(1));
  expect(await tile('Infos')).toBe(count(0));
  expect(await status(page)).toBe(found(() => true));
  expect(await page.locator('.bars g title').count()).toBe(20);
  await page.context().close();
});

test('rule, severity, year and name are filters, kept in the address, and Back undoes them', async () => {
  const page = await open();
  const all = await status(page);
  await field(page, 'Rule').selectOption('spacing');
  expect(await status(page)).toBe(found(({ ruleId }) => ruleId === 'spacing'));
  await field(page, 'Rule').selectOption('');
  await field(page, 'Severity').selectOption('error');
  const errors = await status(page);
  expect(errors).toBe(found(({ severity }) => severity === 2));
  await field(page, 'Year').selectOption('2003');
  const both = await status(page);
  expect(both).not.toBe(errors);
  expect(page.url()).toMatch(/#severity=error&year=2003$/u);
  await page.reload();
  await page.locator('[aria-busy=false]').waitFor();
  expect(await status(page)).toBe(both);
  await page.goBack();
  await expect.poll(() => status(page)).toBe(errors);
  expect(await field(page, 'Year').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await status(page)).toBe(all);
  await field(page, 'Name contains').pressSequentially('2003/');
  expect(await items(page).count()).toBe(TEXTS / 20);
  await field(page, 'Name contains').fill('no such text');
  expect(await status(page)).toBe('No text meets these filters.');
  await page.context().close();
});

test('the charts lead to what they show', async () => {
  const page = await open();
  await page.locator('.families a', { hasText: 'INTERPOL' }).click();
  await expect.poll(() => field(page, 'Family').inputValue()).toBe('interpol');
  expect(await status(page)).toBe(found(({ ruleId }) => ruleId.startsWith('interpol-')));
  await page.getByText('The years in a table').click();
  await page.locator('.years table').getByRole('link', { name: '2007' }).click();
  await expect.poll(() => field(page, 'Year').inputValue()).toBe('2007');
  await page.context().close();
});

test('the texts come page by page', async () => {
  const page = await open();
  const flagged = files.filter((file) => file.messages.length > 0).length;
  const names: string[] = [];
  for (;;) {
    names.push(...(await page.locator('#page h3').allInnerTexts()));
    const next = page.getByRole('button', { name: 'Next' });
    if (await next.isDisabled()) break;
    await next.click();
  }
  expect(new Set(names).size).toBe(flagged);
  expect(page.url()).toMatch(/#page=5$/u);
  await field(page, 'Page').fill('2');
  await page.getByRole('button', { name: 'Go' }).click();
  expect(await page.locator('#page h3').first().innerText()).toBe(names[25]);
  await page.context().close();
});

test('a text opens with its findings in context, and its address leads to it', async () => {
  const page = await open({ locale: 'ar' });
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await page.getByRole('button', { name: 'التالية' }).click();
  const item = items(page).nth(3);
  await item.locator('summary').click();
  await item.locator('.finding').first().waitFor();
  const path = await item.locator('h3').innerText();
  const file = files.find(({ filePath }) => filePath.endsWith(path));
  expect(await item.locator('.finding').count()).toBe(file?.messages.length);
  expect(await item.locator('mark').allInnerTexts()).toContain('الانتربول');
  await item.locator('a.rule', { hasText: 'interpol-spelling' }).first().click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.locator('h2').innerText()).toBe('interpol-spelling');
  expect((await dialog.locator('.why').innerText()).length).toBeGreaterThan(20);
  await page.keyboard.press('Escape');
  expect(await dialog.isVisible()).toBe(false);
  const again = await open({ locale: 'ar', hash: new URL(page.url()).hash });
  await again.locator('.finding').first().waitFor();
  expect(await again.locator('#page details[open] h3').innerText()).toBe(path);
  expect(await again.evaluate(() => document.activeElement?.textContent)).toContain(path);
  await page.context().close();
  await again.context().close();
});

test('nothing of a hostile name or text is run, or stands outside of what it is quoted in', async () => {
  const page = await open({ hash: '#query=img' });
  expect(await items(page).count()).toBe(1);
  const named = hostileName.replace('\u202e', '[U+202E]').replace('\u2028', '[U+2028]');
  expect(await page.locator('#page h3').textContent()).toBe(named);
  await page.locator('#page summary').click();
  await page.locator('.finding').first().waitFor();
  const quotes = await page.locator('blockquote').allTextContents();
  expect(quotes.some((quote) => quote.includes('</script><script>alert(1)'))).toBe(true);
  expect(quotes.every((quote) => quote.length < 600 && !/[\u2028\u202e]/u.test(quote))).toBe(true);
  expect(await page.locator('img, iframe, object, link, script[src]').count()).toBe(0);
  expect(await page.locator('#page mark').first().innerText()).toBe('الانتربول');
  await page.context().close();
});

test('it can be read without scripts where it is short, and says what is missing where it is not', async () => {
  const page = await open({ javaScriptEnabled: false });
  expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
  expect(await page.locator('.rules .opening > li').count()).toBeGreaterThan(3);
  await page.context().close();
});

test('on paper, the texts of the page are open and the controls are gone', async () => {
  const page = await open({ hash: '#severity=error' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#page details:not([open])').count()).toBe(0);
  await expect.poll(() => page.locator('#page .finding').count()).toBeGreaterThan(25);
  expect(await page.locator('#filters').isVisible()).toBe(false);
  expect(await page.locator('.rules .why').first().isVisible()).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('#page details[open]').count()).toBe(0);
  await page.context().close();
});

test.each(VIEWS)(
  '%s, %s, %i wide: accessible, and nothing sticks out',
  async (locale, colorScheme, width) => {
    const page = await open({ locale, colorScheme, viewport: { width, height: 900 } });
    await page.locator('#page summary').first().click();
    await page.locator('.finding').first().waitFor();
    await page.locator('.years details summary').click();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const { E2E_SHOTS: shots } = process.env;
    if (shots)
      await page.screenshot({ path: join(shots, `report-${locale}-${colorScheme}-${width}.png`) });
    await page.context().close();
  },
);

test('no host was asked, no script of a text was run, and the policy forbids nothing of ours', () => {
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  expect(complaints).toEqual([]);
});
