import { writeLabel, writeNumber } from '../../core/arabic/digits.ts';
import { applyEdits, composeEdits } from '../../core/lint/edits.ts';
import { keepsWords } from '../../core/lint/kept-words.ts';
import type { Edit } from '../../core/lint/rule.ts';
import { modelOf } from '../../core/model/model.ts';
import { BLANK, type Notes } from '../../core/model/notes.ts';
import { noteForm } from '../../core/renumber/notation.ts';
import { nodesAt } from '../../core/syntax/nodes-at.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { FootnoteReference, Node, Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { digitsLike } from './digits.ts';
import { renumber, resolutionAround } from './renumber.ts';

interface InsertedNote {
  readonly edits: readonly Edit[];
  /** Where the text of the note is to be written, in the text that the edits make. */
  readonly blank: Span;
}

/**
 * A mark at the end of the word at an offset and a note for it, as the text has them, the others
 * numbered after it. Null in notes and comments, and where it is not plain which mark has which note.
 */
export function insertedNote(
  analysis: Analysis,
  offset: number,
  isMarkdown: boolean,
): InsertedNote | null {
  const { source, tree, model } = analysis;
  if (nodesAt(tree, Math.max(0, offset - 1)).some(({ type }) => NO_PLACE.has(type))) return null;
  const at = wordEnd(source, offset);
  const around = resolutionAround(analysis, offset);
  const notes = model.notes.find(({ references, definitions }) =>
    [...references, ...definitions].some(
      ({ start }) => start >= around.start && start < around.end,
    ),
  );
  const like = notes?.references.find(({ number }) => number !== null);
  if (notes === undefined || like === undefined) {
    return firstNote(analysis, at, around, isMarkdown);
  }
  const first: Edit = { start: at, end: at, text: markLike(source, like, notes) };
  const parsed = parse(applyEdits(source, [first]));
  const plan = renumber({ tree: parsed.tree, model: modelOf(parsed), source: parsed.source }, at, {
    parts: ['notes'],
  });
  const isPlain = plan.problems.every(
    ({ problem }) => problem !== 'unclear' && problem !== 'words',
  );
  if (!isPlain) return null;
  const edits = composeEdits([first], plan.edits(false));
  return keepsWords(source, edits, 'relabel') ? withBlank(edits) : null;
}

const NO_PLACE: ReadonlySet<Node['type']> = new Set<Node['type']>([
  'comment',
  'footnoteDefinition',
  'footnoteReference',
  'latin',
  'marker',
]);

/** The end of the word around an offset, or of the one before it. */
function wordEnd(source: string, offset: number): number {
  const spaces = /(?<=\S)[ \u00a0]+$/u.exec(source.slice(Math.max(0, offset - 10), offset));
  if (spaces !== null) return offset - spaces[0].length;
  const isInWord = /[\p{L}\p{M}\p{Nd}]$/u.test(source.slice(Math.max(0, offset - 2), offset));
  if (!isInWord) return offset;
  return offset + (/^[\p{L}\p{M}\p{Nd}]*/u.exec(source.slice(offset))?.[0].length ?? 0);
}

/** A mark with a number that no other has. */
function markLike(
  source: string,
  { start, end, labelSpan }: FootnoteReference,
  { references, definitions }: Notes,
): string {
  const taken = [...references, ...definitions].map(({ number }) => number ?? 0);
  const label = writeLabel(Math.max(...taken) + 1, source.slice(labelSpan.start, labelSpan.end));
  return source.slice(start, labelSpan.start) + label + source.slice(labelSpan.end, end);
}

function firstNote(
  analysis: Analysis,
  at: number,
  around: Span,
  isMarkdown: boolean,
): InsertedNote | null {
  const { source } = analysis;
  const one = isMarkdown ? '1' : writeNumber(1, digitsLike(analysis));
  const { mark, head } = noteForm(isMarkdown ? 'markdown' : 'parenthesis', one);
  const end = around.start + source.slice(around.start, around.end).trimEnd().length;
  if (at > end) return null;
  const lineEnd = /\r?\n/u.exec(source)?.[0] ?? '\n';
  const note = `${lineEnd}${lineEnd}${head}${BLANK}`;
  const edits =
    at === end
      ? [{ start: at, end: at, text: mark + note }]
      : [
          { start: at, end: at, text: mark },
          { start: end, end, text: note },
        ];
  return withBlank(edits);
}

function withBlank(edits: readonly Edit[]): InsertedNote | null {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const place = text.indexOf(BLANK);
    if (place >= 0) {
      const from = start + shift + place;
      return { edits, blank: { start: from, end: from + BLANK.length } };
    }
    shift += text.length - (end - start);
  }
  return null;
}
