import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { oddDraft } from './harness/drafts.ts';
import { VSCode } from './harness/vscode.ts';

const folder = mkdtempSync(join(tmpdir(), 'qarar-trap-'));
const sprung = join(folder, 'sprung');
/** Whoever runs this leaves a mark. */
const trap = `require('node:fs').writeFileSync(${JSON.stringify(sprung)}, '');\n`;

let vscode: VSCode;

beforeAll(async () => {
  vscode = await VSCode.start({
    restricted: true,
    files: {
      'draft.md': oddDraft,
      'qarar.config.json': '{ "rules": { "date-validity": "off" } }',
      'qarar.config.js': trap,
      'qarar.config.cjs': trap,
      'node_modules/qarar/index.js': trap,
      'node_modules/qarar/package.json': '{ "name": "qarar", "main": "index.js" }',
      '.vscode/settings.json': '{ "qarar.serverPath": "qarar.config.cjs" }',
    },
  });
});
afterAll(async () => {
  await vscode?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await vscode.shot(`FAILED ${task.name}`);
});

test('a draft in a folder that nobody trusts is checked', async () => {
  await vscode.open('draft.md');
  await vscode.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await expect.poll(() => vscode.page.locator('.squiggly-error').count()).toBeGreaterThan(1);
  await vscode.shot('restricted-mode');
});

test('the configuration file of the folder counts', async () => {
  await vscode.page.keyboard.press('Control+Shift+m');
  const rows = vscode.page.locator('.markers-panel .monaco-list-row');
  await expect.poll(async () => (await rows.allInnerTexts()).join()).toMatch(/interpol-spelling/u);
  expect((await rows.allInnerTexts()).join()).not.toMatch(/date-validity/u);
});

test('nothing of the folder is executed', () => {
  expect(existsSync(sprung)).toBe(false);
  expect(vscode.foreignHosts).toEqual([]);
});
