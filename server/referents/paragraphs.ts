import {
  isScope,
  type ParagraphEntries,
  type ParagraphEntry,
  type ReferenceUse,
  scopesAround,
  targetsOf,
} from '../../core/model/paragraph-register.ts';
import { placesIn } from '../../core/model/target-places.ts';
import { levels } from '../../core/syntax/levels.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import {
  childrenOf,
  type Enumerator,
  type Marker,
  type Node,
  type ScopeNode,
  type Span,
} from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import type { Book, Naming, Occurrence, Referent } from './book.ts';

/** What bears a label. */
interface Marked {
  readonly marker: Marker | Enumerator;
}

/** An item of a list and the node in which it stands. */
interface Item extends Span, Marked {
  readonly parent: Node;
}

/** Numbered paragraphs and the items of their lists, with the references to them. */
export function addParagraphs({ source, model }: Analysis, book: Book): void {
  const register = model.paragraphs;
  const scopesOf = new Map<ParagraphEntry, readonly ScopeNode[]>();
  /** By the mark that bears the label. */
  const referents = new Map<Marker | Enumerator, Referent>();

  const addDefinition = (
    kind: 'item' | 'paragraph',
    marker: Marker | Enumerator,
    whole: Span,
    naming: Naming,
  ): void => {
    const referent = book.open(kind, naming);
    referents.set(marker, referent);
    const { label } = marker;
    book.add([referent], { ...spanOf(label), kind: 'write', whole: spanOf(whole), label });
  };
  const addParagraph = (entry: ParagraphEntry): void => {
    const { marker, block } = entry;
    const taken = (): ReadonlySet<number> => numbersAround(scopesOf.get(entry) ?? []);
    const ordinal = marker.bis > 0 ? null : marker.ordinal;
    addDefinition('paragraph', marker, block, { label: 'number', ordinal, taken });
  };
  /**
   * The numbers with which a new number would be confused: those of the draft, unless numbers begin
   * anew in its sections.
   */
  const numbersAround = (scopes: readonly ScopeNode[]): ReadonlySet<number> => {
    const inner = scopes[0];
    const outer = scopes.find(({ type }) => type !== 'section') ?? inner;
    let entries: ParagraphEntries = register.everywhere;
    if (outer !== undefined) entries = register.entriesIn(outer);
    const beginsAnew = [...entries.values()].some(({ length }) => length > 1);
    if (beginsAnew && inner !== undefined) entries = register.entriesIn(inner);
    return new Set(
      [...entries.values()]
        .flatMap((group) => group.filter(({ marker }) => marker.bis === 0))
        .map(({ marker }) => marker.ordinal),
    );
  };

  const addItem = (item: Item, entry: ParagraphEntry | undefined): void => {
    const { marker } = item;
    const isLetter = marker.script === 'letters';
    const taken = (): ReadonlySet<number> => placesAround(item, isLetter ? entry : undefined);
    const label = isLetter ? 'letter' : 'item-number';
    addDefinition('item', marker, item, { label, ordinal: marker.ordinal, taken });
  };
  const meantBy = (marked: readonly Marked[]): readonly Referent[] =>
    marked.length > MOST_MEANT ? [] : marked.flatMap(({ marker }) => referents.get(marker) ?? []);
  const addUse = (use: ReferenceUse): void => {
    const { node } = use;
    const around = new Set<Referent>();
    for (const target of node.targets) {
      const places = placesIn(source, node, target);
      const entry = use.block === null ? null : register.entryOf(use.block);
      const isItem = node.unit === 'subparagraph';
      const entries = isItem ? (entry === null ? [] : [entry]) : register.find(use, target).entries;
      const byNumber = isItem ? [] : meantBy(entries);
      if (places.number !== null) book.add(byNumber, mentionAt(places.number));
      for (const letter of places.letters) {
        book.add(meantBy(lettersAt(entries, letter.place)), mentionAt(letter));
      }
      const byLetter = target.letters.flatMap((place) => meantBy(lettersAt(entries, place)));
      for (const referent of target.letters.length > 0 ? byLetter : byNumber) around.add(referent);
    }
    const between = targetsOf(node).slice(node.targets.length);
    for (const target of between.length > MOST_BETWEEN ? [] : between) {
      for (const referent of meantBy(register.find(use, target).entries)) {
        book.addWithin(referent, { ...mentionAt(target), label: null });
        around.add(referent);
      }
    }
    book.addAround(node, [...around]);
  };

  for (const block of [...model.nodes('operativeParagraph'), ...model.nodes('paragraph')]) {
    const entry = register.entryOf(block);
    if (entry !== null) scopesOf.set(entry, scopesAround(model.ancestorsOf(block)));
  }
  const entryOf = new Map<Marker | Enumerator, ParagraphEntry>();
  for (const entry of scopesOf.keys()) {
    addParagraph(entry);
    for (const { marker } of entry.letters) entryOf.set(marker, entry);
  }
  for (const node of [...model.nodes('subparagraph'), ...model.nodes('enumerator')]) {
    const marker = node.type === 'enumerator' ? node : markerOf(node);
    const parent = model.parentOf(node);
    if (marker === null || parent === null) continue;
    const { start, end } = node;
    addItem({ marker, parent, start, end }, entryOf.get(marker));
  }
  model.references.forEach(addUse);
}

/** A label that stands more often means nothing any more. */
const MOST_MEANT = 8;
/** Of a longer range only the ends are told. */
const MOST_BETWEEN = 200;

function lettersAt(entries: readonly ParagraphEntry[], place: number): readonly Marked[] {
  if (entries.length > MOST_MEANT) return [];
  const [first = [], ...others] = entries.flatMap(({ byPlace }) => {
    const group = byPlace.get(place);
    return group === undefined ? [] : [group];
  });
  // Most letters stand once: nothing is copied.
  return others.length === 0 ? first : [first, ...others].flat();
}

function mentionAt(span: Span): Occurrence {
  const { start, end } = span;
  return { start, end, kind: 'read', whole: { start, end }, label: { start, end } };
}

/** The places of the items with which a new letter or number would be confused. */
function placesAround(item: Item, entry: ParagraphEntry | undefined): ReadonlySet<number> {
  const { marker, parent } = item;
  const isAlike = (other: Marker | Enumerator): boolean =>
    other.type === marker.type &&
    other.style === marker.style &&
    other.script === marker.script &&
    (other.type !== 'enumerator' || marker.type !== 'enumerator' || other.run === marker.run);
  const siblings = siblingsOf(item);
  // After an interruption the list of a paragraph goes on in the scope.
  const letters = (entry?.letters ?? []).filter(
    (letter) => letter.parent === parent || isScope(letter.parent) || isScope(parent),
  );
  const markers = [...siblings, ...letters.map((letter) => letter.marker)].filter(isAlike);
  return new Set(markers.map(({ ordinal }) => ordinal));
}

/** The marks of the list in which an item stands; in a scope, only up to the next paragraph. */
function siblingsOf({ marker, parent }: Item): readonly (Marker | Enumerator)[] {
  let siblings: (Marker | Enumerator)[] = [];
  let isOwn = false;
  for (const node of childrenOf(parent)) {
    const own = node.type === 'enumerator' ? node : null;
    const mark = node.type === 'subparagraph' ? markerOf(node) : own;
    if (mark !== null) {
      siblings.push(mark);
      isOwn ||= mark === marker;
    } else if (isScope(parent) && levels[node.type] !== 'trivia' && !isNote(node)) {
      if (isOwn) break;
      siblings = [];
    }
  }
  return siblings;
}

function isNote({ type }: Node): boolean {
  return type === 'footnoteDefinition';
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
