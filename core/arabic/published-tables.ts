import { lexiconData } from './lexicon-data.ts';
import { type LexiconTables, unpackLexicon } from './lexicon-tables.ts';

/** The tables of the lexicon of published texts. The build of the command reads them from a file. */
export const publishedTables = (): LexiconTables => unpackLexicon(lexiconData());
