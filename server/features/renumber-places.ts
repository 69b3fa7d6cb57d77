import type { Model } from '../../core/model/model.ts';
import { levels } from '../../core/syntax/levels.ts';
import {
  type Annex,
  childrenOf,
  type Draft,
  type Enumerator,
  type Marker,
  type Node,
} from '../../core/syntax/tree.ts';
import {
  bracketedPlaces,
  enumerationsOf,
  type List,
  listsOf,
} from '../../rules/numbering/_lists.ts';
import type { Item, Run } from '../../rules/numbering/_runs.ts';
import { paragraphItems } from '../../rules/numbering/_scope.ts';
import { splitRuns } from '../../rules/numbering/_sequence.ts';

/** The number or the place in the alphabet that each label of a scope should have, in order. */
export interface NewPlaces {
  readonly of: ReadonlyMap<Marker | Enumerator, number>;
  /** The numbers that paragraphs will have. */
  readonly numbers: ReadonlySet<number>;
}

/** Consecutive numbers for the paragraphs of a draft or an annex, and letters for their lists. */
export function newPlaces(model: Model, scope: Draft | Annex): NewPlaces {
  const { source } = model;
  const of = new Map<Marker | Enumerator, number>();
  const base = scope.type === 'draft' && scope.fragment ? null : 0;
  assign(of, splitRuns(paragraphItems(model, scope), base));
  const numbers = new Set(of.values());
  for (const block of blocksOf(scope)) {
    for (const { items, base } of listsOf(model, block)) assign(of, splitRuns(items, base));
    if (levels[block.type] !== 'block') continue;
    for (const list of enumerationsOf(model, block)) {
      const runs = splitRuns(list.items, list.base, true);
      if (!hidesItems(list, source.slice(block.start, block.end))) assign(of, runs);
    }
  }
  return { of, numbers };
}

/** Runs that begin anew for no reason are one sequence with what they interrupt. */
function assign(places: Map<Marker | Enumerator, number>, runs: readonly Run[]): void {
  const outermost = new Map<Run, Run>();
  const sequences = new Map<Run, Item[]>();
  for (const run of runs) {
    const { outer, unjustifiedAfter, items } = run;
    const first =
      outer === null || unjustifiedAfter === null ? run : (outermost.get(outer) ?? outer);
    outermost.set(run, first);
    const sequence = sequences.get(first) ?? [];
    sequences.set(first, sequence);
    for (const item of items) sequence.push(item);
  }
  for (const [run, items] of sequences) {
    items.sort((a, b) => a.marker.start - b.marker.start);
    // Of an excerpt, the first label says where it begins.
    const start = run.base ?? (items[0]?.marker.ordinal ?? 1) - 1;
    for (const [index, { marker }] of items.entries()) places.set(marker, start + index + 1);
  }
}

/** A letter that is missing in an enumeration stands in the text, where no mark made it an item. */
function hidesItems({ items }: List, text: string): boolean {
  const ordinals = new Set(items.map(({ marker }) => marker.ordinal));
  const last = Math.max(...ordinals, items.length);
  const bracketed = bracketedPlaces(text, items[0]?.marker.script ?? 'letters');
  for (let place = 1; place <= last; place++) {
    if (!ordinals.has(place) && bracketed.has(place)) return true;
  }
  return false;
}

/** A scope and the paragraphs in it; what is nested in it has numbers of its own. */
function blocksOf(scope: Node): readonly Node[] {
  const blocks: Node[] = [];
  const open: Node[] = [scope];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    blocks.push(node);
    for (const child of childrenOf(node)) {
      const level = levels[child.type];
      if (level !== 'scope' && level !== 'block') continue;
      if (!NESTED.has(child.type)) open.push(child);
    }
  }
  return blocks;
}

const NESTED: ReadonlySet<Node['type']> = new Set<Node['type']>([
  'annex',
  'draft',
  'footnoteDefinition',
  'quotedBlock',
]);
