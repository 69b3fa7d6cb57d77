import { writeLabel } from '../../core/arabic/digits.ts';
import type { Edit, Suggestion } from '../../core/lint/rule.ts';
import type { Notes } from '../../core/model/notes.ts';
import type { FootnoteDefinition, FootnoteReference, Span } from '../../core/syntax/tree.ts';

/** What an editor does about a mark without a note and a note without a mark. */
export const CORRECTIONS = {
  point: {
    en: 'Let the mark point to footnote {label}: {words}',
    ar: 'توجيه الإشارة إلى الحاشية {label}: {words}',
  },
  add: { en: 'Add an empty footnote {label}', ar: 'إضافة حاشية {label} خالية' },
  'remove-mark': { en: 'Remove the mark', ar: 'حذف الإشارة' },
  'remove-note': { en: 'Remove the footnote', ar: 'حذف الحاشية' },
} as const;

type Slice = (span: Span) => string;

const MOST_TARGETS = 3;
const MOST_WORDS = 5;

/** The first words of a note, by which an editor knows it. */
function wordsOf(slice: Slice, { body }: FootnoteDefinition): string {
  const words = slice(body).trim().split(/\s+/u);
  const shown = words.slice(0, MOST_WORDS).join(' ');
  return words.length > MOST_WORDS ? `${shown} \u2026` : shown;
}

function pointing(
  slice: Slice,
  references: readonly FootnoteReference[],
  definition: FootnoteDefinition,
): readonly Suggestion<'point'>[] {
  const { number } = definition;
  if (number === null || references.some((reference) => reference.number === null)) return [];
  const edits = references.map(({ labelSpan }): Edit => {
    const text = writeLabel(number, slice(labelSpan));
    return { start: labelSpan.start, end: labelSpan.end, text };
  });
  const words = wordsOf(slice, definition);
  return [{ message: 'point', data: { label: definition.label, words }, edits }];
}

/** For marks of one label without a note: another note, an empty one, or none. */
export function correctionsOfMarks(
  slice: Slice,
  references: readonly FootnoteReference[],
  notes: Notes,
): readonly Suggestion<'point' | 'add' | 'remove-mark'>[] {
  const [first] = references;
  if (first === undefined) return [];
  const { number, label } = first;
  const used = new Set(notes.references.map((reference) => reference.label));
  const distance = (definition: FootnoteDefinition): number =>
    Math.abs((definition.number ?? 0) - (number ?? 0));
  const numbered = notes.definitions.filter((definition) => definition.number !== null);
  const free = numbered.filter((definition) => !used.has(definition.label));
  const targets = (free.length > 0 ? free : numbered)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, MOST_TARGETS);
  const points =
    number === null ? [] : targets.flatMap((target) => pointing(slice, references, target));
  const removal = {
    message: 'remove-mark' as const,
    edits: references.map(({ start, end }) => ({ start, end, text: '' })),
  };
  return [...points, ...emptyNote(slice, number, label, numbered), removal];
}

/** Behind the note of the number before it, and written like that one. */
function emptyNote(
  slice: Slice,
  number: number | null,
  label: string,
  definitions: readonly FootnoteDefinition[],
): readonly Suggestion<'add'>[] {
  if (number === null) return [];
  const model =
    definitions.filter((definition) => (definition.number ?? 0) < number).at(-1) ?? definitions[0];
  if (model === undefined) return [];
  const { start, end, labelSpan, body } = model;
  const head =
    slice({ start, end: labelSpan.start }) +
    writeLabel(number, slice(labelSpan)) +
    slice({ start: labelSpan.end, end: body.start }).trimEnd();
  const isFirst = (model.number ?? 0) > number;
  const edit = isFirst
    ? { start, end: start, text: `${head} \n\n` }
    : { start: end, end, text: `\n\n${head} ` };
  return [{ message: 'add', data: { label }, edits: [edit] }];
}

/** For a note without a mark: a mark without a note may be its own; else it may go. */
export function correctionsOfNote(
  slice: Slice,
  definition: FootnoteDefinition,
  notes: Notes,
): readonly Suggestion<'point' | 'remove-note'>[] {
  const defined = new Set(notes.definitions.map(({ label }) => label));
  const orphans = notes.references.filter(({ label }) => !defined.has(label));
  const labels = [...new Set(orphans.map(({ label }) => label))].slice(0, MOST_TARGETS);
  const points = labels.flatMap((label) =>
    pointing(
      slice,
      orphans.filter((reference) => reference.label === label),
      definition,
    ),
  );
  return [...points, removalOf(definition)];
}

export function removalOf({ start, end }: FootnoteDefinition): Suggestion<'remove-note'> {
  return { message: 'remove-note', edits: [{ start, end, text: '' }] };
}
