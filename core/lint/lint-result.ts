import type { Addresses } from '../model/address.ts';
import type { ParsedResolution } from '../syntax/parse.ts';
import type { Finding } from './rule.ts';
export interface LintResult {
  /** By start, end, rule id and message id. */
  readonly findings: readonly Finding[];
  readonly parsed: ParsedResolution;
  /** Of the places of the findings, where they are known without parsing the text again. */
  readonly addressOf?: Addresses;
}
