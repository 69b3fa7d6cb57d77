import { fixAll, mergeFixes } from '../../core/lint/edits.ts';
import { suggestionText } from '../../core/lint/messages.ts';
import type { Edit, Finding } from '../../core/lint/rule.ts';
import { followedEdits } from '../../core/renumber/suggested.ts';
import type { Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { serverText } from '../texts.ts';

/**
 * - `fix`, `suggestion`: one finding, made right.
 * - `fix-rule`: every safe fix of the rule of a finding; `fix-all`: every safe fix of the text.
 * - `hide`, `show-again`: the finding is right where it stands, or is not after all.
 * - `disable-line`, `disable-file`: a directive that silences the rule.
 * - `disable-settings`, `open-page`: no edit of the text; the rule is set, its page is shown.
 */
export type ActionKind =
  | 'fix'
  | 'suggestion'
  | 'fix-rule'
  | 'fix-all'
  | 'hide'
  | 'show-again'
  | 'disable-line'
  | 'disable-file'
  | 'disable-settings'
  | 'open-page';

export interface Action {
  readonly kind: ActionKind;
  readonly title: string;
  /** Place in the findings of the analysis, for `show-again` in those that are hidden; -1 for `fix-all`. */
  readonly finding: number;
  /** Place in the suggestions of the finding, for `suggestion`; else 0. */
  readonly suggestion: number;
}

/** The places where something is hidden that touch a span, to show it again. */
export function hiddenActionsAt(analysis: Analysis, { start, end }: Span): readonly Action[] {
  return [...analysis.hidden.keys()].flatMap((finding, index) =>
    finding.start > end || finding.end < start ? [] : [general(analysis, 'show-again', index, {})],
  );
}

/**
 * What can be done about the findings that touch a span, the surest first. `hides`: there is a place
 * to note what is right.
 */
export function actionsAt(analysis: Analysis, span: Span, hides: boolean): readonly Action[] {
  const { findings } = analysis;
  const own: Action[] = [];
  const rules = new Map<string, number>();
  for (const [index, finding] of findings.entries()) {
    if (finding.start > span.end) break;
    if (finding.end < span.start) continue;
    if (!rules.has(finding.ruleId)) rules.set(finding.ruleId, index);
    own.push(...ownActions(analysis, finding, index));
  }
  const touched = findings.flatMap((finding, index) =>
    finding.start <= span.end && finding.end >= span.start ? [index] : [],
  );
  const isSafe = ({ kind }: Action): boolean => kind === 'fix';
  const actions = [...own.filter(isSafe), ...own.filter((action) => !isSafe(action))];
  const counts = fixableByRule(findings, rules);
  for (const [ruleId, finding] of rules) {
    const count = counts.get(ruleId) ?? 0;
    if (count > 1) actions.push(general(analysis, 'fix-rule', finding, { count, rule: ruleId }));
  }
  if (hides) for (const index of touched) actions.push(general(analysis, 'hide', index, {}));
  for (const kind of ['disable-line', 'disable-file', 'disable-settings', 'open-page'] as const) {
    for (const [rule, finding] of rules) actions.push(general(analysis, kind, finding, { rule }));
  }
  return actions;
}

/** The action that makes every safe fix; null where there is none to make. */
export function fixAllAction(analysis: Analysis): Action | null {
  return analysis.findings.some(({ edits }) => edits.length > 0)
    ? general(analysis, 'fix-all', -1, {})
    : null;
}

/** The edits of an action: sorted and disjoint; empty for those that do not edit the text. */
export function actionEdits(analysis: Analysis, action: Omit<Action, 'title'>): readonly Edit[] {
  const { findings, source, lines, linter } = analysis;
  // What was called right is not corrected.
  if (action.kind === 'fix-all' && analysis.hidden.size > 0) return mergeFixes(findings).edits;
  if (action.kind === 'fix-all') return fixAll(linter, source).edits;
  const finding = findings[action.finding];
  if (finding === undefined) return [];
  const { ruleId } = finding;
  switch (action.kind) {
    case 'fix':
      return finding.edits;
    case 'suggestion':
      return followedEdits(
        finding,
        analysis.parsed,
        finding.suggestions[action.suggestion]?.edits ?? [],
      );
    case 'fix-rule':
      return mergeFixes(findings.filter((other) => other.ruleId === ruleId)).edits;
    case 'disable-line':
      return [
        insertLine(source, lines.startOf(lines.locate(finding.start).line), `next-line ${ruleId}`),
      ];
    case 'disable-file':
      return [insertLine(source, 0, `file ${ruleId}`)];
    default:
      return [];
  }
}

function ownActions(analysis: Analysis, finding: Finding, index: number): Action[] {
  const actions: Action[] = [];
  if (finding.edits.length > 0) {
    const title = fixTitle(analysis, finding.edits);
    actions.push({ kind: 'fix', title, finding: index, suggestion: 0 });
  }
  const rule = analysis.linter.rule(finding.ruleId);
  if (rule === undefined) return actions;
  for (const [place, suggestion] of finding.suggestions.entries()) {
    const title = suggestionText(rule, suggestion, analysis.locale);
    actions.push({ kind: 'suggestion', title, finding: index, suggestion: place });
  }
  return actions;
}

/** What a fix does, in the words of the text where it is one edit that a person can read. */
function fixTitle({ source, locale }: Analysis, edits: readonly Edit[]): string {
  const [edit] = edits;
  if (edit === undefined || edits.length > 1)
    return serverText(locale, 'fixMany', { count: edits.length });
  const removed = source.slice(edit.start, edit.end);
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(edit.text)) {
    return /[\p{L}\p{N}\p{P}\p{S}]/u.test(removed)
      ? serverText(locale, 'fixRemove', { removed })
      : serverText(locale, 'fixSpacing');
  }
  if (removed === '') return serverText(locale, 'fixInsert', { inserted: edit.text });
  return serverText(locale, 'fixReplace', { removed, inserted: edit.text });
}

function general(
  { locale }: Analysis,
  kind: Exclude<ActionKind, 'fix' | 'suggestion'>,
  finding: number,
  data: Readonly<Record<string, string | number>>,
): Action {
  return { kind, title: serverText(locale, kind, data), finding, suggestion: 0 };
}

function fixableByRule(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (rules.size === 0) return counts;
  for (const { ruleId, edits } of findings) {
    if (edits.length > 0 && rules.has(ruleId)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return counts;
}

/** A directive on a line of its own, with the line end that the text has. */
function insertLine(source: string, at: number, directive: string): Edit {
  const lineEnd = /\r\n|\n|\r/u.exec(source)?.[0] ?? '\n';
  return { start: at, end: at, text: `<!-- qarar-disable-${directive} -->${lineEnd}` };
}
