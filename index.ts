// The published library. It needs nothing of Node.
import { createLinter, type LintResult } from './core/engine/linter.ts';
import type { Settings } from './core/engine/settings.ts';
import { rules } from './rules/index.ts';

/** Checks one text with all rules; for many texts, `createLinter` prepares the rules once. */
export function lint(source: string, settings?: Settings): LintResult {
  return createLinter(rules, settings).lint(source);
}

export { defineRule, type Rule } from './core/engine/define-rule.ts';
export { applyEdits, type FixResult, fixAll } from './core/engine/edits.ts';
export { RuleError, SettingsError, settingsProblemText } from './core/engine/errors.ts';
export type { Linter } from './core/engine/linter.ts';
export { findingText, relatedText, suggestionText } from './core/engine/messages.ts';
export type {
  Edit,
  Finding,
  Locale,
  Localised,
  PresetName,
  RuleContext,
  RuleDefinition,
  RuleExample,
  RuleMeta,
  RuleSetting,
  Severity,
  Stage,
  Suggestion,
} from './core/engine/rule.ts';
export { type RuleSettings, settingsSchema } from './core/engine/settings.ts';
export { createLintPlugin, resolutionParse, resolutionRetext } from './core/engine/unified.ts';
export { type LineColumn, lineIndex } from './core/syntax/lines.ts';
export { type ParsedResolution, parse } from './core/syntax/parse.ts';
export { printTree } from './core/syntax/print.ts';
export type * from './core/syntax/tree.ts';
export { presets, resolutionLint } from './rules/index.ts';
export { createLinter, type LintResult, rules, type Settings };
