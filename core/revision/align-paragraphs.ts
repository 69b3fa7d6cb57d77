import { countWhile } from '../common/search.ts';
import type { RevisedParagraph } from './paragraphs.ts';
import { createBags, sharedBags, type WordBag } from './shared-words.ts';

/** What came of a paragraph between two texts of which one follows the other. */
export type ParagraphChange = 'same' | 'changed' | 'renumbered' | 'moved' | 'new' | 'deleted';

/**
 * A paragraph of the old text, of the new one, or of both. One that was moved stands at both places:
 * where it was without the new one.
 */
export interface RevisionRow {
  readonly change: ParagraphChange;
  readonly old: RevisedParagraph | null;
  readonly new: RevisedParagraph | null;
}

/** A paragraph with what it is compared by. */
interface Measured {
  readonly paragraph: RevisedParagraph;
  readonly content: string;
  readonly bag: WordBag;
}

type Pair = readonly [old: number, next: number];

/**
 * Which paragraph of the old text is which of the new one: those are paired in order that share most
 * words, in long texts between places that both have once and word for word. What is left was moved,
 * where the other text has it elsewhere, else it is new or deleted.
 */
export function alignParagraphs(
  old: readonly RevisedParagraph[],
  next: readonly RevisedParagraph[],
): readonly RevisionRow[] {
  const bagOf = createBags();
  const measured = (paragraph: RevisedParagraph): Measured => {
    const content = paragraph.words.map(({ key }) => key).join(' ');
    return { paragraph, content, bag: bagOf(paragraph) };
  };
  const left = old.map(measured);
  const right = next.map(measured);
  const isShort = left.length * right.length <= MOST_COMPARED;
  const anchors = isShort ? [] : increasing(uniquePairs(left, right));
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  for (const [toRow, toColumn] of [...anchors, [left.length, right.length] as const]) {
    pairs.push(...pairBetween(left, right, [row, toRow], [column, toColumn]));
    if (toRow < left.length && toColumn < right.length) pairs.push([toRow, toColumn]);
    row = toRow + 1;
    column = toColumn + 1;
  }
  return rowsOf(left, right, pairs, movedPairs(left, right, pairs));
}

/** Pairs of paragraphs: in short texts every paragraph is compared with every other. */
const MOST_COMPARED = 60_000;

/** Paragraphs that each text has once, word for word. */
function uniquePairs(left: readonly Measured[], right: readonly Measured[]): readonly Pair[] {
  const places = (side: readonly Measured[]): ReadonlyMap<string, number> => {
    const known = new Map<string, number>();
    for (const [at, { content }] of side.entries())
      known.set(content, known.has(content) ? -1 : at);
    return known;
  };
  const [mine, theirs] = [places(left), places(right)];
  return [...mine].flatMap(([content, row]): Pair[] => {
    const column = theirs.get(content) ?? -1;
    return row >= 0 && column >= 0 ? [[row, column]] : [];
  });
}

/** The longest list of pairs that go up in both texts; the pairs are sorted by the old text. */
function increasing(pairs: readonly Pair[]): readonly Pair[] {
  /** By length: the pair with which the best list of that length ends, and the pair before it. */
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, [, column]] of pairs.entries()) {
    const length = countWhile(
      tails.length,
      (index) => (pairs[tails[index] as number]?.[1] ?? 0) < column,
    );
    before[at] = length > 0 ? (tails[length - 1] as number) : -1;
    tails[length] = at;
  }
  const list: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] as number)
    list.push(pairs[at] as Pair);
  return list.reverse();
}

/** Pairs of the most alike paragraphs in order; in long stretches only those in about the same place. */
function pairBetween(
  left: readonly Measured[],
  right: readonly Measured[],
  [row, toRow]: Pair,
  [column, toColumn]: Pair,
): readonly Pair[] {
  const [n, m] = [toRow - row, toColumn - column];
  if (n <= 0 || m <= 0) return [];
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const likeness = (i: number, j: number): number => {
    if (Math.abs(j - (i * m) / n) > BAND) return 0;
    return likenessOf(left[row + i] as Measured, right[column + j] as Measured);
  };
  const gains = new Float64Array(n * m);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const gain = likeness(i, j);
      gains[i * m + j] = gain;
      const paired = gain === 0 ? 0 : gain + (best[(i + 1) * width + j + 1] as number);
      const skipped = Math.max(
        best[(i + 1) * width + j] as number,
        best[i * width + j + 1] as number,
      );
      best[i * width + j] = Math.max(paired, skipped);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    const here = best[i * width + j] as number;
    const gain = gains[i * m + j] as number;
    if (gain > 0 && here === gain + (best[(i + 1) * width + j + 1] as number)) {
      pairs.push([row + i, column + j]);
      i++;
      j++;
    } else if (here === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return pairs;
}

const BAND = 60;

/** 0 for paragraphs that are not the same; up to 1.1 for those that are. */
function likenessOf(a: Measured, b: Measured): number {
  const [mine, theirs] = [a.paragraph, b.paragraph];
  if (mine.kind !== theirs.kind && (mine.kind === 'note' || theirs.kind === 'note')) return 0;
  const isSameLabel = mine.label !== '' && mine.label === theirs.label && mine.kind === theirs.kind;
  const share = sharedBags(a.bag, b.bag, isSameLabel ? LEAST_OF_ONE_LABEL : LEAST_SHARE);
  return share > 0 && isSameLabel ? share + 0.1 : share;
}

const LEAST_SHARE = 0.45;
const LEAST_OF_ONE_LABEL = 0.3;

/** Of what is left over: the paragraphs that stand elsewhere in the other text. */
function movedPairs(
  left: readonly Measured[],
  right: readonly Measured[],
  pairs: readonly Pair[],
): ReadonlyMap<number, number> {
  const rows = new Set(pairs.map(([row]) => row));
  const columns = new Set(pairs.map(([, column]) => column));
  const isLong = ({ paragraph }: Measured): boolean => paragraph.words.length >= FEWEST_WORDS;
  const gone = left.flatMap((each, at) => (rows.has(at) || !isLong(each) ? [] : [at]));
  const come = right.flatMap((each, at) => (columns.has(at) || !isLong(each) ? [] : [at]));
  const moved = new Map<number, number>();
  const taken = new Set<number>();
  for (const row of gone.slice(0, MOST_MOVED)) {
    let best = { share: LEAST_MOVED, column: -1 };
    for (const column of come.slice(0, MOST_MOVED)) {
      if (taken.has(column)) continue;
      const share = sharedBags(
        (left[row] as Measured).bag,
        (right[column] as Measured).bag,
        best.share,
      );
      if (share > best.share) best = { share, column };
    }
    if (best.column < 0) continue;
    moved.set(row, best.column);
    taken.add(best.column);
  }
  return moved;
}

const FEWEST_WORDS = 5;
const LEAST_MOVED = 0.75;
const MOST_MOVED = 300;

function rowsOf(
  left: readonly Measured[],
  right: readonly Measured[],
  pairs: readonly Pair[],
  moved: ReadonlyMap<number, number>,
): readonly RevisionRow[] {
  const rows: RevisionRow[] = [];
  const from = new Map([...moved].map(([row, column]) => [column, row]));
  let [row, column] = [0, 0];
  for (const [toRow, toColumn] of [...pairs, [left.length, right.length] as const]) {
    for (; row < toRow; row++) {
      const old = (left[row] as Measured).paragraph;
      rows.push({ change: moved.has(row) ? 'moved' : 'deleted', old, new: null });
    }
    for (; column < toColumn; column++) {
      const next = (right[column] as Measured).paragraph;
      const origin = from.get(column);
      const old = origin === undefined ? null : (left[origin] as Measured).paragraph;
      rows.push({ change: old === null ? 'new' : 'moved', old, new: next });
    }
    const [a, b] = [left[toRow], right[toColumn]];
    if (a === undefined || b === undefined) continue;
    rows.push({ change: changeOf(a, b), old: a.paragraph, new: b.paragraph });
    row++;
    column++;
  }
  return rows;
}

function changeOf(a: Measured, b: Measured): RevisionRow['change'] {
  if (a.content !== b.content) return 'changed';
  return a.paragraph.label === b.paragraph.label ? 'same' : 'renumbered';
}
