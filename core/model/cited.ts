import type { Citation, CitationBody, Organ, Span } from '../syntax/tree.ts';

/** A citation, and what its place and the facts say about it. */
export interface Cited {
  /** As the text writes it. */
  readonly node: Citation;
  /**
   * As it is meant: `first` is the number and `second` the session or year, in whatever order they
   * are stored, and the body is the one that text and facts point to.
   */
  readonly meant: Citation;
  /** Organ of the draft around it. */
  readonly organ: Organ | null;
  /** Nothing around it speaks against the body, or its date speaks for it. */
  readonly sure: boolean;
  /** The text names the body, here or where it cites the same numbers. */
  readonly isNamed: boolean;
  readonly reading: Reading;
}

/**
 * How the two members of a citation stand, in the order of their text:
 * - `right`: its date confirms that order;
 * - `transposed`: only the other order is possible;
 * - `wrong`: neither is possible;
 * - `open`: both are possible, or the body is not known well enough.
 */
export type Reading = 'right' | 'transposed' | 'wrong' | 'open';

/** The range to report: the numbers of `N/S` without its part letters, else the whole citation. */
export function numbersOf({ form, start, end, firstSpan, secondSpan }: Citation): Span {
  const isSlash = form === 'slash' && secondSpan !== null;
  return isSlash ? { start: firstSpan.start, end: secondSpan.end } : { start, end };
}

/** One key for all citations of one text. */
export function citationKey({
  instrument,
  body,
  form,
  first,
  second,
  year,
  parts,
}: Citation): string {
  return `${instrument} ${body} ${form} ${first} ${second} ${year} ${partsKey(parts)}`;
}

/** Few resolutions have parts. */
export function partsKey(parts: Citation['parts']): string {
  return parts.length === 0 ? '' : parts.join('+');
}

/** Session and number in each other's place. */
export function turned(citation: Citation): Citation {
  const { first, second, firstSpan, secondSpan, body } = citation;
  if (second === null || secondSpan === null) return citation;
  return copyOf(citation, body, second, first, secondSpan, firstSpan);
}

export function withBody(citation: Citation, body: CitationBody): Citation {
  const { first, second, firstSpan, secondSpan } = citation;
  if (citation.body === body) return citation;
  return copyOf(citation, body, first, second, firstSpan, secondSpan);
}

/** Written out: nearly every citation is copied, and a spread takes ten times as long. */
function copyOf(
  citation: Citation,
  body: CitationBody,
  first: number,
  second: number | null,
  firstSpan: Span,
  secondSpan: Span | null,
): Citation {
  const { type, start, end, instrument, bodySource, namedBefore, form, year } = citation;
  const { parts, partsSpan, list, dated, noun, children } = citation;
  const copy: Citation = {
    type,
    start,
    end,
    instrument,
    body,
    bodySource,
    namedBefore,
    form,
    first,
    second,
    year,
    firstSpan,
    secondSpan,
    parts,
    partsSpan,
    list,
    dated,
    noun,
  };
  return children === undefined ? copy : { ...copy, children };
}

/** A gap longer than this holds more than the name of a body. */
export const LONGEST_GAP = 160;

export function isFeminine(body: Citation['body']): boolean {
  return FEMININE.has(body);
}

const FEMININE: ReadonlySet<Citation['body']> = new Set([
  'crime-commission',
  'general-assembly',
  'interpol',
  'narcotics-commission',
]);
