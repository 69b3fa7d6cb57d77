import type { Analysis } from '../analysis.ts';
import { mainPieceOf } from '../pieces.ts';
import type { Book, Referent } from './book.ts';
import type { ReferentReader } from './reader.ts';

/** INTERPOL by its short and its long name, in any spelling. */
export function organizationReader({ source }: Analysis, book: Book): ReferentReader {
  let organization: Referent | null = null;
  return {
    visit(node) {
      if (node.type !== 'interpolMention' && node.type !== 'interpolLongName') return;
      organization ??= book.open('interpol');
      const span = mainPieceOf(source, node);
      book.add([organization], { ...span, kind: 'read', whole: span, label: null });
    },
    finish: () => undefined,
  };
}
