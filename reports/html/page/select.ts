import {
  densityOf,
  type IndexEntry,
  ruleOfKind,
  severityOfKind,
  totalOf,
  weightOf,
} from '../index.ts';
import type { FindingCounts } from '../model.ts';
import type { State } from './state.ts';

/** A text of the list, with what meets the filters in it. */
export interface ListedText {
  readonly path: string;
  /** Null where it is not known. */
  readonly year: number | null;
  readonly words: number;
  readonly block: number;
  readonly at: number;
  readonly counts: FindingCounts;
}

type RuleNames = readonly { readonly id: string; readonly family: string }[];

export const TEXTS_OF_PAGE = 25;

/** The texts that meet the filters, in the order that is asked for. */
export function selectTexts(
  index: readonly IndexEntry[],
  rules: RuleNames,
  state: State,
): readonly ListedText[] {
  const query = searchable(state.query);
  const shown: ListedText[] = [];
  for (const [path, year, words, block, at, ...kinds] of index) {
    if (state.year !== null && year !== state.year) continue;
    if (query !== '' && !searchable(path).includes(query)) continue;
    const counts = { error: 0, warning: 0, info: 0 };
    for (let i = 0; i < kinds.length; i += 2) {
      const kind = kinds[i] ?? 0;
      const rule = rules[ruleOfKind(kind)];
      if (rule === undefined) continue;
      const severity = severityOfKind(kind);
      if (isMet(state, rule, severity)) counts[severity] += kinds[i + 1] ?? 0;
    }
    if (totalOf(counts) === 0) continue;
    shown.push({ path, year: year === 0 ? null : year, words, block, at, counts });
  }
  return shown.sort(orders[state.order]);
}

/** Whether a finding meets the filters. */
export function isMet(
  { family, rule, severity }: State,
  found: RuleNames[number],
  of: NonNullable<State['severity']>,
): boolean {
  return (
    (rule === '' || found.id === rule) &&
    (family === '' || found.family === family) &&
    (severity === null || of === severity)
  );
}

export function pageCount(texts: readonly ListedText[]): number {
  return Math.max(1, Math.ceil(texts.length / TEXTS_OF_PAGE));
}

export function textsOfPage(texts: readonly ListedText[], page: number): readonly ListedText[] {
  return texts.slice((page - 1) * TEXTS_OF_PAGE, page * TEXTS_OF_PAGE);
}

type Compare = (a: ListedText, b: ListedText) => number;

const byName: Compare = (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
const orders: Readonly<Record<State['order'], Compare>> = {
  weight: (a, b) => weightOf(b.counts) - weightOf(a.counts) || byName(a, b),
  density: (a, b) => densityOfText(b) - densityOfText(a) || byName(a, b),
  name: byName,
  year: (a, b) => (a.year ?? 9999) - (b.year ?? 9999) || byName(a, b),
};

export function densityOfText({ counts, words }: ListedText): number {
  return densityOf(totalOf(counts), words);
}

function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
