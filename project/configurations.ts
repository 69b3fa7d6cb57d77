import type { Catalogue } from '../core/lint/plugin.ts';
import type { Locale, Localised, Rule } from '../core/lint/rule.ts';
import type { Layer } from './configuration.ts';
import type { CompanionPlace } from './configuration-companion.ts';
import {
  configurationFiles,
  gitIgnoreFile,
  ignoreFile,
  packageFile,
} from './configuration-files.ts';
import { type ConfigurationHost, parentOf, relative } from './configuration-host.ts';
import {
  type IgnorePatterns,
  type IgnoreState,
  ignorePatterns,
  ignoreStateOf,
  notIgnored,
} from './configuration-ignore.ts';
import {
  type ConfigurationProblem,
  configurationMessage,
  unreadableText,
} from './configuration-messages.ts';
import type { LoadedPlugin } from './configuration-plugins.ts';
import { type CheckedFile, type ReadFile, readConfigurationFile } from './configuration-reader.ts';
import type { LoadedRegister } from './configuration-register.ts';
import {
  type ConfigurationScope,
  catalogueOf,
  createScope,
  type OnMistakes,
} from './configuration-scope.ts';
import { isEndlessLine } from './endless-pattern.ts';
import { noLayer } from './scoped-layers.ts';

/** Finds the configuration of texts; what was read once is kept. */
export interface Configurations {
  readonly of: (address: string) => Promise<TextConfiguration>;
  readonly ignoreState: (address: string) => Promise<IgnoreState>;
}

/** What the configuration files make of one text. */
export interface TextConfiguration {
  /** Equal where all else is; empty where there is no configuration. */
  readonly key: string;
  /** Every file that contributes, from the weakest to the strongest. */
  readonly files: readonly string[];
  readonly layers: readonly Layer[];
  readonly locale: Locale | null;
  readonly plugins: readonly LoadedPlugin[];
  /** Its facts are in the catalogue. */
  readonly register: LoadedRegister | null;
  /** Where the text is from which this one was translated. */
  readonly source: CompanionPlace | null;
  /** Where the text is that this one follows. */
  readonly previous: CompanionPlace | null;
  readonly catalogue: Catalogue;
}

interface ConfigurationsOptions {
  readonly rules: readonly Rule[];
  readonly host: ConfigurationHost;
  /** Called once for each configuration file that is read, also for those without a mistake. */
  readonly onRead: (file: CheckedFile) => void;
  /** The configuration files that lie around the text, none, or one wherever it is. */
  readonly use: 'found' | 'none' | { readonly file: string };
  readonly onMistakes: OnMistakes;
  /** The folder above which nothing is looked for; null: the highest there is. */
  readonly boundary: (address: string) => string | null;
}

interface Folder {
  /** From the outermost to the nearest. */
  readonly scopes: readonly ConfigurationScope[];
  readonly own: readonly IgnorePatterns[];
  readonly git: readonly IgnorePatterns[];
  readonly isInRepository: boolean;
  readonly state: IgnoreState;
}

const nowhere: Folder = {
  scopes: [],
  own: [],
  git: [],
  isInRepository: false,
  state: notIgnored,
};

const GIT = '.git';
const WANTED = [...configurationFiles, packageFile, ignoreFile, gitIgnoreFile, GIT];

export function createConfigurations(options: ConfigurationsOptions): Configurations {
  return new FoundConfigurations(options);
}

class FoundConfigurations implements Configurations {
  readonly #options: ConfigurationsOptions;
  readonly #folders = new Map<string, Promise<Folder>>();
  readonly #catalogues = new Map<string, Catalogue>();
  /** Of the one file that counts wherever it is. */
  #onlyScope: Promise<ConfigurationScope | null> | undefined;

  constructor(options: ConfigurationsOptions) {
    this.#options = options;
  }

  async of(address: string): Promise<TextConfiguration> {
    const { host } = this.#options;
    const scopes = await this.#scopesFor(address);
    const chosen = scopes.map(({ folder, layers }) => {
      const path = relative(folder, address, host.isEncoded);
      return layers.map(({ matches }) => matches === null || matches(path));
    });
    const layers = scopes.flatMap((scope, index) =>
      scope.layers.filter((_, at) => chosen[index]?.[at]).map(({ layer }) => layer),
    );
    const catalogue = this.#catalogueFor(scopes);
    const { terms } = catalogue;
    return {
      key: scopes
        .map(({ file }, index) => `${file} ${chosen[index]?.map(Number).join('')}`)
        .join('\n'),
      files: [...new Set(scopes.flatMap(({ files }) => files))],
      layers: terms.length === 0 ? layers : [{ ...noLayer, terms }, ...layers],
      locale: layers.findLast(({ locale }) => locale !== null)?.locale ?? null,
      plugins: pluginsOf(scopes),
      register: registerOf(scopes),
      source: scopes.findLast(({ source }) => source !== null)?.source ?? null,
      previous: scopes.findLast(({ previous }) => previous !== null)?.previous ?? null,
      catalogue,
    };
  }

  async ignoreState(address: string): Promise<IgnoreState> {
    const { boundary, host, use } = this.#options;
    const outer = await this.#outerState(parentOf(address), boundary(address) ?? '');
    if (outer.kind === 'ignored') return outer;
    const { state, own, git } = await this.#folderOf(address);
    const named = typeof use === 'string' ? [] : await this.#scopesFor(address);
    const extra = (await Promise.all(named.map(patternsOf))).flat();
    return ignoreStateOf(state, [...extra, ...own], git, (folder) =>
      relative(folder, address, host.isEncoded),
    );
  }

  async #scopesFor(address: string): Promise<readonly ConfigurationScope[]> {
    const { use } = this.#options;
    if (use === 'none') return [];
    if (use === 'found') return (await this.#folderOf(address)).scopes;
    this.#onlyScope ??= this.#readOnly(use.file);
    const scope = await this.#onlyScope;
    return scope === null ? [] : [scope];
  }

  async #readOnly(address: string): Promise<ConfigurationScope | null> {
    const file = await readConfigurationFile(address, this.#options.host);
    if (file !== null) return await this.#scopeOf(file, []);
    const message = configurationMessage('no-file', {
      specifier: address.slice(address.lastIndexOf('/') + 1),
    });
    this.#tell(address, null, message);
    return null;
  }

  #catalogueFor(scopes: readonly ConfigurationScope[]): Catalogue {
    const key = scopes.map(({ file }) => file).join('\n');
    const catalogue =
      this.#catalogues.get(key) ??
      withRegister(catalogueOf(this.#options.rules, pluginsOf(scopes)), registerOf(scopes));
    this.#catalogues.set(key, catalogue);
    return catalogue;
  }

  #folderOf(address: string): Promise<Folder> {
    return this.#folderAt(parentOf(address), this.#options.boundary(address) ?? '');
  }

  #folderAt(address: string, top: string): Promise<Folder> {
    if (address.length < top.length || address === '') return Promise.resolve(nowhere);
    const key = `${top}\n${address}`;
    const found = this.#folders.get(key) ?? this.#readFolder(address, top);
    this.#folders.set(key, found);
    return found;
  }

  async #readFolder(address: string, top: string): Promise<Folder> {
    const { host, use } = this.#options;
    const above = await this.#folderAt(parentOf(address), top);
    const names = await host.namesIn(address, WANTED);
    const file = use === 'found' ? await this.#fileIn(address, names) : null;
    const isRoot = file?.configuration?.root === true;
    const scopes = isRoot ? [] : above.scopes;
    const scope = file === null ? null : await this.#scopeOf(file, scopes);
    const own = [
      ...(isRoot ? [] : above.own),
      ...(scope === null ? [] : await patternsOf(scope)),
      ...(names.has(ignoreFile) ? await this.#patternsIn(address, ignoreFile) : []),
    ];
    const startsRepository = names.has(GIT);
    const isInRepository = startsRepository || above.isInRepository;
    const hasGitPatterns = isInRepository && names.has(gitIgnoreFile);
    return {
      scopes: scope === null ? scopes : [...scopes, scope],
      own,
      git: [
        ...(startsRepository ? [] : above.git),
        ...(hasGitPatterns ? await this.#patternsIn(address, gitIgnoreFile) : []),
      ],
      isInRepository,
      state: this.#stateBelow(above, address),
    };
  }

  /** By what lies above a folder: the configuration of one that is ignored is not read. */
  async #outerState(address: string, top: string): Promise<IgnoreState> {
    if (address.length < top.length || address === '') return notIgnored;
    const parent = parentOf(address);
    const above = await this.#outerState(parent, top);
    if (above.kind === 'ignored') return above;
    return this.#stateBelow(await this.#folderAt(parent, top), address);
  }

  #stateBelow({ state, own, git }: Folder, address: string): IgnoreState {
    const { isEncoded } = this.#options.host;
    return ignoreStateOf(state, own, git, (folder) => `${relative(folder, address, isEncoded)}/`);
  }

  /** The configuration file of a folder; of two, neither counts, and it is told. */
  async #fileIn(folder: string, names: ReadonlySet<string>): Promise<ReadFile | null> {
    const { host } = this.#options;
    const found: ReadFile[] = [];
    for (const name of [...configurationFiles, packageFile]) {
      const file = names.has(name) ? await readConfigurationFile(`${folder}/${name}`, host) : null;
      if (file !== null) found.push(file);
    }
    const [first, second] = found;
    if (first === undefined || second === undefined) return first ?? null;
    const files = found.map(({ address }) => address.slice(folder.length + 1)).join(', ');
    this.#tell(first.address, first.text, configurationMessage('two-files', { files }));
    return null;
  }

  async #scopeOf(
    file: ReadFile,
    above: readonly ConfigurationScope[],
  ): Promise<ConfigurationScope | null> {
    const { rules, host, onMistakes, onRead } = this.#options;
    const plugins = pluginsOf(above);
    const { scope, files } = await createScope(file, plugins, rules, host, onMistakes);
    for (const each of files) onRead(each);
    return scope;
  }

  async #patternsIn(folder: string, name: string): Promise<readonly IgnorePatterns[]> {
    const file = `${folder}/${name}`;
    try {
      const text = await this.#options.host.read(file);
      if (text === null) return [];
      const lines = text.split(/\r?\n/u);
      const endless = lines.filter(isEndlessLine);
      const problems = endless.map((pattern): ConfigurationProblem => {
        const message = configurationMessage('endless-pattern', { pattern });
        return { message, path: [], span: null, isAlone: true };
      });
      if (problems.length > 0) {
        this.#options.onRead({ address: file, text, problems, isSkipped: false });
      }
      const usable = endless.length === 0 ? text : lines.filter((line) => !isEndlessLine(line));
      return [await ignorePatterns(folder, file, usable)];
    } catch (error) {
      this.#tell(file, null, unreadableText(name, error));
      return [];
    }
  }

  /** What is wrong with a file as a whole. */
  #tell(address: string, text: string | null, message: Localised): void {
    const problems = [{ message, path: [], span: null }];
    this.#options.onRead({ address, text, problems, isSkipped: false });
  }
}

/** The patterns of extended files, too, count from the folder of the file that governs. */
async function patternsOf({
  folder,
  ignore,
}: ConfigurationScope): Promise<readonly IgnorePatterns[]> {
  return await Promise.all(
    ignore.map(({ file, patterns }) => ignorePatterns(folder, file, patterns)),
  );
}

/** The nearest scope holds the plugins of those above it. */
function pluginsOf(scopes: readonly ConfigurationScope[]): readonly LoadedPlugin[] {
  return scopes.at(-1)?.plugins ?? [];
}

/** That of the nearest scope that has one. */
function registerOf(scopes: readonly ConfigurationScope[]): LoadedRegister | null {
  return scopes.findLast(({ register }) => register !== null)?.register ?? null;
}

function withRegister(catalogue: Catalogue, register: LoadedRegister | null): Catalogue {
  if (register === null) return catalogue;
  const { settings } = catalogue;
  return { ...catalogue, settings: { ...settings, facts: [...settings.facts, register.facts] } };
}
