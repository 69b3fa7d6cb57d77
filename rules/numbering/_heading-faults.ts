import {
  groupOf,
  type HeadingEntry,
  headingsMeant,
  headingTargetsOf,
  isLettered,
} from '../../core/model/heading-register.ts';
import {
  headingMarker,
  headingSeries,
  type NumberedHeading,
} from '../../core/model/heading-series.ts';
import { type LabelItem, splitRuns } from '../../core/model/label-runs.ts';
import type { Model } from '../../core/model/model.ts';
import { isComplete } from '../../core/syntax/resolutions.ts';
import type {
  CrossReference,
  HeadingReference,
  HeadingTarget,
  HeadingUnit,
  Marker,
  Node,
} from '../../core/syntax/tree.ts';
import { type Fault, faultsOf } from './_sequence.ts';

/** What is wrong with the number of a heading. */
export interface SequenceFault extends Omit<Fault, 'item' | 'other' | 'relabels'> {
  readonly entry: NumberedHeading;
  readonly other: NumberedHeading | null;
  /** The changes that put the series in order; empty where they are not plain. */
  readonly changes: readonly { readonly entry: NumberedHeading; readonly ordinal: number }[];
}

/** The headings of a text whose numbers do not follow one another. */
export function sequenceFaults(model: Model): readonly SequenceFault[] {
  return headingSeries(model.headings).flatMap((entries) => {
    if (entries.every(({ entry: { number } }, index) => number.ordinal === index + 1)) return [];
    const byMarker = new Map<Marker, NumberedHeading>();
    const items = entries.map(({ entry, after }): LabelItem => {
      const marker = headingMarker(entry);
      byMarker.set(marker, entry);
      return { marker, after };
    });
    const entryOf = (item: LabelItem | null): NumberedHeading | null =>
      (item && byMarker.get(item.marker as Marker)) ?? null;
    // Each paragraph may have options of its own.
    return splitRuns(items, 0, entries[0]?.entry.unit === 'option')
      .filter(({ items: { length } }) => length > 1)
      .flatMap((run) => {
        const faults = faultsOf(run);
        return isTrusted(faults, run.items.length, entries[0]?.entry.unit) ? faults : [];
      })
      .flatMap((fault): SequenceFault[] => {
        const entry = entryOf(fault.item);
        const isLate = fault.kind === 'first' && fault.missing.length > 1;
        if (entry === null || isLate) return [];
        const changes = fault.relabels.flatMap(({ item, number }) => {
          const changed = entryOf(item);
          return changed === null ? [] : [{ entry: changed, ordinal: number }];
        });
        return [{ ...fault, entry, other: entryOf(fault.other), changes }];
      });
  });
}

/** Texts that amend rules, and budgets, name only some articles, parts and titles. */
const PARTIAL: ReadonlySet<HeadingUnit> = new Set([
  'article',
  'goal',
  'part',
  'principle',
  'rule',
  'title',
]);

function isTrusted(
  faults: readonly Fault[],
  length: number,
  unit: HeadingUnit | undefined,
): boolean {
  const missing = faults.reduce((sum, fault) => sum + fault.missing.length, 0);
  if (unit === undefined || !PARTIAL.has(unit)) return faults.length <= 1 + length / 4;
  return (
    length > 2 &&
    faults.length + missing <= 2 + length / 6 &&
    !faults.some(({ kind }) => kind === 'first')
  );
}

/** What is wrong with a reference to a heading. */
export interface ReferenceFault {
  readonly kind: 'missing' | 'no-annex' | 'wrong-side';
  readonly node: HeadingReference | CrossReference;
  readonly target: HeadingTarget | null;
  readonly nearest: readonly NumberedHeading[];
}

export function headingReferenceFaults(model: Model): readonly ReferenceFault[] {
  const { headings } = model;
  const isWhole = isComplete(model.tree);
  const judge = (
    node: HeadingReference | CrossReference,
    unit: HeadingUnit,
    target: HeadingTarget | null,
  ): ReferenceFault[] => {
    const fault = { node, target, nearest: [] };
    const alike = headingsMeant(headings, unit, null);
    if (alike.length === 0) {
      return unit === 'annex' && isWhole ? [{ ...fault, kind: 'no-annex' }] : [];
    }
    if (target === null) return [];
    const meant = headingsMeant(headings, unit, target);
    if (meant.length > 0) {
      const isWrong =
        node.type === 'headingReference' && meant.every((entry) => isOtherSide(node, entry));
      return isWrong ? [{ ...fault, kind: 'wrong-side' }] : [];
    }
    const numbered = alike.filter((entry): entry is NumberedHeading => entry.number !== null);
    const comparable = numbered.filter(({ number }) => isLettered(number) === isLettered(target));
    // A single annex without a number is the first.
    const isOnly =
      numbered.length === 0 && groupOf(unit) === 'annex' && target.ordinal > alike.length;
    if (comparable.length === 0 && !isOnly) return [];
    const distance = ({ number }: NumberedHeading): number =>
      Math.abs(number.ordinal - target.ordinal);
    const nearest = comparable.toSorted((a, b) => distance(a) - distance(b)).slice(0, 2);
    return [{ ...fault, kind: 'missing', nearest }];
  };
  const isQuoted = (node: Node): boolean =>
    model.ancestorsOf(node).some(({ type }) => type === 'quotation' || type === 'quotedBlock');
  const direct = model.nodes('headingReference').flatMap((node) => {
    if (isQuoted(node)) return [];
    if (node.targets.length === 0) return judge(node, node.unit, null);
    return headingTargetsOf(node).flatMap((target) => judge(node, node.unit, target));
  });
  const contained = model.nodes('crossReference').flatMap((node) => {
    const { within } = node;
    if (within?.isOwn !== true || isQuoted(node)) return [];
    return judge(node, within.unit, within.target);
  });
  return [...direct, ...contained];
}

/** True for a whole text that is over behind its paragraphs: what is attached may have any heading. */
export function hasNothingAttached(model: Model): boolean {
  return (
    isComplete(model.tree) &&
    (['annex', 'heading', 'paragraph', 'section'] as const).every(
      (type) => model.nodes(type).length === 0,
    )
  );
}

function isOtherSide(
  { start, direction }: HeadingReference,
  { heading, scope }: HeadingEntry,
): boolean {
  if (direction === 'above') return heading.start > start;
  return direction === 'below' && (scope ?? heading).end <= start;
}
