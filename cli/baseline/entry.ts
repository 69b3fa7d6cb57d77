import { isRecord } from '../../core/common/record.ts';

/** A finding that is known. */
export interface Entry {
  /** Relative to the folder of the baseline, with `/`. */
  readonly file: string;
  readonly rule: string;
  readonly message: string;
  readonly fingerprint: string;
}

export interface BaselineProblem {
  readonly problem: 'badJson' | 'badVersion' | 'badEntries' | 'badEntry';
  readonly offset: number;
}

export const VERSION = 1;

export function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false;
  const { file, rule, message, fingerprint } = value;
  return (
    typeof file === 'string' &&
    typeof rule === 'string' &&
    typeof message === 'string' &&
    typeof fingerprint === 'string' &&
    /^[0-9a-f]{16}-(?:other|[0-9a-f]{16}-(?:[0-9a-f]{4})*)?$/u.test(fingerprint)
  );
}

export function compareEntries(a: Entry, b: Entry): number {
  return (
    compare(a.file, b.file) ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
