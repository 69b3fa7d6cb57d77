import { isRecord } from '../core/common/record.ts';
import type { Plugin } from '../core/lint/plugin.ts';
import { readPlugin } from '../core/lint/plugin.ts';
import type { Localised } from '../core/lint/rule.ts';
import { sourceKind } from './configuration-files.ts';
import { type ConfigurationHost, join, parentOf } from './configuration-host.ts';
import { configurationMessage } from './configuration-messages.ts';
import type { CheckedFile } from './configuration-reader.ts';

/** A plugin, and where it comes from: the same one may be named in several files. */
export interface LoadedPlugin {
  readonly plugin: Plugin;
  /** Its address, or the name of the module that holds it. */
  readonly origin: string;
  /** All that it is made of, where it is data; null for a module, which may import others. */
  readonly text: string | null;
}

type LoadPluginResult =
  | LoadedPlugin
  | {
      /** For the place that names the plugin. */
      readonly problems: readonly Localised[];
      /** The file with the mistakes, where it is data and they have a place in it. */
      readonly file?: CheckedFile;
    };

/** Loads what stands in the list `plugins` of a file: the plugin itself, a path or a package. */
export async function loadPlugin(
  value: unknown,
  file: string,
  host: ConfigurationHost,
): Promise<LoadPluginResult> {
  if (typeof value !== 'string') return loadValue(value, file);
  const address = await pluginAddress(value, parentOf(file), host);
  try {
    const text = address === null ? null : await host.read(address);
    if (address === null || text === null) return { problems: [notFound(value)] };
    if (sourceKind(address) === 'yaml') {
      const { readDataPlugin } = await import('./data-plugin.ts');
      const { plugin, problems } = await readDataPlugin(text);
      if (plugin !== null) return { plugin, origin: address, text };
      return {
        problems: [configurationMessage('base-flawed', { specifier: value })],
        file: { address, text, problems, isSkipped: false },
      };
    }
    if (host.load === null) {
      return { problems: [configurationMessage('not-run', { specifier: value })] };
    }
    return ofValue(await host.load(address), value, address);
  } catch (error) {
    return inPlugin(value, [{ message: threw(error) }]);
  }
}

/** A plugin that stands in a module itself, under the name that it has. */
function loadValue(value: unknown, file: string): LoadPluginResult {
  try {
    const { name } = isRecord(value) ? value : {};
    return ofValue(value, typeof name === 'string' ? name : 'plugins', file);
  } catch (error) {
    return inPlugin('plugins', [{ message: threw(error) }]);
  }
}

function threw(error: unknown): Localised {
  const reason = error instanceof Error ? error.message : String(error);
  return configurationMessage('threw', { reason });
}

/** Of what was neither found as a file nor as a package. */
export function notFound(specifier: string): Localised {
  return configurationMessage(isPluginPath(specifier) ? 'no-file' : 'no-package', { specifier });
}

/** Where a path or a package that is named in a file of this folder is; null for no such package. */
export async function pluginAddress(
  specifier: string,
  folder: string,
  host: ConfigurationHost,
): Promise<string | null> {
  if (!isPluginPath(specifier)) return await host.locate(specifier, folder);
  return join(folder, specifier, host.isEncoded);
}

/** A path begins as in an import; all else is the name of a package. */
export function isPluginPath(specifier: string): boolean {
  return /^(?:\.{1,2}\/|\/|[A-Za-z]:[\\/])/u.test(specifier);
}

function ofValue(value: unknown, specifier: string, origin: string): LoadPluginResult {
  const { plugin, problems } = readPlugin(value, specifier);
  return plugin === null ? inPlugin(specifier, problems) : { plugin, origin, text: null };
}

function inPlugin(
  specifier: string,
  problems: readonly { readonly message: Localised }[],
): LoadPluginResult {
  const texts = problems.map(({ message: { en, ar } }) => ({
    en: configurationMessage('in-plugin', { specifier, problem: en }).en,
    ar: configurationMessage('in-plugin', { specifier, problem: ar }).ar,
  }));
  return { problems: texts };
}
