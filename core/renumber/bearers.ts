import type { Enumerator, HeadingTarget, Marker, Span } from '../syntax/tree.ts';

/** What bears a label that a sequence gives it: the mark of a paragraph or an item, the number of a heading. */
export type Bearer = Marker | Enumerator | HeadingTarget;

/** The place in its sequence that a bearer shall have; null where it is deleted. */
export type NewLabel = { readonly number: number; readonly bis: number } | null;

/** Where the label itself stands. */
export function labelSpan(bearer: Bearer): Span {
  return 'label' in bearer ? bearer.label : { start: bearer.start, end: bearer.end };
}

export function isMarker(bearer: Bearer): bearer is Marker | Enumerator {
  return 'label' in bearer;
}

/** The place that it has now. */
export function oldLabel(bearer: Bearer): NonNullable<NewLabel> {
  return { number: bearer.ordinal, bis: 'bis' in bearer ? bearer.bis : 0 };
}
