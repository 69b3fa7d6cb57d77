// Makes the pictures of the guide for Word users: `node scripts/page-pictures.mjs`, after building.
// It takes Debian's Chromium, as the tests in test-e2e do.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { parse } from '../dist/core/syntax/parse.js';
import { writeAs } from '../dist/documents/write/write.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const server = spawn(process.execPath, [join(root, 'bin/qarar'), 'serve'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line] = await once(server.stdout, 'data');
const address = /http:\S+/.exec(line.toString())[0];
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

async function picture(name, { locale, ...options }, steps) {
  const context = await browser.newContext({ locale, ...options });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('body.ready').waitFor();
  await steps(page);
  await page.screenshot({ path: join(root, 'docs/images', name) });
  await context.close();
}

async function review(page) {
  await page.locator('#example').click();
  await page.locator('#text mark').first().waitFor();
  for (let found = 0; found < 4; found++) await page.locator('#next').click();
}

/** A draft of ours as a Word document. */
async function wordDocument() {
  const draft = readFileSync(join(root, 'examples/flawed.md'), 'utf8');
  const { content } = await writeAs(parse(draft), 'docx');
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { name: 'draft.docx', mimeType, buffer: content };
}

const desk = { viewport: { width: 1120, height: 680 } };
await picture('page.png', { locale: 'ar', ...desk }, review);
await picture('page-save.png', { locale: 'en', ...desk }, async (page) => {
  await page.setInputFiles('input[type=file]', await wordDocument());
  await page.locator('#text mark').first().waitFor();
  for (let found = 0; found < 3; found++) await page.locator('#next').click();
  await page.locator('#saving > summary').click();
});
const phone = { viewport: { width: 390, height: 720 }, colorScheme: 'dark' };
await picture('page-phone.png', { locale: 'ar', ...phone }, review);
await browser.close();
server.kill();
