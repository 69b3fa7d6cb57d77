import {
  type Candidate,
  changedWord,
  eachChange,
  mayBeInflection,
} from '../../core/arabic/confusions.ts';
import { isDerivable } from '../../core/arabic/derivations.ts';
import { HASH_SEED, hashLetters, hashStep, hashWord } from '../../core/arabic/key.ts';
import { frameOf, type Lexicon, publishedLexicon } from '../../core/arabic/lexicon.ts';
import { lazily } from '../../core/common/lazily.ts';
import type { Words } from '../../core/model/words.ts';
import { isKnownSlip } from './_known-slips.ts';
import { type RequiredSupport, requiredSupport } from './_rivals.ts';

/**
 * What can be said wherever it stands of a form that the lexicon does not have, or has of a few texts: it
 * is worked out once a process, and the text only tells which of it holds. Of most forms nothing can be
 * said.
 */
export interface DoubtfulForm {
  readonly key: string;
  readonly hash: number;
  /** The lexicon has it: only its neighbours can speak against it. */
  readonly isWord: boolean;
  /** The hashes of the form and of what may be meant: what is counted in a text. */
  readonly asked: readonly number[];
  /** Nothing is ever to be reported of it. */
  readonly isSilent: boolean;
  /** Letters stand side by side in it that no word has so, or lam before an article that is whole. */
  readonly repeated: Repair | null;
  /** The same word with a hamza or without it. */
  readonly twins: readonly Twin[];
  /** The frequent forms that one confusion makes of it. */
  readonly candidates: readonly FrequentCandidate[];
  /** Frequent forms of which it may be a slip even if it is a word, or may be one. */
  readonly rivals: readonly Rival[];
  /** How many of its sequences of letters no form has; 0 where there are no candidates. */
  readonly strangeness: number;
  /** Two frequent words that ran together in it. */
  readonly parts: string | null;
  /** It may be a known word with other clitics and endings. */
  readonly isDerivable: () => boolean;
  /** It begins as words do in a text with lam and alef turned around. */
  readonly isLikeReversed: boolean;
}

interface Repair {
  readonly kind: 'damaged' | 'repeated' | 'glued';
  readonly expected: string | null;
}

interface Twin {
  readonly form: string;
  readonly hash: number;
  readonly isKnown: boolean;
  /** The one of the two without the hamza may be a word of its own. */
  readonly isApart: () => boolean;
}

export interface FrequentCandidate extends Candidate {
  readonly hash: number;
  readonly texts: number;
  /** All its sequences of letters are those of words. */
  readonly isSmooth: boolean;
}

/** What only the words around a form can ask for. */
interface Rival extends FrequentCandidate, RequiredSupport {}

const CONJUNCTIONS = 'وف';

/** In so many texts a form must stand to be what is meant. */
const FREQUENT = 11;
const FREQUENT_PART = 22;
/** Shorter forms have too many neighbours, longer ones are words that ran together. */
const SHORTEST = 4;
const LONGEST = 20;
const SHORTEST_GLUED = 6;
const LONGEST_GLUED = 24;
/** No word has more; of thousands of letters each change would be a walk over all of them. */
const MOST_LETTERS = 64;

/** Letters of Arabic; what other languages and old software write is the matter of other rules. */
const ARABIC = /^[\u0621-\u063a\u0641-\u064a]+$/u;

export function studyForm(key: string, lexicon: Lexicon): DoubtfulForm {
  const hash = hashWord(key);
  if (!ARABIC.test(key) || isKnownSlip(key)) return { ...SILENT, key, hash };
  const isWord = lexicon.textsOf(hash) > 0;
  const isKnown = (form: number): boolean => lexicon.textsOf(form) > 0;
  const isOwnDerivable = lazily(() => isDerivable(key, isKnown));
  const repeated = key.length < SHORTEST ? null : repeatedIn(key, isKnown);
  const { twins, candidates, rivals } = neighboursOf(key, lexicon, isOwnDerivable);
  const parts = partsOf(key, lexicon, isOwnDerivable);
  const isDamaged =
    repeated !== null || twins.length > 0 || candidates.length > 0 || parts !== null;
  const meant = [...twins, ...candidates, ...rivals].map((each) => each.hash);
  if (repeated !== null && repeated.expected !== null) meant.push(hashWord(repeated.expected));
  return {
    key,
    hash,
    isWord,
    asked: [...new Set([hash, ...meant])],
    isSilent: rivals.length === 0 && (isWord || !isDamaged),
    repeated,
    twins,
    candidates,
    rivals,
    strangeness: candidates.length === 0 ? 0 : lexicon.strangeness(key),
    parts,
    isDerivable: isOwnDerivable,
    isLikeReversed: /^[وفبك]{0,2}اال/u.test(key),
  };
}

/** The forms that one confusion makes of it, as far as one of them may be meant. */
function neighboursOf(
  key: string,
  lexicon: Lexicon,
  isOwnDerivable: () => boolean,
): Pick<DoubtfulForm, 'twins' | 'candidates' | 'rivals'> {
  const twins: Twin[] = [];
  const candidates: FrequentCandidate[] = [];
  const rivals: Rival[] = [];
  const isKnown = (hash: number): boolean => lexicon.textsOf(hash) > 0;
  const heads = headsOf(key);
  const ownTexts = lexicon.textsOf(heads.at(-1) as number);
  const isShort = key.length < SHORTEST;
  const hasRivals = !isConjoined(key, isKnown);
  const seen = new Set<string>();
  const whole = key.length <= MOST_LETTERS ? key : '';
  eachChange(whole, (confusion, at, removed, letters) => {
    const head = hashLetters(letters, 0, letters.length, heads[at] as number);
    const hash = hashLetters(key, at + removed, key.length, head);
    const texts = lexicon.textsOf(hash);
    const isFrequent = key.length <= LONGEST && texts >= FREQUENT;
    if (!isFrequent && confusion !== 'alef') return;
    const candidate: Candidate = { form: changedWord(key, at, removed, letters), confusion, at };
    const { form } = candidate;
    if (confusion === 'alef' && !isShort && isTwin(key, candidate)) {
      const isApart =
        key.charAt(at) === ALEF ? isOwnDerivable : lazily(() => isDerivable(form, isKnown));
      twins.push({ form, hash, isKnown: texts > 0, isApart });
    }
    if (!isFrequent || seen.has(form)) return;
    seen.add(form);
    const isSmooth = lexicon.strangeness(form) === 0;
    const frequent: FrequentCandidate = { ...candidate, hash, texts, isSmooth };
    if (!isShort && !mayBeInflection(key, candidate)) candidates.push(frequent);
    const required = hasRivals ? requiredSupport(key, candidate, ownTexts, texts) : null;
    if (required !== null) rivals.push({ ...frequent, ...required });
  });
  return { twins, candidates, rivals };
}

/** `وتعبر`: a word behind a conjunction. */
function isConjoined(key: string, isKnown: (hash: number) => boolean): boolean {
  return (
    CONJUNCTIONS.includes(key.charAt(0)) && isKnown(hashLetters(key, 1, key.length, HASH_SEED))
  );
}

/** Most forms are such, and thousands are kept: what was tried for them is not. */
const SILENT: Omit<DoubtfulForm, 'key' | 'hash'> = {
  isWord: false,
  asked: [],
  isSilent: true,
  repeated: null,
  twins: [],
  candidates: [],
  rivals: [],
  strangeness: 0,
  parts: null,
  isDerivable: () => false,
  isLikeReversed: false,
};

/** By place in the word, the hash of what stands before it. */
function headsOf(key: string): readonly number[] {
  const heads = [HASH_SEED];
  for (let at = 0; at < key.length; at++) {
    heads.push(hashStep(heads[at] as number, key.charCodeAt(at)));
  }
  return heads;
}

/**
 * No word has one letter three times in a row, but for a verb (`تتتبع`), nor two bare alefs or two of
 * the letters that end a word.
 */
function repeatedIn(key: string, isKnown: (hash: number) => boolean): Repair | null {
  const isWord = (form: string): boolean => isKnown(hashWord(form));
  const [whole, clitic = '', noun = ''] = UNJOINED.exec(key) ?? [];
  if (whole !== undefined && isWord(`ال${noun}`) && isWord(`لل${noun}`)) {
    return { kind: 'damaged', expected: `${clitic}لل${noun}` };
  }
  const match = REPEATED.exec(key);
  if (match === null) return null;
  const { index, 0: letters } = match;
  const [head, tail] = [key.slice(0, index), key.slice(index + letters.length)];
  const letter = letters.charAt(0);
  const [first, second] = [head + letter, letter + tail];
  if (letters.length === 2 && isWord(first) && isWord(second)) {
    return { kind: 'glued', expected: `${first} ${second}` };
  }
  const expected = [letter, letter + letter].map((one) => head + one + tail).find(isWord);
  return { kind: 'repeated', expected: expected ?? null };
}

/** `لالمرأة`: the article drops its alef behind lam. */
const UNJOINED = /^([وف]?)لال(.{3,})$/u;

export const REPEATED = /([^ت])\1{2,}|(?<!^[وف]?)ت{3,}|(?<!لا?)اا|\u0629{2,}|\u0649{2,}/u;

/** One of the two has an alef without hamza, and they are not words of their own. */
function isTwin(key: string, { form, at }: Candidate): boolean {
  const bare = [key, form].find((each) => each.charAt(at) === ALEF);
  // `الحق` and `ألحق`, `أبعاد` and `إبعاد` are words of their own.
  if (bare === undefined || (at === 0 && key.charAt(1) === LAM)) return false;
  // `أتخذ`, beside `اتخذ`, is a verb of the first person.
  return at !== 0 || bare !== form;
}

const ALEF = 'ا';
const LAM = 'ل';

/** Two frequent words that ran together, of which it is known that they stand side by side. */
function partsOf(key: string, lexicon: Lexicon, isDerived: () => boolean): string | null {
  if (key.length < SHORTEST_GLUED || key.length > LONGEST_GLUED) return null;
  const heads = headsOf(key);
  let best: string | null = null;
  let most = 0;
  for (let at = 2; at <= key.length - 2; at++) {
    const one = heads[at] as number;
    if (lexicon.textsOf(one) < FREQUENT_PART) continue;
    const other = hashLetters(key, at, key.length, HASH_SEED);
    if (lexicon.textsOf(other) < FREQUENT_PART) continue;
    const [first, second] = [key.slice(0, at), key.slice(at)];
    // `مازالت`, `لاسيما`: other houses write them so.
    if (/^[وف]?(?:ما|لا)$/u.test(first)) continue;
    const together = lexicon.textsOfFrame(frameOf(one, other));
    if (together <= most) continue;
    most = together;
    best = `${first} ${second}`;
  }
  return best === null || isDerived() ? null : best;
}

/** So many forms are kept: those of some hundreds of texts. */
const MOST_KEPT = 1 << 14;

const kept = new Map<number, DoubtfulForm>();

/** What can be said of the doubtful form at a place, against the lexicon of published texts. */
export function doubtfulFormAt(words: Words, place: number, hash: number): DoubtfulForm {
  const found = kept.get(hash);
  // Two keys may have one hash.
  if (found !== undefined && words.is(place, found.key)) return found;
  // A copy: a slice would keep the text alive that it was cut from.
  const key = [...words.keyAt(place)].join('');
  const studied = studyForm(key, publishedLexicon());
  const form = studied.isSilent ? { ...SILENT, key, hash } : studied;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(hash, form);
  return form;
}
