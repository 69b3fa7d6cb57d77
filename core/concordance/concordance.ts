import type { Model } from '../model/model.ts';
import type { TextBlock } from '../source/outline.ts';
import type { SourceText } from '../source/read-source.ts';
import { align, type PassagePair } from './align.ts';
import { type ArabicBlock, arabicOutline } from './arabic-outline.ts';
import { compareValues, isTurned, type ValueDifference } from './compare.ts';
import { createDraftPairing, type DraftBeside } from './draft-pairs.ts';
import { type HeadingDifference, headingDifferences } from './headings.ts';
import { type StructureDifference, structureDifferences, surplusOf } from './structure.ts';
import { type DraftDifference, textsBeside } from './texts-beside.ts';

/**
 * An Arabic text beside its source, paragraph by paragraph. What one of the two grammars has not
 * understood is no difference. Everything is made when it is first asked for, and once.
 */
export interface Concordance {
  readonly source: SourceText;
  /** In the order of the text; the notes behind it. */
  readonly pairs: readonly PassagePair<ArabicBlock>[];
  /** The pairs whose values are compared: what has lost its label stands with the paragraph before it. */
  readonly compared: readonly PassagePair<ArabicBlock>[];
  /** The two are no translations of each other; then there are no differences. */
  readonly isUnlike: boolean;
  readonly differences: readonly ValueDifference[];
  readonly structure: readonly StructureDifference[];
  readonly headings: readonly HeadingDifference[];
  /** Of a file of several resolutions. */
  readonly drafts: readonly DraftDifference[];
}

/** `besides` says what of the source lies beside each of the resolutions of the text. */
export function concordanceOf(
  model: Model,
  source: SourceText,
  besides: readonly DraftBeside[] = createDraftPairing(source)([model.source])[0] ?? [],
): Concordance {
  const outline = arabicOutline(model);
  const beside = textsBeside(outline, source, besides);
  const { texts, drafts } = beside;
  const bodies = texts.map(({ mine, theirs }) =>
    align(...withSamePreambles(mine, theirs), source.density),
  );
  const notes = align(beside.notes.mine, beside.notes.theirs, source.density);
  const pairs = [...bodies.flat(), ...notes];
  const own = { source, pairs, drafts };
  const isOtherText = beside.isUnlike || areUnlike(pairs);
  const found = isOtherText
    ? null
    : allDifferences(bodies, notes, { arabic: model.source, source: source.text });
  if (found === null || found.filter(isOther).length > mostDifferences(pairs)) {
    return { ...own, compared: [], isUnlike: true, differences: [], structure: [], headings: [] };
  }
  return {
    ...own,
    compared: [...bodies.flatMap(withLostLabels), ...notes],
    isUnlike: false,
    differences: found,
    structure: [
      ...texts.flatMap(({ mine }, at) =>
        hasBody(mine) ? structureDifferences(bodies[at] ?? []) : [],
      ),
      ...structureDifferences(notes),
    ],
    headings: texts.flatMap(({ mine, theirs }) =>
      headingDifferences(mine, { ...source, blocks: theirs }, model.source),
    ),
  };
}

interface Texts {
  readonly arabic: string;
  readonly source: string;
}

type Pairs = readonly PassagePair<ArabicBlock>[];

function allDifferences(
  bodies: readonly Pairs[],
  notes: Pairs,
  texts: Texts,
): readonly ValueDifference[] {
  return [
    ...bodies.flatMap((body) => differencesOf(body, texts)),
    ...notes.flatMap((pair) => compareValues(pair, texts)),
  ];
}

function differencesOf(body: Pairs, texts: Texts): readonly ValueDifference[] {
  const renumbered = renumberedIn(body);
  return withLostLabels(body)
    .flatMap((pair) => compareValues(pair, texts))
    .filter((difference) => !follows(difference, renumbered));
}

/** What has a label in one text only stands in the other as a line of the paragraph before. */
function withLostLabels(
  body: readonly PassagePair<ArabicBlock>[],
): readonly PassagePair<ArabicBlock>[] {
  const joined: PassagePair<ArabicBlock>[] = [];
  for (const pair of body) {
    const last = joined.at(-1);
    const surplus = last === undefined ? 0 : surplusOf(last);
    const isLost =
      (pair.arabic.length === 0 && surplus > 0) || (pair.source.length === 0 && surplus < 0);
    if (last === undefined || !isLost) joined.push(pair);
    else {
      const [arabic, source] = [
        [...last.arabic, ...pair.arabic],
        [...last.source, ...pair.source],
      ];
      joined[joined.length - 1] = { arabic, source };
    }
  }
  return joined;
}

/** A list of items alone, as some decisions are, is no text whose paragraphs are known. */
function hasBody(blocks: readonly ArabicBlock[]): boolean {
  return blocks.some(({ kind }) => kind === 'formula' || kind === 'operative');
}

/** Of paragraphs that have another number in the Arabic text: by the number of the source. */
function renumberedIn(body: readonly PassagePair<ArabicBlock>[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const { arabic, source } of body) {
    const [mine, theirs] = [arabic[0], source[0]];
    if (mine?.kind !== 'operative' || theirs?.kind !== 'operative') continue;
    if (mine.ordinal === null || theirs.ordinal === null || mine.ordinal === theirs.ordinal)
      continue;
    const key = String(theirs.ordinal);
    if (!numbers.has(key)) numbers.set(key, String(mine.ordinal));
  }
  return numbers;
}

/** A reference that follows the number of its paragraph is no difference of its own. */
function follows(
  { kind, actual, expected }: ValueDifference,
  numbers: ReadonlyMap<string, string>,
): boolean {
  if (kind !== 'paragraph' || actual === null || expected === null) return false;
  return numbers.get(expected.key) === actual.key;
}

/**
 * Where only one of the two grammars sees the preamble of an annexed text, preambles of annexes are text
 * as any other.
 */
function withSamePreambles(
  arabic: readonly ArabicBlock[],
  source: readonly TextBlock[],
): readonly [readonly ArabicBlock[], readonly TextBlock[]] {
  const count = (blocks: readonly TextBlock[]): number =>
    blocks.filter(({ kind }) => kind === 'formula').length;
  if (count(arabic) === count(source)) return [arabic, source];
  return [withoutPreambles(arabic), withoutPreambles(source)];
}

function withoutPreambles<B extends TextBlock>(blocks: readonly B[]): readonly B[] {
  const isAnnexed = (at: number): boolean => at >= 0;
  const second = blocks.findIndex(
    ({ kind }, at) =>
      kind === 'formula' && blocks.findIndex((each) => each.kind === 'formula') < at,
  );
  return blocks.map((block, at) =>
    isAnnexed(second) && at >= second && (block.kind === 'formula' || block.kind === 'preambular')
      ? { ...block, kind: 'paragraph' }
      : block,
  );
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
