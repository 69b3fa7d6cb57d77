import type { LabelItem, LabelRun } from '../../core/model/label-runs.ts';
import { placeKey } from '../../core/model/paragraph-register.ts';
import type { Enumerator, Marker } from '../../core/syntax/tree.ts';

export function chainKey({ marker }: LabelItem): number {
  return placeKey(marker.ordinal, marker.bis);
}

/**
 * Marks the longest strictly increasing chain: what is outside of it is wrong. Of equally long ones,
 * the chain counts in which the labels outside could be replaced by the missing numbers, then the
 * one with more steps of 1, then the one whose items stand earlier. O(n log n).
 */
export function longestChain({ items, base }: LabelRun): Uint8Array {
  const kept = new Uint8Array(items.length);
  const keys = [...new Set(items.map(chainKey))].sort((a, b) => a - b);
  const rankOf = new Map(keys.map((key, rank) => [key, rank + 1]));
  /** Of the keys up to a rank, the item that ends the best chain (a Fenwick tree). */
  const best = new Int32Array(keys.length + 1).fill(-1);
  const byDiagonal = new Map<number, number>();
  const byKey = new Map<number, number>();
  const score = new Float64Array(items.length);
  const previous = new Int32Array(items.length).fill(-1);
  const length = 4 * (items.length + 1);
  let place = 0;
  let end = -1;
  for (const [index, item] of items.entries()) {
    const { ordinal, bis } = item.marker;
    const key = chainKey(item);
    const rank = rankOf.get(key) ?? 1;
    if (bis === 0) place++;
    // Two labels on one diagonal leave room for exactly the items between them.
    const diagonal = ordinal - place;
    let own = 0;
    if (base === 0 && bis === 0) own = (diagonal === 0 ? 2 : 0) + (ordinal === 1 ? 1 : 0);
    const consider = (candidate: number | undefined): void => {
      const other = items[candidate ?? -1];
      if (candidate === undefined || other === undefined || chainKey(other) >= key) return;
      const step = isStep(other.marker, item.marker) ? 1 : 0;
      const parallel = bis === 0 && byDiagonal.get(diagonal) === candidate ? 2 : 0;
      const total = (score[candidate] ?? 0) + step + parallel;
      if (total < own || (total === own && candidate > (previous[index] ?? -1))) return;
      own = total;
      previous[index] = candidate;
    };
    for (let r = rank - 1; r > 0; r -= r & -r) consider(best[r]);
    consider(byDiagonal.get(diagonal));
    consider(byKey.get(bis > 0 ? key - 1 : placeKey(ordinal - 1, 0)));
    score[index] = own + length;
    if (bis === 0) byDiagonal.set(diagonal, index);
    if ((score[byKey.get(key) ?? -1] ?? -1) < own + length) byKey.set(key, index);
    for (let r = rank; r <= keys.length; r += r & -r) {
      if ((score[best[r] ?? -1] ?? -1) < own + length) best[r] = index;
    }
    if ((score[end] ?? -1) < own + length) end = index;
  }
  for (let index = end; index >= 0; index = previous[index] ?? -1) kept[index] = 1;
  return kept;
}

function isStep(one: Marker | Enumerator, other: Marker | Enumerator): boolean {
  if (one.ordinal === other.ordinal) return other.bis === one.bis + 1;
  return other.ordinal === one.ordinal + 1 && other.bis === 0;
}
