// The page as a folder of static files: on a server that knows nothing of it, and without one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './harness/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'qarar-web-'));
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};
const asked: string[] = [];
let server: Server;
let address: string;
let browser: Browser;

beforeAll(async () => {
  const script = join(import.meta.dirname, '../scripts/build-web.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const files = new Set(readdirSync(folder));
  server = createServer(({ url = '', method }, response) => {
    asked.push(`${method} ${url}`);
    const name = url === '/drafts/' ? 'index.html' : url.replace('/drafts/', '');
    if (!files.has(name)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'text/plain' });
    return response.end(readFileSync(join(folder, name)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/drafts/`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('it works without a network after the first visit, and sends nothing of a text', async () => {
  const context = await browser.newContext({ locale: 'ar' });
  const requests: string[] = [];
  context.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const check = async () => {
    await page.locator('body.ready').waitFor();
    await page.locator('#example').click();
    await page.locator('#text mark').first().waitFor();
    return await page.locator('#counts').innerText();
  };
  await page.goto(address);
  const first = await check();
  expect(first).toMatch(/^الأخطاء: [1-9]/u);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.locator('body.ready').waitFor();

  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await context.setOffline(true);
  const before = asked.length;
  await page.goto(address);
  expect(await check()).toBe(first);
  // What is loaded on demand is there as well.
  await page.locator('#edit').click();
  await page.locator('.cm-content').waitFor();
  expect(asked.length).toBe(before);
  expect(requests.every((each) => each.startsWith(`GET ${address}`))).toBe(true);
  expect(asked.every((each) => /^GET \/drafts\/[\w.-]*$/u.test(each))).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});
