/**
 * The hashes that were met last, each in the slot of its low bits: for a set of hashes that is too large
 * for the nearest caches of the processor, and of which a text asks the same few again and again.
 */
interface RecentHashes {
  readonly has: (hash: number) => boolean;
  readonly add: (hash: number) => void;
}

export function createRecentHashes(bits: number): RecentHashes {
  const hashes = new Int32Array(1 << bits);
  const mask = hashes.length - 1;
  // No other slot may hold what a free one holds.
  hashes[0] = -1;
  return {
    has: (hash) => hashes[hash & mask] === hash,
    add(hash) {
      hashes[hash & mask] = hash;
    },
  };
}
