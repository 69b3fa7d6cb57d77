import type { Linter } from './linter.ts';
import type { Edit, Finding } from './rule.ts';

export interface FixResult {
  readonly output: string;
  /** How many times fixes were applied; a fix may make room for another. */
  readonly passes: number;
  readonly fixedCount: number;
  /** What is left in `output`. */
  readonly remaining: readonly Finding[];
}

/**
 * Applies the safe fixes, and again to what comes out, until nothing is left to fix, the text
 * repeats itself (two rules that undo each other) or the passes are used up.
 */
export function fixAll(
  linter: Linter,
  source: string,
  { maxPasses = 10 }: { readonly maxPasses?: number } = {},
): FixResult {
  let output = source;
  let passes = 0;
  let fixedCount = 0;
  let remaining = linter.lint(output).findings;
  const seen = new Set([output]);
  while (passes < maxPasses) {
    const merged = mergeFixes(remaining);
    if (merged.applied.length === 0) break;
    const next = applyEdits(output, merged.edits);
    if (seen.has(next)) break;
    seen.add(next);
    output = next;
    passes++;
    fixedCount += merged.applied.length;
    remaining = linter.lint(output).findings;
  }
  return { output, passes, fixedCount, remaining };
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

export interface MergedFixes {
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
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = edits[middle] as Edit;
    if (other.start < edit.start || (other.start === edit.start && other.end <= edit.end)) {
      low = middle + 1;
    } else high = middle;
  }
  return low;
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
