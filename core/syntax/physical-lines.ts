import type { Block } from './blocks.ts';
import { Code, codeOf, hasFlag, isPunctuation, kindOf, type SyntaxContext } from './context.ts';
import { endMark } from './endings.ts';
import { type Head, readHead } from './heads.ts';
import { Lexeme } from './lexicon.ts';
import { TokenFlag, TokenKind } from './tokens.ts';

export interface Line {
  readonly from: number;
  readonly to: number;
  readonly blank: boolean;
  readonly head: Head;
}

export function readLines(context: SyntaxContext): Line[] {
  const lines: Line[] = [];
  const { length } = context.tokens;
  let from = -1;
  let blank = true;
  let pendingBlank = true;
  for (let t = 0; t <= length; t++) {
    const ends = t === length;
    if (!ends && kindOf(context, t) === TokenKind.comment) {
      if (hasFlag(context, t, TokenFlag.blankBefore)) pendingBlank = true;
      continue;
    }
    if (!ends && from >= 0 && !hasFlag(context, t, TokenFlag.lineStart)) continue;
    if (from >= 0) {
      let to = t;
      while (to > from && kindOf(context, to - 1) === TokenKind.comment) to--;
      lines.push({ from, to, blank, head: readHead(context, from, to) });
      blank = false;
    }
    from = t;
    if (!ends) {
      blank = pendingBlank || hasFlag(context, t, TokenFlag.blankBefore);
      pendingBlank = false;
    }
  }
  return lines;
}

export function isMonthStart(context: SyntaxContext, t: number): boolean {
  const lexeme = (context.lexemes.code[t] ?? 0) >> 8;
  return (
    lexeme === Lexeme.levantineMonth ||
    lexeme === Lexeme.gregorianMonth ||
    lexeme === Lexeme.doubleMonth
  );
}

/** Day, month and year and nothing else; one name of the month may be misspelt. */
export function isDateLine(context: SyntaxContext, line: Line): boolean {
  const t = line.head.content;
  const last = line.to - 1;
  if (last - t > 6 || last - t < 2) return false;
  if (kindOf(context, t) !== TokenKind.number || kindOf(context, last) !== TokenKind.number) {
    return false;
  }
  let month = false;
  for (let i = t + 1; i < last; i++) {
    if (isMonthStart(context, i)) month = true;
    else if (kindOf(context, i) !== TokenKind.word && !isPunctuation(context, i, Code.solidus)) {
      return false;
    }
  }
  return month;
}

/** A number on a line of its own, unless it is the year or number that a cut sentence waits for. */
export function isFurniture(context: SyntaxContext, line: Line, open: Block | null): boolean {
  if (!line.blank) return false;
  const next = line.to;
  if (next < context.tokens.length && !hasFlag(context, next, TokenFlag.blankBefore)) return false;
  const single = line.to - line.from === 1 && kindOf(context, line.from) === TokenKind.number;
  const waits = open !== null && endMark(context, open) === 0;
  return !(single && waits && codeOf(context, line.from) >= 1900);
}
