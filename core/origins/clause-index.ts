import { type ClausePrint, SKETCH } from './clauses.ts';

/** A text of an archive. */
export interface IndexedText {
  readonly path: string;
  /** Of its content. */
  readonly hash: string;
  /** Its day as a number that grows with time, 20111212; null where it does not say one. */
  readonly day: number | null;
  /** Its clauses among those of the index: the first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** The clauses of many texts, by their content. Plain numbers, so that a file holds them as they are. */
export interface ClauseIndex {
  readonly texts: readonly IndexedText[];
  /** `FIELDS` numbers for each clause: text, offset, first, second, sketch. */
  readonly clauses: Uint32Array;
  /** Pairs of clause and first number of its print, sorted by that. */
  readonly byWords: Uint32Array;
  /** Pairs of clause and one number of its sketch, sorted by that. */
  readonly bySketch: Uint32Array;
}

export const FIELDS = 4 + SKETCH;

/** A clause of an index. */
export interface IndexedClause {
  readonly text: IndexedText;
  /** UTF-16 units into the text. */
  readonly start: number;
}

interface IndexBuilder {
  /** Adds a text with the offsets and prints of its clauses. */
  readonly add: (
    text: Pick<IndexedText, 'path' | 'hash' | 'day'>,
    clauses: readonly (ClausePrint & { readonly start: number })[],
  ) => void;
  /** Adds a text whose content an older index has. */
  readonly take: (path: string, from: ClauseIndex, text: IndexedText) => void;
  readonly index: () => ClauseIndex;
}

export function createIndexBuilder(): IndexBuilder {
  const texts: IndexedText[] = [];
  let clauses = new Uint32Array(FIELDS << 12);
  let size = 0;
  const room = (count: number): void => {
    if (size + count <= clauses.length) return;
    const larger = new Uint32Array(Math.max(clauses.length * 2, size + count));
    larger.set(clauses.subarray(0, size));
    clauses = larger;
  };
  const push = (text: Pick<IndexedText, 'path' | 'hash' | 'day'>, count: number): void => {
    texts.push({ ...text, from: size / FIELDS, to: size / FIELDS + count });
  };
  return {
    add: (text, added) => {
      push(text, added.length);
      room(added.length * FIELDS);
      for (const { start, first, second, sketch } of added) {
        clauses.set([texts.length - 1, start, first, second, ...sketch], size);
        size += FIELDS;
      }
    },
    take: (path, { clauses: known }, { hash, day, from, to }) => {
      push({ path, hash, day }, to - from);
      room((to - from) * FIELDS);
      clauses.set(known.subarray(from * FIELDS, to * FIELDS), size);
      for (const end = size + (to - from) * FIELDS; size < end; size += FIELDS) {
        clauses[size] = texts.length - 1;
      }
    },
    index: () => {
      const all = clauses.slice(0, size);
      return {
        texts,
        clauses: all,
        byWords: sortedPairs(all, [2]),
        bySketch: sortedPairs(
          all,
          Array.from({ length: SKETCH }, (_, at) => 4 + at),
        ),
      };
    },
  };
}

/** Pairs of clause and the number in each of its `fields`; what a clause has twice counts once. */
function sortedPairs(clauses: Uint32Array, fields: readonly number[]): Uint32Array {
  const pairs = new Uint32Array((clauses.length / FIELDS) * fields.length * 2);
  let size = 0;
  for (let at = 0; at < clauses.length; at += FIELDS) {
    let last = -1;
    for (const field of fields) {
      const value = clauses[at + field] ?? 0;
      if (value === last) continue;
      last = value;
      // The lower half of 64 bits, and the upper one by which they are sorted.
      pairs[size++] = at / FIELDS;
      pairs[size++] = value;
    }
  }
  const sorted = pairs.slice(0, size);
  new BigUint64Array(sorted.buffer).sort();
  return sorted;
}

/** All clauses with the same words, from the oldest text to the newest; those without a day at the end. */
export function sameClauses(index: ClauseIndex, print: ClausePrint): readonly IndexedClause[] {
  return clausesWith(index, print.first, print.second).sort(byDay);
}

function clausesWith(index: ClauseIndex, first: number, second: number): IndexedClause[] {
  const { clauses, byWords } = index;
  const found: IndexedClause[] = [];
  for (let at = firstPair(byWords, first); byWords[at + 1] === first; at += 2) {
    const clause = byWords[at] ?? 0;
    if (clauses[clause * FIELDS + 3] === second) found.push(clauseAt(index, clause));
  }
  return found;
}

/** Where the pairs of a value begin. */
function firstPair(pairs: Uint32Array, value: number): number {
  let [low, high] = [0, pairs.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle * 2 + 1] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}

function clauseAt({ texts, clauses }: ClauseIndex, clause: number): IndexedClause {
  const at = clause * FIELDS;
  return { text: texts[clauses[at] ?? 0] as IndexedText, start: clauses[at + 1] ?? 0 };
}

function byDay(a: IndexedClause, b: IndexedClause): number {
  const [mine, theirs] = [a, b].map(({ text }) => text.day ?? Number.POSITIVE_INFINITY);
  return (mine ?? 0) - (theirs ?? 0) || (a.text.path < b.text.path ? -1 : 1);
}

/**
 * The wordings that may be most like a clause, each as the texts that have it, from the oldest to the
 * newest. The texts themselves tell how much alike they are.
 */
export function likeClauses(
  index: ClauseIndex,
  { first, second, sketch }: ClausePrint,
  isOther: (text: IndexedText) => boolean,
): readonly (readonly IndexedClause[])[] {
  const { clauses, bySketch } = index;
  const hits = new Map<number, number>();
  // What is rare tells more, and is read sooner.
  const lists = [...new Set(sketch)]
    .map((value) => ({
      value,
      from: firstPair(bySketch, value),
      to: firstPair(bySketch, value + 1),
    }))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  for (const { from, to } of lists) {
    for (let at = from; at < Math.min(to, from + 2 * MOST_OF_ONE); at += 2) {
      const clause = bySketch[at] ?? 0;
      if (isOther(clauseAt(index, clause).text)) hits.set(clause, (hits.get(clause) ?? 0) + 1);
    }
  }
  const wordings = new Map<string, { clause: number; hits: number; day: number }>();
  for (const [clause, count] of hits) {
    const [own, other] = [clauses[clause * FIELDS + 2] ?? 0, clauses[clause * FIELDS + 3] ?? 0];
    if (own === first && other === second) continue;
    const day = clauseAt(index, clause).text.day ?? 0;
    const key = `${own} ${other}`;
    if (day > (wordings.get(key)?.day ?? -1)) wordings.set(key, { clause, hits: count, day });
  }
  return [...wordings.values()]
    .sort((a, b) => b.hits - a.hits || b.day - a.day || a.clause - b.clause)
    .slice(0, MOST_WORDINGS)
    .map(({ clause }) => {
      const at = clause * FIELDS;
      const all = clausesWith(index, clauses[at + 2] ?? 0, clauses[at + 3] ?? 0);
      return all.filter(({ text }) => isOther(text)).sort(byDay);
    });
}

/** Words in a row that stand in thousands of clauses find nothing. */
const MOST_OF_ONE = 20_000;
const MOST_WORDINGS = 4;
