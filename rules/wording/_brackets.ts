import type { Node, Quotation, Span } from '../../core/syntax/tree.ts';

/** A square bracket that opens or closes. */
export interface Bracket {
  readonly at: number;
  readonly opens: boolean;
  readonly block: Node;
  readonly quotation: Quotation | null;
}

/** Two brackets of one paragraph, and what stands between them. */
export interface Pair extends Span {
  readonly block: Node;
  readonly quotation: Quotation | null;
  /** The content without the spaces around it; empty where there is none. */
  readonly content: Span;
}

interface Paired {
  readonly pairs: readonly Pair[];
  /** Brackets around several paragraphs. */
  readonly across: readonly (readonly [opening: number, closing: number])[];
  readonly unmatched: readonly number[];
}

/** Pairs the brackets of each paragraph, and what is left over from paragraph to paragraph. */
export function pairBrackets(source: string, brackets: readonly Bracket[]): Paired {
  const pairs: Pair[] = [];
  const left: Bracket[] = [];
  let open: Bracket[] = [];
  let block: Node | undefined;
  for (const bracket of brackets) {
    if (bracket.block !== block) {
      left.push(...open);
      open = [];
      block = bracket.block;
    }
    if (bracket.opens) open.push(bracket);
    else {
      const opening = open.pop();
      if (opening === undefined) left.push(bracket);
      else pairs.push(pairOf(source, opening, bracket));
    }
  }
  left.push(...open);
  left.sort((a, b) => a.at - b.at);

  const across: [number, number][] = [];
  const unmatched: number[] = [];
  const waiting: number[] = [];
  for (const { at, opens } of left) {
    if (opens) waiting.push(at);
    else {
      const opening = waiting.pop();
      if (opening === undefined) unmatched.push(at);
      else across.push([opening, at]);
    }
  }
  pairs.sort((a, b) => a.start - b.start);
  return { pairs, across, unmatched: [...unmatched, ...waiting] };
}

function pairOf(source: string, { at, block, quotation }: Bracket, closing: Bracket): Pair {
  const text = source.slice(at + 1, closing.at);
  const start = at + 1 + (text.length - text.trimStart().length);
  const content = { start, end: Math.max(start, at + 1 + text.trimEnd().length) };
  return { start: at, end: closing.at + 1, block, quotation, content };
}

/** Brackets that stand side by side offer one choice: `[تقرر] [تطلب]`, `[أ]/[ب]`. */
export function rowsOf(source: string, pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const rows: Pair[][] = [];
  const byEnd = new Map<number, Pair[]>();
  for (const pair of pairs) {
    let before = pair.start;
    while (/[ \t/]/u.test(source.charAt(before - 1))) before--;
    const row = byEnd.get(before);
    if (row !== undefined && row[0]?.block === pair.block) {
      row.push(pair);
      byEnd.set(pair.end, row);
    } else {
      const fresh = [pair];
      rows.push(fresh);
      byEnd.set(pair.end, fresh);
    }
  }
  return rows;
}
