import { countWhile } from '../common/search.ts';
import { type ParsedResolution, parse } from '../syntax/parse.ts';
import type { Resolution } from '../syntax/tree.ts';
import type { LintResult } from './lint-result.ts';
import type { Linter } from './linter.ts';
import type { Edit, Finding } from './rule.ts';

export interface FixResult {
  readonly output: string;
  /** What makes `output` of the text that was given, in one step; sorted, disjoint. */
  readonly edits: readonly Edit[];
  /** How many times fixes were applied; a fix may make room for another. */
  readonly passes: number;
  readonly fixedCount: number;
  /** Of these, how many of each rule. */
  readonly fixed: ReadonlyMap<string, number>;
  /** What is left in `output`. */
  readonly remaining: readonly Finding[];
  /** `output`. */
  readonly parsed: ParsedResolution;
  /** What of it could be fixed, if `keeps` had not refused. */
  readonly refused: readonly Finding[];
}

interface FixOptions {
  readonly maxPasses?: number;
  /**
   * What is done about a finding: its safe fix, where nothing else is said. `made` are the edits of
   * the given text by which the text came to be that the finding is of, and `result` is of that text.
   */
  readonly editsOf?: (
    finding: Finding,
    made: readonly Edit[],
    result: LintResult,
  ) => readonly Edit[];
  /** Whether a text may become this one; a fix that makes another of it is not applied. */
  readonly keeps?: (before: Resolution, after: Resolution) => boolean;
}

/** Each suggestion may move the next one into reach, as in a list that is numbered anew. */
export const MOST_PASSES = 100;

/**
 * Applies the safe fixes, and again to what comes out, until nothing is left to fix, the text
 * repeats itself (two rules that undo each other) or the passes are used up. Of a text that was
 * checked already, the result is taken.
 */
export function fixAll(
  linter: Linter,
  text: string | LintResult,
  { maxPasses = 10, editsOf = (finding) => finding.edits, keeps = () => true }: FixOptions = {},
): FixResult {
  let passes = 0;
  let fixedCount = 0;
  const fixed = new Map<string, number>();
  let last = typeof text === 'string' ? linter.lint(text) : text;
  let refused: readonly Finding[] = [];
  let made: readonly Edit[] = [];
  const seen = new Set([last.parsed.source]);
  while (passes < maxPasses) {
    const result = last;
    const wanted = result.findings.map((finding) => ({
      ...finding,
      edits: editsOf(finding, made, result),
    }));
    const next = fixOnce(last.parsed, mergeFixes(wanted).applied, keeps);
    refused = next.refused;
    if (next.applied.length === 0 || seen.has(next.parsed.source)) break;
    seen.add(next.parsed.source);
    passes++;
    made = composeEdits(made, next.edits);
    fixedCount += next.applied.length;
    for (const { ruleId } of next.applied) fixed.set(ruleId, (fixed.get(ruleId) ?? 0) + 1);
    last = linter.lintParsed(next.parsed);
  }
  const { findings: remaining, parsed } = last;
  return {
    output: parsed.source,
    edits: made,
    passes,
    fixedCount,
    fixed,
    remaining,
    parsed,
    refused,
  };
}

/** So many texts are read in search of the fixes that are to be refused; then, the rest are. */
const MOST_ATTEMPTS = 64;

/** Applies fixes that do not conflict, but for those that `keeps` refuses. */
function fixOnce(
  before: ParsedResolution,
  fixes: readonly Finding[],
  keeps: NonNullable<FixOptions['keeps']>,
): {
  readonly parsed: ParsedResolution;
  readonly edits: readonly Edit[];
  readonly applied: readonly Finding[];
  readonly refused: readonly Finding[];
} {
  let attempts = 0;
  /** Finds the fixes to be refused by halves; each is tried beside those that are `kept` already. */
  const add = (
    kept: { readonly parsed: ParsedResolution; readonly fixes: readonly Finding[] },
    more: readonly Finding[],
  ): typeof kept => {
    if (more.length === 0 || attempts === MOST_ATTEMPTS) return kept;
    attempts++;
    const together = [...kept.fixes, ...more];
    const parsed = parse(applyEdits(before.source, mergeFixes(together).edits));
    if (keeps(before.tree, parsed.tree)) return { parsed, fixes: together };
    if (more.length === 1) return kept;
    const half = more.length >> 1;
    return add(add(kept, more.slice(0, half)), more.slice(half));
  };
  const { parsed, fixes: applied } = add({ parsed: before, fixes: [] }, fixes);
  const kept = new Set(applied);
  const refused = fixes.filter((fix) => !kept.has(fix));
  return { parsed, edits: mergeFixes(applied).edits, applied, refused };
}

/** The source with the edits; they must be sorted, disjoint and inside it. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let output = '';
  let last = 0;
  for (const { start, end, text } of edits) {
    if (start < last || end < start || end > source.length) {
      throw new RangeError(
        `Edit ${start}-${end} overlaps another, is unsorted or is out of the text`,
      );
    }
    output += source.slice(last, start) + text;
    last = end;
  }
  return output + source.slice(last);
}

/**
 * The edits that do in one step what `first` and then `second` do; both are sorted and disjoint, and
 * `second` is of the text that `first` makes. Edits that touch become one.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  if (first.length === 0) return second;
  let shift = 0;
  /** With the places of their texts in what they make. */
  const placed = first.map((edit): Placed => {
    const at = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { ...edit, at };
  });
  const endOf = ({ at, text }: Placed): number => at + text.length;
  // From the last to the first: what stands before an edit keeps its place.
  for (const edit of second.toReversed()) {
    const from = countWhile(placed.length, (at) => endOf(placed[at] as Placed) < edit.start);
    const to = countWhile(placed.length, (at) => (placed[at] as Placed).at <= edit.end);
    const before = placed[from - 1];
    const head = placed[from];
    const tail = placed[to - 1];
    if (from >= to || head === undefined || tail === undefined) {
      const back = before === undefined ? 0 : before.end - endOf(before);
      const { start, end, text } = edit;
      placed.splice(from, 0, { start: start + back, end: end + back, text, at: start });
      continue;
    }
    const lead = Math.max(0, head.at - edit.start);
    const kept = head.text.slice(0, Math.max(0, edit.start - head.at));
    const rest = tail.text.slice(Math.max(0, edit.end - tail.at));
    placed.splice(from, to - from, {
      start: head.start - lead,
      end: tail.end + Math.max(0, edit.end - endOf(tail)),
      text: kept + edit.text + rest,
      at: head.at - lead,
    });
  }
  return placed.map(({ start, end, text }) => ({ start, end, text }));
}

interface Placed extends Edit {
  readonly at: number;
}

interface MergedFixes {
  /** Sorted, disjoint. */
  readonly edits: readonly Edit[];
  readonly applied: readonly Finding[];
}

/**
 * The fixes that can be applied together, in the order of the findings. A fix that conflicts with an
 * earlier one is left out whole: half of it could leave the text worse than it was.
 */
export function mergeFixes(findings: readonly Finding[]): MergedFixes {
  /** Sorted lists: one of all fixes that have few edits, and one for each that has many. */
  const short: Edit[] = [];
  const lists: (readonly Edit[])[] = [short];
  const applied: Finding[] = [];
  for (const finding of findings) {
    const { edits } = finding;
    if (edits.length === 0) continue;
    if (edits.some((edit) => lists.some((list) => conflicts(list, edit)))) continue;
    // The edits of two that run through the whole text would all be put between one another.
    if (edits.length > MANY_EDITS) lists.push(edits);
    else for (const edit of edits) short.splice(placeOf(short, edit), 0, edit);
    applied.push(finding);
  }
  if (lists.length === 1) return { edits: short, applied };
  return { edits: lists.flat().sort((a, b) => a.start - b.start || a.end - b.end), applied };
}

/** One finding may stand for a mistake that is everywhere in a text. */
const MANY_EDITS = 100;

/** Where an edit belongs among sorted ones: behind those that start before it. */
function placeOf(edits: readonly Edit[], edit: Edit): number {
  return countWhile(edits.length, (at) => {
    const other = edits[at] as Edit;
    return other.start < edit.start || (other.start === edit.start && other.end <= edit.end);
  });
}

/** True when the edit shares text with one of the sorted edits, or inserts where one begins or ends. */
function conflicts(edits: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(edits, edit);
  const before = edits[place - 1];
  const after = edits[place];
  return (before !== undefined && meet(before, edit)) || (after !== undefined && meet(edit, after));
}

/** `first` does not start after `second`. */
function meet(first: Edit, second: Edit): boolean {
  if (second.start !== first.end) return second.start < first.end;
  return first.start === first.end || second.start === second.end;
}
