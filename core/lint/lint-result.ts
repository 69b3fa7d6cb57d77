import type { ParsedResolution } from '../syntax/parse.ts';
import type { Finding } from './rule.ts';
export interface LintResult {
  /** By start, end, rule id and message id. */
  readonly findings: readonly Finding[];
  readonly parsed: ParsedResolution;
}
