/**
 * Tables of numbers with small values, as text: the numbers in order, each by its distance to the one
 * before in a Rice code, its value behind it; four bytes are five characters. A third of what JSON
 * would take.
 */
interface EncodedTable {
  readonly count: number;
  /** How many low bits of a distance are written as they are; the rest is counted out. */
  readonly lowBits: number;
  readonly valueBits: number;
  readonly text: string;
}

/** The tables of the lexicon: see lexicon.ts. */
export interface LexiconData {
  /** The level of each, with `DOUBTFUL` where it may be a slip of another form. */
  readonly forms: EncodedTable;
  readonly frames: EncodedTable;
  /** The sequences of three letters, one bit each: see `lettersAt` there. */
  readonly letters: EncodedTable;
}

/** A bit beside the level of a form. */
export const DOUBTFUL = 8;

/** A table as columns of numbers, which may be kept in a file. */
export interface Columns {
  /** In order. */
  readonly numbers: Uint32Array;
  /** By place in `numbers`. */
  readonly values: Uint8Array;
  /** By the high bits of a number, which stand above `shift`: the place from which it may stand. */
  readonly slots: Uint32Array;
  readonly shift: number;
}

/** The value of a number; -1 for one that is not in the table. */
export function valueIn({ numbers, values, slots, shift }: Columns, number: number): number {
  const slot = number >>> shift;
  if (slot + 1 >= slots.length) return -1;
  const end = slots[slot + 1] as number;
  for (let at = slots[slot] as number; at < end; at++) {
    const other = numbers[at] as number;
    if (other >= number) return other === number ? (values[at] as number) : -1;
  }
  return -1;
}

/** 85 characters that stand in a string as they are. */
export const DIGITS =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#%&()*+-./:;<=>?@[]^_{';

export function decodeTable({ count, lowBits, valueBits, text }: EncodedTable): Columns {
  const bits = bitsOf(text);
  const numbers = new Uint32Array(count);
  const values = new Uint8Array(count);
  const tail = lowBits + valueBits;
  const valueMask = (1 << valueBits) - 1;
  let last = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    let high = 0;
    // Ones are counted, and a zero ends them: at most 32 bits are looked at, and few are ever set.
    for (;;) {
      const ones = Math.clz32(~bits32(bits, at));
      high += ones;
      at += ones;
      if (ones < 32) break;
    }
    at++;
    const low = tail === 0 ? 0 : bits32(bits, at) >>> (32 - tail);
    at += tail;
    last += (high << lowBits) + (low >>> valueBits);
    numbers[i] = last;
    values[i] = low & valueMask;
  }
  // The numbers are spread evenly: the high bits of one say about where it stands.
  const slotBits = Math.max(1, 31 - Math.clz32(count) - 2);
  const shift = Math.max(0, 32 - Math.clz32(last) - slotBits);
  const slots = new Uint32Array((last >>> shift) + 2);
  for (let i = count - 1; i >= 0; i--) slots[(numbers[i] as number) >>> shift] = i + 1;
  let next = count;
  for (let slot = slots.length - 1; slot >= 0; slot--) {
    const first = slots[slot] as number;
    if (first > 0) next = first - 1;
    slots[slot] = next;
  }
  return { numbers, values, slots, shift };
}

/** Five characters are 32 bits. */
function bitsOf(text: string): Uint32Array {
  const digitOf = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) digitOf[DIGITS.charCodeAt(i)] = i;
  const words = new Uint32Array(text.length / 5 + 1);
  for (let word = 0, at = 0; at < text.length; word++, at += 5) {
    let value = 0;
    for (let i = at; i < at + 5; i++) {
      value = (Math.imul(value, 85) + (digitOf[text.charCodeAt(i)] as number)) | 0;
    }
    words[word] = value;
  }
  return words;
}

/** The 32 bits from a bit on. */
function bits32(words: Uint32Array, at: number): number {
  const word = at >>> 5;
  const offset = at & 31;
  const first = (words[word] as number) << offset;
  return offset === 0 ? first : first | ((words[word + 1] as number) >>> (32 - offset));
}
