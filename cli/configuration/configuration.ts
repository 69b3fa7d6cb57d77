import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { SettingsError, settingsProblemText } from '../../core/lint/errors.ts';
import type { LintTimes } from '../../core/lint/lint-times.ts';
import { createLinter, type Linter } from '../../core/lint/linter.ts';
import type { Catalogue } from '../../core/lint/plugin.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { pluginNamed } from '../../core/lint/rule-names.ts';
import { say } from '../../core/lint/say.ts';
import { resolveSettings, type Settings } from '../../core/lint/settings.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import type { Layer } from '../../project/configuration.ts';
import type { CompanionPlace } from '../../project/configuration-companion.ts';
import type { IgnorePatterns } from '../../project/configuration-ignore.ts';
import type { ConfigurationProblem } from '../../project/configuration-messages.ts';
import type { CheckedFile } from '../../project/configuration-reader.ts';
import type { LoadedRegister } from '../../project/configuration-register.ts';
import type { Configurations, TextConfiguration } from '../../project/configurations.ts';
import { rules } from '../../rules/index.ts';
import type { Arguments } from '../arguments.ts';
import { commandTexts } from '../texts.ts';
import { createFolders } from './folders.ts';

/** What the configuration files around the texts say of them. */
export interface Project {
  readonly checkerFor: (filePath: string) => Promise<TextChecker>;
  /** Whether a text that was found in a folder is passed over. */
  readonly isIgnored: (path: string) => Promise<boolean>;
  /** The file on whose word a text is passed over although it is named; null: it is not. */
  readonly ignoredBy: (path: string) => Promise<string | null>;
  /** Null where there is nothing above the text that says anything of it. */
  readonly configurationOf: (path: string) => Promise<TextConfiguration | null>;
}

export interface TextChecker {
  readonly linter: Linter;
  /** The language in which findings are told. */
  readonly locale: Locale;
  /** What it is made of besides our rules and its settings: the texts of plugins; null if that is unknown. */
  readonly sources: readonly string[] | null;
  /** Where the text is from which it was translated; null where no configuration says it. */
  readonly source: CompanionPlace | null;
  /** Where the text is that it follows. */
  readonly previous: CompanionPlace | null;
}

type ProjectArguments = Pick<
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

/**
 * One linter for all texts with equal settings, and `plain`, made of the arguments alone, for those
 * under no configuration. What the arguments set comes last. A file that cannot be applied is told
 * once, to `tell`, and its texts are checked as if it were not there.
 */
export function createProject(
  plain: Linter,
  settings: ProjectArguments,
  tell: (complaint: string) => unknown,
  times?: LintTimes,
): Project {
  const { locale, configuration, ignore } = settings;
  const folders = createFolders();
  const linters = new Map<string, Linter>();
  const unread: CheckedFile[] = [];
  const told = new Set<string>();
  let configurations: Promise<Configurations> | undefined;
  let asked: Promise<LoadedRegister | null> | undefined;
  let plainWithRegister: Linter | undefined;
  let patterns: IgnorePatterns | undefined;

  const load = async (): Promise<Configurations> => {
    const { createConfigurations } = await import('../../project/configurations.ts');
    const { slashedAddress, createFileHost } = await import('./configuration-host.ts');
    return createConfigurations({
      onMistakes: 'nothing',
      rules,
      host: createFileHost(folders),
      onRead: (file) => unread.push(file),
      use:
        typeof configuration === 'string'
          ? configuration
          : { file: slashedAddress(resolve(configuration.file)) },
      boundary: () => null,
    });
  };
  /** Asks, and tells what came to light meanwhile. */
  const ask = async <T>(question: (all: Configurations) => Promise<T>): Promise<T> => {
    configurations ??= load();
    const answer = await question(await configurations);
    for (const file of unread.splice(0)) {
      for (const problem of file.problems) await complain(placed(file, problem, locale));
    }
    return answer;
  };
  const complain = async (complaint: string): Promise<void> => {
    if (told.has(complaint)) return;
    told.add(complaint);
    await tell(complaint);
  };

  const configurationOf = async (path: string): Promise<TextConfiguration | null> => {
    const full = resolve(path);
    const isGoverned =
      typeof configuration !== 'string' || folders.isGoverned(dirname(full), 'settings');
    if (configuration === 'none' || !isGoverned) return null;
    const found = await ask(async (all) => all.of(await slashed(full)));
    return found.key === '' ? null : found;
  };

  /** What the arguments set, as far as it fits the rules that there are for a text. */
  const ownLayer = async (catalogue: Catalogue): Promise<OwnLayer> => {
    const choice = choiceOf(settings);
    const layer = layerOf(settings);
    try {
      resolveSettings(catalogue.rules, {
        ...layerSettings(layer),
        ...catalogue.settings,
        ...choice,
      });
      return { layer, choice };
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      for (const problem of error.problems) await complain(settingsProblemText(problem, locale));
      return { layer: withoutPlugins(layer), choice: choiceOf(settings, isOurs) };
    }
  };
  /** The register that the arguments name; what is wrong with it is told. */
  const ownRegister = (): Promise<LoadedRegister | null> => {
    asked ??= readOwnRegister();
    return asked;
  };
  const readOwnRegister = async (): Promise<LoadedRegister | null> => {
    if (settings.register === null) return null;
    const { loadRegisterFile } = await import('../archive/open.ts');
    const loaded = loadRegisterFile(settings.register, locale);
    if (!('complaint' in loaded)) return loaded;
    await complain(loaded.complaint);
    return null;
  };
  const linterOf = async (found: TextConfiguration): Promise<Linter> => {
    const known = linters.get(found.key);
    if (known !== undefined) return known;
    const { mergeLayers } = await import('../../project/configuration-layers.ts');
    const own = await ownLayer(found.catalogue);
    const merged = mergeLayers(found.catalogue, [...found.layers, own.layer]);
    const register = await ownRegister();
    // Of two registers, that of the arguments is asked first.
    const facts = [...(register === null ? [] : [register.facts]), ...(merged.facts ?? [])];
    const made = createLinter(found.catalogue.rules, { ...merged, ...own.choice, facts }, times);
    const linter = found.plugins.every(({ text }) => text !== null) ? made : await limited(made);
    linters.set(found.key, linter);
    return linter;
  };

  /** By the arguments: of what lies outside of the working folder, their patterns say nothing. */
  const isLeftOut = async (path: string): Promise<boolean> => {
    if (!ignore || settings.ignorePatterns.length === 0) return false;
    const { ignorePatterns } = await import('../../project/configuration-ignore.ts');
    patterns ??= await ignorePatterns('.', '--ignore-pattern', settings.ignorePatterns);
    const way = relative(process.cwd(), resolve(path)).replaceAll('\\', '/');
    return way !== '' && !way.startsWith('../') && !isAbsolute(way) && patterns.test(way).ignored;
  };

  return {
    configurationOf,
    checkerFor: async (filePath) => {
      const found = await configurationOf(filePath);
      if (found === null) {
        if (namesPlugins(settings)) await ownLayer({ rules, ...nothingOfPlugins });
        const register = await ownRegister();
        if (register === null) return { linter: plain, locale, sources: [], ...noPlaces };
        plainWithRegister ??= createLinter(
          rules,
          {
            ...withoutPlugins(layerSettings(layerOf(settings))),
            ...choiceOf(settings, isOurs),
            ...stageOf(settings),
            facts: [register.facts],
          },
          times,
        );
        return { linter: plainWithRegister, locale, sources: [register.digest], ...noPlaces };
      }
      const linter = await linterOf(found);
      return {
        linter,
        locale: settings.askedLocale ?? found.locale ?? locale,
        sources: sourcesOf(found, await ownRegister()),
        source: found.source,
        previous: found.previous,
      };
    },
    isIgnored: async (path) => {
      if (await isLeftOut(path)) return true;
      const full = resolve(path);
      const isConcerned =
        typeof configuration !== 'string' || folders.isGoverned(dirname(full), 'texts');
      if (!ignore || !isConcerned) return false;
      const state = await ask(async (all) => all.ignoreState(await slashed(full)));
      return state.kind === 'ignored';
    },
    ignoredBy: async (path) => {
      if (await isLeftOut(path)) return '--ignore-pattern';
      const full = resolve(path);
      const isConcerned =
        typeof configuration !== 'string' || folders.isGoverned(dirname(full), 'settings');
      if (!ignore || !isConcerned) return null;
      const state = await ask(async (all) => all.ignoreState(await slashed(full)));
      return state.kind === 'ignored' && state.by === 'own' ? shownPath(state.file) : null;
    },
  };
}

const noPlaces = { source: null, previous: null } as const;

/** Rules of plugins that are code may never end. */
async function limited(linter: Linter): Promise<Linter> {
  const { stoppable } = await import('../stoppable.ts');
  const limit = (linter: Linter): Linter => ({
    ...linter,
    lint: (source) => stoppable(() => linter.lint(source)),
    lintParsed: (parsed) => stoppable(() => linter.lintParsed(parsed)),
    beside: (companions) => limit(linter.beside(companions)),
  });
  return limit(linter);
}

function sourcesOf(
  { plugins, register }: TextConfiguration,
  own: LoadedRegister | null,
): readonly string[] | null {
  const texts = plugins.map(({ text }) => text).filter((text) => text !== null);
  if (texts.length !== plugins.length) return null;
  return [...texts, ...[own, register].flatMap((each) => each?.digest ?? [])];
}

function stageOf({ stage }: ProjectArguments): Pick<Settings, 'stage'> {
  return stage === null ? {} : { stage };
}

async function slashed(path: string): Promise<string> {
  const { slashedAddress } = await import('./configuration-host.ts');
  return slashedAddress(path);
}

const nothingOfPlugins: Omit<Catalogue, 'rules'> = {
  settings: { definedPresets: {}, facts: [] },
  terms: [],
};

function layerOf({ presets, rules: named, stage }: ProjectArguments): Layer {
  return { presets, rules: named, terms: [], stage, locale: null };
}

function layerSettings({ presets, rules: named }: Layer): Pick<Layer, 'presets' | 'rules'> {
  return { presets, rules: named };
}

function namesPlugins({ presets, rules: named, only, skip }: ProjectArguments): boolean {
  const names = [...presets, ...Object.keys(named), ...(only ?? []), ...skip];
  return !names.every(isOurs);
}

/** What the arguments set, and which rules they choose. */
interface OwnLayer {
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

/** A problem with its place in words: line and column, or the keys that lead to it. */
function placed(
  { address, text }: CheckedFile,
  { span, path, message }: ConfigurationProblem,
  locale: Locale,
): string {
  const shown = shownPath(address);
  const keys = path.map((key, at) =>
    typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`,
  );
  const place = ((): string => {
    if (span === null || text === null)
      return keys.length === 0 ? shown : `${shown}: ${keys.join('')}`;
    const { line, column } = lineIndex(text).locate(span.start);
    return `${shown}:${line}:${column}`;
  })();
  return say(locale, commandTexts.badConfiguration, { place, problem: message[locale] });
}

function shownPath(address: string): string {
  return relative(process.cwd(), address) || address;
}
