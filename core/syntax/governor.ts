import type { CitationBody, Span } from './tree.ts';

/** A body that the paragraph has named, to which `قرارها` and `قراره` may refer. */
export interface Mention {
  readonly body: CitationBody;
  /** `جمعية` and `لجنة` are feminine, `مجلس` and `مؤتمر` are not. */
  readonly feminine: boolean;
}

/** The noun that governs the numbers after it, and the body that it names. */
export interface Governor {
  readonly noun: Span | null;
  readonly decision: boolean;
  readonly own: boolean;
  /** `قراريها`: two numbers follow. */
  readonly dual: boolean;
  readonly body: CitationBody | null;
  /** The body that the clause names last before the noun. */
  readonly antecedent: Mention | null;
  /** `قرارها`, not `قراره`. */
  readonly feminine: boolean;
  readonly list: number;
  /** Whether a number has followed it. */
  cited: boolean;
  /** View position after the last word that belongs to noun, body or list. */
  reach: number;
}
