import { commands, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import { SOURCE, type SourceBeside } from '../../server/protocol.ts';
import type { Client } from './client.ts';
import { display } from './display.ts';
import { currentTexts } from './texts.ts';

/** A source that is no text file is shown as the text that was read of it. */
export const SOURCE_SCHEME = 'qarar-source';

const known = new Map<string, string>();

export function sourcePage(uri: Uri): string {
  return known.get(uri.query) ?? '';
}

/** Opens the source of the text, beside it, at the paragraph that the cursor stands in. */
export async function goToSource(client: Client): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const found = await client.sendRequest<SourceBeside | null>(SOURCE, {
    uri: client.addressOf(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
  });
  if (found === null) {
    void window.showInformationMessage(display(currentTexts().noSource));
    return;
  }
  const { text, start, end } = found;
  const file = Uri.parse(found.uri);
  const isText = /\.(?:md|markdown|txt|qarar)$/iu.test(file.path);
  known.set(found.uri, text);
  const address = isText
    ? file
    : Uri.from({ scheme: SOURCE_SCHEME, path: `${file.path}.txt`, query: found.uri });
  const source = await workspace.openTextDocument(address);
  const range = new Range(source.positionAt(start), source.positionAt(end));
  await window.showTextDocument(source, { viewColumn: ViewColumn.Beside, selection: range });
  await commands.executeCommand('revealLine', { lineNumber: range.start.line, at: 'center' });
}
