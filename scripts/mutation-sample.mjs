// Which mutants of a file are tried: the runner and the report each draw the same ones.

/** `sample` of the ids of a file, or all of them where it is null. */
export function drawn(ids, sample, seed) {
  const inOrder = [...new Set(ids)].sort((a, b) => Number(a) - Number(b));
  if (sample === null) return new Set(inOrder);
  // The place within the file: its ids depend on the files beside it.
  const ranked = inOrder.map((id, place) => ({ id, rank: mixed(place, seed) }));
  return new Set(
    ranked
      .sort((a, b) => a.rank - b.rank)
      .slice(0, sample)
      .map(({ id }) => id),
  );
}

function mixed(place, seed) {
  let hash = Math.imul(place + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
