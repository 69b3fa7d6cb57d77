import type { MarkerHead, NoteHead } from './head.ts';
import type { FrontMatterType, HeadingLabel, Node, Organ } from './tree.ts';

/** A logical block: all the lines of one paragraph, heading or note, wherever a page break put them. */
export interface Block {
  readonly content: BlockContent;
  /** First token after label and marks. */
  readonly contentToken: number;
  /** Token ranges [from, to), joined: several where a page break or a note divides the block. */
  readonly slices: [from: number, to: number][];
  /** Notes and page furniture that stand in the cuts of this block. */
  readonly inner: Block[];
  /** Null until it is read; for a text that is edited, what was read of it in the last version. */
  reading: BlockReading | null;
}

/** What was read of a block, and what besides its tokens that depends on. */
export interface BlockReading {
  readonly children: readonly Node[];
  /** Where the block began, in UTF-16 units. */
  readonly start: number;
  /** The number of its first list of citations, and how many lists it has. */
  readonly firstList: number;
  readonly lists: number;
  /** Whose draft it stands in. */
  readonly organ: Organ | null;
}

export type BlockContent =
  | { readonly kind: 'front'; readonly type: FrontMatterType }
  | { readonly kind: 'formula'; readonly organ: Organ }
  | { readonly kind: 'preambular' }
  /** `organ`: a decision says who took it. */
  | { readonly kind: 'operative'; readonly organ: Organ | null }
  | { readonly kind: 'numbered'; readonly marker: MarkerHead; readonly opensQuotation: boolean }
  | { readonly kind: 'item'; readonly marker: MarkerHead; readonly level: 1 | 2 | 3 }
  | { readonly kind: 'note'; readonly note: NoteHead }
  | { readonly kind: 'closing'; readonly closing: 'meeting' | 'date' }
  | { readonly kind: 'vote' }
  | { readonly kind: 'annex' | 'section' | 'heading'; readonly label: HeadingLabel | null }
  | { readonly kind: 'text' }
  | { readonly kind: 'furniture' };
