import type { FixResult } from '../../core/lint/edits.ts';
import { nearest } from '../../core/lint/nearest.ts';
import type { Edit, Finding, Locale, Rule } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { Corrections, Fixing, Track } from '../arguments.ts';
import type { RawFixOptions } from '../command-line/raw-options.ts';
import { commandTexts } from '../texts.ts';
import { fixingTexts } from './texts.ts';

/** An option that asks for corrections, as it is written; undefined where none does. */
export function fixOption(options: RawFixOptions): string | undefined {
  const { fix, fixDryRun, diff, fixRule, fixSuggestions, suggestAll, addDirectives } = options;
  if (fix) return '--fix';
  if (fixDryRun) return '--fix-dry-run';
  if (diff) return '--diff';
  if (fixRule) return '--fix-rule';
  if (suggestAll) return '--suggest-all';
  if (addDirectives) return '--add-directives';
  return fixSuggestions && '--fix-suggestions';
}

/** Null where no corrections are asked for. What writes less counts more. */
export function fixingOf(options: RawFixOptions): Fixing | null {
  const { fixDryRun, diff, addDirectives, reason, suggestAll, showFixes } = options;
  if (fixOption(options) === undefined) return null;
  const target = diff ? 'diff' : fixDryRun ? 'report' : 'files';
  const silencing = addDirectives ? (reason ?? '') : null;
  // What is more than safe is named, so that it can be read.
  const isTold = showFixes === true || suggestAll === true || silencing !== null;
  return { target, silencing, isTold, ...correctionsOf(options) };
}

/** Null where no tracked changes are asked for. */
export function trackOf({ track, ...options }: RawFixOptions): Track | null {
  return track === undefined ? null : { folder: track, ...correctionsOf(options) };
}

function correctionsOf({ fixRule, fixSuggestions, suggestAll }: RawFixOptions): Corrections {
  return {
    only: fixRule === undefined ? null : fixRule.flatMap(namesIn),
    suggestions: suggestAll ? 'all' : (fixSuggestions ?? []).flatMap(namesIn),
  };
}

/** The names in the value of an option that takes several. */
export function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** What is done about a finding. */
export function wantedEdits({
  only,
  suggestions,
}: Corrections): (finding: Finding) => readonly Edit[] {
  return ({ ruleId, edits, suggestions: own }) => {
    if (edits.length > 0 && (only === null || only.includes(ruleId))) return edits;
    const [single] = own;
    return single !== undefined &&
      own.length === 1 &&
      (suggestions === 'all' || suggestions.includes(ruleId))
      ? single.edits
      : [];
  };
}

/** Whether corrections of the rule of a finding are asked for. */
function isAsked({ only, suggestions }: Corrections, { ruleId }: Finding): boolean {
  return only === null || suggestions === 'all' || [...only, ...suggestions].includes(ruleId);
}

/** A rule of a plugin that the configuration of a text does not have. */
export function unknownPluginRule(
  { only, suggestions }: Corrections,
  isKnown: (id: string) => boolean,
): string | undefined {
  return [...(only ?? []), ...(suggestions === 'all' ? [] : suggestions)].find(
    (name) => name.includes('/') && !isKnown(name),
  );
}

/** What is wrong with the names of our own rules, or null. */
export function fixingProblem(
  { only, suggestions }: Corrections,
  rules: readonly Rule[],
  locale: Locale,
): string | null {
  for (const [option, names] of [
    ['--fix-rule', only ?? []],
    ['--fix-suggestions', suggestions === 'all' ? [] : suggestions],
  ] as const) {
    for (const name of names) {
      if (name.includes('/')) continue;
      const rule = rules.find(({ id }) => id === name);
      if (rule === undefined) {
        const close = nearest(
          name,
          rules.map(({ id }) => id),
        );
        const hint =
          close === undefined ? '' : ` ${say(locale, commandTexts.didYouMean, { name: close })}`;
        return say(locale, fixingTexts.unknownRule, { option, name }) + hint;
      }
      const { fix } = rule.meta;
      if (fix === 'none') return say(locale, fixingTexts.noFix, { option, name });
      if (fix === 'suggest' && option === '--fix-rule') {
        return say(locale, fixingTexts.onlySuggestions, { option, name });
      }
    }
  }
  return null;
}

/** What is asked for and not made, because the text would lose by it. */
export function refusals(
  corrections: Corrections,
  { remaining, refused }: Pick<FixResult, 'remaining' | 'refused'>,
  path: string,
  locale: Locale,
): readonly string[] {
  const withheld = remaining.filter((finding) => finding.withheld && isAsked(corrections, finding));
  return [
    { text: fixingTexts.refused, rules: namesOf(refused) },
    { text: fixingTexts.withheld, rules: namesOf(withheld) },
  ].flatMap(({ text, rules }) => (rules === '' ? [] : [say(locale, text, { path, rules })]));
}

/** What was corrected in a text, by rule, the most first; null where nothing was. */
export function correctedText(
  { fixed }: Pick<FixResult, 'fixed'>,
  { silencing }: Fixing,
  path: string,
  locale: Locale,
): string | null {
  if (fixed.size === 0) return null;
  const counts = [...fixed]
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .map(([rule, count]) => `${rule} ${count}`);
  const text = silencing === null ? fixingTexts.corrected : fixingTexts.silenced;
  return say(locale, text, { path, counts: counts.join(', ') });
}

/** The rules of findings, each once, as they stand in a sentence. */
export function namesOf(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ ruleId }) => ruleId))].sort().join(', ');
}
