import {
  type CodeAction,
  commands,
  type Disposable,
  type LogOutputChannel,
  type QuickPickItem,
  Range,
  Selection,
  Uri,
  type WorkspaceEdit as VsWorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  CITATIONS,
  type FoundCitation,
  MOVE,
  type Move,
  type Moving,
  RENUMBER,
  type Renumbering,
  STATUS,
  type Status,
} from '../../server/protocol.ts';
import type { Client } from './client.ts';
import { display } from './display.ts';
import { checkFolder } from './folder-report.ts';
import { goToSource, SOURCE_SCHEME, sourcePage } from './go-to-source.ts';
import { newDraft } from './new-draft.ts';
import type { ReadingView } from './reading-view.ts';
import type { RightToLeft } from './right-to-left/right-to-left.ts';
import { currentLocale, currentTexts } from './texts.ts';

const STATUS_SCHEME = 'qarar-status';
const FIX_ALL = 'source.fixAll.qarar';

export function registerCommands(
  client: Client,
  readingView: ReadingView,
  rightToLeft: RightToLeft,
  log: LogOutputChannel,
  extension: Uri,
): readonly Disposable[] {
  return [
    commands.registerCommand('qarar.fixAll', fixAll),
    commands.registerCommand('qarar.checkFolder', checkFolder),
    commands.registerCommand('qarar.renumber', () => renumber(client)),
    commands.registerCommand('qarar.moveUp', () => move(client, -1)),
    commands.registerCommand('qarar.moveDown', () => move(client, 1)),
    commands.registerCommand('qarar.insertParagraph', () => atCursor(client, 'insertAfter')),
    commands.registerCommand('qarar.deleteParagraph', () => atCursor(client, 'delete')),
    commands.registerCommand('qarar.exchange', () => exchange(client)),
    commands.registerCommand('qarar.insertFootnote', () => atCursor(client, 'insertFootnote')),
    commands.registerCommand('qarar.insertCitation', () => insertCitation(client)),
    commands.registerCommand('qarar.goToSource', () => goToSource(client)),
    workspace.registerTextDocumentContentProvider(SOURCE_SCHEME, {
      provideTextDocumentContent: sourcePage,
    }),
    commands.registerCommand('qarar.openReadingView', () => readingView.open()),
    commands.registerCommand('qarar.newDraft', () => newDraft(extension)),
    commands.registerCommand('qarar.toggleRightToLeft', () => rightToLeft.toggle()),
    commands.registerCommand('qarar.restartServer', () => client.restart()),
    commands.registerCommand('qarar.showLog', () => log.show()),
    commands.registerCommand('qarar.showStatus', () => showStatus(client)),
    workspace.registerTextDocumentContentProvider(STATUS_SCHEME, {
      provideTextDocumentContent: (uri) => statusPage(client, uri.query),
    }),
  ];
}

/**
 * The source action of VS Code does nothing, without a word, where the view moves while the server
 * answers: so its answer is asked for and applied here.
 */
async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) return;
  const { version, lineCount } = document;
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(0, 0, lineCount, 0),
    FIX_ALL,
    1,
  );
  const edit = actions.find(({ kind }) => kind?.value === FIX_ALL)?.edit;
  if (edit === undefined) {
    void window.showInformationMessage(display(currentTexts().nothingToCorrect));
  } else if (document.version === version) await workspace.applyEdit(edit);
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
  if (document.version === version) await apply(client, { edit, message });
  if (message === null && edit === null) {
    void window.showInformationMessage(display(currentTexts().nothingToRenumber));
  }
}

/** Makes an edit, and tells what is left to a person. */
async function apply(client: Client, { edit, message }: Renumbering): Promise<boolean> {
  let isMade = false;
  if (edit !== null) {
    const made: VsWorkspaceEdit = await client.protocol2CodeConverter.asWorkspaceEdit(
      edit as WorkspaceEdit,
    );
    isMade = await workspace.applyEdit(made);
  }
  if (message !== null) void window.showWarningMessage(display(message));
  return isMade;
}

/** Moves the paragraph or item at the cursor; where there is none, the lines, as the keys do elsewhere. */
async function move(client: Client, step: Move['step']): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection, selections } = editor;
  const { version } = document;
  const request: Move = {
    uri: client.addressOf(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
    step,
  };
  const answer = selections.length > 1 ? null : await client.sendRequest<Moving>(MOVE, request);
  if (answer === null || !answer.isPiece) {
    const lines = step < 0 ? 'moveLinesUpAction' : 'moveLinesDownAction';
    await commands.executeCommand(`editor.action.${lines}`);
    return;
  }
  if (document.version !== version) return;
  const isMade = await apply(client, answer);
  if (!isMade || answer.position === null) return;
  const place = client.protocol2CodeConverter.asPosition(answer.position);
  editor.selection = new Selection(place, place);
  editor.revealRange(editor.selection);
}

/** A command of the server about the place of the cursor. */
async function atCursor(
  client: Client,
  command: 'delete' | 'insertAfter' | 'insertFootnote',
): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const position = client.code2ProtocolConverter.asPosition(selection.active);
  await commands.executeCommand(`qarar.text.${command}`, client.addressOf(document), position);
}

/** Swaps the paragraphs or items at two cursors, or at both ends of the selection. */
async function exchange(client: Client): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection, selections } = editor;
  const [first, second] = selections.length === 2 ? selections : [];
  const places = [first?.active ?? selection.start, second?.active ?? selection.end];
  const positions = places.map((place) => client.code2ProtocolConverter.asPosition(place));
  if (places[0]?.line === places[1]?.line && selections.length === 1) {
    void window.showInformationMessage(display(currentTexts().twoPlaces));
    return;
  }
  await commands.executeCommand('qarar.text.exchange', client.addressOf(document), ...positions);
}

/** Asks for a number or words of a title, and writes the resolution that is chosen. */
function insertCitation(client: Client): void {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const pick = window.createQuickPick<QuickPickItem & { readonly text: string }>();
  pick.placeholder = display(currentTexts().citationWanted);
  pick.matchOnDetail = true;
  const search = async (query: string): Promise<void> => {
    const found = await client.sendRequest<readonly FoundCitation[]>(CITATIONS, {
      uri: client.addressOf(document),
      position: client.code2ProtocolConverter.asPosition(selection.active),
      query,
    });
    if (pick.value !== query) return;
    pick.items = found.map(({ label, description, detail, text }) => ({
      label: display(label),
      description: display(description),
      detail: display(detail),
      text,
      alwaysShow: true,
    }));
  };
  pick.onDidChangeValue((query) => void search(query));
  pick.onDidAccept(async () => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen === undefined) return;
    await editor.edit((builder) => builder.replace(selection, chosen.text));
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
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
