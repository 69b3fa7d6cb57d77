import { readOrdinal } from '../../core/arabic/ordinals.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Words } from '../../core/model/words.ts';
import type { Span } from '../../core/syntax/tree.ts';

interface CitedArticle extends Span {
  readonly number: number;
}

/**
 * `المادة N من` directly before the name of an instrument, `المواد N و M و L (ج) من`, `المادة التاسعة
 * والتسعين من`. What stands in brackets is a part of an article. Empty where the words are others.
 */
export function articlesBefore(words: Words, name: Span): readonly CitedArticle[] {
  const from = words.before(name);
  if (words.keyAt(from) !== 'من') return [];
  let noun = words.previous(from);
  for (let count = 0; count < LONGEST_LIST && !ARTICLE.test(words.keyAt(noun)); count++) {
    noun = words.previous(noun);
  }
  return ARTICLE.test(words.keyAt(noun)) ? articlesBetween(words, noun, from) : [];
}

function articlesBetween(words: Words, noun: number, from: number): readonly CitedArticle[] {
  const first = words.next(noun);
  const keys = Array.from({ length: from - first }, (_, at) => words.keyAt(first + at));
  const ordinal = readOrdinal(keys);
  if (ordinal?.words === keys.length) {
    const [start, end] = [words.startAt(first), words.endAt(words.previous(from))];
    return [{ start, end, number: ordinal.value }];
  }
  const found: CitedArticle[] = [];
  let isInBrackets = false;
  for (let place = first; place !== from && place !== NO_PLACE; place = words.next(place)) {
    const key = words.keyAt(place);
    const number = words.numberAt(place);
    if (key === '(') isInBrackets = true;
    else if (key === ')') isInBrackets = false;
    else if (isInBrackets) continue;
    else if (number >= 0) {
      found.push({ start: words.startAt(place), end: words.endAt(place), number });
    } else if (!BETWEEN.has(key)) return [];
  }
  return found;
}

/** Places between the noun and `من`. */
const LONGEST_LIST = 24;
const ARTICLE = /^[وفبكل]{0,2}(?:ال?)?(?:مادة|مادت(?:ين|ان)|مواد)$/u;
const BETWEEN: ReadonlySet<string> = new Set(['و', '،', ',', '-', '\u2013', 'إلى', 'حتى']);
