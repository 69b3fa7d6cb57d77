import { Uri, workspace } from 'vscode';
import type {
  BaseLanguageClient,
  LanguageClientOptions,
  MessageTransports,
} from 'vscode-languageclient';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser';
import type { WebServerSettings } from '../../server/protocol.ts';

declare class Worker {
  constructor(address: string, options: { readonly name: string });
}

/** The server in a worker. */
export function createWebClient(dist: Uri, options: LanguageClientOptions): BaseLanguageClient {
  return new LanguageClient('qarar', 'qarar', () => startWorker(dist), options);
}

/**
 * A worker cannot load a script of an extension wherever that is kept, nor one script another: it gets
 * its code as it was read.
 */
async function startWorker(dist: Uri): Promise<MessageTransports> {
  const [linter, server] = await Promise.all(
    ['linter.cjs', 'worker.js'].map((name) => workspace.fs.readFile(Uri.joinPath(dist, name))),
  );
  if (linter === undefined || server === undefined) throw new Error('The server is incomplete');
  const settings: WebServerSettings = { pages: Uri.joinPath(dist, 'rules').toString() };
  const code = [
    'const module = { exports: {} };{const exports = module.exports;\n',
    linter,
    `\n}self.qarar = { linter: module.exports, settings: ${JSON.stringify(settings)} };\n`,
    server,
  ];
  const address = URL.createObjectURL(new Blob(code, { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'qarar' });
  // The client would know it for a worker by its class, which VS Code has put another one before.
  return {
    reader: new BrowserMessageReader(worker as never),
    writer: new BrowserMessageWriter(worker as never),
  };
}
