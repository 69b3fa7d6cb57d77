import { isWord, keyOf, type SyntaxContext } from './context.ts';
import { TokenFlag, type TokenKind } from './tokens.ts';

/**
 * The tokens of one logical block in reading order, without emphasis marks: what the grammars inside
 * a paragraph walk over. Positions in a view (`k`) are not token numbers.
 */
export interface View extends SyntaxContext {
  readonly at: Int32Array;
  readonly length: number;
}

/** The view that the blocks of a text use in turn. */
export type MutableView = { -readonly [K in keyof View]: View[K] };

export function viewOf({ source, tokens, lexemes, scratch }: SyntaxContext): MutableView {
  return { source, tokens, lexemes, scratch, at: scratch, length: 0 };
}

export function tokenAt(view: View, k: number): number {
  return k >= 0 && k < view.length ? (view.at[k] as number) : -1;
}

export function kindAt(view: View, k: number): number {
  return k >= 0 && k < view.length ? (view.tokens.kind[view.at[k] as number] as number) : 0;
}

export function valueAt(view: View, k: number): number {
  return k >= 0 && k < view.length ? (view.tokens.value[view.at[k] as number] as number) : -1;
}

export function startAt(view: View, k: number): number {
  return view.tokens.start[view.at[k] as number] as number;
}

export function endAt(view: View, k: number): number {
  return view.tokens.end[view.at[k] as number] as number;
}

/** Class of the lexeme at `k`; 0 for an unknown word or another token. */
export function lexemeAt(view: View, k: number): number {
  return k >= 0 && k < view.length ? (view.lexemes.code[view.at[k] as number] as number) >> 8 : 0;
}

export function lexemeValueAt(view: View, k: number): number {
  return k >= 0 && k < view.length ? (view.lexemes.code[view.at[k] as number] as number) & 0xff : 0;
}

/** Letters of the clitics before the word at `k`. */
export function prefixAt(view: View, k: number): number {
  return k >= 0 && k < view.length ? (view.lexemes.prefix[view.at[k] as number] as number) : 0;
}

export function isAt(
  view: View,
  k: number,
  kind: (typeof TokenKind)[keyof typeof TokenKind],
  value: number,
): boolean {
  return kindAt(view, k) === kind && valueAt(view, k) === value;
}

/** No white space between the tokens at `k - 1` and `k`. */
export function gluedAt(view: View, k: number): boolean {
  if (k <= 0 || k >= view.length) return false;
  if (startAt(view, k) === endAt(view, k - 1)) return true;
  const t = view.at[k] as number;
  const flags = view.tokens.flags[t] as number;
  return (flags & TokenFlag.spaceBefore) === 0 && (view.at[k - 1] as number) === t - 1;
}

/** The comparison key of the word at `k`; '' for another token. */
export function keyAt(view: View, k: number): string {
  return k < 0 || k >= view.length ? '' : keyOf(view, view.at[k] as number);
}

/** Whether `keyAt` is `key`, without making it. */
export function isWordAt(view: View, k: number, key: string): boolean {
  return k >= 0 && k < view.length && isWord(view, view.at[k] as number, key);
}
