import type { FactTables } from '../core/facts/tables.ts';
import { type Rule } from '../core/lint/define-rule.ts';
import type { Localised } from '../core/lint/rule.ts';
import type { RuleSettings, Settings } from '../core/lint/settings.ts';
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
/** What a preset of a plugin sets. */
export interface PresetSettings {
  readonly rules: RuleSettings;
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
export declare function readPlugin(value: unknown, specifier: string): ReadPlugin;
/** All that a linter can be made of: our rules and those of plugins, and what else plugins give. */
export interface Catalogue {
  /** Rules of plugins under their full names. */
  readonly rules: readonly Rule[];
  /** To be spread into the settings of a linter made of these rules. */
  readonly settings: Required<Pick<Settings, 'definedPresets' | 'facts'>>;
  readonly terms: readonly (readonly string[])[];
}
/** Throws `SettingsError` when two plugins have one name; `path` leads to the second. */
export declare function withPlugins(rules: readonly Rule[], plugins: readonly Plugin[]): Catalogue;
