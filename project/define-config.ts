import type { Plugin } from '../core/lint/plugin.ts';
import type { Locale, Stage } from '../core/lint/rule.ts';
import type { RuleSettings } from '../core/lint/settings.ts';

/** What a configuration file says: see docs/configuration.md. All of it may be left out. */
export interface Config extends LayerConfig {
  readonly $schema?: string;
  /** The configurations of the folders above do not count. */
  readonly root?: boolean;
  /** Presets, packages and files on which this one is built, in order. */
  readonly extends?: string | readonly string[];
  /** Packages and files with more rules, terms and facts, or plugins themselves. */
  readonly plugins?: readonly (string | Plugin)[];
  /** Plugins of retext by package or file, alone or with their options; each is a rule `retext/NAME`. */
  readonly retext?: readonly (string | readonly [specifier: string, ...options: unknown[]])[];
  /** What the texts of an archive say of one another: a file that `qarar index` made. */
  readonly register?: string | null;
  /** Where the English or French text of each text is: `../en/{name}.{docx,txt}`. */
  readonly source?: string | null;
  /** Where the text is that each text follows. */
  readonly previous?: string | null;
  /** Settings for some of the texts, applied in their order. */
  readonly overrides?: readonly OverrideConfig[];
  /** Patterns of texts that are not checked, as in a `.gitignore`. */
  readonly ignore?: readonly string[];
}

/** What is set for texts. */
interface LayerConfig {
  readonly presets?: readonly string[];
  readonly rules?: RuleSettings;
  /** Each a list of variants of one term, in the order of preference. */
  readonly terms?: readonly (readonly string[])[];
  readonly stage?: Stage;
  readonly locale?: Locale;
}

interface OverrideConfig extends LayerConfig {
  readonly files: string | readonly string[];
  readonly excludeFiles?: string | readonly string[];
}

/** Gives the configuration back; an editor completes its keys, and a compiler checks them. */
export function defineConfig(config: Config): Config {
  return config;
}
