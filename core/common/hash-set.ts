/** A set of hashes that is asked often: one column of numbers, most questions look at one place of it. */
export function createHashSet(hashes: Iterable<number>, size: number): (hash: number) => boolean {
  // At most half of the slots is taken: a table of many hashes must fit the caches of the processor.
  const slots = new Int32Array(1 << (33 - Math.clz32(size)));
  const mask = slots.length - 1;
  let hasZero = false;
  for (const one of hashes) {
    const hash = one | 0;
    if (hash === 0) hasZero = true;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = hash;
  }
  return (hash) => {
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot];
      if (found === 0) return hash === 0 && hasZero;
      if (found === hash) return true;
    }
  };
}
