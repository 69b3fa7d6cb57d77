import { markerOf } from '../syntax/markers.ts';
import type {
  CrossReference,
  CrossReferenceTarget,
  Enumerator,
  Marker,
  Node,
  OperativeParagraph,
  Paragraph,
  ScopeNode,
  Span,
  Subparagraph,
} from '../syntax/tree.ts';

export type ParagraphBlock = OperativeParagraph | Paragraph;

/** The items of a paragraph. */
export interface ParagraphItems {
  /** In the order of the text. */
  readonly letters: readonly LetteredItem[];
  /** The same by the place of the letter in the abjad sequence. */
  readonly byPlace: ReadonlyMap<number, readonly LetteredItem[]>;
  /** The numbers of its items of the second level, under whatever letter. */
  readonly numbers: readonly number[];
  /** The marks of these. */
  readonly numberMarks: readonly (Marker | Enumerator)[];
}

/** A numbered paragraph, which may be referred to, with its items that bear letters. */
export interface ParagraphEntry extends ParagraphItems {
  readonly marker: Marker;
  readonly block: ParagraphBlock;
}

/** A subparagraph, or the mark of an item inside a paragraph. */
export interface LetteredItem extends Span {
  readonly marker: Marker | Enumerator;
  /** The node in which it stands. */
  readonly parent: Node;
  /** The numbers of its items. */
  readonly numbers: readonly number[];
  /** The marks of these. */
  readonly numberMarks: readonly (Marker | Enumerator)[];
}

/** A reference to a paragraph of the same text, and from where it is made. */
export interface ReferenceUse {
  readonly node: CrossReference;
  /** The scopes around it, from the innermost. */
  readonly scopes: readonly ScopeNode[];
  /** The paragraph that says it; null in the preamble and in notes. */
  readonly block: ParagraphBlock | null;
  readonly inNote: boolean;
}

export interface FoundParagraphs {
  readonly entries: readonly ParagraphEntry[];
  /** In a scope that the reference stands in, so that above and below say something. */
  readonly near: boolean;
}

/** By number and bis place: see `placeKey`. */
export type ParagraphEntries = ReadonlyMap<number, readonly ParagraphEntry[]>;

/** What the numbers and letters of references mean; filled by one walk over the tree. */
export interface ParagraphRegister {
  /** For each operative paragraph and paragraph, in the order of the text. */
  readonly addBlock: (block: ParagraphBlock, ancestors: readonly Node[]) => void;
  /** For each subparagraph and enumerator, in the order of the text. */
  readonly addItem: (item: Subparagraph | Enumerator, ancestors: readonly Node[]) => void;
  readonly everywhere: ParagraphEntries;
  /** The paragraphs of a scope; those of a section are in its draft too. */
  readonly entriesIn: (scope: ScopeNode) => ParagraphEntries;
  readonly entryOf: (block: ParagraphBlock) => ParagraphEntry | null;
  /** The items of any paragraph: a decision has one, without a number. */
  readonly itemsOf: (block: ParagraphBlock) => ParagraphItems | null;
  /** The paragraphs that a number may mean: those of the innermost scope that has it. */
  readonly find: (use: ReferenceUse, target: CrossReferenceTarget) => FoundParagraphs;
}

export function createParagraphRegister(): ParagraphRegister {
  const byScope = new Map<ScopeNode, MutableEntries>();
  const everywhere: MutableEntries = new Map();
  const byBlock = new Map<ParagraphBlock, MutableEntry>();
  const unnumbered = new Map<ParagraphBlock, MutableItems>();
  const lastOf = new Map<ScopeNode, MutableEntry>();
  return {
    addBlock(block, ancestors) {
      const marker = markerOf(block);
      const own: MutableItems = { letters: [], byPlace: new Map(), numbers: [], numberMarks: [] };
      if (marker === null) unnumbered.set(block, own);
      if (marker?.script !== 'digits') return;
      const entry: MutableEntry = { marker, block, ...own };
      byBlock.set(block, entry);
      const key = placeKey(marker.ordinal, marker.bis);
      addTo(everywhere, key, entry);
      for (const scope of scopesAround(ancestors)) {
        const entries: MutableEntries = byScope.get(scope) ?? new Map();
        byScope.set(scope, entries);
        addTo(entries, key, entry);
        lastOf.set(scope, entry);
        if (scope.type !== 'section') break;
      }
    },
    addItem(item, ancestors) {
      const marker = item.type === 'enumerator' ? item : markerOf(item);
      const parent = ancestors.at(-1);
      if (marker === null || parent === undefined) return;
      const isNumber = marker.script === 'digits';
      // What a text calls `الفقرة 2 (أ)` is no `(a)`.
      if (isNumber ? marker.style !== 'quoted' : marker.script !== 'letters') return;
      const block = ancestors.find(isParagraphBlock);
      const scope = ancestors.findLast(isScope);
      // After an interruption, items stand in the scope itself.
      const entry =
        block === undefined
          ? scope && lastOf.get(scope)
          : (byBlock.get(block) ?? unnumbered.get(block));
      if (entry === undefined) return;
      if (isNumber) {
        entry.numbers.push(marker.ordinal);
        entry.numberMarks.push(marker);
        const letter = entry.letters.at(-1);
        letter?.numbers.push(marker.ordinal);
        letter?.numberMarks.push(marker);
        return;
      }
      const { start, end } = item;
      const lettered: MutableItem = { marker, parent, start, end, numbers: [], numberMarks: [] };
      entry.letters.push(lettered);
      addTo(entry.byPlace, marker.ordinal, lettered);
    },
    everywhere,
    entriesIn: (scope) => byScope.get(scope) ?? new Map(),
    entryOf: (block) => byBlock.get(block) ?? null,
    itemsOf: (block) => byBlock.get(block) ?? unnumbered.get(block) ?? null,
    find({ node, scopes }, { number, bis }) {
      const key = placeKey(number, bis);
      const own = scopes.find(({ type }) => type === 'draft');
      const strict = node.direction === 'this-resolution' && own !== undefined;
      for (const scope of strict ? [own] : scopes) {
        const entries = byScope.get(scope)?.get(key);
        if (entries !== undefined) return { entries, near: true };
      }
      return { entries: (strict ? undefined : everywhere.get(key)) ?? [], near: false };
    },
  };
}

/** Null for a reference to another text, and for one that does not say where its paragraph is. */
export function useOf(node: CrossReference, ancestors: readonly Node[]): ReferenceUse | null {
  // Where the paragraph of an annex or a section is meant, the headings say which: see `within`.
  if (node.direction === null || node.foreign || node.within !== undefined) return null;
  // `الفقرة الثالثة أعلاه` may be one of the preamble.
  if (node.targets.some(({ inWords }) => inWords !== undefined)) return null;
  if (ancestors.some(({ type }) => type === 'quotation' || type === 'quotedBlock')) return null;
  return {
    node,
    scopes: scopesAround(ancestors),
    block: ancestors.find(isParagraphBlock) ?? null,
    inNote: ancestors.some(({ type }) => type === 'footnoteDefinition'),
  };
}

/** The targets of a reference, then the numbers between the ends of its ranges. */
export function targetsOf({ targets }: CrossReference): readonly CrossReferenceTarget[] {
  return [...targets, ...targets.flatMap((last, at) => between(targets[at - 1], last))];
}

/** The numbers of a range between its ends; none where the two are no range. */
export function between(
  first: CrossReferenceTarget | undefined,
  last: CrossReferenceTarget,
): readonly CrossReferenceTarget[] {
  if (first === undefined || last.through !== true) return [];
  const targets: CrossReferenceTarget[] = [];
  for (let number = first.number + 1; number < last.number; number++) {
    targets.push({ start: first.start, end: last.end, number, bis: 0, letters: [] });
  }
  return targets;
}

/** One number for a number and its bis place, in the order in which they follow. */
export function placeKey(number: number, bis: number): number {
  return number * BIS + Math.min(bis, BIS - 1);
}

export function isParagraphBlock(node: Node): node is ParagraphBlock {
  return node.type === 'operativeParagraph' || node.type === 'paragraph';
}

/** Bis places to a number. */
const BIS = 64;

interface MutableItem extends LetteredItem {
  readonly numbers: number[];
  readonly numberMarks: (Marker | Enumerator)[];
}

interface MutableItems extends ParagraphItems {
  readonly letters: MutableItem[];
  readonly byPlace: Map<number, MutableItem[]>;
  readonly numbers: number[];
  readonly numberMarks: (Marker | Enumerator)[];
}

type MutableEntry = MutableItems & ParagraphEntry;

type MutableEntries = Map<number, MutableEntry[]>;

export function isScope(node: Node): node is ScopeNode {
  const { type } = node;
  return type === 'draft' || type === 'annex' || type === 'section' || type === 'quotedBlock';
}

/** From the innermost. */
export function scopesAround(ancestors: readonly Node[]): readonly ScopeNode[] {
  return ancestors.filter(isScope).toReversed();
}

function addTo<T>(groups: Map<number, T[]>, key: number, value: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
