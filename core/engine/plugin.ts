import type { FactTables } from '../facts/tables.ts';
import type { Rule } from './define-rule.ts';
import type { Localised, RuleSetting } from './rule.ts';

/** What a house adds: a module exports it, or a YAML file holds it. */
export interface Plugin {
  /** Words in small letters, joined by hyphens; its rule `x` is known as `name/x`. */
  readonly name: string;
  readonly rules?: readonly Rule[];
  /** Known as `name/preset`. */
  readonly presets?: Readonly<Record<string, PresetSettings>>;
  readonly facts?: FactTables;
  /** Terms of which one text keeps to one, as in the setting `terms` of a configuration. */
  readonly terms?: readonly (readonly string[])[];
}

/** What a preset sets; rules of plugins, also of the own one, have their full name `name/rule`. */
export interface PresetSettings {
  readonly rules: Readonly<Record<string, RuleSetting>>;
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
 * What a module exports, as a plugin. `specifier` is how the configuration names the module; it is
 * not looked up here. A module with a default export is that export.
 */
export function readPlugin(value: unknown, specifier: string): ReadPlugin {
  if (typeof value !== 'object' || value === null || !('name' in value)) {
    const message = {
      en: `The plugin ${specifier} must export an object with a name.`,
      ar: `يجب أن تصدّر الإضافة ${specifier} كائنا له اسم.`,
    };
    return { plugin: null, problems: [{ message, path: [] }] };
  }
  return { plugin: value as Plugin, problems: [] };
}

/** All that a linter can be made of: our rules and those of plugins, and what else plugins give. */
export interface Catalogue {
  /** Rules of plugins under their full names. */
  readonly rules: readonly Rule[];
  /** To be spread into the settings of a linter made of these rules. */
  readonly settings: {
    /** By full name, `house/strict`. */
    readonly definedPresets: Readonly<Record<string, PresetSettings>>;
    readonly facts: readonly FactTables[];
  };
  readonly terms: readonly (readonly string[])[];
}
