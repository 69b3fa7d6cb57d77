import type { Tokens } from '../syntax/tokens.ts';
import type { Words } from './words.ts';

/** At most half of the slots is taken, so that a search meets a free one soon. */
const SLOTS = 1 << 13;

/**
 * A reader of words that remembers what it read of a key, for the words of all texts: most have been
 * met before, and a text that is typed is examined at each key. What is full is forgotten, so that
 * little is kept, and what is answered never depends on what was asked before.
 */
export function rememberedByWord<T>(
  read: (key: string) => T,
): (words: Words, tokens: Tokens, place: number) => T {
  const hashes = new Int32Array(SLOTS);
  /** By slot; nothing in a free one. */
  let entries: ({ readonly key: string; readonly value: T } | undefined)[] = [];
  let count = 0;
  return (words, { value: hashAt }, place) => {
    if (count === 0) entries = new Array(SLOTS);
    const hash = hashAt[words.tokenAt[place] as number] as number;
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (;;) {
      const entry = entries[slot];
      if (entry === undefined) break;
      // Two words may have one hash.
      if (hashes[slot] === hash && words.is(place, entry.key)) return entry.value;
      slot = (slot + 1) & (SLOTS - 1);
    }
    // A copy: a slice would keep the text alive that it was cut from.
    const key = [...words.keyAt(place)].join('');
    const value = read(key);
    hashes[slot] = hash;
    entries[slot] = { key, value };
    count = count + 1 < SLOTS / 2 ? count + 1 : 0;
    return value;
  };
}
