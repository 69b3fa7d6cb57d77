import { walk } from '../../core/syntax/walk.ts';
import { perAnalysis } from '../memo.ts';
import { createBook } from './book.ts';
import { instrumentReader } from './instruments.ts';
import { noteReader } from './notes.ts';
import { organizationReader } from './organization.ts';
import { paragraphReader } from './paragraphs.ts';
import type { ReferentReader } from './reader.ts';
import { sessionReader } from './sessions.ts';

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
