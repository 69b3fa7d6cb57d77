import type { SettingsProblem } from './errors.ts';
import { nearest } from './nearest.ts';
import { type PresetName, pluginOf, presetNames, stages } from './rule.ts';
import { shown } from './shape.ts';

type Problem = Omit<SettingsProblem, 'path'>;

export function isPresetName(name: unknown): name is PresetName {
  return (presetNames as readonly unknown[]).includes(name);
}

/** `defined`: the full names of the presets of plugins. */
export function unknownPreset(preset: string, defined: readonly string[]): Problem {
  const all = [...presetNames, ...defined];
  const close = nearest(preset, all) ?? inPlugins(preset, defined);
  return close === undefined
    ? { code: 'unknown-preset', data: { preset, allowed: all.join(', ') } }
    : { code: 'unknown-preset-nearest', data: { preset, nearest: close } };
}

export function unknownStage(stage: unknown): Problem {
  const close = typeof stage === 'string' ? nearest(stage, stages) : undefined;
  return close === undefined
    ? { code: 'unknown-stage', data: { stage: shown(stage), allowed: stages.join(', ') } }
    : { code: 'unknown-stage-nearest', data: { stage: String(stage), nearest: close } };
}

/** A name that no rule has: it is misspelt, or its plugin is, or the plugin is not there. */
export function unknownRule(rule: string, names: ReadonlySet<string>): Problem {
  const plugin = pluginOf(rule);
  const ofPlugins = [...names].filter((name) => pluginOf(name) !== null);
  const plugins = new Set(ofPlugins.map(pluginOf).filter((name) => name !== null));
  const close =
    plugin === null
      ? (nearest(rule, names) ?? inPlugins(rule, ofPlugins))
      : nearest(rule, ofPlugins);
  if (close !== undefined) return { code: 'unknown-rule-nearest', data: { rule, nearest: close } };
  if (plugin === null || plugins.has(plugin)) return { code: 'unknown-rule', data: { rule } };
  const meant = nearest(plugin, plugins);
  return meant === undefined
    ? { code: 'unknown-plugin', data: { rule, plugin } }
    : { code: 'unknown-plugin-nearest', data: { rule, plugin, nearest: meant } };
}

/** The full name of what was given without that of its plugin. */
function inPlugins(own: string, names: readonly string[]): string | undefined {
  return names.find((name) => name.endsWith(`/${own}`));
}
