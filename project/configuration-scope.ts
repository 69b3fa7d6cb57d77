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
import {
  isPluginPath,
  type LoadedPlugin,
  loadPlugin,
  notFound,
  pluginAddress,
} from './configuration-plugins.ts';
import { type CheckedFile, type ReadFile, readConfigurationFile } from './configuration-reader.ts';
import type { LoadedRegister } from './configuration-register.ts';
import { layerProblems, withoutProblems } from './layer-problems.ts';
import { pathMatcher } from './path-pattern.ts';

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

interface ScopedLayer {
  readonly layer: Layer;
  /** Null: for all texts. `path` is relative to the folder of the scope. */
  readonly matches: ((path: string) => boolean) | null;
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
  const folder = parentOf(file.address);
  const checked = new Map<string, CheckedFile>();
  const parts = new Map<string, Promise<Part | 'missing' | null>>();

  /** `chain`: the files that led here, and the file itself. */
  const partOf = async (read: ReadFile, chain: readonly string[]): Promise<Part | null> => {
    const problems: ConfigurationProblem[] = [...read.problems];
    const { address, text, isSkipped } = read;
    const report: ReportProblem = (path, message) => {
      if (!read.isBroken) problems.push({ path, message, span: read.spanAt(path) });
    };
    checked.set(address, { address, text, problems, isSkipped });
    const { configuration } = read;
    if (configuration === null) return null;
    const bases = await readBases(configuration, read, chain, report);
    const plugins = await pluginsOf(
      configuration,
      address,
      [...above, ...bases.flatMap((base) => base.plugins)],
      host,
      report,
      (flawed) => checked.set(flawed.address, flawed),
    );
    const register = await ownRegister(configuration, read, report);
    const catalogue = catalogueOf(rules, plugins);
    const isPreset = (name: string): boolean =>
      isPresetName(name) || Object.hasOwn(catalogue.settings.definedPresets, name);
    for (const [index, name] of configuration.extends.entries()) {
      if (isPreset(name) || isPluginPath(name)) continue;
      if (bases.some((base) => base.specifier === name)) continue;
      report(['extends', index], unknownBase(name, catalogue));
    }
    const right = <L extends Layer>(layer: L, path: Path): L => {
      const flaws = layerProblems(layer, catalogue);
      for (const flaw of flaws) report([...path, ...flaw.path], toldProblem(flaw));
      return withoutProblems(layer, flaws, catalogue);
    };
    const applied: Configuration = {
      ...right(configuration, []),
      overrides: configuration.overrides.map((layer, index) => right(layer, ['overrides', index])),
    };
    if (problems.length > 0 && onMistakes === 'nothing') return null;
    const extended = configuration.extends.flatMap((name): readonly ScopedLayer[] => {
      const base = bases.find(({ specifier }) => specifier === name);
      if (base !== undefined) return base.layers;
      return isPreset(name) ? [{ layer: { ...noLayer, presets: [name] }, matches: null }] : [];
    });
    return {
      files: [...new Set([...bases.flatMap((base) => base.files), address])],
      layers: [...extended, ...(await scopedLayers(applied))],
      ignore: [
        ...bases.flatMap((base) => base.ignore),
        ...(configuration.ignore.length > 0
          ? [{ file: address, patterns: configuration.ignore }]
          : []),
      ],
      plugins,
      register: register ?? bases.findLast((base) => base.register !== null)?.register ?? null,
      source: companionOf('source', configuration, address, bases),
      previous: companionOf('previous', configuration, address, bases),
    };
  };

  const ownRegister = async (
    { register: path }: Configuration,
    { address }: ReadFile,
    report: ReportProblem,
  ): Promise<LoadedRegister | null> => {
    if (path === null) return null;
    const { loadRegister } = await import('./configuration-register.ts');
    const loaded = await loadRegister(path, address, host);
    if (loaded.file !== null) checked.set(loaded.file.address, loaded.file);
    if ('register' in loaded) return loaded.register;
    report(['register'], loaded.problem);
    return null;
  };

  const readBases = async (
    configuration: Configuration,
    { address }: ReadFile,
    chain: readonly string[],
    report: ReportProblem,
  ): Promise<readonly (Part & { readonly specifier: string })[]> => {
    const bases: (Part & { readonly specifier: string })[] = [];
    for (const [index, specifier] of configuration.extends.entries()) {
      if (isPresetName(specifier)) continue;
      const path: Path = ['extends', index];
      const base = await pluginAddress(specifier, parentOf(address), host);
      // What is neither a file nor a package may be a preset of a plugin, which is not loaded yet.
      if (base === null) continue;
      if (chain.includes(base)) {
        const names = [...chain.slice(chain.indexOf(base)), base];
        const shown = names.map((each) => relative(folder, each, host.isEncoded)).join(' -> ');
        report(path, configurationMessage('cycle', { chain: shown }));
        continue;
      }
      const part = await (parts.get(base) ?? remember(base, chain));
      if (part === 'missing') report(path, notFound(specifier));
      else if (part !== null) bases.push({ ...part, specifier });
      else report(path, configurationMessage('base-flawed', { specifier }));
    }
    return bases;
  };
  const remember = (base: string, chain: readonly string[]): Promise<Part | 'missing' | null> => {
    const part = readPart(base, chain);
    parts.set(base, part);
    return part;
  };
  const readPart = async (
    base: string,
    chain: readonly string[],
  ): Promise<Part | 'missing' | null> => {
    const read = await readConfigurationFile(base, host);
    return read === null ? 'missing' : await partOf(read, [...chain, base]);
  };

  const part = await partOf(file, [file.address]);
  const scope = part === null ? null : { file: file.address, folder, ...part };
  const files = [...checked.values()].map((each) => ({
    ...each,
    problems: each.problems.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
  }));
  return { scope, files };
}

/** All plugins that count in a file: those that it names, behind those that it inherits. */
async function pluginsOf(
  configuration: Configuration,
  address: string,
  inherited: readonly LoadedPlugin[],
  host: ConfigurationHost,
  report: ReportProblem,
  onFlawed: (file: CheckedFile) => void,
): Promise<readonly LoadedPlugin[]> {
  const all = new Map(inherited.map((each) => [each.plugin.name, each]));
  for (const [index, value] of configuration.plugins.entries()) {
    const path: Path = ['plugins', index];
    const loaded = await loadPlugin(value, address, host);
    if ('problems' in loaded) {
      for (const message of loaded.problems) report(path, message);
      if (loaded.file !== undefined) onFlawed(loaded.file);
      continue;
    }
    const { name } = loaded.plugin;
    const known = all.get(name);
    if (known !== undefined && known.origin !== loaded.origin) {
      const [first, second] = [known, loaded].map(({ origin }) =>
        relative(parentOf(address), origin, host.isEncoded),
      );
      const data = { name, first: first ?? '', second: second ?? '' };
      report(path, configurationMessage('two-plugins', data));
    }
    all.set(name, loaded);
  }
  if (configuration.retext.length > 0) {
    const { loadRetext } = await import('./configuration-retext.ts');
    const loaded = await loadRetext(configuration, address, all.get('retext'), host, report);
    if (loaded !== null) all.set('retext', loaded);
  }
  return [...all.values()];
}

export function catalogueOf(rules: readonly Rule[], plugins: readonly LoadedPlugin[]): Catalogue {
  return withPlugins(
    rules,
    plugins.map(({ plugin }) => plugin),
  );
}

export const noLayer: Layer = { presets: [], rules: {}, terms: [], stage: null, locale: null };

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

async function scopedLayers(configuration: Configuration): Promise<readonly ScopedLayer[]> {
  const own: ScopedLayer = { layer: configuration, matches: null };
  if (configuration.overrides.length === 0) return [own];
  const matcher = async (globs: readonly string[]): Promise<(path: string) => boolean> => {
    // Names may be stored with letters in pieces.
    const whole = globs.map((glob) => wholeFolder(glob).normalize('NFC'));
    const isMatch = await pathMatcher(whole, { dot: true });
    return (path) => isMatch(path.normalize('NFC'));
  };
  const overrides = configuration.overrides.map(async (layer): Promise<ScopedLayer> => {
    const [isFile, isExcluded] = [await matcher(layer.files), await matcher(layer.excludeFiles)];
    return { layer, matches: (path) => isFile(path) && !isExcluded(path) };
  });
  return [own, ...(await Promise.all(overrides))];
}

/** `annexes/` is all texts below the folder, and a pattern without a slash matches at any depth. */
function wholeFolder(glob: string): string {
  const whole = glob.replace(/^\.\//u, '').replace(/\/$/u, '/**');
  return whole.includes('/') ? whole : `**/${whole}`;
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
