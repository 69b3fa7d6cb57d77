import type { FactTables } from '../facts/tables.ts';
import { renamedRule } from './define-rule.ts';
import { SettingsError, type SettingsProblem } from './errors.ts';
import { readPluginParts } from './plugin-parts.ts';
import type { Localised, Rule } from './rule.ts';
import type { PresetSettings, Settings } from './settings.ts';

/** What a house adds: a module exports it, or a YAML file holds it. */
export interface Plugin {
  /** Words in small letters, joined by hyphens; its rule `x` is known as `name/x`. */
  readonly name: string;
  readonly rules?: readonly Rule[];
  /** Known as `name/preset`; they set rules by their full names. */
  readonly presets?: Readonly<Record<string, PresetSettings>>;
  readonly facts?: FactTables;
  /** Terms of which one text keeps to one, as in the setting `terms` of a configuration. */
  readonly terms?: readonly (readonly string[])[];
}

export interface PluginProblem {
  readonly message: Localised;
  /** Where in the plugin: `['rules', 2, 'meta']`; empty for the whole. */
  readonly path: readonly (string | number)[];
}

export interface ReadPlugin {
  /** Null when there are problems: a plugin is used as a whole or not at all. */
  readonly plugin: Plugin | null;
  readonly problems: readonly PluginProblem[];
}

/**
 * What a module gives, as a plugin: its default export, or else all that it exports. The modules of
 * a house are read by people who did not write them, so everything that is wrong is told at once.
 */
export function readPlugin(value: unknown, specifier: string): ReadPlugin {
  const exported = isModule(value) ? value.default : value;
  const problems = readPluginParts(exported, specifier);
  return problems.length > 0
    ? { plugin: null, problems }
    : { plugin: exported as Plugin, problems };
}

function isModule(value: unknown): value is { readonly default: unknown } {
  return typeof value === 'object' && value !== null && 'default' in value;
}

/** All that a linter can be made of: our rules and those of plugins, and what else plugins give. */
export interface Catalogue {
  /** Rules of plugins under their full names. */
  readonly rules: readonly Rule[];
  /** To be spread into the settings of a linter made of these rules. */
  readonly settings: Required<Pick<Settings, 'definedPresets' | 'facts'>>;
  readonly terms: readonly (readonly string[])[];
}

/** Throws `SettingsError` when two plugins have one name; `path` leads to the second. */
export function withPlugins(rules: readonly Rule[], plugins: readonly Plugin[]): Catalogue {
  const names = plugins.map(({ name }) => name);
  const problems = names.flatMap((plugin, index): SettingsProblem[] =>
    names.indexOf(plugin) === index
      ? []
      : [{ code: 'two-plugins', data: { plugin }, path: ['plugins', index] }],
  );
  if (problems.length > 0) throw new SettingsError(problems);
  const presets = plugins.flatMap((plugin) =>
    Object.entries(plugin.presets ?? {}).map(
      ([preset, settings]) => [`${plugin.name}/${preset}`, settings] as const,
    ),
  );
  return {
    rules: [
      ...rules,
      ...plugins.flatMap(({ name, rules: own = [] }) =>
        own.map((rule) => renamedRule(rule, `${name}/${rule.id}`)),
      ),
    ],
    settings: {
      definedPresets: Object.fromEntries(presets),
      facts: plugins.flatMap(({ facts }) => facts ?? []),
    },
    terms: plugins.flatMap(({ terms }) => terms ?? []),
  };
}
