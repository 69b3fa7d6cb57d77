import { isInAmendment } from '../../core/model/amendments.ts';
import type { Model } from '../../core/model/model.ts';
import {
  type LetteredItem,
  type ParagraphEntries,
  type ParagraphEntry,
  type ParagraphItems,
  placeKey,
  type ReferenceUse,
  targetsOf,
} from '../../core/model/paragraph-register.ts';
import { paragraphAround } from '../../core/model/running-text.ts';
import { isComplete } from '../../core/syntax/resolutions.ts';
import type {
  CrossReference,
  CrossReferenceTarget,
  ItemTarget,
  Span,
} from '../../core/syntax/tree.ts';
import { type ScopeOrder, scopeOrder } from './_scope-order.ts';

/** What is wrong with a reference to a paragraph. */
export type CrossFault =
  /** `available`: what there is on that level, on the side that the reference names. */
  | (Missing & {
      /** `itself`: `الفقرة 3 أعلاه` in paragraph 3. */
      readonly kind: 'missing' | 'itself';
      readonly available: readonly ParagraphEntry[];
    })
  | (Missing & {
      readonly kind: 'missing-letter' | 'missing-item';
      readonly letter: number;
      readonly available: readonly LetteredItem[];
    })
  | (Missing & {
      readonly kind: 'missing-number';
      readonly item: ItemTarget;
      readonly available: readonly number[];
    })
  | {
      readonly kind: 'wrong-side';
      readonly node: CrossReference;
      /** All that is named stands on the other side. */
      readonly isWhole: boolean;
    };

interface Missing {
  readonly target: CrossReferenceTarget;
  readonly node: CrossReference;
}

/** The references of a text to paragraphs that are not there, or stand on the other side. */
export function crossFaults(model: Model): readonly CrossFault[] {
  const order = scopeOrder(model);
  const faults = model.references.flatMap((use) =>
    use.scopes.some(order.isDisordered) || isInAmendment(model, use)
      ? []
      : faultsIn(model, order, use),
  );
  return [
    ...faults,
    ...model.nodes('crossReference').flatMap((node) => containedFaults(model, order, node)),
    ...faultsInWords(model),
  ];
}

/** `الفقرة الثامنة أعلاه` may be one of the preamble: beyond the last of both there is none. */
function faultsInWords(model: Model): readonly CrossFault[] {
  if (!isComplete(model.tree) || model.nodes('annex').length > 0) return [];
  const { everywhere } = model.paragraphs;
  let last = model.nodes('preambularParagraph').length;
  for (const [entry] of everywhere.values()) last = Math.max(last, entry?.marker.ordinal ?? 0);
  return model.nodes('crossReference').flatMap((node): CrossFault[] => {
    if (node.direction === null || node.foreign || node.within !== undefined) return [];
    const beyond = node.targets.filter(
      ({ inWords, number }) => inWords !== undefined && number > last,
    );
    const isQuoted = model
      .ancestorsOf(node)
      .some(({ type }) => type === 'quotation' || type === 'quotedBlock');
    if (isQuoted) return [];
    const available = paragraphsNear(node, [everywhere]);
    return beyond.map((target) => ({ kind: 'missing', node, target, available }));
  });
}

function faultsIn(model: Model, order: ScopeOrder, use: ReferenceUse): readonly CrossFault[] {
  const { node, inNote } = use;
  const faults: CrossFault[] = [];
  let wrong = 0;
  let right = 0;
  for (const target of targetsOf(node)) {
    const found =
      node.unit === 'subparagraph'
        ? itemsOf(order, model, use, target)
        : paragraphsOf(order, model, use, target);
    if ('kind' in found) {
      faults.push(found);
      if (node.range) return faults;
      continue;
    }
    if (found.spans.length === 0) continue;
    if (isItself(model, use, target, found.spans)) {
      const available = paragraphsNear(node, use.scopes.map(model.paragraphs.entriesIn));
      return [{ kind: 'itself', node, target, available }];
    }
    if (found.spans.every((span) => isOtherSide(node, span))) wrong++;
    else right++;
  }
  if (wrong > 0 && !inNote) faults.push({ kind: 'wrong-side', node, isWhole: right === 0 });
  return faults;
}

/** An item may well speak of the paragraph in which it stands; its lead-in does not. */
function isItself(
  model: Model,
  { node, inNote }: ReferenceUse,
  { letters, items = [] }: CrossReferenceTarget,
  spans: readonly Span[],
): boolean {
  const isOnSide = node.direction === 'above' || node.direction === 'below';
  if (!isOnSide || inNote || node.targets.length > 1 || letters.length + items.length > 0) {
    return false;
  }
  const paragraph = paragraphAround(model.ancestorsOf(node));
  return (
    paragraph?.type === 'operativeParagraph' &&
    spans.every(({ start, end }) => start === paragraph.start && end === paragraph.end)
  );
}

/** The spans that a target means: none where that cannot be judged. */
type Found = { readonly spans: readonly Span[] } | CrossFault;
const UNKNOWN: Found = { spans: [] };

function paragraphsOf(
  order: ScopeOrder,
  model: Model,
  use: ReferenceUse,
  target: CrossReferenceTarget,
): Found {
  const { entries, near } = model.paragraphs.find(use, target);
  if (entries.length === 0) {
    if (order.maybeElsewhere(use.scopes, target.number)) return UNKNOWN;
    const all = use.scopes.map(model.paragraphs.entriesIn);
    return { kind: 'missing', node: use.node, target, available: paragraphsNear(use.node, all) };
  }
  const found = itemsIn(order, use.node, target, entries);
  if ('kind' in found) return found;
  if (!near) return UNKNOWN;
  return target.letters.length > 0 ? found : { spans: entries.map(({ block }) => block) };
}

/** The letters and numbers that a target names in one of its paragraphs. */
function itemsIn(
  order: ScopeOrder,
  node: CrossReference,
  target: CrossReferenceTarget,
  entries: readonly ParagraphEntry[],
): Found {
  const spans: LetteredItem[] = [];
  for (const letter of target.letters) {
    const found = entries.flatMap(({ byPlace }) => byPlace.get(letter) ?? []);
    spans.push(...found);
    if (found.length > 0 || entries.some(({ block }) => order.mayHave(block, letter))) continue;
    return {
      kind: 'missing-letter',
      node,
      target,
      letter,
      available: lettersNear(node, entries),
    };
  }
  for (const item of target.items ?? []) {
    const numbers =
      item.letter === 0
        ? entries.flatMap((entry) => entry.numbers)
        : entries
            .flatMap(({ byPlace }) => byPlace.get(item.letter) ?? [])
            .flatMap((each) => each.numbers);
    if (numbers.includes(item.number)) continue;
    if (entries.some(({ block }) => order.mayHaveNumber(block, item.number))) continue;
    // Of a letter that only stands in running text, the items are not known.
    if (item.letter > 0 && entries.every(({ byPlace }) => !byPlace.has(item.letter))) continue;
    return { kind: 'missing-number', node, target, item, available: [...new Set(numbers)] };
  }
  return { spans };
}

/** `الفقرة الفرعية (ج) أعلاه`: of the same paragraph. */
function itemsOf(
  order: ScopeOrder,
  model: Model,
  { block, node }: ReferenceUse,
  target: CrossReferenceTarget,
): Found {
  const entry = block === null ? null : model.paragraphs.itemsOf(block);
  // Without items of its own, the paragraph speaks of those of another.
  if (block === null || entry === null || entry.byPlace.size === 0) return UNKNOWN;
  const found = target.letters.flatMap((place) => entry.byPlace.get(place) ?? []);
  if (found.length > 0) return { spans: found };
  const [letter = 1] = target.letters;
  if (target.letters.some((place) => order.mayHave(block, place))) return UNKNOWN;
  return {
    kind: 'missing-item',
    node,
    target,
    letter,
    available: lettersNear(node, [entry]),
  };
}

/** `الفقرة ٩ من المرفق`: the paragraphs of a part of the text. */
function containedFaults(
  model: Model,
  order: ScopeOrder,
  node: CrossReference,
): readonly CrossFault[] {
  const scopes = model.scopesOf(node);
  if (scopes.some(order.isDisordered)) return [];
  const all = scopes.map(model.paragraphs.entriesIn);
  if (all.every(({ size }) => size === 0)) return [];
  const faults = targetsOf(node).flatMap((target): CrossFault[] => {
    const key = placeKey(target.number, target.bis);
    const entries = scopes.flatMap((scope) => model.paragraphs.entriesIn(scope).get(key) ?? []);
    if (entries.length > 0) {
      const found = itemsIn(order, node, target, entries);
      return 'kind' in found ? [found] : [];
    }
    if (scopes.some((scope) => order.isReplaced(scope, target.number))) return [];
    return [{ kind: 'missing', node, target, available: paragraphsNear(node, all) }];
  });
  // Of a range, its end is told, and not each number in it.
  return node.range ? faults.slice(0, 1) : faults;
}

/** The paragraphs on the side that the reference names; its own may be the end of a range. */
function paragraphsNear(
  node: CrossReference,
  all: readonly ParagraphEntries[],
): readonly ParagraphEntry[] {
  const found = new Map<number, ParagraphEntry>();
  for (const entries of all) {
    for (const [entry] of entries.values()) {
      if (entry === undefined || entry.marker.bis > 0 || found.has(entry.marker.ordinal)) continue;
      const { block, marker } = entry;
      const isAround = block.start <= node.start && node.end <= block.end;
      const isNamed = isAround
        ? node.range && node.direction === 'this-resolution'
        : node.within !== undefined || !isOtherSide(node, block);
      if (isNamed) found.set(marker.ordinal, entry);
    }
  }
  return [...found.values()];
}

function lettersNear(
  node: CrossReference,
  entries: readonly ParagraphItems[],
): readonly LetteredItem[] {
  return entries
    .flatMap(({ letters }) => letters)
    .filter(({ start, end }) => {
      const isAround = start <= node.start && node.end <= end;
      return !isAround && !isOtherSide(node, { start, end });
    });
}

/** A paragraph that holds the reference stands on neither side. */
function isOtherSide({ start, direction }: CrossReference, span: Span): boolean {
  if (direction === 'above') return span.start > start;
  return direction === 'below' && span.end <= start;
}
