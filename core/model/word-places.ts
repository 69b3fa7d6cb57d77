import { Code } from '../syntax/context.ts';
import { levels } from '../syntax/levels.ts';
import { TokenKind, type Tokens } from '../syntax/tokens.ts';
import type { Node } from '../syntax/tree.ts';
import type { NodeRows } from './node-index.ts';

export const NO_PLACE = -1;

/** Which tokens are words of a text, in reading order. */
export interface WordPlaces {
  readonly length: number;
  readonly tokenAt: Int32Array;
  /** By token: its place, or `NO_PLACE`. */
  readonly placeOf: Int32Array;
  /** By place: 1 where a paragraph begins. */
  readonly isFirst: Uint8Array;
}

/** One pass over the nodes and one over the tokens. */
export function readPlaces(tokens: Tokens, nodes: NodeRows): WordPlaces {
  const { length } = tokens;
  /** By token: first the number of its paragraph, 0 for what is passed over; then its place. */
  const placeOf = new Int32Array(length);
  const sizes = ownTokens(tokens, nodes, placeOf);
  const isFirst = new Uint8Array(length);
  const tokenAt = new Int32Array(length);
  const free = new Int32Array(sizes.length);
  let count = 0;
  for (let paragraph = 1; paragraph < sizes.length; paragraph++) {
    free[paragraph] = count;
    const size = sizes[paragraph] as number;
    if (size > 0) isFirst[count] = 1;
    count += size;
  }
  for (let token = 0; token < length; token++) {
    const paragraph = placeOf[token] as number;
    if (paragraph === 0) {
      placeOf[token] = NO_PLACE;
      continue;
    }
    const place = free[paragraph] as number;
    free[paragraph] = place + 1;
    placeOf[token] = place;
    tokenAt[place] = token;
  }
  return { length: count, tokenAt: tokenAt.subarray(0, count), placeOf, isFirst };
}

/** Gives each token the number of its paragraph, from 1 in the order of the text; and the sizes of all. */
function ownTokens(
  tokens: Tokens,
  { rows, parents }: NodeRows,
  paragraphOf: Int32Array,
): readonly number[] {
  const { kind, start, length } = tokens;
  const sizes = [0];
  /** By row: the number of the paragraph around the node. */
  const paragraphs = new Int32Array(rows.length);
  let token = 0;
  for (let row = 0; row < rows.length; row++) {
    const node = rows[row] as Node;
    const level = levels[node.type];
    const isParagraph = level === 'block' || level === 'scope';
    const paragraph = isParagraph
      ? sizes.push(0) - 1
      : (paragraphs[parents[row] as number] as number);
    paragraphs[row] = paragraph;
    // What stands in a node with children stands in one of them.
    if (parents[row + 1] === row) continue;
    const isPassedOver = level === 'trivia' || node.type === 'footnoteReference';
    const { end } = node;
    let size = 0;
    for (; token < length && (start[token] as number) < end; token++) {
      if (isPassedOver) continue;
      if (kind[token] !== TokenKind.word && isNoWord(tokens, token, node)) continue;
      paragraphOf[token] = paragraph;
      size++;
    }
    sizes[paragraph] = (sizes[paragraph] as number) + size;
  }
  return sizes;
}

/** Emphasis inside an element; a comment; a bracketed number that stands between two words like the mark of a note. */
function isNoWord({ kind, value }: Tokens, token: number, { type }: Node): boolean {
  const at = kind[token];
  if (at === TokenKind.comment) return true;
  if (at !== TokenKind.punctuation && at !== TokenKind.number) return false;
  const code = value[token] as number;
  if (at === TokenKind.punctuation) {
    if (code === Code.asterisk || code === Code.underscore || code === Code.backslash) return true;
    if (code !== Code.left && code !== Code.right) return false;
  }
  if (type !== 'text') return false;
  const number = at === TokenKind.number ? token : code === Code.left ? token + 1 : token - 1;
  return (
    kind[number - 2] === TokenKind.word &&
    value[number - 1] === Code.left &&
    kind[number - 1] === TokenKind.punctuation &&
    kind[number] === TokenKind.number &&
    (value[number] as number) <= HIGHEST_NOTE &&
    value[number + 1] === Code.right &&
    kind[number + 1] === TokenKind.punctuation &&
    kind[number + 2] === TokenKind.word
  );
}

const HIGHEST_NOTE = 999;
