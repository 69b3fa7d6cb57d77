/**
 * A list that only grows, for what has thousands of items and is soon garbage: V8 copies an array that
 * grows, and is slow to allot one of more than 128 kB.
 */
interface Pages<T> {
  readonly push: (item: T) => void;
  /** Undefined for -1, too. */
  readonly at: (index: number) => T | undefined;
  readonly list: () => readonly T[];
}

const BITS = 10;
const SIZE = 1 << BITS;

export function createPages<T>(): Pages<T> {
  const pages: T[][] = [];
  let page: T[] = [];
  let free = SIZE;
  return {
    push(item) {
      if (free === SIZE) {
        page = new Array<T>(SIZE);
        pages.push(page);
        free = 0;
      }
      page[free++] = item;
    },
    at: (index) => pages[index >> BITS]?.[index & (SIZE - 1)],
    list: () => pages.flat(),
  };
}
