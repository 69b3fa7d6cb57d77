import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';
import { openWord } from '../../../server/open-word.ts';
import type { Runtime } from '../../../server/runtime.ts';
import { startServer } from '../../../server/start.ts';

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

export interface ClientSettings {
  readonly capabilities?: ClientCapabilities;
  /** Files of the folder `memory://texts`, by name. */
  readonly files?: Record<string, string>;
  /** What the editor answers when it is asked for the section `qarar` of a text. */
  readonly settings?: unknown;
  /** Folders of the workspace below `FOLDER`; by default that one alone. */
  readonly folders?: readonly string[];
  readonly options?: unknown;
  /** What modules export, by the name of their file. */
  readonly modules?: Readonly<Record<string, unknown>>;
  readonly locale?: string;
  /** What happens between the reading of a file and its writing. */
  readonly beforeWriting?: () => void;
}

export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly log: string[];
  readonly published: Published[];
  /** Files that the server sees; may be changed. */
  readonly files: Record<string, string>;
  readonly setSettings: (settings: unknown) => void;
  readonly open: (uri: string, text: string) => Promise<void>;
  readonly change: (
    uri: string,
    version: number,
    ...changes: TextDocumentContentChangeEvent[]
  ) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  /** The next diagnostics published for a text, or those of a version. */
  readonly diagnosticsOf: (uri: string, version?: number) => Promise<Published>;
  readonly input: PassThrough;
  readonly stop: () => Promise<void>;
}

export const FOLDER = 'memory://texts';

/** A client in the same process, which speaks to the server over streams as any other does. */
export async function connect({
  capabilities = {},
  files = {},
  settings = {},
  folders = [''],
  options,
  modules = {},
  locale = 'en',
  beforeWriting,
}: ClientSettings = {}): Promise<Client> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const own = { ...files };
  const uriOf = (name: string): string => `${FOLDER}/${name}`;
  const runtime: Runtime = {
    version: '0.0.0',
    readText: async (uri) => {
      const name = Object.keys(own).find((each) => uriOf(each) === uri);
      return name === undefined ? null : own[name]!;
    },
    openWord,
    writeText: async (uri, { before, after }) => {
      beforeWriting?.();
      const name = uri.slice(FOLDER.length + 1);
      if ((own[name] ?? null) !== before) return false;
      own[name] = after;
      return true;
    },
    loadModule: async (uri) => modules[uri.slice(FOLDER.length + 1)],
    listTexts: async () =>
      Object.keys(own)
        .filter((name) => /\.(?:md|txt)$/u.test(name))
        .sort()
        .map((name) => ({ uri: uriOf(name), stamp: `${own[name]!.length}` })),
    pageOf: (ruleId) => `memory://pages/${ruleId}.md`,
  };
  startServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    runtime,
  );

  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const log: string[] = [];
  const published: Published[] = [];
  const waiting = new Set<() => void>();
  let answer = settings;
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
    published.push(params);
    for (const wake of waiting) wake();
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
    items.map(({ scopeUri }) => (typeof answer === 'function' ? answer(scopeUri) : answer)),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const workspaceFolders: WorkspaceFolder[] = folders.map((name) => ({ uri: FOLDER + name, name }));
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: FOLDER,
    workspaceFolders,
    locale,
    clientInfo: { name: 'test' },
    initializationOptions: options,
    capabilities: {
      ...capabilities,
      workspace: { configuration: true, ...capabilities.workspace },
    },
  });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    initialized,
    log,
    published,
    files: own,
    input: toServer,
    setSettings: (value) => {
      answer = value;
    },
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      }),
    change: (uri, version, ...contentChanges) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    diagnosticsOf: (uri, version) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = published.findLast(
            (each) => each.uri === uri && (version === undefined || each.version === version),
          );
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
}
