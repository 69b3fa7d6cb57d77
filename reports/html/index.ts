import type { Severity } from '../../core/lint/rule.ts';
import type { FindingCounts, TextPage } from './model.ts';

/** What the list of the page knows of a text. It is a row of numbers, since there are thousands. */
export type IndexEntry = readonly [
  path: string,
  /** 0 where it is not known. */
  year: number,
  words: number,
  /** Where its findings are: the block, and the place in it. */
  block: number,
  at: number,
  /** How many of which kind, in pairs: a kind is the number of the rule, times three, and the severity. */
  ...kinds: readonly number[],
];

/** From strong to weak: their places are their numbers. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

const kindNumber = (rule: number, severity: Severity): number =>
  rule * severities.length + severities.indexOf(severity);
export const ruleOfKind = (kind: number): number => Math.floor(kind / severities.length);
export const severityOfKind = (kind: number): Severity =>
  severities[kind % severities.length] ?? 'info';

export function indexEntry(
  { path, year, words, findings }: TextPage,
  block: number,
  at: number,
  numberOf: (ruleId: string) => number,
): IndexEntry {
  const kinds = new Map<number, number>();
  for (const { ruleId, severity } of findings) {
    const kind = kindNumber(numberOf(ruleId), severity);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [path, year ?? 0, words, block, at, ...[...kinds].flat()];
}

/** How much there is to do in a text: an error counts five, a warning two, an info one. */
export function weightOf({ error, warning, info }: FindingCounts): number {
  return 5 * error + 2 * warning + info;
}

/** For each thousand words; that of a text without words is that of its findings alone. */
export function densityOf(count: number, words: number): number {
  return (count * 1000) / Math.max(words, 1);
}

export const totalOf = ({ error, warning, info }: FindingCounts): number => error + warning + info;
