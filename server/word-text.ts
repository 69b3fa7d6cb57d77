import type { Edit } from '../core/lint/rule.ts';
import type { CopyProblem } from '../documents/docx-review.ts';
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
  /** A copy with a comment at each finding in its text, or why there is none. */
  readonly withComments: (analysis: Analysis) => Promise<Uint8Array | CopyProblem>;
  /** A copy with tracked corrections, or why there is none. */
  readonly withCorrections: (edits: readonly Edit[]) => Promise<Uint8Array | CopyProblem>;
}
