import type { Span } from '../../core/syntax/tree.ts';

/** A stretch of a text, in UTF-16 units, and what an edit put in its place. */
export interface Change extends Span {
  readonly removed: string;
  readonly inserted: string;
}

/** Where a stretch of the text is after a change; what was put at its ends is outside of it. */
export function moved<S extends Span>(span: S, { start, end, inserted }: Change): S {
  const by = inserted.length - (end - start);
  const from = span.start >= end ? span.start + by : Math.min(span.start, start);
  const to = span.end > start && span.end >= end ? span.end + by : Math.min(span.end, start);
  return { ...span, start: from, end: Math.max(from, to) };
}

/** Where changes that followed one another were, each as the later ones have moved it. */
export function changedPlaces(changes: readonly Change[]): readonly Span[] {
  let places: readonly Span[] = [];
  for (const change of changes) {
    const own = { start: change.start, end: change.start + change.inserted.length };
    places = [...places.map((place) => moved(place, change)), own];
  }
  return places;
}

/** What holds more than a line was pasted, or made by a command. */
export function isTyped({ removed, inserted }: Change): boolean {
  return [removed, inserted].every((text) => !/[\r\n]/u.test(text.trim()));
}
