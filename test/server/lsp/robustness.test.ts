import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLinter } from '../../../core/lint/linter.ts';
import { lineIndex } from '../../../core/syntax/lines.ts';
import { rules } from '../../../rules/index.ts';
import { fixtures, sharedTexts } from '../../syntax/shared.ts';
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

/** The text on which the edits are made, and what the server says of it after each burst. */
const several = [...fixtures('clean'), ...fixtures('flawed')]
  .map(({ text }) => text)
  .filter((text) => text.length < 2500)
  .join('\n\n');
const texts = [
  { name: 'several resolutions in one file', text: several },
  ...fixtures('flawed').slice(0, 2),
  ...sharedTexts('texts'),
].map(({ name, text }) => [name, text] as const);

test.each(texts)(
  'after bursts of random edits the diagnostics are those of a fresh check: %s',
  async (name, text) => {
    const client = await start();
    const linter = createLinter(rules);
    const own = TextDocument.create(URI, 'markdown', 1, text);
    await client.open(URI, text);
    const edits = fc.sample(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
        insert: fc.oneof(
          fc.constantFrom('', '\n\n', '\r\n', '؛', '،', '(', '٢ - ', '😀', '\u0640', 'إذ ', '**'),
          fc.nat(400).map((from) => text.slice(from, from + 25)),
        ),
      }),
      { numRuns: 2000, seed: name.length },
    );
    let version = 1;
    for (let from = 0; from < edits.length; from += 50) {
      const changes = edits.slice(from, from + 50).map(({ at, length, insert }) => {
        const source = own.getText();
        const start = Math.floor(at * source.length);
        const range = {
          start: own.positionAt(start),
          end: own.positionAt(Math.min(start + length, source.length)),
        };
        const change = { range, text: insert };
        TextDocument.update(own, [change], own.version + 1);
        return change;
      });
      version++;
      await client.change(URI, version, ...changes);
      const { diagnostics } = await client.diagnosticsOf(URI, version);
      const source = own.getText();
      const { locate } = lineIndex(source);
      const place = (offset: number): string => {
        const { line, column } = locate(offset);
        return `${line - 1}:${column - 1}`;
      };
      const fresh = linter
        .lint(source)
        .findings.map(({ ruleId, start, end }) => `${ruleId} ${place(start)} ${place(end)}`);
      expect(
        diagnostics.map(
          ({ code, range: { start, end } }) =>
            `${code} ${start.line}:${start.character} ${end.line}:${end.character}`,
        ),
      ).toEqual(fresh);
    }
  },
);
