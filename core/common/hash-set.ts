/** The slots of a set of hashes that is asked often: most questions look at one place of the column. */
export function createHashSlots(hashes: Iterable<number>, size: number): Int32Array {
  // At most half of the slots is taken: a table of many hashes must fit the caches of the processor.
  const slots = new Int32Array(1 << (33 - Math.clz32(size)));
  const mask = slots.length - 1;
  for (const one of hashes) {
    const hash = one | 0;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = hash;
  }
  return slots;
}

/** Whether a hash is in the set; `hasZero` tells it of the hash 0, which is also that of a free slot. */
export function hashSetOf(slots: Int32Array, hasZero: boolean): (hash: number) => boolean {
  const mask = slots.length - 1;
  return (hash) => {
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot];
      if (found === 0) return hash === 0 && hasZero;
      if (found === hash) return true;
    }
  };
}
