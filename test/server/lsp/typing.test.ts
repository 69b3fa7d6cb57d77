import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { type Client, type ClientSettings, connect, FOLDER } from './client.ts';

const URI = `${FOLDER}/draft.md`;
const DRAFT = 'إن الجمعية العامة،\n\nإذ تشير إلى الميثاق،\n\n';
/** With a Persian kaf. */
const WRONG = '1 - تطلب إلى الم\u06a9تب';

let client: Client;
let version = 1;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  version = 1;
});
afterEach(async () => {
  vi.useRealTimers();
  await client.stop();
});

async function start(settings: ClientSettings = {}): Promise<void> {
  client = await connect(settings);
  await client.open(URI, DRAFT);
}

/** Types at the end of the draft, key by key. */
async function type(text: string): Promise<void> {
  for (const key of text) {
    const end = { line: 4, character: version - 1 };
    version++;
    await client.change(URI, version, { range: { start: end, end }, text: key });
  }
}

const codesOf = async (): Promise<unknown[]> => {
  const { diagnostics } = await client.diagnosticsOf(URI, version);
  return diagnostics.map(({ code }) => code);
};

const FOUND = 'no-foreign-letters';

/** To clients that are told, or that ask for diagnostics; `refreshes`: they can be told to ask again. */
const asks = (refreshes: boolean): ClientSettings => ({
  capabilities: {
    textDocument: { diagnostic: {} },
    ...(refreshes ? { workspace: { diagnostics: { refreshSupport: true } } } : {}),
  },
});
const ask = async (): Promise<unknown[]> => {
  const report: DocumentDiagnosticReport = await client.connection.sendRequest(
    'textDocument/diagnostic',
    { textDocument: { uri: URI } },
  );
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
};

describe('what is found in a half-typed word is sent', () => {
  test('when the typing has stopped for a second', async () => {
    await start();
    await client.diagnosticsOf(URI, 1);
    await type(WRONG);
    expect(await codesOf()).not.toContain(FOUND);
    vi.advanceTimersByTime(999);
    expect(client.published.at(-1)?.diagnostics).toEqual([]);
    vi.advanceTimersByTime(1);
    await expect.poll(codesOf).toContain(FOUND);
  });

  test('when the text is saved', async () => {
    await start();
    await client.diagnosticsOf(URI, 1);
    await type(WRONG);
    expect(await codesOf()).not.toContain(FOUND);
    await client.connection.sendNotification('textDocument/didSave', {
      textDocument: { uri: URI },
    });
    await expect.poll(codesOf).toContain(FOUND);
  });

  test('at once where the setting says so', async () => {
    await start({ settings: { typingDelay: 0 } });
    await client.diagnosticsOf(URI, 1);
    await type(WRONG);
    expect(await codesOf()).toContain(FOUND);
  });

  test('when it is asked for again, for which the client is told', async () => {
    let refreshes = 0;
    await start(asks(true));
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshes++;
      return null;
    });
    await ask();
    await type(WRONG);
    expect(await ask()).not.toContain(FOUND);
    vi.advanceTimersByTime(1000);
    await expect.poll(() => refreshes).toBe(1);
    expect(await ask()).toContain(FOUND);
  });

  test('by itself to a client that cannot be told to ask again, which has its answer at once', async () => {
    await start({ capabilities: { textDocument: { diagnostic: {}, publishDiagnostics: {} } } });
    await ask();
    await type(WRONG);
    expect(await ask()).not.toContain(FOUND);
    const told = (): unknown[] | undefined =>
      client.published.at(-1)?.diagnostics.map(({ code }) => code);
    expect(client.published).toEqual([]);
    vi.advanceTimersByTime(1000);
    await expect.poll(told).toContain(FOUND);
    expect(await ask()).toContain(FOUND);
    expect(told()).toEqual([]);
  });

  test('with the rest to a client that cannot be told at all', async () => {
    await start(asks(false));
    await ask();
    await type(WRONG);
    const asked = ask();
    // An answer that waits for nothing comes first.
    await client.connection.sendRequest('textDocument/foldingRange', {
      textDocument: { uri: URI },
    });
    vi.advanceTimersByTime(1000);
    expect(await asked).toContain(FOUND);
  });
});
