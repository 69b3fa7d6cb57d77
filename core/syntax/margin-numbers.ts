import { codeOf, endOf, kindOf, type SyntaxContext, startOf } from './context.ts';
import { readHead } from './heads.ts';
import type { Line } from './physical-lines.ts';
import { TokenKind } from './tokens.ts';

/** Every fifth line of a page has its number in the margin. */
const STEP = 5;
/** Spaces, in UTF-16 units, between a line and the margin. */
const MARGIN = 4;
/** On so many lines numbers in the margin are no chance. */
const FEWEST = 3;

/** The number in the margin of a line: a token at one of its ends. */
export type Margin = 'first' | 'last';

/**
 * The lines that end, or begin, with their own number, as pages that were read by machine have them: 5, 10,
 * 15 and, on the next page, 5 again. None where another line has a number there, as in a table.
 */
export function marginNumbers(
  context: SyntaxContext,
  lines: readonly Line[],
): ReadonlyMap<Line, Margin> {
  return numbersAt(context, lines, 'last') ?? numbersAt(context, lines, 'first') ?? new Map();
}

function numbersAt(
  context: SyntaxContext,
  lines: readonly Line[],
  margin: Margin,
): ReadonlyMap<Line, Margin> | null {
  const found = new Map<Line, Margin>();
  let before = 0;
  for (const line of lines) {
    if (!hasNumber(context, line, margin)) continue;
    const number = codeOf(context, margin === 'last' ? line.to - 1 : line.from);
    if (number !== STEP && number !== before + STEP) return null;
    before = number;
    found.set(line, margin);
  }
  return found.size < FEWEST ? null : found;
}

function hasNumber(context: SyntaxContext, { from, to }: Line, margin: Margin): boolean {
  if (to - from < 2) return false;
  // The gap is behind this token.
  const left = margin === 'last' ? to - 2 : from;
  if (kindOf(context, margin === 'last' ? left + 1 : left) !== TokenKind.number) return false;
  return startOf(context, left + 1) - endOf(context, left) >= MARGIN;
}

/** A line without the number in its margin, and that number as a line of its own. */
export interface NumberedLine {
  readonly text: Line;
  readonly number: Line;
}

export function withoutMargin(context: SyntaxContext, line: Line, margin: Margin): NumberedLine {
  const at = margin === 'last' ? line.to - 1 : line.from;
  const number: Line = {
    from: at,
    to: at + 1,
    blank: false,
    head: { kind: 'furniture', content: at },
  };
  if (margin === 'last') return { text: { ...line, to: at }, number };
  const from = at + 1;
  return { text: { ...line, from, head: readHead(context, from, line.to) }, number };
}
