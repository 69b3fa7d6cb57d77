import type { Enumerator, Marker } from '../../core/syntax/tree.ts';
/** A label of a paragraph, subparagraph or item, in the order of the text. */
export interface Item {
  readonly marker: Marker | Enumerator;
  /**
   * What stands before it: a heading or a lead-in of its own, after which numbers may begin at 1; a
   * paragraph of the sequence that ends with a colon, so that a list may follow; or neither.
   */
  readonly after: 'heading' | 'colon' | 'item';
}

/** Labels that should be consecutive. */
export interface Run {
  readonly items: Item[];
  /** The number before the first one: 0 where numbers begin at 1, null where any may be the first. */
  readonly base: 0 | null;
  /** It begins at 1 after this item, and nothing justifies that; null where it is justified. */
  readonly unjustifiedAfter: Item | null;
  /** The run that it interrupts. */
  readonly outer: Run | null;
  readonly headed: boolean;
}
