import { isRecord } from '../core/common/record.ts';

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

/** Sorted, and one entry a line: two branches that change different entries can be merged. */
export function formatBaseline(entries: readonly Entry[]): string {
  const lines = new Set(
    entries
      .map(({ file, rule, message, fingerprint }) => ({ file, rule, message, fingerprint }))
      .sort(compareEntries)
      .map((entry) => `    ${JSON.stringify(entry)}`),
  );
  const list = lines.size === 0 ? '[]' : `[\n${[...lines].join(',\n')}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "entries": ${list}\n}\n`;
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
