import type { Model } from '../../core/model/model.ts';
import { isQuotationMark, type Word } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { Node } from '../../core/syntax/tree.ts';

const MARKS: ReadonlySet<string> = new Set(',،;؛:.()[]');

/** What a comparison of names and titles looks at in a paragraph: words, numbers, and the marks that divide. */
export function itemsOf({ words }: Model, paragraph: Node): readonly Word[] {
  return words.list(words.of(paragraph)).filter(({ kind, key }) => {
    switch (kind) {
      case TokenKind.word:
        return key !== '';
      case TokenKind.number:
        return true;
      default:
        return MARKS.has(key) || isQuote(key);
    }
  });
}

/** A quotation mark of any style; which of a pair opens is not asked. */
export function isQuote(key: string | undefined): boolean {
  return key?.length === 1 && isQuotationMark(key.charCodeAt(0));
}
