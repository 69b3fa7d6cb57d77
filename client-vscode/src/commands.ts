import {
  commands,
  type Disposable,
  type LogOutputChannel,
  Uri,
  type WorkspaceEdit as VsWorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient/node';
import { RENUMBER, type Renumbering, STATUS, type Status } from '../../server/protocol.ts';
import type { Client } from './client.ts';
import { display } from './display.ts';
import type { ReadingView } from './reading-view.ts';
import { currentLocale, currentTexts } from './texts.ts';

const STATUS_SCHEME = 'qarar-status';

export function registerCommands(
  client: Client,
  readingView: ReadingView,
  log: LogOutputChannel,
): readonly Disposable[] {
  return [
    commands.registerCommand('qarar.fixAll', () =>
      // The way of VS Code itself: it says so where there is nothing to do, and Undo takes it back.
      commands.executeCommand('editor.action.sourceAction', {
        kind: 'source.fixAll.qarar',
        apply: 'first',
      }),
    ),
    commands.registerCommand('qarar.renumber', () => renumber(client)),
    commands.registerCommand('qarar.openReadingView', () => readingView.open()),
    commands.registerCommand('qarar.restartServer', () => client.restart()),
    commands.registerCommand('qarar.showLog', () => log.show()),
    commands.registerCommand('qarar.showStatus', () => showStatus(client)),
    workspace.registerTextDocumentContentProvider(STATUS_SCHEME, {
      provideTextDocumentContent: (uri) => statusPage(client, uri.query),
    }),
  ];
}

async function renumber(client: Client): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const { version } = document;
  const { edit, message } = await client.sendRequest<Renumbering>(RENUMBER, {
    uri: client.addressOf(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
  });
  if (edit !== null && document.version === version) {
    const made: VsWorkspaceEdit = await client.protocol2CodeConverter.asWorkspaceEdit(
      edit as WorkspaceEdit,
    );
    await workspace.applyEdit(made);
  }
  if (message !== null) void window.showWarningMessage(display(message));
  else if (edit === null) {
    void window.showInformationMessage(display(currentTexts().nothingToRenumber));
  }
}

/** A page that is not kept anywhere, shown as Markdown since only there Arabic can be set. */
async function showStatus(client: Client): Promise<void> {
  const document = window.activeTextEditor?.document;
  const address = document === undefined ? '' : client.addressOf(document);
  const path = `/${currentTexts().statusTitle}.md`;
  const page = Uri.from({ scheme: STATUS_SCHEME, path, query: address });
  await commands.executeCommand('markdown.showPreview', page);
}

async function statusPage(client: Client, address: string): Promise<string> {
  const texts = currentTexts();
  const status = client.isRunning()
    ? await client.sendRequest<Status | null>(STATUS, { uri: address })
    : { lines: [texts.notRunning] };
  const lines = (status?.lines ?? [texts.noText]).map((line) => `<li>${escapeHtml(line)}</li>`);
  const direction = currentLocale() === 'ar' ? 'rtl' : 'ltr';
  const title = `<h1>${escapeHtml(texts.statusTitle)}</h1>`;
  return `<div dir="${direction}">${title}<ul>${lines.join('')}</ul></div>\n`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}
