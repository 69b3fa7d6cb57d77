import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Debian's Chromium, without what it does by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

/** What axe finds, each by its name with the elements. */
export async function accessibilityProblems(page: Page): Promise<readonly (readonly string[])[]> {
  // As a program of the debugger, which the policy of the page does not concern.
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}

/** Language, colours and width in which a page is looked at. */
export const VIEWS = [
  ['ar', 'light', 390],
  ['ar', 'dark', 1280],
  ['en', 'dark', 390],
  ['en', 'light', 1280],
] as const;
