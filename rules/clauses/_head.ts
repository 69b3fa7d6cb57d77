import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import { wordKey } from '../../core/arabic/key.ts';
import { isWordUnit } from '../../core/arabic/words.ts';
import {
  childrenOf,
  type Node,
  type NodeType,
  type Opener,
  type Span,
} from '../../core/syntax/tree.ts';

/** A word or a punctuation mark. */
export interface HeadWord extends Span {
  /** The comparison key; of a mark the mark. */
  readonly key: string;
}

/** The opener of a paragraph; null when the lexicon does not know how it begins. */
export function openerOf(paragraph: Node): Opener | null {
  for (const child of childrenOf(paragraph)) {
    if (child.type === 'opener') return child;
    if (child.type !== 'markup' && child.type !== 'marker') return null;
  }
  return null;
}

/**
 * Up to `count` words of a paragraph, from an offset on. Label, emphasis, notes and what stands in a
 * page break are passed over.
 */
export function wordsFrom(
  source: string,
  paragraph: Node,
  from: number,
  count: number,
): readonly HeadWord[] {
  const words: HeadWord[] = [];
  const children = childrenOf(paragraph);
  for (let c = firstBehind(children, from); c < children.length; c++) {
    const child = children[c] as Node;
    if (child.type === 'subparagraph') break;
    if (NO_WORDS.has(child.type)) continue;
    for (let i = Math.max(from, child.start); i < child.end; ) {
      if (words.length === count) return words;
      const start = i;
      while (i < child.end && isWordUnit(source, i)) i++;
      if (i > start) words.push({ start, end: i, key: wordKey(source, start, i) });
      else if (isMark(source, i++)) words.push({ start, end: i, key: source.charAt(start) });
    }
  }
  return words;
}

/** Place of the first node that ends behind an offset. */
function firstBehind(nodes: readonly Node[], offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] as Node).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NO_WORDS: ReadonlySet<NodeType> = new Set([
  'blank',
  'comment',
  'footnoteDefinition',
  'footnoteReference',
  'marker',
  'markup',
  'pageFurniture',
]);

function isMark(source: string, at: number): boolean {
  const mark = source.charAt(at);
  return (
    characterClasses[source.charCodeAt(at)] === CharacterClass.other && mark !== '*' && mark !== '_'
  );
}

/** What stands between the verb of an opener and its complement. */
export interface Adverbs {
  /** Place of the first word that is none. */
  readonly next: number;
  /** أيضا, كذلك or أخيرا. */
  readonly also: HeadWord | null;
  /** The other adverbs, joined. */
  readonly others: string;
}

/** Reads `أيضا`, `من جديد`, `مع التقدير`, `، في هذا الصدد،` from the place `at` on. */
export function readAdverbs(words: readonly HeadWord[], at: number): Adverbs {
  let also: HeadWord | null = null;
  let others = '';
  let next = at;
  while (next < words.length) {
    const word = words[next] as HeadWord;
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
function adverbLength(words: readonly HeadWord[], at: number): number {
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
