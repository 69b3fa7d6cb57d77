import { isLetterOrMark } from '../../core/arabic/words.ts';
import type { Citation, Span } from '../../core/syntax/tree.ts';

export type GrammaticalNumber = 'singular' | 'dual' | 'plural';

/** `بقراراتها`, taken apart. */
export interface GoverningNoun {
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
export function isSureList(source: string, list: readonly Citation[]): boolean {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || first.noun === null || last === undefined) return false;
  const { noun, body, instrument, bodySource } = first;
  const gap = source.slice(noun.end, first.start);
  const isNamed = bodySource === 'named' && gap.length < 120 && isWords(gap);
  if (!isNamed && !/^[\s*_]*(?:(?:ال)?أرقام|(?:ال)?رقم)?[\s*_]*$/u.test(gap)) return false;
  const isMixed = (one: Citation): boolean =>
    one.body !== body || one.instrument !== instrument || one.parts.length > 1;
  if (list.some(isMixed)) return false;
  for (const [index, citation] of list.entries()) {
    const next = list[index + 1];
    if (next !== undefined && !CONNECTION.test(gapBehind(source, citation, next))) return false;
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
function gapBehind(source: string, { end, dated }: Citation, next: Citation): string {
  if (next.start - end > 160) return '?';
  if (dated === null || dated.start >= next.start) return source.slice(end, next.start);
  return source.slice(end, dated.start) + source.slice(dated.end, next.start);
}

/** `المؤرخين` between a citation and its date, when nothing else stands there. */
export function participleOf(
  source: string,
  { end, dated }: Citation,
): (Span & { word: string }) | null {
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
export function sharedBy(list: readonly Citation[]): number {
  const date = list.at(-1)?.dated;
  return list.filter(({ dated }) => date != null && dated?.start === date.start).length;
}
