import { createHash } from 'node:crypto';
import type { FileReport } from './report.ts';

/** A stand-in for the fingerprints of the baseline: what marks each finding of a file, in their order. */
export function fingerprintsOf({ source, rows }: FileReport): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(({ finding }) => {
    const { ruleId, message, start, end } = finding;
    const key = `${ruleId}\n${message}\n${source.slice(start - 20, end + 20)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return createHash('sha256').update(`${key}\n${count}`).digest('hex').slice(0, 32);
  });
}
