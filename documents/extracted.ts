import { countWhile } from '../core/common/search.ts';
import type { Localised } from '../core/lint/rule.ts';

/** What is linted of a document that is no plain text, and where it stands there. Plain data. */
export interface Extracted {
  /** Paragraphs are separated by an empty line; numbers that the document generates are written out. */
  readonly text: string;
  /** Sorted, disjoint. */
  readonly segments: readonly Segment[];
  readonly notices: readonly Notice[];
  /** Where the file is text itself: the places of its own in which findings are told. */
  readonly origin?: SourceMap;
  /** What its markup says beside the text. */
  readonly akn?: AknFacts;
}

/** The source from which a text was taken, and where each UTF-16 unit of the text stands in it. Plain data. */
export interface SourceMap {
  readonly source: string;
  readonly at: Int32Array;
  /** Whether signs of the text are entities in the source. */
  readonly isMarkup: boolean;
}

/** What the markup of a resolution says of it and of the texts that it links. */
export interface AknFacts {
  /** `A/RES/75/10`; null where there is none. */
  readonly symbol: string | null;
  /** The day of adoption, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Where the extracted text links a resolution, in the order of the text. */
  readonly links: readonly AknLink[];
}

export interface AknLink {
  readonly start: number;
  readonly symbol: string;
}

/** A stretch of the text that stands together in the document. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** From 1, in its part. */
  readonly paragraph: number;
  /** From 1, in UTF-16 units of the paragraph; 0 for what the document generates in front of it. */
  readonly character: number;
  /** All of it stands for this one character, as the number of a footnote does. */
  readonly whole?: true;
  /** No correction can be tracked there. */
  readonly locked?: true;
  /** The body where it is not said. */
  readonly part?: NotePart;
  /** The label of the footnote that it stands in; its paragraphs are counted for themselves. */
  readonly note?: string;
  /** From 1. */
  readonly page?: number;
}

export type NotePart = 'footnotes' | 'endnotes';

/** Where something stands in a document, as its reader finds it; ends are behind the last character. */
export interface DocumentPlace {
  readonly paragraph: number;
  readonly character: number;
  readonly endParagraph: number;
  readonly endCharacter: number;
  readonly part?: NotePart;
  readonly note?: string;
  readonly page?: number;
}

/** What of a document is not read, or was chosen. */
export interface Notice {
  readonly text: Localised;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Why a document is not read. */
export interface InputProblem {
  readonly code: InputProblemCode;
  readonly text: Localised;
  readonly data?: Readonly<Record<string, string | number>>;
}

export type InputProblemCode =
  | 'unreadable'
  | 'encrypted'
  | 'oversized'
  | 'damaged'
  | 'no-text'
  | 'not-arabic'
  | 'garbled'
  | 'unsupported'
  | 'encoding';

/** Thrown inside a reader; whoever calls the reader makes it a problem of the text. */
export class InputError extends Error {
  readonly problem: InputProblem;

  constructor(code: InputProblemCode, text: Localised, data: InputProblem['data'] = {}) {
    super(text.en);
    this.problem = { code, text, data };
  }
}

/**
 * How much work one input may be, however it is nested: bytes that are unpacked, characters that are
 * written out. Who spends more than there is throws an InputError, `oversized`.
 */
export interface Budget {
  readonly spend: (amount: number) => void;
  /** Throws as `spend` would, and spends nothing. */
  readonly expect: (amount: number) => void;
}

/** It also throws, `oversized`, when a text takes longer than it may. */
export interface TimedBudget extends Budget {
  /** What is left of the work, and all of the time: for the next text of the input. */
  readonly anew: () => TimedBudget;
}

/** How documents are read. */
export interface ReadingOptions {
  /** In bytes, of one text when it is unpacked. */
  readonly maxSize: number;
  /** In seconds, for taking the text out of one document. */
  readonly timeLimit: number;
  readonly trackedChanges: 'accepted' | 'rejected';
  /** Whether LibreOffice converts what is read in no other way, where it is installed. */
  readonly convert: 'auto' | 'never';
  /** What the input, in which a document may stand, has left; by default that of the document alone. */
  readonly budget?: TimedBudget;
  /** How much of a document is read, from 0 to 1; a Word document tells, and a PDF in the browser. */
  readonly onShare?: (share: number) => void;
}

export const defaultReading: ReadingOptions = {
  maxSize: 64 * 1024 ** 2,
  timeLimit: 60,
  trackedChanges: 'accepted',
  convert: 'auto',
};

/** The place of a range of the text; null for an empty document. */
export function documentPlaceOf(
  segments: readonly Segment[],
  start: number,
  end: number,
): DocumentPlace | null {
  const first = segmentAt(segments, start);
  const last = segmentAt(segments, Math.max(start, end - 1)) ?? first;
  if (first === undefined || last === undefined) return null;
  const { paragraph, part, note, page } = first;
  return {
    paragraph,
    character: characterAt(first, start),
    endParagraph: last.paragraph,
    endCharacter: end > start ? characterAt(last, end - 1) + 1 : characterAt(last, end),
    ...(part && { part }),
    ...(note !== undefined && { note }),
    ...(page !== undefined && { page }),
  };
}

function characterAt({ start, end, character, whole }: Segment, offset: number): number {
  if (whole) return character;
  return character + Math.min(Math.max(offset - start, 0), end - start);
}

/** The segment that holds an offset; between two of them, the first of both. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  const count = countWhile(segments.length, (at) => (segments[at] as Segment).start <= offset);
  return segments[Math.max(0, count - 1)];
}
