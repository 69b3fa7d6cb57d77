import { afterEach, expect, test } from 'vitest';
import type { CodeAction, Command } from 'vscode-languageserver-protocol/node';
import { fingerprintsOf } from '../../../core/lint/fingerprint.ts';
import { createLinter } from '../../../core/lint/linter.ts';
import { rules } from '../../../rules/index.ts';
import { DID_CHECK, type DidCheck, STATUS, type Status } from '../../../server/protocol.ts';
import { type Client, type ClientSettings, connect, FOLDER } from './client.ts';

const URI = `${FOLDER}/drafts/a%20b.md`;
const BASELINE = 'qarar-baseline.json';
/** With a Persian kaf twice. */
const TEXT =
  'إن الجمعية العامة،\n\n1 - تطلب إلى الم\u06a9تب كذا؛\n\n2 - تدعو الم\u06a9تب إلى كذا.\n';
const linter = createLinter(rules);

let client: Client;
afterEach(() => client.stop());
async function start(settings: ClientSettings = {}): Promise<void> {
  client = await connect(settings);
  await client.open(URI, TEXT);
}

const lines = (): number[] =>
  client.published
    .findLast(({ uri }) => uri === URI)
    ?.diagnostics.map(({ range }) => range.start.line) ?? [];

async function actions(line: number): Promise<readonly CodeAction[]> {
  await client.diagnosticsOf(URI);
  return await client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: { start: { line, character: 15 }, end: { line, character: 15 } },
    context: { diagnostics: [] },
  });
}
const execute = async ({ command, arguments: given }: Pick<Command, 'command' | 'arguments'>) =>
  await client.connection.sendRequest('workspace/executeCommand', { command, arguments: given });
const commandAt = async (line: number, name: string): Promise<Command> => {
  const found = (await actions(line)).find(({ command }) => command?.command === name);
  if (found?.command === undefined) throw new Error(`There is no action ${name}`);
  return found.command;
};

test('a finding that is right is noted as the command notes it, and not shown', async () => {
  await start();
  await execute(await commandAt(2, 'qarar.hideFinding'));
  await expect.poll(lines).toEqual([4]);
  const [fingerprint] = fingerprintsOf(linter.lint(TEXT).parsed, linter.lint(TEXT).findings);
  expect(JSON.parse(client.files[BASELINE] ?? '')).toEqual({
    version: 1,
    entries: [
      { file: 'drafts/a b.md', rule: 'no-foreign-letters', message: 'letter', fingerprint },
    ],
  });
  expect(client.log.join('\n')).toContain(BASELINE);
});

test('the status tells how many are hidden', async () => {
  const hidden: number[] = [];
  client = await connect({ options: { reportsChecks: true } });
  client.connection.onNotification(DID_CHECK, (check: DidCheck) => {
    hidden.push(check.hidden);
  });
  await client.open(URI, TEXT);
  await execute(await commandAt(2, 'qarar.hideFinding'));
  await expect.poll(() => hidden).toEqual([0, 1]);
  const { lines: told } = await client.connection.sendRequest<Status>(STATUS, { uri: URI });
  expect(told.at(-1)).toMatch(/^Hidden, .*: \D*1/u);
});

test('it is still hidden where its paragraph has another number and other words', async () => {
  await start();
  await execute(await commandAt(4, 'qarar.hideFinding'));
  await expect.poll(lines).toEqual([2]);
  await client.change(URI, 2, {
    text: TEXT.replace('2 - تدعو', '2 - وتدعو').replace('كذا.', 'كذا.'),
  });
  await client.diagnosticsOf(URI, 2);
  expect(lines()).toEqual([2]);
});

test('what is hidden can be looked at, and shown again', async () => {
  await start();
  await execute(await commandAt(2, 'qarar.hideFinding'));
  await expect.poll(lines).toEqual([4]);
  await execute({ command: 'qarar.toggleHidden' });
  await expect.poll(lines).toEqual([4, 2]);
  const { diagnostics } = client.published.at(-1) ?? { diagnostics: [] };
  expect(diagnostics[1]).toMatchObject({
    severity: 3,
    message: expect.stringMatching(/^Hidden: /u),
  });
  await execute(await commandAt(2, 'qarar.showFinding'));
  await expect.poll(lines).toEqual([2, 4]);
  expect(JSON.parse(client.files[BASELINE] ?? '')).toEqual({ version: 1, entries: [] });
});

test('a file that somebody else has changed is read again', async () => {
  await start();
  await execute(await commandAt(2, 'qarar.hideFinding'));
  await expect.poll(lines).toEqual([4]);
  client.files[BASELINE] = '{ "version": 1, "entries": [] }';
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${FOLDER}/${BASELINE}`, type: 2 }],
  });
  await expect.poll(lines).toEqual([2, 4]);
});

test('what another program hides at the same time stays hidden', async () => {
  const theirs = {
    file: 'other.md',
    rule: 'spacing',
    message: 'missing',
    fingerprint: `${'0'.repeat(16)}-`,
  };
  let isFirst = true;
  await start({
    beforeWriting: () => {
      if (isFirst) client.files[BASELINE] = JSON.stringify({ version: 1, entries: [theirs] });
      isFirst = false;
    },
  });
  await execute(await commandAt(2, 'qarar.hideFinding'));
  await expect.poll(lines).toEqual([4]);
  expect(JSON.parse(client.files[BASELINE] ?? '').entries).toEqual([
    expect.objectContaining({ file: 'drafts/a b.md' }),
    theirs,
  ]);
});

test('a file that changes all the time is left as it is, and that is told', async () => {
  let round = 0;
  await start({
    beforeWriting: () => {
      client.files[BASELINE] = `{ "version": 1, "entries": []${' '.repeat(++round)}}`;
    },
  });
  await execute(await commandAt(2, 'qarar.hideFinding'));
  expect(client.files[BASELINE]).toBe('{ "version": 1, "entries": []   }');
  expect(client.log.join('\n')).toContain('is being changed by something else');
});

test('nothing is offered where the file would be outside the folder', async () => {
  await start({ settings: { baseline: '../known.json' } });
  const commands = (await actions(2)).map(({ command }) => command?.command);
  expect(commands).not.toContain('qarar.hideFinding');
});

test('a file that is no baseline hides nothing and is left as it is', async () => {
  await start({ files: { [BASELINE]: '[]' } });
  await client.diagnosticsOf(URI);
  expect(lines()).toEqual([2, 4]);
  await execute(await commandAt(2, 'qarar.hideFinding'));
  expect(client.files[BASELINE]).toBe('[]');
  expect(client.log.join('\n')).toContain('is not a baseline');
});
