import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { VSCode } from './harness/vscode.ts';

const draft =
  'إن الجمعية العامة،\n\n1 - تقرر إنشاء لجن\u0640ة للنظر في الم\u06a9تب؛\n\n3 - تطلب إلى الأمين العام تقديم تقرير.\n';
/** With a preset that there is not; the rule is switched off all the same. */
const configuration =
  '{\n  "presets": ["strickt"],\n  "rules": { "paragraph-numbering": "off" }\n}\n';

let vscode: VSCode;

beforeAll(async () => {
  vscode = await VSCode.start({
    files: {
      'draft.md': draft,
      'annexes/second.md': readFileSync('examples/flawed.md', 'utf8'),
      'corrected.md': draft,
      'letter.md': '# Letter\n\nNo resolution.\n',
      'qarar.config.json': configuration,
    },
    // Where it is set, nothing is offered.
    settings: { 'editor.formatOnType': undefined },
  });
});
afterAll(() => vscode?.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await vscode.shot(`FAILED ${task.name}`);
});

const item = (name: string) =>
  vscode.page.locator(`.statusbar-item[id="qarar.qarar-vscode.${name}"]`);

test('to correct on saving is offered once, and done', async () => {
  const { page } = vscode;
  await vscode.open('corrected.md');
  const offer = page.getByRole('button', { name: 'Also Correct on Saving' });
  await offer.waitFor();
  await vscode.shot('settings-offer');
  await offer.click();
  await expect
    .poll(() => vscode.read('.vscode/settings.json'))
    .toMatch(/"source\.fixAll\.qarar": "explicit"/u);
  // VS Code takes a while to see that its settings were written.
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+s');
        await page.waitForTimeout(500);
        return vscode.read('corrected.md');
      },
      { timeout: 30_000 },
    )
    .toContain('لجنة للنظر في المكتب');
  await vscode.open('draft.md');
  await item('qarar.configuration').waitFor();
  expect(await offer.count()).toBe(0);
});

test('a mistake in the configuration is a warning that leads there, and the rest of it holds', async () => {
  const { page } = vscode;
  await vscode.open('draft.md');
  await item('qarar.configuration').waitFor();
  // The number that is missing is not told.
  await expect
    .poll(async () => (await item('qarar.status').innerText()).split(/\s+/u))
    .toEqual(['qarar', '1', '1']);
  await vscode.shot('configuration-mistake');
  await item('qarar.configuration').click();
  await expect
    .poll(() => page.locator('.editor-instance .view-line').allInnerTexts())
    .toContain('  "presets":\u00a0["strickt"],'.replaceAll(' ', '\u00a0'));
  await expect.poll(() => page.locator('.statusbar-item', { hasText: 'Ln 2' }).count()).toBe(1);
  await vscode.shot('configuration-place');
});

test('the status tells how many problems are hidden', async () => {
  await vscode.open('draft.md');
  await vscode.goTo(3, 37);
  await vscode.page.waitForTimeout(500);
  const entry = vscode.page
    .locator('.action-widget .monaco-list-row', { hasText: 'This is right here: hide it' })
    .first();
  // The menu closes itself now and then.
  await expect
    .poll(
      async () => {
        await vscode.page.keyboard.press('Escape');
        await vscode.page.keyboard.press('Control+.');
        return await entry.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  await entry.click();
  await item('qarar.status').locator('.codicon-eye-closed').waitFor();
  await expect
    .poll(async () => (await item('qarar.status').innerText()).split(/\s+/u))
    .toEqual(['qarar', '1', '1']);
  expect(await item('qarar.status').locator('.codicon-error').count()).toBe(0);
  await vscode.shot('hidden');
});

test('all drafts of the folder are checked, and their report is shown', async () => {
  await vscode.command('qarar: Check All Drafts of the Folder');
  const page = vscode.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await page.locator('#texts[aria-busy="false"]').waitFor();
  await expect.poll(() => page.locator('#texts h3').allInnerTexts()).toHaveLength(2);
  await vscode.shot('folder-report');
  // VS Code takes links for its own.
  await page.getByRole('link', { name: 'footnotes' }).click();
  await expect.poll(() => page.locator('#family').inputValue()).toBe('footnotes');
  await expect.poll(() => page.locator('#texts h3').allInnerTexts()).toHaveLength(1);
  await vscode.shot('folder-report-family');
});
