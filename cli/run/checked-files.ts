import { resolve } from 'node:path';
import type { Linter } from '../../core/lint/linter.ts';
import type { Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { FileReport } from '../../reports/report.ts';
import type { Arguments } from '../arguments.ts';
import type { Baseline } from '../baseline/baseline.ts';
import type { Cache } from '../cache/cache.ts';
import { createProject } from '../configuration/configuration.ts';
import { notify } from '../fail.ts';
import type { Input } from '../inputs/files.ts';
import { selectInputs, type Told } from '../inputs/read.ts';
import { createWriter } from '../output.ts';
import type { Tell } from '../reporting/reports.ts';
import { examineInputs } from './examine-inputs.ts';
import type { ExamineTimes } from './examine-times.ts';
import type { Interruption } from './interruption.ts';
import { type Meter, noMeter } from './meter.ts';
import type { Progress } from './progress.ts';

/** Those who look on while texts are checked. */
interface Watchers {
  readonly times?: ExamineTimes | undefined;
  readonly meter?: Meter;
  /** Null where a signal just ends the process. */
  readonly interruption?: Interruption | null;
}

/**
 * What is found in the texts that the arguments name, in their order; of what is in the way it is
 * told.
 */
export async function* checkedFiles(
  plain: Linter,
  settings: Arguments,
  tellAll: Tell,
  { times, meter = noMeter, interruption = null }: Watchers = {},
): AsyncGenerator<FileReport> {
  const { fixing, locale } = settings;
  const baseline = await baselineFor(settings, tellAll);
  if (baseline === 'unreadable') return;
  const tell: Tell = (path, message, code) => {
    baseline?.failed(path);
    return tellAll(path, message, code);
  };
  let unconverted = 0;
  const tellOf = async (told: readonly Told[]): Promise<void> => {
    for (const each of told) {
      if (each.kind === 'failure' && each.code === 'unsupported') unconverted++;
      if (each.kind === 'failure') await tell(each.path, each.message, each.code);
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
  const selected = await meter.finding(() => selectInputs(settings, project, fixing !== null));
  await tellComplaints();
  if ('complaint' in selected) return await tell(null, selected.complaint);
  const own = reportFiles(settings);
  const { shard } = settings;
  const isHere = shard === null ? null : (await import('../inputs/shard.ts')).shardTest(shard);
  const inputs = selected.filter((input) => !isOneOf(input, own) && (isHere?.(input) ?? true));
  const cache = await cacheFor(settings);
  const write = createWriter(process.stdout, { isStyled: true });
  const progress = await progressFor(settings, inputs.length);
  const examined = examineInputs(inputs, { plain, settings, project, cache, times, interruption });
  let done = 0;
  for await (const texts of examined) {
    for (const text of texts) {
      const checker = text.filePath === null ? null : await project.checkerFor(text.filePath);
      await tellComplaints();
      await tellOf(text.told);
      await write(text.printed);
      if (checker === null) continue;
      meter.examined(text);
      if (text.report === null) continue;
      const report = { ...text.report, rule: checker.linter.rule };
      yield baseline?.withoutKnown(report) ?? report;
    }
    done++;
    await progress?.step(done, texts);
  }
  progress?.end();
  const isFinished = done === inputs.length;
  if (!isFinished) {
    const { interruptedText } = await import('./interrupted.ts');
    await tell(null, interruptedText(done, inputs.length, settings));
  }
  if (unconverted > 0) await notify(locale, say(locale, notRead, { count: unconverted }));
  await cache?.save(isFinished);
  await baseline?.end();
}

const notRead: Localised = {
  en: 'documents of kinds that could not be read: {count}',
  ar: 'مستندات من أنواع تعذرت قراءتها: {count}',
};

function isOneOf(input: Input, files: ReadonlySet<string>): boolean {
  return files.size > 0 && 'path' in input && files.has(resolve(input.path ?? ''));
}

/** Without the baseline that was asked for, nothing is to be checked. */
async function baselineFor(
  { baseline, locale }: Arguments,
  tell: Tell,
): Promise<Baseline | 'unreadable' | null> {
  if (baseline === null) return null;
  const { openBaseline } = await import('../baseline/baseline.ts');
  return (await openBaseline(baseline, locale, tell)) ?? 'unreadable';
}

/** For many texts only: a few are checked before anybody could read it. */
async function progressFor(
  { progress, locale }: Arguments,
  total: number,
): Promise<Progress | null> {
  if (!progress || total < 10) return null;
  const { createProgress } = await import('./progress.ts');
  return createProgress(total, process.stderr, locale);
}

async function cacheFor({ cache, locale }: Arguments): Promise<Cache | null> {
  if (cache === null) return null;
  const { openCache } = await import('../cache/cache.ts');
  return await openCache(cache, locale);
}

/** The files that reports go to. The report of an earlier run, in a folder that is checked, is no text. */
export function reportFiles({ reports }: Arguments): ReadonlySet<string> {
  return new Set(reports.flatMap(({ file }) => (file === null ? [] : [resolve(file)])));
}
