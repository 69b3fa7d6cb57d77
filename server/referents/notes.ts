import { trimmed } from '../../core/syntax/pieces.ts';
import type { Analysis } from '../analysis.ts';
import type { Book, Referent } from './book.ts';

/** Notes with their marks, each by its label. A resolution of a file has labels of its own. */
export function addNotes({ source, model }: Analysis, book: Book): void {
  for (const { references, definitions } of model.notes) {
    const all = [...references, ...definitions].sort((a, b) => a.start - b.start);
    const numbers = new Set(all.flatMap(({ number }) => number ?? []));
    const notes = new Map<string, Referent>();
    for (const node of all) {
      const { start, end, label, labelSpan, notation, number } = node;
      let note = notes.get(label);
      if (note === undefined) {
        const naming = { label: 'note', ordinal: number, taken: () => numbers } as const;
        note = book.open('note', notation === 'asterisk' ? undefined : naming);
        notes.set(label, note);
      }
      if (node.type === 'footnoteReference') {
        book.add([note], { start, end, kind: 'read', whole: node, label: labelSpan });
      } else {
        const mark = trimmed(source, start, Math.max(node.body.start, labelSpan.end));
        book.add([note], { ...mark, kind: 'write', whole: node, label: labelSpan });
      }
    }
  }
}
