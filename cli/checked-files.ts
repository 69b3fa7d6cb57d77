import { resolve } from 'node:path';
import type { Linter } from '../core/engine/linter.ts';
import type { Arguments } from './arguments.ts';
import type { Baseline } from './baseline/baseline.ts';
import type { Cache } from './cache/cache.ts';
import { createProject } from './configuration.ts';
import type { ExamineTimes } from './examine-times.ts';
import { createExaminer, examine } from './examiner.ts';
import { notify } from './fail.ts';
import type { Input } from './files.ts';
import { noMeter } from './meter.ts';
import { createWriter, outputTarget } from './output.ts';
import { selectInputs, type Told } from './read.ts';
import type { FileReport } from './report/report.ts';
import type { Tell } from './reports.ts';

/**
 * What is found in the texts that the arguments name, in their order; of what is in the way it is
 * told.
 */
export async function* checkedFiles(
  plain: Linter,
  settings: Arguments,
  tellAll: Tell,
  times?: ExamineTimes,
  meter = noMeter,
): AsyncGenerator<FileReport> {
  const { fixing, locale } = settings;
  const baseline = await baselineFor(settings, tellAll);
  if (baseline === 'unreadable') return;
  const tell: Tell = (path, message) => {
    baseline?.failed(path);
    return tellAll(path, message);
  };
  const tellOf = async (told: readonly Told[]): Promise<void> => {
    for (const each of told) {
      if (each.kind === 'failure') await tell(each.path, each.message);
      else await notify(locale, each.message);
    }
  };
  const complaints: string[] = [];
  const project = createProject(
    plain,
    settings,
    (problem) => complaints.push(problem),
    times?.lint,
  );
  /** Problems of configurations are told with the first text that they concern. */
  const tellComplaints = async (): Promise<void> => {
    for (const complaint of complaints.splice(0)) await tell(null, complaint);
  };
  const inputs = await meter.finding(() => selectInputs(settings, project, fixing !== null));
  await tellComplaints();
  if ('complaint' in inputs) return await tell(null, inputs.complaint);
  const cache = await cacheFor(settings);
  const write = createWriter(process.stdout);
  const own = reportFiles(settings);
  const examiner = createExaminer(settings, {
    project,
    remembering: cache?.remembering ?? null,
    stdout: outputTarget(process.stdout, process.env),
    times,
  });
  for (const input of inputs) {
    if (isOneOf(input, own)) continue;
    const { told, texts } = await examine(examiner, input);
    await tellOf(told);
    for (const text of texts) {
      const { rule } = (await project.checkerFor(text.filePath)).linter;
      await tellComplaints();
      await tellOf(text.told);
      await write(text.printed);
      meter.examined(text);
      if (text.report === null) continue;
      const report = { ...text.report, rule };
      yield baseline?.withoutKnown(report) ?? report;
    }
  }
  await cache?.save();
  await baseline?.end();
}

function isOneOf(input: Input, files: ReadonlySet<string>): boolean {
  return files.size > 0 && 'path' in input && files.has(resolve(input.path));
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
