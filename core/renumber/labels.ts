import { writeNumber } from '../arabic/digits.ts';
import { countWhile } from '../common/search.ts';
import { areAlternatives, lastOf } from '../model/label-runs.ts';
import { headingNumberLike, labelLike, withinOf } from '../model/label-text.ts';
import type { Operation, PlaceOf } from './arrangement.ts';
import { type Bearer, isMarker, labelSpan, type NewLabel, oldLabel } from './bearers.ts';
import { isInOrder, type Sequence } from './sequences.ts';

interface Labels {
  /** Of every label that belongs to a sequence. */
  readonly of: ReadonlyMap<Bearer, NewLabel>;
  /** Of the label that an insertion makes. */
  readonly inserted: NewLabel;
}

/** The labels that the sequences of a text shall have. */
export function newLabels(
  source: string,
  sequences: readonly Sequence[],
  operation: Operation | null,
  placeOf: PlaceOf,
  wasInOrder: ((sequence: Sequence) => boolean) | null,
): Labels {
  const of = new Map<Bearer, NewLabel>();
  let inserted: NewLabel = null;
  for (const sequence of sequences) {
    const { bearers, base } = sequence;
    const added =
      operation?.kind === 'insert' && bearers.includes(operation.like) ? operation : null;
    const kept = bearers
      .flatMap((bearer) => {
        const place = placeOf(bearer.start);
        return place === null ? [] : [{ bearer, place }];
      })
      .sort((a, b) => a.place - b.place);
    for (const bearer of bearers) if (placeOf(bearer.start) === null) of.set(bearer, null);
    const isTouched =
      added !== null ||
      kept.length < bearers.length ||
      kept.some(({ bearer }, index) => bearer !== bearers[index]);
    if (!isTouched && !needsOrder(source, sequence, wasInOrder?.(sequence) ?? false)) {
      for (const bearer of bearers) of.set(bearer, oldLabel(bearer));
      continue;
    }
    let number = base;
    let last: Bearer | null = null;
    let isAdded = added === null;
    for (const { bearer, place } of kept) {
      if (!isAdded && added !== null && place >= added.at) {
        number++;
        inserted = { number, bis: 0 };
        isAdded = true;
        last = null;
      }
      const isChoice =
        last !== null && last.ordinal === bearer.ordinal && areAlternatives(source, bearer, last);
      if (!isChoice) number++;
      of.set(bearer, { number, bis: 0 });
      if (isMarker(bearer)) number += lastOf(bearer) - bearer.ordinal;
      last = bearer;
    }
    if (!isAdded) inserted = { number: number + 1, bis: 0 };
  }
  return { of, inserted };
}

function needsOrder(source: string, sequence: Sequence, wasInOrder: boolean): boolean {
  if (isInOrder(source, sequence)) return false;
  const { bearers, kind, isPartial } = sequence;
  if (kind !== 'section' || wasInOrder) return true;
  // Headings are told by little: where many are out of order, they are none of one series.
  const wrong = bearers.filter(({ ordinal }, index) => {
    return ordinal !== (bearers[index - 1]?.ordinal ?? 0) + 1;
  }).length;
  return bearers.length > 1 && !isPartial && wrong <= 1 + bearers.length / 4;
}

/**
 * Writes the labels that the sequences shall have, each in its form: below a paragraph that is numbered
 * anew, `2.1` becomes `3.1`. Null where the alphabet or the words end.
 */
export function labelWriter(
  source: string,
  sequences: readonly Sequence[],
  labels: Labels['of'],
): (bearer: Bearer, label: NonNullable<NewLabel>) => string | null {
  const paragraphs = sequences
    .flatMap(({ kind, bearers }) => (kind === 'paragraph' ? bearers : []))
    .sort((a, b) => a.start - b.start);
  const paragraphOf = ({ start }: Bearer): NewLabel => {
    const count = countWhile(paragraphs.length, (at) => (paragraphs[at]?.start ?? start) < start);
    const paragraph = paragraphs[count - 1];
    return (paragraph && labels.get(paragraph)) ?? null;
  };
  return (bearer, label) => {
    const { start, end } = labelSpan(bearer);
    const old = oldLabel(bearer);
    const isSame = label.number === old.number && label.bis === old.bis;
    const text = isSame ? source.slice(start, end) : writeLike(source, bearer, label);
    const within = isMarker(bearer) ? withinOf(source, bearer) : '';
    const paragraph = within === '' ? null : paragraphOf(bearer);
    if (text === null || paragraph === null) return text;
    const mark = within.replace(/^\p{Nd}+/u, '');
    return writeNumber(paragraph.number, within) + mark + text.slice(within.length);
  };
}

/** A label in the form in which it stands; null where the alphabet or the words end. */
function writeLike(source: string, bearer: Bearer, label: NonNullable<NewLabel>): string | null {
  if (!isMarker(bearer)) {
    return headingNumberLike(({ start, end }) => source.slice(start, end), bearer, label.number);
  }
  const width = lastOf(bearer) - bearer.ordinal;
  if (width === 0) return labelLike(source, bearer, label);
  const { start, end } = bearer.label;
  let next = label.number;
  return source.slice(start, end).replace(/\p{Nd}+/gu, (digits) => {
    const text = writeNumber(next, digits);
    next = label.number + width;
    return text;
  });
}

/** The whole mark of a new paragraph or item like another one. */
export function markLike(source: string, like: Bearer, label: NonNullable<NewLabel>): string {
  const { start, end } = labelSpan(like);
  const text = writeLike(source, like, label) ?? source.slice(start, end);
  return source.slice(like.start, start) + text + source.slice(end, like.end);
}
