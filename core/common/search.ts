/**
 * How many of so many sorted things are such, where those that are stand before those that are not:
 * the place of the first that is not. In logarithmic time.
 */
export function countWhile(length: number, isSuch: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSuch(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the first of so many sorted numbers that is `least` or more. */
export function firstAtLeast(sorted: ArrayLike<number>, length: number, least: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
