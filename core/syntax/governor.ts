import type { CitationBody, Span } from './tree.ts';
/** The noun that governs the numbers after it, and the body that it names. */
export interface Governor {
  readonly noun: Span | null;
  readonly decision: boolean;
  readonly own: boolean;
  readonly body: CitationBody | null;
  readonly list: number;
  /** View position after the last word that belongs to noun, body or list. */
  reach: number;
}
