import type { Block } from './block.ts';
import {
  Code,
  codeOf,
  isDoubleQuote,
  isGlued,
  isMarkup,
  isPunctuation,
  kindOf,
  type SyntaxContext,
} from './context.ts';
import { behindTag } from './html-marks.ts';
import { TokenKind } from './tokens.ts';

/** The punctuation with which a block ends, after notes, quotes and brackets; 0 when there is none. */
export function endMark(context: SyntaxContext, block: Block): number {
  const slice = block.slices.at(-1);
  if (slice === undefined) return 0;
  const first = slice[0];
  let t = slice[1] - 1;
  while (t >= first) {
    const kind = kindOf(context, t);
    if (kind === TokenKind.superscript || kind === TokenKind.comment) {
      t--;
      continue;
    }
    if (kind !== TokenKind.punctuation) return 0;
    const code = codeOf(context, t);
    switch (code) {
      case Code.arabicComma:
      case Code.arabicSemicolon:
      case Code.stop:
      case Code.colon:
      case Code.arabicQuestion:
      case Code.comma:
      case Code.semicolon:
      case Code.question:
      case Code.exclamation:
        return code;
      case Code.bar:
        t--;
        break;
      case Code.right:
      case Code.rightBrace:
      case Code.rightSquare:
      case Code.greater:
        t = beforeReference(context, t, first);
        break;
      case Code.superscriptLeft:
      case Code.superscriptRight:
        t--;
        break;
      default:
        if (!isMarkup(context, t) && !isDoubleQuote(context, t)) return 0;
        t--;
    }
  }
  return 0;
}

/** From the closing mark of a footnote reference to the token before it; else one step back. */
function beforeReference(context: SyntaxContext, t: number, first: number): number {
  const limit = Math.max(first, t - 11);
  if (isPunctuation(context, t, Code.greater)) {
    // A tag that is no mark of a note.
    for (let i = t - 1; i >= Math.max(first, t - 3); i--) {
      if (isPunctuation(context, i, Code.less) && behindTag(context, i, t + 1) > i) return i - 1;
    }
    for (let i = t - 4; i >= limit; i--) {
      if (isPunctuation(context, i, Code.less)) return i - 1;
    }
    return t - 1;
  }
  for (let i = t - 1; i >= limit; i--) {
    if (isPunctuation(context, i, Code.caret)) {
      return isPunctuation(context, i - 1, Code.leftSquare) ? i - 2 : i - 1;
    }
    if (kindOf(context, i) === TokenKind.word || kindOf(context, i) === TokenKind.latin) break;
  }
  const glued = isPunctuation(context, t - 2, Code.left) && isGlued(context, t - 2);
  return glued && kindOf(context, t - 1) === TokenKind.number ? t - 3 : t - 1;
}
