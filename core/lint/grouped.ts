import type { Span } from '../syntax/tree.ts';
import type { Finding, RelatedPlace } from './rule.ts';

/** Up to so many findings of one kind are reported one by one; more of them as one. */
export const MOST_ALONE = 3;

/** A text may be full of one mistake; so many of its places are pointed out. */
const MOST_LISTED = 20;

interface Group<M extends string> extends Span {
  /** All places, and how many of them are pointed out: the finding itself and its related places. */
  readonly data: { readonly count: number; readonly listed: number };
  readonly related: readonly RelatedPlace<M>[];
}

/**
 * Many findings of one kind as one, to be spread into a report together with the edits of all: it
 * stands at the first place, and the next ones are its related places, each with `message`. There
 * is at least one place.
 */
export function grouped<M extends string>(places: readonly Span[], message: M): Group<M> {
  const listed = places.slice(0, MOST_LISTED);
  const { start, end } = listed[0] as Span;
  return {
    start,
    end,
    data: { count: places.length, listed: listed.length },
    related: listed.slice(1).map((place) => ({ start: place.start, end: place.end, message })),
  };
}

interface Places {
  /** All that are known; the finding itself is the first. */
  readonly known: readonly Span[];
  /** How many there are besides. */
  readonly others: number;
}

/** The places of many findings that are reported as one; null for a finding of one place. */
export function placesOf({
  start,
  end,
  data,
  related,
  edits,
  suggestions,
}: Finding): Places | null {
  const { count } = data;
  if (typeof count !== 'number' || count < 2) return null;
  const listed = Math.min(count, MOST_LISTED);
  const same = related.filter(
    ({ message }) => related.filter((each) => each.message === message).length === listed - 1,
  );
  if (same.length === 0) return null;
  // Edits are there for all of them.
  const all = [edits, ...suggestions.map((each) => each.edits)].find(
    (list) => list.length === count && list[0]?.start === start && list[0].end === end,
  );
  const known = all ?? [{ start, end }, ...same];
  return { known, others: count - known.length };
}
