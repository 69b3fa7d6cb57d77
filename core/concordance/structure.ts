import type { PassagePair } from './align.ts';
import type { ArabicBlock } from './arabic-outline.ts';
import type { Passage } from './units.ts';

/** A difference between the paragraphs, items and notes of the two texts. */
export type StructureDifference =
  | {
      /** Of the source, successive; the Arabic text has none of them. */
      readonly kind: 'missing';
      readonly units: readonly Passage[];
      /** Of the Arabic text, before and behind the place. */
      readonly before: Passage<ArabicBlock> | null;
      readonly after: Passage<ArabicBlock> | null;
    }
  /** Of the Arabic text, successive; the source has none of them. */
  | { readonly kind: 'added'; readonly units: readonly Passage<ArabicBlock>[] }
  /** The first of those from which on the numbers differ by the same step. */
  | {
      readonly kind: 'numbered';
      readonly unit: Passage<ArabicBlock>;
      readonly expected: number;
    };

/** Of paragraphs that are merged or split without a label nothing is said. */
export function structureDifferences(
  pairs: readonly PassagePair<ArabicBlock>[],
): readonly StructureDifference[] {
  const differences: StructureDifference[] = [];
  const shifts = createShifts();
  let missing: Passage[] = [];
  let added: Passage<ArabicBlock>[] = [];
  let before: Passage<ArabicBlock> | null = null;
  /** Lines without a label that the Arabic text has more than the source, in the pair before. */
  let surplus = 0;
  const close = (after: Passage<ArabicBlock> | null): void => {
    // Where a text has lost a label, the paragraph is there as a line of the one before.
    if (missing.length > Math.max(0, surplus)) {
      differences.push({ kind: 'missing', units: missing, before, after });
    }
    if (added.length > Math.max(0, -surplus)) differences.push({ kind: 'added', units: added });
    if (added.length > 0) before = added.at(-1) ?? before;
    for (const unit of missing) shifts.add(unit, -1);
    for (const unit of added) shifts.add(unit, 1);
    missing = [];
    added = [];
  };
  for (const { arabic, source } of pairs) {
    const [mine, theirs] = [arabic[0], source[0]];
    if (mine === undefined || theirs === undefined) {
      if (theirs !== undefined && isTold(theirs)) missing.push(theirs);
      if (mine !== undefined && isTold(mine)) added.push(mine);
      continue;
    }
    close(mine);
    before = arabic.at(-1) ?? mine;
    surplus = surplusOf({ arabic, source });
    if (shifts.isNew(mine, theirs)) {
      differences.push({ kind: 'numbered', unit: mine, expected: theirs.ordinal ?? 0 });
    }
  }
  close(null);
  return differences;
}

/** How many lines the Arabic text has more than the source. */
export function surplusOf({ arabic, source }: PassagePair<ArabicBlock>): number {
  return linesOf(arabic) - linesOf(source);
}

function linesOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { blocks }) => sum + blocks.length, 0);
}

/** By how much the numbers of the two texts differ, from the first paragraph, item or note on. */
function createShifts() {
  const shifts = new Map<string, number>();
  const keyOf = ({ kind, level }: Passage): string => `${kind} ${level}`;
  return {
    /** What one text has more than the other moves all numbers behind it. */
    add(unit: Passage, by: number): void {
      if (unit.ordinal === null) return;
      const key = keyOf(unit);
      shifts.set(key, (shifts.get(key) ?? 0) + by);
    },
    isNew(mine: Passage, theirs: Passage): boolean {
      const key = keyOf(mine);
      if (mine.ordinal === null || theirs.ordinal === null || keyOf(theirs) !== key) return false;
      // Behind the last letter each language goes on in its own way.
      if (mine.kind === 'item' && theirs.ordinal > LETTERS) return false;
      const step = mine.ordinal - theirs.ordinal;
      // Some sources count a note of the masthead, which has no translation.
      const isFirstNote = mine.kind === 'note' && !shifts.has(key);
      const isNew = !isFirstNote && step !== (shifts.get(key) ?? 0) && step !== 0;
      shifts.set(key, step);
      return isNew;
    },
  };
}

const LETTERS = 26;

function isTold({ kind, ordinal }: Passage): boolean {
  return (
    kind === 'preambular' ||
    (ordinal !== null && (kind === 'operative' || kind === 'item' || kind === 'note'))
  );
}
