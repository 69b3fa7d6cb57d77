import { decimal } from '../arabic/digits.ts';
import { abjadIndex } from '../arabic/letters.ts';
import type { Edit } from '../lint/rule.ts';
import type { Model } from '../model/model.ts';
import { BLANK } from '../model/notes.ts';
import { placeKey } from '../model/paragraph-register.ts';
import { markerOf } from '../syntax/markers.ts';
import { childrenOf, type Enumerator, type Marker, type Node, type Span } from '../syntax/tree.ts';
import { type Operation, placesAfter } from './arrangement.ts';
import { isMarker } from './bearers.ts';
import { type Sequence, sequencesOf } from './sequences.ts';

/** A numbered paragraph or an item on a line of its own, with all that is below it. */
export interface Movable {
  readonly marker: Marker;
  readonly extent: Span;
  /** The paragraphs or items with which it can change places, in the order of the text. */
  readonly siblings: readonly Marker[];
}

/** A change of order for `planRenumber`, and the marks at the ends that it changes. */
export interface Rearrangement {
  readonly operation: Operation;
  readonly marks: readonly Edit[];
}

/** What can be moved in a text, in its order; a paragraph before its items. */
export function movables(model: Model): readonly Movable[] {
  return sequencesOf(model, null)
    .flatMap(({ kind, bearers }: Sequence): readonly Movable[] => {
      if (kind === 'section') return [];
      const siblings = bearers.filter(
        (bearer): bearer is Marker => isMarker(bearer) && bearer.type === 'marker',
      );
      return siblings.map((marker) => ({ marker, extent: extentOf(model, marker), siblings }));
    })
    .sort((a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end);
}

/** The paragraphs of a number, or their items of a letter: `7`, `7أ`, `٧ (أ)`; empty for what is no label. */
export function movablesNamed(
  model: Model,
  all: readonly Movable[],
  label: string,
): readonly Movable[] {
  const [, digits, letter] =
    /^\s*(\p{Nd}{1,3})\s*\(?([\p{L}\u0640]{0,3})\)?\s*$/u.exec(label) ?? [];
  if (digits === undefined || letter === undefined) return [];
  const entries = model.paragraphs.everywhere.get(placeKey(decimal(digits), 0)) ?? [];
  const place = abjadIndex(letter) ?? 0;
  const markers = new Set<Marker | Enumerator>(
    letter === ''
      ? entries.map(({ marker }) => marker)
      : entries.flatMap(({ byPlace }) => byPlace.get(place) ?? []).map(({ marker }) => marker),
  );
  return all.filter(({ marker }) => markers.has(marker));
}

/** The innermost one around an offset. */
export function movableAt(all: readonly Movable[], offset: number): Movable | null {
  return all.findLast(({ extent }) => extent.start <= offset && offset <= extent.end) ?? null;
}

/** The next or the last one of the same sequence; null at its ends. */
export function siblingOf(
  all: readonly Movable[],
  { marker, siblings }: Movable,
  step: 1 | -1,
): Movable | null {
  const other = siblings[siblings.indexOf(marker) + step];
  return all.find((each) => each.marker === other) ?? null;
}

/** Null where one holds the other, or where it stands there already. */
export function moveTo(
  model: Model,
  piece: Movable,
  side: 'after' | 'before',
  other: Movable,
): Rearrangement | null {
  const [one, two] = [piece.extent, other.extent];
  if (one.start >= two.end) {
    const from = side === 'before' ? two.start : nextStart(model, two.end);
    const first = { start: from, end: lastEnd(model, one.start) };
    if (first.start >= first.end) return null;
    return withMarks(model, piece, { kind: 'exchange', first, second: one, moved: 'second' });
  }
  if (two.start < one.end) return null;
  const to = side === 'after' ? two.end : lastEnd(model, two.start);
  const second = { start: nextStart(model, one.end), end: to };
  if (second.start >= second.end) return null;
  return withMarks(model, piece, { kind: 'exchange', first: one, second, moved: 'first' });
}

export function exchange(model: Model, one: Movable, other: Movable): Rearrangement | null {
  const [first, second] = one.extent.start < other.extent.start ? [one, other] : [other, one];
  if (first.extent.end > second.extent.start) return null;
  return withMarks(model, one, {
    kind: 'exchange',
    first: first.extent,
    second: second.extent,
    moved: 'both',
  });
}

export function remove(model: Model, piece: Movable): Rearrangement {
  const { start, end } = piece.extent;
  const next = nextStart(model, end);
  const whole =
    next < model.source.length ? { start, end: next } : { start: lastEnd(model, start), end };
  return withMarks(model, piece, { kind: 'delete', piece: whole });
}

/** A new paragraph or item beside another one, with a blank for its text. */
export function insertBeside(
  model: Model,
  side: 'after' | 'before',
  other: Movable,
): Rearrangement {
  const { source } = model;
  const { marker, extent, siblings } = other;
  const gap = gapAround(model, extent);
  const isLast = siblings.at(-1) === marker;
  const own = endMark(model, extent);
  const sibling = siblings.at(-2);
  const beforeLast = sibling === undefined ? null : endMark(model, extentOf(model, sibling));
  const inner = isLast ? (beforeLast?.text ?? own?.text ?? '') : (own?.text ?? '');
  const bullet = marker.bulleted
    ? (/[-*+]\s+$/u.exec(source.slice(extent.start, marker.start))?.[0] ?? '')
    : '';
  if (side === 'before') {
    const behind = BLANK + inner + gap;
    const operation = {
      kind: 'insert',
      at: extent.start,
      before: bullet,
      like: marker,
      behind,
    } as const;
    return { operation, marks: [] };
  }
  const mark = isLast ? (own?.text ?? '') : inner;
  const operation: Operation = {
    kind: 'insert',
    at: extent.end,
    before: gap + bullet,
    like: marker,
    behind: BLANK + mark,
  };
  const marks =
    isLast && own !== null && own.text !== inner
      ? [{ start: own.start, end: own.end, text: inner }]
      : [];
  return { operation, marks };
}

/** The block of a mark, with the items that stand in its scope behind an interruption. */
function extentOf(model: Model, marker: Marker): Span {
  const block = model.parentOf(marker);
  if (block === null) return marker;
  let end = contentEnd(model, block);
  if (block.type === 'subparagraph') return { start: block.start, end };
  const siblings = childrenOf(model.parentOf(block) ?? block);
  for (let i = siblings.indexOf(block) + 1; i > 0 && i < siblings.length; i++) {
    const node = siblings[i] as Node;
    if (node.type === 'subparagraph') end = contentEnd(model, node);
    else if (isBlockOfItsOwn(node)) break;
  }
  return { start: block.start, end };
}

function isBlockOfItsOwn(node: Node): boolean {
  const { type } = node;
  return type !== 'blank' &&
    type !== 'pageFurniture' &&
    type !== 'footnoteDefinition' &&
    type !== 'comment'
    ? true
    : markerOf(node) !== null;
}

function contentEnd({ source }: Model, { start, end }: Span): number {
  return start + source.slice(start, end).trimEnd().length;
}

function nextStart({ source }: Model, end: number): number {
  return end + (/^\s*/u.exec(source.slice(end))?.[0].length ?? 0);
}

function lastEnd({ source }: Model, start: number): number {
  return source.slice(0, start).trimEnd().length;
}

/** What divides it from its neighbours. */
function gapAround(model: Model, { start, end }: Span): string {
  const { source } = model;
  const behind = source.slice(end, nextStart(model, end));
  if (/\n\s*\n|\r\n/u.test(behind) && nextStart(model, end) < source.length) return behind;
  const before = source.slice(lastEnd(model, start), start);
  return before.includes('\n') ? before : '\n\n';
}

/** The mark with which a paragraph with its items ends. */
function endMark({ words }: Model, extent: Span): Edit | null {
  const place = words.last(extent);
  const text = words.keyAt(place);
  if (!END_MARKS.has(text)) return null;
  return { start: words.startAt(place), end: words.endAt(place), text };
}

const END_MARKS: ReadonlySet<string> = new Set(['؛', '.', '،', ';', ',']);

/** The mark at the end of the last one stays at the end. */
function withMarks(model: Model, { siblings }: Movable, operation: Operation): Rearrangement {
  const placeOf = placesAfter(operation);
  const kept = siblings
    .flatMap((marker) => {
      const place = placeOf(marker.start);
      return place === null ? [] : [{ marker, place }];
    })
    .sort((a, b) => a.place - b.place);
  const [last, oldLast] = [kept.at(-1)?.marker, siblings.at(-1)];
  if (last === undefined || oldLast === undefined || last === oldLast)
    return { operation, marks: [] };
  const one = endMark(model, extentOf(model, oldLast));
  const other = endMark(model, extentOf(model, last));
  if (one === null || other === null || one.text === other.text) return { operation, marks: [] };
  const marks = [
    { start: other.start, end: other.end, text: one.text },
    { start: one.start, end: one.end, text: other.text },
  ];
  const isThere = ({ start }: Edit): boolean => placeOf(start) !== null;
  return { operation, marks: marks.filter(isThere).sort((a, b) => a.start - b.start) };
}
