import { decimal } from '../arabic/digits.ts';

/** What two texts of one meaning share in every language. */
export interface DraftFeatures {
  /** The first symbol in the head. */
  readonly symbol: string | null;
  /** Numbers of two figures and more. */
  readonly numbers: ReadonlySet<number>;
}

export function featuresOf(text: string): DraftFeatures {
  const symbol = SYMBOL.exec(text.slice(0, HEAD));
  const numbers = new Set<number>();
  for (const [digits] of text.matchAll(/\p{Nd}{2,9}/gu)) numbers.add(decimal(digits));
  return { symbol: symbol?.[0] ?? null, numbers };
}

/** Characters: what stands before the opening formula. */
const HEAD = 400;
const SYMBOL = /(?<![\p{L}\d])[A-Z]{1,4}(?:\/[A-Z\d.-]+)*\/[A-Z]*\.?\d+(?: \(\d{4}\))?/u;

/** The share of the numbers of a text that another has too; null where there are too few to say. */
export function shareIn({ numbers }: DraftFeatures, other: DraftFeatures): number | null {
  if (numbers.size < FEWEST) return null;
  let shared = 0;
  for (const number of numbers) if (other.numbers.has(number)) shared++;
  return shared / numbers.size;
}

/** That of the shorter. */
function shareOf(a: DraftFeatures, b: DraftFeatures): number | null {
  return a.numbers.size <= b.numbers.size ? shareIn(a, b) : shareIn(b, a);
}

const FEWEST = 3;
/** Of translations nearly all numbers are the same; other resolutions share a few years. */
const LIKE = 0.6;

/** The place of the text that is the same as one, or most like it; null for none. */
export function mostLike(own: DraftFeatures, others: readonly DraftFeatures[]): number | null {
  const bySymbol = others.findIndex(({ symbol }) => symbol !== null && symbol === own.symbol);
  if (bySymbol >= 0) return bySymbol;
  let best: { readonly at: number; readonly share: number } | null = null;
  for (const [at, other] of others.entries()) {
    const share = shareOf(own, other);
    if (share !== null && share >= LIKE && share > (best?.share ?? 0)) best = { at, share };
  }
  return best?.at ?? null;
}

/** By place of the one, place of the other: those with the same symbol, and the others in their order. */
export function pairFeatures(
  mine: readonly DraftFeatures[],
  theirs: readonly DraftFeatures[],
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const bySymbol = placesBySymbol(theirs);
  for (const [symbol, at] of placesBySymbol(mine)) {
    const other = bySymbol.get(symbol);
    if (at !== null && other !== null && other !== undefined) pairs.set(at, other);
  }
  const taken = new Set(pairs.values());
  const left = [...mine.keys()].filter((at) => !pairs.has(at));
  const right = [...theirs.keys()].filter((at) => !taken.has(at));
  const costOf = (row: number, column: number): number =>
    cost(
      mine[left[row] as number] as DraftFeatures,
      theirs[right[column] as number] as DraftFeatures,
    );
  for (const [row, column] of inOrder(left.length, right.length, costOf)) {
    pairs.set(left[row] as number, right[column] as number);
  }
  return pairs;
}

/** Null for a symbol that several have. */
function placesBySymbol(all: readonly DraftFeatures[]): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  for (const [at, { symbol }] of all.entries()) {
    if (symbol !== null) places.set(symbol, places.has(symbol) ? null : at);
  }
  return places;
}

const GAP = 0.5;
/** What has too few numbers is paired in order, where nothing speaks against it. */
const UNKNOWN = 0.45;

/** From 0, for the same. */
function cost(a: DraftFeatures, b: DraftFeatures): number {
  const share = shareOf(a, b);
  if (share === null) return UNKNOWN;
  return share >= LIKE ? 1 - share : Number.POSITIVE_INFINITY;
}

/** The cheapest way through both lists in their order, in a band around the diagonal. */
function inOrder(
  rows: number,
  columns: number,
  costOf: (row: number, column: number) => number,
): readonly (readonly [row: number, column: number])[] {
  const width = Math.abs(rows - columns) + BAND;
  const size = 2 * width + 1;
  const costs = new Float64Array((rows + 1) * size).fill(Number.POSITIVE_INFINITY);
  const steps = new Uint8Array((rows + 1) * size);
  const cell = (row: number, column: number): number => row * size + column - row + width;
  const reach = (row: number, column: number, total: number, step: number): void => {
    const isInside = row <= rows && column <= columns && Math.abs(column - row) <= width;
    if (!isInside || total >= (costs[cell(row, column)] as number)) return;
    costs[cell(row, column)] = total;
    steps[cell(row, column)] = step;
  };
  costs[cell(0, 0)] = 0;
  for (let row = 0; row <= rows; row++) {
    const last = Math.min(columns, row + width);
    for (let column = Math.max(0, row - width); column <= last; column++) {
      const here = costs[cell(row, column)] as number;
      if (row < rows && column < columns) reach(row + 1, column + 1, here + costOf(row, column), 0);
      reach(row + 1, column, here + GAP, 1);
      reach(row, column + 1, here + GAP, 2);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [row, column] = [rows, columns]; row > 0 || column > 0; ) {
    const step = steps[cell(row, column)];
    if (step !== 2) row--;
    if (step !== 1) column--;
    if (step === 0) pairs.push([row, column]);
  }
  return pairs.reverse();
}

const BAND = 24;
