import type { Span } from '../syntax/tree.ts';
import { readYaml } from './configuration-source.ts';
import { type Plugin, type PluginProblem, readPlugin } from './plugin.ts';

export interface DataPluginProblem extends PluginProblem {
  /** In the YAML text. */
  readonly span: Span;
}

export interface ReadDataPlugin {
  /** Null when there are problems: a plugin is used as a whole or not at all. */
  readonly plugin: Plugin | null;
  readonly problems: readonly DataPluginProblem[];
}

/** Reads a plugin without code. */
export async function readDataPlugin(source: string): Promise<ReadDataPlugin> {
  const { value, spanAt, problems } = await readYaml(source);
  const whole: Span = { start: 0, end: source.length };
  const read = problems.length > 0 ? { plugin: null, problems } : readPlugin(value, 'YAML');
  const placed = read.problems.map(({ message, path }) => ({
    message,
    path,
    span: spanAt(path) ?? whole,
  }));
  return { plugin: read.plugin, problems: placed };
}
