import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  MessageType,
  Position,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
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
import { besideNeighbour, renumber } from '../features/renumber.ts';
import { serverText } from '../texts.ts';
import type { ServerContext } from './context.ts';
import { offsetOf, spanOf } from './convert.ts';
import { planAnswer } from './renumbering.ts';
import type { OpenText } from './texts.ts';

/**
 * Commands about the paragraph or item at a place, for any client: the arguments are the address of the
 * text and a position; of `exchange`, also the position of the other one.
 */
const textCommands = {
  renumber: 'qarar.text.renumber',
  moveUp: 'qarar.text.moveUp',
  moveDown: 'qarar.text.moveDown',
  insertAfter: 'qarar.text.insertAfter',
  insertBefore: 'qarar.text.insertBefore',
  delete: 'qarar.text.delete',
  exchange: 'qarar.text.exchange',
} as const;

type TextCommand = keyof typeof textCommands;

export const textCommandNames: readonly string[] = Object.values(textCommands);

/** The kind of the actions that these commands are offered as. */
export const TEXT_ACTION = `${CodeActionKind.RefactorRewrite}.qarar`;

/** Carries a command out; false for one that is none of these. */
export async function executeTextCommand(
  { connection, client, texts }: ServerContext,
  name: string,
  given: readonly unknown[],
): Promise<boolean> {
  const command = (Object.keys(textCommands) as TextCommand[]).find(
    (each) => textCommands[each] === name,
  );
  if (command === undefined) return false;
  const [uri, position, other] = given;
  if (typeof uri !== 'string' || !Position.is(position)) return true;
  const text = await texts.readChecked(uri);
  if (text === null) return true;
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
  if (message !== null) {
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    });
  }
  return true;
}

function changeOf(
  model: Model,
  command: Exclude<TextCommand, 'renumber'>,
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
  const all = movables(model);
  const piece = movableAt(all, span.start);
  if (piece === null) return [];
  const { marker } = piece;
  const isAtLabel = span.start <= marker.end && span.end >= marker.start;
  if (!isAtLabel && only === undefined) return [];
  const label = source.slice(marker.start, marker.end).replace(/[\s\u2013-]+$/u, '');
  const offered = (['moveUp', 'moveDown', 'insertAfter', 'delete', 'renumber'] as const).filter(
    (command) =>
      command === 'moveUp'
        ? siblingOf(all, piece, -1) !== null
        : command !== 'moveDown' || siblingOf(all, piece, 1) !== null,
  );
  return offered.map((command) => {
    const title = serverText(locale, `text-${command}`, { label });
    return {
      title,
      kind: TEXT_ACTION,
      command: { title, command: textCommands[command], arguments: [uri, range.start] },
    };
  });
}
