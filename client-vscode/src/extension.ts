import { type ExtensionContext, Uri, window, workspace } from 'vscode';
import { createClient } from './client.ts';
import { registerCommands } from './commands.ts';
import { createConfigurationItem } from './configuration-item.ts';
import { createNumberOnEnter } from './number-on-enter.ts';
import { ReadingView } from './reading-view.ts';
import { createDirectionItem } from './right-to-left/direction-item.ts';
import { RightToLeft } from './right-to-left/right-to-left.ts';
import { offerSettings } from './settings-offer.ts';
import { createStatusBar } from './status-bar.ts';
import { registerWordCommands } from './word/word-commands.ts';
import { WordReview } from './word/word-review.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('qarar', { log: true });
  let rightToLeft: RightToLeft | undefined;
  const client = await createClient(
    context.extensionUri,
    log,
    (document) => rightToLeft?.isRightToLeft(document) === true,
  );
  rightToLeft = new RightToLeft(client);
  const readingView = new ReadingView(client, Uri.joinPath(context.extensionUri, 'dist'));
  const wordReview = new WordReview(client, Uri.joinPath(context.extensionUri, 'dist'));
  const statusBar = createStatusBar(client);
  const directionItem = createDirectionItem(rightToLeft);
  client.onChecked((check) => {
    rightToLeft.checked(check);
    statusBar.show(check);
    readingView.checked(check);
    const document = window.activeTextEditor?.document;
    if (check.verdict === 'checked' && document && client.addressOf(document) === check.uri) {
      void offerSettings(document, context.globalState);
    }
  });
  context.subscriptions.push(
    log,
    statusBar,
    createConfigurationItem(client),
    rightToLeft,
    directionItem,
    readingView,
    wordReview,
    createNumberOnEnter(client),
    ...registerCommands(client, readingView, rightToLeft, log, context.extensionUri),
    ...registerWordCommands(wordReview),
  );
  // Configurations and plugins that are code run from now on.
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => client.restart()));
  stop = () => client.stop();
  await client.start();
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
