/** How often each of some hashes was added, in columns of numbers; others are passed over. */
export interface HashCounts {
  readonly add: (hash: number) => void;
  /** 0 for one that was not asked for. */
  readonly of: (hash: number) => number;
}

export function createHashCounts(asked: readonly number[]): HashCounts {
  // At most a quarter of the slots is taken, so that runs of taken ones stay short.
  const bits = 34 - Math.clz32(asked.length);
  const hashes = new Int32Array(1 << bits);
  /** By slot: 0 for a free one, else one more than was added. */
  const counts = new Int32Array(1 << bits);
  const mask = (1 << bits) - 1;
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (counts[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (const hash of asked) {
    const slot = slotOf(hash);
    hashes[slot] = hash;
    counts[slot] = 1;
  }
  return {
    add(hash) {
      // Nearly all hashes were not asked for, and fall into a free slot.
      for (let slot = (hash ^ (hash >>> 15)) & mask; counts[slot] !== 0; slot = (slot + 1) & mask) {
        if (hashes[slot] !== hash) continue;
        counts[slot] = (counts[slot] as number) + 1;
        return;
      }
    },
    of: (hash) => Math.max(0, (counts[slotOf(hash)] as number) - 1),
  };
}
