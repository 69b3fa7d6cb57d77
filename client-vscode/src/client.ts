import { type LogOutputChannel, type TextDocument, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { DID_CHECK, type DidCheck, type InitializationOptions } from '../../server/protocol.ts';
import { answerForFiles } from './files.ts';
import { createMiddleware, openRulePage } from './middleware.ts';

export const languages: readonly string[] = ['markdown', 'plaintext', 'resolution'];

/** The client of the server, with what the server says of its checks. */
export interface Client extends BaseLanguageClient {
  readonly onChecked: (listener: (check: DidCheck) => void) => void;
  /** Has VS Code ask again for the colours and hints of a text. */
  readonly refreshAppearance: (document: TextDocument) => void;
  readonly addressOf: (document: TextDocument) => string;
  readonly restart: () => Promise<void>;
}

/** `isRightToLeft` says of a text how it is edited: colours, links and hints are for those alone. */
export async function createClient(
  extension: Uri,
  log: LogOutputChannel,
  isRightToLeft: (document: TextDocument) => boolean,
): Promise<Client> {
  const dist = Uri.joinPath(extension, 'dist');
  // Asked for at each start: trust may have been granted since.
  const initializationOptions = (): InitializationOptions => ({
    reportsChecks: true,
    hidesIsolates: true,
    trusted: workspace.isTrusted,
  });
  const options: LanguageClientOptions = {
    documentSelector: schemes().flatMap((scheme) =>
      languages.map((language) => ({ scheme, language })),
    ),
    outputChannel: log,
    initializationOptions,
    middleware: createMiddleware(
      (ruleId) => openRulePage(Uri.joinPath(dist, 'rules'), ruleId),
      isRightToLeft,
    ),
  };
  // One bundle is for both hosts of extensions: only one of these is ever evaluated.
  const base = isNode()
    ? (await import('./node-client.ts')).createNodeClient(dist, options)
    : (await import('./web-client.ts')).createWebClient(dist, options);
  answerForFiles(base);
  let begun = 0;
  base.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) begun = performance.now();
    else if (newState === State.Running) {
      log.info(`The server was ready after ${Math.round(performance.now() - begun)} ms`);
    }
  });
  return withChecks(base);
}

function isNode(): boolean {
  return typeof process === 'object' && typeof process.versions?.node === 'string';
}

function withChecks(base: BaseLanguageClient): Client {
  const listeners: ((check: DidCheck) => void)[] = [];
  return Object.assign(base, {
    onChecked(listener: (check: DidCheck) => void): void {
      // The connection has one handler for a notification: a second one would take its place.
      if (listeners.length === 0) {
        base.onNotification(DID_CHECK, (check: DidCheck) => {
          for (const each of listeners) each(check);
        });
      }
      listeners.push(listener);
    },
    refreshAppearance(document: TextDocument): void {
      const tokens = base.getFeature('textDocument/semanticTokens').getProvider(document);
      tokens?.onDidChangeSemanticTokensEmitter.fire();
      const hints = base.getFeature('textDocument/inlayHint').getProvider(document);
      hints?.onDidChangeInlayHints.fire();
    },
    addressOf: (document: TextDocument): string => base.code2ProtocolConverter.asUri(document.uri),
    async restart(): Promise<void> {
      await base.stop();
      await base.start();
    },
  });
}

/**
 * Texts of the folders that are open, wherever they are kept, and files and drafts outside them: but
 * not the many documents that VS Code makes itself, such as the old side of a comparison.
 */
function schemes(): readonly string[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', ...folders])];
}

/** Whether a document is one that the server is told of. */
export function isResolutionText({ uri, languageId }: TextDocument): boolean {
  return schemes().includes(uri.scheme) && languages.includes(languageId);
}
