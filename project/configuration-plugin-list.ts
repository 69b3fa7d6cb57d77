import type { Path } from '../core/lint/shape.ts';
import type { Configuration } from './configuration.ts';
import { type ConfigurationHost, parentOf, relative } from './configuration-host.ts';
import { configurationMessage, type ReportProblem } from './configuration-messages.ts';
import { type LoadedPlugin, loadPlugin } from './configuration-plugins.ts';
import type { CheckedFile } from './configuration-reader.ts';

/** All plugins that count in a file: those that it names, behind those that it inherits. */
export async function readPlugins(
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
