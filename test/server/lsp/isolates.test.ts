import { afterEach, expect, test } from 'vitest';
import type { CodeAction, Hover } from 'vscode-languageserver/node';
import { type Client, connect, FOLDER } from './client.ts';

const URI = `${FOLDER}/draft.md`;
const TEXT = 'إن الجمعية العامة،\n\nإذ ترحب بتعاون الانتربول معها،\n';
/** On the name that is misspelt. */
const PLACE = { line: 2, character: 20 };

let client: Client;
afterEach(() => client.stop());

async function shown(options: object): Promise<string> {
  client = await connect({ options });
  await client.open(URI, TEXT);
  const { diagnostics } = await client.diagnosticsOf(URI);
  const textDocument = { uri: URI };
  const range = { start: PLACE, end: PLACE };
  const actions: readonly CodeAction[] = await client.connection.sendRequest(
    'textDocument/codeAction',
    { textDocument, range, context: { diagnostics: [] } },
  );
  const hover: Hover | null = await client.connection.sendRequest('textDocument/hover', {
    textDocument,
    position: PLACE,
  });
  const titles = actions.map(({ title }) => title);
  // The spelling is the surer of the two.
  expect(titles[0]).toContain('الإنتربول');
  expect(titles[1]).toContain('المنظمة الدولية');
  return JSON.stringify([diagnostics, titles, hover]);
}

test('no isolates for a client that would draw them', async () => {
  expect(await shown({})).not.toMatch(/[\u2066-\u2069]/u);
});

test('isolates for one that hides them', async () => {
  expect(await shown({ hidesIsolates: true })).toMatch(/\u2068.*\u2069/u);
});
