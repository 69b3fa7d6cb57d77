import {
  type Candidate,
  isOfHouse,
  mayBeInflection,
  PREFIX_LETTERS,
  SUFFIX_LETTERS,
} from '../../core/arabic/confusions.ts';
import { LETTER_NAMES } from '../../core/arabic/letters.ts';

/**
 * Slips that make another word, or what may be one: `حجز الزاوية`, `الدول لأعضاء`, `في هذ الصدد`. Nothing
 * but the words beside them tells: published texts never have the form there, and the rival often.
 */

/** From how much support on (see `damageOf`) the rival is probably meant, and surely. */
export interface RequiredSupport {
  readonly probable: number;
  readonly sure: number;
}

/**
 * The least at which no sure finding was untrue, and hardly more were probable, in the 2.4 million words of
 * `scripts/lexicon.mjs --cross-validate 5`.
 */
const OF_UNKNOWN: RequiredSupport = { probable: 1.45, sure: 2 };
/** A letter too few or too many makes other words as well, and of a short one often. */
const OF_SHORT_UNKNOWN: RequiredSupport = { probable: 1.45, sure: 3.45 };
const OF_ENDING: RequiredSupport = { probable: 3, sure: 3 };
const OF_SHORT_ENDING: RequiredSupport = { probable: 2.2, sure: 2.2 };
const OF_COPIED: RequiredSupport = { probable: 1.3, sure: 1.3 };
const OF_WORD: RequiredSupport = { probable: 2.1, sure: 2.1 };
const OF_ARTICLE: RequiredSupport = { probable: 1.7, sure: 1.7 };

/** Words of more texts have too many neighbours, but for those with lam and without the alef of an article. */
const MOST_TEXTS = 11;
const MOST_TEXTS_OF_LAM = 90;
const LAM = 'ل';
const TIMES_RARER = 4;
/** A form of so few texts is as often a slip that was copied as a word. */
const MOST_OF_COPIED = 2;
/** A form without its last letter, or with another one, of so few. */
const MOST_OF_ENDING = 5;
const SHORT = 6;
const SHORTEST = 3;

/** Whether another may be meant by a form that so many texts have; nearly all words are of more. */
export function isDoubtful(texts: number, first: string): boolean {
  return texts <= (first === LAM ? MOST_TEXTS_OF_LAM : MOST_TEXTS);
}

/** What must speak for a form one confusion away from one of so many texts; null where both may be right. */
export function requiredSupport(
  key: string,
  candidate: Candidate,
  ownTexts: number,
  texts: number,
): RequiredSupport | null {
  const { form, confusion } = candidate;
  if (form === `ا${key}` && key.startsWith(LAM)) {
    return ownTexts <= MOST_TEXTS_OF_LAM ? OF_ARTICLE : null;
  }
  if (LETTER_NAMES.includes(key) || isOfHouse(key, candidate)) return null;
  const isWord = ownTexts > 0;
  if (isWord) {
    if (ownTexts > MOST_TEXTS || texts < ownTexts * TIMES_RARER) return null;
    // Houses differ in hamzas.
    if (confusion === 'alef' || confusion === 'hamza') return null;
    if (confusion === 'ending' && ownTexts > MOST_OF_ENDING) return null;
  }
  if (form.length !== key.length) {
    if (isLostEnd(key, form)) {
      if (key.length <= SHORTEST) return ownTexts > MOST_OF_ENDING ? null : OF_SHORT_ENDING;
      return isWord ? null : OF_ENDING;
    }
    if (mayBeOfOtherLength(key, candidate, isWord)) return null;
  } else if (mayBeInflection(key, candidate)) return null;
  if (isWord) return ownTexts <= MOST_OF_COPIED ? OF_COPIED : OF_WORD;
  const isOfLength = confusion === 'lost' || confusion === 'extra';
  return isOfLength && key.length < SHORT ? OF_SHORT_UNKNOWN : OF_UNKNOWN;
}

/** `هذ`, `المعاملة أو العقوب القاسية`: a letter at the end that may be one of a suffix. */
function isLostEnd(key: string, form: string): boolean {
  const isLost = form.slice(0, -1) === key && SUFFIX_LETTERS.includes(form.slice(-1));
  // A pronoun has another one beside it: `خارجه`, `خارجها`.
  return isLost && !key.endsWith('ه');
}

/** Whether both may be right: a letter more or less is that of a clitic, an ending or a pattern. */
function mayBeOfOtherLength(
  key: string,
  { form, confusion, at }: Candidate,
  isWord: boolean,
): boolean {
  const [long, short] = key.length > form.length ? [key, form] : [form, key];
  const letter = long.charAt(at);
  if (at <= 1 && PREFIX_LETTERS.includes(letter)) return true;
  if (BEFORE_PRONOUN.includes(letter) && PRONOUN.test(long.slice(at + 1))) return true;
  if (SUFFIX_LETTERS.includes(letter)) {
    if (at === short.length || DUAL.test(long.slice(at - 1))) return true;
    const isBeforeLast = at === short.length - 1;
    if (isBeforeLast && (isWord || PLURAL_ENDS.includes(short.slice(-1)))) return true;
  }
  return isWord && confusion !== 'double' && OF_PATTERNS.includes(letter);
}

/** `طلبيها` beside `طلبها`, `ولاياته` beside `ولايته`. */
const BEFORE_PRONOUN = 'اي';
const PRONOUN = /^(?:ت?(?:ه|ها|هم|هما|هن)|ي|ك|نا)$/u;
/** `ولايتهما` beside `ولايتها`. */
const DUAL = /^(?:هم|كم)ا$/u;
/** `ات`, `ين`, `يه`. */
const PLURAL_ENDS = 'نته';
/** The letters with which one root makes its words: `تصادق` beside `تصدق`, `المعهد` beside `العهد`. */
const OF_PATTERNS = 'اأإآتويؤئءم';
