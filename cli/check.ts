import type { Linter } from '../core/engine/linter.ts';
import { rules } from '../rules/index.ts';
import type { Arguments } from './arguments.ts';
import { changesTexts } from './changes/texts.ts';
import { checkedFiles } from './checked-files.ts';
import type { ExamineTimes } from './examine-times.ts';
import { fail, notify } from './fail.ts';
import { gateComplaint, gateOutcome } from './gate.ts';
import { say } from './messages.ts';
import { noMeter } from './meter.ts';
import { createWriter } from './output.ts';
import { addTotals, type FileReport, noTotals } from './report/report.ts';
import { openReports, tellWith } from './reports.ts';

/** Checks every text that the arguments name, reports it, and sets the exit status. */
export async function check(
  plain: Linter,
  settings: Arguments,
  times?: ExamineTimes,
): Promise<void> {
  const { locale, gate, exitZero, fixing } = settings;
  if (fixing !== null) {
    const { fixingProblem } = await import('./fixing.ts');
    const problem = fixingProblem(fixing, rules, locale);
    if (problem !== null) return await fail(locale, problem);
  }
  const reports = await openReports(settings);
  if (reports === null) return;
  const tell = tellWith(settings, reports);
  const meter = times === undefined ? noMeter : (await import('./stats.ts')).createMeter(times);
  let correctable = 0;
  let counted = noTotals;
  let shown = noTotals;
  for await (const found of checkedFiles(plain, settings, tell, times, meter)) {
    counted = addTotals(counted, found);
    if (found.output !== undefined) correctable++;
    const reported = visible(found, settings);
    shown = addTotals(shown, reported);
    await meter.reporting(async () => {
      for (const report of reports) await report.file(reported);
    });
  }
  await meter.reporting(async () => {
    for (const report of reports) await report.end(shown);
  });
  await meter.end(locale);
  if (correctable > 0) {
    const { fixingTexts } = await import('./fixing-messages.ts');
    await notify(locale, say(locale, fixingTexts.wouldCorrect, { count: correctable }));
  }
  if (fixing?.target === 'diff') {
    if (correctable > 0 && !exitZero) process.exitCode ??= 1;
    return;
  }
  if (settings.changes?.kind === 'staged' && counted.writtenFiles > 0) {
    // What would be committed is what was staged.
    if (!exitZero) process.exitCode ??= 1;
    await notify(locale, say(locale, changesTexts.notStaged, { count: counted.writtenFiles }));
  }
  const outcome = exitZero ? null : gateOutcome(gate, counted);
  if (outcome === null) return;
  process.exitCode ??= 1;
  const complaint = gateComplaint(outcome, gate, counted, shown, locale);
  if (complaint !== null) await createWriter(process.stderr)(`qarar: ${complaint}\n`);
}

/** What of the findings is reported. */
export function visible(report: FileReport, { quiet }: Arguments): FileReport {
  if (!quiet) return report;
  return { ...report, rows: report.rows.filter((row) => row.finding.severity === 'error') };
}
