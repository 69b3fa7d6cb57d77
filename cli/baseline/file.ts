import { isRecord } from '../../core/common/record.ts';
import { readRegularFile } from '../../node/regular-file.ts';
import { fileSink } from '../reporting/sinks.ts';
import { type BaselineProblem, compareEntries, type Entry, isEntry, VERSION } from './entry.ts';

type BaselineFile =
  | { readonly entries: readonly Entry[]; readonly text: string }
  | { readonly damage: BaselineProblem; readonly text: string };

/** In bytes. */
const LARGEST_BASELINE = 1 << 28;

/** Throws what the file system throws. */
export async function readBaseline(path: string): Promise<BaselineFile> {
  const text = readRegularFile(path, LARGEST_BASELINE)
    .toString('utf8')
    .replace(/^\ufeff/u, '');
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
