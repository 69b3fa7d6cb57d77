import { afterEach, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { type Client, type ClientSettings, connect, FOLDER } from './client.ts';

const URI = `${FOLDER}/draft.md`;
const clients: Client[] = [];
async function start(settings: ClientSettings = {}): Promise<Client> {
  const client = await connect({ settings: { enable: 'always', maxProblems: 1e6 }, ...settings });
  clients.push(client);
  return client;
}
afterEach(async () => {
  await Promise.all(clients.splice(0).map(({ stop }) => stop()));
});

test('malformed messages do not end the server', async () => {
  const client = await start();
  client.connection.onError(() => {});
  const send = (body: string): void => {
    client.input.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  send('{ "jsonrpc": "2.0", "id": 99, "method": "textDocument/hover" }');
  send('{ "jsonrpc": "2.0", "id": 98, "method": "textDocument/codeAction", "params": {} }');
  send(
    '{ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": { "textDocument": { "uri": "memory://x", "version": 3 }, "contentChanges": [] } }',
  );
  send('{ "jsonrpc": "2.0", "id": 97, "method": "no/such" }');
  await client.open(URI, 'تقرر كذا.');
  expect((await client.diagnosticsOf(URI)).version).toBe(1);
});

test('a request that is cancelled before its turn is refused', async () => {
  const client = await start();
  await client.open(URI, 'إن الجمعية العامة،\n');
  const source = new CancellationTokenSource();
  const asked = client.connection.sendRequest(
    'textDocument/hover',
    { textDocument: { uri: URI }, position: { line: 0, character: 1 } },
    source.token,
  );
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: -32800 });
});

test.each([
  ['nothing', ''],
  ['half surrogates', '\ud800\udc00\ud800'],
  ['controls', '\u0000\u202e\u2066\ufeff'.repeat(200)],
  ['brackets', '([{«'.repeat(5000)],
  ['one long line', 'كلمة '.repeat(40_000)],
  ['many findings', '١ - تطلب  إلى ,كذا ;\n\n'.repeat(4000)],
])('hostile text: %s', async (_, text) => {
  const client = await start({ settings: { enable: 'always' } });
  await client.open(URI, text);
  const { diagnostics } = await client.diagnosticsOf(URI);
  expect(diagnostics.length).toBeLessThanOrEqual(1001);
  const everything = ['documentSymbol', 'foldingRange', 'documentLink', 'semanticTokens/full'].map(
    (name) => client.connection.sendRequest(`textDocument/${name}`, { textDocument: { uri: URI } }),
  );
  expect((await Promise.all(everything)).every((answer) => answer !== undefined)).toBe(true);
  expect(client.log.filter((line) => line.startsWith('textDocument/'))).toEqual([]);
});
