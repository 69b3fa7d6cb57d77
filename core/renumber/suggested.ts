import type { LintResult } from '../lint/lint-result.ts';
import type { Edit, Finding } from '../lint/rule.ts';
import { modelOf } from '../model/model.ts';
import type { ParsedResolution } from '../syntax/parse.ts';
import { type PlanPart, planRenumber } from './plan.ts';

/** The rules whose suggestions change labels. */
const labelling: ReadonlySet<string> = new Set([
  'paragraph-numbering',
  'section-numbering',
  'subparagraph-lettering',
]);
const parts: readonly PlanPart[] = ['paragraphs', 'items', 'sections'];

type Linted = Pick<LintResult, 'findings' | 'parsed'>;

/**
 * What is done about a finding where suggestions are made without anybody looking at each: where labels
 * are numbered anew, the references to them follow, and other references wait until labels are in order.
 */
export function withReferences(
  wanted: (finding: Finding) => readonly Edit[],
): (finding: Finding, result: Linted) => readonly Edit[] {
  const changing = new WeakMap<Linted, boolean>();
  const changesLabels = (result: Linted): boolean => {
    const known = changing.get(result);
    if (known !== undefined) return known;
    const found = result.findings.some(
      (finding) => labelling.has(finding.ruleId) && wanted(finding).length > 0,
    );
    changing.set(result, found);
    return found;
  };
  return (finding, result) => {
    const edits = wanted(finding);
    if (edits.length === 0) return edits;
    if (labelling.has(finding.ruleId)) return followedEdits(finding, result.parsed, edits);
    return finding.ruleId === 'cross-reference' && changesLabels(result) ? [] : edits;
  };
}

/**
 * What a person chose among the suggestions of a finding: where that is new labels, with the references to
 * them; the labels alone where a plan would give others.
 */
export function followedEdits(
  { ruleId }: Finding,
  parsed: ParsedResolution,
  edits: readonly Edit[],
): readonly Edit[] {
  if (!labelling.has(ruleId)) return edits;
  const at = new Set(edits.map(({ start }) => start));
  const plan = planRenumber(modelOf(parsed), { parts, at });
  const labels = plan.changes.filter(({ kind }) => kind === 'label');
  return sameEdits(labels, edits) ? plan.edits(false) : edits;
}

/** Both sorted. */
export function sameEdits(some: readonly Edit[], others: readonly Edit[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end, text }, index) => {
      const other = others[index];
      return other?.start === start && other.end === end && other.text === text;
    })
  );
}
