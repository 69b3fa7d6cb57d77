import { isRecord } from '../../core/common/record.ts';
import { readJson } from '../../project/configuration-source.ts';
import { type BaselineProblem, type Entry, isEntry, VERSION } from './entry.ts';

/**
 * The entries of a file that is no plain JSON, such as one with a comma too many after a merge, or
 * the first thing that is wrong with it.
 */
export function readByHand(text: string): readonly Entry[] | BaselineProblem {
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
