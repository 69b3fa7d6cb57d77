import { groupedBy } from '../../core/common/grouped-by.ts';
import type { Finding } from '../../core/lint/rule.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { type Change, moved } from './change.ts';

interface Found {
  readonly source: string;
  /** Sorted. */
  readonly findings: readonly Finding[];
}

/**
 * Which of the present findings were there before the changes, and as which: at the place, or beside
 * it where the text was edited there, or of the same words elsewhere.
 */
export function knownAgain(
  now: Found,
  before: Found,
  changes: readonly Change[],
): ReadonlyMap<Finding, Finding> {
  const known = new Map<Finding, Finding>();
  const earlier = before.findings.map((finding) => placed(finding, changes));
  const left = new Set(earlier);
  const take = (finding: Finding, same: Earlier | undefined): void => {
    if (same === undefined) return;
    known.set(finding, same.finding);
    left.delete(same);
  };
  let at = 0;
  for (const finding of now.findings) {
    while (at < earlier.length && (earlier[at] as Earlier).start < finding.start) at++;
    take(finding, sameFrom(earlier, at, finding));
  }
  const fresh = now.findings.filter((finding) => !known.has(finding));
  if (fresh.length === 0 || left.size === 0) return known;
  const beside = groupedBy(left, ({ finding }) => kindOf(finding));
  for (const finding of fresh) {
    const candidates = beside.get(kindOf(finding)) ?? [];
    // Both lists are sorted: what ends before this finding ends before the next ones.
    while (candidates[0] !== undefined && candidates[0].end < finding.start) candidates.shift();
    if (candidates[0] !== undefined && candidates[0].start <= finding.end) {
      take(finding, candidates.shift());
    }
  }
  const worded = (finding: Finding, { source }: Found): string =>
    `${kindOf(finding)} ${source.slice(finding.start, finding.end)}`;
  const elsewhere = groupedBy(left, ({ finding }) => worded(finding, before));
  for (const finding of fresh) {
    if (!known.has(finding)) take(finding, elsewhere.get(worded(finding, now))?.shift());
  }
  return known;
}

/** A finding of the earlier version, where it stands in the present one. */
interface Earlier extends Span {
  readonly finding: Finding;
}

function placed(finding: Finding, changes: readonly Change[]): Earlier {
  let { start, end }: Span = finding;
  for (const change of changes) ({ start, end } = moved({ start, end }, change));
  return { start, end, finding };
}

function sameFrom(
  earlier: readonly Earlier[],
  from: number,
  finding: Finding,
): Earlier | undefined {
  for (let at = from; earlier[at]?.start === finding.start; at++) {
    const each = earlier[at] as Earlier;
    const { ruleId, message } = each.finding;
    // Of each finding at each key: no strings are made.
    if (each.end === finding.end && ruleId === finding.ruleId && message === finding.message) {
      return each;
    }
  }
  return undefined;
}

function kindOf({ ruleId, message }: Finding): string {
  return `${ruleId} ${message}`;
}
