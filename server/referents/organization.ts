import { mainPieceOf } from '../../core/syntax/pieces.ts';
import type { Analysis } from '../analysis.ts';
import type { Book } from './book.ts';

/** INTERPOL by its short and its long name, in any spelling. */
export function addOrganization({ source, model }: Analysis, book: Book): void {
  const mentions = [...model.nodes('interpolMention'), ...model.nodes('interpolLongName')];
  if (mentions.length === 0) return;
  const organization = book.open('interpol');
  for (const node of mentions) {
    const span = mainPieceOf(source, node);
    book.add([organization], { ...span, kind: 'read', whole: span, label: null });
  }
}
