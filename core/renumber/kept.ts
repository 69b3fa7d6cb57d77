/** Text that an earlier text and a later one share: where it stood and where it stands, in UTF-16 units. */
export interface Kept {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** What is kept when the text between two offsets of the later text is replaced. Sorted. */
export function afterEdit(
  kept: readonly Kept[],
  start: number,
  end: number,
  inserted: number,
): readonly Kept[] {
  const shift = inserted - (end - start);
  return kept.flatMap(({ from, to, length }): readonly Kept[] => {
    const pieces: Kept[] = [];
    const before = Math.min(start, to + length) - to;
    if (before > 0) pieces.push({ from, to, length: before });
    const cut = Math.max(end, to) - to;
    if (cut < length) pieces.push({ from: from + cut, to: to + cut + shift, length: length - cut });
    return pieces;
  });
}
