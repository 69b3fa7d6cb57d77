import { keyEquals, wordKey } from '../arabic/key.ts';
import { lazily } from '../common/lazily.ts';
import { firstAtLeastNear } from '../common/search.ts';
import { Code } from '../syntax/context.ts';
import { TokenFlag, TokenKind, type Tokens } from '../syntax/tokens.ts';
import type { Span } from '../syntax/tree.ts';
import { NO_PLACE, type WordPlaces } from './word-places.ts';
import { mayHaveAny, mayHaveHash, presenceOf, type WordSet, wordOfHash } from './word-set.ts';

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
  /** Whether the word at a place is one of a set; no string is made of it. */
  readonly isIn: (place: number, set: WordSet) => boolean;
  /** False where no word of a set stands anywhere in the text: then a rule need not look for them. */
  readonly mayHave: (set: WordSet) => boolean;
  /** The same for one word, by the hash of its key. */
  readonly mayHaveHash: (hash: number) => boolean;
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

/** What stands in a text, as it is asked for. */
export function wordsOf(source: string, tokens: Tokens, places: WordPlaces): Words {
  const values = valuesAt(source, tokens, places);
  const steps = stepsOver(values, tokens, places);
  const spans = spansIn(tokens, places);
  const { length, tokenAt, isFirst } = places;
  const { next, previous, nextWord, previousWord } = steps;
  const { first, last } = spans;
  const { kindAt, keyAt, is, isIn, numberAt, startAt, endAt } = values;
  // Numbers and marks have values too: they make no word absent.
  const presence = lazily(() => presenceOf(tokens.value, tokens.length));
  const hasSpaceAt = (place: number): boolean =>
    ((tokens.flags[tokenAt[place] as number] as number) & TokenFlag.spaceBefore) !== 0 ||
    tokenAt[place] !== (tokenAt[place - 1] as number) + 1;
  const wordAt = wordMaker(source, values);
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
      if (from === NO_PLACE) return NO_PLACES;
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
    isIn,
    mayHave: (set) => mayHaveAny(presence(), set),
    mayHaveHash: (hash) => mayHaveHash(presence(), hash),
    numberAt,
    startAt,
    endAt,
    isGluedAt: (place) => previous(place) !== NO_PLACE && !hasSpaceAt(place),
    behind: (span, count) => collect(last(span), nextWord, count),
    ahead: (span, count) => collect(first(span), previousWord, count),
    plain(span) {
      let text = '';
      for (let place = first(span); place >= 0 && startAt(place) < span.end; place = next(place)) {
        if (text !== '' && hasSpaceAt(place)) text += ' ';
        const from = Math.max(startAt(place), span.start);
        text += source.slice(from, Math.min(endAt(place), span.end));
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

const NO_PLACES: Places = { from: 0, to: 0 };

type Values = Pick<Words, 'kindAt' | 'keyAt' | 'is' | 'isIn' | 'numberAt' | 'startAt' | 'endAt'>;

function valuesAt(source: string, tokens: Tokens, { tokenAt, length }: WordPlaces): Values {
  const { kind, value, start, end, flags } = tokens;
  const kindAt: Words['kindAt'] = (place) =>
    place < 0 || place >= length ? 0 : (kind[tokenAt[place] as number] as number);
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
  return {
    kindAt,
    is,
    isIn(place, set) {
      if (kindAt(place) !== TokenKind.word) return false;
      const word = wordOfHash(set, value[tokenAt[place] as number] as number);
      // Two words may have one hash.
      return word !== '' && is(place, word);
    },
    keyAt(place) {
      if (place < 0 || place >= length) return '';
      const token = tokenAt[place] as number;
      if (kind[token] === TokenKind.number) return String(value[token]);
      const [from, to] = [start[token] as number, end[token] as number];
      const isKey = ((flags[token] as number) & TokenFlag.plain) !== 0;
      return isKey || kind[token] !== TokenKind.word
        ? source.slice(from, to)
        : wordKey(source, from, to);
    },
    numberAt: (place) =>
      kindAt(place) === TokenKind.number ? (value[tokenAt[place] as number] as number) : -1,
    startAt: (place) => start[tokenAt[place] as number] ?? source.length,
    endAt: (place) => end[tokenAt[place] as number] ?? source.length,
  };
}

function stepsOver(
  { kindAt }: Values,
  { value }: Tokens,
  { tokenAt, isFirst, length }: WordPlaces,
): Pick<Words, 'next' | 'previous' | 'nextWord' | 'previousWord'> {
  const next: Words['next'] = (place) =>
    place < 0 || place + 1 >= length || isFirst[place + 1] === 1 ? NO_PLACE : place + 1;
  const previous: Words['previous'] = (place) =>
    place <= 0 || isFirst[place] === 1 ? NO_PLACE : place - 1;
  const wordFrom = (from: number, step: Words['next']): number => {
    let place = step(from);
    while (
      kindAt(place) === TokenKind.punctuation &&
      isQuotationMark(value[tokenAt[place] as number] as number)
    ) {
      place = step(place);
    }
    return kindAt(place) === TokenKind.word ? place : NO_PLACE;
  };
  return {
    next,
    previous,
    nextWord: (place) => wordFrom(place, next),
    previousWord: (place) => wordFrom(place, previous),
  };
}

function spansIn(
  { start, length }: Tokens,
  { placeOf }: WordPlaces,
): Pick<Words, 'first' | 'last'> {
  /** Most questions are about what stands near the last ones. */
  let near = 0;
  const tokenFrom = (offset: number): number => {
    near = firstAtLeastNear(start, length, offset, near);
    return near;
  };
  return {
    first(span) {
      for (let token = tokenFrom(span.start); ; token++) {
        if (token >= length || (start[token] as number) >= span.end) return NO_PLACE;
        const place = placeOf[token] as number;
        if (place !== NO_PLACE) return place;
      }
    },
    last(span) {
      for (let token = tokenFrom(span.end) - 1; ; token--) {
        if (token < 0 || (start[token] as number) < span.start) return NO_PLACE;
        const place = placeOf[token] as number;
        if (place !== NO_PLACE) return place;
      }
    },
  };
}

/** Keeps what it makes: the words around an opener or a citation are asked for by many rules. */
function wordMaker(
  source: string,
  { kindAt, keyAt, startAt, endAt }: Values,
): (place: number) => Word {
  // A table of all places takes a long text more time to make than its few words to find.
  const made = new Map<number, Word>();
  return (place) => {
    const known = made.get(place);
    if (known !== undefined) return known;
    const kind = kindAt(place);
    if (kind === 0) return { place, kind, key: '', start: source.length, end: source.length };
    const word = { place, kind, key: keyAt(place), start: startAt(place), end: endAt(place) };
    made.set(place, word);
    return word;
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
