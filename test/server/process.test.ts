import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from '../repo/files.ts';

const bin = join(root, 'bin/qarar-language-server');

test('the built server serves over standard input and output, and ends when it is told', async () => {
  const server = spawn(process.execPath, [bin, '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  server.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk;
  });
  const ended = new Promise((resolve) => {
    server.on('exit', resolve);
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published = new Promise<{
    diagnostics: { code: string; codeDescription: { href: string } }[];
  }>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', resolve);
  });
  connection.listen();
  const { serverInfo } = await connection.sendRequest<{ serverInfo: unknown }>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
  });
  expect(serverInfo).toMatchObject({ name: 'qarar' });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri: 'untitled:draft',
      languageId: 'plaintext',
      version: 1,
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى كذا،\n\n١ - تقرر كذا؛\n\n٣ - تطلب كذا.\n',
    },
  });
  const { diagnostics } = await published;
  expect(diagnostics.map(({ code }) => code)).toEqual(['paragraph-numbering']);
  // The page of the rule is at hand.
  expect(diagnostics[0]?.codeDescription.href).toMatch(/docs\/rules\/paragraph-numbering\.md$/u);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await ended).toBe(0);
  expect(complaints).toBe('');
});

test.each([
  ['--help', 0, /^Usage: qarar-language-server .*--stdio/u],
  ['--version', 0, /^\d+\.\d+\.\d+\n$/u],
  ['--sdtio', 2, /^qarar: The language server does not take --sdtio; .*\n$/u],
  ['draft.md', 2, /^qarar: The language server does not take draft\.md; .*\n$/u],
])('%s is answered to a person, in a sentence', (argument, status, said) => {
  const server = spawnSync(process.execPath, [bin, argument], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  expect(server.status).toBe(status);
  expect(status === 0 ? server.stdout : server.stderr).toMatch(said);
});
