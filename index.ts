// The published library. It needs nothing of Node.
import { createLinter, type LintResult } from './core/engine/linter.ts';
import type { Settings } from './core/engine/settings.ts';
import { rules } from './rules/index.ts';

/** Checks one text with all rules; for many texts, `createLinter` prepares the rules once. */
export function lint(source: string, settings?: Settings): LintResult {
  return createLinter(rules, settings).lint(source);
}

export {
  type DataPluginProblem,
  type ReadDataPlugin,
  readDataPlugin,
} from './core/engine/data-plugin.ts';
export { defineRule, type Rule } from './core/engine/define-rule.ts';
export type { Directive, DirectiveRule, DirectiveUse } from './core/engine/directives.ts';
export { applyEdits, type FixResult, fixAll } from './core/engine/edits.ts';
export { RuleError, SettingsError, settingsProblemText } from './core/engine/errors.ts';
export { grouped, MOST_ALONE } from './core/engine/grouped.ts';
export type { Linter } from './core/engine/linter.ts';
export { findingText, relatedText, suggestionText } from './core/engine/messages.ts';
export { nearest } from './core/engine/nearest.ts';
export {
  type PhraseExample,
  type PhraseRow,
  type PhraseRuleDefinition,
  type PhraseText,
  phraseRule,
} from './core/engine/phrase-rule.ts';
export {
  type Catalogue,
  type Plugin,
  type PluginProblem,
  type PresetSettings,
  type ReadPlugin,
  readPlugin,
  withPlugins,
} from './core/engine/plugin.ts';
export { type Replacement, replacementOf } from './core/engine/replacement.ts';
export type * from './core/engine/rule.ts';
export { type RuleSettings, settingsSchema } from './core/engine/settings.ts';
export { createLintPlugin, resolutionParse, resolutionRetext } from './core/engine/unified.ts';
export type { FactTables } from './core/facts/tables.ts';
export { type LineColumn, lineIndex } from './core/syntax/lines.ts';
export { type ParsedResolution, parse } from './core/syntax/parse.ts';
export { printTree } from './core/syntax/print.ts';
export type * from './core/syntax/tree.ts';
export { presets, resolutionLint } from './rules/index.ts';
export { createLinter, type LintResult, rules, type Settings };
