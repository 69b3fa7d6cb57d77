import { LETTERS } from '../arabic/letters.ts';
import { headingMarker, headingSeries } from '../model/heading-series.ts';
import { bracketedPlaces, enumerationsOf, type LabelList, listsOf } from '../model/label-lists.ts';
import {
  areAlternatives,
  type LabelItem,
  type LabelRun,
  lastOf,
  splitRuns,
} from '../model/label-runs.ts';
import type { Model } from '../model/model.ts';
import { levels } from '../syntax/levels.ts';
import {
  type Annex,
  childrenOf,
  type Draft,
  type HeadingTarget,
  type HeadingUnit,
  type Marker,
  type Node,
} from '../syntax/tree.ts';
import { type Bearer, isMarker } from './bearers.ts';

/** Labels that shall follow one another. */
export interface Sequence {
  readonly kind: 'paragraph' | 'item' | 'section';
  /** In the order of the text. */
  readonly bearers: readonly Bearer[];
  /** The number before the first. */
  readonly base: number;
  /** Some of them may be left out on purpose: it is put in order only where it was in order before. */
  readonly isPartial: boolean;
}

/** What an earlier text knows of a label: see origin.ts. */
interface Past {
  /** The sequence in which a label stood; null for a new label. */
  readonly sequenceOf: (bearer: Bearer) => Sequence | null;
}

/**
 * The sequences of a text. Numbers begin anew where a heading or a lead-in justifies it, or where they
 * did so in the past; quotations are left.
 */
export function sequencesOf(model: Model, past: Past | null): readonly Sequence[] {
  const sequences: Sequence[] = [];
  const add = (
    kind: Sequence['kind'],
    items: readonly LabelItem[],
    base: 0 | null,
    restartsFreely = false,
  ): void => {
    const groups = past === null ? null : byPast(kind, items, base, past);
    const found = groups ?? byRuns(kind, splitRuns(items, base, restartsFreely));
    sequences.push(...found);
  };
  for (const scope of [...model.nodes('draft'), ...model.nodes('annex')]) {
    if (isQuoted(model, scope)) continue;
    const base = scope.type === 'draft' && scope.fragment ? null : 0;
    add('paragraph', model.paragraphItems(scope), base);
    for (const block of blocksOf(scope)) {
      for (const { items, base } of listsOf(model, block)) add('item', items, base);
      if (levels[block.type] !== 'block') continue;
      for (const list of enumerationsOf(model, block)) {
        if (hidesItems(list, model.source.slice(block.start, block.end))) continue;
        add('item', list.items, list.base, true);
      }
    }
  }
  return [...sequences, ...sectionsOf(model, past)];
}

function isQuoted(model: Model, node: Node): boolean {
  return model.ancestorsOf(node).some(({ type }) => type === 'quotedBlock');
}

/** Runs that begin anew for no reason are one sequence with what they interrupt. */
function byRuns(kind: Sequence['kind'], runs: readonly LabelRun[]): readonly Sequence[] {
  const outermost = new Map<LabelRun, LabelRun>();
  const groups = new Map<LabelRun, LabelItem[]>();
  for (const run of runs) {
    const { outer, unjustifiedAfter, items } = run;
    const first =
      outer === null || unjustifiedAfter === null ? run : (outermost.get(outer) ?? outer);
    outermost.set(run, first);
    const group = groups.get(first) ?? [];
    groups.set(first, group);
    for (const item of items) group.push(item);
  }
  return [...groups].map(([run, items]): Sequence => {
    const bearers = items.map(({ marker }) => marker).sort((a, b) => a.start - b.start);
    // Of an excerpt, the first label says where it begins.
    return { kind, bearers, base: run.base ?? (bearers[0]?.ordinal ?? 1) - 1, isPartial: false };
  });
}

/**
 * The labels by the sequences in which they stood; a new one belongs to that of the label before it, or
 * begins one below a colon. Null where all are new.
 */
function byPast(
  kind: Sequence['kind'],
  items: readonly LabelItem[],
  base: 0 | null,
  past: Past,
): readonly Sequence[] | null {
  const known = items.map(({ marker }) => past.sequenceOf(marker));
  const first = known.find((each) => each !== null);
  if (first === undefined) return null;
  const groups = new Map<Sequence, Bearer[]>();
  let last: Sequence = first ?? { kind, bearers: [], base: base ?? 0, isPartial: false };
  for (const [index, { marker, after }] of items.entries()) {
    const own = known[index] ?? null;
    if (own !== null) last = own;
    else if (after !== 'item' && marker.ordinal === 1 && index > 0 && known[index + 1] !== last) {
      last = { kind, bearers: [], base: 0, isPartial: false };
    }
    const group = groups.get(last);
    if (group === undefined) groups.set(last, [marker]);
    else group.push(marker);
  }
  return [...groups].map(([sequence, bearers]) => ({ ...sequence, kind, bearers }));
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

function sectionsOf(model: Model, past: Past | null): readonly Sequence[] {
  return headingSeries(model.headings).flatMap((placed): readonly Sequence[] => {
    const numbers = new Map<Marker, HeadingTarget>();
    const items = placed.map(({ entry, after }): LabelItem => {
      const marker = headingMarker(entry);
      numbers.set(marker, entry.number);
      return { marker, after };
    });
    const isPartial = PARTIAL.has(placed[0]?.entry.unit ?? 'section');
    return byRuns('section', splitRuns(items, 0)).map((sequence) => {
      const bearers = sequence.bearers.map((marker) => numbers.get(marker as Marker) ?? marker);
      const before = bearers.map((each) => past?.sequenceOf(each) ?? null).find(Boolean);
      return { ...sequence, bearers, isPartial: isPartial && before === undefined };
    });
  });
}

/** Every label follows the one before it: nothing is to be done. */
export function isInOrder(source: string, { bearers, base }: Sequence): boolean {
  let last: Bearer | null = null;
  for (const bearer of bearers) {
    if (!follows(source, bearer, last, base)) return false;
    last = bearer;
  }
  return true;
}

function follows(source: string, bearer: Bearer, last: Bearer | null, base: number): boolean {
  const bis = isMarker(bearer) ? bearer.bis : 0;
  const { ordinal } = bearer;
  if (last === null) return ordinal === base + 1 && bis === 0;
  if (!isMarker(last)) return ordinal === last.ordinal + 1;
  if (bis > 0) return ordinal === last.ordinal && bis === last.bis + 1;
  if (ordinal === lastOf(last) + 1) return true;
  if (ordinal === last.ordinal && areAlternatives(source, bearer, last)) return true;
  // The lists of the Security Council go from (ض) to (أ أ), without (ظ) and (غ).
  return bearer.script === 'letters' && last.ordinal === LAST_SIMPLE && ordinal === LETTERS + 1;
}

const LAST_SIMPLE = 26;

/** A letter that is missing in an enumeration stands in the text, where no mark made it an item. */
function hidesItems({ items }: LabelList, text: string): boolean {
  const ordinals = new Set(items.map(({ marker }) => marker.ordinal));
  const last = Math.max(...ordinals, items.length);
  const bracketed = bracketedPlaces(text, items[0]?.marker.script ?? 'letters');
  for (let place = 1; place <= last; place++) {
    if (!ordinals.has(place) && bracketed.has(place)) return true;
  }
  return false;
}

/** A scope and the paragraphs in it; what is nested in it has numbers of its own. */
function blocksOf(scope: Draft | Annex): readonly Node[] {
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
