import { wordKey } from '../arabic/key.ts';
import { letterRuns } from '../arabic/words.ts';
import type { Citation, Organ, Span } from '../syntax/tree.ts';

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
  return [instrument, body, form, first, second, year, parts.join('+')].join(' ');
}

/** Session and number in each other's place. */
export function turned(citation: Citation): Citation {
  const { first, second, firstSpan, secondSpan } = citation;
  if (second === null || secondSpan === null) return citation;
  return {
    ...citation,
    first: second,
    second: first,
    firstSpan: secondSpan,
    secondSpan: firstSpan,
  };
}

/** A gap longer than this holds more than the name of a body. */
export const LONGEST_GAP = 160;

/** Words that may stand between a citation noun and its numbers, without their conjunction. */
const CONNECTING_WORDS: ReadonlySet<string> = new Set([
  '',
  'أرقام',
  'إلى',
  'الأرقام',
  'الأمن',
  'الإنسان',
  'الاجتماعي',
  'الاقتصادي',
  'التابع',
  'التالية',
  'الجريمة',
  'الجمعية',
  'الجنائية',
  'الصادر',
  'الصادرة',
  'الصلة',
  'العامة',
  'العدالة',
  'اللجنة',
  'المؤرخ',
  'المتحدة',
  'المجلس',
  'المخدرات',
  'حقوق',
  'ذات',
  'ذي',
  'رقم',
  'عن',
  'في',
  'قرار',
  'لجنة',
  'للأمم',
  'مجلس',
  'منع',
]);

/**
 * Whether the words around a citation leave no doubt of its body. `from` is where the citation
 * before it in its list ends, or the noun.
 */
export function isSure(source: string, node: Citation, from: number, organ: Organ | null): boolean {
  if (node.form === 'interpol-symbol') return true;
  if (node.noun === null) return false;
  if (node.bodySource === 'own') {
    // `قراره` in a text of the Assembly is not the Assembly's.
    // Nor is it certain that the body named last is meant, and not the one that speaks.
    const noun = wordKey(source, node.noun.start, node.noun.end);
    const feminine = noun.endsWith('ها');
    // INTERPOL has no numbers of this form.
    const isAmbiguous =
      organ !== null &&
      organ !== 'interpol' &&
      node.body !== organ &&
      isFeminine(organ) === feminine;
    return !isAmbiguous && feminine === isFeminine(node.body);
  }
  if (node.start - from > LONGEST_GAP) return false;
  const words = letterRuns(source.slice(from, node.start));
  // What is not Arabic is a note or its mark.
  if (
    words.some(
      (word) => ARABIC.test(word) && !CONNECTING_WORDS.has(wordKey(word).replace(/^و/u, '')),
    )
  )
    return false;
  // Behind the name of another body a bare number may be of that one.
  const { namedBefore, body, form } = node;
  if (node.bodySource === 'named' || form === 'year' || namedBefore === null) return true;
  return namedBefore === body && (organ === body || organ === null);
}

const ARABIC = /[\u0621-\u064a]/u;

export function isFeminine(body: Citation['body']): boolean {
  return FEMININE.has(body);
}

const FEMININE: ReadonlySet<Citation['body']> = new Set([
  'crime-commission',
  'general-assembly',
  'interpol',
  'narcotics-commission',
]);
