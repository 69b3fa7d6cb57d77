import { type ExtensionContext, Uri, window, workspace } from 'vscode';
import { createClient } from './client.ts';
import { registerCommands } from './commands.ts';
import { ReadingView } from './reading-view.ts';
import { createStatusBar } from './status-bar.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('qarar', { log: true });
  const client = createClient(context.extensionUri, log);
  const readingView = new ReadingView(client, Uri.joinPath(context.extensionUri, 'dist'));
  const statusBar = createStatusBar(client);
  client.onChecked((check) => {
    statusBar.show(check);
    readingView.checked(check);
  });
  context.subscriptions.push(
    log,
    statusBar,
    readingView,
    ...registerCommands(client, readingView, log),
  );
  // Configurations and plugins that are code run from now on.
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => client.restart()));
  stop = () => client.stop();
  await client.start();
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
