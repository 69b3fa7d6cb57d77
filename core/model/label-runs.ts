import type { Enumerator, Marker, Span } from '../syntax/tree.ts';

/** A label of a paragraph, subparagraph or item, in the order of the text. */
export interface LabelItem {
  readonly marker: Marker | Enumerator;
  /**
   * What stands before it: a heading or a lead-in of its own, after which numbers may begin at 1; a
   * paragraph of the sequence that ends with a colon, so that a list may follow; the head of one of several
   * options; or none of them.
   */
  readonly after: 'heading' | 'option' | 'colon' | 'item';
}

/** Labels that should be consecutive. */
export interface LabelRun {
  readonly items: LabelItem[];
  /** The number before the first one: 0 where numbers begin at 1, null where any may be the first. */
  readonly base: 0 | null;
  /** It begins at 1 after this item, and nothing justifies that; null where it is justified. */
  readonly unjustifiedAfter: LabelItem | null;
  /** The run that it interrupts. */
  readonly outer: LabelRun | null;
  readonly headed: boolean;
}

/**
 * Divides labels into runs at each justified or unjustified return to 1. A run that another one
 * interrupts goes on when its next number comes.
 */
export function splitRuns(
  items: readonly LabelItem[],
  base: 0 | null,
  restartsFreely = false,
): LabelRun[] {
  const runs: LabelRun[] = [];
  const open = (
    from: 0 | null,
    outer: LabelRun | null,
    unjustifiedAfter: LabelItem | null,
    headed: boolean,
  ): LabelRun => {
    const run = { items: [], base: from, unjustifiedAfter, outer, headed };
    runs.push(run);
    return run;
  };
  let run = open(base, null, null, false);
  /** The number of the first paragraph of an option, and the run before it: each option begins there. */
  let options: { readonly first: number; readonly outer: LabelRun | null } | null = null;
  for (const [index, item] of items.entries()) {
    const last = run.items.at(-1);
    if (last === undefined) {
      if (item.after === 'option') options = { first: item.marker.ordinal, outer: null };
    } else if (item.after === 'option' && item.marker.ordinal === options?.first) {
      run = open(options.first === 1 ? 0 : null, options.outer, null, true);
    } else if (isHeaded(item)) {
      if (item.after === 'option') options = { first: item.marker.ordinal, outer: run };
      if (run.outer !== null && goesOnWith(item, run.outer, run)) run = run.outer;
      else if (beginsAnew(items, index, lastOf(last.marker))) run = open(0, run, null, true);
    } else if (isRestart(item, items[index + 1], run, last, restartsFreely)) {
      const justified = restartsFreely || item.after === 'colon';
      run = open(0, run, justified ? null : last, false);
    } else if (run.outer !== null && goesOnWith(item, run.outer, run)) run = run.outer;
    run.items.push(item);
  }
  return runs;
}

function isHeaded({ after }: LabelItem): boolean {
  return after === 'heading' || after === 'option';
}

/** After a heading: do the numbers begin at 1, or go on after `last`? */
function beginsAnew(items: readonly LabelItem[], index: number, last: number): boolean {
  let anew = 0;
  let goingOn = 0;
  let place = 0;
  for (let i = index; i < items.length; i++) {
    const item = items[i];
    if (item === undefined || (i > index && isHeaded(item))) break;
    if (item.marker.bis > 0) continue;
    place++;
    if (item.marker.ordinal === place) anew++;
    if (item.marker.ordinal === last + place) goingOn++;
  }
  return anew === goingOn ? (items[index]?.marker.ordinal ?? 0) <= last : anew > goingOn;
}

function isRestart(
  item: LabelItem,
  next: LabelItem | undefined,
  run: LabelRun,
  last: LabelItem,
  restartsFreely: boolean,
): boolean {
  if (item.marker.ordinal !== 1 || item.marker.bis > 0) return false;
  const following = next === undefined || isHeaded(next) ? null : next.marker.ordinal;
  if (following === 2) return run.items.length > 1 || item.after === 'colon';
  // A single 1 before a number that goes on with the run is a wrong label.
  if (restartsFreely || (following !== null && following > lastOf(last.marker))) return false;
  return run.items.length > 1 && run.items.some(({ marker }) => marker.ordinal === 1);
}

function goesOnWith({ marker }: LabelItem, outer: LabelRun, inner: LabelRun): boolean {
  // Lists of which each has a lead-in of its own do not interrupt one another.
  const areLists = inner.headed && outer.items[0]?.after === 'heading';
  if (areLists && marker.style === inner.items.at(-1)?.marker.style) return false;
  const [outerLast, innerLast] = [outer.items.at(-1)?.marker, inner.items.at(-1)?.marker];
  if (outerLast === undefined || marker.ordinal !== lastOf(outerLast) + 1) return false;
  if (innerLast === undefined || marker.ordinal !== lastOf(innerLast) + 1) return true;
  return marker.style === outerLast.style && marker.style !== innerLast.style;
}

/** The last number for which an item stands: of `2-4` the 4. */
export function lastOf(marker: Marker | Enumerator): number {
  return marker.last ?? marker.ordinal;
}

/** `[٥ - …] [٥ - …]`: paragraphs of which a draft leaves the choice may have one number. */
export function areAlternatives(source: string, ...labels: readonly Span[]): boolean {
  return labels.every(
    ({ start }) =>
      source.charAt(start) === '[' ||
      /\[[*_ ]*$/u.test(source.slice(Math.max(0, start - 6), start)),
  );
}
