import type { Node } from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import { perAnalysis } from '../memo.ts';
import { createBook } from './book.ts';
import { instrumentReader } from './instruments.ts';
import { noteReader } from './notes.ts';
import { organizationReader } from './organization.ts';
import { paragraphReader } from './paragraphs.ts';
import { sessionReader } from './sessions.ts';

/** Collects the referents of one kind: sees each node in the order of the text, and then finishes. */
export interface ReferentReader {
  readonly visit: (node: Node, ancestors: readonly Node[]) => void;
  readonly finish: () => void;
}

/** Everything in a text that several places speak of. */
export const referentsOf = perAnalysis((analysis) => {
  const book = createBook();
  const readers: readonly ReferentReader[] = [
    instrumentReader(analysis, book),
    noteReader(analysis, book),
    organizationReader(analysis, book),
    paragraphReader(analysis, book),
    sessionReader(analysis, book),
  ];
  walk(analysis.tree, (node, ancestors) => {
    for (const { visit } of readers) visit(node, ancestors);
  });
  for (const { finish } of readers) finish();
  return book.close();
});
