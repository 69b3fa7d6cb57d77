/** So many smaller cases are tried. */
const MOST_TRIALS = 1200;

/**
 * Delta debugging (Zeller and Hildebrandt, 2002): the smallest part of a list that still fails that
 * leaving out stretches of it finds. Halves first, then quarters, down to single items.
 */
export async function reduce<T>(
  items: readonly T[],
  fails: (items: readonly T[]) => Promise<boolean>,
  trials = MOST_TRIALS,
): Promise<readonly T[]> {
  let left = items;
  let size = Math.ceil(left.length / 2);
  let tried = 0;
  while (size > 0 && left.length > 0 && tried < trials) {
    let isSmaller = false;
    for (let start = 0; start < left.length && tried < trials; ) {
      const shorter = [...left.slice(0, start), ...left.slice(start + size)];
      tried++;
      if (await fails(shorter)) {
        left = shorter;
        isSmaller = true;
      } else start += size;
    }
    size = isSmaller ? Math.min(size, left.length) : Math.floor(size / 2);
  }
  return left;
}

/** The smallest such text: first by lines, then by words, then by units. */
export async function reduceText(
  text: string,
  fails: (text: string) => Promise<boolean>,
): Promise<string> {
  let left = text;
  for (const cut of [/(?<=\n)/u, /(?<=\s)/u, /(?:)/]) {
    const parts = await reduce(left.split(cut), (shorter) => fails(shorter.join('')));
    left = parts.join('');
  }
  return left;
}
