import type { TextBlock } from '../source/outline.ts';
import { type Passage, unitsOf } from './units.ts';

/** Blocks of two texts that say the same; one of the lists may be empty. */
export interface PassagePair<A extends TextBlock = TextBlock> {
  readonly arabic: readonly Passage<A>[];
  readonly source: readonly Passage[];
}

/**
 * Aligns two texts in order, of which the source has a density of its own: one unit with one, one with none, and one with two that were merged or
 * split. Where both have the same labels in the same order, place decides. Otherwise the cheapest way
 * through a band around the diagonal is taken, so that the time is linear in the length.
 */
export function align<A extends TextBlock>(
  arabicBlocks: readonly A[],
  sourceBlocks: readonly TextBlock[],
  density: number,
): readonly PassagePair<A>[] {
  const arabic = unitsOf(arabicBlocks);
  const source = unitsOf(sourceBlocks, density);
  if (haveSameLabels(arabic, source)) {
    return arabic.map((unit, index) => ({ arabic: [unit], source: [source[index] as Passage] }));
  }
  return alignByContent(arabic, source);
}

function haveSameLabels(arabic: readonly Passage[], source: readonly Passage[]): boolean {
  return (
    arabic.length === source.length &&
    arabic.every((unit, index) => {
      const other = source[index] as Passage;
      const isLikely = unit.ordinal !== null || lengthPenalty(unit.length, other.length) < 1.5;
      return isSameLabel(unit, other) && isLikely;
    })
  );
}

function isSameLabel(a: Passage, b: Passage): boolean {
  return a.kind === b.kind && a.ordinal === b.ordinal && a.level === b.level;
}

/** How many blocks of each side a step takes. */
const STEPS = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const;

function alignByContent<A extends TextBlock>(
  arabic: readonly Passage<A>[],
  source: readonly Passage[],
): readonly PassagePair<A>[] {
  const [n, m] = [arabic.length, source.length];
  const width = Math.min(MOST_BAND, Math.abs(n - m) + BAND);
  const columns = 2 * width + 1;
  const left = featuresOf(arabic);
  const right = featuresOf(source);
  /** By row and place in the band: the least cost to come there, and the step that came. */
  const costs = new Float64Array((n + 1) * columns).fill(Number.POSITIVE_INFINITY);
  const steps = new Uint8Array((n + 1) * columns);
  const centre = (row: number): number => (n === 0 ? 0 : Math.round((row * m) / n));
  const cell = (row: number, column: number): number => {
    const place = column - centre(row) + width;
    return place < 0 || place >= columns ? -1 : row * columns + place;
  };
  costs[cell(0, 0)] = 0;
  for (let row = 0; row <= n; row++) {
    for (
      let column = Math.max(0, centre(row) - width);
      column <= Math.min(m, centre(row) + width);
      column++
    ) {
      const here = cell(row, column);
      const cost = costs[here] as number;
      if (cost === Number.POSITIVE_INFINITY) continue;
      for (const [step, [down, across]] of STEPS.entries()) {
        if (row + down > n || column + across > m) continue;
        const there = cell(row + down, column + across);
        if (there < 0) continue;
        const total =
          cost + stepCost(left.slice(row, row + down), right.slice(column, column + across));
        if (total < (costs[there] as number)) {
          costs[there] = total;
          steps[there] = step;
        }
      }
    }
  }
  const pairs: PassagePair<A>[] = [];
  let [row, column] = [n, m];
  while (row > 0 || column > 0) {
    const at = cell(row, column);
    const [down, across] = STEPS[at < 0 ? 0 : (steps[at] as number)] ?? STEPS[0];
    if (at < 0 || costs[at] === Number.POSITIVE_INFINITY || row < down || column < across) {
      // The band was too narrow: what is left is not compared.
      break;
    }
    pairs.push({
      arabic: arabic.slice(row - down, row),
      source: source.slice(column - across, column),
    });
    row -= down;
    column -= across;
  }
  return pairs.reverse();
}

const BAND = 12;
const MOST_BAND = 60;

interface Features {
  readonly block: Passage;
  readonly length: number;
  readonly keys: ReadonlySet<string>;
  /** From the number before it in the text: where paragraphs were left out and the others renumbered, it stays. */
  readonly step: number | null;
}

function featuresOf(passages: readonly Passage[]): readonly Features[] {
  const last = new Map<string, number>();
  return passages.map((block) => {
    const keys = block.blocks
      .flatMap(({ values }) => values)
      .filter(({ kind }) => kind !== 'word')
      .flatMap(({ key, or = [] }) => [key, ...or]);
    const row = `${block.kind} ${block.level}`;
    const step = block.ordinal === null ? null : block.ordinal - (last.get(row) ?? 0);
    if (block.ordinal !== null) last.set(row, block.ordinal);
    return { block, length: block.length, keys: new Set(keys), step };
  });
}

const GAP = 3;
const MERGE = 3;
const NEVER = Number.POSITIVE_INFINITY;

function stepCost(arabic: readonly Features[], source: readonly Features[]): number {
  const [a, b] = [arabic[0], source[0]];
  if (a === undefined || b === undefined) return GAP;
  const isMerged = arabic.length + source.length > 2;
  // What has a number of its own is one paragraph in both texts.
  if (isMerged && [...arabic, ...source].some(({ block }) => block.ordinal !== null)) return NEVER;
  const lengths = lengthPenalty(sum(arabic), sum(source));
  const shared = sharedKeys(arabic, source);
  return labelPenalty(a, b) + lengths + shared + (isMerged ? MERGE : 0);
}

function sum(features: readonly Features[]): number {
  return features.reduce((total, { length }) => total + length, 0);
}

function lengthPenalty(arabic: number, source: number): number {
  return Math.min(3, Math.abs(Math.log((arabic + 12) / (source + 12))) * 2);
}

function labelPenalty({ block: a, step }: Features, { block: b, step: other }: Features): number {
  if (isSameLabel(a, b)) return a.ordinal === null ? 0 : step === other ? -0.8 : -0.7;
  if (a.kind === b.kind && a.level === b.level) return step === other ? -0.4 : 0.9;
  const isLoose =
    a.ordinal === null && b.ordinal === null && a.kind !== 'formula' && b.kind !== 'formula';
  if (isLoose) return 0.8;
  return a.ordinal === b.ordinal ? 1.5 : 3;
}

/** Less where both have the same values, more where both have others. */
function sharedKeys(arabic: readonly Features[], source: readonly Features[]): number {
  const [left, right] = [arabic, source].map(
    (side) => new Set(side.flatMap(({ keys }) => [...keys])),
  );
  if (left === undefined || right === undefined || left.size === 0 || right.size === 0) {
    return left?.size === right?.size ? 0 : 0.4;
  }
  let shared = 0;
  for (const key of left) if (right.has(key)) shared++;
  return 1 - 2.5 * (shared / Math.max(1, Math.min(left.size, right.size)));
}
