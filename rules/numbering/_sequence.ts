import { LETTERS } from '../../core/arabic/letters.ts';
import { type LabelItem, type LabelRun, lastOf } from '../../core/model/label-runs.ts';
import type { LabelPlace } from '../../core/model/label-text.ts';
import { placeKey } from '../../core/model/paragraph-register.ts';
import type { Enumerator, Marker } from '../../core/syntax/tree.ts';
import { chainKey, longestChain } from './_chain.ts';

export interface Relabel {
  readonly item: LabelItem;
  readonly number: number;
}

export interface Fault {
  /** `displaced`: a number stands twice, and the one before it not at all (6, 8, 8, 9). */
  readonly kind: 'first' | 'gap' | 'duplicate' | 'displaced' | 'out-of-order' | 'restart';
  readonly item: LabelItem;
  /** The other item of the same number; else the one after which the item stands; null for the first. */
  readonly other: LabelItem | null;
  /** For `first` and `gap`. */
  readonly missing: readonly LabelPlace[];
  /** Changes of labels that make the run consecutive; empty where there is no good proposal. */
  readonly relabels: readonly Relabel[];
  readonly run: LabelRun;
}

/** What is wrong in a run: one fault for one mistake, as far as the numbers tell. */
export function faultsOf(run: LabelRun): Fault[] {
  const { items, base } = run;
  if (run.unjustifiedAfter === null && areConsecutive(items, base)) return [];
  const kept = longestChain(run);
  /** The item that has a number: a kept one or, where none has it, the first one outside. */
  const byKey = new Map<number, LabelItem>();
  for (const [index, item] of items.entries()) {
    if (kept[index] === 1 || !byKey.has(chainKey(item))) byKey.set(chainKey(item), item);
  }
  const faults: Fault[] = [];
  const changes = changesOf(run, kept);
  const add = (
    kind: Fault['kind'],
    item: LabelItem,
    other: LabelItem | null,
    missing: readonly LabelPlace[] = [],
    relabels: readonly Relabel[] = [],
  ): void => {
    faults.push({ kind, item, other, missing, relabels, run });
  };

  const [first] = items;
  if (first !== undefined && run.unjustifiedAfter !== null) {
    add('restart', first, run.unjustifiedAfter);
  }
  /** Items that stand between two kept ones, and the numbers that are missing there. */
  let outsiders: LabelItem[] = [];
  let before: LabelPlace | null = base === null ? null : { number: 0, bis: 0 };
  let beforeItem: LabelItem | null = null;
  const closeGap = (next: LabelItem | null): void => {
    const missing = next === null || before === null ? [] : placesBetween(before, next.marker);
    const numbers = numbersFor(outsiders.length, before, next, missing);
    for (let i = 0; i < outsiders.length; ) {
      const item = outsiders[i] as LabelItem;
      const block = outsiders.slice(i, i + blockLength(outsiders, i, item.marker.ordinal));
      const relabels = block.flatMap((moved, k) => {
        const number = numbers?.[i + k];
        return number === undefined ? [] : [{ item: moved, number }];
      });
      const proposed = block.some(({ marker }) => marker.bis > 0) ? [] : relabels;
      const same = byKey.get(chainKey(item)) ?? null;
      const [right] = proposed;
      const place = missing.find(({ number, bis }) => number === right?.number && bis === 0);
      if (same === item) add('out-of-order', item, outsiders[i - 1] ?? beforeItem, [], proposed);
      else if (place === undefined) add('duplicate', item, same, [], proposed);
      else add('displaced', item, same, [place], proposed);
      i += block.length;
    }
    if (next !== null && outsiders.length === 0) {
      // A number that stands elsewhere is reported there.
      const absent = missing.filter(({ number, bis }) => !byKey.has(placeKey(number, bis)));
      if (absent.length > 0) add(beforeItem === null ? 'first' : 'gap', next, beforeItem, absent);
    }
  };
  for (const [index, item] of items.entries()) {
    if (kept[index] !== 1) {
      outsiders.push(item);
      continue;
    }
    closeGap(item);
    outsiders = [];
    beforeItem = item;
    before = { number: lastOf(item.marker), bis: item.marker.bis };
  }
  closeGap(null);
  return proposeChanges(faults, changes);
}

/** Each number is the one behind the last, as in nearly every text: there is nothing to compare. */
export function areConsecutive(items: readonly LabelItem[], base: 0 | null): boolean {
  let last: number | null = base;
  for (const { marker } of items) {
    if (marker.bis > 0 || marker.last !== undefined) return false;
    if (last !== null && marker.ordinal !== last + 1) return false;
    last = marker.ordinal;
  }
  return true;
}

/** The numbers that items outside the chain should have, where there is room for exactly these. */
function numbersFor(
  count: number,
  before: LabelPlace | null,
  next: LabelItem | null,
  missing: readonly LabelPlace[],
): readonly number[] | null {
  if (next === null) return before !== null && count === 1 ? [before.number + 1] : null;
  if (before === null) {
    const start = next.marker.ordinal - count;
    return start < 1 ? null : Array.from({ length: count }, (_, index) => start + index);
  }
  const room = missing.length === count && missing.every(({ bis }) => bis === 0);
  return room ? missing.map(({ number }) => number) : null;
}

/** Two items in each other's place are one mistake; a lone mistake may be mended by renumbering. */
function proposeChanges(faults: readonly Fault[], changes: readonly Relabel[]): Fault[] {
  const [first, second] = faults;
  if (first === undefined) return [];
  if (faults.length === 1) {
    const whole = first.kind === 'restart' ? restartChanges(first) : changes;
    const relabels = whole.length > 0 ? whole : closingChanges(first);
    return [{ ...first, relabels: relabels.length > MOST_CHANGES ? [] : relabels }];
  }
  const swapped =
    faults.length === 2 &&
    changes.length === 2 &&
    second !== undefined &&
    first.kind === 'out-of-order' &&
    second.kind === 'out-of-order' &&
    changes[0]?.item === first.item &&
    changes[1]?.item === second.item;
  if (swapped) return [{ ...second, other: first.item, relabels: changes }];
  // What has no change of its own is mended by numbering all anew, as an editor would.
  const isSmall = changes.length <= MOST_CHANGES;
  return faults.map((fault) => {
    if (fault.relabels.length > 0) return fault;
    const own = closingChanges(fault);
    return { ...fault, relabels: own.length > 0 ? own : isSmall ? changes : [] };
  });
}

/** The changes that close one gap and leave all before it, bis paragraphs too, as it is. */
function closingChanges({ kind, item, missing, run }: Fault): readonly Relabel[] {
  if (kind !== 'gap') return [];
  const [only, ...others] = missing;
  if (item.marker.bis > 0) {
    return only === undefined || others.length > 0 || only.bis > 0
      ? []
      : [{ item, number: only.number }];
  }
  const later = run.items.slice(run.items.indexOf(item));
  if (later.length > MOST_CHANGES || later.some(({ marker }) => marker.bis > 0)) return [];
  return later.map((each) => ({ item: each, number: each.marker.ordinal - missing.length }));
}

/** Above this, renumbering is no small change. */
const MOST_CHANGES = 40;

function restartChanges({ run, other }: Fault): readonly Relabel[] {
  if (other === null || run.outer?.items.at(-1) !== other) return [];
  return changesFrom(run.items, other.marker.ordinal + 1);
}

/** The changes that make the numbers of a run consecutive from where they begin. */
function changesOf(run: LabelRun, kept: Uint8Array): readonly Relabel[] {
  if (run.base === 0) return changesFrom(run.items, 1);
  const first = run.items.findIndex((_, index) => kept[index] === 1);
  const start = (run.items[first]?.marker.ordinal ?? 0) - first;
  return start < 1 ? [] : changesFrom(run.items, start);
}

function changesFrom(items: readonly LabelItem[], start: number): readonly Relabel[] {
  // Where paragraphs were inserted as bis, only an editor knows what is to be renumbered.
  if (items.some(({ marker }) => marker.bis > 0)) return [];
  return items
    .map((item, index) => ({ item, number: start + index }))
    .filter(({ item, number }) => item.marker.ordinal !== number);
}

/** How many items from `from` on are consecutive among themselves: they were moved together. */
function blockLength(items: readonly LabelItem[], from: number, first: number): number {
  let length = 1;
  while (items[from + length]?.marker.ordinal === first + length) length++;
  return length;
}

/** ض, the last letter that long lists have before doubled ones. */
const LAST_SIMPLE = 26;

function placesBetween(
  before: LabelPlace,
  { ordinal, bis, script }: Marker | Enumerator,
): LabelPlace[] {
  const places: LabelPlace[] = [];
  // The lists of the Security Council go from (ض) to (أ أ), without (ظ) and (غ).
  const skipsLast = script === 'letters' && before.number >= LAST_SIMPLE && ordinal > LETTERS;
  const first = skipsLast ? Math.max(before.number, LETTERS) + 1 : before.number + 1;
  for (let number = first; number < ordinal; number++) places.push({ number, bis: 0 });
  if (bis === 0) return places;
  // 3 bis follows 3, 3 ter follows 3 bis.
  const from = before.number === ordinal ? before.bis + 1 : 0;
  for (let place = from; place < bis; place++) places.push({ number: ordinal, bis: place });
  return places;
}
