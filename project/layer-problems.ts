import { SettingsError, type SettingsProblem } from '../core/lint/errors.ts';
import type { Catalogue } from '../core/lint/plugin.ts';
import { resolveSettings } from '../core/lint/settings.ts';
import type { Layer } from './configuration.ts';

/** What of a layer names what there is not, or sets it to what it does not take. */
export function layerProblems(
  { presets, rules }: Layer,
  { rules: known, settings }: Catalogue,
): readonly SettingsProblem[] {
  try {
    resolveSettings(known, { presets, rules, ...settings });
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems;
  }
}

/** A layer without the presets and rules that these problems are of, and free of any. */
export function withoutProblems<L extends Layer>(
  layer: L,
  problems: readonly SettingsProblem[],
  catalogue: Catalogue,
): L {
  if (problems.length === 0) return layer;
  const isFlawed = (key: keyof Layer, at: number | string): boolean =>
    problems.some(({ path }) => path[0] === key && path[1] === at);
  const presets = layer.presets.filter((_, index) => !isFlawed('presets', index));
  const rules = Object.fromEntries(
    Object.entries(layer.rules).filter(([name]) => !isFlawed('rules', name)),
  );
  const right = { ...layer, presets, rules };
  // What was set by a pattern is told of the rule that it meets.
  return layerProblems(right, catalogue).length === 0
    ? right
    : { ...layer, presets: [], rules: {} };
}
