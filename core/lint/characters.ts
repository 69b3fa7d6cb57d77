import { COMMON_LETTERS } from '../arabic/characters.ts';
import { TokenFlag, TokenKind, type Tokens } from '../syntax/tokens.ts';
import type { CharacterSet } from './rule.ts';
import type { WordRange } from './search-range.ts';

/** Runs of characters of all owners, as columns, by start and then by owner. */
export interface CharacterRuns {
  /** UTF-16 offsets, end exclusive. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Place in `sets` of the owner of each run. */
  readonly owner: readonly number[];
}

type Finder = (source: string, tokens: Tokens, words: WordRange) => CharacterRuns;

interface CharacterFinder {
  readonly find: (source: string, tokens: Tokens, range?: WordRange) => CharacterRuns;
  /** A part of a text may be searched: no run goes on through a plain word. */
  readonly isDivisible: boolean;
}

const noRuns: CharacterRuns = { start: [], end: [], owner: [] };

/** An owner is a bit of a 32-bit number. */
const MOST_OWNERS = 32;

/**
 * Compiles the character sets of all owners into one table, so that the text is read once however
 * many rules look at its characters.
 */
export function compileCharacters(sets: readonly (CharacterSet | undefined)[]): CharacterFinder {
  const owners = sets.flatMap((set, owner) => (set === undefined ? [] : [{ owner, set }]));
  if (owners.length === 0) return { find: () => noRuns, isDivisible: true };
  const finders: Finder[] = [];
  let isDivisible = true;
  const ofWords = owners.filter(({ set }) => set.inOddWords === true);
  const ofText = owners.filter(({ set }) => set.inOddWords !== true);
  const wideOwners = owners.filter(({ set }) => set.wideSpaces === true);
  if (wideOwners.length > 0) {
    finders.push((source, tokens, words) => findWideSpaces(source, tokens, words, wideOwners));
  }
  for (const [group, find] of [
    [ofText, findInText],
    [ofWords, findInOddWords],
  ] as const) {
    for (let from = 0; from < group.length; from += MOST_OWNERS) {
      const table = createTable(group.slice(from, from + MOST_OWNERS));
      isDivisible &&= group === ofWords || table.sparesCommon;
      finders.push((source, tokens, words) => find(source, tokens, words, table));
    }
  }
  return {
    find: (source, tokens, words = { before: -1, behind: tokens.length }) =>
      finders.map((find) => find(source, tokens, words)).reduce(merge, noRuns),
    isDivisible,
  };
}

interface Owner {
  readonly owner: number;
  readonly set: CharacterSet;
}

interface OwnerTable {
  readonly owners: readonly Owner[];
  /** By UTF-16 unit: which owners look at it, as a place in `masks`. */
  readonly table: Uint8Array;
  /** Sets of owners: a bit for each. */
  readonly masks: readonly number[];
  /** By owner: where its run starts, while a row is read. */
  readonly since: Int32Array;
  /** No owner looks at one of `COMMON_LETTERS`. */
  readonly sparesCommon: boolean;
}

function createTable(owners: readonly Owner[]): OwnerTable {
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
  const sparesCommon = COMMON_LETTERS.every(([first, last]) =>
    table.subarray(first, last + 1).every((set) => set === 0),
  );
  return { owners, table, masks, since: new Int32Array(owners.length), sparesCommon };
}

/** Whether a token is a word of common letters only. */
export function isPlainWord({ flags }: Pick<Tokens, 'flags'>, token: number): boolean {
  return ((flags[token] as number) & (TokenFlag.plain | TokenFlag.uncommon)) === TokenFlag.plain;
}

/** Most of a text are words of common letters only: they are passed over whole. */
function findInText(
  source: string,
  tokens: Tokens,
  { before, behind }: WordRange,
  owners: OwnerTable,
): CharacterRuns {
  const { start, end, length } = tokens;
  const runs: MutableRuns = { start: [], end: [], owner: [] };
  let from = before === -1 ? 0 : (end[before] as number);
  if (owners.sparesCommon) {
    for (let token = before + 1; token < behind; token++) {
      if (!isPlainWord(tokens, token)) continue;
      const to = start[token] as number;
      // Between two of them nearly always stands one space, which nobody looks at.
      if (to > from + 1 || owners.table[source.charCodeAt(from)] !== 0) {
        addRunsBetween(runs, source, from, to, owners);
      }
      from = end[token] as number;
    }
  }
  addRunsBetween(
    runs,
    source,
    from,
    behind === length ? source.length : (start[behind] as number),
    owners,
  );
  return runs;
}

function findInOddWords(
  source: string,
  { kind, flags, start, end }: Tokens,
  { before, behind }: WordRange,
  table: OwnerTable,
): CharacterRuns {
  const runs: MutableRuns = { start: [], end: [], owner: [] };
  for (let token = Math.max(0, before); token < behind; token++) {
    if (((flags[token] as number) & (TokenFlag.odd | TokenFlag.marked)) === 0) continue;
    if (kind[token] !== TokenKind.word) continue;
    addRunsBetween(runs, source, start[token] as number, end[token] as number, table);
  }
  return runs;
}

/** Adds the runs that lie between two offsets, by start and then by owner. */
function addRunsBetween(
  runs: MutableRuns,
  source: string,
  from: number,
  to: number,
  owners: OwnerTable,
): void {
  const { table, masks } = owners;
  for (let i = from; i < to; i++) {
    const set = table[source.charCodeAt(i)] as number;
    if (set === 0) continue;
    const first = i;
    let next = 0;
    while (++i < to) {
      next = table[source.charCodeAt(i)] as number;
      if (next !== set) break;
    }
    if (i === to || next === 0) addRun(runs, source, owners, masks[set] as number, first, i);
    else i = addRow(runs, source, first, to, owners);
  }
}

/**
 * A row of units in which the owners change: their runs begin and end at different places. Gives the
 * end of the row.
 */
function addRow(
  runs: MutableRuns,
  source: string,
  first: number,
  to: number,
  owners: OwnerTable,
): number {
  const { table, masks, since } = owners;
  const before = runs.start.length;
  let open = 0;
  for (let i = first; ; i++) {
    const mask = i < to ? (masks[table[source.charCodeAt(i)] as number] as number) : 0;
    for (let closing = open & ~mask; closing !== 0; closing &= closing - 1) {
      const bit = closing & -closing;
      addRun(runs, source, owners, bit, since[31 - Math.clz32(bit)] as number, i);
    }
    for (let opening = mask & ~open; opening !== 0; opening &= opening - 1) {
      since[31 - Math.clz32(opening & -opening)] = i;
    }
    open = mask;
    if (mask !== 0) continue;
    sortFrom(runs, before);
    return i;
  }
}

/** Sorts the last runs by start and then by owner: they are few, and stand in the order of their ends. */
function sortFrom({ start, end, owner }: MutableRuns, first: number): void {
  for (let run = first + 1; run < start.length; run++) {
    const [from, to, of] = [start[run] as number, end[run] as number, owner[run] as number];
    let at = run;
    for (; at > first; at--) {
      const other = start[at - 1] as number;
      if (other < from || (other === from && (owner[at - 1] as number) < of)) break;
      start[at] = other;
      end[at] = end[at - 1] as number;
      owner[at] = owner[at - 1] as number;
    }
    start[at] = from;
    end[at] = to;
    owner[at] = of;
  }
}

interface MutableRuns {
  readonly start: number[];
  readonly end: number[];
  readonly owner: number[];
}

/** One run for each owner of a mask, in their order. */
function addRun(
  runs: MutableRuns,
  source: string,
  { owners }: OwnerTable,
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
  { before, behind }: WordRange,
  owners: readonly Owner[],
): CharacterRuns {
  const runs: MutableRuns = { start: [], end: [], owner: [] };
  const last = Math.min(behind, length - 1);
  for (let token = Math.max(0, before) + 1; token <= last; token++) {
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

function append(into: MutableRuns, { start, end, owner }: CharacterRuns, run: number): void {
  into.start.push(start[run] as number);
  into.end.push(end[run] as number);
  into.owner.push(owner[run] as number);
}

/** The runs of two lists in one. */
function merge(one: CharacterRuns, other: CharacterRuns): CharacterRuns {
  if (one.start.length === 0) return other;
  if (other.start.length === 0) return one;
  const merged: MutableRuns = { start: [], end: [], owner: [] };
  let a = 0;
  let b = 0;
  while (a < one.start.length || b < other.start.length) {
    const from = one.start[a] ?? Number.POSITIVE_INFINITY;
    const otherFrom = other.start[b] ?? Number.POSITIVE_INFINITY;
    const isOne =
      from < otherFrom || (from === otherFrom && (one.owner[a] ?? 0) < (other.owner[b] ?? 0));
    if (isOne) append(merged, one, a++);
    else append(merged, other, b++);
  }
  return merged;
}
