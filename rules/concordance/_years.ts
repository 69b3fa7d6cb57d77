import type { ValueDifference } from '../../core/concordance/compare.ts';

/** Whether both sides are numbers of years: those are dates. */
export function areYears({ kind, actual, expected }: ValueDifference): boolean {
  return kind === 'number' && [actual, expected].every((value) => YEAR.test(value?.key ?? ''));
}

const YEAR = /^(?:19|20)\d\d$/u;
