import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expectWholeName, readRegularFile } from '../../node/regular-file.ts';
import { replaceFile } from '../../node/replace-file.ts';
import type { BaselineProblem, Entry } from '../../project/baseline-entry.ts';

type BaselineFile =
  | { readonly entries: readonly Entry[]; readonly bytes: Buffer }
  | { readonly damage: BaselineProblem; readonly text: string };

/** In bytes. */
const LARGEST_BASELINE = 1 << 28;

/** Throws what the file system throws. */
export async function readBaseline(path: string): Promise<BaselineFile> {
  const bytes = readRegularFile(path, LARGEST_BASELINE);
  const text = bytes.toString('utf8').replace(/^\ufeff/u, '');
  const { readBaselineText } = await import('../../project/baseline-reader.ts');
  const read = readBaselineText(text);
  return 'problem' in read ? { damage: read, text } : { entries: read, bytes };
}

/**
 * `before` is what was read, null where there was nothing. False where the file is no longer so: the
 * entries that something else has put in would be lost.
 */
export function writeBaseline(path: string, before: Buffer | null, text: string): boolean {
  const after = Buffer.from(text);
  if (before?.equals(after)) return true;
  if (before === null) {
    expectWholeName(path);
    mkdirSync(dirname(path), { recursive: true });
  }
  return replaceFile(path, before, after);
}
