import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { rules } from '../rules/index.ts';
import { clientFiles } from './client-files.ts';
import type { WebServerSettings } from './protocol.ts';
import { startServer } from './start.ts';

declare const QARAR_VERSION: string;
declare const self: { readonly qarar: { readonly settings: WebServerSettings } };

/** Serves the client that started the worker; it has the files. */
export function run(): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(self as never),
    new BrowserMessageWriter(self as never),
  );
  const { pages } = self.qarar.settings;
  startServer(connection, {
    version: QARAR_VERSION,
    ...clientFiles(connection),
    rehearses: true,
    pageOf: (ruleId) => (rules.some(({ id }) => id === ruleId) ? `${pages}/${ruleId}.md` : null),
  });
}
