import type { RevisedParagraph } from './paragraphs.ts';

type Words = Pick<RevisedParagraph, 'words'>;

/** How often a paragraph has each word. */
export function bagOf({ words }: Words): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const { key } of words) bag.set(key, (bag.get(key) ?? 0) + 1);
  return bag;
}

/** How much of the words two paragraphs both have, from 0 to 1. */
export function sharedWords(a: Words, b: Words): number {
  return sharedBags(bagOf(a), bagOf(b));
}

export function sharedBags(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [shared, total] = [0, 0];
  for (const [key, count] of a) {
    shared += Math.min(count, b.get(key) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 1 : (2 * shared) / total;
}
