import type { Severity } from '../core/engine/rule.ts';
import type { Totals } from './report/report.ts';

/** What makes the command fail although everything could be checked. */
export interface Gate {
  /** The weakest severity that fails; null where none does. */
  readonly failOn: Severity | null;
  /** As many warnings pass; null where any number does. */
  readonly maxWarnings: number | null;
}

/** Why findings fail the command; null when they pass. */
export function gateOutcome(
  { failOn, maxWarnings }: Gate,
  { errors, warnings, infos }: Totals,
): 'findings' | 'tooManyWarnings' | null {
  const failing = {
    error: errors,
    warning: errors + warnings,
    info: errors + warnings + infos,
  };
  if (failOn !== null && failing[failOn] > 0) return 'findings';
  return maxWarnings !== null && warnings > maxWarnings ? 'tooManyWarnings' : null;
}
