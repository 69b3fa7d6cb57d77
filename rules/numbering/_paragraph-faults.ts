import { type LabelItem, type LabelRun, lastOf, splitRuns } from '../../core/model/label-runs.ts';
import type { Model } from '../../core/model/model.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import {
  childrenOf,
  type Enumerator,
  type Marker,
  type MarkerStyle,
  type Node,
  type Opener,
} from '../../core/syntax/tree.ts';
import { isAlternative } from './_labels.ts';
import { type Fault, faultsOf } from './_sequence.ts';

/** What is wrong with the numbers of paragraphs. */
export type ParagraphFault =
  | Fault
  /** `1. 1. 1.`, or no order at all: one mistake, one finding. */
  | { readonly kind: 'lazy' | 'disorder'; readonly items: readonly LabelItem[] }
  | Unnumbered;

/** A paragraph between numbered ones has no number. */
interface Unnumbered {
  readonly kind: 'unnumbered';
  readonly opener: Opener;
  readonly before: LabelItem;
  /** The items behind it, up to the end of their run. */
  readonly following: readonly LabelItem[];
}

/** From this number on, single findings help nobody. */
const DISORDER = 8;
const LAZY = 3;
/** What Markdown takes for the label of a list: `1.` and `1)`. */
const LIST_MARKS: ReadonlySet<MarkerStyle> = new Set(['dot', 'half-parenthesis']);

/** `base`: the number before the first one of the scope; null in an excerpt. */
export function paragraphFaults(
  model: Model,
  scope: Node,
  base: 0 | null,
): readonly ParagraphFault[] {
  const items = model.paragraphItems(scope);
  const isLazy =
    items.length >= LAZY &&
    items.every(
      ({ marker: { ordinal, bis, style } }) => ordinal === 1 && bis === 0 && LIST_MARKS.has(style),
    );
  if (isLazy) return [{ kind: 'lazy', items }];
  const runs = splitRuns(items, base);
  const faults = runs.flatMap(faultsOf).filter((fault) => !isAlternative(model.source, fault));
  if (faults.length >= DISORDER && faults.length * 3 > items.length) {
    return [{ kind: 'disorder', items }];
  }
  const unnumbered = unnumberedIn(scope, runs);
  const filled = new Set(unnumbered.map(({ following }) => following[0]));
  // Where one number is missing, it is that of the paragraph without a number.
  return [
    ...faults.filter(
      ({ kind, item, missing }) => kind !== 'gap' || missing.length > 1 || !filled.has(item),
    ),
    ...unnumbered,
  ];
}

/** A paragraph with a number, in its run. */
interface Numbered {
  readonly item: LabelItem;
  readonly items: readonly LabelItem[];
  /** Where paragraphs without a number begin that follow it. */
  readonly behind: Opener[];
}

function unnumberedIn(scope: Node, runs: readonly LabelRun[]): readonly Unnumbered[] {
  const placeOf = new Map<Marker | Enumerator | null, Pick<Numbered, 'item' | 'items'>>(
    runs.flatMap(({ items }) => items.map((item) => [item.marker, { item, items }] as const)),
  );
  const found: Unnumbered[] = [];
  let last: Numbered | null = null;
  const read = (node: Node): void => {
    // Behind a heading the numbers go on, or the paragraphs are of different runs.
    switch (node.type) {
      case 'section':
        node.children.forEach(read);
        break;
      case 'operativeParagraph': {
        const marker = markerOf(node);
        const place = placeOf.get(marker);
        if (place === undefined) {
          // One with a marker is of another row.
          if (marker !== null) break;
          const opener = openerOf(node);
          if (opener === null) last = null;
          else last?.behind.push(opener);
          break;
        }
        const { item, items } = place;
        if (last?.items === items) {
          const [only, ...more] = last.behind;
          const step = item.marker.ordinal - lastOf(last.item.marker);
          if (only !== undefined && more.length === 0 && (step === 1 || step === 2)) {
            const following = items.slice(items.indexOf(item));
            found.push({ kind: 'unnumbered', opener: only, before: last.item, following });
          }
        }
        last = { item, items, behind: [] };
        break;
      }
      case 'paragraph':
      case 'preambularParagraph':
      case 'draft':
      case 'quotedBlock':
      case 'subparagraph':
        last = null;
        break;
      default:
    }
  };
  childrenOf(scope).forEach(read);
  return found;
}

function openerOf(node: Node): Opener | null {
  for (const child of childrenOf(node)) {
    if (child.type === 'opener') return child.kind === 'operative' ? child : null;
    // A line of a list with bullets has no number.
    if (child.end - child.start > 1) return null;
  }
  return null;
}
