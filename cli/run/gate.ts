import type { Locale, Severity } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { Totals } from '../../reports/report.ts';
import type { Gate } from '../arguments.ts';
import { createPrinter } from '../bidi.ts';

const texts = {
  tooManyWarnings: {
    en: 'Too many warnings: {count}, at most {most} (--max-warnings).',
    ar: 'عدد التحذيرات {count}، والحد الأقصى {most} (--max-warnings).',
  },
  hidden: {
    en: 'What fails is not shown: warnings {warnings}, infos {infos} (--quiet and --fail-on {failOn}).',
    ar: 'ما أدى إلى الفشل غير معروض: التحذيرات {warnings}، والتنبيهات {infos} (الخياران --quiet و --fail-on {failOn}).',
  },
} as const;

/** Why findings fail the command; null when they pass. */
type GateOutcome = 'findings' | 'tooManyWarnings';

function gateOutcome({ failOn, maxWarnings }: Gate, found: Totals): GateOutcome | null {
  if (failOn !== null && failing(failOn, found) > 0) return 'findings';
  return maxWarnings !== null && found.warnings > maxWarnings ? 'tooManyWarnings' : null;
}

/** What the report does not say of why the command fails; null where it says all. */
function gateComplaint(
  outcome: GateOutcome,
  { failOn, maxWarnings }: Gate,
  found: Totals,
  shown: Totals,
  locale: Locale,
): string | null {
  if (outcome === 'tooManyWarnings') {
    const data = { count: found.warnings, most: maxWarnings ?? 0 };
    return say(locale, texts.tooManyWarnings, data);
  }
  if (failOn === null || failing(failOn, shown) > 0) return null;
  // --quiet hides no error; --max-findings and --sample say themselves what they leave out.
  if (shown.errors < found.errors) return null;
  const { warnings, infos } = found;
  return say(locale, texts.hidden, { warnings, infos, failOn });
}

/** The exit status that the findings call for, with what the report does not say of it. */
export async function endWithGate(
  gate: Gate,
  found: Totals,
  shown: Totals,
  locale: Locale,
): Promise<void> {
  const outcome = gateOutcome(gate, found);
  if (outcome === null) return;
  process.exitCode ??= 1;
  const complaint = gateComplaint(outcome, gate, found, shown, locale);
  if (complaint !== null) await createPrinter(process.stderr)(`qarar: ${complaint}\n`);
}

function failing(failOn: Severity, { errors, warnings, infos }: Totals): number {
  const counts = { error: errors, warning: errors + warnings, info: errors + warnings + infos };
  return counts[failOn];
}
