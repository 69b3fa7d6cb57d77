import { Code, isPunctuation, keyOf, kindOf, type SyntaxContext } from './context.ts';
import { TokenKind } from './tokens.ts';

/** `(ف ق 1)`: three letters and a number, each a token, and the brackets. */
const LONGEST_LABEL = 6;

/**
 * Behind `(ف ق 1)`, as the World Health Organization labels the clauses of a preamble: single letters and
 * their number in brackets. The same token where there is no such label.
 */
export function behindClauseLabel(context: SyntaxContext, t: number): number {
  if (!isPunctuation(context, t, Code.left)) return t;
  let next = t + 1;
  while (kindOf(context, next) === TokenKind.word && keyOf(context, next).length === 1) next++;
  const isLabel =
    next > t + 1 &&
    next < t + LONGEST_LABEL - 1 &&
    kindOf(context, next) === TokenKind.number &&
    isPunctuation(context, next + 1, Code.right);
  return isLabel ? next + 2 : t;
}
