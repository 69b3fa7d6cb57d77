import {
  CharacterClass,
  COMMON_LETTERS,
  characterClasses,
  tableByClass,
} from '../arabic/characters.ts';
import { composedLetter, HASH_SEED, hashStep } from '../arabic/key.ts';
import { type Edited, editBetween } from '../common/edited.ts';
import { countWhile } from '../common/search.ts';
import { type ChangedTokens, TokenFlag, TokenKind, type Tokens } from './tokens.ts';

const HEH = 0x0647;
const LAM = 0x0644;
const WAW = 0x0648;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Bits of letters that tell something of a word when one of the second kind stands behind the first. */
const NAME_PAIR = 1;
const ALEF_PAIR = 2;
const MARBUTA_PAIR = 4;
const SECOND = 3;
/** A letter that is none of the common ones. */
const UNCOMMON = 64;
const NO_LETTER = 128;
/** A mark, or what is invisible: a word may go on behind it. */
const NO_LETTER_IN_WORD = 129;
/** By unit: the pairs that it begins, those that it ends `SECOND` bits higher, and whether it is uncommon. */
const pairsOf = tableByClass((characterClass) => {
  if (characterClass === CharacterClass.letter) return UNCOMMON;
  return characterClass === CharacterClass.mark || characterClass === CharacterClass.invisible
    ? NO_LETTER_IN_WORD
    : NO_LETTER;
});
for (const [first, last] of COMMON_LETTERS) pairsOf.fill(0, first, last + 1);
for (const [pair, firsts, seconds] of [
  [NAME_PAIR, 'ن', 'ت'],
  [ALEF_PAIR, 'ا', 'اأإآ'],
  // A teh marbuta is the last letter of its word: any other ends the pair.
  [MARBUTA_PAIR, 'ة', ''],
] as const) {
  for (const letter of firsts) pairsOf[letter.charCodeAt(0)] = pair;
  for (const letter of seconds) {
    const code = letter.charCodeAt(0);
    pairsOf[code] = (pairsOf[code] as number) | (pair << SECOND);
  }
}

const ARABIC_INDIC = 2;
const PERSIAN = 4;
/** By class of character: a bit for the system of a digit, 0 for all else. */
const DIGIT_SYSTEMS = new Uint8Array(0x100);
DIGIT_SYSTEMS[CharacterClass.digit] = 1;
DIGIT_SYSTEMS[CharacterClass.arabicDigit] = ARABIC_INDIC;
DIGIT_SYSTEMS[CharacterClass.persianDigit] = PERSIAN;

/** Cuts a text into tokens; linear, for any string. */
export function tokenize(source: string): Tokens {
  // Running text has a token for five or six characters; one of marks only has one for each, and
  // never more.
  const tokens = readTokens(source, (source.length >> 2) + 64);
  return tokens ?? (readTokens(source, source.length) as Tokens);
}

/** As `tokenize`, for a text that was edited: only the lines of the edit are cut anew. `last` holds no comments. */
export function tokenizeEdited(
  source: string,
  last: TokenizedVersion,
): { readonly tokens: Tokens; readonly changed: ChangedTokens } {
  const { tokens } = last;
  const edit = editBetween(last.source, source);
  const { from, to } = tokensAround(last.source, tokens, edit);
  const start = from === 0 ? 0 : (tokens.end[from - 1] as number);
  const end = to === tokens.length ? last.source.length : (tokens.end[to - 1] as number);
  const cut = tokenize(source.slice(start, end + edit.by));
  const length = from + cut.length + tokens.length - to;
  const joined: Tokens = {
    length,
    kind: new Uint8Array(length),
    flags: new Uint8Array(length),
    start: new Int32Array(length),
    end: new Int32Array(length),
    value: new Int32Array(length),
  };
  const behind = from + cut.length;
  for (const name of ['kind', 'flags', 'start', 'end', 'value'] as const) {
    const column = joined[name];
    column.set(tokens[name].subarray(0, from));
    column.set(cut[name].subarray(0, cut.length), from);
    column.set(tokens[name].subarray(to, tokens.length), behind);
  }
  for (const column of [joined.start, joined.end]) {
    for (let t = from; t < behind; t++) column[t] = (column[t] as number) + start;
    for (let t = behind; t < length; t++) column[t] = (column[t] as number) + edit.by;
  }
  return { tokens: joined, changed: { from, to, behind, by: edit.by } };
}

interface TokenizedVersion {
  readonly source: string;
  readonly tokens: Tokens;
}

/** Which tokens an edit has changed, also where comments have taken some out of the grammar. */
export function changedTokens(
  { source, tokens: old }: TokenizedVersion,
  { source: newSource, tokens }: TokenizedVersion,
  edit: Edited,
): ChangedTokens {
  const { from, to } = tokensAround(source, old, edit);
  const more = tokens.length - old.length;
  const changed = { from, to, behind: to + more, by: edit.by };
  if (![source, newSource].some((text) => text.includes('<!--'))) return changed;
  const isSame = (token: number, moved: number): boolean =>
    old.kind[token] === tokens.kind[token + moved] &&
    old.flags[token] === tokens.flags[token + moved];
  let head = 0;
  while (head < from && isSame(head, 0)) head++;
  let tail = old.length;
  while (tail > to && isSame(tail - 1, more)) tail--;
  return { ...changed, from: head, to: tail, behind: tail + more };
}

/**
 * The tokens of the lines of an edit, and the one behind them: what it knows of the lines before it may
 * have changed. No token lies on two lines.
 */
function tokensAround(
  source: string,
  { length, start, end }: Tokens,
  edit: Edited,
): { readonly from: number; readonly to: number } {
  const lineStart = edit.start === 0 ? 0 : source.lastIndexOf('\n', edit.start - 1) + 1;
  const lineEnd = source.indexOf('\n', edit.end);
  const from = countWhile(length, (t) => (end[t] as number) <= lineStart);
  if (lineEnd === -1) return { from, to: length };
  const behind = countWhile(length, (t) => (start[t] as number) < lineEnd);
  return { from, to: Math.min(length, behind + 1) };
}

/** One pass over the text; null when there are more tokens than `capacity`. */
function readTokens(source: string, capacity: number): Tokens | null {
  const size = source.length;
  const kind = new Uint8Array(capacity);
  const flags = new Uint8Array(capacity);
  const start = new Int32Array(capacity);
  const end = new Int32Array(capacity);
  const value = new Int32Array(capacity);
  let count = 0;
  let pending: number = TokenFlag.lineStart;
  let lineEnds = 0;
  let i = 0;
  while (i < size) {
    const code = source.charCodeAt(i);
    let info = pairsOf[code] as number;
    if (info < NO_LETTER) {
      // Five of six tokens are words, nearly all of them of letters only: see `readWord` for the others.
      if (count === capacity) return null;
      let hash = HASH_SEED;
      let pairs = 0;
      let begun = 0;
      let unit = code;
      let last = code;
      let at = i;
      do {
        last = unit;
        hash = hashStep(hash, unit);
        pairs |= (begun & ((info >> SECOND) | MARBUTA_PAIR)) | (info & UNCOMMON);
        begun = info;
        at++;
        if (at === size) break;
        unit = source.charCodeAt(at);
        info = pairsOf[unit] as number;
      } while (info < NO_LETTER);
      if (info === NO_LETTER_IN_WORD) {
        readWord(source, i);
        at = token.end;
        value[count] = token.value;
        flags[count] = pending | token.flags;
      } else {
        value[count] = hash;
        flags[count] = pending | TokenFlag.plain | letterFlags(source, i, at, last, pairs);
      }
      kind[count] = TokenKind.word;
      start[count] = i;
      end[count] = at;
      count++;
      lineEnds = 0;
      // One space stands behind most words.
      const isSpaced = unit === SPACE;
      pending = isSpaced ? TokenFlag.spaceBefore : 0;
      i = isSpaced ? at + 1 : at;
      continue;
    }
    const characterClass = characterClasses[code] as number;
    if (characterClass === CharacterClass.space) {
      pending |= TokenFlag.spaceBefore;
      i++;
      continue;
    }
    if (characterClass === CharacterClass.lineEnd) {
      if (code !== LINE_FEED || i === 0 || source.charCodeAt(i - 1) !== CARRIAGE_RETURN) {
        if (lineEnds > 0) pending |= TokenFlag.blankBefore;
        lineEnds++;
      }
      pending |= TokenFlag.spaceBefore | TokenFlag.lineStart;
      i++;
      continue;
    }
    if (characterClass === CharacterClass.invisible) {
      i++;
      continue;
    }
    if (count === capacity) return null;
    readToken(source, i, characterClass);
    kind[count] = token.kind;
    flags[count] = pending | token.flags;
    start[count] = i;
    end[count] = token.end;
    value[count] = token.value;
    count++;
    pending = 0;
    lineEnds = 0;
    i = token.end;
  }
  // What is asked for behind the last token stands at the end of the text.
  start.fill(size, count);
  end.fill(size, count);
  return { length: count, kind, flags, start, end, value };
}

/** What the letters of a word tell of it: `last` is the last unit, `pairs` says which stand side by side. */
function letterFlags(
  source: string,
  first: number,
  end: number,
  last: number,
  pairs: number,
): number {
  let flags = 0;
  const isLikeName =
    (pairs & NAME_PAIR) !== 0 ||
    (last === LAM && end - first > 1 && source.charCodeAt(end - 2) === WAW);
  if (isLikeName) flags |= TokenFlag.likeName;
  if ((pairs & (ALEF_PAIR | MARBUTA_PAIR)) !== 0 || last === HEH) flags |= TokenFlag.odd;
  if ((pairs & UNCOMMON) !== 0) flags |= TokenFlag.uncommon;
  return flags;
}

/** What has just been read: an object for each token of a text would be garbage. */
const token = { kind: 0, flags: 0, end: 0, value: 0 };

/** Reads any token but a word that begins with a letter. */
function readToken(source: string, first: number, characterClass: number): void {
  token.flags = 0;
  switch (characterClass) {
    case CharacterClass.mark:
      readWord(source, first);
      return;
    case CharacterClass.digit:
    case CharacterClass.arabicDigit:
    case CharacterClass.persianDigit:
      token.kind = TokenKind.number;
      token.end = numberEnd(source, first);
      token.value = numberValue(source, first, token.end);
      token.flags = systemFlags(source, first, token.end);
      return;
    case CharacterClass.latin:
      token.kind = TokenKind.latin;
      token.end = runEnd(source, first, CharacterClass.latin);
      token.value = latinHash(source, first, token.end);
      return;
    case CharacterClass.superscript:
      token.kind = TokenKind.superscript;
      token.end = runEnd(source, first, CharacterClass.superscript);
      token.value = superscriptValue(source, first, token.end);
      return;
    default:
      token.kind = TokenKind.punctuation;
      // A pair of surrogates is one token, so that no offset ever cuts it.
      token.end = isPairAt(source, first) ? first + 2 : first + 1;
      token.value = source.charCodeAt(first);
  }
}

/** Reads a word that holds more than letters, to the end of its last letter or mark. */
function readWord(source: string, first: number): void {
  let end = first;
  let hash = HASH_SEED;
  let hashBefore = HASH_SEED;
  let letters = '';
  let pairs = 0;
  let begun = 0;
  let isMarked = false;
  for (let at = first; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    const pair = pairsOf[unit] as number;
    if (pair < NO_LETTER) {
      hashBefore = hash;
      hash = hashStep(hash, unit);
      pairs |= (begun & ((pair >> SECOND) | MARBUTA_PAIR)) | (pair & UNCOMMON);
      begun = pair;
      letters += source.charAt(at);
      end = at + 1;
    } else if (characterClasses[unit] === CharacterClass.mark) {
      isMarked = true;
      end = at + 1;
      const letter = at > first ? composedLetter(source.charCodeAt(at - 1), unit) : 0;
      if (letter !== 0) hash = hashStep(hashBefore, letter);
    } else if (pair !== NO_LETTER_IN_WORD) break;
  }
  const count = letters.length;
  let flags =
    count === 0 ? 0 : letterFlags(letters, 0, count, letters.charCodeAt(count - 1), pairs);
  if (isMarked) flags |= TokenFlag.marked;
  if (end - first === count) flags |= TokenFlag.plain;
  token.kind = TokenKind.word;
  token.flags = flags;
  token.end = end;
  token.value = hash;
}

/** The end of the units of one class. */
function runEnd(source: string, first: number, characterClass: number): number {
  let at = first + 1;
  while (at < source.length && characterClasses[source.charCodeAt(at)] === characterClass) at++;
  return at;
}

/** Behind the last digit, with invisible characters between digits. */
function numberEnd(source: string, first: number): number {
  let end = first + 1;
  for (let at = end; at < source.length; at++) {
    const characterClass = characterClasses[source.charCodeAt(at)] as number;
    if (DIGIT_SYSTEMS[characterClass] !== 0) end = at + 1;
    else if (characterClass !== CharacterClass.invisible) break;
  }
  return end;
}

/** -1 beyond nine digits. */
function numberValue(source: string, first: number, last: number): number {
  let value = 0;
  for (let at = first; at < last; at++) {
    const code = source.charCodeAt(at);
    const characterClass = characterClasses[code] as number;
    if (DIGIT_SYSTEMS[characterClass] === 0) continue;
    // The digits of all systems end in the same four bits.
    value = value * 10 + (code & 0x0f);
    if (value > HIGHEST) return -1;
  }
  return value;
}

const HIGHEST = 999_999_999;

/** Which digits a number is written in. */
function systemFlags(source: string, first: number, last: number): number {
  let systems = 0;
  for (let at = first; at < last; at++) {
    systems |= DIGIT_SYSTEMS[characterClasses[source.charCodeAt(at)] as number] as number;
  }
  let flags = 0;
  if ((systems & ARABIC_INDIC) !== 0) flags |= TokenFlag.arabicIndic;
  if ((systems & PERSIAN) !== 0) flags |= TokenFlag.persian;
  // More than one bit.
  if ((systems & (systems - 1)) !== 0) flags |= TokenFlag.marked;
  return flags;
}

function latinHash(source: string, first: number, last: number): number {
  let hash = HASH_SEED;
  for (let at = first; at < last; at++) {
    const code = source.charCodeAt(at);
    hash = hashStep(hash, code < 0x5b ? code | 0x20 : code);
  }
  return hash;
}

function superscriptValue(source: string, first: number, last: number): number {
  let value = 0;
  for (let at = first; at < last; at++) {
    value = Math.min(value * 10 + superscriptDigit(source.charCodeAt(at)), HIGHEST);
  }
  return value;
}

function superscriptDigit(code: number): number {
  if (code === 0xb9) return 1;
  if (code === 0xb2 || code === 0xb3) return code - 0xb0;
  return code - 0x2070;
}

function isPairAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code < 0xd800 || code >= 0xdc00 || at + 1 >= source.length) return false;
  const next = source.charCodeAt(at + 1);
  return next >= 0xdc00 && next < 0xe000;
}
