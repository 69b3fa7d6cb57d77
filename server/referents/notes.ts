import { resolutionStarts } from '../../core/syntax/resolutions.ts';
import type { FootnoteDefinition, FootnoteReference } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { trimmed } from '../pieces.ts';
import type { Book, Referent } from './book.ts';
import type { ReferentReader } from './reader.ts';

/** The notes of one resolution, by label. */
interface Scope {
  readonly notes: Map<string, Referent>;
  readonly numbers: Set<number>;
}

/** Notes with their marks. Each resolution of a file has labels of its own. */
export function noteReader({ source, tree }: Analysis, book: Book): ReferentReader {
  const starts = resolutionStarts(tree);
  const scopes = starts.map((): Scope => ({ notes: new Map(), numbers: new Set() }));
  let current = 0;
  const noteOf = ({ start, label, number, notation }: FootnoteReference | FootnoteDefinition) => {
    while ((starts[current + 1] ?? Number.POSITIVE_INFINITY) <= start) current++;
    const { notes, numbers } = scopes[current] as Scope;
    if (number !== null) numbers.add(number);
    let note = notes.get(label);
    if (note === undefined) {
      const naming = { label: 'note', ordinal: number, taken: () => numbers } as const;
      note = book.open('note', notation === 'asterisk' ? undefined : naming);
      notes.set(label, note);
    }
    return note;
  };
  return {
    visit(node) {
      if (node.type === 'footnoteReference') {
        const { start, end, labelSpan } = node;
        const occurrence = { start, end, kind: 'read', whole: node, label: labelSpan } as const;
        book.add([noteOf(node)], occurrence);
      } else if (node.type === 'footnoteDefinition') {
        const mark = trimmed(source, node.start, Math.max(node.body.start, node.labelSpan.end));
        const occurrence = { ...mark, kind: 'write', whole: node, label: node.labelSpan } as const;
        book.add([noteOf(node)], occurrence);
      }
    },
    finish: () => undefined,
  };
}
