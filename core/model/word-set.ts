import { hashWord } from '../arabic/key.ts';

/**
 * Words that a rule asks for, known by the hashes of their comparison keys: a text is asked for them
 * without a string being made of any of its words. See `isIn` and `mayHave` of the stream of words.
 */
export interface WordSet {
  /** By slot of a table in open addressing. */
  readonly hashes: Int32Array;
  /** By slot: the key; '' for a free one. */
  readonly keys: readonly string[];
}

export function createWordSet(words: Iterable<string>): WordSet {
  const all = new Set(words);
  // At most half of the slots is taken, so that a search meets a free one soon.
  const size = 1 << (33 - Math.clz32(all.size));
  const hashes = new Int32Array(size);
  const keys = new Array<string>(size).fill('');
  for (const word of all) {
    const hash = hashWord(word);
    let slot = slotOf(hash) & (size - 1);
    while (keys[slot] !== '') slot = (slot + 1) & (size - 1);
    hashes[slot] = hash;
    keys[slot] = word;
  }
  return { hashes, keys };
}

/** The word of a set that has a hash; '' where none has it. */
export function wordOfHash({ hashes, keys }: WordSet, hash: number): string {
  const mask = hashes.length - 1;
  for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
    const key = keys[slot] as string;
    if (key === '' || hashes[slot] === hash) return key;
  }
}

function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Which words may stand in a text: one bit for the words of which the hashes end alike. */
export function presenceOf(hashes: Int32Array, length: number): Uint32Array {
  // So many bits that a word which the text does not have mostly falls on a free one.
  const presence = new Uint32Array(Math.max(1, 1 << (32 - Math.clz32(length >> 1))));
  const mask = presence.length * 32 - 1;
  for (let i = 0; i < length; i++) {
    const bit = (hashes[i] as number) & mask;
    presence[bit >>> 5] = (presence[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return presence;
}

/** False where no word of the set stands in the text. */
export function mayHaveAny(presence: Uint32Array, { hashes, keys }: WordSet): boolean {
  for (let slot = 0; slot < hashes.length; slot++) {
    if (keys[slot] !== '' && mayHaveHash(presence, hashes[slot] as number)) return true;
  }
  return false;
}

/** False where no word with a hash stands in the text. */
export function mayHaveHash(presence: Uint32Array, hash: number): boolean {
  const bit = hash & (presence.length * 32 - 1);
  return ((presence[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
}
