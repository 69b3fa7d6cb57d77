import type { Model } from '../model/model.ts';
import type { SourceText } from '../source/read-source.ts';
import { align, type PassagePair } from './align.ts';
import { type ArabicBlock, arabicOutline } from './arabic-outline.ts';
import { compareValues, isTurned, type ValueDifference } from './compare.ts';
import { type StructureDifference, structureDifferences } from './structure.ts';

/**
 * An Arabic text beside its source, paragraph by paragraph. What one of the two grammars has not
 * understood is no difference. Everything is made when it is first asked for, and once.
 */
export interface Concordance {
  readonly source: SourceText;
  /** In the order of the text; the notes behind it. */
  readonly pairs: readonly PassagePair<ArabicBlock>[];
  /** The two are no translations of each other; then there are no differences. */
  readonly isUnlike: boolean;
  readonly differences: readonly ValueDifference[];
  readonly structure: readonly StructureDifference[];
}

export function concordanceOf(model: Model, source: SourceText): Concordance {
  const outline = arabicOutline(model);
  const body = align(outline.blocks, source.blocks);
  const notes = align(outline.notes, source.notes);
  const pairs = [...body, ...notes];
  const texts = { arabic: model.source, source: source.text };
  const found = areUnlike(pairs) ? null : pairs.flatMap((pair) => compareValues(pair, texts));
  const isUnlike = found === null || found.filter(isOther).length > mostDifferences(pairs);
  return {
    source,
    pairs,
    isUnlike,
    differences: isUnlike ? [] : found,
    structure: isUnlike ? [] : [...structureDifferences(body), ...structureDifferences(notes)],
  };
}

/** Of texts that belong together nearly all paragraphs find each other; others share hardly a value. */
function areUnlike(pairs: readonly PassagePair<ArabicBlock>[]): boolean {
  let matched = 0;
  const [left, right] = [new Set<string>(), new Set<string>()];
  for (const { arabic, source } of pairs) {
    if (arabic.length > 0 && source.length > 0) matched++;
    for (const { blocks } of arabic)
      for (const { values } of blocks) for (const { key } of values) left.add(key);
    for (const { blocks } of source)
      for (const { values } of blocks) for (const { key } of values) right.add(key);
  }
  if (pairs.length >= FEWEST_PAIRS && matched * 2 < pairs.length) return true;
  const smaller = Math.min(left.size, right.size);
  let shared = 0;
  for (const key of left) if (right.has(key)) shared++;
  return smaller >= FEWEST_VALUES && shared * 2 < smaller;
}

/** A citation in the other order is of the same text. */
function isOther({ actual, expected }: ValueDifference): boolean {
  return actual === null || expected === null || !isTurned(actual, expected);
}

/** Of a translation nearly all values are right. */
function mostDifferences(pairs: readonly PassagePair<ArabicBlock>[]): number {
  return Math.max(FEWEST_VALUES, pairs.length / 2);
}

const FEWEST_PAIRS = 8;
const FEWEST_VALUES = 8;
