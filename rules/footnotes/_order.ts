import { countWhile } from '../../core/common/search.ts';
/**
 * Indices of the numbers that are out of ascending order. Of two that stand in each other's place,
 * the later one stands for both.
 */
export function outOfOrder(numbers: readonly number[]): readonly number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const moved = numbers.flatMap((number, index) => (number === sorted[index] ? [] : [index]));
  if (moved.length === 2) return moved.slice(1);
  const kept = new Set(longestAscent(numbers));
  return numbers.flatMap((_, index) => (kept.has(index) ? [] : [index]));
}

/** Indices of the longest strictly ascending chain; of equal numbers the first is kept. O(n log n). */
export function longestAscent(numbers: readonly number[]): readonly number[] {
  /** By length: the index of the least number that ends a chain of that length. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const at = countWhile(ends.length, (place) => (numbers[ends[place] ?? -1] ?? 0) < number);
    previous.push(ends[at - 1] ?? -1);
    const known = numbers[ends[at] ?? -1];
    if (known === undefined || known > number) ends[at] = index;
  }
  const chain: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) chain.push(index);
  return chain.reverse();
}
