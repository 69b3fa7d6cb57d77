import {
  commands,
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEdit,
  window,
  workspace,
} from 'vscode';
import type { Client } from './client.ts';

/**
 * The next number behind Enter in texts that are recognised as drafts. Where `editor.formatOnType` is
 * on, VS Code asks for it itself.
 */
export function createNumberOnEnter(client: Client): Disposable {
  const drafts = new Set<string>();
  client.onChecked(({ uri, verdict }) => {
    if (verdict === 'checked') drafts.add(uri);
    else drafts.delete(uri);
  });
  const isWanted = (document: TextDocument): boolean =>
    drafts.has(client.addressOf(document)) &&
    workspace.getConfiguration('qarar', document).get('numberOnEnter') === true &&
    workspace.getConfiguration('editor', document).get('formatOnType') !== true;

  const number = async ({ document, contentChanges, reason }: TextDocumentChangeEvent) => {
    const editor = window.activeTextEditor;
    const [change, ...others] = contentChanges;
    const isEnter = reason === undefined && change !== undefined && others.length === 0;
    if (!isEnter || editor?.document !== document || editor.selections.length > 1) return;
    if (!/^\r?\n[ \t]*$/u.test(change.text) || !change.range.isEmpty || !isWanted(document)) return;
    const { version } = document;
    const place = document.positionAt(change.rangeOffset + change.text.length);
    // By way of VS Code: its answer comes behind the change, which the server may not have got yet.
    const edits = await commands.executeCommand<readonly TextEdit[] | undefined>(
      'vscode.executeFormatOnTypeProvider',
      document.uri,
      place,
      '\n',
      { tabSize: 2, insertSpaces: true },
    );
    if (edits === undefined || edits.length === 0 || document.version !== version) return;
    await editor.edit(
      (builder) => {
        for (const { range, newText } of edits) {
          if (range.isEmpty) builder.insert(range.start, newText);
          else builder.replace(range, newText);
        }
      },
      { undoStopBefore: false, undoStopAfter: true },
    );
  };
  const listener = workspace.onDidChangeTextDocument((event) => void number(event));
  return { dispose: () => listener.dispose() };
}
