import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { reported } from './harness/command-line.ts';
import { oddDraft } from './harness/drafts.ts';
import { VSCode } from './harness/vscode.ts';

let vscode: VSCode;

beforeAll(async () => {
  vscode = await VSCode.start({
    language: 'ar',
    files: { 'draft.md': oddDraft },
    window: { width: 1400, height: 900 },
  });
});
afterAll(() => vscode?.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await vscode.shot(`FAILED ${task.name}`);
});

const view = () => vscode.page.frameLocator('iframe.webview').frameLocator('#active-frame');

test('where the editor is in Arabic, messages are, in their direction', async () => {
  await vscode.open('draft.md');
  await vscode.page.keyboard.press('Control+Shift+m');
  const rows = vscode.page.locator(
    '.markers-panel .monaco-list-row .marker-message-details-container',
  );
  const messages = reported(oddDraft, 'ar')
    .filter(({ severity }) => severity > 0)
    .map(({ message }) => message);
  await expect
    .poll(async () => {
      // The command prints letters alone, and the editor hides isolates.
      const texts = (await rows.allInnerTexts())
        .filter((text) => /\u2067.*\u2069/su.test(text))
        .map((text) => text.replace(/[\u2066-\u2069]/gu, ''));
      return messages.filter((message) => texts.some((text) => text.includes(message))).length;
    })
    .toBe(messages.length);
});

test('commands are in Arabic', async () => {
  await vscode.page.keyboard.press('Control+1');
  await vscode.command('فتح عرض القراءة من اليمين إلى اليسار');
  await view().locator('h1', { hasText: 'حماية المخطوطات' }).waitFor();
  await expect.poll(() => view().locator('#summary').innerText()).toMatch(/^دُقق النص/u);
  await view().locator('p.paragraph mark.error').first().hover();
  await expect.poll(() => view().getByRole('tooltip').innerText()).toMatch(/يُكتب الاسم/u);
  await vscode.shot('arabic');
});

test('corrections are in Arabic, in their direction', async () => {
  await vscode.page.keyboard.press('Control+1');
  await vscode.goTo(9, 33);
  await vscode.page.waitForTimeout(500);
  const entry = vscode.page.locator('.action-widget .monaco-list-row', { hasText: '\u2067' });
  await expect
    .poll(async () => {
      await vscode.page.keyboard.press('Control+.');
      await vscode.page.waitForTimeout(1000);
      return entry.count();
    })
    .toBeGreaterThan(3);
  await vscode.shot('arabic-quick-fix');
  await vscode.page.keyboard.press('Escape');
});

test('the status is in Arabic, from right to left', async () => {
  await vscode.textFocus();
  await vscode.command('عرض ما جرى تدقيقه');
  const page = vscode.page
    .locator('iframe.webview')
    .last()
    .contentFrame()
    .frameLocator('#active-frame');
  await page.locator('div[dir=rtl] h1', { hasText: 'ما جرى تدقيقه' }).waitFor();
  await vscode.shot('arabic-status');
});

test('nothing went wrong', () => {
  expect(vscode.errorsOfOurs()).toEqual([]);
});
