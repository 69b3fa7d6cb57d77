import type { Catalogue } from '../core/lint/plugin.ts';
import type { OptionValue, PresetName, Rule, RuleSetting, Severity } from '../core/lint/rule.ts';
import { settingNamed } from '../core/lint/rule-names.ts';
import type { Settings } from '../core/lint/settings.ts';
import type { Layer } from './configuration.ts';

/** The rule that takes the `terms` of configurations, in its option of the same name. */
const TERMS_RULE = 'term-consistency';

/**
 * Makes one of many layers, the last of which counts most: what a layer sets by name comes after its
 * presets and after everything in the layers under it. The layers are known to be free of mistakes.
 */
export function mergeLayers(
  { rules, settings: ofPlugins }: Catalogue,
  layers: readonly Layer[],
): Settings {
  const settings: Record<string, RuleSetting> = {};
  const stage = layers.findLast((layer) => layer.stage !== null)?.stage ?? null;
  const presets = layers.flatMap((layer) => layer.presets);
  // What is nearer to the text is looked for first.
  const terms = layers.toReversed().flatMap((layer) => layer.terms);
  for (const rule of rules) {
    const isNamed = layers.some((layer) => settingNamed(layer.rules, rule) !== undefined);
    const takesTerms = rule.id === TERMS_RULE && terms.length > 0;
    // Presets alone are left to the engine.
    if (!isNamed && !takesTerms) continue;
    // A pattern does not take a rule out of its stage.
    const isExact = layers.some((layer) => Object.hasOwn(layer.rules, rule.id));
    if (!isExact && rule.meta.stage !== undefined && rule.meta.stage !== (stage ?? 'draft'))
      continue;
    const setting = settingOf(rule, layers, ofPlugins.definedPresets);
    settings[rule.id] = takesTerms ? withTerms(setting, terms) : setting;
  }
  return {
    ...ofPlugins,
    presets,
    rules: settings,
    ...(stage === null ? {} : { stage }),
  };
}

type FullSetting = readonly [Severity | 'off', Readonly<Record<string, OptionValue>>];

/** Where a setting gives no options, those of the last one that gave any stay. */
function settingOf(
  rule: Rule,
  layers: readonly Layer[],
  definedPresets: Catalogue['settings']['definedPresets'],
): FullSetting {
  const ofPreset = (name: string): RuleSetting | undefined =>
    Object.hasOwn(definedPresets, name)
      ? settingNamed(definedPresets[name]?.rules ?? {}, rule)
      : rule.meta.presets?.[name as PresetName];
  const all = [
    rule.meta.severity,
    ofPreset('recommended'),
    ...layers.flatMap((layer) => [...layer.presets.map(ofPreset), settingNamed(layer.rules, rule)]),
  ];
  let merged: FullSetting = [rule.meta.severity, {}];
  for (const setting of all) {
    if (setting === undefined) continue;
    const [severity, options = merged[1]] = typeof setting === 'string' ? [setting] : setting;
    merged = [severity, options];
  }
  return merged;
}

function withTerms([severity, options]: FullSetting, terms: Layer['terms']): FullSetting {
  const { terms: own } = options;
  return [severity, { ...options, terms: [...terms, ...(isLists(own) ? own : [])] }];
}

function isLists(value: OptionValue | undefined): value is readonly (readonly string[])[] {
  return Array.isArray(value) && value.every(Array.isArray);
}
