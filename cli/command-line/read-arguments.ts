import { resolve } from 'node:path';
import type { CommanderError } from 'commander';
import {
  type Locale,
  pluginOf,
  presetNames,
  type RuleSetting,
  stages,
} from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { encodingOf, encodings, type ForcedEncoding } from '../../documents/encodings/encodings.ts';
import { defaultReading } from '../../documents/extracted.ts';
import { isEndlessLine } from '../../project/endless-pattern.ts';
import { formatNames, isFormat } from '../../reports/formats.ts';
import type { Shard } from '../../reports/report.ts';
import { bidiModes } from '../../reports/terminal/bidi.ts';
import type {
  Arguments,
  BaselineRequest,
  BidiRequest,
  CacheRequest,
  ChangesRequest,
  ReportRequest,
  SampleRequest,
  ThreadsRequest,
} from '../arguments.ts';
import { fixingOf, namesIn, trackOf } from '../fix/fixing.ts';
import { fixingTexts } from '../fix/texts.ts';
import { MOST_SHARDS } from '../inputs/shard.ts';
import { type SubcommandName, subcommands } from '../subcommands.ts';
import { commandTexts } from '../texts.ts';
import { badValue } from './choice.ts';
import { conflictOf } from './conflicts.ts';
import { isModule } from './format-name.ts';
import { localeOfArguments, localeOfEnvironment } from './locale.ts';
import type { Asked, RawOptions } from './raw-options.ts';
import { parseRuleSetting } from './rule-setting.ts';
import { seeHelp } from './see-help.ts';

type ParsedArguments =
  | { readonly kind: 'run'; readonly arguments: Arguments }
  | (Extract<Asked, { readonly kind: 'command' }> & { readonly bidi: BidiRequest })
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'usage'; readonly complaint: string; readonly locale: Locale };

export async function parseArguments(
  argv: readonly string[],
  env: Readonly<NodeJS.ProcessEnv>,
  version: string,
): Promise<ParsedArguments> {
  const locale = localeOfArguments(argv) ?? localeOfEnvironment(env);
  let printed = '';
  try {
    const write = (text: string): void => {
      printed += text;
    };
    const asked = askedOfPaths(argv) ?? (await readOptions(argv, locale, version, write));
    if (asked.kind === 'command') {
      const { locale: given, bidi } = asked.request.options;
      checkLocale(given, locale);
      return { ...asked, bidi: bidiRequest(bidi, locale) };
    }
    return { kind: 'run', arguments: checkArguments(asked.paths, asked.options, locale) };
  } catch (error) {
    if (error instanceof UsageError) return usage(locale, error.message);
    if (!isOfCommander(error)) throw error;
    return error.exitCode === 0
      ? { kind: 'print', text: printed }
      : usage(locale, translate(error, argv, locale), subcommandOf(argv)?.name);
  }
}

/** What commander makes of paths alone; null for other arguments. Most runs have no need of it. */
export function askedOfPaths(argv: readonly string[]): Asked | null {
  const areOperands = argv.every((argument) => argument === '-' || !argument.startsWith('-'));
  if (!areOperands || subcommands.some(({ name }) => name === argv[0])) return null;
  return { kind: 'run', paths: argv, options: { ignore: true, progress: true } };
}

async function readOptions(
  ...parameters: Parameters<typeof import('./command-line.ts')['readCommandLine']>
): Promise<Asked> {
  const { readCommandLine } = await import('./command-line.ts');
  return readCommandLine(...parameters);
}

function isOfCommander(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

/** Arguments that cannot be followed; the message is in the language of the user. */
class UsageError extends Error {}

function checkArguments(paths: readonly string[], raw: RawOptions, locale: Locale): Arguments {
  checkLocale(raw.locale, locale);
  const conflict = conflictOf(raw);
  if (conflict !== null) throw new UsageError(say(locale, commandTexts.conflict, conflict));
  if (raw.printConfig !== undefined) expectNoPaths(paths, '--print-config', locale);
  if (raw.listRules && raw.format !== undefined) {
    for (const format of raw.format) oneOf(format, ['pretty', 'json'], '--format', locale);
  }
  checkReason(raw, locale);
  const fixing = fixingOf(raw);
  const reports = reportsOf(raw, paths, locale);
  const isPrinted = raw.format !== undefined && reports.some(({ file }) => file === null);
  if (fixing?.target === 'diff' && isPrinted) {
    throw new UsageError(say(locale, fixingTexts.diffWithReport));
  }
  const failOn = oneOf(
    raw.failOn ?? 'error',
    ['error', 'warning', 'info', 'never'],
    '--fail-on',
    locale,
  );
  return {
    mode: modeOf(raw),
    fixing,
    purpose: fixing === null ? undefined : 'correct',
    paths: raw.printConfig === undefined ? inputsOf(paths, raw, locale) : [raw.printConfig],
    stdinFilename: raw.stdinFilename ?? null,
    encoding: raw.encoding === undefined ? null : forcedEncoding(raw.encoding, locale),
    changes: changesOf(paths, raw, locale),
    maxSize: raw.maxSize === undefined ? defaultReading.maxSize : sizeOf(raw.maxSize, locale),
    timeLimit:
      raw.timeLimit === undefined
        ? defaultReading.timeLimit
        : countOf(raw.timeLimit, '--time-limit', locale),
    trackedChanges: oneOf(
      raw.trackedChanges ?? defaultReading.trackedChanges,
      ['accepted', 'rejected'],
      '--tracked-changes',
      locale,
    ),
    convert: oneOf(raw.convert ?? defaultReading.convert, ['auto', 'never'], '--convert', locale),
    annotate: raw.annotate ?? null,
    track: trackOf(raw),
    allowUnmatched: raw.allowUnmatched ?? false,
    reports,
    quiet: raw.quiet ?? false,
    bidi: bidiRequest(raw.bidi, locale),
    excerpt: oneOf(raw.excerpt ?? 'auto', ['auto', 'always', 'never'], '--excerpt', locale),
    baseline: baselineOf(raw, locale),
    cache: cacheOf(raw, locale),
    threads: threadsOf(raw, locale),
    progress: raw.progress,
    shard: raw.shard === undefined ? null : shardOf(raw.shard, locale),
    sample: sampleOf(raw, locale),
    maxFindings:
      raw.maxFindings === undefined ? null : countOf(raw.maxFindings, '--max-findings', locale),
    gate: {
      failOn: failOn === 'never' ? null : failOn,
      maxWarnings:
        raw.maxWarnings === undefined ? null : countOf(raw.maxWarnings, '--max-warnings', locale),
    },
    exitZero: raw.exitZero ?? false,
    stats: raw.stats ?? false,
    locale,
    askedLocale: raw.locale === undefined ? null : locale,
    configuration: configurationOf(raw),
    ignore: raw.ignore,
    ignorePatterns: (raw.ignorePattern ?? []).map((pattern) => patternOf(pattern, locale)),
    presets: (raw.preset ?? []).map((name) =>
      pluginOf(name) === null ? oneOf(name, presetNames, '--preset', locale) : name,
    ),
    rules: Object.fromEntries((raw.rule ?? []).map((value) => ruleOf(value, locale))),
    only: raw.only === undefined ? null : raw.only.flatMap(namesIn),
    skip: (raw.skip ?? []).flatMap(namesIn),
    register: raw.register ?? null,
    source: raw.source ?? null,
    previous: raw.previous ?? null,
    stage: raw.stage === undefined ? null : oneOf(raw.stage, stages, '--stage', locale),
  };
}

function expectNoPaths(paths: readonly string[], option: string, locale: Locale): void {
  if (paths.length > 0) throw new UsageError(say(locale, commandTexts.withoutPaths, { option }));
}

function patternOf(pattern: string, locale: Locale): string {
  if (!isEndlessLine(pattern)) return pattern;
  throw new UsageError(say(locale, commandTexts.endlessPattern, { path: pattern }));
}

/** Why findings are silenced has to be said, in words that stay inside a comment on one line. */
function checkReason({ addDirectives, reason }: RawOptions, locale: Locale): void {
  if (addDirectives === undefined && reason === undefined) return;
  const [option, other] = ['--add-directives', '--reason TEXT'];
  if (addDirectives === undefined) {
    throw new UsageError(say(locale, commandTexts.goesWith, { option: '--reason', other: option }));
  }
  if (reason === undefined || reason.trim() === '') {
    throw new UsageError(say(locale, commandTexts.goesWith, { option, other }));
  }
  if (/--|[\r\n]/u.test(reason)) throw new UsageError(say(locale, fixingTexts.badReason));
}

/** It has been followed already: see `localeOfArguments`. */
function checkLocale(given: unknown, locale: Locale): void {
  if (given !== undefined) oneOf(String(given), ['en', 'ar'], '--locale', locale);
}

function bidiRequest(given: unknown, locale: Locale): BidiRequest {
  return oneOf(String(given ?? 'auto'), ['auto', ...bidiModes], '--bidi', locale);
}

function modeOf(raw: RawOptions): Arguments['mode'] {
  if (raw.listRules) return 'list-rules';
  if (raw.showFiles) return 'show-files';
  if (raw.jsonlIn) return 'filter';
  if (raw.printTree) return 'print-tree';
  if (raw.printConfig !== undefined) return 'print-config';
  return raw.watch ? 'watch' : 'check';
}

function configurationOf({ config }: RawOptions): Arguments['configuration'] {
  if (typeof config === 'string') return { file: config };
  return config === false ? 'none' : 'found';
}

function inputsOf(paths: readonly string[], raw: RawOptions, locale: Locale): readonly string[] {
  const { stdin, stdinFilename, listRules } = raw;
  if (raw.jsonlIn) expectNoPaths(paths, '--jsonl-in', locale);
  if (stdinFilename !== undefined && paths.length > 0 && !paths.includes('-') && !stdin) {
    throw new UsageError(say(locale, commandTexts.stdinFilenameWithPaths));
  }
  if (raw.watch && paths.includes('-')) {
    throw new UsageError(say(locale, commandTexts.conflict, { first: '--watch', second: '-' }));
  }
  if (stdin && !paths.includes('-')) return [...paths, '-'];
  if (paths.length > 0) return paths;
  if (stdinFilename !== undefined) return ['-'];
  if (!listRules && !raw.jsonlIn && !raw.changed && !raw.staged && raw.since === undefined)
    throw new UsageError(say(locale, commandTexts.noInput));
  return [];
}

function reportsOf(
  raw: RawOptions,
  paths: readonly string[],
  locale: Locale,
): readonly ReportRequest[] {
  const formats = new Set(
    (raw.format ?? ['pretty']).map((name) =>
      isFormat(name) || isModule(name) ? name : oneOf(name, formatNames, '--format', locale),
    ),
  );
  const files = reportFiles(raw.outputFile ?? [], formats, locale);
  const reports = [...formats].map((format) => ({ format, file: files.get(format) ?? null }));
  const printed = reports.filter(({ file }) => file === null).map(({ format }) => format);
  if (printed.length > 1) {
    const data = { formats: printed.join(', '), example: `${printed[1]}=FILE` };
    throw new UsageError(say(locale, commandTexts.twoReports, data));
  }
  const targets = new Set<string>();
  const texts = new Set(paths.map((path) => resolve(path)));
  for (const file of files.values()) {
    const target = resolve(file);
    if (texts.has(target)) throw new UsageError(say(locale, commandTexts.reportOverText, { file }));
    if (targets.has(target))
      throw new UsageError(say(locale, commandTexts.sameReportFile, { file }));
    targets.add(target);
  }
  return reports;
}

/** The file of each report that has one. */
function reportFiles(
  values: readonly string[],
  formats: ReadonlySet<string>,
  locale: Locale,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const [first] = formats;
  for (const value of values) {
    const name = value.slice(0, Math.max(value.indexOf('='), 0));
    const isNamed = isFormat(name) || formats.has(name);
    if (isNamed && !formats.has(name)) {
      throw new UsageError(say(locale, commandTexts.unknownReport, { format: name }));
    }
    // A path may hold the sign, too.
    const format = isNamed ? name : first;
    const file = isNamed ? value.slice(name.length + 1) : value;
    if (format === undefined || file === '') {
      throw new UsageError(say(locale, commandTexts.missingValue, { option: '--output-file' }));
    }
    const known = files.get(format);
    if (known !== undefined) {
      const data = { format, first: known, second: file, example: `${format}=${known}` };
      throw new UsageError(say(locale, commandTexts.twoFiles, data));
    }
    files.set(format, file);
  }
  return files;
}

function changesOf(
  paths: readonly string[],
  { changed, since, staged, stdin, stdinFilename }: RawOptions,
  locale: Locale,
): ChangesRequest | null {
  if (!changed && since === undefined && !staged) return null;
  const request: ChangesRequest =
    since === undefined ? { kind: staged ? 'staged' : 'changed' } : { kind: 'since', ref: since };
  if (!stdin && stdinFilename === undefined && !paths.includes('-')) return request;
  const second = stdin ? '--stdin' : stdinFilename === undefined ? '-' : '--stdin-filename';
  throw new UsageError(say(locale, commandTexts.conflict, { first: `--${request.kind}`, second }));
}

function cacheOf(
  { cache, cacheLocation, resume }: RawOptions,
  locale: Locale,
): CacheRequest | null {
  if (cache) return { path: cacheLocation ?? '.qararcache', isTemporary: false };
  if (resume) return { path: cacheLocation ?? '.qarar-resume', isTemporary: true };
  if (cache === false || cacheLocation === undefined) return null;
  throw new UsageError(
    say(locale, commandTexts.goesWith, { option: '--cache-location', other: '--cache' }),
  );
}

const MOST_THREADS = 256;

function threadsOf({ threads = 'auto' }: RawOptions, locale: Locale): ThreadsRequest {
  if (threads === 'auto') return threads;
  const count = /^[0-9]{1,3}$/u.test(threads) ? Number(threads) : 0;
  if (count >= 1 && count <= MOST_THREADS) return count;
  const data = { option: '--threads', value: threads, allowed: `auto, 1\u2013${MOST_THREADS}` };
  throw new UsageError(say(locale, commandTexts.badValue, data));
}

function shardOf(value: string, locale: Locale): Shard {
  const [, index = '', count = ''] = /^([0-9]{1,5})\/([0-9]{1,5})$/u.exec(value) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count && shard.count <= MOST_SHARDS) return shard;
  const data = { option: '--shard', value, allowed: '1/8, 2/8, \u2026, 8/8' };
  throw new UsageError(say(locale, commandTexts.badValue, data));
}

function sampleOf({ sample, seed }: RawOptions, locale: Locale): SampleRequest | null {
  if (sample !== undefined) {
    return { size: countOf(sample, '--sample', locale), seed: seed ?? '1' };
  }
  if (seed === undefined) return null;
  throw new UsageError(say(locale, commandTexts.goesWith, { option: '--seed', other: '--sample' }));
}

function baselineOf(
  { baseline, updateBaseline, pruneBaseline }: RawOptions,
  locale: Locale,
): BaselineRequest | null {
  const action = updateBaseline ? 'update' : pruneBaseline ? 'prune' : 'use';
  if (baseline !== undefined) return { path: baseline, action };
  if (action === 'use') return null;
  const data = { option: `--${action}-baseline`, other: '--baseline FILE' };
  throw new UsageError(say(locale, commandTexts.goesWith, data));
}

function ruleOf(value: string, locale: Locale): readonly [id: string, setting: RuleSetting] {
  const parsed = parseRuleSetting(value, locale);
  if ('complaint' in parsed) throw new UsageError(parsed.complaint);
  return [parsed.id, parsed.setting];
}

/** `500K`, `64M`, `1G`: powers of 1024. */
function sizeOf(value: string, locale: Locale): number {
  const [, digits, unit = ''] = /^([1-9][0-9]{0,9})([KMG]?)(?:i?B)?$/iu.exec(value) ?? [];
  if (digits === undefined) throw new UsageError(say(locale, commandTexts.badSize, { value }));
  return Number(digits) * 1024 ** ['', 'K', 'M', 'G'].indexOf(unit.toUpperCase());
}

function countOf(value: string, option: string, locale: Locale): number {
  if (/^[0-9]{1,15}$/u.test(value)) return Number(value);
  throw new UsageError(say(locale, commandTexts.badCount, { option, value }));
}

function forcedEncoding(value: string, locale: Locale): ForcedEncoding {
  const named = encodingOf(value);
  if ('encoding' in named) return named.encoding;
  const allowed = [...encodings, 'UTF-16'];
  throw new UsageError(badValue(value, allowed, '--encoding', locale, named.similar));
}

function oneOf<const T extends string>(
  value: string,
  allowed: readonly T[],
  option: string,
  locale: Locale,
): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(badValue(value, allowed, option, locale));
}

function usage(
  locale: Locale,
  complaint: string,
  subcommand: SubcommandName | null = null,
): ParsedArguments {
  return { kind: 'usage', complaint: `${complaint} ${seeHelp(locale, subcommand)}`, locale };
}

function subcommandOf(argv: readonly string[]): (typeof subcommands)[number] | undefined {
  const names = new Map(subcommands.map((each) => [String(each.name), each]));
  return names.get(argv.find((each) => names.has(each)) ?? '');
}

/** Commander speaks English only, and gives the names that it talks about inside its sentences. */
function translate(error: CommanderError, argv: readonly string[], locale: Locale): string {
  const option = /'(-[^']*)'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const similar = /\(Did you mean (?:one of )?([^?]*)\?\)/u.exec(error.message)?.[1];
      const unknown = say(locale, commandTexts.unknownOption, { option });
      return similar === undefined
        ? unknown
        : `${unknown} ${say(locale, commandTexts.didYouMean, { name: similar })}`;
    }
    case 'commander.optionMissingArgument':
      return say(locale, commandTexts.missingValue, { option: option.replace(/ .*/u, '') });
    case 'commander.missingArgument': {
      const name = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
      const { operands = [] } = subcommandOf(argv) ?? {};
      const [, meaning] = operands.find(([form]) => form.includes(name)) ?? [];
      return say(locale, commandTexts.missingOperand, { name, meaning: meaning?.[locale] ?? '' });
    }
    case 'commander.excessArguments': {
      const [most = '', given = ''] = error.message.match(/\d+/gu) ?? [];
      return say(locale, commandTexts.tooManyOperands, { most, given });
    }
    default:
      return error.message.replace(/^error: /u, '');
  }
}
