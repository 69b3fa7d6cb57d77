import { applyEdits } from '../lint/edits.ts';
import type { Edit } from '../lint/rule.ts';
import type { Span } from '../syntax/tree.ts';
import type { Bearer } from './bearers.ts';

/**
 * A change of the order of a text; spans are sorted, disjoint, and hold whole paragraphs or items.
 * - `exchange`: two pieces change places; what stands between them stays there. Of two neighbours that is
 *   a move: `moved` says which of them a reader would call the moved one.
 * - `delete`: with the space that divided the piece from the next one.
 * - `insert`: a label like `like` at `at`, between `before` and `behind`, in the sequence of `like`.
 */
export type Operation =
  | {
      readonly kind: 'exchange';
      readonly first: Span;
      readonly second: Span;
      readonly moved: 'first' | 'second' | 'both';
    }
  | { readonly kind: 'delete'; readonly piece: Span }
  | {
      readonly kind: 'insert';
      readonly at: number;
      readonly before: string;
      readonly like: Bearer;
      readonly behind: string;
    };

/** Where the character at an offset will stand in the order of the text; null where it is deleted. */
export type PlaceOf = (offset: number) => number | null;

export function placesAfter(operation: Operation | null): PlaceOf {
  if (operation === null || operation.kind === 'insert') return (offset) => offset;
  if (operation.kind === 'delete') {
    const { start, end } = operation.piece;
    return (offset) => (offset >= start && offset < end ? null : offset);
  }
  const { first, second } = operation;
  const grown = second.end - second.start - (first.end - first.start);
  return (offset) => {
    if (offset < first.start || offset >= second.end) return offset;
    if (offset < first.end) return offset - first.start + second.end - (first.end - first.start);
    return offset < second.start ? offset + grown : offset - second.start + first.start;
  };
}

/** The edits inside the pieces of a text, and those that put the pieces in their new order. */
export function arranged<E extends Edit>(
  source: string,
  operation: Operation | null,
  edits: readonly E[],
  inserted: string,
): readonly Edit[] {
  if (operation === null) return edits;
  const isIn = ({ start, end }: Edit, piece: Span): boolean =>
    start >= piece.start && end <= piece.end;
  const outside = (...pieces: readonly Span[]): Edit[] =>
    edits.filter((edit) => !pieces.some((piece) => isIn(edit, piece)));
  const edited = (piece: Span): string =>
    applyEdits(
      source.slice(piece.start, piece.end),
      edits
        .filter((edit) => isIn(edit, piece))
        .map(({ start, end, text }) => ({
          start: start - piece.start,
          end: end - piece.start,
          text,
        })),
    );
  switch (operation.kind) {
    case 'insert': {
      const { at, before, behind } = operation;
      return inOrder([...edits, { start: at, end: at, text: before + inserted + behind }]);
    }
    case 'delete': {
      const { start, end } = operation.piece;
      // A note goes with the space before it, which may be gone already.
      const left = outside(operation.piece).map((edit) =>
        edit.start < end && edit.end > end ? { ...edit, start: end } : edit,
      );
      return inOrder([...left, { start, end, text: '' }]);
    }
    case 'exchange': {
      const { first, second, moved } = operation;
      const between = { start: first.end, end: second.start };
      const gap = edited(between);
      if (moved === 'first') {
        return inOrder([
          ...outside(first, between),
          { start: first.start, end: second.start, text: '' },
          { start: second.end, end: second.end, text: gap + edited(first) },
        ]);
      }
      if (moved === 'second') {
        return inOrder([
          ...outside(second, between),
          { start: first.start, end: first.start, text: edited(second) + gap },
          { start: first.end, end: second.end, text: '' },
        ]);
      }
      return inOrder([
        ...outside(first, second),
        { ...first, text: edited(second) },
        { ...second, text: edited(first) },
      ]);
    }
  }
}

/** Sorted; an insertion where another edit begins or ends is one with it, for clients that mix them up. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const merged: Edit[] = [];
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    const isInsertion = start === end || last?.start === last?.end;
    if (last === undefined || last.end !== start || !isInsertion) merged.push({ start, end, text });
    else merged[merged.length - 1] = { start: last.start, end, text: last.text + text };
  }
  return merged;
}
