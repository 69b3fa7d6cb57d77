import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  MessageType,
  Position,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import { applyEdits } from '../../core/lint/edits.ts';
import type { Model } from '../../core/model/model.ts';
import {
  exchange,
  insertBeside,
  movableAt,
  movables,
  type Rearrangement,
  remove,
  siblingOf,
} from '../../core/renumber/operations.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { citationsFor } from '../features/citation-search.ts';
import { insertedNote } from '../features/insert-note.ts';
import { besideNeighbour, renumber } from '../features/renumber.ts';
import { serverText } from '../texts.ts';
import type { ServerContext } from './context.ts';
import { offsetOf, rangeOf, spanOf, textEditsOf, workspaceEditOf } from './convert.ts';
import { planAnswer } from './renumbering.ts';
import type { OpenText } from './texts.ts';

/**
 * Commands about the paragraph or item at a place, for any client: the arguments are the address of the
 * text and a position; of `exchange`, also the position of the other one, and of `insertCitation` a number
 * or words of a title.
 */
const textCommands = {
  renumber: 'qarar.text.renumber',
  moveUp: 'qarar.text.moveUp',
  moveDown: 'qarar.text.moveDown',
  insertAfter: 'qarar.text.insertAfter',
  insertBefore: 'qarar.text.insertBefore',
  delete: 'qarar.text.delete',
  exchange: 'qarar.text.exchange',
  insertFootnote: 'qarar.text.insertFootnote',
  insertCitation: 'qarar.text.insertCitation',
} as const;

type TextCommand = keyof typeof textCommands;

export const textCommandNames: readonly string[] = Object.values(textCommands);

/** The kind of the actions that these commands are offered as. */
export const TEXT_ACTION = `${CodeActionKind.RefactorRewrite}.qarar`;

/** Carries a command out; false for one that is none of these. */
export async function executeTextCommand(
  context: ServerContext,
  name: string,
  given: readonly unknown[],
): Promise<boolean> {
  const { connection, client, texts } = context;
  const command = (Object.keys(textCommands) as TextCommand[]).find(
    (each) => textCommands[each] === name,
  );
  if (command === undefined) return false;
  const [uri, position, other] = given;
  if (typeof uri !== 'string' || !Position.is(position)) return true;
  const text = await texts.readChecked(uri);
  if (text === null) return true;
  if (command === 'insertFootnote') {
    await insertFootnote(context, text, position);
    return true;
  }
  if (command === 'insertCitation') {
    await insertCitation(context, text, position, String(other ?? ''));
    return true;
  }
  const { analysis } = text;
  const { lines, model } = analysis;
  const offset = offsetOf(lines, position);
  const second = Position.is(other) ? offsetOf(lines, other) : null;
  const change = command === 'renumber' ? null : changeOf(model, command, offset, second);
  if (command !== 'renumber' && change === null) return true;
  const origin = texts.history.originOf(uri, model);
  const plan = renumber(analysis, offset, { origin, ...change });
  const { edit, message } = planAnswer(text, plan, client);
  const label = command === 'renumber' || edit === null ? 'qarar' : `qarar: ${command}`;
  if (edit !== null) await connection.workspace.applyEdit({ label, edit });
  if (message !== null) warn(context, message);
  return true;
}

function warn({ connection, present }: ServerContext, message: string): void {
  const type = MessageType.Warning;
  void connection.sendNotification(ShowMessageNotification.type, present({ type, message }));
}

/** A mark at the place and a note for it; the cursor goes to where the note is to be written. */
async function insertFootnote(
  context: ServerContext,
  text: OpenText,
  position: Position,
): Promise<void> {
  const { connection, client } = context;
  const { analysis, uri } = text;
  const { lines, locale, source } = analysis;
  const isMarkdown = context.texts.documents.get(uri)?.languageId !== 'plaintext';
  const inserted = insertedNote(analysis, offsetOf(lines, position), isMarkdown);
  if (inserted === null) return warn(context, serverText(locale, 'footnote-nowhere'));
  const { edits, blank } = inserted;
  const edit = workspaceEditOf(text, textEditsOf(lines, edits), client);
  const { applied } = await connection.workspace.applyEdit({ label: 'qarar: footnote', edit });
  if (!applied || client.window?.showDocument?.support !== true) return;
  const selection = rangeOf(lineIndex(applyEdits(source, edits)), blank);
  await connection.window.showDocument({ uri, takeFocus: true, selection });
}

/** The resolution of a number or a title, where there is only one. */
async function insertCitation(
  context: ServerContext,
  text: OpenText,
  position: Position,
  query: string,
): Promise<void> {
  const { connection, client } = context;
  const { lines, locale } = text.analysis;
  const offset = offsetOf(lines, position);
  const found = citationsFor(text.analysis, offset, query);
  const [first] = found;
  if (first === undefined || found.length > 1) {
    const shown = found.slice(0, MOST_SHOWN).map(({ label }) => label);
    const data = { query, count: found.length, found: shown.join(locale === 'ar' ? '، ' : ', ') };
    const key = first === undefined ? 'citation-unknown' : 'citation-several';
    return warn(context, serverText(locale, key, data));
  }
  const edits = textEditsOf(lines, [{ start: offset, end: offset, text: first.text }]);
  const edit = workspaceEditOf(text, edits, client);
  await connection.workspace.applyEdit({ label: 'qarar: citation', edit });
}

const MOST_SHOWN = 5;

function changeOf(
  model: Model,
  command: Exclude<TextCommand, 'insertCitation' | 'insertFootnote' | 'renumber'>,
  offset: number,
  second: number | null,
): Rearrangement | null {
  const all = movables(model);
  const piece = movableAt(all, offset);
  if (piece === null) return null;
  switch (command) {
    case 'moveUp':
      return besideNeighbour(model, all, piece, -1);
    case 'moveDown':
      return besideNeighbour(model, all, piece, 1);
    case 'insertAfter':
      return insertBeside(model, 'after', piece);
    case 'insertBefore':
      return insertBeside(model, 'before', piece);
    case 'delete':
      return remove(model, piece);
    case 'exchange': {
      const other = second === null ? null : movableAt(all, second);
      return other === null || other === piece ? null : exchange(model, piece, other);
    }
  }
}

/** The commands as actions: at the label of a paragraph or item, or where such actions are asked for. */
export function textActions(
  { analysis, uri }: OpenText,
  { range, context: { only } }: CodeActionParams,
  wants: (kind: string) => boolean,
): readonly CodeAction[] {
  if (!wants(TEXT_ACTION)) return [];
  const { model, lines, locale, source } = analysis;
  const span = spanOf(lines, range);
  const actionOf = (command: TextCommand, title: string): CodeAction => ({
    title,
    kind: TEXT_ACTION,
    command: { title, command: textCommands[command], arguments: [uri, range.start] },
  });
  const footnote =
    only === undefined
      ? []
      : [actionOf('insertFootnote', serverText(locale, 'text-insertFootnote'))];
  const all = movables(model);
  const piece = movableAt(all, span.start);
  if (piece === null) return footnote;
  const { marker } = piece;
  const isAtLabel = span.start <= marker.end && span.end >= marker.start;
  if (!isAtLabel && only === undefined) return footnote;
  const label = source.slice(marker.start, marker.end).replace(/[\s\u2013-]+$/u, '');
  const offered = (['moveUp', 'moveDown', 'insertAfter', 'delete', 'renumber'] as const).filter(
    (command) =>
      command === 'moveUp'
        ? siblingOf(all, piece, -1) !== null
        : command !== 'moveDown' || siblingOf(all, piece, 1) !== null,
  );
  return [
    ...offered.map((command) =>
      actionOf(command, serverText(locale, `text-${command}`, { label })),
    ),
    ...footnote,
  ];
}
