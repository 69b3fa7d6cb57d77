import { countWhile } from '../../core/common/search.ts';
import type { Span } from '../../core/syntax/tree.ts';

type ReferentKind = 'instrument' | 'interpol' | 'item' | 'note' | 'paragraph' | 'session';

/** A place that speaks of a referent. */
export interface Occurrence extends Span {
  /** `write`: here it is defined, or stands for the first time with all that is known of it. */
  readonly kind: 'read' | 'write';
  /** The note, the paragraph or the citation with its date; of a mere mention, the mention. */
  readonly whole: Span;
  /** The number or letter alone where it changes with the name of the referent, else null. */
  readonly label: Span | null;
}

/** How a referent is called, where that can be changed. */
export interface Naming {
  readonly label: 'letter' | 'note' | 'number' | 'item-number';
  /** The number, or the place of the letter; null for what is called otherwise (`٣ مكررا`, `[^a]`). */
  readonly ordinal: number | null;
  /** The numbers, or places of letters, that its like have in its scope, its own included. */
  readonly taken: () => ReadonlySet<number>;
}

/** A note, a paragraph, a resolution or the like, with all places that speak of it. */
export interface Referent {
  readonly kind: ReferentKind;
  readonly naming: Naming | null;
  /** In the order of the text. */
  readonly occurrences: readonly Occurrence[];
}

/** A place of the text and what it may mean: more than one where labels stand twice. */
interface Mention extends Span {
  readonly label: Span | null;
  readonly referents: readonly Referent[];
}

/** Collects referents and mentions in any order. */
export interface Book {
  readonly open: (kind: ReferentKind, naming?: Naming) => Referent;
  readonly add: (referents: readonly Referent[], occurrence: Occurrence) => void;
  /** A place that names several: each is an occurrence there, but none is found by the place. */
  readonly addWithin: (referent: Referent, occurrence: Occurrence) => void;
  /** The place around mentions, such as the noun of `الفقرة ٥ (ب)`. */
  readonly addAround: (span: Span, referents: readonly Referent[]) => void;
  readonly close: () => Index;
}

export interface Index {
  readonly referents: readonly Referent[];
  /** What stands at an offset; at the border of two mentions the one that begins there. */
  readonly at: (offset: number) => Mention | null;
}

export function createBook(): Book {
  const referents: MutableReferent[] = [];
  const byReferent = new Map<Referent, MutableReferent>();
  const mentions: Mention[] = [];
  const around: Mention[] = [];
  const addWithin: Book['addWithin'] = (referent, occurrence) => {
    byReferent.get(referent)?.occurrences.push(occurrence);
  };
  return {
    open(kind, naming) {
      const referent: MutableReferent = { kind, naming: naming ?? null, occurrences: [] };
      referents.push(referent);
      byReferent.set(referent, referent);
      return referent;
    },
    add(meant, occurrence) {
      if (meant.length === 0) return;
      // What may mean one or the other changes with neither.
      const label = meant.length === 1 ? occurrence.label : null;
      for (const referent of meant) addWithin(referent, { ...occurrence, label });
      const { start, end } = occurrence;
      mentions.push({ start, end, label, referents: meant });
    },
    addWithin,
    addAround({ start, end }, meant) {
      if (meant.length > 0) around.push({ start, end, label: null, referents: meant });
    },
    close() {
      mentions.sort(byStart);
      around.sort(byStart);
      for (const { occurrences } of referents) occurrences.sort(byStart);
      return { referents, at: (offset) => findAt(mentions, offset) ?? findAt(around, offset) };
    },
  };
}

interface MutableReferent extends Referent {
  readonly occurrences: Occurrence[];
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Mentions are sorted and disjoint. */
function findAt(mentions: readonly Mention[], offset: number): Mention | null {
  const behind = countWhile(mentions.length, (at) => (mentions[at] as Mention).start <= offset);
  const mention = mentions[behind - 1];
  return mention !== undefined && offset <= mention.end ? mention : null;
}
