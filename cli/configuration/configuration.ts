import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { SettingsError, settingsProblemText } from '../../core/lint/errors.ts';
import type { LintTimes } from '../../core/lint/lint-times.ts';
import { createLinter, type Linter } from '../../core/lint/linter.ts';
import type { Catalogue } from '../../core/lint/plugin.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { resolveSettings } from '../../core/lint/settings.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import type { CompanionPlace } from '../../project/configuration-companion.ts';
import type { IgnorePatterns, IgnoreState } from '../../project/configuration-ignore.ts';
import type { ConfigurationProblem } from '../../project/configuration-messages.ts';
import type { CheckedFile } from '../../project/configuration-reader.ts';
import type { LoadedRegister } from '../../project/configuration-register.ts';
import type { Configurations, TextConfiguration } from '../../project/configurations.ts';
import { rules } from '../../rules/index.ts';
import { commandTexts } from '../texts.ts';
import {
  choiceOf,
  isOurs,
  layerOf,
  layerSettings,
  namesPlugins,
  nothingOfPlugins,
  type OwnLayer,
  type ProjectArguments,
  stageOf,
  withoutPlugins,
} from './argument-layer.ts';
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
  const project = new CommandProject(plain, settings, tell, times);
  return {
    checkerFor: (path) => project.checkerFor(path),
    isIgnored: (path) => project.isIgnored(path),
    ignoredBy: (path) => project.ignoredBy(path),
    configurationOf: (path) => project.configurationOf(path),
  };
}

const noPlaces = { source: null, previous: null } as const;

class CommandProject implements Project {
  readonly #plain: Linter;
  readonly #settings: ProjectArguments;
  readonly #tell: (complaint: string) => unknown;
  readonly #times: LintTimes | undefined;
  readonly #folders = createFolders();
  /** By the key of their configuration. */
  readonly #linters = new Map<string, Linter>();
  #plainWithRegister: Linter | undefined;
  /** Configuration files that were read since somebody last told what is wrong with them. */
  readonly #unread: CheckedFile[] = [];
  readonly #told = new Set<string>();
  #configurations: Promise<Configurations> | undefined;
  #register: Promise<LoadedRegister | null> | undefined;
  #patterns: IgnorePatterns | undefined;

  constructor(
    plain: Linter,
    settings: ProjectArguments,
    tell: (complaint: string) => unknown,
    times: LintTimes | undefined,
  ) {
    this.#plain = plain;
    this.#settings = settings;
    this.#tell = tell;
    this.#times = times;
  }

  async checkerFor(filePath: string): Promise<TextChecker> {
    const found = await this.configurationOf(filePath);
    if (found === null) return await this.#plainChecker();
    return {
      linter: await this.#linterOf(found),
      locale: this.#settings.askedLocale ?? found.locale ?? this.#settings.locale,
      sources: sourcesOf(found, await this.#ownRegister()),
      source: found.source,
      previous: found.previous,
    };
  }

  async isIgnored(path: string): Promise<boolean> {
    if (await this.#isLeftOut(path)) return true;
    const state = await this.#ignoreState(path, 'texts');
    return state?.kind === 'ignored';
  }

  async ignoredBy(path: string): Promise<string | null> {
    if (await this.#isLeftOut(path)) return '--ignore-pattern';
    const state = await this.#ignoreState(path, 'settings');
    return state?.kind === 'ignored' && state.by === 'own' ? shownPath(state.file) : null;
  }

  async configurationOf(path: string): Promise<TextConfiguration | null> {
    const full = resolve(path);
    if (this.#settings.configuration === 'none' || !this.#isGoverned(full, 'settings')) return null;
    const found = await this.#ask(async (all) => all.of(await slashed(full)));
    return found.key === '' ? null : found;
  }

  /** Of a text that is under no configuration. */
  async #plainChecker(): Promise<TextChecker> {
    const { locale } = this.#settings;
    if (namesPlugins(this.#settings)) await this.#ownLayer({ rules, ...nothingOfPlugins });
    const register = await this.#ownRegister();
    if (register === null) return { linter: this.#plain, locale, sources: [], ...noPlaces };
    const settings = {
      ...withoutPlugins(layerSettings(layerOf(this.#settings))),
      ...choiceOf(this.#settings, isOurs),
      ...stageOf(this.#settings),
      facts: [register.facts],
    };
    this.#plainWithRegister ??= createLinter(rules, settings, this.#times);
    return { linter: this.#plainWithRegister, locale, sources: [register.digest], ...noPlaces };
  }

  async #linterOf(found: TextConfiguration): Promise<Linter> {
    const known = this.#linters.get(found.key);
    if (known !== undefined) return known;
    const { mergeLayers } = await import('../../project/configuration-layers.ts');
    const { catalogue, plugins } = found;
    const own = await this.#ownLayer(catalogue);
    const merged = mergeLayers(catalogue, [...found.layers, own.layer]);
    const register = await this.#ownRegister();
    // Of two registers, that of the arguments is asked first.
    const facts = [...(register === null ? [] : [register.facts]), ...(merged.facts ?? [])];
    const made = createLinter(catalogue.rules, { ...merged, ...own.choice, facts }, this.#times);
    const isCode = plugins.some(({ text }) => text === null);
    const linter = isCode ? await limited(made) : made;
    this.#linters.set(found.key, linter);
    return linter;
  }

  /** What the arguments set, as far as it fits the rules that there are for a text. */
  async #ownLayer(catalogue: Catalogue): Promise<OwnLayer> {
    const choice = choiceOf(this.#settings);
    const layer = layerOf(this.#settings);
    try {
      resolveSettings(catalogue.rules, {
        ...layerSettings(layer),
        ...catalogue.settings,
        ...choice,
      });
      return { layer, choice };
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      for (const problem of error.problems) {
        await this.#complain(settingsProblemText(problem, this.#settings.locale));
      }
      return { layer: withoutPlugins(layer), choice: choiceOf(this.#settings, isOurs) };
    }
  }

  /** The register that the arguments name; what is wrong with it is told. */
  #ownRegister(): Promise<LoadedRegister | null> {
    this.#register ??= this.#readRegister();
    return this.#register;
  }

  async #readRegister(): Promise<LoadedRegister | null> {
    const { register, locale } = this.#settings;
    if (register === null) return null;
    const { loadRegisterFile } = await import('../archive/open.ts');
    const loaded = loadRegisterFile(register, locale);
    if (!('complaint' in loaded)) return loaded;
    await this.#complain(loaded.complaint);
    return null;
  }

  /** By the arguments: of what lies outside of the working folder, their patterns say nothing. */
  async #isLeftOut(path: string): Promise<boolean> {
    const { ignore, ignorePatterns: given } = this.#settings;
    if (!ignore || given.length === 0) return false;
    const { ignorePatterns } = await import('../../project/configuration-ignore.ts');
    this.#patterns ??= await ignorePatterns('.', '--ignore-pattern', given);
    const way = relative(process.cwd(), resolve(path)).replaceAll('\\', '/');
    const isInside = way !== '' && !way.startsWith('../') && !isAbsolute(way);
    return isInside && this.#patterns.test(way).ignored;
  }

  async #ignoreState(path: string, what: 'settings' | 'texts'): Promise<IgnoreState | null> {
    const full = resolve(path);
    if (!this.#settings.ignore || !this.#isGoverned(full, what)) return null;
    return await this.#ask(async (all) => all.ignoreState(await slashed(full)));
  }

  #isGoverned(full: string, what: 'settings' | 'texts'): boolean {
    const isNamed = typeof this.#settings.configuration !== 'string';
    return isNamed || this.#folders.isGoverned(dirname(full), what);
  }

  /** Asks, and tells what came to light meanwhile. */
  async #ask<T>(question: (all: Configurations) => Promise<T>): Promise<T> {
    this.#configurations ??= this.#load();
    const answer = await question(await this.#configurations);
    for (const file of this.#unread.splice(0)) {
      for (const problem of file.problems) {
        await this.#complain(placed(file, problem, this.#settings.locale));
      }
    }
    return answer;
  }

  async #load(): Promise<Configurations> {
    const { configuration } = this.#settings;
    const { createConfigurations } = await import('../../project/configurations.ts');
    const { slashedAddress, createFileHost } = await import('./configuration-host.ts');
    return createConfigurations({
      onMistakes: 'nothing',
      rules,
      host: createFileHost(this.#folders),
      onRead: (file) => this.#unread.push(file),
      use:
        typeof configuration === 'string'
          ? configuration
          : { file: slashedAddress(resolve(configuration.file)) },
      boundary: () => null,
    });
  }

  async #complain(complaint: string): Promise<void> {
    if (this.#told.has(complaint)) return;
    this.#told.add(complaint);
    await this.#tell(complaint);
  }
}

/** Rules of plugins that are code may never end. */
async function limited(linter: Linter): Promise<Linter> {
  const { stoppableLinter } = await import('../stoppable.ts');
  return stoppableLinter(linter);
}

function sourcesOf(
  { plugins, register }: TextConfiguration,
  own: LoadedRegister | null,
): readonly string[] | null {
  const texts = plugins.map(({ text }) => text).filter((text) => text !== null);
  if (texts.length !== plugins.length) return null;
  return [...texts, ...[own, register].flatMap((each) => each?.digest ?? [])];
}

async function slashed(path: string): Promise<string> {
  const { slashedAddress } = await import('./configuration-host.ts');
  return slashedAddress(path);
}

/** A problem with its place in words: line and column, or the keys that lead to it. */
function placed(
  { address, text }: CheckedFile,
  { span, path, message, isAlone }: ConfigurationProblem,
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
  const whole = isAlone === true ? commandTexts.badLine : commandTexts.badConfiguration;
  return say(locale, whole, { place, problem: message[locale] });
}

function shownPath(address: string): string {
  return relative(process.cwd(), address) || address;
}
