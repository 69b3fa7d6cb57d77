import { decimal, writeLabel, writeNumber } from '../arabic/digits.ts';
import type { Edit } from '../lint/rule.ts';
import type { Model } from '../model/model.ts';
import { BLANK, IBIDEM, type Notes } from '../model/notes.ts';
import type { FootnoteDefinition, FootnoteReference, Span } from '../syntax/tree.ts';
import type { PlaceOf } from './arrangement.ts';

/** What an earlier text knows of notes: see origin.ts. */
interface NotesPast {
  /** The note of a mark that was there before; undefined for a new mark, null where the note is gone. */
  readonly noteOf: (reference: FootnoteReference) => FootnoteDefinition | null | undefined;
}

interface NotePlan {
  readonly edits: readonly Edit[];
  /** Notes that change places: each slot gets the text of the note at the same place of the other list. */
  readonly slots: readonly Span[];
  readonly texts: readonly Span[];
  readonly problems: readonly (Span & { readonly problem: 'ibidem' | 'unclear' })[];
}

/** Marks with one note. */
interface Unit {
  readonly references: FootnoteReference[];
  readonly definition: FootnoteDefinition | null;
  readonly number: number;
  /** Where its first mark will stand; null for a note without a mark, and where all marks are deleted. */
  readonly place: number | null;
  readonly isDeleted: boolean;
}

const NOTHING: NotePlan = { edits: [], slots: [], texts: [], problems: [] };

/** Notes in the order of their first marks, the notes themselves in the order of their numbers. */
export function planNotes(
  model: Model,
  notes: Notes,
  placeOf: PlaceOf,
  past: NotesPast | null,
): NotePlan {
  const { source } = model;
  const paired = unitsOf(notes, placeOf, past);
  if (paired === null) return unclear(notes);
  const kept = inNewOrder(paired.filter(({ isDeleted }) => !isDeleted));
  const base = notes.isComplete ? 0 : Math.min(...kept.map(({ number }) => number)) - 1;
  const edits: Edit[] = [];
  const write = (
    { labelSpan: { start, end } }: { readonly labelSpan: Span },
    number: number,
  ): void => {
    const text = writeLabel(number, source.slice(start, end));
    if (text !== source.slice(start, end)) edits.push({ start, end, text });
  };
  const fresh = new Map<number, number>();
  for (const [index, { references, definition, number: old }] of kept.entries()) {
    const number = base + index + 1;
    fresh.set(old, fresh.has(old) && fresh.get(old) !== number ? 0 : number);
    for (const reference of references) if (reference.number !== number) write(reference, number);
    if (definition !== null && definition.number !== number) write(definition, number);
  }
  for (const { definition, isDeleted } of paired) {
    if (!isDeleted || definition === null) continue;
    const before = /\s*$/u.exec(source.slice(0, definition.start))?.[0].length ?? 0;
    edits.push({ start: definition.start - before, end: definition.end, text: '' });
  }
  edits.push(...stubs(source, kept, notes, base));
  edits.push(...mentions(source, notes, fresh));
  const moved = movedNotes(kept, placeOf);
  return {
    edits: edits.sort((a, b) => a.start - b.start),
    ...moved,
    problems: ibidems(source, paired, kept),
  };
}

/** Null where it is not plain which mark has which note. */
function unitsOf(notes: Notes, placeOf: PlaceOf, past: NotesPast | null): readonly Unit[] | null {
  const definitions = notes.definitions.filter(isNumbered);
  const byNumber = new Map<number, FootnoteDefinition[]>();
  for (const definition of definitions) {
    const group = byNumber.get(definition.number) ?? [];
    byNumber.set(definition.number, group);
    group.push(definition);
  }
  const references = notes.references.filter(isNumbered);
  const known = new Map<FootnoteReference, FootnoteDefinition>();
  for (const reference of references) {
    const definition = past?.noteOf(reference);
    if (definition) known.set(reference, definition);
  }
  const claimed = new Set(known.values());
  const groups = new Map<FootnoteDefinition | string, FootnoteReference[]>();
  for (const reference of references) {
    const all = byNumber.get(reference.number) ?? [];
    const free = all.filter((definition) => !claimed.has(definition));
    // A new mark with the number of another note is a note that is still to be written.
    const candidates = past === null || past.noteOf(reference) !== undefined ? all : free;
    if (!known.has(reference) && candidates.length > 1) return null;
    const key =
      known.get(reference) ??
      candidates[0] ??
      `${reference.number} ${past !== null && all.length > 0 ? reference.start : ''}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(reference);
  }
  const units = [...groups].map(([key, references]): Unit => {
    const places = references.flatMap(({ start }) => placeOf(start) ?? []);
    const definition = typeof key === 'string' ? null : key;
    const number = definition?.number ?? references[0]?.number ?? 0;
    const isDeleted = places.length === 0;
    const left = references.filter(({ start }) => placeOf(start) !== null);
    const place = isDeleted ? null : Math.min(...places);
    return { references: left, definition, number, place, isDeleted };
  });
  const used = new Set(units.map(({ definition }) => definition));
  for (const definition of definitions) {
    if (used.has(definition)) continue;
    // Two notes of one number, of which one has no mark.
    if ((byNumber.get(definition.number)?.length ?? 0) > 1 && past === null) return null;
    const isDeleted = placeOf(definition.start) === null;
    units.push({ references: [], definition, number: definition.number, place: null, isDeleted });
  }
  return units;
}

/** A note without a mark keeps its place behind the note before it. */
function inNewOrder(units: readonly Unit[]): readonly Unit[] {
  const ordered = units
    .filter(({ place }) => place !== null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const others = units.filter(({ place }) => place === null).sort((a, b) => a.number - b.number);
  for (const unit of others) {
    let at = -1;
    for (const [index, each] of ordered.entries()) {
      const isBefore = each.number < unit.number;
      if (isBefore && (at < 0 || each.number >= (ordered[at]?.number ?? 0))) at = index;
    }
    ordered.splice(at + 1, 0, unit);
  }
  return ordered;
}

/** The notes in the order of their numbers, where they stand in another. */
function movedNotes(kept: readonly Unit[], placeOf: PlaceOf): Pick<NotePlan, 'slots' | 'texts'> {
  const texts = kept.flatMap(({ definition }) => definition ?? []);
  const slots = texts.toSorted((a, b) => (placeOf(a.start) ?? 0) - (placeOf(b.start) ?? 0));
  if (slots.every((slot, index) => slot === texts[index])) return { slots: [], texts: [] };
  return { slots, texts };
}

/** A note for each mark that has none, behind the note before it. */
function stubs(
  source: string,
  kept: readonly Unit[],
  { definitions }: Notes,
  base: number,
): readonly Edit[] {
  const like = definitions.find(isNumbered);
  if (like === undefined) return [];
  const next = definitions[definitions.indexOf(like) + 1];
  const gap = next === undefined ? '' : source.slice(like.end, next.start);
  const separator = /^\s*\n\s*$/u.test(gap) ? gap : '\n\n';
  const texts = new Map<FootnoteDefinition, { before: string; behind: string }>();
  let last: FootnoteDefinition | null = null;
  const first = kept.find(({ definition }) => definition !== null)?.definition ?? like;
  for (const [index, { definition }] of kept.entries()) {
    if (definition !== null) {
      last = definition;
      continue;
    }
    const label = writeLabel(
      base + index + 1,
      source.slice(like.labelSpan.start, like.labelSpan.end),
    );
    const text =
      source.slice(like.start, like.labelSpan.start) +
      label +
      source.slice(like.labelSpan.end, like.body.start) +
      (/\s$/u.test(source.slice(like.labelSpan.end, like.body.start)) ? '' : ' ') +
      BLANK;
    const at = texts.get(last ?? first) ?? { before: '', behind: '' };
    if (last === null) at.before += text + separator;
    else at.behind += separator + text;
    texts.set(last ?? first, at);
  }
  return [...texts].flatMap(([{ start, end }, { before, behind }]): readonly Edit[] => {
    const edits: Edit[] = [];
    if (before !== '') edits.push({ start, end: start, text: before });
    if (behind !== '') edits.push({ start: end, end, text: behind });
    return edits;
  });
}

/** `الحاشية ٣ أعلاه`: a note is named by its number. */
function mentions(
  source: string,
  { references, definitions }: Notes,
  fresh: ReadonlyMap<number, number>,
): readonly Edit[] {
  const all = [...references, ...definitions];
  const from = Math.min(...all.map(({ start }) => start));
  const to = Math.max(...all.map(({ end }) => end));
  if (!Number.isFinite(from)) return [];
  const edits: Edit[] = [];
  for (const match of source.slice(from, to).matchAll(MENTION)) {
    const [written, before = '', digits = ''] = match;
    const number = fresh.get(decimal(digits));
    if (number === undefined || number === 0 || number === decimal(digits)) continue;
    const start = from + match.index + written.indexOf(before) + before.length;
    edits.push({ start, end: start + digits.length, text: writeNumber(number, digits) });
  }
  return edits;
}

const MENTION =
  /([\u0648\u0641]?(?:ال|لل)حاشية\s+(?:رقم\s+)?)([0-9\u0660-\u0669]{1,3})(?=\s+(?:أعلاه|أدناه))/gu;

/** `المرجع نفسه` behind another note than before. */
function ibidems(
  source: string,
  paired: readonly Unit[],
  kept: readonly Unit[],
): NotePlan['problems'] {
  const before = new Map<Unit, Unit | undefined>();
  const old = paired.toSorted((a, b) => a.number - b.number);
  for (const [index, unit] of old.entries()) before.set(unit, old[index - 1]);
  return kept.flatMap((unit, index): NotePlan['problems'] => {
    const { definition } = unit;
    if (definition === null || kept[index - 1] === before.get(unit)) return [];
    const { start, end } = definition.body;
    const isIbidem = IBIDEM.test(source.slice(start, end).trimStart());
    return isIbidem ? [{ ...definition.labelSpan, problem: 'ibidem' }] : [];
  });
}

function unclear({ references }: Notes): NotePlan {
  const seen = new Set<number>();
  const problems = references.filter(isNumbered).flatMap(({ number, labelSpan }) => {
    if (seen.has(number)) return [{ ...labelSpan, problem: 'unclear' as const }];
    seen.add(number);
    return [];
  });
  return { ...NOTHING, problems };
}

function isNumbered<T extends { readonly number: number | null }>(
  note: T,
): note is T & { readonly number: number } {
  return note.number !== null;
}
