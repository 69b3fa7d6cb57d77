import {
  type ClientCapabilities,
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { isRecord } from '../core/common/record.ts';
import type { Locale } from '../core/lint/rule.ts';
import { canResolveEdit, codeActions, FIX_ALL } from './lsp/actions.ts';
import { besideRequests } from './lsp/beside.ts';
import { executeCommands, serverCommands } from './lsp/commands.ts';
import type { ServerContext } from './lsp/context.ts';
import { diagnosticOptions, registersDiagnostics } from './lsp/diagnostic-provider.ts';
import { pullDiagnostics, pushDiagnostics } from './lsp/diagnostics.ts';
import { createGuard } from './lsp/guard.ts';
import { createHiding } from './lsp/hiding.ts';
import { navigation } from './lsp/navigation.ts';
import { withoutShownIsolates } from './lsp/plain.ts';

import { readingHelp, semanticLegend } from './lsp/reading.ts';
import { readingView } from './lsp/reading-view.ts';
import { rehearseTyping } from './lsp/rehearsal.ts';
import { checkReporter, ownRequests } from './lsp/requests.ts';
import { createSurroundings } from './lsp/surroundings.ts';
import { TEXT_ACTION } from './lsp/text-commands.ts';
import { openTexts } from './lsp/texts.ts';
import { registerWatches } from './lsp/watches.ts';
import { wordTexts } from './lsp/word-texts.ts';
import type { InitializationOptions } from './protocol.ts';
import type { Runtime } from './runtime.ts';

/** Serves one client until the connection ends. */
export function startServer(connection: Connection, runtime: Runtime): void {
  let isInitialized = false;
  // What nothing else answers.
  connection.onRequest((method) => {
    throw isInitialized
      ? new ResponseError(ErrorCodes.MethodNotFound, `There is no method ${method}`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized');
  });
  connection.onInitialize((params) => {
    isInitialized = true;
    serve(connection, runtime, params);
    return answer(params.capabilities, runtime);
  });
  connection.listen();
}

function answer(client: ClientCapabilities, { version }: Runtime): InitializeResult {
  const isOffered = asksForDiagnostics(client) && !registersDiagnostics(client);
  return {
    serverInfo: { name: 'qarar', version },
    capabilities: {
      // Some clients offer others first: it is said explicitly.
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...(isOffered ? { diagnosticProvider: diagnosticOptions(true) } : {}),
      codeActionProvider: {
        codeActionKinds: ['quickfix', TEXT_ACTION, FIX_ALL],
        resolveProvider: canResolveEdit(client),
      },
      executeCommandProvider: { commands: serverCommands },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentLinkProvider: {},
      hoverProvider: true,
      inlayHintProvider: true,
      completionProvider: { triggerCharacters: [' ', '/', '('] },
      semanticTokensProvider: { legend: semanticLegend, full: true, range: true },
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

function asksForDiagnostics(client: ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}

function serve(connection: Connection, runtime: Runtime, params: InitializeParams): void {
  const { capabilities: client, initializationOptions, clientInfo } = params;
  const options: InitializationOptions = isRecord(initializationOptions)
    ? initializationOptions
    : {};
  const locale: Locale = params.locale?.startsWith('ar') ? 'ar' : 'en';
  const present = <T>(answer: T): T =>
    options.hidesIsolates === true ? answer : withoutShownIsolates(answer);
  const guard = createGuard(connection, present);
  let folders = foldersOf(params);
  let pushed: unknown = options.settings;

  const around = createSurroundings(connection, runtime, {
    client,
    options,
    locale,
    present,
    folders: () => folders,
    pushed: () => pushed,
  });
  const { baselines } = around;
  const texts = openTexts(connection, around.configurations, around.companions, baselines);
  const onChecked = checkReporter({ connection, texts }, options.reportsChecks === true);
  const context: ServerContext = {
    connection,
    client,
    guard,
    runtime,
    texts,
    hiding: createHiding(baselines, () => refresh()),
    folders: () => folders,
    onChecked,
    present,
  };
  const diagnostics = asksForDiagnostics(client)
    ? pullDiagnostics(context)
    : pushDiagnostics(context);
  codeActions(context);
  executeCommands(context, around.projects);
  navigation(context);
  readingHelp(context);
  ownRequests(context);
  readingView(context, wordTexts(context));
  besideRequests(context);
  if (runtime.rehearses === true) rehearseTyping(context);

  const refresh = (): void => {
    around.forget();
    diagnostics.refresh();
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    pushed = (settings as { readonly qarar?: unknown } | null)?.qarar;
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => around.dependOn(uri))) refresh();
    else diagnostics.refresh();
  });
  texts.documents.onDidSave(({ document }) => {
    if (around.dependOn(document.uri)) refresh();
  });
  connection.onInitialized(() => {
    connection.console.info(
      `qarar ${runtime.version} for ${clientInfo?.name ?? 'an unnamed client'}; folders: ${folders.join(', ') || 'none'}`,
    );
    registerWatches(connection, client);
    diagnostics.start();
    if (client.workspace?.workspaceFolders !== true) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      refresh();
    });
  });
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
