import { readFileSync } from 'node:fs';
import { fileSink } from '../reporting/sinks.ts';

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

export type BaselineFile =
  | { readonly entries: readonly Entry[]; readonly text: string }
  | { readonly damage: BaselineProblem; readonly text: string };

export const VERSION = 1;

/** Throws what the file system throws. */
export async function readBaseline(path: string): Promise<BaselineFile> {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
  const value = parsed(text);
  if (isBaseline(value)) return { entries: value.entries, text };
  const { readByHand } = await import('./read-by-hand.ts');
  const read = readByHand(text);
  return 'problem' in read ? { damage: read, text } : { entries: read, text };
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

export async function writeBaseline(path: string, text: string): Promise<void> {
  const sink = fileSink(path);
  try {
    await sink.write(text);
    sink.close();
  } catch (error) {
    sink.discard();
    throw error;
  }
}

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

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBaseline(
  value: unknown,
): value is { readonly version: number; readonly entries: readonly Entry[] } {
  if (!isRecord(value)) return false;
  const { version, entries } = value;
  return version === VERSION && Array.isArray(entries) && entries.every(isEntry);
}
