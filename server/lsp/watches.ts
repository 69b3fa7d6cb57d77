import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { WATCHED } from './projects.ts';

/** What the client tells of by itself: settings, and the files that may hold some. */
export function registerWatches(connection: Connection, client: ClientCapabilities): void {
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
    void connection.client.register(DidChangeConfigurationNotification.type, { section: 'qarar' });
  }
  if (!watchesFiles(client)) return;
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: WATCHED.map((globPattern) => ({ globPattern })),
  });
}

/** Asks the client to watch files of a name, once for each. */
export function nameWatcher(
  connection: Connection,
  client: ClientCapabilities,
): (name: string) => void {
  const watched = new Set<string>();
  return (name) => {
    if (!watchesFiles(client) || watched.has(name)) return;
    watched.add(name);
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: `**/${name}` }],
    });
  };
}

function watchesFiles(client: ClientCapabilities): boolean {
  return client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
}
