import { TokenFlag, type Tokens } from '../syntax/tokens.ts';
import type { CharacterSet } from './rule.ts';

/** Runs of characters of all owners, as columns, by start and then by owner. */
export interface CharacterRuns {
  /** UTF-16 offsets, end exclusive. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Place in `sets` of the owner of each run. */
  readonly owner: readonly number[];
}

export type CharacterFinder = (source: string, tokens: Tokens) => CharacterRuns;

const noRuns: CharacterRuns = { start: [], end: [], owner: [] };

/** An owner is a bit of a 32-bit number. */
const MOST_OWNERS = 32;

/**
 * Compiles the character sets of all owners into one table, so that the text is read once however
 * many rules look at its characters.
 */
export function compileCharacters(sets: readonly (CharacterSet | undefined)[]): CharacterFinder {
  const owners = sets.flatMap((set, owner) => (set === undefined ? [] : [{ owner, set }]));
  if (owners.length === 0) return () => noRuns;
  const finders: CharacterFinder[] = [];
  const wideOwners = owners.filter(({ set }) => set.wideSpaces === true);
  if (wideOwners.length > 0) {
    finders.push((source, tokens) => findWideSpaces(source, tokens, wideOwners));
  }
  for (let from = 0; from < owners.length; from += MOST_OWNERS) {
    finders.push(compileGroup(owners.slice(from, from + MOST_OWNERS)));
  }
  const [first, ...others] = finders as [CharacterFinder, ...CharacterFinder[]];
  if (others.length === 0) return first;
  return (source, tokens) => {
    const lists = finders
      .map((find) => find(source, tokens))
      .filter(({ start }) => start.length > 0);
    return lists.length === 1 ? (lists[0] as CharacterRuns) : sortRuns(lists);
  };
}

interface Owner {
  readonly owner: number;
  readonly set: CharacterSet;
}

function compileGroup(owners: readonly Owner[]): CharacterFinder {
  /** By UTF-16 unit: which owners look at it, as a place in `masks`. */
  const table = new Uint8Array(0x10000);
  const masks: number[] = [0];
  const placeOf = (mask: number): number => {
    const known = masks.indexOf(mask);
    if (known !== -1) return known;
    if (masks.length > 0xff) throw new TypeError('Too many character sets overlap');
    return masks.push(mask) - 1;
  };
  // From one edge of a range to the next, all units have the same owners.
  const edges = owners.flatMap(({ set }, bit) =>
    set.ranges.flatMap(([first, last]) => [
      { at: first, bit, step: 1 },
      { at: last + 1, bit, step: -1 },
    ]),
  );
  edges.sort((a, b) => a.at - b.at);
  const depths = new Int32Array(owners.length);
  let mask = 0;
  let filled = 0;
  for (const { at, bit, step } of edges) {
    if (at > filled) table.fill(placeOf(mask), filled, at);
    filled = at;
    const depth = (depths[bit] as number) + step;
    depths[bit] = depth;
    mask = depth > 0 ? mask | (1 << bit) : mask & ~(1 << bit);
  }
  return (source) => findRuns(source, owners, table, masks);
}

function findRuns(
  source: string,
  owners: readonly Owner[],
  table: Uint8Array,
  masks: readonly number[],
): CharacterRuns {
  const runs: MutableRuns = { start: [], end: [], owner: [] };
  const { length } = source;
  /** By owner: where its open run starts. */
  const since = new Int32Array(owners.length);
  let sorted = true;
  for (let i = 0; i < length; i++) {
    let set = table[source.charCodeAt(i)] as number;
    if (set === 0) continue;
    // Most runs are letters that stand between others: of the same owners from end to end.
    const first = i;
    let next = 0;
    while (++i < length) {
      next = table[source.charCodeAt(i)] as number;
      if (next !== set) break;
    }
    if (i === length || next === 0) {
      addRuns(runs, source, owners, masks[set] as number, first, i);
      continue;
    }
    // Where owners change within a row of units, their runs end at different places.
    const before = runs.start.length;
    let open = masks[set] as number;
    since.fill(first);
    while (open !== 0) {
      set = i < length ? (table[source.charCodeAt(i)] as number) : 0;
      const mask = masks[set] as number;
      for (let closing = open & ~mask; closing !== 0; closing &= closing - 1) {
        const bit = closing & -closing;
        addRuns(runs, source, owners, bit, since[31 - Math.clz32(bit)] as number, i);
      }
      for (let opening = mask & ~open; opening !== 0; opening &= opening - 1) {
        since[31 - Math.clz32(opening & -opening)] = i;
      }
      open = mask;
      if (open !== 0) i++;
    }
    if (runs.start.length > before + 1) sorted = false;
  }
  return sorted ? runs : sortRuns([runs]);
}

interface MutableRuns {
  readonly start: number[];
  readonly end: number[];
  readonly owner: number[];
}

/** One run for each owner of a mask, in their order. */
function addRuns(
  runs: MutableRuns,
  source: string,
  owners: readonly Owner[],
  mask: number,
  start: number,
  end: number,
): void {
  for (let left = mask; left !== 0; left &= left - 1) {
    const { owner, set } = owners[31 - Math.clz32(left & -left)] as Owner;
    if (set.where?.(source, start, end) === false) continue;
    runs.start.push(start);
    runs.end.push(end);
    runs.owner.push(owner);
  }
}

/**
 * What is wider than one unit between two tokens of a line. The tokens tell it at the cost of one
 * subtraction a word; to turn at every space costs ten times that.
 */
function findWideSpaces(
  source: string,
  { length, start, end, flags }: Tokens,
  owners: readonly Owner[],
): CharacterRuns {
  const runs: MutableRuns = { start: [], end: [], owner: [] };
  for (let token = 1; token < length; token++) {
    const from = end[token - 1] as number;
    const to = start[token] as number;
    if (to - from < 2 || ((flags[token] as number) & TokenFlag.lineStart) !== 0) continue;
    for (const { owner, set } of owners) {
      if (set.where?.(source, from, to) === false) continue;
      runs.start.push(from);
      runs.end.push(to);
      runs.owner.push(owner);
    }
  }
  return runs;
}

/** The runs in order; they are nearly sorted, for they were found in the order of their ends. */
function sortRuns(lists: readonly CharacterRuns[]): CharacterRuns {
  const rows = lists.flatMap(({ start, end, owner }) =>
    start.map((from, i) => [from, end[i] as number, owner[i] as number] as const),
  );
  rows.sort((a, b) => a[0] - b[0] || a[2] - b[2]);
  return {
    start: rows.map(([start]) => start),
    end: rows.map(([, end]) => end),
    owner: rows.map(([, , owner]) => owner),
  };
}
