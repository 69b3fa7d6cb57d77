import { NOTE_KEY, type RevisedParagraph } from './paragraphs.ts';

type Words = Pick<RevisedParagraph, 'words'>;

/** The words of a paragraph as numbers, sorted, each as often as it stands there; marks of notes are none. */
export type WordBag = Int32Array;

/** Bags that can be compared with each other: one word has one number in all of them. */
export function createBags(): (paragraph: Words) => WordBag {
  const numbers = new Map<string, number>();
  return ({ words }) => {
    const own = words.filter(({ key }) => key !== NOTE_KEY);
    return Int32Array.from(own, ({ key }) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, numbers.size);
      return numbers.size - 1;
    }).sort();
  };
}

/** How much of the words two paragraphs both have, from 0 to 1. */
export function sharedWords(a: Words, b: Words): number {
  const bagOf = createBags();
  return sharedBags(bagOf(a), bagOf(b));
}

/** One pass over both; 0 where the share would be less than `least`. */
export function sharedBags(a: WordBag, b: WordBag, least = 0): number {
  const total = a.length + b.length;
  if (total === 0) return 1;
  // A long paragraph and a short one share little, whatever their words.
  if (2 * Math.min(a.length, b.length) < least * total) return 0;
  let shared = 0;
  let row = 0;
  let column = 0;
  while (row < a.length && column < b.length) {
    const mine = a[row] as number;
    const theirs = b[column] as number;
    if (mine === theirs) shared++;
    if (mine <= theirs) row++;
    if (mine >= theirs) column++;
  }
  const share = (2 * shared) / total;
  return share < least ? 0 : share;
}
