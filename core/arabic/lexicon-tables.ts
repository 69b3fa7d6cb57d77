import { createHashSlots } from '../common/hash-set.ts';
import { lazily } from '../common/lazily.ts';
import { type Columns, DOUBTFUL, decodeTable, type LexiconData } from './packed-table.ts';

/** The tables that a lexicon is asked from, each made when it is first asked for. */
export interface LexiconTables {
  readonly forms: () => Columns;
  readonly frames: () => Columns;
  readonly letters: () => Columns;
  /** The forms once more, without the doubtful ones: see `hashSetOf`. */
  readonly settled: () => Int32Array;
}

export function unpackLexicon(data: LexiconData): LexiconTables {
  const forms = lazily(() => decodeTable(data.forms));
  return {
    forms,
    frames: lazily(() => decodeTable(data.frames)),
    letters: lazily(() => decodeTable(data.letters)),
    settled: lazily(() => createHashSlots(settledOf(forms()), forms().numbers.length)),
  };
}

function settledOf({ numbers, values }: Columns): Uint32Array {
  return numbers.filter((_, at) => ((values[at] as number) & DOUBTFUL) === 0);
}

/** Stands first in a file: a machine that orders the bytes of a number otherwise reads another one. */
const ORDER = 0x01020304;

/**
 * The tables as they lie in memory, for a file: to read them takes a thirtieth of the time of unpacking
 * them. The numbers of the parts stand before the parts, each of which begins at a multiple of four.
 */
export function packTables({ forms, frames, letters, settled }: LexiconTables): Uint8Array {
  const tables = [forms(), frames(), letters()];
  const head = [
    ORDER,
    ...tables.flatMap(({ numbers, slots, shift }) => [numbers.length, slots.length, shift]),
    settled().length,
  ];
  const parts = [
    Uint32Array.from(head),
    ...tables.flatMap(({ numbers, values, slots }) => [numbers, values, slots]),
    settled(),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.byteLength), 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return bytes;
}

/** Null for a file of a machine with another order of bytes, and for one that is cut off. */
export function readTables(file: Uint8Array): LexiconTables | null {
  // The columns are views of the file, and begin where their numbers may begin.
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  let at = bytes.byteOffset;
  const take = (length: number): Uint32Array => {
    const column = new Uint32Array(bytes.buffer, at, length);
    at += length * 4;
    return column;
  };
  const [order, ...head] = take(HEAD);
  if (order !== ORDER) return null;
  const table = (first: number): Columns => {
    const [count = 0, slotCount = 0, shift = 0] = head.slice(first, first + 3);
    const numbers = take(count);
    const values = new Uint8Array(bytes.buffer, at, count);
    at += padded(count);
    return { numbers, values, slots: take(slotCount), shift };
  };
  const [forms, frames, letters] = [table(0), table(3), table(6)];
  const settled = new Int32Array(bytes.buffer, at, head[9] ?? 0);
  // What the memory holds behind the file would be taken for more of it.
  if (at + settled.byteLength > bytes.byteOffset + bytes.byteLength) return null;
  return {
    forms: () => forms,
    frames: () => frames,
    letters: () => letters,
    settled: () => settled,
  };
}

/** Order, three numbers for each of three tables, and the size of the set. */
const HEAD = 11;

function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}
