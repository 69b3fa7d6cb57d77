import { afterEach, expect, test } from 'vitest';
import type { FolderReport } from '../../../server/protocol.ts';
import { type Client, connect, FOLDER } from './client.ts';

const PERSIAN_KAF = '\u06a9';
const draft = (words: string): string => `إن الجمعية العامة،\n\n1 - تطلب إلى الم${words}تب كذا.\n`;
const files = {
  'a.md': draft(PERSIAN_KAF),
  'b.md': draft('ك'),
  'c.md': '# Notes\n\nNo resolution.\n',
  'd.md': draft(PERSIAN_KAF),
  '.qararignore': 'd.md\n',
};

let client: Client;
afterEach(() => client.stop());

const report = (): Promise<FolderReport | null> =>
  client.connection.sendRequest('workspace/executeCommand', { command: 'qarar.folderReport' });

test('the report of the folder tells of all its drafts, of open ones as they are', async () => {
  client = await connect({ files });
  await client.open(`${FOLDER}/b.md`, `${draft(PERSIAN_KAF)}\n3 - تقرر كذا.\n`);
  const told = await report();
  expect(told).toMatchObject({ files: 2, errors: 3, warnings: 0 });
  const data = [
    ...(told?.html ?? '').matchAll(/<script[^>]*application\/json">(.*?)<\/script>/gsu),
  ];
  const shown = data.map(([, json]) => json).join('\n');
  expect(shown).toContain('a.md');
  expect(shown).toContain('b.md');
  expect(shown).not.toMatch(/[cd]\.md/u);
});

test('the client is told how far it is, and can cancel', async () => {
  client = await connect({ files, capabilities: { window: { workDoneProgress: true } } });
  const steps: unknown[] = [];
  client.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
    client.connection.onProgress({ is: () => true } as never, token, (step) => {
      steps.push(step);
      void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
    });
    return null;
  });
  expect(await report()).toBeNull();
  await expect.poll(() => steps.at(-1)).toMatchObject({ kind: 'end' });
  expect(steps[0]).toMatchObject({ kind: 'begin', cancellable: true });
});
