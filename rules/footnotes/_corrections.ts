import { writeLabel } from '../../core/arabic/digits.ts';
import type { Edit, Suggestion } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { Notes } from '../../core/model/notes.ts';
import { firstWords } from '../../core/model/running-text.ts';
import type { FootnoteDefinition, FootnoteReference, Span } from '../../core/syntax/tree.ts';

/** What an editor does about a mark without a note and a note without a mark. */
export const CORRECTIONS = {
  point: {
    en: 'Let the mark point to footnote {label}: {words}',
    ar: 'توجيه الإشارة إلى الحاشية {label}: {words}',
  },
  name: {
    en: 'Name footnote {label}: {words}',
    ar: 'ذكر الحاشية {label}: {words}',
  },
  add: { en: 'Add an empty footnote {label}', ar: 'إضافة حاشية {label} خالية' },
  'remove-mark': { en: 'Remove the mark', ar: 'حذف الإشارة' },
  'remove-note': { en: 'Remove the footnote', ar: 'حذف الحاشية' },
} as const;

const MOST_TARGETS = 3;

function pointing(
  { source, words }: Model,
  references: readonly FootnoteReference[],
  definition: FootnoteDefinition,
): readonly Suggestion<'point'>[] {
  const { number } = definition;
  if (number === null || references.some((reference) => reference.number === null)) return [];
  const edits = references.map(({ labelSpan }): Edit => {
    const text = writeLabel(number, source.slice(labelSpan.start, labelSpan.end));
    return { start: labelSpan.start, end: labelSpan.end, text };
  });
  const shown = firstWords(words, definition.body);
  return [{ message: 'point', data: { label: definition.label, words: shown }, edits }];
}

/** For `الحاشية 7 أعلاه` without a note: the nearest ones. */
export function correctionsOfName(
  { source, words }: Model,
  { start, end }: Span,
  number: number,
  definitions: readonly FootnoteDefinition[],
): readonly Suggestion<'name'>[] {
  return nearest(definitions, number).flatMap(
    ({ label, number: other, body }): readonly Suggestion<'name'>[] => {
      if (other === null) return [];
      const edits = [{ start, end, text: writeLabel(other, source.slice(start, end)) }];
      return [{ message: 'name', data: { label, words: firstWords(words, body) }, edits }];
    },
  );
}

function nearest(
  definitions: readonly FootnoteDefinition[],
  number: number | null,
): readonly FootnoteDefinition[] {
  const distance = (definition: FootnoteDefinition): number =>
    Math.abs((definition.number ?? 0) - (number ?? 0));
  return definitions.toSorted((a, b) => distance(a) - distance(b)).slice(0, MOST_TARGETS);
}

/** For marks of one label without a note: another note, an empty one, or none. */
export function correctionsOfMarks(
  model: Model,
  references: readonly FootnoteReference[],
  notes: Notes,
): readonly Suggestion<'point' | 'add' | 'remove-mark'>[] {
  const [first] = references;
  if (first === undefined) return [];
  const { number, label } = first;
  const used = new Set(notes.references.map((reference) => reference.label));
  const numbered = notes.definitions.filter((definition) => definition.number !== null);
  const free = numbered.filter((definition) => !used.has(definition.label));
  const targets = nearest(free.length > 0 ? free : numbered, number);
  const points =
    number === null ? [] : targets.flatMap((target) => pointing(model, references, target));
  const removal = {
    message: 'remove-mark' as const,
    edits: references.map(({ start, end }) => ({ start, end, text: '' })),
  };
  return [...points, ...emptyNote(model, number, label, numbered), removal];
}

/** Behind the note of the number before it, and written like that one. */
function emptyNote(
  { source }: Model,
  number: number | null,
  label: string,
  definitions: readonly FootnoteDefinition[],
): readonly Suggestion<'add'>[] {
  if (number === null) return [];
  const like =
    definitions.filter((definition) => (definition.number ?? 0) < number).at(-1) ?? definitions[0];
  if (like === undefined) return [];
  const { start, end, labelSpan, body } = like;
  const head =
    source.slice(start, labelSpan.start) +
    writeLabel(number, source.slice(labelSpan.start, labelSpan.end)) +
    source.slice(labelSpan.end, body.start).trimEnd();
  const isFirst = (like.number ?? 0) > number;
  const edit = isFirst
    ? { start, end: start, text: `${head} \n\n` }
    : { start: end, end, text: `\n\n${head} ` };
  return [{ message: 'add', data: { label }, edits: [edit] }];
}

/** For a note without a mark: a mark without a note may be its own; else it may go. */
export function correctionsOfNote(
  model: Model,
  definition: FootnoteDefinition,
  notes: Notes,
): readonly Suggestion<'point' | 'remove-note'>[] {
  const defined = new Set(notes.definitions.map(({ label }) => label));
  const orphans = notes.references.filter(({ label }) => !defined.has(label));
  const labels = [...new Set(orphans.map(({ label }) => label))].slice(0, MOST_TARGETS);
  const points = labels.flatMap((label) =>
    pointing(
      model,
      orphans.filter((reference) => reference.label === label),
      definition,
    ),
  );
  return [...points, removalOf(definition)];
}

export function removalOf({ start, end }: FootnoteDefinition): Suggestion<'remove-note'> {
  return { message: 'remove-note', edits: [{ start, end, text: '' }] };
}
