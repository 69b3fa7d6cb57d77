import { CharacterClass, COMMON_LETTERS, characterClasses } from '../arabic/characters.ts';
import { composedLetter, HASH_SEED, hashStep } from '../arabic/key.ts';
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts';

const HEH = 0x0647;
const LAM = 0x0644;
const WAW = 0x0648;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Bits of letters that tell something of a word when one of the second kind stands behind the first. */
const NAME_PAIR = 1;
const ALEF_PAIR = 2;
const MARBUTA_PAIR = 4;
const SECOND = 3;
/** A letter that is none of the common ones. */
const UNCOMMON = 64;
/** By unit: the pairs that it begins, those that it ends `SECOND` bits higher, and whether it is uncommon. */
const pairsOf = new Uint8Array(0x10000).fill(UNCOMMON);
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

/** Value of a superscript digit. */
function superscriptValue(code: number): number {
  if (code === 0xb9) return 1;
  if (code === 0xb2 || code === 0xb3) return code - 0xb0;
  return code - 0x2070;
}

/** Cuts a text into tokens; linear, for any string. */
export function tokenize(source: string): Tokens {
  // Running text has a token for five or six characters; one of marks only has one for each, and
  // never more.
  const tokens = readTokens(source, (source.length >> 2) + 64);
  return tokens ?? (readTokens(source, source.length) as Tokens);
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
    const characterClass = characterClasses[code] as number;
    if (characterClass === CharacterClass.space) {
      pending |= TokenFlag.spaceBefore;
      i++;
      continue;
    }
    if (characterClass === CharacterClass.lineEnd) {
      if (code !== LINE_FEED || source.charCodeAt(i - 1) !== CARRIAGE_RETURN) {
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
    const first = i;
    let last = i + 1;
    let tokenKind: number = TokenKind.punctuation;
    let tokenValue = code;
    let tokenFlags = pending;
    switch (characterClass) {
      case CharacterClass.letter:
      case CharacterClass.mark: {
        tokenKind = TokenKind.word;
        let hash = HASH_SEED;
        let hashBefore = HASH_SEED;
        let previous = 0;
        let beforePrevious = 0;
        let pairs = 0;
        let begun = 0;
        let kinds = 0;
        let letters = 0;
        for (; i < size; i++) {
          const unit = source.charCodeAt(i);
          const unitClass = characterClasses[unit] as number;
          if (unitClass === CharacterClass.letter) {
            hashBefore = hash;
            hash = hashStep(hash, unit);
            const pair = pairsOf[unit] as number;
            pairs |= begun & ((pair >> SECOND) | MARBUTA_PAIR);
            begun = pair;
            kinds |= pair;
            beforePrevious = previous;
            previous = unit;
            letters++;
            last = i + 1;
          } else if (unitClass === CharacterClass.mark) {
            tokenFlags |= TokenFlag.marked;
            last = i + 1;
            const letter = i > first ? composedLetter(source.charCodeAt(i - 1), unit) : 0;
            if (letter !== 0) hash = hashStep(hashBefore, letter);
          } else if (unitClass !== CharacterClass.invisible) break;
        }
        if ((pairs & NAME_PAIR) !== 0 || (previous === LAM && beforePrevious === WAW)) {
          tokenFlags |= TokenFlag.likeName;
        }
        if ((pairs & (ALEF_PAIR | MARBUTA_PAIR)) !== 0 || previous === HEH) {
          tokenFlags |= TokenFlag.odd;
        }
        if (last - first === letters) tokenFlags |= TokenFlag.plain;
        if ((kinds & UNCOMMON) !== 0) tokenFlags |= TokenFlag.uncommon;
        tokenValue = hash;
        break;
      }
      case CharacterClass.digit:
      case CharacterClass.arabicDigit:
      case CharacterClass.persianDigit: {
        tokenKind = TokenKind.number;
        let total = 0;
        let systems = 0;
        for (; i < size; i++) {
          const unit = source.charCodeAt(i);
          const unitClass = characterClasses[unit] as number;
          if (unitClass === CharacterClass.digit) {
            systems |= 1;
            total = total * 10 + unit - 0x30;
          } else if (unitClass === CharacterClass.arabicDigit) {
            systems |= 2;
            total = total * 10 + unit - 0x660;
          } else if (unitClass === CharacterClass.persianDigit) {
            systems |= 4;
            total = total * 10 + unit - 0x6f0;
          } else if (unitClass === CharacterClass.invisible) continue;
          else break;
          if (total > 999_999_999) total = Number.POSITIVE_INFINITY;
          last = i + 1;
        }
        tokenValue = Number.isFinite(total) ? total : -1;
        if (systems & 2) tokenFlags |= TokenFlag.arabicIndic;
        if (systems & 4) tokenFlags |= TokenFlag.persian;
        if (systems !== 1 && systems !== 2 && systems !== 4) tokenFlags |= TokenFlag.marked;
        break;
      }
      case CharacterClass.latin: {
        tokenKind = TokenKind.latin;
        let hash = HASH_SEED;
        for (; i < size; i++) {
          const unit = source.charCodeAt(i);
          if (characterClasses[unit] !== CharacterClass.latin) break;
          hash = hashStep(hash, unit < 0x5b ? unit | 0x20 : unit);
          last = i + 1;
        }
        tokenValue = hash;
        break;
      }
      case CharacterClass.superscript: {
        tokenKind = TokenKind.superscript;
        let total = 0;
        for (; i < size; i++) {
          const unit = source.charCodeAt(i);
          if (characterClasses[unit] !== CharacterClass.superscript) break;
          total = Math.min(total * 10 + superscriptValue(unit), 999_999_999);
          last = i + 1;
        }
        tokenValue = total;
        break;
      }
      default: {
        // A pair of surrogates is one token, so that no offset ever cuts it.
        const next = source.charCodeAt(i + 1);
        if (code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000) last = i + 2;
        i = last;
      }
    }
    kind[count] = tokenKind;
    flags[count] = tokenFlags;
    start[count] = first;
    end[count] = last;
    value[count] = tokenValue;
    count++;
    pending = 0;
    lineEnds = 0;
    i = Math.max(i, last);
  }
  return { length: count, kind, flags, start, end, value };
}
