import { type SettingsProblem, settingsProblemText } from '../core/lint/errors.ts';
import { nearest } from '../core/lint/nearest.ts';
import { type Catalogue, withPlugins } from '../core/lint/plugin.ts';
import type { Rule } from '../core/lint/rule.ts';
import { type Localised, presetNames } from '../core/lint/rule.ts';
import { isPresetName } from '../core/lint/settings-names.ts';
import type { Path } from '../core/lint/shape.ts';
import type { Configuration, Layer } from './configuration.ts';
import type { CompanionPlace } from './configuration-companion.ts';
import { type ConfigurationHost, parentOf, relative } from './configuration-host.ts';
import {
  type ConfigurationProblem,
  configurationMessage,
  type ReportProblem,
} from './configuration-messages.ts';
import { readPlugins } from './configuration-plugin-list.ts';
import {
  isPluginPath,
  type LoadedPlugin,
  notFound,
  pluginAddress,
} from './configuration-plugins.ts';
import { type CheckedFile, type ReadFile, readConfigurationFile } from './configuration-reader.ts';
import type { LoadedRegister } from './configuration-register.ts';
import { layerProblems, withoutProblems } from './layer-problems.ts';
import { noLayer, type ScopedLayer, scopedLayers } from './scoped-layers.ts';

/** One configuration file that governs a folder, with all that it extends. */
export interface ConfigurationScope {
  readonly file: string;
  readonly folder: string;
  /** The files that it extends, in order, and itself as the last one. */
  readonly files: readonly string[];
  /** From the weakest to the strongest. */
  readonly layers: readonly ScopedLayer[];
  readonly ignore: readonly PatternList[];
  /** Those of the scopes above it as well. */
  readonly plugins: readonly LoadedPlugin[];
  /** Its own, else the one that it inherits. */
  readonly register: LoadedRegister | null;
  /** Its own, else the one that it inherits. */
  readonly source: CompanionPlace | null;
  /** Its own, else the one that it inherits. */
  readonly previous: CompanionPlace | null;
}

interface PatternList {
  readonly file: string;
  readonly patterns: readonly string[];
}

interface ScopeResult {
  /** Null when the file is not applied. */
  readonly scope: ConfigurationScope | null;
  /** It, and the files that it extends. */
  readonly files: readonly CheckedFile[];
}

type Part = Pick<
  ConfigurationScope,
  'files' | 'layers' | 'ignore' | 'plugins' | 'register' | 'source' | 'previous'
>;

/** What comes of a file with mistakes: nothing of it is applied, or all that is right in it. */
export type OnMistakes = 'nothing' | 'rest';

/** `above`: the plugins of the folders above, whose rules may be named here. */
export async function createScope(
  file: ReadFile,
  above: readonly LoadedPlugin[],
  rules: readonly Rule[],
  host: ConfigurationHost,
  onMistakes: OnMistakes,
): Promise<ScopeResult> {
  const reader = new ScopeReader(parentOf(file.address), { above, rules, host, onMistakes });
  return await reader.read(file);
}

type Base = Part & { readonly specifier: string };

interface ReaderOptions {
  readonly above: readonly LoadedPlugin[];
  readonly rules: readonly Rule[];
  readonly host: ConfigurationHost;
  readonly onMistakes: OnMistakes;
}

class ScopeReader {
  readonly #folder: string;
  readonly #options: ReaderOptions;
  readonly #checked = new Map<string, CheckedFile>();
  readonly #parts = new Map<string, Promise<Part | 'missing' | null>>();

  constructor(folder: string, options: ReaderOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  async read(file: ReadFile): Promise<ScopeResult> {
    const part = await this.#partOf(file, [file.address]);
    const scope = part === null ? null : { file: file.address, folder: this.#folder, ...part };
    const files = [...this.#checked.values()].map((each) => ({
      ...each,
      problems: each.problems.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
    }));
    return { scope, files };
  }

  /** `chain`: the files that led here, and the file itself. */
  async #partOf(read: ReadFile, chain: readonly string[]): Promise<Part | null> {
    const problems: ConfigurationProblem[] = [...read.problems];
    const { address, text, isSkipped, configuration } = read;
    const report: ReportProblem = (path, message) => {
      if (!read.isBroken) problems.push({ path, message, span: read.spanAt(path) });
    };
    this.#checked.set(address, { address, text, problems, isSkipped });
    if (configuration === null) return null;
    const bases = await this.#readBases(configuration, address, chain, report);
    const plugins = await readPlugins(
      configuration,
      address,
      [...this.#options.above, ...bases.flatMap((base) => base.plugins)],
      this.#options.host,
      report,
      (flawed) => this.#checked.set(flawed.address, flawed),
    );
    const register = await this.#ownRegister(configuration, address, report);
    const catalogue = catalogueOf(this.#options.rules, plugins);
    reportUnknownBases(configuration, bases, catalogue, report);
    const right = rightOf(configuration, catalogue, report);
    if (problems.length > 0 && this.#options.onMistakes === 'nothing') return null;
    return await joinParts(right, address, bases, { catalogue, plugins, register });
  }

  async #ownRegister(
    { register: path }: Configuration,
    address: string,
    report: ReportProblem,
  ): Promise<LoadedRegister | null> {
    if (path === null) return null;
    const { loadRegister } = await import('./configuration-register.ts');
    const loaded = await loadRegister(path, address, this.#options.host);
    if (loaded.file !== null) this.#checked.set(loaded.file.address, loaded.file);
    if ('register' in loaded) return loaded.register;
    report(['register'], loaded.problem);
    return null;
  }

  async #readBases(
    configuration: Configuration,
    address: string,
    chain: readonly string[],
    report: ReportProblem,
  ): Promise<readonly Base[]> {
    const host = this.#options.host;
    const bases: Base[] = [];
    for (const [index, specifier] of configuration.extends.entries()) {
      if (isPresetName(specifier)) continue;
      const path: Path = ['extends', index];
      const base = await pluginAddress(specifier, parentOf(address), host);
      // What is neither a file nor a package may be a preset of a plugin, which is not loaded yet.
      if (base === null) continue;
      if (chain.includes(base)) {
        const names = [...chain.slice(chain.indexOf(base)), base];
        const shown = names.map((each) => relative(this.#folder, each, host.isEncoded));
        report(path, configurationMessage('cycle', { chain: shown.join(' -> ') }));
        continue;
      }
      const part = await (this.#parts.get(base) ?? this.#remember(base, chain));
      if (part === 'missing') report(path, notFound(specifier));
      else if (part !== null) bases.push({ ...part, specifier });
      else report(path, configurationMessage('base-flawed', { specifier }));
    }
    return bases;
  }

  #remember(base: string, chain: readonly string[]): Promise<Part | 'missing' | null> {
    const part = this.#readPart(base, chain);
    this.#parts.set(base, part);
    return part;
  }

  async #readPart(base: string, chain: readonly string[]): Promise<Part | 'missing' | null> {
    const read = await readConfigurationFile(base, this.#options.host);
    return read === null ? 'missing' : await this.#partOf(read, [...chain, base]);
  }
}

function isPreset(name: string, { settings }: Catalogue): boolean {
  return isPresetName(name) || Object.hasOwn(settings.definedPresets, name);
}

function reportUnknownBases(
  configuration: Configuration,
  bases: readonly Base[],
  catalogue: Catalogue,
  report: ReportProblem,
): void {
  for (const [index, name] of configuration.extends.entries()) {
    if (isPreset(name, catalogue) || isPluginPath(name)) continue;
    if (bases.some((base) => base.specifier === name)) continue;
    report(['extends', index], unknownBase(name, catalogue));
  }
}

/** Without what names what there is not, or sets it to what it does not take: that is told. */
function rightOf(
  configuration: Configuration,
  catalogue: Catalogue,
  report: ReportProblem,
): Configuration {
  const right = <L extends Layer>(layer: L, path: Path): L => {
    const flaws = layerProblems(layer, catalogue);
    for (const flaw of flaws) report([...path, ...flaw.path], toldProblem(flaw));
    return withoutProblems(layer, flaws, catalogue);
  };
  return {
    ...right(configuration, []),
    overrides: configuration.overrides.map((layer, index) => right(layer, ['overrides', index])),
  };
}

async function joinParts(
  configuration: Configuration,
  address: string,
  bases: readonly Base[],
  {
    catalogue,
    plugins,
    register,
  }: Pick<Part, 'plugins' | 'register'> & { readonly catalogue: Catalogue },
): Promise<Part> {
  const extended = configuration.extends.flatMap((name): readonly ScopedLayer[] => {
    const base = bases.find(({ specifier }) => specifier === name);
    if (base !== undefined) return base.layers;
    const layer = { ...noLayer, presets: [name] };
    return isPreset(name, catalogue) ? [{ layer, matches: null }] : [];
  });
  const { ignore } = configuration;
  return {
    files: [...new Set([...bases.flatMap((base) => base.files), address])],
    layers: [...extended, ...(await scopedLayers(configuration))],
    ignore: [
      ...bases.flatMap((base) => base.ignore),
      ...(ignore.length > 0 ? [{ file: address, patterns: ignore }] : []),
    ],
    plugins,
    register: register ?? bases.findLast((base) => base.register !== null)?.register ?? null,
    source: companionOf('source', configuration, address, bases),
    previous: companionOf('previous', configuration, address, bases),
  };
}

/** Where it says that such texts are, else where what it extends says so. */
function companionOf(
  kind: 'source' | 'previous',
  configuration: Configuration,
  address: string,
  bases: readonly Part[],
): CompanionPlace | null {
  const pattern = configuration[kind];
  if (pattern !== null) return { pattern, folder: parentOf(address) };
  return bases.findLast((base) => base[kind] !== null)?.[kind] ?? null;
}

export function catalogueOf(rules: readonly Rule[], plugins: readonly LoadedPlugin[]): Catalogue {
  return withPlugins(
    rules,
    plugins.map(({ plugin }) => plugin),
  );
}

function toldProblem(problem: SettingsProblem): Localised {
  return { en: settingsProblemText(problem, 'en'), ar: settingsProblemText(problem, 'ar') };
}

function unknownBase(specifier: string, { settings }: Catalogue): Localised {
  const names = [...presetNames, ...Object.keys(settings.definedPresets)];
  const close = nearest(specifier, names);
  return close === undefined
    ? configurationMessage('no-base', { specifier, allowed: names.join(', ') })
    : configurationMessage('no-base-nearest', { specifier, nearest: close });
}
