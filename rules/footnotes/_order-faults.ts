import type { Model } from '../../core/model/model.ts';
import { byLabel, IBIDEM, type Notes } from '../../core/model/notes.ts';
import type { FootnoteDefinition, FootnoteReference, Span } from '../../core/syntax/tree.ts';
import { longestAscent, outOfOrder } from './_order.ts';

type Numbered<T> = T & { readonly number: number };

/** What is wrong with the order of notes and marks. */
export type OrderFault =
  | {
      readonly kind: 'repeated';
      readonly reference: FootnoteReference;
      readonly first: FootnoteReference;
      readonly notes: Notes;
    }
  | {
      readonly kind: 'order';
      readonly reference: FootnoteReference;
      /** The mark that has its place, where these two are exchanged and nothing else is wrong. */
      readonly exchanged: FootnoteReference | null;
    }
  | {
      readonly kind: 'definition-order';
      readonly definition: FootnoteDefinition;
      /** The note behind which it belongs. */
      readonly before: FootnoteDefinition | null;
    }
  | {
      readonly kind: 'skipped';
      readonly reference: FootnoteReference;
      readonly missing: readonly number[];
      /** All that is to be counted down to close the gap; empty where that is not certain. */
      readonly renumbered: readonly Numbered<FootnoteDefinition | FootnoteReference>[];
    }
  | {
      readonly kind: 'ibidem' | 'ibidem-series';
      readonly at: Span;
      /** The words for the work, and what they stand for where an earlier note of volumes says it. */
      readonly words: Span;
      readonly meant: string | null;
    };

/** From this year on the United Nations Editorial Manual no longer has indicators repeated. */
const NO_REPETITION_SINCE = 2020;

export function orderFaults(model: Model): readonly OrderFault[] {
  return model.notes.flatMap((notes) => {
    if (notes.areInOrder) return ibidemFaults(model, notes);
    const definitions = byLabel(notes.definitions);
    const references = byLabel(notes.references);
    const isMatched = ({ label }: { label: string }): boolean =>
      definitions.has(label) && references.has(label);
    const matched = notes.references.filter(isNumbered).filter(isMatched);
    const misplaced = misplacedReferences(
      matched,
      notes,
      (model.profile.date?.year ?? 0) >= NO_REPETITION_SINCE,
    );
    const wrong = new Set(
      misplaced.flatMap(({ kind, reference }) => (kind === 'order' ? [reference.label] : [])),
    );
    const first = [...byLabel(matched).values()].flatMap(([use]) => use ?? []);
    const placed = notes.definitions
      .filter(isNumbered)
      // One of two notes of the same number is wrong, and nobody knows which.
      .filter((note) => isMatched(note) && definitions.get(note.label)?.length === 1)
      .filter(({ label }) => !wrong.has(label));
    return [
      ...misplaced,
      ...skippedNumbers(first, notes),
      ...misplacedNotes(placed),
      ...ibidemFaults(model, notes),
    ];
  });
}

/** `isNew`: the text is of a time that repeats no mark. */
function misplacedReferences(
  references: readonly Numbered<FootnoteReference>[],
  notes: Notes,
  isNew: boolean,
): readonly (OrderFault & { kind: 'order' | 'repeated' })[] {
  const kept = new Set(longestAscent(references.map(({ number }) => number)));
  /** The use of each label that counts: the one in order, else the first. */
  const counting = new Map<string, Numbered<FootnoteReference>>();
  for (const index of kept) {
    const reference = references[index];
    if (reference !== undefined) counting.set(reference.label, reference);
  }
  for (const reference of references) {
    if (!counting.has(reference.label)) counting.set(reference.label, reference);
  }
  const uses = [...counting.values()].sort((a, b) => a.start - b.start);
  const wrong = new Map<string, FootnoteReference>();
  for (const index of outOfOrder(uses.map(({ number }) => number))) {
    const use = uses[index];
    if (use !== undefined) wrong.set(use.label, use);
  }
  const faults: (OrderFault & { kind: 'order' | 'repeated' })[] = [];
  for (const reference of references) {
    const { label, start } = reference;
    const use = counting.get(label);
    if (use === undefined || use === reference) continue;
    if (start < use.start) {
      if (!wrong.has(label)) wrong.set(label, reference);
    } else if (isNew) faults.push({ kind: 'repeated', reference, first: use, notes });
  }
  for (const reference of wrong.values()) {
    const exchanged = wrong.size === 1 ? exchangeOf(uses, reference) : null;
    faults.push({ kind: 'order', reference, exchanged });
  }
  return faults;
}

/** The mark that stands where a mark should, when the two have each other's place. */
function exchangeOf(
  uses: readonly Numbered<FootnoteReference>[],
  { number, start }: FootnoteReference,
): Numbered<FootnoteReference> | null {
  const place = uses.findIndex((use) => use.start === start);
  const sorted = uses.map((use) => use.number).sort((a, b) => a - b);
  const other = uses[sorted.indexOf(number ?? -1)];
  return other !== undefined && other.start !== start && sorted[place] === other.number
    ? other
    : null;
}

/** Each note out of order, with the note of the number before its own. */
function misplacedNotes(
  definitions: readonly Numbered<FootnoteDefinition>[],
): readonly OrderFault[] {
  return outOfOrder(definitions.map(({ number }) => number)).flatMap((index): OrderFault[] => {
    const definition = definitions[index];
    if (definition === undefined) return [];
    const lower = definitions.filter(({ number }) => number < definition.number);
    const before = lower.sort((a, b) => a.number - b.number).at(-1) ?? null;
    return [{ kind: 'definition-order', definition, before }];
  });
}

/** `uses`: the first use of each label that has a note. */
function skippedNumbers(
  uses: readonly Numbered<FootnoteReference>[],
  notes: Notes,
): readonly OrderFault[] {
  const all = [...notes.references, ...notes.definitions].filter(isNumbered);
  const skips = skipsIn(uses, all, notes.isComplete);
  return skips.map(({ reference, missing, isWhole }) => {
    const renumbered = all
      .filter(({ number }) => isWhole && number >= reference.number)
      .sort((a, b) => a.labelSpan.start - b.labelSpan.start);
    return { kind: 'skipped', reference, missing, renumbered };
  });
}

/** `المرجع نفسه` where nothing stands before it, or a work that has no volumes. */
function ibidemFaults(model: Model, { definitions, isComplete }: Notes): readonly OrderFault[] {
  const { source } = model;
  if (!definitions.some(({ body }) => mayBeIbidem(source, body))) return [];
  const faults: OrderFault[] = [];
  let antecedent: string | null = null;
  /** How the last note of a series begins: what stands before its volume. */
  let series: string | null = null;
  // The note of an asterisk is none of the series.
  for (const [index, { body, labelSpan }] of definitions.filter(isNumbered).entries()) {
    const text = source.slice(body.start, body.end).trimStart();
    const ibidem = IBIDEM.exec(text)?.[0];
    if (ibidem === undefined) {
      antecedent = text;
      series = /^(.+?)،\s+المجلد\s/u.exec(text)?.[1] ?? series;
      continue;
    }
    const from = source.indexOf(ibidem, body.start);
    const words = { start: from, end: from + ibidem.length };
    if (index === 0) {
      // A decision goes on with the notes of the one before it in the volume.
      const isFirst = isComplete && model.nodes('openingFormula').length > 0;
      if (isFirst) faults.push({ kind: 'ibidem', at: labelSpan, words, meant: null });
    } else if (
      antecedent !== null &&
      VOLUME.test(text.slice(ibidem.length)) &&
      !SERIES.test(antecedent)
    ) {
      faults.push({ kind: 'ibidem-series', at: labelSpan, words, meant: series });
    }
  }
  return faults;
}

/** Says of nearly every note by its first letters that it is none. */
function mayBeIbidem(source: string, { start, end }: Span): boolean {
  let at = start;
  while (at < end && source.charAt(at).trim() === '') at++;
  return (
    source.startsWith('المرجع', at) ||
    source.startsWith('نفس', at) ||
    source.startsWith('bid', at + 1)
  );
}

const VOLUME = /^،?\s+المجلدا?ن?\s/u;
const SERIES = /مجلد|مجموعة|سلسلة|وثائق|محاضر|Treaty|Series|Records|[Vv]ol|كتاب/u;

/** No label of a published text is as high; what is far above the others is no skip but a slip. */
const HIGHEST = 999;

interface Skip {
  readonly reference: Numbered<FootnoteReference>;
  readonly missing: readonly number[];
  /** Nothing stands between the numbers on both sides. */
  readonly isWhole: boolean;
}

/** Numbers that have neither reference nor note; what has only one of them, other rules report. */
function skipsIn(
  uses: readonly Numbered<FootnoteReference>[],
  all: readonly { readonly number: number }[],
  isComplete: boolean,
): readonly Skip[] {
  const seen = new Set(all.map(({ number }) => number));
  const sorted = uses.toSorted((a, b) => a.number - b.number);
  return sorted.flatMap((reference, index) => {
    const { number } = reference;
    const before = sorted[index - 1]?.number ?? (isComplete ? 0 : number - 1);
    const missing: number[] = [];
    for (let k = before + 1; k < number && number <= HIGHEST; k++)
      if (!seen.has(k)) missing.push(k);
    return missing.length === 0
      ? []
      : [{ reference, missing, isWhole: missing.length === number - before - 1 }];
  });
}

function isNumbered<T extends { readonly number: number | null }>(note: T): note is Numbered<T> {
  return note.number !== null;
}
