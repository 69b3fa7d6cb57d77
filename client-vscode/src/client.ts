import { type LogOutputChannel, type TextDocument, Uri, workspace } from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import { DID_CHECK, type DidCheck, type InitializationOptions } from '../../server/protocol.ts';
import { createMiddleware, openRulePage } from './middleware.ts';

export const languages: readonly string[] = ['markdown', 'plaintext', 'resolution'];

/** The client of the server, with what the server says of its checks. */
export class Client extends LanguageClient {
  readonly #listeners: ((check: DidCheck) => void)[] = [];

  onChecked(listener: (check: DidCheck) => void): void {
    // The connection has one handler for a notification: a second one would take its place.
    if (this.#listeners.length === 0) {
      this.onNotification(DID_CHECK, (check: DidCheck) => {
        for (const each of this.#listeners) each(check);
      });
    }
    this.#listeners.push(listener);
  }

  /** Has VS Code ask again for the colours and hints of a text. */
  refreshAppearance(document: TextDocument): void {
    const tokens = this.getFeature('textDocument/semanticTokens').getProvider(document);
    tokens?.onDidChangeSemanticTokensEmitter.fire();
    this.getFeature('textDocument/inlayHint').getProvider(document)?.onDidChangeInlayHints.fire();
  }

  addressOf(document: TextDocument): string {
    return this.code2ProtocolConverter.asUri(document.uri);
  }
}

/** `isRightToLeft` says of a text how it is edited: colours, links and hints are for those alone. */
export function createClient(
  extension: Uri,
  log: LogOutputChannel,
  isRightToLeft: (document: TextDocument) => boolean,
): Client {
  const dist = Uri.joinPath(extension, 'dist');
  const module = Uri.joinPath(dist, 'server.cjs').fsPath;
  // Asked for at each start: trust may have been granted since.
  const initializationOptions = (): InitializationOptions => ({
    reportsChecks: true,
    hidesIsolates: true,
    trusted: workspace.isTrusted,
  });
  const client = new Client(
    'qarar',
    'qarar',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: schemes().flatMap((scheme) =>
        languages.map((language) => ({ scheme, language })),
      ),
      outputChannel: log,
      initializationOptions,
      middleware: createMiddleware(
        (ruleId) => openRulePage(Uri.joinPath(dist, 'rules'), ruleId),
        isRightToLeft,
      ),
    },
  );
  let begun = 0;
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) begun = performance.now();
    else if (newState === State.Running) {
      log.info(`The server was ready after ${Math.round(performance.now() - begun)} ms`);
    }
  });
  return client;
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
