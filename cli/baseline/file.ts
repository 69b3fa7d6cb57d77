import { readRegularFile } from '../../node/regular-file.ts';
import type { BaselineProblem, Entry } from '../../project/baseline-entry.ts';
import { fileSink } from '../reporting/sinks.ts';

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
  const { readBaselineText } = await import('../../project/baseline-reader.ts');
  const read = readBaselineText(text);
  return 'problem' in read ? { damage: read, text } : { entries: read, text };
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
