import { countWhile } from '../../core/common/search.ts';
import type { Span } from '../../core/syntax/tree.ts';

/** Place of the first of sorted spans that starts at `offset` or behind it. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  return countWhile(spans.length, (at) => (spans[at] as Span).start < offset);
}
