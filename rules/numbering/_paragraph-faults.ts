import { type LabelItem, lastOf, splitRuns } from '../../core/model/label-runs.ts';
import type { Model } from '../../core/model/model.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import { childrenOf, type MarkerStyle, type Node, type Opener } from '../../core/syntax/tree.ts';
import { isAlternative } from './_labels.ts';
import { areConsecutive, type Fault, faultsOf } from './_sequence.ts';

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
  if (areConsecutive(items, base) && !hasUnnumbered(scope)) return [];
  const runs = splitRuns(items, base);
  const faults = runs.flatMap(faultsOf).filter((fault) => !isAlternative(model.source, fault));
  if (faults.length >= DISORDER && faults.length * 3 > items.length) {
    return [{ kind: 'disorder', items }];
  }
  const unnumbered = unnumberedIn(
    scope,
    items,
    runs.map((run) => run.items),
  );
  if (unnumbered.length === 0) return faults;
  const filled = new Set(unnumbered.map(({ following }) => following[0]));
  // Where one number is missing, it is that of the paragraph without a number.
  return [
    ...faults.filter(
      ({ kind, item, missing }) => kind !== 'gap' || missing.length > 1 || !filled.has(item),
    ),
    ...unnumbered,
  ];
}

function unnumberedIn(
  scope: Node,
  items: readonly LabelItem[],
  runs: readonly (readonly LabelItem[])[],
): readonly Unnumbered[] {
  const byMarker = new Map(items.map((item) => [item.marker, item]));
  const runOf = new Map(runs.flatMap((run) => run.map((item) => [item, run] as const)));
  const found: Unnumbered[] = [];
  let before: LabelItem | null = null;
  let between: Opener[] = [];
  const read = (node: Node): void => {
    switch (node.type) {
      case 'section':
        node.children.forEach(read);
        break;
      // The numbers go on behind it, or the paragraphs are of different runs.
      case 'heading':
        break;
      case 'operativeParagraph': {
        const marker = markerOf(node);
        const item = marker === null ? undefined : byMarker.get(marker);
        const run: readonly LabelItem[] | undefined = item && runOf.get(item);
        const opener = openerOf(node);
        if (item === undefined) {
          // One with a marker is of another row.
          if (marker === null && opener === null) before = null;
          else if (marker === null && opener !== null) between.push(opener);
          break;
        }
        const [only, ...more] = between;
        const step = before === null ? 0 : item.marker.ordinal - lastOf(before.marker);
        const isBetween =
          only !== undefined &&
          before !== null &&
          (step === 1 || step === 2) &&
          runOf.get(before) === run;
        if (only !== undefined && more.length === 0 && isBetween && before !== null) {
          const following = run?.slice(run.indexOf(item)) ?? [];
          found.push({ kind: 'unnumbered', opener: only, before, following });
        }
        before = item;
        between = [];
        break;
      }
      case 'paragraph':
      case 'preambularParagraph':
      case 'draft':
      case 'quotedBlock':
      case 'subparagraph':
        before = null;
        between = [];
        break;
      default:
    }
  };
  childrenOf(scope).forEach(read);
  return found;
}

/** Nearly no paragraph that begins with a verb is without a number. */
function hasUnnumbered(scope: Node): boolean {
  return childrenOf(scope).some((node) =>
    node.type === 'section'
      ? hasUnnumbered(node)
      : node.type === 'operativeParagraph' && markerOf(node) === null && openerOf(node) !== null,
  );
}

function openerOf(node: Node): Opener | null {
  for (const child of childrenOf(node)) {
    if (child.type === 'opener') return child.kind === 'operative' ? child : null;
    // A line of a list with bullets has no number.
    if (child.type !== 'markup' || child.end - child.start > 1) return null;
  }
  return null;
}
