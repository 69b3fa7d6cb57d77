import { attached } from '../../core/common/attached.ts';
import type { Analysis } from '../analysis.ts';
import { createBook, type Index } from './book.ts';
import { addInstruments } from './instruments.ts';
import { addNotes } from './notes.ts';
import { addOrganization } from './organization.ts';
import { addParagraphs } from './paragraphs.ts';
import { addSessions } from './sessions.ts';

/** Everything in a text that several places speak of. */
export const referentsOf = attached((analysis: Analysis): Index => {
  const book = createBook();
  addInstruments(analysis, book);
  addNotes(analysis, book);
  addOrganization(analysis, book);
  addParagraphs(analysis, book);
  addSessions(analysis, book);
  return book.close();
});
