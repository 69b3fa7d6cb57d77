// The published library. It needs nothing of Node.

import type { LintResult } from '../core/lint/lint-result.ts';
import { createLinter } from '../core/lint/linter.ts';
import type { Settings } from '../core/lint/settings.ts';
import { rules } from '../rules/index.ts';

/** Checks one text with all rules; for many texts, `createLinter` prepares the rules once. */
export function lint(source: string, settings?: Settings): LintResult {
  return createLinter(rules, settings).lint(source);
}

export { attached } from '../core/common/attached.ts';
export { createHashCounts, type HashCounts } from '../core/common/hash-counts.ts';
export { lazily } from '../core/common/lazily.ts';
export { createRecentHashes } from '../core/common/recent-hashes.ts';
export { countWhile } from '../core/common/search.ts';
export type { FactTables } from '../core/facts/tables.ts';
export { type Companions, readCompanions } from '../core/lint/companions.ts';
export { defineRule } from '../core/lint/define-rule.ts';
export type { Directive, DirectiveRule, DirectiveUse } from '../core/lint/directive.ts';
export { applyEdits, type FixResult, fixAll } from '../core/lint/edits.ts';
export { RuleError, SettingsError, settingsProblemText } from '../core/lint/errors.ts';
export { grouped, MOST_ALONE } from '../core/lint/grouped.ts';
export type { Linter } from '../core/lint/linter.ts';
export { findingText, relatedText, suggestionText } from '../core/lint/messages.ts';
export { nearest } from '../core/lint/nearest.ts';
export {
  type PhraseExample,
  type PhraseRow,
  type PhraseRuleDefinition,
  type PhraseText,
  phraseRule,
} from '../core/lint/phrase-rule.ts';
export {
  type Catalogue,
  type Plugin,
  type PluginProblem,
  type ReadPlugin,
  readPlugin,
  withPlugins,
} from '../core/lint/plugin.ts';
export { type Replacement, replacementOf } from '../core/lint/replacement.ts';
export type * from '../core/lint/rule.ts';
export type { Rule } from '../core/lint/rule.ts';
export { type PresetSettings, type RuleSettings, settingsSchema } from '../core/lint/settings.ts';
export {
  createLintPlugin,
  type LintPreset,
  resolutionParse,
  resolutionRetext,
} from '../core/lint/unified.ts';
export { wordsAround } from '../core/lint/words-around.ts';
export { type LineColumn, lineIndex } from '../core/syntax/lines.ts';
export { type ParsedPart, type ParsedResolution, parse } from '../core/syntax/parse.ts';
export { printTree } from '../core/syntax/print.ts';
export type * from '../core/syntax/tree.ts';
export {
  type DataPluginProblem,
  type ReadDataPlugin,
  readDataPlugin,
} from '../project/data-plugin.ts';
export { type Config, defineConfig } from '../project/define-config.ts';
export { presets, resolutionLint } from '../rules/index.ts';
export { createLinter, type LintResult, rules, type Settings };
