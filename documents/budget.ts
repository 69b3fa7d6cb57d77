import type { Localised } from '../core/lint/rule.ts';
import { type Budget, InputError, type ReadingOptions, type TimedBudget } from './extracted.ts';
import { problemTexts as texts } from './problem-texts.ts';

export function createBudget(most: number, text: Localised = texts.tooMuch): Budget {
  let left = most;
  const expect = (amount: number): void => {
    if (amount > left) throw new InputError('oversized', text, { most: binarySize(most) });
  };
  return {
    expect,
    spend: (amount) => {
      expect(amount);
      left -= amount;
    },
  };
}

/**
 * Documents that people write are a tenth of their text when they are packed, rarely a thirtieth; what
 * is made to be unpacked without end is a thousandth. A small input may be larger than that.
 */
const TIMES = 32;
const SMALL_TEXTS = 2;

/** For an input of so many bytes, of which one text may have `maxSize` when it is unpacked. */
export function inputBudget(
  size: number,
  { maxSize, timeLimit }: Pick<ReadingOptions, 'maxSize' | 'timeLimit'>,
): TimedBudget {
  return withTime(createBudget(mostUnpacked(size, maxSize)), timeLimit);
}

/** In bytes, as the sizes are. */
export function mostUnpacked(size: number, maxSize: number): number {
  return SMALL_TEXTS * maxSize + TIMES * size;
}

/**
 * What work cannot be counted takes time, and time is no measure: it refuses what takes far longer
 * than any document, and changes nothing else.
 */
function withTime(work: Budget, seconds: number): TimedBudget {
  const end = performance.now() + seconds * 1000;
  const look = (): void => {
    if (performance.now() > end) throw new InputError('oversized', texts.tooSlow, { seconds });
  };
  return {
    expect: (amount) => {
      look();
      work.expect(amount);
    },
    spend: (amount) => {
      look();
      work.spend(amount);
    },
    anew: () => withTime(work, seconds),
  };
}

export function binarySize(bytes: number): string {
  const units = ['bytes', 'KiB', 'MiB'] as const;
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  const size = bytes / 1024 ** step;
  return `${size >= 10 ? Math.round(size) : Math.round(size * 100) / 100} ${units[step]}`;
}
