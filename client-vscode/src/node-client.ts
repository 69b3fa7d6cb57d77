import { Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/**
 * Twice the room that V8 has by itself for what is new. With each key most of what a long text needs is
 * made anew: a fifth of the server's time went into collecting it. A text of 1 MB takes 45 MB more.
 */
const execArgv = ['--max-semi-space-size=32'];

/** The server as a process of its own. */
export function createNodeClient(dist: Uri, options: LanguageClientOptions): BaseLanguageClient {
  const module = Uri.joinPath(dist, 'server.cjs').fsPath;
  const server = { module, transport: TransportKind.ipc, options: { execArgv } };
  return new LanguageClient('qarar', 'qarar', server, options);
}
