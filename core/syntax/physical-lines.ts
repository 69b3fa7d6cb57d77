import { countWhile } from '../common/search.ts';
import type { Block } from './block.ts';
import { Code, codeOf, hasFlag, isPunctuation, kindOf, type SyntaxContext } from './context.ts';
import { endMark } from './endings.ts';
import { type Head, movedHead } from './head.ts';
import { readHead } from './heads.ts';
import { Lexeme } from './lexicon.ts';
import { type ChangedTokens, MOST_BESIDE, TokenFlag, TokenKind } from './tokens.ts';

export interface Line {
  readonly from: number;
  readonly to: number;
  readonly blank: boolean;
  readonly head: Head;
}

export function readLines(context: SyntaxContext): Line[] {
  return linesBetween(context, 0, context.tokens.length);
}

/** As `readLines`, for a text without comments that was edited: only the lines beside the edit are read. */
export function readLinesEdited(
  context: SyntaxContext,
  last: readonly Line[],
  { from, to, behind, by }: ChangedTokens,
): Line[] {
  const unseen = unseenBefore(context, from);
  const kept = countWhile(last.length, (at) => (last[at] as Line).to <= unseen);
  const next = countWhile(last.length, (at) => (last[at] as Line).from < to + MOST_BESIDE);
  const moved = behind - to;
  const first = last[kept - 1]?.to ?? 0;
  const end = next < last.length ? (last[next] as Line).from + moved : context.tokens.length;
  const lines = last.slice(0, kept);
  for (const line of linesBetween(context, first, end)) lines.push(line);
  for (let at = next; at < last.length; at++) lines.push(movedLine(last[at] as Line, moved, by));
  return lines;
}

/** How many tokens stand so far before one that no head there looks at it: over a rule of any length they do. */
function unseenBefore(context: SyntaxContext, t: number): number {
  let unseen = t;
  for (let seen = 0; unseen > 0 && seen < MOST_BESIDE; unseen--) {
    if (kindOf(context, unseen - 1) !== TokenKind.punctuation) seen++;
  }
  return unseen;
}

/** The lines from one that begins at a token to one that ends before another. */
function linesBetween(context: SyntaxContext, first: number, end: number): Line[] {
  const lines: Line[] = [];
  const { kind, flags } = context.tokens;
  let from = -1;
  let blank = true;
  let pendingBlank = first === 0;
  for (let t = first; t <= end; t++) {
    const ends = t === end;
    const flag = ends ? 0 : (flags[t] as number);
    if (!ends && kind[t] === TokenKind.comment) {
      if ((flag & TokenFlag.blankBefore) !== 0) pendingBlank = true;
      continue;
    }
    if (!ends && from >= 0 && (flag & TokenFlag.lineStart) === 0) continue;
    if (from >= 0) {
      let to = t;
      while (to > from && kind[to - 1] === TokenKind.comment) to--;
      lines.push({ from, to, blank, head: readHead(context, from, to) });
      blank = false;
    }
    from = t;
    if (!ends) {
      blank = pendingBlank || (flag & TokenFlag.blankBefore) !== 0;
      pendingBlank = false;
    }
  }
  return lines;
}

function movedLine({ from, to, blank, head }: Line, tokens: number, units: number): Line {
  return { from: from + tokens, to: to + tokens, blank, head: movedHead(head, tokens, units) };
}

export function isMonthStart(context: SyntaxContext, t: number): boolean {
  const lexeme = (context.lexemes.code[t] ?? 0) >> 8;
  return (
    lexeme === Lexeme.levantineMonth ||
    lexeme === Lexeme.gregorianMonth ||
    lexeme === Lexeme.doubleMonth
  );
}

/** Day, month and year and nothing else; one name of the month may be misspelt, and in a draft the day left out. */
export function isDateLine(context: SyntaxContext, line: Line): boolean {
  let t = line.head.content;
  let last = line.to - 1;
  const isDraft = isBlankMark(context, t);
  while (t <= last && isBlankMark(context, t)) t++;
  while (last > t && isPunctuation(context, last, Code.rightSquare)) last--;
  if (last - t > 6 || last - t < (isDraft ? 1 : 2)) return false;
  const startsWithDay = kindOf(context, t) === TokenKind.number;
  if (!(startsWithDay || isDraft) || kindOf(context, last) !== TokenKind.number) return false;
  let month = false;
  for (let i = startsWithDay ? t + 1 : t; i < last; i++) {
    if (isMonthStart(context, i)) month = true;
    else if (kindOf(context, i) !== TokenKind.word && !isPunctuation(context, i, Code.solidus)) {
      return false;
    }
  }
  return month;
}

/** What stands for a day that is not known yet: `[ ]`, `…`, `__`. */
function isBlankMark(context: SyntaxContext, t: number): boolean {
  if (kindOf(context, t) !== TokenKind.punctuation) return false;
  const code = codeOf(context, t);
  return (
    code === Code.leftSquare ||
    code === Code.rightSquare ||
    code === Code.ellipsis ||
    code === Code.stop ||
    code === Code.underscore
  );
}

/** A number on a line of its own, unless it is the year or number that a cut sentence waits for. */
export function isFurniture(context: SyntaxContext, line: Line, open: Block | null): boolean {
  if (!line.blank) return false;
  if (isRule(context, line)) return true;
  const next = line.to;
  if (next < context.tokens.length && !hasFlag(context, next, TokenFlag.blankBefore)) return false;
  const single = line.to - line.from === 1 && kindOf(context, line.from) === TokenKind.number;
  const waits = open !== null && endMark(context, open) === 0;
  return !(single && waits && codeOf(context, line.from) >= 1900);
}

/** `________` over the notes of a page, which may stand on the next line. */
function isRule(context: SyntaxContext, { from, to }: Line): boolean {
  return to - from > 2 && isPunctuation(context, from, codeOf(context, to - 1));
}
