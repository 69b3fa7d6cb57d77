import { CharacterClass, characterClasses } from '../arabic/characters.ts';
import { HASH_SEED, hashStep, wordKey } from '../arabic/key.ts';
import type { Model } from '../model/model.ts';
import { isQuotationMark } from '../model/words.ts';
import { tokenize } from '../syntax/tokenize.ts';
import { TokenKind, type Tokens } from '../syntax/tokens.ts';
import { CliticJoint, eachCliticReading, mayBeClitic, prefixOf } from './clitics.ts';
import { createEdges, type Edges } from './phrase-edges.ts';
import type { Phrase, PhraseMatch } from './rule.ts';
import type { PlaceRange } from './search-range.ts';

/** Matches of all owners in the order of the text, then of the owners. */
export interface PhraseMatches {
  readonly matches: readonly PhraseMatch[];
  /** Place in `lists` of the owner of each match. */
  readonly owners: readonly number[];
}

type PhraseMatcher = (model: Model, range?: PlaceRange) => PhraseMatches;

const NO_STATE = -1;
export const noMatches: PhraseMatches = { matches: [], owners: [] };

interface Terminal {
  readonly owner: number;
  readonly phrase: Phrase;
}

/** First tokens by their keys, and the trie of the words after them. */
interface Vocabulary {
  /** Targets are places in `plain` and `clitic`. */
  readonly heads: Edges;
  /** By the last bits of the value of a token: whether a phrase may begin with it. */
  readonly values: Uint8Array;
  readonly steps: Edges;
  /**
   * Puts what stands behind a first word into the trie, when a text has that word: of 1,500 phrases a
   * short text needs a few.
   */
  readonly open: (head: number) => void;
  /** The state behind a first word, for the phrases without and with clitics. */
  readonly plain: number[];
  readonly clitic: number[];
  readonly terminals: (Terminal[] | undefined)[];
  /** By `endingOf` the last letters: whether a first word that takes clitics ends so. */
  readonly endings: Uint8Array;
}

const VALUES = 1 << 14;
const ENDINGS = 1 << 14;
/** In the place of the third letter from the end, for words of which clitics are no part. */
const ANY = 0;

/** Clitics stand before a word: what it ends with tells whether it is worth taking them off. */
function endingOf(last: number, second: number, third: number): number {
  return (
    (Math.imul(last, 0x1f3d) ^ Math.imul(second, 0x3b) ^ Math.imul(third, 0x2c5)) & (ENDINGS - 1)
  );
}

/**
 * Compiles the phrases of all owners into one matcher: a hash table of first words and a trie of the
 * words after them. The matcher looks at each place of the stream of words once, and at those behind it
 * only where a phrase may go on. A first word with clitics is looked up without them: to compile its twelve forms would
 * cost a short text more than to lint it.
 */
export function compilePhrases(lists: readonly (readonly Phrase[])[]): PhraseMatcher {
  if (lists.every((list) => list.length === 0)) return () => noMatches;
  const vocabulary = buildVocabulary(lists);
  return (model, range) => inOrder(matchAll(vocabulary, lists.length, model, range));
}

function buildVocabulary(lists: readonly (readonly Phrase[])[]): Vocabulary {
  const heads = createEdges(lists.reduce((sum, list) => sum + list.length, 0));
  const steps = createEdges();
  const plain: number[] = [];
  const clitic: number[] = [];
  const terminals: (Terminal[] | undefined)[] = [];
  const values = new Uint8Array(VALUES);
  const endings = new Uint8Array(ENDINGS);
  const firstTokens: FirstToken[] = [];
  /** By head: phrases of which only the first token has been read. */
  const unread: (Terminal[] | undefined)[] = [];
  let stateCount = 0;

  const headsByWord = new Map<string, number>();
  const addHead = (token: FirstToken): number => {
    const head = heads.add(0, token.kind, token.value, token.key, plain.length);
    if (head < plain.length) return head;
    values[token.value & (VALUES - 1)] = 1;
    plain.push(NO_STATE);
    clitic.push(NO_STATE);
    firstTokens.push(token);
    unread.push([]);
    return head;
  };
  const headOf = (text: string): number => {
    const space = text.indexOf(' ');
    const word = space < 0 ? text : text.slice(0, space);
    const known = headsByWord.get(word);
    if (known !== undefined) return known;
    const token = bareWord(word);
    if (token === null) return addHead(firstToken(text));
    const head = addHead(token);
    headsByWord.set(word, head);
    return head;
  };

  const addTail = (head: number, terminal: Terminal): void => {
    const { text, clitics } = terminal.phrase;
    const { kind, key } = firstTokens[head] as FirstToken;
    const states = clitics === true && kind === TokenKind.word ? clitic : plain;
    if (states[head] === NO_STATE) states[head] = stateCount++;
    let state = states[head] as number;
    if (text !== key) {
      const tokens = tokenize(text);
      for (let token = 1; token < tokens.length; token++) {
        const [kind, value] = [tokens.kind[token] as number, tokens.value[token] as number];
        state = steps.add(state, kind, value, tokenKey(text, tokens, token), stateCount);
        if (state === stateCount) stateCount++;
      }
    }
    const here = terminals[state];
    if (here === undefined) terminals[state] = [terminal];
    // Of two phrases of one owner that read the same, the first counts.
    else if (!here.some(({ owner }) => owner === terminal.owner)) here.push(terminal);
  };

  const open = (head: number): void => {
    const added = unread[head];
    if (added === undefined) return;
    unread[head] = undefined;
    for (const terminal of added) addTail(head, terminal);
  };

  for (const [owner, list] of lists.entries()) {
    for (const phrase of list) {
      const head = headOf(phrase.text);
      const { kind, key } = firstTokens[head] as FirstToken;
      if (phrase.clitics === true && kind === TokenKind.word) {
        if (key.length < 2) throw new TypeError('A word of one letter takes no clitics');
        const { length } = key;
        // Of a shorter word the third letter may be a clitic, or the article that falls behind one.
        const third = length < LONG_ENOUGH ? ANY : key.charCodeAt(length - 3);
        endings[endingOf(key.charCodeAt(length - 1), key.charCodeAt(length - 2), third)] = 1;
      }
      (unread[head] as Terminal[]).push({ owner, phrase });
    }
  }
  return { heads, values, steps, open, plain, clitic, terminals, endings };
}

interface FirstToken {
  readonly kind: number;
  readonly value: number;
  readonly key: string;
}

/** Nearly every phrase begins with a word of bare letters, which is its own key; null for another. */
function bareWord(word: string): FirstToken | null {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (characterClasses[code] !== CharacterClass.letter) return null;
    hash = hashStep(hash, code);
  }
  return word === '' ? null : { kind: TokenKind.word, value: hash, key: word };
}

function firstToken(text: string): FirstToken {
  const tokens = tokenize(text);
  if (tokens.length === 0) throw new TypeError('A phrase must hold a word');
  const [kind, value] = [tokens.kind[0] as number, tokens.value[0] as number];
  return { kind, value, key: tokenKey(text, tokens, 0) };
}

/** A match that may still be surpassed by a longer one of its owner. */
interface Candidate {
  readonly phrase: Phrase;
  readonly stem: number;
  /** How the stem is joined to its clitics. */
  readonly joint: number;
  /** Its last place. */
  readonly last: number;
}

function matchAll(
  { heads, values, steps, open, plain, clitic, terminals, endings }: Vocabulary,
  ownerCount: number,
  { source, tokens, words }: Model,
  { from: begin, to: stop }: PlaceRange = { from: 0, to: words.length },
): PhraseMatches {
  const { length, tokenAt, isFirst } = words;
  const { kind, start, end, value } = tokens;
  const matches: PhraseMatch[] = [];
  const owners: number[] = [];
  /** Per owner: the first place behind its last match, and its longest match at the present place. */
  const free = new Int32Array(ownerCount);
  const longest: (Candidate | undefined)[] = [];
  const found: number[] = [];
  let first = 0;

  const isQuote = (token: number): boolean =>
    kind[token] === TokenKind.punctuation && isQuotationMark(value[token] as number);
  const follow = (behindHead: number, stem: number, joint: number): void => {
    let state = behindHead;
    let last = first;
    while (state !== NO_STATE) {
      const here = terminals[state];
      if (here !== undefined) {
        for (const { owner, phrase } of here) {
          if (first < (free[owner] as number)) continue;
          const best = longest[owner];
          if (best === undefined) found.push(owner);
          if (best === undefined || best.last < last) {
            longest[owner] = { phrase, stem, joint, last };
          }
        }
      }
      let place = last + 1;
      let next = NO_STATE;
      for (; place < length && isFirst[place] === 0; place++) {
        const token = tokenAt[place] as number;
        next = steps.find(source, tokens, token, state);
        if (next !== NO_STATE || !isQuote(token)) break;
      }
      state = next;
      last = place;
    }
  };
  const followStem = (stem: number, joint: number, hash: number): void => {
    const head = heads.findStem(source, stem, end[tokenAt[first] as number] as number, joint, hash);
    if (head === NO_STATE) return;
    open(head);
    follow(clitic[head] as number, stem, joint);
  };

  const store = (from: number): void => {
    if (found.length > 1) found.sort((a, b) => a - b);
    for (const owner of found) {
      const { phrase, stem, joint, last } = longest[owner] as Candidate;
      const to = end[tokenAt[last] as number] as number;
      const prefix = prefixOf(source, from, stem, joint);
      matches.push({ start: from, end: to, phrase, stem, prefix });
      owners.push(owner);
      free[owner] = last + 1;
      longest[owner] = undefined;
    }
    found.length = 0;
  };

  for (let place = begin; place < stop; place++) {
    const token = tokenAt[place] as number;
    const from = start[token] as number;
    // Most tokens are passed over here, so this much must cost next to nothing.
    const mayBegin = values[(value[token] as number) & (VALUES - 1)] === 1;
    const mayCarry = kind[token] === TokenKind.word && mayBeClitic(source.charCodeAt(from));
    if (!mayBegin && !mayCarry) continue;
    first = place;
    const head = mayBegin ? heads.find(source, tokens, token, 0) : NO_STATE;
    // The bare word comes first, so that of equally long matches the one without clitics wins.
    if (head !== NO_STATE) {
      open(head);
      follow(plain[head] as number, from, CliticJoint.plain);
      follow(clitic[head] as number, from, CliticJoint.plain);
    }
    if (mayCarry) {
      const to = end[token] as number;
      if (mayEnd(source, to, endings)) eachCliticReading(source, from, to, followStem);
    }
    if (found.length > 0) store(from);
  }
  return { matches, owners };
}

/** A paragraph is read to its end before the notes that a page break puts into it. */
function inOrder(found: PhraseMatches): PhraseMatches {
  const { matches, owners } = found;
  if (matches.every(({ start }, at) => at === 0 || start >= (matches[at - 1]?.start ?? 0)))
    return found;
  const order = matches.map((_, at) => at);
  order.sort((a, b) => (matches[a]?.start ?? 0) - (matches[b]?.start ?? 0) || a - b);
  return {
    matches: order.map((at) => matches[at] as PhraseMatch),
    owners: order.map((at) => owners[at] as number),
  };
}

/** True when a first word may end like the word before `end`, or when a mark hides how it ends. */
function mayEnd(source: string, end: number, endings: Uint8Array): boolean {
  const last = source.charCodeAt(end - 1);
  const second = source.charCodeAt(end - 2);
  const third = source.charCodeAt(end - 3);
  return (
    endings[endingOf(last, second, third)] === 1 ||
    endings[endingOf(last, second, ANY)] === 1 ||
    characterClasses[last] !== CharacterClass.letter ||
    characterClasses[second] !== CharacterClass.letter ||
    characterClasses[third] !== CharacterClass.letter
  );
}

/** Without its article, too, a word of so many letters has three. */
const LONG_ENOUGH = 5;

function tokenKey(text: string, tokens: Tokens, token: number): string {
  const start = tokens.start[token] as number;
  const end = tokens.end[token] as number;
  const kind = tokens.kind[token];
  if (kind === TokenKind.word) return wordKey(text, start, end);
  // A number is the same in all digits.
  if (kind === TokenKind.number || kind === TokenKind.superscript) return `${tokens.value[token]}`;
  const slice = text.slice(start, end);
  return kind === TokenKind.latin ? slice.toLowerCase() : slice;
}
