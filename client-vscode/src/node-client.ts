import { Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** The server as a process of its own. */
export function createNodeClient(dist: Uri, options: LanguageClientOptions): BaseLanguageClient {
  const module = Uri.joinPath(dist, 'server.cjs').fsPath;
  return new LanguageClient('qarar', 'qarar', { module, transport: TransportKind.ipc }, options);
}
