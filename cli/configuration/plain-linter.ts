import type { LintTimes } from '../../core/lint/lint-times.ts';
import { createLinter, type Linter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';
import type { Arguments } from '../arguments.ts';
import { choiceOf, isOurs, withoutPlugins } from './argument-layer.ts';

/**
 * Of the arguments alone; what they set of plugins counts where a configuration names these. Throws
 * `SettingsError` when they name what does not exist.
 */
export function createPlainLinter(settings: Arguments, times?: LintTimes): Linter {
  const { presets, rules: named, stage } = withoutPlugins(settings);
  const chosen = choiceOf(settings, isOurs);
  return createLinter(rules, { presets, rules: named, ...chosen, ...(stage && { stage }) }, times);
}
