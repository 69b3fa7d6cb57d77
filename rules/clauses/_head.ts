import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Word, Words } from '../../core/model/words.ts';
import { childrenOf, type Node, type Opener, type Span } from '../../core/syntax/tree.ts';

/** The opener of a paragraph; null when the lexicon does not know how it begins. */
export function openerOf(paragraph: Node): Opener | null {
  for (const child of childrenOf(paragraph)) {
    if (child.type === 'opener') return child;
    if (child.type !== 'markup' && child.type !== 'marker') return null;
  }
  return null;
}

/** Up to `count` words and marks of the same paragraph behind a span. */
export function wordsAfter(words: Words, span: Span, count: number): readonly Word[] {
  return wordsAfterPlace(words, words.last(span), count);
}

/** The same, behind the word at a place. */
export function wordsAfterPlace(words: Words, place: number, count: number): readonly Word[] {
  const from = words.next(place);
  if (from === NO_PLACE) return [];
  let to = from + 1;
  while (to < words.length && to - from < count && words.isFirst[to] === 0) to++;
  return words.list({ from, to });
}

/** What stands between the verb of an opener and its complement. */
interface Adverbs {
  /** Place of the first word that is none. */
  readonly next: number;
  /** أيضا, كذلك or أخيرا. */
  readonly also: Word | null;
  /** The other adverbs, joined. */
  readonly others: string;
}

/** Reads `أيضا`, `من جديد`, `مع التقدير`, `، في هذا الصدد،` from the place `at` on. */
export function readAdverbs(words: readonly Word[], at: number): Adverbs {
  let also: Word | null = null;
  let others = '';
  let next = at;
  while (next < words.length) {
    const word = words[next] as Word;
    if (ALSO.has(word.key)) {
      also ??= word;
      next++;
      continue;
    }
    const length = adverbLength(words, next);
    if (length === 0) break;
    for (const { key } of words.slice(next, next + length)) if (!ALSO.has(key)) others += `${key} `;
    also ??= words.slice(next, next + length).find(({ key }) => ALSO.has(key)) ?? null;
    next += length;
  }
  return { next, also, others };
}

/** The words of the chain that marks a repeated opener. */
export const ALSO: ReadonlySet<string> = new Set(['أخيرا', 'أيضا', 'كذلك']);

/** How many words the adverb at a place has; 0 for none. */
function adverbLength(words: readonly Word[], at: number): number {
  const key = words[at]?.key ?? '';
  const second = words[at + 1]?.key ?? '';
  const third = words[at + 2]?.key ?? '';
  switch (key) {
    case '،': {
      // `، في هذا الصدد،`: from comma to comma.
      const close = words.findIndex((word, index) => index > at && word.key === '،');
      return close === -1 || close > at + LONGEST_ASIDE ? 0 : close - at + 1;
    }
    case 'من':
      return second === 'جديد' ? 2 : 0;
    case 'مرة':
      return second === 'أخرى' || second === 'ثانية' ? 2 : 0;
    case 'مع':
      return DEGREES.has(second) || DEGREES.has(third) ? 3 : 2;
    case 'في':
      return second === 'هذا' || second === 'ذلك' ? 3 : 0;
    default:
      if (!ADVERBS.has(key)) return 0;
      if (!DEGREES.has(second)) return 1;
      return DEGREES.has(third) ? 3 : 2;
  }
}

const LONGEST_ASIDE = 8;

/** Adverbs of one word, and the first words of those that a word of `DEGREES` completes. */
const ADVERBS: ReadonlySet<string> = new Set([
  'بأسف',
  'بارتياح',
  'بامتنان',
  'باهتمام',
  'بتقدير',
  'بجزع',
  'بحزم',
  'بشدة',
  'بشكل',
  'بصفة',
  'بصورة',
  'بقلق',
  'بقوة',
  'بوجه',
  'تماما',
  'لذلك',
  'مجددا',
]);
const DEGREES: ReadonlySet<string> = new Set([
  'البالغ',
  'الشديد',
  'العميق',
  'بالغ',
  'خاص',
  'خاصة',
  'شديد',
  'عميق',
  'كبير',
]);
