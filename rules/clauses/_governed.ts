import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Words } from '../../core/model/words.ts';
import type { Citation, Span } from '../../core/syntax/tree.ts';

type GrammaticalNumber = 'singular' | 'dual' | 'plural';

/** The numbers that stand behind one noun. */
export interface GovernedList {
  readonly citations: Citation[];
  /** The noun is the first word of a note: `(١) القراران …`. */
  readonly isHead: boolean;
  /** The citation before the list. */
  readonly before: Citation | undefined;
}

/** A noun in another number than that of the texts cited, or the participle of their date. */
export type ListFault = { readonly count: number; readonly expected: string } & (
  | { readonly kind: 'number'; readonly noun: Span }
  | { readonly kind: 'participle'; readonly participle: Span }
);

export function listFaults(words: Words, lists: readonly GovernedList[]): ListFault[] {
  return lists.flatMap((list) => listFault(words, list) ?? []);
}

function listFault(words: Words, { citations, isHead, before }: GovernedList): ListFault | null {
  const [first] = citations;
  const last = citations.at(-1);
  if (first === undefined || first.noun === null || last === undefined) return null;
  const noun = readNoun(words.keyAt(words.first(first.noun)));
  if (noun === null || (noun.isConstruct && first.bodySource !== 'named')) return null;
  const count = citations.length;
  const number = numberOf(count);
  const participle = participleOf(words, last);
  if (noun.number !== number) {
    const isFewer = !isMore(noun.number, number);
    const isSure =
      isSureList(words, citations) ||
      (isFewer
        ? hasSureMembers(words, citations.slice(0, noun.number === 'singular' ? 2 : 3))
        : count > 1 && hasSureMembers(words, citations) && !hasNumberBehind(words, last));
    if (!isSure) return null;
    // `قراراتها 1/73 والقرارات اللاحقة`: not all are cited by number. What is more, is more all the same.
    const behind = isFewer ? '' : textAfter(words, withDate(last), 4);
    if (count === 1 ? /^(?:و|\(|، \S)/u.test(behind) : AND_OTHERS.test(behind)) {
      return null;
    }
    if (isMore(noun.number, number) && mayGoOn(words, last)) return null;
    return { kind: 'number', noun: first.noun, count, expected: noun.inNumber(number, isHead) };
  }
  if (participle === null || sharedBy(citations) !== count) return null;
  // `القرار … والقرار … المؤرخين`
  if (count === 1 && before !== undefined && first.start - before.end < NEAR) return null;
  const isDual = participle.word.endsWith('ن');
  if (count === 2 ? participle.word !== 'المؤرخة' : !isDual) return null;
  if (!isSureList(words, citations)) return null;
  const expected = count === 1 ? 'المؤرخ' : count > 2 ? 'المؤرخة' : noun.dualParticiple;
  return { kind: 'participle', participle, count, expected };
}

/** `قراراتها 1/73 و 2/73 وغيرهما من القرارات` */
const AND_OTHERS = /^[ ،]*و(?:القرارات|المقررات|سائر|غيره?ما|غيرها)(?!\p{L})/u;

/** Citations that are so near may share what follows the second. */
const NEAR = 80;

function numberOf(count: number): GrammaticalNumber {
  return count === 1 ? 'singular' : count === 2 ? 'dual' : 'plural';
}

function isMore(said: GrammaticalNumber, counted: GrammaticalNumber): boolean {
  return ORDER.indexOf(said) > ORDER.indexOf(counted);
}

const ORDER: readonly GrammaticalNumber[] = ['singular', 'dual', 'plural'];

/**
 * The noun may govern more than was counted: a number with its subject between (`5/1 بشأن كذا، و5/2
 * بشأن كذا`), or the letters of a composite resolution (`ألف إلى جيم`).
 */
function mayGoOn(words: Words, last: Citation): boolean {
  if (LETTERS.test(textAfter(words, last, 1))) return true;
  const clause = /^(?:(?!و?إذ ).)*/u.exec(textAfter(words, withDate(last), REACH))?.[0] ?? '';
  const next = NUMBER_BEHIND_WAW.exec(clause)?.index ?? -1;
  return next >= 0 && !OTHER_NOUN.test(clause.slice(0, next));
}

/** True when the rest of the paragraph has another number that the noun may govern. */
function hasNumberBehind(words: Words, last: Citation): boolean {
  const behind = textAfter(words, withDate(last), LONG_PARAGRAPH);
  return /[0-9] (?:[/(]|-)/u.test(behind) || behind.split(' ').length >= LONG_PARAGRAPH;
}

/** In words; what is longer is not looked through. */
const LONG_PARAGRAPH = 150;

/** A citation with its date behind it. */
function withDate({ start, end, dated }: Citation): Span {
  return { start, end: Math.max(end, dated?.end ?? 0) };
}

/** Up to `count` words, numbers and marks behind a span, with spaces between all of them. */
function textAfter(words: Words, span: Span, count: number): string {
  const keys: string[] = [];
  for (let at = words.after(span); at !== NO_PLACE && keys.length < count; at = words.next(at)) {
    keys.push(words.keyAt(at));
  }
  return keys.join(' ');
}

/** The same between two spans of a paragraph. */
function textBetween(words: Words, before: Span, behind: Span): string {
  const keys: string[] = [];
  const end = words.first(behind);
  for (let at = words.after(before); at !== NO_PLACE && at < end; at = words.next(at)) {
    keys.push(words.keyAt(at));
  }
  return keys.join(' ');
}

const REACH = 80;
/** A title of a resolution is not longer than this, in characters. */
const FAR = 600;
const LETTERS = /^(?:إلى|ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء)$/u;
const NUMBER_BEHIND_WAW = /(?<!\p{L})و(?:رقم)?(?:د(?:إ|إط)?)? ?-? ?[0-9]+ [/(]/u;
const OTHER_NOUN = /(?:قرار|مقرر)\p{L}*[^،؛0-9]{0,80}[0-9]+ [/(]/u;

/** `بقراراتها`, taken apart. */
interface GoverningNoun {
  readonly number: GrammaticalNumber;
  /** The participle of its dual, in its own case. */
  readonly dualParticiple: 'المؤرخان' | 'المؤرخين';
  /** Neither article nor pronoun: the name of the body must follow. */
  readonly isConstruct: boolean;
  readonly inNumber: (number: GrammaticalNumber, isNominative: boolean) => string;
}

const NOUN = /^([وف]?[بكل]?)(ال|ل)?(قرار|مقرر)(ات|ان|ين|ا|ي)?(ها|ه)?$/u;

/** The nouns of citations are few, and come again with every text. */
const nouns = new Map<string, GoverningNoun | null>();
const MOST_NOUNS = 1000;

/** Reads the key of a citation noun; null for one that does not say its number. */
export function readNoun(key: string): GoverningNoun | null {
  let noun = nouns.get(key);
  if (noun === undefined) {
    noun = takenApart(key);
    // A copy: a slice would keep the text alive that it was cut from.
    if (nouns.size < MOST_NOUNS) nouns.set([...key].join(''), noun);
  }
  return noun;
}

function takenApart(key: string): GoverningNoun | null {
  const match = NOUN.exec(key);
  if (match === null) return null;
  const [, clitics = '', article = '', stem = '', ending = '', pronoun = ''] = match;
  const head = clitics + article + stem;
  return {
    number: ending === '' ? 'singular' : ending === 'ات' ? 'plural' : 'dual',
    dualParticiple: ending === 'ا' || ending === 'ان' ? 'المؤرخان' : 'المؤرخين',
    isConstruct: article === '' && pronoun === '',
    inNumber: (number, isNominative) => {
      if (number === 'singular') return head + pronoun;
      if (number === 'plural') return `${head}ات${pronoun}`;
      // A preposition takes the oblique case.
      const isOblique = !isNominative || /[بكل]$/u.test(clitics);
      return `${head}${isOblique ? 'ي' : 'ا'}${article === '' ? '' : 'ن'}${pronoun}`;
    },
  };
}

/** What may stand between two citations of one list besides a date. */
const CONNECTION = /^(?:[ ،()]|المؤرخ(?:ة|ين|ان|ات)?|في|و(?:رقم|د(?:إ|إط)?)?|[0-9]+(?= \)))*$/u;
/** Another number or symbol of the list, which the parser did not read. */
const GOES_ON = /^(?:، )?(?:و|إلى|أو|،) ?(?:[0-9]+ [/(]|[A-Z])/u;
/** The words of a name of a body, and no more of them than the longest has. */
function isName(text: string): boolean {
  const words = text.trimEnd().split(' ');
  return words.length <= MOST_OF_NAME && words.every((word) => LETTERS_ONLY.test(word));
}

const MOST_OF_NAME = 16;
const LETTERS_ONLY = /^[\p{L}\p{M}]+$/u;

/** True when a number stands directly behind its noun, or behind the name of the body. */
function isDirect(words: Words, first: Citation, noun: Span): boolean {
  const gap = textBetween(words, noun, first);
  if (first.bodySource === 'named' && isName(gap)) return true;
  return /^(?:(?:ال)?أرقام|(?:ال)?رقم)?$/u.test(gap);
}

/** True when the numbers behind a noun are all of its list, and nothing else belongs to it. */
function isSureList(words: Words, list: readonly Citation[]): boolean {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || first.noun === null || last === undefined) return false;
  const { noun, body, instrument } = first;
  if (!isDirect(words, first, noun)) return false;
  const isMixed = (one: Citation): boolean =>
    one.body !== body || one.instrument !== instrument || one.parts.length > 1;
  if (list.some(isMixed)) return false;
  for (const [index, citation] of list.entries()) {
    const next = list[index + 1];
    if (next !== undefined && !CONNECTION.test(gapBehind(words, citation, next))) return false;
  }
  return !GOES_ON.test(textAfter(words, withDate(last), 5));
}

/** `و 2/74`, `ورقم 2/74`; of `ودإط-10/17` the citation begins behind the waw. */
const JOINED = /(?:^| )و ?(?:رقم ?|د(?:إ|إط)?)?$/u;

/**
 * True when all these numbers belong to their noun for certain, whatever is said of each: `قرارها 1/73
 * المؤرخ … المعنون ”كذا“، و 2/74 المؤرخ …`. Each has its own date, and no other noun before it that might
 * govern it.
 */
function hasSureMembers(words: Words, list: readonly Citation[]): boolean {
  const [first] = list;
  if (first === undefined || first.noun === null || first.dated === null) return false;
  if (!isDirect(words, first, first.noun)) return false;
  return list.slice(1).every((citation, index) => {
    const before = list[index] ?? first;
    const isAlike = citation.body === first.body && citation.instrument === first.instrument;
    if (!isAlike || citation.dated === null || citation.parts.length > 1) return false;
    const gap = gapBehind(words, before, citation, FAR);
    return JOINED.test(gap) && !/(?:قرار|مقرر|توصي|بيان|وثيق|\[)/u.test(gap);
  });
}

/** The text between two citations without the date of the first. */
function gapBehind(words: Words, citation: Citation, next: Citation, most = 160): string {
  const { end, dated } = citation;
  if (next.start - end > most) return '?';
  if (dated === null || dated.start >= next.start) return textBetween(words, citation, next);
  return `${textBetween(words, citation, dated)} ${textBetween(words, dated, next)}`;
}

/** `المؤرخين` between a citation and its date, when nothing else stands there. */
function participleOf(words: Words, citation: Citation): (Span & { word: string }) | null {
  const { dated } = citation;
  if (dated === null || !hasParticiple(words, citation)) return null;
  const match = /^(?:، )*(المؤرخ(?:ة|ين|ان)?)(?: في)?$/u.exec(textBetween(words, citation, dated));
  const word = match?.[1];
  if (word === undefined) return null;
  let place = words.after(citation);
  while (place !== NO_PLACE && !words.is(place, word)) place = words.next(place);
  if (place === NO_PLACE) return null;
  return { start: words.startAt(place), end: words.endAt(place), word };
}

function hasParticiple(words: Words, citation: Citation): boolean {
  let place = words.after(citation);
  while (words.is(place, '،')) place = words.next(place);
  return PARTICIPLES.some((word) => words.is(place, word));
}

const PARTICIPLES = ['المؤرخ', 'المؤرخة', 'المؤرخين', 'المؤرخان'];

/** How many citations of a list have the date of its last one. */
function sharedBy(list: readonly Citation[]): number {
  const date = list.at(-1)?.dated;
  return list.filter(({ dated }) => date != null && dated?.start === date.start).length;
}
