import { writeNumber } from '../arabic/digits.ts';
import { applyEdits } from '../lint/edits.ts';
import { keepsWords } from '../lint/kept-words.ts';
import type { Edit } from '../lint/rule.ts';
import { type Model, modelOf } from '../model/model.ts';
import { parse } from '../syntax/parse.ts';
import type { FootnoteDefinition, FootnoteReference, Span } from '../syntax/tree.ts';

type Note = FootnoteDefinition | FootnoteReference;

/** How the marks of notes can be written, and the heads of the notes. */
export type NoteNotation = 'caret' | 'markdown' | 'parenthesis' | 'sup';

export const noteNotations: readonly NoteNotation[] = ['markdown', 'caret', 'sup', 'parenthesis'];

/** The mark and the head of a note with a number. */
export function noteForm(
  notation: NoteNotation,
  number: string,
): { readonly mark: string; readonly head: string } {
  switch (notation) {
    case 'markdown':
      return { mark: `[^${number}]`, head: `[^${number}]: ` };
    case 'caret':
      return { mark: `^(${number})`, head: `(${number}) ` };
    case 'sup':
      return { mark: `<sup>(${number})</sup>`, head: `(${number}) ` };
    case 'parenthesis':
      return { mark: `(${number})`, head: `(${number}) ` };
  }
}

/**
 * The edits that write all numbered notes of a text, or of a span of it, in one notation. Null where the
 * marks would not be read as those of the same notes afterwards, or more than marks would be taken away.
 */
export function notationEdits(
  model: Model,
  notation: NoteNotation,
  span: Span = { start: 0, end: model.source.length },
): readonly Edit[] | null {
  const { source } = model;
  const edits: Edit[] = [];
  const write = (start: number, end: number, text: string): void => {
    if (source.slice(start, end) !== text) edits.push({ start, end, text });
  };
  for (const { references, definitions } of model.notes) {
    const isMeant = ({ start, number }: Note): boolean =>
      number !== null && start >= span.start && start < span.end;
    const like = plainLabel(source, [...definitions, ...references]);
    const labelOf = ({ number }: Note): string => writeNumber(number ?? 0, like);
    for (const each of references.filter(isMeant)) {
      write(each.start, each.end, noteForm(notation, labelOf(each)).mark);
    }
    for (const each of definitions.filter(isMeant)) {
      write(each.start, textStart(source, each.body), noteForm(notation, labelOf(each)).head);
    }
  }
  edits.sort((a, b) => a.start - b.start);
  if (!keepsWords(source, edits, 'relabel')) return null;
  const after = modelOf(parse(applyEdits(source, edits)));
  return marksOf(after) === marksOf(model) ? edits : null;
}

/** In which digits the text writes its notes; raised ones are none that other marks could have. */
function plainLabel(source: string, notes: readonly Note[]): string {
  const labels = notes.map(({ labelSpan: { start, end } }) => source.slice(start, end));
  return labels.find((label) => /^\p{Nd}/u.test(label)) ?? '1';
}

function textStart(source: string, { start, end }: Span): number {
  return start + (/^\s*/u.exec(source.slice(start, end))?.[0].length ?? 0);
}

/** The numbers of all marks and notes, in their order. */
function marksOf({ notes }: Model): string {
  const all = notes.map(({ references, definitions }) => [
    references.map(({ number }) => number),
    definitions.map(({ number }) => number),
  ]);
  return JSON.stringify(all);
}
