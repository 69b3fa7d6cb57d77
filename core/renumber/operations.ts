import type { Edit } from '../lint/rule.ts';
import type { Model } from '../model/model.ts';
import { BLANK } from '../model/notes.ts';
import type { Marker, Span } from '../syntax/tree.ts';
import { type Operation, placesAfter } from './arrangement.ts';
import { insertInline, keptGaps, removeInline } from './inline-items.ts';
import { lastEnd, type Movable, nextStart, type Piece } from './pieces.ts';

/** A change of order for `planRenumber`, and the marks at the ends that it changes. */
export interface Rearrangement {
  readonly operation: Operation;
  readonly marks: readonly Edit[];
}

/** Null where one holds the other, or where it stands there already. */
export function moveTo(
  model: Model,
  piece: Movable,
  side: 'after' | 'before',
  other: Movable,
): Rearrangement | null {
  if (piece.kind === 'inline') return moveInline(model, piece, side, other);
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

function moveInline(
  model: Model,
  piece: Movable,
  side: 'after' | 'before',
  other: Movable,
): Rearrangement | null {
  const { siblings } = piece;
  const indexOf = ({ marker }: Piece): number =>
    siblings.findIndex((each) => each.marker === marker);
  const [from, at] = [indexOf(piece), indexOf(other)];
  const to = side === 'after' ? (from < at ? at : at + 1) : from < at ? at - 1 : at;
  if (at < 0 || to === from) return null;
  const extentAt = (index: number): Span => (siblings[index] ?? piece).extent;
  const operation: Operation =
    from < to
      ? {
          kind: 'exchange',
          first: piece.extent,
          second: { start: extentAt(from + 1).start, end: extentAt(to).end },
          moved: 'first',
        }
      : {
          kind: 'exchange',
          first: { start: extentAt(to).start, end: extentAt(from - 1).end },
          second: piece.extent,
          moved: 'second',
        };
  return { operation, marks: keptGaps(model, piece, from, to) };
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
  if (piece.kind === 'inline') return removeInline(model, piece);
  const { start, end } = piece.extent;
  const next = nextStart(model, end);
  const whole =
    next < model.source.length ? { start, end: next } : { start: lastEnd(model, start), end };
  return withMarks(model, piece, { kind: 'delete', piece: whole });
}

/** A new paragraph, item or heading beside another one, with a blank for its text. */
export function insertBeside(
  model: Model,
  side: 'after' | 'before',
  other: Movable,
): Rearrangement {
  if (other.kind === 'inline') return insertInline(model, side, other);
  if (other.kind === 'section') return { operation: newHeading(model, side, other), marks: [] };
  const { source } = model;
  const { extent, siblings } = other;
  const marker = other.marker as Marker;
  const gap = gapAround(model, extent);
  const isLast = siblings.at(-1)?.marker === marker;
  const own = endMark(model, extent);
  const sibling = siblings.at(-2);
  const beforeLast = sibling === undefined ? null : endMark(model, sibling.extent);
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

/** With what stands around its number in the other heading, and a blank for its title and text. */
function newHeading(
  model: Model,
  side: 'after' | 'before',
  { marker, extent, handle }: Movable,
): Operation {
  const { source } = model;
  const gap = gapAround(model, extent);
  const head = source.slice(handle.start, marker.start);
  const tail = source.slice(marker.end, handle.end).trimEnd();
  const [separator = ''] = /^\s*[-\u2013:.]\s*/u.exec(tail) ?? [];
  const [emphasis = ''] = /[*_]*$/u.exec(tail) ?? [];
  const title = separator === '' ? '' : separator + BLANK;
  const text = title + emphasis + (title === '' ? gap + BLANK : '');
  return side === 'before'
    ? { kind: 'insert', at: extent.start, before: head, like: marker, behind: text + gap }
    : { kind: 'insert', at: extent.end, before: gap + head, like: marker, behind: text };
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
function withMarks(model: Model, { kind, siblings }: Movable, operation: Operation): Rearrangement {
  // What stands between items inside a paragraph is no part of them.
  if (kind === 'inline') return { operation, marks: [] };
  const placeOf = placesAfter(operation);
  const kept = siblings
    .flatMap((piece) => {
      const place = placeOf(piece.marker.start);
      return place === null ? [] : [{ piece, place }];
    })
    .sort((a, b) => a.place - b.place);
  const [last, oldLast] = [kept.at(-1)?.piece, siblings.at(-1)];
  if (last === undefined || oldLast === undefined || last === oldLast)
    return { operation, marks: [] };
  const one = endMark(model, oldLast.extent);
  const other = endMark(model, last.extent);
  if (one === null || other === null || one.text === other.text) return { operation, marks: [] };
  const marks = [
    { start: other.start, end: other.end, text: one.text },
    { start: one.start, end: one.end, text: other.text },
  ];
  const isThere = ({ start }: Edit): boolean => placeOf(start) !== null;
  return { operation, marks: marks.filter(isThere).sort((a, b) => a.start - b.start) };
}
