import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  MessageType,
  Position,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { applyEdits } from '../../core/lint/edits.ts';
import type { Locale } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { movableAt, movables, siblingOf } from '../../core/renumber/movables.ts';
import { notationEdits, noteForm, noteNotations } from '../../core/renumber/notation.ts';
import {
  exchange,
  insertBeside,
  type Rearrangement,
  remove,
} from '../../core/renumber/operations.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { citationsFor } from '../features/citation-search.ts';
import { insertedNote } from '../features/insert-note.ts';
import { besideNeighbour, renumber, resolutionAround } from '../features/renumber.ts';
import { serverText } from '../texts.ts';
import type { ServerContext } from './context.ts';
import { offsetOf, rangeOf, spanOf, textEditsOf, workspaceEditOf } from './convert.ts';
import { planAnswer } from './renumbering.ts';
import type { OpenText } from './texts.ts';

/**
 * Commands about the paragraph or item at a place, for any client: the arguments are the address of the
 * text and a position; of `exchange`, also the position of the other one, of `insertCitation` a number or
 * words of a title, and of `writeNotes` the name of a notation.
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
  writeNotes: 'qarar.text.writeNotes',
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
  if (command === 'writeNotes') {
    await writeNotes(context, text, position, other);
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

/** All notes of the resolution at the place in one notation. */
async function writeNotes(
  context: ServerContext,
  text: OpenText,
  position: Position,
  name: unknown,
): Promise<void> {
  const { analysis } = text;
  const notation = noteNotations.find((each) => each === name);
  if (notation === undefined) return;
  const around = resolutionAround(analysis, offsetOf(analysis.lines, position));
  const edits = notationEdits(analysis.model, notation, around);
  if (edits === null) return warn(context, serverText(analysis.locale, 'notes-unread'));
  if (edits.length === 0) return;
  const edit = workspaceEditOf(text, textEditsOf(analysis.lines, edits), context.client);
  await context.connection.workspace.applyEdit({ label: 'qarar: notes', edit });
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
  command: Exclude<TextCommand, 'insertCitation' | 'insertFootnote' | 'renumber' | 'writeNotes'>,
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
  const footnote = [
    ...notationActions(uri, range.start, model, span, locale),
    ...(only === undefined
      ? []
      : [actionOf('insertFootnote', serverText(locale, 'text-insertFootnote'))]),
  ];
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

/** At the mark of a note or at its head: the notations in which the notes are not written. */
function notationActions(
  uri: string,
  position: Position,
  { notes, source }: Model,
  { start, end }: Span,
  locale: Locale,
): readonly CodeAction[] {
  const all = notes.flatMap(({ references, definitions }) => [
    ...references,
    ...definitions.map((each) => ({ ...each, end: each.labelSpan.end })),
  ]);
  const at = all.find((each) => each.number !== null && each.start <= end && each.end >= start);
  if (at === undefined) return [];
  const references = notes.flatMap((each) => each.references);
  const isWritten = (form: string): boolean =>
    references.every((each) => {
      const { labelSpan, number } = each;
      const label = source.slice(labelSpan.start, labelSpan.end);
      return number === null || source.slice(each.start, each.end) === form.replace('1', label);
    });
  return noteNotations.flatMap((notation): readonly CodeAction[] => {
    const { mark } = noteForm(notation, '1');
    if (isWritten(mark)) return [];
    const title = serverText(locale, 'text-writeNotes', { form: mark });
    const command = textCommands.writeNotes;
    return [
      {
        title,
        kind: TEXT_ACTION,
        command: { title, command, arguments: [uri, position, notation] },
      },
    ];
  });
}
