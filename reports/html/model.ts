import type { Severity } from '../../core/lint/rule.ts';
import type { Excerpt } from '../terminal/excerpt.ts';
import type { PageLabels } from './texts.ts';

/** What the page shows of a text. Plain data, apart from how it is shown. */
export interface TextPage {
  readonly path: string;
  readonly year: number | null;
  readonly words: number;
  readonly findings: readonly FindingPage[];
}

export interface FindingPage {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly place: string;
  readonly message: string;
  readonly excerpt: Excerpt;
  /** What its corrections say. */
  readonly corrections: readonly string[];
  readonly related: readonly { readonly place: string; readonly message: string }[];
}

export type FindingCounts = Readonly<Record<Severity, number>>;

/** What the script of the page has to know before it shows a text. */
export interface PageData {
  readonly labels: PageLabels;
  /** By their numbers in the index. */
  readonly rules: readonly { readonly id: string; readonly family: string }[];
}
