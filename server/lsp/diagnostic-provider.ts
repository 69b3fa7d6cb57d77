import {
  type ClientCapabilities,
  type DiagnosticOptions,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver';
import { type CheckedFoldersContext, checkedFolders } from './workspace-check.ts';

interface DiagnosticProvider {
  /** Settings or folders have changed, or the client has only begun. */
  readonly renew: () => void;
}

export function diagnosticOptions(workspaceDiagnostics: boolean): DiagnosticOptions {
  return {
    identifier: 'qarar',
    interFileDependencies: true,
    workspaceDiagnostics,
    workDoneProgress: true,
  };
}

/** Whether the client takes word, while it runs, of what diagnostics it can ask for. */
export function registersDiagnostics(client: ClientCapabilities): boolean {
  return client.textDocument?.diagnostic?.dynamicRegistration === true;
}

/**
 * Offers the diagnostics of a workspace only where a folder is checked as a whole: a client that can ask
 * for them keeps the problems of a text that is closed until it is told something else.
 */
export function registerDiagnostics(context: CheckedFoldersContext): DiagnosticProvider {
  const { connection } = context;
  let offered: { readonly workspace: boolean; readonly withdraw: () => void } | null = null;
  const offer = async (): Promise<void> => {
    const workspace = (await checkedFolders(context)).length > 0;
    if (offered?.workspace === workspace) return;
    offered?.withdraw();
    offered = null;
    const registration = await connection.client.register(DocumentDiagnosticRequest.type, {
      documentSelector: null,
      ...diagnosticOptions(workspace),
    });
    offered = { workspace, withdraw: () => registration.dispose() };
  };
  let last = Promise.resolve();
  return {
    renew: () => {
      // One after the other: each depends on what the one before has offered.
      last = last.then(offer).catch((error: unknown) => {
        connection.console.error(error instanceof Error ? (error.stack ?? '') : String(error));
      });
    },
  };
}
