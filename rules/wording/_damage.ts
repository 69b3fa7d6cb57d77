import { type Candidate, isOfHouse } from '../../core/arabic/confusions.ts';
import {
  FRAME_LEVELS,
  frameOf,
  type Lexicon,
  longFrameOf,
  Unit,
  unitOfMark,
} from '../../core/arabic/lexicon.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Words } from '../../core/model/words.ts';
import { TokenKind, type Tokens } from '../../core/syntax/tokens.ts';
import type { DoubtfulForm, FrequentCandidate } from './_doubtful-forms.ts';

/** The units before and behind a place of the stream of words: what its frames are made of. */
interface Frame {
  readonly before: number;
  readonly secondBefore: number;
  readonly behind: number;
  readonly secondBehind: number;
}

/** A form that the lexicon does not have, and what is probably meant by it. */
interface JudgedDamage extends Candidate {
  /** How strongly the words around it ask for the candidate: the sum of five shares. */
  readonly support: number;
  readonly isSure: boolean;
}

/**
 * From so much support on a form is surely damaged, and probably: the least at which no sure finding was
 * untrue, and hardly more were probable, in the 2.4 million words of `scripts/lexicon.mjs --cross-validate 5`.
 */
const SURE = 0.65;
/** A letter too few or too many makes other words as well, and of a short one often. */
const SURE_OF_LENGTH = 1.2;
const SHORT = 6;
const PROBABLE = 0.22;
/** A form that may be a known word with other clitics or endings is never surely damaged. */
const PROBABLE_OF_DERIVED = 1;
/** A heh is no pronoun before what its noun governs: `منظمه الصحة`, `بيئه مواتية`. */
const PROBABLE_OF_HEH = 0.5;

/** In so many texts a form stands that is surely right. */
const WELL_KNOWN = 22;
/** From so many letters on a sequence of letters that no form has is telling. */
const LONG = 6;

/** What is meant by a doubtful form between its neighbours; null where nothing can be said. */
export function judgeForm(form: DoubtfulForm, frame: Frame, lexicon: Lexicon): JudgedDamage | null {
  const damage = form.isWord ? null : damageOf(form, frame, lexicon);
  return damage?.isSure === true ? damage : (rivalOf(form, frame, lexicon) ?? damage);
}

/**
 * What is meant by an unknown form between its neighbours; null where nothing can be said: no frequent
 * form is one confusion away, or the form may be a known word with another ending.
 */
export function damageOf(word: DoubtfulForm, frame: Frame, lexicon: Lexicon): JudgedDamage | null {
  let meant: FrequentCandidate | undefined;
  let shares = 0;
  for (const candidate of word.candidates) {
    const support = supportOf(candidate.hash, frame, lexicon);
    if (meant !== undefined && support <= shares) continue;
    meant = candidate;
    shares = support;
  }
  if (meant === undefined) return null;
  const { form, confusion, at } = meant;
  const bonus = strangenessBonus(word, meant, shares);
  const support = shares + bonus;
  if (support < PROBABLE) return null;
  if (bonus > 0 || !word.isDerivable()) {
    return { form, confusion, at, support, isSure: support >= sureFrom(word.key, meant) };
  }
  const isHeh = confusion === 'ending' && form.endsWith(TEH_MARBUTA);
  const isProbable = isHeh
    ? support >= PROBABLE_OF_HEH
    : support >= PROBABLE_OF_DERIVED && TELLING.has(confusion);
  return isProbable ? { form, confusion, at, support, isSure: false } : null;
}

/**
 * The rival that the words around a form ask for; null where published texts have the form beside one of
 * them, or too little speaks for another.
 */
function rivalOf(
  { hash, rivals }: DoubtfulForm,
  frame: Frame,
  lexicon: Lexicon,
): JudgedDamage | null {
  let meant: JudgedDamage | null = null;
  for (const rival of rivals) {
    const support = supportOf(rival.hash, frame, lexicon) + fixedBonus(rival.hash, frame, lexicon);
    if (support < rival.probable || (meant !== null && support <= meant.support)) continue;
    const { form, confusion, at } = rival;
    meant = { form, confusion, at, support, isSure: support >= rival.sure };
  }
  return meant === null || isBesideKnown(hash, frame, lexicon) ? null : meant;
}

/** `، فضلا عن`: what stands between two words in a hundred texts stands there, common as they are. */
function fixedBonus(form: number, { before, behind }: Frame, lexicon: Lexicon): number {
  return lexicon.textsOfFrame(longFrameOf(before, form, behind)) >= FIXED ? 1 : 0;
}

function isBesideKnown(form: number, { before, behind }: Frame, lexicon: Lexicon): boolean {
  return (
    lexicon.textsOfFrame(frameOf(before, form)) > 0 ||
    lexicon.textsOfFrame(frameOf(form, behind)) > 0
  );
}

function sureFrom(word: string, candidate: Candidate): number {
  if (isOfHouse(word, candidate)) return Number.POSITIVE_INFINITY;
  const { confusion } = candidate;
  if (confusion !== 'lost' && confusion !== 'extra') return SURE;
  return word.length < SHORT ? Number.POSITIVE_INFINITY : SURE_OF_LENGTH;
}

/** A form with letters in a sequence that no word has is no word, whatever stands around it. */
function strangenessBonus(
  { key, strangeness }: DoubtfulForm,
  { confusion, texts, isSmooth }: FrequentCandidate,
  support: number,
): number {
  if (key.length < LONG || texts < WELL_KNOWN || !isSmooth) return 0;
  if (strangeness >= 2) return support >= 0.02 || confusion === 'double' ? 0.5 : 0.2;
  return strangeness === 1 && TELLING.has(confusion) ? 0.2 : 0;
}

/** The level of the most frequent frames. */
const FIXED = FRAME_LEVELS.at(-1) as number;

const TEH_MARBUTA = '\u0629';

const TELLING: ReadonlySet<string> = new Set(['double', 'dots', 'swap']);

/**
 * The shares that the form has of what stands behind the word before, before the word behind, in
 * the same places of three words, and between the two, each smoothed.
 */
function supportOf(form: number, frame: Frame, lexicon: Lexicon): number {
  const { before, secondBefore, behind, secondBehind } = frame;
  const pairs = (first: number, second: number): number =>
    lexicon.textsOfFrame(frameOf(first, second));
  const triples = (first: number, second: number, third: number): number =>
    lexicon.textsOfFrame(longFrameOf(first, second, third));
  const between = triples(before, form, behind);
  const own = share(pairs(before, form), lexicon.textsOf(before), SMOOTH_PAIR);
  return (
    (isWord(before) ? own : own / 2) +
    share(pairs(form, behind), lexicon.textsOf(behind), SMOOTH_PAIR) +
    share(triples(secondBefore, before, form), pairs(secondBefore, before), SMOOTH_TRIPLE) +
    share(triples(form, behind, secondBehind), pairs(behind, secondBehind), SMOOTH_TRIPLE) +
    share(between, between, SMOOTH_TRIPLE)
  );
}

const SMOOTH_PAIR = 4;
const SMOOTH_TRIPLE = 3;

function share(texts: number, all: number, smooth: number): number {
  return texts / (Math.max(texts, all) + smooth);
}

function isWord(unit: number): boolean {
  return unit < 0 || unit > 0xff;
}

/** What stands at a place of the stream of words, as a unit of frames. */
export function unitAt(words: Words, { value }: Tokens, place: number): number {
  if (place === NO_PLACE) return Unit.edge;
  const token = words.tokenAt[place] as number;
  switch (words.kindAt(place)) {
    case TokenKind.word:
      return value[token] as number;
    case TokenKind.number:
      return Unit.number;
    case TokenKind.latin:
      return Unit.latin;
    case TokenKind.punctuation:
      return unitOfMark(value[token] as number);
    default:
      return Unit.other;
  }
}

export function frameAt(words: Words, tokens: Tokens, place: number): Frame {
  const before = words.previous(place);
  const behind = words.next(place);
  return {
    before: unitAt(words, tokens, before),
    secondBefore: unitAt(words, tokens, words.previous(before)),
    behind: unitAt(words, tokens, behind),
    secondBehind: unitAt(words, tokens, words.next(behind)),
  };
}
