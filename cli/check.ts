import { resolve } from 'node:path';
import type { LintTimes } from '../core/engine/lint-times.ts';
import type { Linter } from '../core/engine/linter.ts';
import { rules } from '../rules/index.ts';
import type { Arguments } from './arguments.ts';
import type { Baseline } from './baseline/baseline.ts';
import type { Cache } from './cache/cache.ts';
import { changesTexts } from './changes/texts.ts';
import { checkDocument } from './check-document.ts';
import { createProject } from './configuration.ts';
import { fail, notify } from './fail.ts';
import { gateComplaint, gateOutcome } from './gate.ts';
import { say } from './messages.ts';
import { noMeter } from './meter.ts';
import { createWriter } from './output.ts';
import { documents } from './read.ts';
import { needsFingerprints, needsYears } from './report/formats.ts';
import { addTotals, type FileReport, noTotals } from './report/report.ts';
import { openReports, type Tell, tellWith } from './reports.ts';

/** Checks every text that the arguments name, reports it, and sets the exit status. */
export async function check(plain: Linter, settings: Arguments, times?: LintTimes): Promise<void> {
  const { locale, gate, exitZero, fixing, annotate } = settings;
  if (fixing !== null) {
    const { fixingProblem } = await import('./fixing.ts');
    const problem = fixingProblem(fixing, rules, locale);
    if (problem !== null) return await fail(locale, problem);
  }
  const reports = await openReports(settings);
  if (reports === null) return;
  const tell = tellWith(settings, reports);
  const meter = times === undefined ? noMeter : (await import('./stats.ts')).createMeter(times);
  const annotator =
    annotate === null
      ? null
      : (await import('./annotate.ts')).createAnnotator(annotate, settings, tell);
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
    await annotator?.file(reported);
  }
  await meter.reporting(async () => {
    for (const report of reports) await report.end(shown);
  });
  await annotator?.end();
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

/** What is found in the texts that the arguments name, one at a time; of what is in the way it is told. */
export async function* checkedFiles(
  plain: Linter,
  settings: Arguments,
  tellAll: Tell,
  times?: LintTimes,
  meter = noMeter,
): AsyncGenerator<FileReport> {
  const { fixing } = settings;
  const baseline = await baselineFor(settings, tellAll);
  if (baseline === 'unreadable') return;
  const tell: Tell = (path, message, code) => {
    baseline?.failed(path);
    return tellAll(path, message, code);
  };
  const complain = (complaint: string): Promise<void> => tell(null, complaint);
  const project = createProject(plain, settings, complain, times);
  const cache = await cacheFor(settings);
  const own = reportFiles(settings);
  const withFingerprints = settings.reports.some(({ format }) => needsFingerprints(format))
    ? (await import('./fingerprints.ts')).withFingerprints
    : null;
  const withYear = settings.reports.some(({ format }) => needsYears(format))
    ? (await import('./years.ts')).withYear
    : null;
  const texts = documents(settings, project, tell, fixing !== null);
  for await (const document of meter.reading(texts)) {
    if (own.has(document.filePath)) continue;
    const { linter: made, locale, sources } = await project.checkerFor(document.filePath);
    const linter = cache?.remembering(made, sources) ?? made;
    // The file holds more than what was staged, and is not corrected for it.
    const isKept = fixing?.target === 'files' && document.staged === true;
    const { report, complaints, output } = await meter.checking(document, () =>
      checkDocument(linter, document, isKept ? null : fixing, locale),
    );
    for (const complaint of complaints) await tell(document.path, complaint);
    if (isKept && report?.rows.some(({ finding }) => finding.edits.length > 0)) {
      await tell(document.path, say(locale, changesTexts.partlyStaged, { path: document.path }));
    }
    if (fixing !== null && document.segments === undefined) {
      const { printFixed } = await import('./print-fixed.ts');
      await printFixed(fixing, document, output);
    }
    if (report === null) continue;
    const known = withFingerprints?.(report) ?? report;
    const found = withYear?.(known) ?? known;
    yield baseline?.withoutKnown(found) ?? found;
  }
  await cache?.save();
  await baseline?.end();
}

/** Without the baseline that was asked for, nothing is to be checked. */
async function baselineFor(
  { baseline, locale }: Arguments,
  tell: Tell,
): Promise<Baseline | 'unreadable' | null> {
  if (baseline === null) return null;
  const { openBaseline } = await import('./baseline/baseline.ts');
  return (await openBaseline(baseline, locale, tell)) ?? 'unreadable';
}

async function cacheFor({ cache, locale }: Arguments): Promise<Cache | null> {
  if (cache === null) return null;
  const { openCache } = await import('./cache/cache.ts');
  return await openCache(cache, locale);
}

/** The files that reports go to. The report of an earlier run, in a folder that is checked, is no text. */
export function reportFiles({ reports }: Arguments): ReadonlySet<string> {
  return new Set(reports.flatMap(({ file }) => (file === null ? [] : [resolve(file)])));
}

/** What of the findings is reported. */
export function visible(report: FileReport, { quiet }: Arguments): FileReport {
  if (!quiet) return report;
  return { ...report, rows: report.rows.filter((row) => row.finding.severity === 'error') };
}
