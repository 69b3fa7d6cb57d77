import { isRecord } from '../core/common/record.ts';
import { nearest } from '../core/lint/nearest.ts';
import { type Locale, type Localised, type Stage, stages } from '../core/lint/rule.ts';
import type { RuleSettings } from '../core/lint/settings.ts';
import { type Path, shown } from '../core/lint/shape.ts';
import {
  badName,
  type ConfigurationProblem,
  configurationMessage,
  type ReportProblem,
} from './configuration-messages.ts';
import type { ConfigurationSource } from './configuration-source.ts';
import type { Config } from './define-config.ts';
import { isEndless, isEndlessLine } from './endless-pattern.ts';

/** What one configuration file says; names of rules, presets and files in it are not looked up yet. */
export interface Configuration extends Layer {
  /** The files above it do not count. */
  readonly root: boolean;
  /** Presets, packages and files, as they are written. */
  readonly extends: readonly string[];
  /** As they are written; a module may hold the plugins themselves. */
  readonly plugins: readonly unknown[];
  /** Plugins of retext: paths and packages, alone or with their options. */
  readonly retext: readonly RetextEntry[];
  readonly overrides: readonly Override[];
  /** A path from the folder of the file; null where there is none. */
  readonly register: string | null;
  /** A pattern of paths from the folder of the file; null where there is none. */
  readonly source: string | null;
  /** The same, of the texts that those follow. */
  readonly previous: string | null;
  /** As in a `.gitignore`. */
  readonly ignore: readonly string[];
}

type RetextEntry = string | readonly [specifier: string, ...options: unknown[]];

/** What is set for texts: presets in their order, over them single rules. */
export interface Layer {
  readonly presets: readonly string[];
  readonly rules: RuleSettings;
  /** Each a list of variants in the order of preference. */
  readonly terms: readonly (readonly string[])[];
  readonly stage: Stage | null;
  readonly locale: Locale | null;
}

/** For the texts that match one of `files`, and none of `excludeFiles`. */
interface Override extends Layer {
  readonly files: readonly string[];
  readonly excludeFiles: readonly string[];
}

export interface ReadConfiguration {
  /** Null where nothing can be made of the file. Where there are problems, what can be read. */
  readonly configuration: Configuration | null;
  readonly problems: readonly ConfigurationProblem[];
  /** It is not in the form of its kind of file: no other mistakes are looked for. */
  readonly isBroken: boolean;
}

const layerKeys = ['presets', 'rules', 'terms', 'stage', 'locale'] as const;
const overrideKeys = ['files', 'excludeFiles', ...layerKeys] as const;
const configurationKeys = [
  '$schema',
  'root',
  'extends',
  'plugins',
  'retext',
  'register',
  'source',
  'previous',
  ...layerKeys,
  'overrides',
  'ignore',
] as const satisfies readonly (keyof Config)[];

export const locales: readonly Locale[] = ['en', 'ar'];
const LIST = '["\u2026"]';

/** Reports everything at once that does not have the form of a configuration. */
export function readConfiguration(source: ConfigurationSource): ReadConfiguration {
  const problems: ConfigurationProblem[] = [...source.problems];
  const isBroken = problems.length > 0;
  const report = (path: Path, message: Localised): void => {
    // What is read in spite of a broken form may be another thing than was meant.
    if (!isBroken) problems.push({ span: source.spanAt(path), path, message });
  };
  const { value } = source;
  if (!isRecord(value)) {
    report([], configurationMessage('not-object', { example: '{ "extends": "strict" }' }));
    return { configuration: null, problems, isBroken };
  }
  const read = readerOf(value, [], report);
  read.keys(configurationKeys);
  const bases = read.value('extends', 'string | ["\u2026"]', isStringOrStrings, []);
  const configuration: Configuration = {
    root: read.value('root', 'true | false', isBoolean, false),
    extends: typeof bases === 'string' ? [bases] : bases,
    plugins: read.value('plugins', LIST, Array.isArray, []),
    retext: read.value('retext', '["\u2026", ["\u2026", {}]]', isRetext, []),
    register: read.value('register', 'string', isStringOrNull, null),
    source: read.value('source', '"../en/{name}.{docx,txt}"', isStringOrNull, null),
    previous: read.value('previous', '"../last-year/{name}.{docx,txt}"', isStringOrNull, null),
    ...readLayer(read),
    overrides: read
      .value('overrides', '[{ "files": ["\u2026"], "rules": {} }]', Array.isArray, [])
      .flatMap((each: unknown, index) => readOverride(each, ['overrides', index], report)),
    ignore: usable(read.value('ignore', LIST, isStrings, []), isEndlessLine, ['ignore'], report),
  };
  const count = patternsOf(configuration).length;
  if (count <= MOST_PATTERNS) return { configuration, problems, isBroken };
  report([], configurationMessage('too-many-patterns', { count, most: MOST_PATTERNS }));
  return { configuration: { ...configuration, overrides: [], ignore: [] }, problems, isBroken };
}

/** Nobody writes so many; to make them ready for use takes a millisecond each, and 20 kB. */
const MOST_PATTERNS = 5000;

function patternsOf({ ignore, overrides }: Configuration): readonly string[] {
  return [
    ...ignore,
    ...overrides.flatMap(({ files, excludeFiles }) => [...files, ...excludeFiles]),
  ];
}

/** The patterns that can be used; the others are told. An override that is left without any holds for no file. */
function usable(
  patterns: readonly string[],
  isUnusable: (pattern: string) => boolean,
  path: Path,
  report: ReportProblem,
): readonly string[] {
  const unusable = patterns.filter(isUnusable);
  if (unusable.length === 0) return patterns;
  for (const pattern of unusable)
    report(path, configurationMessage('endless-pattern', { pattern }));
  return patterns.filter((pattern) => !isUnusable(pattern));
}

function readOverride(value: unknown, path: Path, report: ReportProblem): Override[] {
  if (!isRecord(value)) {
    const data = { key: 'overrides', expected: '{ "files": ["\u2026"] }', value: shown(value) };
    report(path, configurationMessage('bad-value', data));
    return [];
  }
  const read = readerOf(value, path, report);
  read.keys(overrideKeys);
  const { files: named } = value;
  if (named === undefined) report(path, configurationMessage('no-files', { key: 'files' }));
  const expected = 'string | ["\u2026"]';
  const files = read.value('files', expected, isStringOrStrings, []);
  const excluded = read.value('excludeFiles', expected, isStringOrStrings, []);
  return [
    {
      files: usable([files].flat(), isEndless, [...path, 'files'], report),
      excludeFiles: usable([excluded].flat(), isEndless, [...path, 'excludeFiles'], report),
      ...readLayer(read),
    },
  ];
}

function readLayer(read: Reader): Layer {
  return {
    presets: read.value('presets', LIST, isStrings, []),
    rules: read.value('rules', '{ "\u2026": "error" }', isRuleSettings, {}),
    terms: read.value('terms', '[["\u2026", "\u2026"]]', isTerms, []),
    stage: read.name('stage', stages),
    locale: read.name('locale', locales),
  };
}

interface Reader {
  readonly keys: (known: readonly string[]) => void;
  /** The value of a key, or `otherwise` where it is missing or has another form. */
  readonly value: <T>(
    key: string,
    expected: string,
    fits: (value: unknown) => value is T,
    otherwise: NoInfer<T>,
  ) => T;
  readonly name: <T extends string>(key: string, names: readonly T[]) => T | null;
}

function readerOf(
  record: Readonly<Record<string, unknown>>,
  at: Path,
  report: ReportProblem,
): Reader {
  return {
    keys(known) {
      for (const key of Object.keys(record)) {
        if (known.includes(key)) continue;
        const close = nearest(key, known);
        report(
          [...at, key],
          close === undefined
            ? configurationMessage('unknown-key', { key, allowed: known.join(', ') })
            : configurationMessage('unknown-key-nearest', { key, nearest: close }),
        );
      }
    },
    value(key, expected, fits, otherwise) {
      const value = record[key];
      if (value === undefined) return otherwise;
      if (fits(value)) return value;
      const data = { key, expected, value: shown(value) };
      report([...at, key], configurationMessage('bad-value', data));
      return otherwise;
    },
    name(key, names) {
      const value = record[key];
      const name = names.find((each) => each === value);
      if (value === undefined || name !== undefined) return name ?? null;
      report([...at, key], badName(key, value, names));
      return null;
    },
  };
}

/** What each rule is set to is the business of the engine, which knows the rules. */
function isRuleSettings(value: unknown): value is RuleSettings {
  return isRecord(value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isString(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** What a computed configuration leaves open. */
function isStringOrNull(value: unknown): value is string | null {
  return value === null || isString(value);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isString);
}

function isStringOrStrings(value: unknown): value is string | readonly string[] {
  return isString(value) || isStrings(value);
}

function isRetext(value: unknown): value is readonly RetextEntry[] {
  return (
    Array.isArray(value) &&
    value.every((each) => isString(each) || (Array.isArray(each) && isString(each[0])))
  );
}

function isTerms(value: unknown): value is readonly (readonly string[])[] {
  return Array.isArray(value) && value.every((each) => isStrings(each) && each.length > 1);
}
