import type { Locale, Severity } from '../../core/lint/rule.ts';
import type { FileReport } from '../report.ts';
import { weightOf } from './index.ts';
import type { FindingCounts, TextPage } from './model.ts';

/** What is kept of all texts while they pass: sums, whatever their number. */
interface FindingsLedger {
  readonly add: (page: TextPage, rule: FileReport['rule']) => void;
  /** The number of a rule that has found something, in the order of their first findings. */
  readonly numberOf: (ruleId: string) => number;
  readonly rules: () => readonly RuleSum[];
  readonly families: () => readonly FamilySum[];
  /** In their order; null is the year of texts that do not say theirs. */
  readonly years: () => readonly YearSum[];
  readonly worst: () => readonly WorstText[];
}

export interface RuleSum {
  readonly id: string;
  readonly family: string;
  readonly description: string;
  readonly why: string;
  readonly counts: FindingCounts;
  readonly texts: number;
}

export interface FamilySum {
  readonly family: string;
  readonly counts: FindingCounts;
}

export interface YearSum {
  readonly year: number | null;
  readonly counts: FindingCounts;
  readonly texts: number;
}

export interface WorstText {
  readonly path: string;
  readonly words: number;
  readonly counts: FindingCounts;
}

const WORST = 10;
const none: FindingCounts = { error: 0, warning: 0, info: 0 };

export function createFindingsLedger(locale: Locale): FindingsLedger {
  const rules = new Map<string, RuleSum>();
  const numbers = new Map<string, number>();
  const years = new Map<number | null, YearSum>();
  let worst: readonly WorstText[] = [];
  return {
    add: ({ path, year, words, findings }, rule) => {
      const counts = countsOf(findings);
      const sum = years.get(year) ?? { year, counts: none, texts: 0 };
      years.set(year, { ...sum, counts: plus(sum.counts, counts), texts: sum.texts + 1 });
      if (findings.length === 0) return;
      const last = worst[WORST - 1];
      if (last === undefined || weightOf(counts) >= weightOf(last.counts)) {
        worst = [...worst, { path, words, counts }].sort(byWeight).slice(0, WORST);
      }
      const own = new Map<string, FindingCounts>();
      for (const { ruleId, severity } of findings) {
        own.set(ruleId, plus(own.get(ruleId) ?? none, { ...none, [severity]: 1 }));
      }
      for (const [id, found] of own) {
        if (!numbers.has(id)) numbers.set(id, numbers.size);
        const known = rules.get(id) ?? ruleSum(id, rule, locale);
        rules.set(id, { ...known, counts: plus(known.counts, found), texts: known.texts + 1 });
      }
    },
    numberOf: (id) => numbers.get(id) ?? -1,
    rules: () => [...rules.values()],
    families: () => {
      const families = new Map<string, FindingCounts>();
      for (const { family, counts } of rules.values()) {
        families.set(family, plus(families.get(family) ?? none, counts));
      }
      return [...families].map(([family, counts]) => ({ family, counts }));
    },
    years: () => [...years.values()].sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity)),
    worst: () => worst,
  };
}

function ruleSum(id: string, rule: FileReport['rule'], locale: Locale): RuleSum {
  const meta = rule(id)?.meta;
  return {
    id,
    family: meta?.family ?? '',
    description: meta?.description[locale] ?? '',
    why: meta?.why[locale] ?? '',
    counts: none,
    texts: 0,
  };
}

function byWeight(a: WorstText, b: WorstText): number {
  return weightOf(b.counts) - weightOf(a.counts) || (a.path < b.path ? -1 : 1);
}

export function countsOf(findings: readonly { readonly severity: Severity }[]): FindingCounts {
  const counts = { ...none };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function plus(a: FindingCounts, b: FindingCounts): FindingCounts {
  return { error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info };
}
