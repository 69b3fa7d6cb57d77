import type { RelatedPlace } from '../../core/engine/rule.ts';
import type { Span } from '../../core/syntax/tree.ts';

/** Up to so many findings of one kind are reported one by one; more of them as one. */
export const MOST_ALONE = 3;

/** A text may be full of one mistake; so many of its places are pointed out. */
const MOST_LISTED = 20;

/** The places of one finding, from the second on, as its related places. */
export function placesBehindFirst<M extends string>(
  places: readonly Span[],
  message: M,
): readonly RelatedPlace<M>[] {
  return places.slice(1, MOST_LISTED).map(({ start, end }) => ({ start, end, message }));
}
