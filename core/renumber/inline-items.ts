import { decimal } from '../arabic/digits.ts';
import { abjadIndex } from '../arabic/letters.ts';
import type { Edit } from '../lint/rule.ts';
import type { Model } from '../model/model.ts';
import { BLANK } from '../model/notes.ts';
import { childrenOf, type Enumerator, type Node, type Span } from '../syntax/tree.ts';
import type { Operation } from './arrangement.ts';
import type { Movable, Piece } from './pieces.ts';

/** What stands behind an item and before the next one: marks, and a conjunction. */
const SEPARATOR = /[\s\u060c\u061b,;]*(?:(?<=[\s\u060c\u061b,;])(?:\u0648|\u0623\u0648)\s*)?$/u;
const CONJUNCTION = /(?:\u0648|\u0623\u0648)\s*$/u;

/** The items of a list inside a paragraph; the last one only where it is plain where it ends. */
export function inlinePieces(model: Model, items: readonly Enumerator[]): readonly Piece[] {
  const [first] = items;
  const block = first === undefined ? null : blockAround(model, first);
  // In a quotation a list belongs to another text.
  if (block === null || items.some((each) => blockAround(model, each) !== block)) return [];
  const { source } = model;
  const others = childrenOf(block).filter(({ type }) => type === 'enumerator');
  const pieces = items.map((marker, at): Piece => {
    const next = items[at + 1];
    const behind = others.find(({ start }) => start > marker.start);
    const to = next?.start ?? behind?.start ?? ownEnd(model, block);
    const text = source.slice(marker.start, to);
    const end = marker.start + text.replace(SEPARATOR, '').length;
    return { marker, extent: { start: marker.start, end } };
  });
  const last = pieces.at(-1);
  if (last === undefined || holdsNext(model, last)) return [];
  return isPlainEnd(model, last, pieces) ? pieces : pieces.slice(0, -1);
}

/** Whether an item with the next label stands in this one: no mark divides them, so it is none of the list. */
function holdsNext(model: Model, { marker, extent }: Piece): boolean {
  const cited = model.nodes('crossReference');
  const text = model.source.slice(extent.start, extent.end);
  return [...text.matchAll(/[('\u2018]([\p{L}\p{Nd}\u0640]{1,3})[)'\u2019]/gu)].some(
    ({ 1: label = '', index }) => {
      const at = extent.start + index;
      const place = /\p{Nd}/u.test(label) ? decimal(label) : abjadIndex(label);
      return (
        place === marker.ordinal + 1 && !cited.some(({ start, end }) => start <= at && at < end)
      );
    },
  );
}

/** The block in which an item stands directly; null for one in a quotation. */
function blockAround(model: Model, item: Enumerator): Node | null {
  const parent = model.parentOf(item);
  return parent === null || parent.type === 'quotation' ? null : parent;
}

/** Where the words of a block end before what is below it, without its last mark. */
function ownEnd({ source }: Model, block: Node): number {
  const below = childrenOf(block).find(({ type }) => type === 'subparagraph');
  const text = source.slice(block.start, below?.start ?? block.end);
  return block.start + text.replace(/[\s.\u061b\u060c:;,]+$/u, '').length;
}

/** What comes behind a mark may belong to the paragraph, and no more to its last item. */
function isPlainEnd({ source }: Model, { extent }: Piece, pieces: readonly Piece[]): boolean {
  const text = source.slice(extent.start, extent.end);
  const isDivided = pieces.some(({ extent: { end } }) => /^\s*\u061b/u.test(source.slice(end)));
  return !(isDivided ? /[\u061b:.]\s/u : /[\u060c\u061b:.]\s/u).test(text);
}

/** The separators of a list, in the order of the text. */
function gapsOf(pieces: readonly Piece[]): readonly Span[] {
  return pieces.slice(1).map(({ extent }, at) => {
    return { start: (pieces[at] as Piece).extent.end, end: extent.start };
  });
}

/**
 * The edits by which the separators keep their order when the item at one place goes to another: the
 * conjunction stays before the last one.
 */
export function keptGaps(
  { source }: Model,
  { siblings }: Movable,
  from: number,
  to: number,
): readonly Edit[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const gaps = gapsOf(siblings).slice(low, high);
  // Forwards, the first one goes behind the others; backwards, the last one goes before them.
  const placed =
    from < to ? [...gaps.slice(1), ...gaps.slice(0, 1)] : [...gaps.slice(-1), ...gaps.slice(0, -1)];
  return placed
    .flatMap((gap, at): readonly Edit[] => {
      const wanted = gaps[at] as Span;
      const text = source.slice(wanted.start, wanted.end);
      return text === source.slice(gap.start, gap.end) ? [] : [{ ...gap, text }];
    })
    .sort((a, b) => a.start - b.start);
}

/** A new item beside another one, and how the separators around it change. */
export function insertInline(
  model: Model,
  side: 'after' | 'before',
  { marker, extent, siblings }: Movable,
): { readonly operation: Operation; readonly marks: readonly Edit[] } {
  const { source } = model;
  const at = siblings.findIndex((each) => each.marker === marker);
  const gaps = gapsOf(siblings);
  const last = gaps.at(-1);
  const lastText = last === undefined ? '\u061b ' : source.slice(last.start, last.end);
  const plain =
    gaps.length > 1
      ? source.slice(gaps[0]?.start, gaps[0]?.end)
      : lastText.replace(CONJUNCTION, '');
  const behind = `${/\s$/u.test(source.slice(marker.start, marker.end)) ? '' : ' '}${BLANK}`;
  const isLast = at === siblings.length - 1;
  const marks =
    isLast && last !== undefined && lastText !== plain ? [{ ...last, text: plain }] : [];
  const inner = isLast ? lastText : plain;
  const operation: Operation =
    side === 'after'
      ? { kind: 'insert', at: extent.end, before: inner, like: marker, behind }
      : { kind: 'insert', at: extent.start, before: '', like: marker, behind: behind + inner };
  return { operation, marks };
}

/** An item goes with the separator that is too many. */
export function removeInline(
  { source }: Model,
  { marker, extent, siblings }: Movable,
): { readonly operation: Operation; readonly marks: readonly Edit[] } {
  const at = siblings.findIndex((each) => each.marker === marker);
  const gaps = gapsOf(siblings);
  const [before, behind] = [gaps[at - 1], gaps[at]];
  const start = before?.start ?? extent.start;
  const end = before === undefined ? (behind?.end ?? extent.end) : extent.end;
  const operation: Operation = { kind: 'delete', piece: { start, end } };
  const previous = gaps[at - 2];
  if (before === undefined || behind !== undefined || previous === undefined) {
    return { operation, marks: [] };
  }
  const text = source.slice(before.start, before.end);
  return { operation, marks: [{ ...previous, text }] };
}
