import {
  bracketedPlaces,
  enumerationsOf,
  listsOf,
  quotedNumbers,
} from '../../core/model/label-lists.ts';
import { splitRuns } from '../../core/model/label-runs.ts';
import type { Model } from '../../core/model/model.ts';
import { isParagraphBlock, type ParagraphBlock } from '../../core/model/paragraph-register.ts';
import { isComplete } from '../../core/syntax/resolutions.ts';
import type { ScopeNode } from '../../core/syntax/tree.ts';
import { areConsecutive, faultsOf } from './_sequence.ts';

/** What the numbering itself leaves open, which is reported there: no reference is judged by it. */
export interface ScopeOrder {
  /** The numbers follow no order. */
  readonly isDisordered: (scope: ScopeNode) => boolean;
  /** The number is absent only because another label stands in its place. */
  readonly isReplaced: (node: ScopeNode | ParagraphBlock, number: number) => boolean;
  /** In an excerpt, what is before the first and after the last number may be elsewhere. */
  readonly maybeElsewhere: (scopes: readonly ScopeNode[], number: number) => boolean;
  /** The letter stands there, though not as the mark of an item, or another one in its place. */
  readonly mayHave: (block: ParagraphBlock, letter: number) => boolean;
  readonly mayHaveNumber: (block: ParagraphBlock, number: number) => boolean;
}

export function scopeOrder(model: Model): ScopeOrder {
  const { source, tree } = model;
  const isWhole = isComplete(tree);
  const isReplaced = remembered((node: ScopeNode | ParagraphBlock): ReadonlySet<number> => {
    const labels = isParagraphBlock(node)
      ? [...listsOf(model, node), ...enumerationsOf(model, node)].map((list) => list.items)
      : [model.paragraphItems(node)];
    const faults = labels.flatMap((each) => splitRuns(each, null)).flatMap(faultsOf);
    const wrong = faults.filter(
      ({ kind, relabels }) =>
        kind === 'duplicate' ||
        kind === 'displaced' ||
        kind === 'out-of-order' ||
        relabels.length === 1,
    );
    return new Set(wrong.flatMap(({ relabels }) => relabels.map(({ number }) => number)));
  });
  const isDisordered = remembered((scope: ScopeNode): boolean => {
    const items = model.paragraphItems(scope);
    if (areConsecutive(items, null)) return false;
    const faults = splitRuns(items, null).flatMap(faultsOf);
    return faults.filter(({ kind }) => kind !== 'gap').length > DISORDER;
  });
  /** By block, the letters that references in it name. */
  const referred = new Map<ParagraphBlock, number[]>();
  /** The same for numbers of the second level. */
  const items = new Map<ParagraphBlock, number[]>();
  for (const node of model.nodes('crossReference')) {
    const block = model.ancestorsOf(node).find(isParagraphBlock);
    if (block === undefined) continue;
    const known = referred.get(block) ?? [];
    referred.set(block, known);
    const numbers = items.get(block) ?? [];
    items.set(block, numbers);
    for (const target of node.targets) {
      known.push(...target.letters);
      for (const { number } of target.items ?? []) numbers.push(number);
    }
  }
  /** Letters in brackets that are no part of a reference. */
  const bracketedIn = remembered((block: ParagraphBlock): ReadonlyMap<number, number> => {
    const places = bracketedPlaces(source.slice(block.start, block.end), 'letters');
    for (const place of referred.get(block) ?? []) places.set(place, (places.get(place) ?? 0) - 1);
    return places;
  });
  let span: readonly [least: number, most: number] | null = null;
  const spanOf = (): readonly [number, number] => {
    const ordinals = [...model.paragraphs.everywhere.values()].flatMap((entries) =>
      entries.map(({ marker }) => marker.ordinal),
    );
    return [
      ordinals.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
      ordinals.reduce((a, b) => Math.max(a, b), 0),
    ];
  };
  return {
    isDisordered,
    isReplaced: (node, number) => isReplaced(node).has(number),
    maybeElsewhere(scopes, number) {
      if (model.paragraphs.everywhere.size === 0) return true;
      if (scopes.some((scope) => isReplaced(scope).has(number))) return true;
      if (isWhole) return false;
      span ??= spanOf();
      return number < span[0] || number > span[1];
    },
    mayHave: (block, letter) =>
      isReplaced(block).has(letter) || (bracketedIn(block).get(letter) ?? 0) > 0,
    mayHaveNumber: (block, number) => {
      const named = quotedNumbers(source.slice(block.start, block.end));
      const marks = model.paragraphs.itemsOf(block)?.numberMarks ?? [];
      const own = (items.get(block) ?? []).filter((each) => each === number).length;
      const marked = marks.filter(({ ordinal }) => ordinal === number).length;
      return (named.get(number) ?? 0) > own + marked;
    },
  };
}

/** Labels out of their order that one text may well have. */
const DISORDER = 3;

function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
