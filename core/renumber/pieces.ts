import type { Model } from '../model/model.ts';
import type { Span } from '../syntax/tree.ts';
import type { Bearer } from './bearers.ts';

/** What bears a label, with all that is below it. */
export interface Piece {
  readonly marker: Bearer;
  readonly extent: Span;
}

/**
 * - `block`: a numbered paragraph, or an item on a line of its own; `section`: a heading with all that it
 *   heads; `inline`: an item inside a paragraph, without the marks and the conjunction behind it.
 */
export interface Movable extends Piece {
  readonly kind: 'block' | 'inline' | 'section';
  /** Where a cursor means it, and nothing around or inside of it. */
  readonly handle: Span;
  /** What can change places with it, and itself, in the order of the text. */
  readonly siblings: readonly Piece[];
}

/** Where the text of a node ends, without the blanks behind it. */
export function contentEnd({ source }: Model, { start, end }: Span): number {
  return start + source.slice(start, end).trimEnd().length;
}

/** Word processors leave marks of direction before and behind paragraphs, which nobody sees. */
const UNSEEN = /[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Where the text behind a place begins. */
export function nextStart({ source }: Model, end: number): number {
  let at = end;
  while (at < source.length && UNSEEN.test(source.charAt(at))) at++;
  return at;
}

/** Where the text before a place ends. */
export function lastEnd({ source }: Model, start: number): number {
  let at = start;
  while (at > 0 && UNSEEN.test(source.charAt(at - 1))) at--;
  return at;
}
