import { wordKey } from '../../core/arabic/key.ts';
import { monthName } from '../../core/facts/months.ts';
import { nearest } from '../../core/lint/nearest.ts';
import type { Model } from '../../core/model/model.ts';
import { withoutEmphasis } from '../../core/model/running-text.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import {
  type Citation,
  childrenOf,
  type DateNode,
  type MonthName,
  type Node,
  type Span,
} from '../../core/syntax/tree.ts';
import { otherCalendar, readMonth } from './_months.ts';

/** What is wrong with the name of a month, or missing from a date. */
export type MonthFault =
  | { readonly kind: 'solidus'; readonly at: Span; readonly date: DateNode }
  | MisspeltMonth
  | { readonly kind: 'pair'; readonly first: MonthName; readonly second: MonthName }
  | {
      readonly kind: 'unknown';
      readonly at: Span;
      readonly known: MonthName;
      readonly expected: string;
      readonly isCorrectable: boolean;
    }
  | { readonly kind: 'singles'; readonly singles: readonly SingleMonth[] }
  | { readonly kind: 'no-day' | 'no-year'; readonly citation: Citation; readonly at: Span };

interface MisspeltMonth {
  readonly kind: 'spelling' | 'house';
  readonly at: Span;
  readonly expected: string;
}

/** A month with one of its names. */
export interface SingleMonth {
  readonly name: Span;
  readonly half: MonthName;
}

/** So many dates with one name each, and fewer with two, are a way of writing and no slip. */
const CONVENTION = 3;

export function monthFaults(model: Model): readonly MonthFault[] {
  const faults: MonthFault[] = [];
  const singles: SingleMonth[] = [];
  let pairs = 0;
  for (const date of model.nodes('date')) {
    if (date.firstMonth !== null && date.secondMonth !== null) pairs++;
    if (isPlain(date)) continue;
    const ancestors = model.ancestorsOf(date);
    faults.push(...faultsOf(model, date, ancestors));
    const single = singleMonth(model, date, ancestors);
    if (single !== null) singles.push(single);
  }
  if (singles.length < CONVENTION || singles.length <= pairs) {
    faults.push(...singles.map((single) => ({ kind: 'singles' as const, singles: [single] })));
  } else faults.push({ kind: 'singles', singles });
  faults.push(...incompleteDates(model));
  return turnsAll(model, faults, pairs) ? faults.filter(({ kind }) => kind !== 'pair') : faults;
}

/**
 * A house beside the United Nations, as the League of Arab States, may put `سبتمبر/أيلول` in all its dates;
 * one such date says so where the name itself is that of another house, `يوليو/تموز`.
 */
function turnsAll({ profile }: Model, faults: readonly MonthFault[], pairs: number): boolean {
  const turned = faults.filter((fault) => fault.kind === 'pair');
  if (profile.organ !== 'other' || turned.length !== pairs) return false;
  return turned.length > 1 || turned.some(({ first }) => !first.canonical);
}

/** Nearly every date has both names in their order and spelling, or is a year alone. */
function isPlain({ firstMonth: first, secondMonth: second, solidus }: DateNode): boolean {
  if (first === null && second === null) return true;
  if (first === null || second === null || !first.canonical || !second.canonical) return false;
  if (first.calendar !== 'levantine' || second.calendar !== 'gregorian') return false;
  return solidus === null || solidus.end - solidus.start === 1;
}

function faultsOf(model: Model, date: DateNode, ancestors: readonly Node[]): readonly MonthFault[] {
  const { source } = model;
  const { firstMonth: first, secondMonth: second, unknownMonth: unknown, solidus } = date;
  const known = first ?? second;
  if (known === null) return [];
  const isForeign = isQuoted(ancestors) || !isOfUnitedNations(model);
  const faults: MonthFault[] = [];
  if (solidus !== null && hasSpaces(source, solidus)) {
    faults.push({ kind: 'solidus', at: withoutEmphasis(source, solidus), date });
  }
  if (unknown !== null) {
    // A date alone on its line would become the closing line of the text.
    const parent = ancestors.at(-1);
    const isAlone = parent?.type === 'paragraph' && parent.end === date.end;
    faults.push(...unknownMonth(source, unknown, known, date.day !== null, isAlone));
  }
  if (first !== null && second !== null) {
    if (first.month !== second.month) return faults;
    if (first.calendar === 'levantine' && second.calendar === 'gregorian') {
      faults.push(...misspelt(source, first, isForeign), ...misspelt(source, second, isForeign));
    } else if (!isQuoted(ancestors)) faults.push({ kind: 'pair', first, second });
  } else if (unknown !== null) faults.push(...misspelt(source, known, isForeign));
  else if (date.day === null) faults.push(...damagedBefore(model, known));
  return faults;
}

/** `في أيولل/سبتمبر 2025`: without a day before it a damaged first name is no part of the date. */
function damagedBefore({ source, words }: Model, known: MonthName): readonly MonthFault[] {
  const expected = monthName(known.month, otherCalendar(known.calendar));
  const solidus = words.before(readMonth(source, known).name);
  if (expected === null || words.keyAt(solidus) !== '/') return [];
  const last = words.previous(solidus);
  const first = expected.includes(' ') ? words.previous(last) : last;
  if (words.kindAt(last) !== TokenKind.word) return [];
  const at = { start: words.startAt(first), end: words.endAt(last) };
  const said = `${first === last ? '' : `${words.keyAt(first)} `}${words.keyAt(last)}`;
  // Of three names, the pair may be the last two.
  if (said === expected || !isNear(said, expected)) return [];
  const isWhole = /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?$/u.test(source.slice(at.start, at.end));
  const isCorrectable = isWhole && !isBehindSolidus(source, at);
  return [{ kind: 'unknown', at, known, expected, isCorrectable }];
}

/** A hard wrap may divide the pair: then only what is no line end is one space too many. */
function hasSpaces(source: string, { start, end }: Span): boolean {
  return /[^\S\n\r]/u.test(source.slice(start, end).replace(/[^\S\n\r]*[\n\r]\s*/gu, ''));
}

function misspelt(source: string, half: MonthName, isForeign: boolean): readonly MisspeltMonth[] {
  const expected = monthName(half.month, half.calendar);
  if (half.canonical || expected === null) return [];
  const { name, form } = readMonth(source, half);
  const isHouse = form?.kind === 'house';
  if (isHouse && isForeign) return [];
  return [{ kind: isHouse ? 'house' : 'spelling', at: name, expected }];
}

function unknownMonth(
  source: string,
  unknown: Span,
  known: MonthName,
  hasDay: boolean,
  isAlone: boolean,
): readonly MonthFault[] {
  const expected = monthName(known.month, otherCalendar(known.calendar));
  if (expected === null) return [];
  const key = wordKey(source, unknown.start, unknown.end).replace(/\s+/gu, ' ');
  const isClose = isNear(key, expected);
  const isConjoined = !isClose && key.startsWith('و') && isNear(key.slice(1), expected);
  if (!isClose && !isConjoined && !hasDay) return [];
  const at = { start: isConjoined ? unknown.start + 1 : unknown.start, end: unknown.end };
  const isThird = unknown.start < known.start && isBehindSolidus(source, at);
  const isCorrectable = (isClose || isConjoined) && !isAlone && !isThird;
  return [{ kind: 'unknown', at, known, expected, isCorrectable }];
}

/** Of three names in a row, which are the pair is not known. */
function isBehindSolidus(source: string, { start }: Span): boolean {
  return /\/\s*$/u.test(source.slice(Math.max(0, start - 4), start));
}

/** Of a name of two words both are near: the one that many months share lends the other no slips. */
function isNear(said: string, expected: string): boolean {
  const words = said.split(' ');
  const names = expected.split(' ');
  if (words.length !== names.length) return isSlip(said, expected);
  return names.every((name, at) => isSlip(words[at] ?? '', name));
}

/** So many letters may be too many. */
const MOST_MORE = 2;

/** A whole name with more than a letter before or behind it has something glued to it, not a slip. */
function isSlip(said: string, name: string): boolean {
  if (said.length > name.length + MOST_MORE) return false;
  const isWhole = said.startsWith(name) || said.endsWith(name);
  if (isWhole && said.length > name.length + 1) return false;
  return nearest(said, [name]) !== undefined;
}

function singleMonth(model: Model, date: DateNode, ancestors: readonly Node[]): SingleMonth | null {
  const { firstMonth, secondMonth, unknownMonth: unknown, year, form } = date;
  const half = firstMonth ?? secondMonth;
  if (half === null || unknown !== null || (firstMonth !== null && secondMonth !== null))
    return null;
  if (isQuoted(ancestors) || !isOfUnitedNations(model) || ancestors.slice(-1).some(isSessionLine))
    return null;
  // Without a year the name may be another word: `مارس`, practised.
  if (year === null || (form === 'month' && (year < 1900 || year > 2100))) return null;
  const { name } = readMonth(model.source, half);
  // The other name is there, yet so damaged that it was not read.
  if (model.source[name.start - 1] === '/' || model.source[name.end] === '/') return null;
  return { name, half };
}

function incompleteDates(model: Model): readonly MonthFault[] {
  return model.nodes('citation').flatMap((citation): MonthFault[] => {
    const { dated } = citation;
    if (dated === null || dated.month === null || dated.shared) return [];
    const kind = lackingPart(model, dated);
    if (kind === null) return [];
    const { start, end } = dated;
    if (kind === 'no-day' && tellsWhen(model, citation.start, start)) return [];
    // `29 أيلول سبتمبر 2016` lacks its solidus, and is read as two dates.
    const isCut = model
      .nodes('date')
      .some((date) => date.end + 1 === start || date.start === end + 1);
    return isCut ? [] : [{ kind, citation, at: { start, end } }];
  });
}

/** `المؤرخين 5 أيار/مايو و 6 حزيران/يونيه 2011`: the first of two days may have its year behind the second. */
function lackingPart(
  { words }: Model,
  dated: NonNullable<Citation['dated']>,
): 'no-day' | 'no-year' | null {
  const { day, year } = dated;
  if (day === null) return year === null ? null : 'no-day';
  if (year !== null) return null;
  const after = words.after(dated);
  const isJoined = words.keyAt(after) === 'و' && words.numberAt(words.next(after)) > 0;
  return isJoined || GOES_ON.has(words.keyAt(after)) ? null : 'no-year';
}

/** `القرار 66/3 الذي اتخذته الجمعية العامة في كانون الأول/ديسمبر 2011`: it tells when, and is no date of the number. */
function tellsWhen({ words }: Model, start: number, end: number): boolean {
  const { from, to } = words.of({ start, end });
  for (let place = from; place < to; place++) if (words.is(place, 'الذي')) return true;
  return false;
}

const GOES_ON: ReadonlySet<string> = new Set(['-', '/', '\u2013', 'إلى']);

function isQuoted(ancestors: readonly Node[]): boolean {
  return ancestors.some(({ type }) => type === 'quotation');
}

/** INTERPOL and other houses date their texts in their own way. */
function isOfUnitedNations(model: Model): boolean {
  const { organ } = model.profile;
  return organ !== 'interpol' && organ !== 'other';
}

/** Nothing but two dates with a dash, as the Human Rights Council sets the days of its session. */
function isSessionLine(line: Node): boolean {
  if (line.type !== 'title' && line.type !== 'sessionLine') return false;
  return childrenOf(line).filter(({ type }) => type === 'date').length === 2;
}
