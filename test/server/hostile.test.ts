import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { answeringDecoder } from '../../server/message-decoder.ts';
import { root } from '../repo/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'qarar-server-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly message: string }[];
}

function start() {
  const server = spawn(process.execPath, [join(root, 'bin/qarar-language-server'), '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  return { connection, server, end: () => server.kill('SIGKILL') };
}

test('a request before the first one is told so', async () => {
  const { connection, end } = start();
  const error = await connection
    .sendRequest('textDocument/hover', {})
    .catch(({ code }: { code: number }) => code);
  expect(error).toBe(-32002);
  end();
});

test('what is no JSON and what is no request is answered, and the next message is read', async () => {
  const { server, end } = start();
  const answers: { id: unknown; code: number }[] = [];
  let answer = '';
  const answered = new Promise<void>((resolve) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
      if (answer.includes('"id":"last"')) resolve();
    });
  });
  const last = '{"jsonrpc":"2.0","id":"last","method":"__proto__"}';
  const bodies = [
    '{"jsonrpc":"2.0","id":7,"method":',
    '{"a":1}',
    '[]',
    'null',
    '"x"',
    '{"jsonrpc":"2.0","id":{"a":1},"method":"initialize"}',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    last,
  ];
  for (const body of bodies) {
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
  await answered;
  for (const [json] of answer.matchAll(/\{"jsonrpc":"2\.0","id".*?\}\}/gu)) {
    const { id, error } = JSON.parse(json);
    answers.push({ id, code: error.code });
  }
  expect(answers).toEqual([
    { id: null, code: -32700 },
    ...Array.from({ length: 6 }, () => ({ id: null, code: -32600 })),
    { id: 'last', code: -32002 },
  ]);
  expect(answer.match(/A message is not understood/gu)).toHaveLength(7);
  end();
});

test('an answer without a result is one', async () => {
  expect(
    await Promise.all(
      ['{"id":1}', '{"id":null,"result":1}', '{"id":null,"error":{}}'].map((body) =>
        answeringDecoder(() => expect.unreachable()).decode(Buffer.from(body)),
      ),
    ),
  ).toHaveLength(3);
});

test('a stream of messages that is broken ends the server, and the log says why', async () => {
  const { server } = start();
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  server.stdin.write('Content-Length: abc\r\n\r\n{}');
  const [status] = await once(server, 'close');
  expect(log).toContain('no valid Content-Length');
  expect(status).toBe(1);
});

test.runIf(process.platform !== 'win32').each([
  ['a device', '{ "extends": "/dev/zero" }'],
  ['a file outside', '{ "register": "/etc/passwd" }'],
  ['a link that leads outside', '{ "extends": "./link.json" }'],
])(
  'an untrusted workspace reads nothing outside its folders: %s',
  async (_, configuration) => {
    writeFileSync(join(folder, 'qarar.config.json'), configuration);
    rmSync(join(folder, 'link.json'), { force: true });
    symlinkSync('/etc/passwd', join(folder, 'link.json'));
    const { connection, end } = start();
    const published: Published[] = [];
    const log: string[] = [];
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    const checked = new Promise<void>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', (each: Published) => {
        published.push(each);
        if (each.uri === uri) resolve();
      });
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      log.push(message);
    });
    const folders = [{ uri: pathToFileURL(folder).href, name: 'a' }];
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folders[0]?.uri,
      workspaceFolders: folders,
      capabilities: { textDocument: { publishDiagnostics: {} } },
      initializationOptions: { trusted: false },
    });
    await connection.sendNotification('initialized', {});
    const text = 'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٣ - تطلب كذا.\n';
    const textDocument = { uri, languageId: 'plaintext', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await checked;
    const told = published.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
    expect([...told, ...log].join('\n')).toMatch(/outside the folders|regular file/u);
    const outside = published.filter((each) => !each.uri.startsWith(folders[0]!.uri));
    expect(outside).toEqual([]);
    end();
  },
  30_000,
);
