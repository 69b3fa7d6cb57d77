import { isRecord } from '../core/common/record.ts';
import { type BaselineProblem, type Entry, isEntry, VERSION } from './baseline-entry.ts';
import { readJson } from './configuration-source.ts';

/** The entries of a baseline, or the first thing that is wrong with it. */
export function readBaselineText(text: string): readonly Entry[] | BaselineProblem {
  const value = parsed(text);
  return isBaseline(value) ? value.entries : readByHand(text);
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

/**
 * The entries of a file that is no plain JSON, such as one with a comma too many after a merge, or
 * the first thing that is wrong with it.
 */
function readByHand(text: string): readonly Entry[] | BaselineProblem {
  const { value, spanAt, problems } = readJson(text);
  const problemAt = (
    problem: BaselineProblem['problem'],
    path: readonly (string | number)[],
  ): BaselineProblem => ({ problem, offset: spanAt(path)?.start ?? 0 });
  const [first] = problems;
  if (first !== undefined) return { problem: 'badJson', offset: first.span?.start ?? 0 };
  if (!isRecord(value)) return problemAt('badVersion', []);
  const { version, entries } = value;
  if (version !== VERSION) return problemAt('badVersion', ['version']);
  if (!Array.isArray(entries)) return problemAt('badEntries', ['entries']);
  const bad = entries.findIndex((entry) => !isEntry(entry));
  return bad === -1 ? entries : problemAt('badEntry', ['entries', bad]);
}
