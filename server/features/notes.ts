import { nodesAt } from '../../core/syntax/nodes-at.ts';
import type { FootnoteDefinition, Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import type { Occurrence, Referent } from '../referents/book.ts';
import { referentsOf } from '../referents/referents.ts';

/** A note: its text, and the marks that refer to it. */
interface Note {
  readonly marks: readonly Occurrence[];
  /** More than one where a label stands twice. */
  readonly definitions: readonly FootnoteDefinition[];
}

/** All notes of a text. */
export function notesOf(analysis: Analysis): readonly Note[] {
  return referentsOf(analysis)
    .referents.filter(({ kind }) => kind === 'note')
    .map((referent) => noteOf(analysis, referent));
}

/** The note of which a mark or a definition begins at an offset. */
export function noteAt(analysis: Analysis, { start }: Span): Note | null {
  const referents = referentsOf(analysis).at(start)?.referents ?? [];
  const referent = referents.find(({ kind }) => kind === 'note');
  return referent === undefined ? null : noteOf(analysis, referent);
}

function noteOf({ tree }: Analysis, { occurrences }: Referent): Note {
  return {
    marks: occurrences.filter(({ kind }) => kind === 'read'),
    definitions: occurrences.flatMap(({ kind, start }) => {
      if (kind === 'read') return [];
      const node = nodesAt(tree, start).find(({ type }) => type === 'footnoteDefinition');
      return node?.type === 'footnoteDefinition' ? [node] : [];
    }),
  };
}
