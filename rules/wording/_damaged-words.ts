import { eachCandidate } from '../../core/arabic/confusions.ts';
import { isDerivable } from '../../core/arabic/derivations.ts';
import { hashWord } from '../../core/arabic/key.ts';
import { frameOf, type Lexicon } from '../../core/arabic/lexicon.ts';
import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { NodeType, Span } from '../../core/syntax/tree.ts';
import { damageOf, frameAt } from './_damage.ts';
import { isKnownSlip } from './_known-slips.ts';

/** A word of the text that is none, and what is meant by it. */
export interface WordFault extends Span {
  /**
   * - `damaged`: the words around it ask for another form, one letter away;
   * - `two-ways`: the text has the same word with a hamza, and here without, or the other way;
   * - `repeated`: letters stand side by side that no word has so;
   * - `glued`: two words without a space between them.
   */
  readonly kind: 'damaged' | 'two-ways' | 'repeated' | 'glued';
  /** Null where it cannot be told. */
  readonly expected: string | null;
  readonly isSure: boolean;
  /** How often the text has what is expected. */
  readonly times: number;
}

/** What other rules look at, and what is no text of the author. */
const APART: readonly NodeType[] = [
  'date',
  'documentSymbol',
  'enumerator',
  'internetMention',
  'interpolLongName',
  'interpolMention',
  'latin',
  'marker',
  'masthead',
  'opener',
  'sponsors',
  'voteLine',
];

/** What a text has more often is a word of its own: a name, or a term that is new. */
const MOST_TIMES = 3;
const SHORTEST = 4;

/** The words that the lexicon does not have, each looked at with those around it. */
export function findDamagedWords(
  model: Model,
  lexicon: Lexicon,
  allowed: ReadonlySet<string>,
): readonly WordFault[] {
  const { words, tokens } = model;
  const hashAt = (place: number): number => tokens.value[words.tokenAt[place] as number] as number;
  const unknown: number[] = [];
  for (let place = 0; place < words.length; place++) {
    if (words.kindAt(place) !== TokenKind.word) continue;
    if (words.endAt(place) - words.startAt(place) < SHORTEST) continue;
    if (lexicon.textsOf(hashAt(place)) === 0) unknown.push(place);
  }
  const own = unknown.filter((place) => ARABIC.test(words.keyAt(place)));
  if (own.length === 0) return [];
  const times = new Map<number, number>();
  for (let place = 0; place < words.length; place++) {
    if (words.kindAt(place) !== TokenKind.word) continue;
    times.set(hashAt(place), (times.get(hashAt(place)) ?? 0) + 1);
  }
  const isPassedOver = readerOfPlaces(model);
  // In a text with lam and alef turned around, `االجتماع` has no alef too many.
  const isReversed = /ا[أإآ]ل/u.test(model.source);
  return own.flatMap((place): readonly WordFault[] => {
    const key = words.keyAt(place);
    if (allowed.has(key) || isKnownSlip(key) || isPassedOver(place)) return [];
    if (isReversed && /^[وفبك]{0,2}اال/u.test(key)) return [];
    const found =
      repeatedIn(key, lexicon) ??
      twoWaysOf(key, times, lexicon) ??
      ((times.get(hashAt(place)) ?? 0) > MOST_TIMES ? null : damageAt(model, lexicon, place));
    if (found === null) return [];
    const { kind, expected, isSure } = found;
    return [
      {
        kind,
        expected,
        isSure,
        start: words.startAt(place),
        end: words.endAt(place),
        times: expected === null ? 0 : (times.get(hashWord(expected)) ?? 0),
      },
    ];
  });
}

type Found = Pick<WordFault, 'kind' | 'expected' | 'isSure'>;

/** Letters of Arabic; what other languages and old software write is the matter of other rules. */
const ARABIC = /^[\u0621-\u063a\u0641-\u064a]+$/u;

/**
 * Tells the places that are the matter of other rules: names, dates, and the first words of clauses,
 * which are their openers or damaged ones. Places are asked for in the order of the text.
 */
function readerOfPlaces(model: Model): (place: number) => boolean {
  const { words } = model;
  const spans: Span[] = APART.flatMap((type): readonly Span[] => model.nodes(type));
  for (const paragraph of [
    ...model.nodes('preambularParagraph'),
    ...model.nodes('operativeParagraph'),
  ]) {
    const { from, to } = words.of(paragraph);
    let place = from;
    while (place < to && words.kindAt(place) !== TokenKind.word) place++;
    if (place >= to) continue;
    // `وإذ` and its verb; the particle may be damaged too.
    const isParticle = words.endAt(place) - words.startAt(place) <= LONGEST_PARTICLE;
    const last = isParticle && words.next(place) !== NO_PLACE ? place + 1 : place;
    spans.push({ start: words.startAt(place), end: words.endAt(last) });
  }
  spans.sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return (place) => {
    const start = words.startAt(place);
    for (; next < spans.length && (spans[next] as Span).start <= start; next++) {
      end = Math.max(end, (spans[next] as Span).end);
    }
    return start < end || isOfPair(model, place);
  };
}

const LONGEST_PARTICLE = 4;

/** `أبلول/سبتمبر`: the names of a month are the matter of other rules. */
function isOfPair({ words }: Model, place: number): boolean {
  return words.is(words.next(place), '/') || words.is(words.previous(place), '/');
}

/**
 * No word has one letter three times in a row, but for a verb (`تتتبع`), nor two bare alefs or two of
 * the letters that end a word.
 */
function repeatedIn(key: string, lexicon: Lexicon): Found | null {
  const match = REPEATED.exec(key);
  if (match === null) return null;
  const { index, 0: letters } = match;
  const isWord = (form: string): boolean => lexicon.textsOf(hashWord(form)) > 0;
  const [head, tail] = [key.slice(0, index), key.slice(index + letters.length)];
  const letter = letters.charAt(0);
  const [first, second] = [head + letter, letter + tail];
  if (letters.length === 2 && isWord(first) && isWord(second)) {
    return { kind: 'glued', expected: `${first} ${second}`, isSure: true };
  }
  const expected = [letter, letter + letter].map((one) => head + one + tail).find(isWord);
  return { kind: 'repeated', expected: expected ?? null, isSure: true };
}

export const REPEATED = /([^ت])\1{2,}|(?<!^[وف]?)ت{3,}|(?<!لا?)اا|\u0629{2,}|\u0649{2,}/u;

/** The same word with a hamza or without, which the text has more often, or which alone is known. */
function twoWaysOf(
  key: string,
  times: ReadonlyMap<number, number>,
  lexicon: Lexicon,
): Found | null {
  const own = times.get(hashWord(key)) ?? 0;
  const isKnown = (form: string): boolean => lexicon.textsOf(hashWord(form)) > 0;
  let best: Found | null = null;
  let most = 0;
  eachCandidate(key, ({ form, confusion, at }) => {
    const others = confusion === 'alef' ? (times.get(hashWord(form)) ?? 0) : 0;
    if (others <= most || (others <= own && !isKnown(form))) return;
    const bare = [key, form].find((each) => each.charAt(at) === ALEF);
    // `الحق` and `ألحق`, `أبعاد` and `إبعاد` are words of their own.
    if (bare === undefined || (at === 0 && key.charAt(1) === LAM)) return;
    // `أتخذ`, beside `اتخذ`, is a verb of the first person.
    if (at === 0 && bare === form) return;
    if (isDerivable(bare, isKnown)) return;
    most = others;
    best = { kind: 'two-ways', expected: form, isSure: isKnown(form) };
  });
  return best;
}

const ALEF = 'ا';
const LAM = 'ل';

function damageAt(model: Model, lexicon: Lexicon, place: number): Found | null {
  const { words, tokens } = model;
  const key = words.keyAt(place);
  const damage = damageOf(key, frameAt(words, tokens, place), lexicon);
  if (damage !== null) return { kind: 'damaged', expected: damage.form, isSure: damage.isSure };
  const parts = partsOf(key, lexicon);
  return parts === null ? null : { kind: 'glued', expected: parts, isSure: true };
}

/** Two frequent words that ran together, of which it is known that they stand side by side. */
function partsOf(key: string, lexicon: Lexicon): string | null {
  if (key.length < SHORTEST_GLUED || key.length > LONGEST_GLUED) return null;
  let best: string | null = null;
  let most = 0;
  for (let at = 2; at <= key.length - 2; at++) {
    const [first, second] = [key.slice(0, at), key.slice(at)];
    // `مازالت`, `لاسيما`: other houses write them so.
    if (/^[وف]?(?:ما|لا)$/u.test(first)) continue;
    const [one, other] = [hashWord(first), hashWord(second)];
    if (lexicon.textsOf(one) < FREQUENT || lexicon.textsOf(other) < FREQUENT) continue;
    const together = lexicon.textsOfFrame(frameOf(one, other));
    if (together <= most) continue;
    most = together;
    best = `${first} ${second}`;
  }
  const isKnown = (form: string): boolean => lexicon.textsOf(hashWord(form)) > 0;
  return best === null || isDerivable(key, isKnown) ? null : best;
}

const SHORTEST_GLUED = 6;
const LONGEST_GLUED = 24;
const FREQUENT = 22;
