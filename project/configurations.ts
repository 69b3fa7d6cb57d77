import type { Catalogue } from '../core/lint/plugin.ts';
import type { Locale, Rule } from '../core/lint/rule.ts';
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
import { configurationMessage, unreadableText } from './configuration-messages.ts';
import type { LoadedPlugin } from './configuration-plugins.ts';
import { type CheckedFile, type ReadFile, readConfigurationFile } from './configuration-reader.ts';
import type { LoadedRegister } from './configuration-register.ts';
import {
  type ConfigurationScope,
  catalogueOf,
  createScope,
  noLayer,
  type OnMistakes,
} from './configuration-scope.ts';

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

export function createConfigurations({
  rules,
  host,
  onRead,
  use,
  onMistakes,
  boundary,
}: ConfigurationsOptions): Configurations {
  const folders = new Map<string, Promise<Folder>>();
  const catalogues = new Map<string, Catalogue>();

  const folderAt = (address: string, top: string): Promise<Folder> => {
    if (address.length < top.length || address === '') return Promise.resolve(nowhere);
    const key = `${top}\n${address}`;
    const found = folders.get(key) ?? readFolder(address, top);
    folders.set(key, found);
    return found;
  };

  const readFolder = async (address: string, top: string): Promise<Folder> => {
    const above = await folderAt(parentOf(address), top);
    const names = await host.namesIn(address, WANTED);
    const file = use === 'found' ? await fileIn(address, names) : null;
    const isRoot = file?.configuration?.root === true;
    const scopes = isRoot ? [] : above.scopes;
    const scope = file === null ? null : await scopeOf(file, scopes);
    const own = [
      ...(isRoot ? [] : above.own),
      ...(scope === null ? [] : await patternsOf(scope)),
      ...(names.has(ignoreFile) ? await patternsIn(address, ignoreFile) : []),
    ];
    const startsRepository = names.has(GIT);
    const isInRepository = startsRepository || above.isInRepository;
    const git = [
      ...(startsRepository ? [] : above.git),
      ...(isInRepository && names.has(gitIgnoreFile)
        ? await patternsIn(address, gitIgnoreFile)
        : []),
    ];
    return {
      scopes: scope === null ? scopes : [...scopes, scope],
      own,
      git,
      isInRepository,
      state: ignoreStateOf(
        above.state,
        above.own,
        above.git,
        (folder) => `${relative(folder, address, host.isEncoded)}/`,
      ),
    };
  };

  /** The configuration file of a folder; of two, neither counts, and it is told. */
  const fileIn = async (folder: string, names: ReadonlySet<string>): Promise<ReadFile | null> => {
    const found: ReadFile[] = [];
    for (const name of [...configurationFiles, packageFile]) {
      const file = names.has(name) ? await readConfigurationFile(`${folder}/${name}`, host) : null;
      if (file !== null) found.push(file);
    }
    const [first, second] = found;
    if (first === undefined || second === undefined) return first ?? null;
    const files = found.map(({ address }) => address.slice(folder.length + 1)).join(', ');
    const message = configurationMessage('two-files', { files });
    const { address, text } = first;
    onRead({ address, text, problems: [{ message, path: [], span: null }], isSkipped: false });
    return null;
  };

  const scopeOf = async (
    file: ReadFile,
    above: readonly ConfigurationScope[],
  ): Promise<ConfigurationScope | null> => {
    const { scope, files } = await createScope(file, pluginsOf(above), rules, host, onMistakes);
    for (const each of files) onRead(each);
    return scope;
  };

  const patternsIn = async (folder: string, name: string): Promise<readonly IgnorePatterns[]> => {
    const file = `${folder}/${name}`;
    try {
      const text = await host.read(file);
      return text === null ? [] : [await ignorePatterns(folder, file, text)];
    } catch (error) {
      const problems = [{ message: unreadableText(name, error), path: [], span: null }];
      onRead({ address: file, text: null, problems, isSkipped: false });
      return [];
    }
  };

  /** By what lies above a folder: the configuration of one that is ignored is not read. */
  const outerState = async (address: string, top: string): Promise<IgnoreState> => {
    if (address.length < top.length || address === '') return notIgnored;
    const parent = parentOf(address);
    const above = await outerState(parent, top);
    if (above.kind === 'ignored') return above;
    const { state, own, git } = await folderAt(parent, top);
    return ignoreStateOf(
      state,
      own,
      git,
      (folder) => `${relative(folder, address, host.isEncoded)}/`,
    );
  };

  const folderOf = (address: string): Promise<Folder> =>
    folderAt(parentOf(address), boundary(address) ?? '');

  let onlyScope: Promise<ConfigurationScope | null> | undefined;
  const readOnly = async (address: string): Promise<ConfigurationScope | null> => {
    const file = await readConfigurationFile(address, host);
    if (file !== null) return await scopeOf(file, []);
    const message = configurationMessage('no-file', {
      specifier: address.slice(address.lastIndexOf('/') + 1),
    });
    const problems = [{ message, path: [], span: null }];
    onRead({ address, text: null, problems, isSkipped: false });
    return null;
  };

  const scopesFor = async (address: string): Promise<readonly ConfigurationScope[]> => {
    if (use === 'none') return [];
    if (use === 'found') return (await folderOf(address)).scopes;
    onlyScope ??= readOnly(use.file);
    const scope = await onlyScope;
    return scope === null ? [] : [scope];
  };

  const catalogueFor = (scopes: readonly ConfigurationScope[]): Catalogue => {
    const key = scopes.map(({ file }) => file).join('\n');
    const catalogue =
      catalogues.get(key) ??
      withRegister(catalogueOf(rules, pluginsOf(scopes)), registerOf(scopes));
    catalogues.set(key, catalogue);
    return catalogue;
  };

  return {
    of: async (address) => {
      const scopes = await scopesFor(address);
      const chosen = scopes.map(({ folder, layers }) => {
        const path = relative(folder, address, host.isEncoded);
        return layers.map(({ matches }) => matches === null || matches(path));
      });
      const layers = scopes.flatMap((scope, index) =>
        scope.layers.filter((_, at) => chosen[index]?.[at]).map(({ layer }) => layer),
      );
      const catalogue = catalogueFor(scopes);
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
    },
    ignoreState: async (address) => {
      const outer = await outerState(parentOf(address), boundary(address) ?? '');
      if (outer.kind === 'ignored') return outer;
      const { state, own, git } = await folderOf(address);
      const named = typeof use === 'string' ? [] : await scopesFor(address);
      const extra = (await Promise.all(named.map(patternsOf))).flat();
      return ignoreStateOf(state, [...extra, ...own], git, (folder) =>
        relative(folder, address, host.isEncoded),
      );
    },
  };
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
