import { keyEquals, wordKey } from '../arabic/key.ts';
import { firstAtLeastNear } from '../common/search.ts';
import { Code } from '../syntax/context.ts';
import { levels } from '../syntax/levels.ts';
import { TokenFlag, TokenKind, type Tokens } from '../syntax/tokens.ts';
import { childrenOf, type Node, type Resolution, type Span } from '../syntax/tree.ts';

/**
 * The words, numbers and marks of a text in reading order, paragraph by paragraph: what stands
 * between two words of a paragraph and is none of it is passed over. That is page breaks with page
 * numbers, rules and notes, note marks, comments, emphasis, line ends and what is invisible. Rules,
 * phrases and repetitions all read words here, so that a sentence means the same wherever a page ends.
 *
 * Places in the stream are numbers; the words of one paragraph have successive places. There are no
 * objects for words but where somebody asks for them.
 */
export interface Words {
  /** The number of places. */
  readonly length: number;
  /** By place: the token. */
  readonly tokenAt: Int32Array;
  /** By place: 1 where a paragraph begins. */
  readonly isFirst: Uint8Array;

  /** The words of a node: of a paragraph without those of the paragraphs in it and below it. */
  readonly of: (node: Span) => Places;
  /** The first place in a span; `NO_PLACE` for a span without words. */
  readonly first: (span: Span) => number;
  readonly last: (span: Span) => number;
  /** The place directly behind the words of a span, in its paragraph. */
  readonly after: (span: Span) => number;
  /** The place directly before the words of a span, in its paragraph. */
  readonly before: (span: Span) => number;
  /** The next and the last place of the paragraph; at its ends, and for `NO_PLACE`, `NO_PLACE`. */
  readonly next: (place: number) => number;
  readonly previous: (place: number) => number;
  /** The word directly behind, over quotation marks: `NO_PLACE` where a number or another mark stands there. */
  readonly nextWord: (place: number) => number;
  readonly previousWord: (place: number) => number;

  /** A `TokenKind`; 0 for `NO_PLACE`. */
  readonly kindAt: (place: number) => number;
  /** The comparison key of a word, the digits of a number in European form, a mark itself; '' for `NO_PLACE`. */
  readonly keyAt: (place: number) => string;
  /** Whether `keyAt` is `key`, without making it. */
  readonly is: (place: number, key: string) => boolean;
  /** The value of a number; -1 for what is none. */
  readonly numberAt: (place: number) => number;
  readonly startAt: (place: number) => number;
  readonly endAt: (place: number) => number;
  /** Nothing stands before it, neither a space nor what is passed over. */
  readonly isGluedAt: (place: number) => boolean;

  /** Up to `count` words directly behind a span, over quotation marks; a number or another mark ends them. */
  readonly behind: (span: Span, count: number) => readonly Word[];
  /** The words directly before a span, the nearest first. */
  readonly ahead: (span: Span, count: number) => readonly Word[];
  /** What stands in a span as running text: with a space for each gap, and without what is passed over. */
  readonly plain: (span: Span) => string;
  /** The words, numbers and marks of a node as objects, where their number is small. */
  readonly list: (places: Places) => readonly Word[];
}

/** Successive places of one paragraph, the end exclusive. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/** A word, number or mark. */
export interface Word extends Span {
  readonly place: number;
  /** A `TokenKind`. */
  readonly kind: number;
  /** See `keyAt`. */
  readonly key: string;
}

export const NO_PLACE = -1;

/** One walk over the tree and one pass over the tokens. */
export function wordsOf(source: string, tokens: Tokens, tree: Resolution): Words {
  const { kind, value, start, end, flags } = tokens;
  const { tokenAt, placeOf, isFirst, length } = readPlaces(tokens, tree);
  const none: Places = { from: 0, to: 0 };

  const kindAt: Words['kindAt'] = (place) =>
    place < 0 || place >= length ? 0 : (kind[tokenAt[place] as number] as number);
  const startAt: Words['startAt'] = (place) => start[tokenAt[place] as number] ?? source.length;
  const endAt: Words['endAt'] = (place) => end[tokenAt[place] as number] ?? source.length;
  const valueAt = (place: number): number => value[tokenAt[place] as number] as number;
  const keyOfToken = (token: number): string => {
    const [from, to] = [start[token] as number, end[token] as number];
    switch (kind[token]) {
      case TokenKind.word: {
        const isKey = ((flags[token] as number) & TokenFlag.plain) !== 0;
        return isKey ? source.slice(from, to) : wordKey(source, from, to);
      }
      case TokenKind.number:
        return String(value[token]);
      default:
        return source.slice(from, to);
    }
  };
  const keyAt: Words['keyAt'] = (place) =>
    place < 0 || place >= length ? '' : keyOfToken(tokenAt[place] as number);
  const is: Words['is'] = (place, key) => {
    if (place < 0 || place >= length) return false;
    const token = tokenAt[place] as number;
    if (kind[token] === TokenKind.number) return String(value[token]) === key;
    const [from, to] = [start[token] as number, end[token] as number];
    // The text of a plain word is its key.
    const isPlain = ((flags[token] as number) & TokenFlag.plain) !== 0;
    if (isPlain && kind[token] === TokenKind.word) {
      return to - from === key.length && source.startsWith(key, from);
    }
    return keyEquals(source, from, to, key);
  };
  const next: Words['next'] = (place) =>
    place < 0 || place + 1 >= length || isFirst[place + 1] === 1 ? NO_PLACE : place + 1;
  const previous: Words['previous'] = (place) =>
    place <= 0 || isFirst[place] === 1 ? NO_PLACE : place - 1;
  const wordFrom = (from: number, step: Words['next']): number => {
    let place = step(from);
    while (kindAt(place) === TokenKind.punctuation && isQuotationMark(valueAt(place))) {
      place = step(place);
    }
    return kindAt(place) === TokenKind.word ? place : NO_PLACE;
  };
  const nextWord: Words['nextWord'] = (place) => wordFrom(place, next);
  const previousWord: Words['previousWord'] = (place) => wordFrom(place, previous);

  /** Most questions are about what stands near the last ones. */
  let near = 0;
  const tokenFrom = (offset: number): number => {
    near = firstAtLeastNear(start, tokens.length, offset, near);
    return near;
  };
  const first: Words['first'] = (span) => {
    for (let token = tokenFrom(span.start); ; token++) {
      if (token >= tokens.length || (start[token] as number) >= span.end) return NO_PLACE;
      const place = placeOf[token] as number;
      if (place !== NO_PLACE) return place;
    }
  };
  const last: Words['last'] = (span) => {
    for (let token = tokenFrom(span.end) - 1; ; token--) {
      if (token < 0 || (start[token] as number) < span.start) return NO_PLACE;
      const place = placeOf[token] as number;
      if (place !== NO_PLACE) return place;
    }
  };
  const hasSpaceAt = (place: number): boolean =>
    ((flags[tokenAt[place] as number] as number) & TokenFlag.spaceBefore) !== 0 ||
    tokenAt[place] !== (tokenAt[place - 1] as number) + 1;
  /** By place: the words around an opener or a citation are asked for by many rules. */
  const made = new Array<Word | undefined>(length);
  const wordAt = (place: number): Word => {
    if (kindAt(place) === 0) {
      return { place, kind: 0, key: '', start: source.length, end: source.length };
    }
    const known = made[place];
    if (known !== undefined) return known;
    const token = tokenAt[place] as number;
    const word = {
      place,
      kind: kind[token] as number,
      key: keyOfToken(token),
      start: start[token] as number,
      end: end[token] as number,
    };
    made[place] = word;
    return word;
  };
  const collect = (from: number, step: Words['next'], count: number): readonly Word[] => {
    const words: Word[] = [];
    for (let place = step(from); place !== NO_PLACE && words.length < count; place = step(place)) {
      words.push(wordAt(place));
    }
    return words;
  };
  return {
    length,
    tokenAt,
    isFirst,
    of(node) {
      const from = first(node);
      if (from === NO_PLACE) return none;
      // The paragraphs in a paragraph stand elsewhere in the stream, and those below it behind it.
      let to = from + 1;
      while (to < length && isFirst[to] === 0 && startAt(to) < node.end) to++;
      return { from, to };
    },
    first,
    last,
    after: (span) => next(last(span)),
    before: (span) => previous(first(span)),
    next,
    previous,
    nextWord,
    previousWord,
    kindAt,
    keyAt,
    is,
    numberAt: (place) => (kindAt(place) === TokenKind.number ? valueAt(place) : -1),
    startAt,
    endAt,
    isGluedAt: (place) => previous(place) !== NO_PLACE && !hasSpaceAt(place),
    behind: (span, count) => collect(last(span), nextWord, count),
    ahead: (span, count) => collect(first(span), previousWord, count),
    plain(span) {
      let text = '';
      for (let place = first(span); place >= 0 && startAt(place) < span.end; place = next(place)) {
        if (text !== '' && hasSpaceAt(place)) text += ' ';
        text += source.slice(
          Math.max(startAt(place), span.start),
          Math.min(endAt(place), span.end),
        );
      }
      return text;
    },
    list({ from, to }) {
      const words: Word[] = [];
      for (let place = from; place < to; place++) words.push(wordAt(place));
      return words;
    },
  };
}

/** Quotation marks of all styles; which of a pair opens is not asked. */
export function isQuotationMark(code: number): boolean {
  return (
    code === Code.quote ||
    code === Code.leftGuillemet ||
    code === Code.rightGuillemet ||
    (code >= Code.leftSingle && code <= Code.rightDouble && code !== SINGLE_LOW && code !== 0x201b)
  );
}

const SINGLE_LOW = 0x201a;

interface Columns {
  readonly length: number;
  readonly tokenAt: Int32Array;
  /** By token: its place, or `NO_PLACE`. */
  readonly placeOf: Int32Array;
  /** By place: 1 where a paragraph begins. */
  readonly isFirst: Uint8Array;
}

function readPlaces(tokens: Tokens, tree: Resolution): Columns {
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
