import type { Catalogue } from '../../core/lint/plugin.ts';
import { pluginNamed } from '../../core/lint/rule-names.ts';
import type { Settings } from '../../core/lint/settings.ts';
import type { Layer } from '../../project/configuration.ts';
import type { Arguments } from '../arguments.ts';

/** What the arguments say of configurations. */
export type ProjectArguments = Pick<
  Arguments,
  | 'askedLocale'
  | 'configuration'
  | 'ignore'
  | 'ignorePatterns'
  | 'locale'
  | 'only'
  | 'presets'
  | 'register'
  | 'rules'
  | 'skip'
  | 'stage'
>;

/** Of a command that takes no rules: its texts are read, or the rules are only listed. */
export const nothingAsked = {
  presets: [],
  register: null,
  only: null,
  ignorePatterns: [],
  rules: {},
  skip: [],
  stage: null,
} as const;

export function layerOf({ presets, rules: named, stage }: ProjectArguments): Layer {
  return { presets, rules: named, terms: [], stage, locale: null };
}

export function layerSettings({ presets, rules: named }: Layer): Pick<Layer, 'presets' | 'rules'> {
  return { presets, rules: named };
}

export function namesPlugins({ presets, rules: named, only, skip }: ProjectArguments): boolean {
  const names = [...presets, ...Object.keys(named), ...(only ?? []), ...skip];
  return !names.every(isOurs);
}

/** What the arguments set, and which rules they choose. */
export interface OwnLayer {
  readonly layer: Layer;
  readonly choice: Pick<Settings, 'only' | 'skip'>;
}

export function choiceOf(
  { only, skip }: Pick<ProjectArguments, 'only' | 'skip'>,
  takes: (name: string) => boolean = () => true,
): OwnLayer['choice'] {
  return { ...(only !== null && { only: only.filter(takes) }), skip: skip.filter(takes) };
}

/** Plugins stand in configurations. */
export function isOurs(name: string): boolean {
  return pluginNamed(name) === null;
}

/** What the arguments set of our own rules. */
export function withoutPlugins<T extends Pick<Layer, 'presets' | 'rules'>>(settings: T): T {
  return {
    ...settings,
    presets: settings.presets.filter(isOurs),
    rules: Object.fromEntries(Object.entries(settings.rules).filter(([name]) => isOurs(name))),
  };
}

export function stageOf({ stage }: ProjectArguments): Pick<Settings, 'stage'> {
  return stage === null ? {} : { stage };
}

export const nothingOfPlugins: Omit<Catalogue, 'rules'> = {
  settings: { definedPresets: {}, facts: [] },
  terms: [],
};
