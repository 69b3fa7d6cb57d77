import type { HeadingTarget, Marker, Node } from '../syntax/tree.ts';
import type { HeadingEntry } from './heading-register.ts';
import type { LabelItem } from './label-runs.ts';

/** A heading with a number of its own. */
export type NumberedHeading = HeadingEntry & { readonly number: HeadingTarget };

interface PlacedHeading {
  readonly entry: NumberedHeading;
  readonly after: LabelItem['after'];
}

/**
 * The headings of one kind in one part of the text. Of two kinds the one that comes first is above the
 * other: under each of its headings the numbers of the other may begin anew.
 */
export function headingSeries(
  entries: readonly HeadingEntry[],
): readonly (readonly PlacedHeading[])[] {
  const byRoot = new Map<Node, Map<string, PlacedHeading[]>>();
  const lastKind = new Map<Node, number>();
  for (const entry of entries) {
    if (entry.number === null) continue;
    const kinds = byRoot.get(entry.root) ?? new Map<string, PlacedHeading[]>();
    byRoot.set(entry.root, kinds);
    const { script } = entry.number;
    const kind = `${entry.unit} ${script === 'letter' ? script : 'number'} ${entry.unit === 'section' ? script : ''}`;
    const known = [...kinds.keys()].indexOf(kind);
    const level = known < 0 ? kinds.size : known;
    const placed = kinds.get(kind) ?? [];
    kinds.set(kind, placed);
    const isBelow = level > (lastKind.get(entry.root) ?? level);
    placed.push({ entry: { ...entry, number: entry.number }, after: isBelow ? 'heading' : 'item' });
    lastKind.set(entry.root, level);
  }
  return [...byRoot.values()].flatMap((kinds) => [...kinds.values()]);
}

/** The number of a heading in the form of a label, for runs. */
export function headingMarker({ number }: NumberedHeading): Marker {
  const { start, end, ordinal } = number;
  return {
    type: 'marker',
    style: 'other',
    script: 'digits',
    ordinal,
    bis: 0,
    digits: null,
    bulleted: false,
    label: { start, end },
    start,
    end,
  };
}
