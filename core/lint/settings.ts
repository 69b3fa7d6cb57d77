import { isRecord } from '../common/record.ts';
import type { FactTables } from '../facts/tables.ts';
import { SettingsError, type SettingsProblem } from './errors.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';
import {
  type Locale,
  type OptionSpec,
  type OptionsOf,
  type OptionsSpec,
  type OptionValue,
  type PresetName,
  type RuleSetting,
  type Severity,
  type Stage,
  stages,
} from './rule.ts';
import { isMeantBy, settableNames, settingNamed } from './rule-names.ts';
import { isPresetName, unknownPreset, unknownRule, unknownStage } from './settings-names.ts';
import { shown } from './shape.ts';

export interface EnabledRule {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Every option of the rule, set or by default. */
  readonly options: OptionsOf<OptionsSpec>;
}

/** Rule names and their settings, as they stand in a configuration file. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

const severities: readonly string[] = ['error', 'warning', 'info', 'off'];

/** What is set beside the defaults: presets in their order, then the settings of single rules. */
export interface Settings {
  /** Our own, and those of `definedPresets`. */
  readonly presets?: readonly string[];
  readonly rules?: RuleSettings;
  /** A draft where nothing is said. */
  readonly stage?: Stage;
  /** Presets of plugins by their full names, `house/final`: see `withPlugins`. */
  readonly definedPresets?: Readonly<Record<string, PresetSettings>>;
  /** Facts beside our own. */
  readonly facts?: readonly FactTables[];
  /** Of all rules these alone, by their names, families or patterns; those that are off are on. */
  readonly only?: readonly string[];
  /** The rules that are left out, named in the same way. */
  readonly skip?: readonly string[];
}

/**
 * The rules that are on, in the order of their ids, with severity and options. Settings come from
 * files that people write: everything that cannot be applied is reported at once, nothing dropped.
 */
export function resolveSettings(
  rules: readonly Rule[],
  {
    presets = [],
    rules: settings = {},
    stage = 'draft',
    definedPresets = {},
    only,
    skip = [],
  }: Settings = {},
): EnabledRule[] {
  const problems: SettingsProblem[] = [];
  if (!isRecord(settings)) {
    throw new SettingsError([
      { code: 'bad-settings', data: { value: shown(settings) }, path: ['rules'] },
    ]);
  }
  const names = settableNames(rules);
  const chosen: PresetLayer[] = [{ name: 'recommended', path: ['presets'] }];
  for (const [index, name] of presets.entries()) {
    const path = ['presets', index];
    const defined = Object.hasOwn(definedPresets, name) ? definedPresets[name] : undefined;
    if (defined !== undefined) {
      problems.push(...unknownRules(defined.rules, names, () => path));
      chosen.push({ rules: defined.rules, path });
    } else if (isPresetName(name)) chosen.push({ name, path });
    else problems.push({ ...unknownPreset(String(name), Object.keys(definedPresets)), path });
  }
  if (!stages.includes(stage)) problems.push({ ...unknownStage(stage), path: ['stage'] });
  problems.push(...unknownRules(settings, names, (name) => ['rules', name]));
  problems.push(...unmeant(only ?? [], 'only', rules), ...unmeant(skip, 'skip', rules));
  const enabled: EnabledRule[] = [];
  for (const rule of rules) {
    const isAsked = only?.some((name) => isMeantBy(name, rule)) ?? false;
    const path = ['rules', rule.id];
    const layers = [...chosen, { rules: settings, path }].flatMap((layer): Layer[] => {
      const setting = settingIn(rule, layer);
      return setting === undefined ? [] : [{ setting, path: layer.path }];
    });
    const configured = resolveLayers(rule, layers, problems);
    const isLeftOut =
      (only !== undefined && !isAsked) || skip.some((name) => isMeantBy(name, rule));
    if (isLeftOut) continue;
    const resolved =
      configured ??
      (isAsked
        ? resolveLayers(rule, [...layers, { setting: rule.meta.severity, path }], [])
        : undefined);
    const isOfStage = rule.meta.stage === undefined || rule.meta.stage === stage;
    const isNamed = Object.hasOwn(settings, rule.id) || (only?.includes(rule.id) ?? false);
    if (resolved !== undefined && (isOfStage || isNamed)) enabled.push(resolved);
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return enabled.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}

/** What a preset of ours makes of a rule in a text of a stage, as one setting. */
export function presetSetting(
  { meta }: Rule,
  preset: PresetName,
  stage: Stage = 'draft',
): RuleSetting {
  if (meta.stage !== undefined && meta.stage !== stage) return ['off', {}];
  const layers = [meta.severity, meta.presets?.recommended, meta.presets?.[preset]]
    .filter((layer) => layer !== undefined)
    .map((layer) => (typeof layer === 'string' ? ([layer] as const) : layer));
  const [severity] = layers[layers.length - 1] as (typeof layers)[number];
  return [severity, layers.findLast(([, options]) => options !== undefined)?.[1] ?? {}];
}

type Path = SettingsProblem['path'];

/** Settings for all rules: of a preset of ours, which stand with the rules, or given by name. */
type PresetLayer = { readonly path: Path } & (
  | { readonly name: PresetName }
  | { readonly rules: RuleSettings }
);

/** One setting of a rule, and where it stands. */
interface Layer {
  readonly setting: unknown;
  readonly path: Path;
}

function settingIn(rule: Rule, layer: PresetLayer): RuleSetting | undefined {
  return 'name' in layer ? rule.meta.presets?.[layer.name] : settingNamed(layer.rules, rule);
}

/** Names that choose no rule. */
function unmeant(
  chosen: readonly string[],
  key: 'only' | 'skip',
  rules: readonly Rule[],
): SettingsProblem[] {
  return chosen.flatMap((name, index) => {
    if (rules.some((rule) => isMeantBy(name, rule))) return [];
    const names = new Set(rules.flatMap(({ id, meta }) => [id, meta.family]));
    return [{ ...unknownRule(name, names), path: [key, index] }];
  });
}

/** Of rules that do not exist, so many are told by name: more is no slip of the pen. */
const MOST_TOLD = 20;

function unknownRules(
  settings: RuleSettings,
  names: ReadonlySet<string>,
  pathOf: (name: string) => Path,
): SettingsProblem[] {
  const unknown = Object.keys(settings).filter((name) => !names.has(name));
  const told = unknown
    .slice(0, MOST_TOLD)
    .map((name): SettingsProblem => ({ ...unknownRule(name, names), path: pathOf(name) }));
  const [next] = unknown.slice(MOST_TOLD);
  if (next === undefined) return told;
  const data = { count: unknown.length - MOST_TOLD };
  return [...told, { code: 'more-unknown-rules', data, path: pathOf(next) }];
}

/**
 * The rule as the last layer sets it, with the options of the last layer that gives any; undefined
 * when it is off, or when problems were found and added.
 */
function resolveLayers(
  rule: Rule,
  layers: readonly Layer[],
  problems: SettingsProblem[],
): EnabledRule | undefined {
  let severity: Severity | 'off' = rule.meta.severity;
  let options: Readonly<Record<string, unknown>> = {};
  let optionsPath: Path = [];
  for (const { setting, path } of layers) {
    const list: readonly unknown[] = Array.isArray(setting) ? setting : [setting];
    const [given, givenOptions = options] = list;
    if (!isSeverity(given) || list.length > 2 || !isRecord(givenOptions)) {
      const data = { rule: rule.id, allowed: severities.join(', '), value: shown(setting) };
      problems.push({ code: 'bad-setting', data, path });
      return undefined;
    }
    severity = given;
    if (givenOptions !== options) optionsPath = path;
    options = givenOptions;
  }
  const level = severity === 'off' ? 'info' : severity;
  const enabled = enable(rule, level, options, optionsPath, problems);
  return severity === 'off' ? undefined : enabled;
}

function enable(
  rule: Rule,
  severity: Severity,
  given: Readonly<Record<string, unknown>>,
  settingPath: Path,
  problems: SettingsProblem[],
): EnabledRule {
  const specs = rule.meta.options ?? {};
  const options: Record<string, OptionValue> = {};
  for (const [name, spec] of Object.entries(specs)) options[name] = spec.default;
  for (const [name, value] of Object.entries(given)) {
    const path = settingPath[0] === 'rules' ? [...settingPath, 1, name] : settingPath;
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec === undefined) {
      const close = nearest(name, Object.keys(specs));
      problems.push(
        close === undefined
          ? { code: 'unknown-option', data: { rule: rule.id, option: name }, path }
          : {
              code: 'unknown-option-nearest',
              data: { rule: rule.id, option: name, nearest: close },
              path,
            },
      );
    } else if (fitsOption(spec, value)) {
      options[name] = value;
    } else {
      const data = {
        rule: rule.id,
        option: name,
        expected: expectation(spec),
        value: shown(value),
      };
      problems.push({ code: 'bad-option', data, path });
    }
  }
  return { rule, severity, options };
}

export function fitsOption(spec: OptionSpec, value: unknown): value is OptionValue {
  const isAllowed = (text: unknown): boolean =>
    typeof text === 'string' && (spec.enum === undefined || spec.enum.includes(text));
  const areAllowed = (list: unknown): boolean => Array.isArray(list) && list.every(isAllowed);
  switch (spec.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'string':
      return isAllowed(value);
    case 'strings':
      return areAllowed(value);
    case 'lists':
      return Array.isArray(value) && value.every(areAllowed);
  }
}

/** The form of an option in the terms of JSON, which both languages of the interface share. */
function expectation(spec: OptionSpec): string {
  const of =
    spec.enum === undefined ? 'string' : spec.enum.map((value) => `"${value}"`).join(' | ');
  switch (spec.type) {
    case 'string':
      return of;
    case 'strings':
      return `[${of}, \u2026]`;
    case 'lists':
      return `[[${of}, \u2026], \u2026]`;
    default:
      return spec.type;
  }
}

/** The JSON Schema (draft 7, which editors know best) of `{ [rule]: setting }`. */
export function settingsSchema(rules: readonly Rule[], locale: Locale = 'en'): object {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const severity = { enum: severities };
  const properties = sorted.map((rule) => {
    const tuple = {
      type: 'array',
      items: [severity, optionsSchema(rule, locale)],
      additionalItems: false,
      minItems: 1,
    };
    const schema = {
      description: rule.meta.description[locale],
      default: rule.meta.severity,
      anyOf: [severity, tuple],
    };
    return [rule.id, schema] as const;
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

/** The JSON Schema of the options of a rule. */
export function optionsSchema(rule: Rule, locale: Locale): object {
  const properties = Object.entries(rule.meta.options ?? {}).map(([name, spec]) => {
    const description = spec.description[locale];
    return [name, { ...optionSchema(spec), default: spec.default, description }] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

function optionSchema(spec: OptionSpec): object {
  const text = { type: 'string', ...(spec.enum === undefined ? {} : { enum: spec.enum }) };
  const texts = { type: 'array', items: text };
  switch (spec.type) {
    case 'string':
      return text;
    case 'strings':
      return texts;
    case 'lists':
      return { type: 'array', items: texts };
    default:
      return { type: spec.type };
  }
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && severities.includes(value);
}

/** What a preset of a plugin sets. */
export interface PresetSettings {
  readonly rules: RuleSettings;
}
