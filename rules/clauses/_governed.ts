import { wordKey } from '../../core/arabic/key.ts';
import { isLetterOrMark } from '../../core/arabic/words.ts';
import type { Model } from '../../core/model/model.ts';
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

export function listFaults(model: Model, lists: readonly GovernedList[]): ListFault[] {
  return lists.flatMap((list) => listFault(model, list) ?? []);
}

function listFault(
  { source, words }: Model,
  { citations, isHead, before }: GovernedList,
): ListFault | null {
  const [first] = citations;
  const last = citations.at(-1);
  if (first === undefined || first.noun === null || last === undefined) return null;
  const noun = readNoun(wordKey(source, first.noun.start, first.noun.end));
  if (noun === null || (noun.isConstruct && first.bodySource !== 'named')) return null;
  const count = citations.length;
  const number = numberOf(count);
  const participle = participleOf(source, last);
  if (noun.number === number && participle === null) return null;
  if (!isSureList(words, source, citations)) return null;
  if (noun.number !== number) {
    const end = Math.max(last.end, last.dated?.end ?? 0);
    // `قراراتها 1/73 والقرارات اللاحقة`: not all are cited by number.
    const behind = source.slice(end, end + 20);
    if (count === 1 ? /^[\s*_]*(?:و|\(|،[ \t]*\S)/u.test(behind) : AND_OTHERS.test(behind)) {
      return null;
    }
    if (isMore(noun.number, number) && mayGoOn(source, last)) return null;
    return { kind: 'number', noun: first.noun, count, expected: noun.inNumber(number, isHead) };
  }
  if (participle === null || sharedBy(citations) !== count) return null;
  // `القرار … والقرار … المؤرخين`
  if (count === 1 && before !== undefined && first.start - before.end < NEAR) return null;
  const isDual = participle.word.endsWith('ن');
  if (count === 2 ? participle.word !== 'المؤرخة' : !isDual) return null;
  const expected = count === 1 ? 'المؤرخ' : count > 2 ? 'المؤرخة' : noun.dualParticiple;
  return { kind: 'participle', participle, count, expected };
}

/** `قراراتها 1/73 و 2/73 وغيرهما من القرارات` */
const AND_OTHERS = /^[\s*_،]*و(?:القرارات|المقررات|سائر|غيره?ما|غيرها)(?!\p{L})/u;

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
function mayGoOn(source: string, { end, dated }: Citation): boolean {
  if (LETTERS.test(source.slice(end, end + 12))) return true;
  const from = Math.max(end, dated?.end ?? 0);
  const clause = /^(?:(?!و?إذ )[^\n])*/u.exec(source.slice(from, from + REACH))?.[0] ?? '';
  const next = NUMBER_BEHIND_WAW.exec(clause)?.index ?? -1;
  return next >= 0 && !OTHER_NOUN.test(clause.slice(0, next));
}

const REACH = 500;
const LETTERS = /^[\s*_]*(?:إلى|ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء)(?!\p{L})/u;
const NUMBER_BEHIND_WAW =
  /(?<!\p{L})و(?:رقم)?[\s*_]*(?:د(?:إ|إط)?-?)?[0-9\u0660-\u0669\u06f0-\u06f9]+[\s*_]*[/(]/u;
const OTHER_NOUN =
  /(?:قرار|مقرر)\p{L}*[^،؛0-9\u0660-\u0669\u06f0-\u06f9]{0,80}[0-9\u0660-\u0669\u06f0-\u06f9]+[\s*_]*[/(]/u;

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

/** Reads the key of a citation noun; null for one that does not say its number. */
export function readNoun(key: string): GoverningNoun | null {
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
const CONNECTION =
  /^(?:[\s،*_]|\^?\([0-9\u0660-\u0669\u06f0-\u06f9]*\)|[\u2070-\u207e\u00b9\u00b2\u00b3]|المؤرخ(?:ة|ين|ان|ات)?|في|و)*$/u;
/** Another number or symbol of the list, which the parser did not read. */
const GOES_ON =
  /^[\s*_]*(?:،[\s*_]*)?(?:و|إلى|أو|،)[\s*_]*(?:[0-9\u0660-\u0669\u06f0-\u06f9]+[\s*_]*[/(]|[A-Z])/u;

/** True when the numbers behind a noun are all of its list, and nothing else belongs to it. */
function isSureList(words: Words, source: string, list: readonly Citation[]): boolean {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || first.noun === null || last === undefined) return false;
  const { noun, body, instrument, bodySource } = first;
  const gap = words.plain({ start: noun.end, end: first.start });
  const isNamed = bodySource === 'named' && gap.length < 120 && isWords(gap);
  if (!isNamed && !/^[\s*_]*(?:(?:ال)?أرقام|(?:ال)?رقم)?[\s*_]*$/u.test(gap)) return false;
  const isMixed = (one: Citation): boolean =>
    one.body !== body || one.instrument !== instrument || one.parts.length > 1;
  if (list.some(isMixed)) return false;
  for (const [index, citation] of list.entries()) {
    const next = list[index + 1];
    if (next !== undefined && !CONNECTION.test(gapBehind(words, citation, next))) return false;
  }
  const end = Math.max(last.end, last.dated?.end ?? 0);
  return !GOES_ON.test(source.slice(end, end + 24));
}

/** Nothing but words, spaces and emphasis. */
function isWords(text: string): boolean {
  for (const character of text) {
    if (!isLetterOrMark(character.codePointAt(0) ?? 0) && !/[\s*_]/u.test(character)) return false;
  }
  return true;
}

/** The text between two citations without the date of the first. */
function gapBehind(words: Words, { end, dated }: Citation, next: Citation): string {
  if (next.start - end > 160) return '?';
  if (dated === null || dated.start >= next.start)
    return words.plain({ start: end, end: next.start });
  const before = words.plain({ start: end, end: dated.start });
  return before + words.plain({ start: dated.end, end: next.start });
}

/** `المؤرخين` between a citation and its date, when nothing else stands there. */
function participleOf(source: string, { end, dated }: Citation): (Span & { word: string }) | null {
  if (dated === null || dated.start - end > 40) return null;
  const match = /^([\s،*_]*)(المؤرخ(?:ة|ين|ان)?)[\s*_]+(?:في[\s*_]+)?$/u.exec(
    source.slice(end, dated.start),
  );
  if (match === null) return null;
  const start = end + (match[1]?.length ?? 0);
  const word = match[2] ?? '';
  return { start, end: start + word.length, word };
}

/** How many citations of a list have the date of its last one. */
function sharedBy(list: readonly Citation[]): number {
  const date = list.at(-1)?.dated;
  return list.filter(({ dated }) => date != null && dated?.start === date.start).length;
}
