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
  return firstBetween(sorted, 0, length, least);
}

/**
 * As `firstAtLeast`, for who asks in the order of the numbers and gives the last answer as `near`: there
 * and a few places around it are looked at first.
 */
export function firstAtLeastNear(
  sorted: ArrayLike<number>,
  length: number,
  least: number,
  near: number,
): number {
  if (near < length && (sorted[near] as number) < least) {
    let low = near + 1;
    for (let step = NEAR; low + step < length; step *= 2) {
      if ((sorted[low + step] as number) >= least) {
        return firstBetween(sorted, low, low + step, least);
      }
      low += step + 1;
    }
    return firstBetween(sorted, low, length, least);
  }
  let high = Math.min(near, length);
  for (let step = NEAR; high - step >= 0; step *= 2) {
    if ((sorted[high - step] as number) < least) {
      return firstBetween(sorted, high - step + 1, high, least);
    }
    high -= step;
  }
  return firstBetween(sorted, 0, high, least);
}

const NEAR = 4;

function firstBetween(sorted: ArrayLike<number>, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
