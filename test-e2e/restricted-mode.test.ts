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
      'server.cjs': trap,
      'module/module.md': oddDraft,
      'module/qarar.config.js': trap,
      'plugin/plugin.md': oddDraft,
      'plugin/qarar.config.json': '{ "plugins": ["./plugin.cjs", "qarar"] }',
      'plugin/plugin.cjs': trap,
      'node_modules/qarar/index.js': trap,
      'node_modules/qarar/package.json': '{ "name": "qarar", "main": "index.js" }',
      '.vscode/settings.json': '{ "qarar.serverPath": "server.cjs" }',
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

test('nothing of the folder is executed', async () => {
  for (const name of ['module.md', 'plugin.md']) {
    await vscode.page.keyboard.press('Control+p');
    await vscode.page.locator('.quick-input-widget input[type=text]').fill(name);
    await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).waitFor();
    await vscode.page.keyboard.press('Enter');
    await vscode.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await expect.poll(() => vscode.page.locator('.squiggly-error').count()).toBeGreaterThan(1);
  }
  expect(existsSync(sprung)).toBe(false);
  expect(vscode.foreignHosts).toEqual([]);
});

test('once the folder is trusted, its code counts', async () => {
  await vscode.command('Workspaces: Manage Workspace Trust');
  const trust = vscode.page.getByRole('button', { name: 'Trust', exact: true });
  await trust.click();
  await expect.poll(() => existsSync(sprung), { timeout: 20_000 }).toBe(true);
});
