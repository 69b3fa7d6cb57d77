import type { Edit } from '../core/lint/rule.ts';
import type { Analysis } from './analysis.ts';

/**
 * A Word document that is open: its text, and copies of it. The document itself is never written.
 * Edits are of its text, sorted and disjoint.
 */
export interface WordText {
  readonly text: string;
  /** What is worth knowing of it. */
  readonly notices: readonly string[];
  /** Whether edits of the text in which others were made can be corrections of the document. */
  readonly canTrack: (made: readonly Edit[], edits: readonly Edit[]) => boolean;
  /** The safe corrections of its text, as far as they can be tracked. */
  readonly safeEdits: (analysis: Analysis) => readonly Edit[];
  /** A copy with a comment at each finding in its text; null where it would not say the same. */
  readonly withComments: (analysis: Analysis) => Promise<Uint8Array | null>;
  /** A copy with tracked corrections; null where it would not say the same. */
  readonly withCorrections: (edits: readonly Edit[]) => Promise<Uint8Array | null>;
}
