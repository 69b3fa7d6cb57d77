import { Code } from '../syntax/context.ts';
import { TokenKind, type Tokens } from '../syntax/tokens.ts';
import { type NodeRows, ROW_KIND, RowFlag, RowKind } from './node-rows.ts';

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

/**
 * Where a paragraph begins around which only scopes stand, or the text ends: what stands on one side of
 * a border says nothing of the words on the other.
 */
export interface Border {
  readonly row: number;
  readonly token: number;
  /** The first place behind it. */
  readonly place: number;
}

/** What two versions of a text have in common: all before `from`, and behind `to` and `lastTo`. */
export interface PlacesAround {
  readonly from: Border;
  /** In the new version; it has no place before its words are read. */
  readonly to: Omit<Border, 'place'>;
  /** In the last version. */
  readonly lastTo: Border;
}

/** One pass over the nodes and one over the tokens. */
export function readPlaces(tokens: Tokens, rows: NodeRows): WordPlaces {
  const placeOf = new Int32Array(tokens.length);
  const whole = { rows: { from: 0, to: rows.length }, tokens: { from: 0, to: tokens.length } };
  const sizes = ownTokens(tokens, rows, whole, placeOf);
  const length = sizes.reduce((sum, size) => sum + size, 0);
  const places = createPlaces(length, placeOf);
  setPlaces(places, sizes, whole.tokens, 0);
  return places;
}

/** As `readPlaces`, for a text that was edited: only the paragraphs between its borders are read. */
export function readPlacesEdited(
  tokens: Tokens,
  rows: NodeRows,
  last: WordPlaces,
  { from, to, lastTo }: PlacesAround,
): WordPlaces {
  const placeOf = new Int32Array(tokens.length);
  const inside = {
    rows: { from: from.row, to: to.row },
    tokens: { from: from.token, to: to.token },
  };
  const sizes = ownTokens(tokens, rows, inside, placeOf);
  const behind = from.place + sizes.reduce((sum, size) => sum + size, 0);
  const by = behind - lastTo.place;
  const places = createPlaces(last.length + by, placeOf);
  const { tokenAt, isFirst } = places;
  setPlaces(places, sizes, inside.tokens, from.place);
  placeOf.set(last.placeOf.subarray(0, from.token));
  placeOf.set(last.placeOf.subarray(lastTo.token), to.token);
  tokenAt.set(last.tokenAt.subarray(0, from.place));
  tokenAt.set(last.tokenAt.subarray(lastTo.place), behind);
  isFirst.set(last.isFirst.subarray(0, from.place));
  isFirst.set(last.isFirst.subarray(lastTo.place), behind);
  if (by !== 0) {
    for (let token = to.token; token < placeOf.length; token++) {
      const place = placeOf[token] as number;
      if (place !== NO_PLACE) placeOf[token] = place + by;
    }
  }
  const tokensBy = to.token - lastTo.token;
  if (tokensBy !== 0) {
    for (let place = behind; place < tokenAt.length; place++) {
      tokenAt[place] = (tokenAt[place] as number) + tokensBy;
    }
  }
  return places;
}

function createPlaces(length: number, placeOf: Int32Array): WordPlaces {
  return { length, tokenAt: new Int32Array(length), placeOf, isFirst: new Uint8Array(length) };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Turns the numbers of paragraphs, which `ownTokens` has given to tokens, into places, of which the first
 * is `firstPlace`.
 */
function setPlaces(
  { tokenAt, placeOf, isFirst }: WordPlaces,
  sizes: readonly number[],
  { from, to }: Range,
  firstPlace: number,
): void {
  const free = new Int32Array(sizes.length);
  let count = firstPlace;
  for (let paragraph = 1; paragraph < sizes.length; paragraph++) {
    free[paragraph] = count;
    const size = sizes[paragraph] as number;
    if (size > 0) isFirst[count] = 1;
    count += size;
  }
  for (let token = from; token < to; token++) {
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
}

/**
 * Gives each token the number of its paragraph, from 1 in the order of the text, 0 to what is passed
 * over; and the sizes of all.
 */
function ownTokens(
  tokens: Tokens,
  { kind: rowKind, end: rowEnd, parent: parentOf }: NodeRows,
  { rows, tokens: { from, to } }: { readonly rows: Range; readonly tokens: Range },
  paragraphOf: Int32Array,
): readonly number[] {
  const { kind, start } = tokens;
  const sizes = [0];
  /** By row: the number of the paragraph around the node. */
  const paragraphs = new Int32Array(rows.to - rows.from);
  let token = from;
  for (let row = rows.from; row < rows.to; row++) {
    const ofRow = rowKind[row] as number;
    const like = ofRow & ROW_KIND;
    // What stands around the first row are scopes, which have no words of their own.
    const paragraph =
      like >= RowKind.block
        ? sizes.push(0) - 1
        : (paragraphs[(parentOf[row] as number) - rows.from] ?? 0);
    paragraphs[row - rows.from] = paragraph;
    if ((ofRow & RowFlag.leaf) === 0) continue;
    const isText = like === RowKind.text;
    const end = rowEnd[row] as number;
    let size = 0;
    for (; token < to && (start[token] as number) < end; token++) {
      if (like === RowKind.aside) continue;
      if (kind[token] !== TokenKind.word && isNoWord(tokens, token, isText)) continue;
      paragraphOf[token] = paragraph;
      size++;
    }
    sizes[paragraph] = (sizes[paragraph] as number) + size;
  }
  return sizes;
}

/** How many tokens before and behind one tell whether it is a word. */
export const BESIDE_WORD = 3;

/** Emphasis inside an element; a comment; a bracketed number that stands between two words like the mark of a note. */
function isNoWord({ kind, value }: Tokens, token: number, isText: boolean): boolean {
  const at = kind[token];
  if (at === TokenKind.comment) return true;
  if (at !== TokenKind.punctuation && at !== TokenKind.number) return false;
  const code = value[token] as number;
  if (at === TokenKind.punctuation) {
    if (code === Code.asterisk || code === Code.underscore || code === Code.backslash) return true;
    if (code !== Code.left && code !== Code.right) return false;
  }
  if (!isText) return false;
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
