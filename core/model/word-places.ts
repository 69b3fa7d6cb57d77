import { Code } from '../syntax/context.ts';
import { levels } from '../syntax/levels.ts';
import { TokenKind, type Tokens } from '../syntax/tokens.ts';
import { childrenOf, type Node, type Resolution } from '../syntax/tree.ts';

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

/** One walk over the tree and one pass over the tokens. */
export function readPlaces(tokens: Tokens, tree: Resolution): WordPlaces {
  const { length } = tokens;
  /** By token: first the number of its paragraph, 0 for what is passed over; then its place. */
  const placeOf = new Int32Array(length);
  const sizes = ownTokens(tokens, tree, placeOf);
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
function ownTokens(tokens: Tokens, tree: Resolution, paragraphOf: Int32Array): number[] {
  const { kind, start, length } = tokens;
  const sizes = [0];
  /** Paragraphs around the present node, and the families of children that are being read. */
  const paragraphs = [0];
  const families: (readonly Node[])[] = [[tree]];
  const cursors = [0];
  let token = 0;
  while (families.length > 0) {
    const depth = families.length - 1;
    const cursor = cursors[depth] as number;
    const node = families[depth]?.[cursor];
    if (node === undefined) {
      families.pop();
      cursors.pop();
      paragraphs.pop();
      continue;
    }
    cursors[depth] = cursor + 1;
    const level = levels[node.type];
    let paragraph = paragraphs[depth] as number;
    if (level === 'block' || level === 'scope') paragraph = sizes.push(0) - 1;
    const children = childrenOf(node);
    if (children.length > 0) {
      families.push(children);
      cursors.push(0);
      paragraphs.push(paragraph);
      continue;
    }
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
