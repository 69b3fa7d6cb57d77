import { applyEdits, fixAll } from '../../core/lint/edits.ts';
import { compareFindings, createLinter, type Linter } from '../../core/lint/linter.ts';
import { messageText } from '../../core/lint/messages.ts';
import { presetNames, type Rule } from '../../core/lint/rule.ts';
import { rules } from '../../rules/index.ts';
import { verifyFinding } from '../../testing/verify-rule.ts';
import { treeFault } from './check-tree.ts';
import type { Fault } from './fault.ts';
import { lostUnits, wordsOf } from './words.ts';

/** They set words right: a letter becomes another, comes in, or changes places. */
const spellings: ReadonlySet<string> = new Set([
  'clause-conjunction',
  'date-format',
  'interpol-spelling',
  'no-decomposed-letters',
]);

/** `final`: all rules at their strictest; `letters`: of these, the ones that change no letter and no digit. */
export const settingNames = ['draft', 'final', 'letters'] as const;
export type SettingName = (typeof settingNames)[number];
const strict = { presets: presetNames, stage: 'final' } as const;
const linters: Readonly<Record<SettingName, Linter>> = {
  draft: createLinter(rules),
  final: createLinter(rules, strict),
  letters: createLinter(
    rules.filter(({ id }) => !spellings.has(id)),
    strict,
  ),
};

/** A text, and what it is checked with. */
export interface TextCase {
  readonly text: string;
  readonly setting: SettingName;
}
const ruleOf = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

/** Parsing and checking: nothing is thrown, and all places lie in the text. */
export function textFault({ text, setting }: TextCase): Fault | null {
  const tree = treeFault(text);
  if (tree !== null) return { kind: 'range', what: tree };
  const { findings } = linters[setting].lint(text);
  for (const [at, finding] of findings.entries()) {
    const rule = ruleOf.get(finding.ruleId) as Rule;
    let what: string | null = null;
    // What the guard before every correction has withheld can do no harm.
    const { withheld: _, ...offered } = finding;
    verifyFinding(rule, text, offered, (told) => {
      what ??= `${rule.id}: ${told}`;
    });
    const before = findings[at - 1];
    if (before !== undefined && compareFindings(before, finding) > 0) {
      what ??= `${rule.id}: findings are not in order`;
    }
    if (what !== null) return { kind: 'range', what };
    for (const locale of ['en', 'ar'] as const) {
      messageText(rule, finding.message, finding.data, locale);
    }
    if (finding.suggestions.some(({ edits }) => applyEdits(text, edits) === text)) {
      return { kind: 'loop', what: `${rule.id}: a suggestion changes nothing` };
    }
  }
  return null;
}

/** So many letters of its word a spelling may put others for. */
const MOST_LOST = 2;

/** Fixing: it comes to an end, leaves nothing to fix, and no word of the text is lost. */
export function fixFault({ text, setting }: TextCase): Fault | null {
  const linter = linters[setting];
  const { output, remaining, fixedCount } = fixAll(linter, text);
  const left = remaining.filter(({ edits }) => edits.length > 0).map(({ ruleId }) => ruleId);
  if (left.length > 0) return { kind: 'loop', what: [...new Set(left)].join(', ') };
  const most = setting === 'letters' ? 0 : MOST_LOST * fixedCount;
  const isKept = most === 0 ? wordsOf(output) === wordsOf(text) : lostUnits(text, output) <= most;
  return isKept ? null : { kind: 'words lost', what: culprits(linter, text, most).join(', ') };
}

/** The rules whose first fixes alone lose words. */
function culprits(linter: Linter, text: string, most: number): readonly string[] {
  const guilty = linter
    .lint(text)
    .findings.filter(({ edits }) => lostUnits(text, applyEdits(text, edits)) > most)
    .map(({ ruleId }) => ruleId);
  return guilty.length === 0 ? ['together, or in a later pass'] : [...new Set(guilty)];
}
