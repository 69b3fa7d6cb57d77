import type { Linter } from '../../core/lint/linter.ts';
import { say } from '../../core/lint/say.ts';
import { addTotals, type FileReport, noTotals, type PlainReport } from '../../reports/report.ts';
import { rules } from '../../rules/index.ts';
import type { Arguments } from '../arguments.ts';
import { changesTexts } from '../changes/texts.ts';
import { fail, notify } from '../fail.ts';
import { openReports, tellWith } from '../reporting/reports.ts';
import { checkedFiles } from './checked-files.ts';
import type { ExamineTimes } from './examine-times.ts';
import { endWithGate } from './gate.ts';
import { createInterruption } from './interruption.ts';
import { createLimiter } from './limiter.ts';
import { noMeter } from './meter.ts';

/** Checks every text that the arguments name, reports it, and sets the exit status. */
export async function check(
  plain: Linter,
  settings: Arguments,
  times?: ExamineTimes,
): Promise<void> {
  const { locale, gate, exitZero, fixing, track, sample, annotate } = settings;
  const corrections = fixing ?? track;
  if (corrections !== null) {
    const { fixingProblem } = await import('../fix/fixing.ts');
    const problem = fixingProblem(corrections, rules, locale);
    if (problem !== null) return await fail(locale, problem);
  }
  const reports = await openReports(settings);
  if (reports === null) return;
  const tell = tellWith(settings, reports);
  const meter = times === undefined ? noMeter : (await import('./stats.ts')).createMeter(times);
  const copier =
    annotate === null && track === null
      ? null
      : (await import('../reporting/copies.ts')).createCopier(settings, tell);
  const interruption = createInterruption(() => {
    for (const report of reports) report.discard();
  });
  const sampler =
    sample === null ? null : (await import('./sample.ts')).createSampler(sample, process.cwd());
  const limiter = createLimiter(settings.maxFindings);
  let correctable = 0;
  let counted = noTotals;
  let shown = noTotals;
  const write = async (found: FileReport): Promise<void> => {
    shown = addTotals(shown, found);
    await meter.reporting(async () => {
      for (const report of reports) await report.file(found);
    });
    await copier?.file(found);
  };
  for await (const found of checkedFiles(plain, settings, tell, { times, meter, interruption })) {
    counted = addTotals(counted, found);
    if (found.output !== undefined) correctable++;
    const reported = limiter.reported(reportedOf(found, settings));
    if (sampler === null) await write(reported);
    else sampler.add(reported);
  }
  if (sampler !== null) {
    for (const found of sampler.take()) await write(found);
    shown = { ...shown, files: counted.files };
    await notify(locale, sampler.told(locale));
  }
  const cut = limiter.told(locale);
  if (cut !== null) await notify(locale, cut);
  await meter.reporting(async () => {
    for (const report of reports) await report.end(shown);
  });
  await copier?.end();
  interruption.end();
  await meter.end(locale);
  if (correctable > 0) {
    const { fixingTexts } = await import('../fix/texts.ts');
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
  const interrupted = interruption.status();
  if (interrupted !== null) {
    process.exitCode = interrupted;
    return;
  }
  if (!exitZero) await endWithGate(gate, counted, shown, locale);
}

/** What of the findings is reported. */
export function reportedOf<T extends PlainReport>(report: T, { quiet }: Arguments): T {
  if (!quiet) return report;
  return { ...report, rows: report.rows.filter((row) => row.finding.severity === 'error') };
}
