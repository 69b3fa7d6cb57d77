import { readRoman } from '../arabic/roman.ts';
import type { Span } from '../syntax/tree.ts';
import { chineseNumeralAt, chineseValuesAt, NUMERAL_CHARACTERS } from './chinese-values.ts';
import type { SourceLanguage } from './language.ts';
import {
  type DateFields,
  dateKey,
  type HeadingKind,
  headingKey,
  letterKey,
  type Value,
} from './outline.ts';
import { symbolIn } from './symbol.ts';
import { type SourceToken, tokensOf } from './tokens.ts';

/** The values of a stretch of a source text, in its order; one pass. */
export function readValues(source: string, span: Span, language: SourceLanguage): readonly Value[] {
  const tokens = tokensOf(source, span);
  const values: Value[] = [];
  const reader: Reader = { source, tokens, language, values };
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as SourceToken;
    const next = language.isUnspaced ? readChinese(reader, at, span.end) : null;
    if (next !== null) at = next;
    else if (token.kind === 'number') at = readNumber(reader, at);
    else if (token.kind === 'word') at = readWord(reader, at);
    else at++;
  }
  return withYears(values, source);
}

/** A date, an amount and the like, which are figures with characters behind; null for all else. */
function readChinese({ source, tokens, values }: Reader, at: number, end: number): number | null {
  const { kind, start, text } = tokens[at] as SourceToken;
  if (kind === 'number') {
    const found = chineseValuesAt(source, start, end);
    if (found === null) return null;
    values.push(...found.values);
    return skipTo(tokens, at, found.end);
  }
  const numeral =
    kind === 'mark' && NUMERAL_CHARACTERS.includes(text) ? chineseNumeralAt(source, start) : null;
  if (numeral === null) return null;
  values.push(numeral);
  return skipTo(tokens, at, numeral.end);
}

interface Reader {
  readonly source: string;
  readonly tokens: readonly SourceToken[];
  readonly language: SourceLanguage;
  readonly values: Value[];
}

function readWord({ source, tokens, language, values }: Reader, at: number): number {
  const token = tokens[at] as SourceToken;
  if (token.capital) {
    const special = specialCitation(source, token.start);
    const symbol = special ?? symbolIn(source, token.start);
    if (symbol !== null) {
      values.push({ ...symbol, kind: special === null ? 'symbol' : 'citation' });
      return skipTo(tokens, at, symbol.end);
    }
  }
  const month = language.months.get(token.text);
  if (month !== undefined && (token.capital || language.code !== 'en')) {
    const next = readMonth({ source, tokens, language, values }, at, month);
    if (next !== null) return next;
  }
  if (language.paragraphs.has(token.text)) {
    return readParagraphs(tokens, skipStop(tokens, at + 1), language, values) ?? at + 1;
  }
  const heading = language.headings.get(token.text);
  // Articles have their numbers in figures.
  if (heading !== undefined && heading !== 'article') {
    const next = readHeadings(
      { source, tokens, language, values },
      skipStop(tokens, at + 1),
      heading,
    );
    if (next !== null) return next;
  }
  if (readHalfDay({ source, tokens, language, values }, at)) return at + 4;
  if (language.sessions.has(token.text)) readSessions(tokens, at, language, values);
  const isNumeral = language.cardinalHeads.has(token.text);
  const word = isNumeral ? readNumeral(tokens, at, language.cardinals) : null;
  if (word === null) return at + 1;
  const last = tokens[word.next - 1] as SourceToken;
  values.push({ kind: 'word', key: String(word.value), start: token.start, end: last.end });
  return word.next;
}

/** `S-30/1`, `ES-10/15`; `XIII/1` of a conference. */
export function specialCitation(
  source: string,
  at: number,
): (Span & { readonly key: string }) | null {
  const match = /^(E?S)[-\u2011] ?(\d{1,2})\/(\d{1,3})(?!\d)/u.exec(source.slice(at, at + 15));
  if (match !== null) {
    return { start: at, end: at + match[0].length, key: `${match[1]}-${match[2]}/${match[3]}` };
  }
  const special = /^SS\.([IVXL]{1,7})\/(\d{1,3})(?!\d)/u.exec(source.slice(at, at + 15));
  const place = readRoman(special?.[1] ?? '');
  if (special !== null && place !== null) {
    return { start: at, end: at + special[0].length, key: `S-${place}/${special[2]}` };
  }
  const roman = /^([IVXL]{1,7})\/(\d{1,3})(?!\d)/u.exec(source.slice(at, at + 12));
  const session = readRoman(roman?.[1] ?? '');
  if (roman === null || session === null) return null;
  return { start: at, end: at + roman[0].length, key: `${session}/${roman[2]}` };
}

/** `from 10.30 a.m. to 1 p.m.`, `from 3 to 6 p.m.`: the numbers before become times of the day. */
function readHalfDay({ tokens, values, source }: Reader, at: number): boolean {
  const half = tokens[at]?.text;
  const isHalf =
    (half === 'a' || half === 'p') && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text === 'm';
  if (!isHalf) return false;
  const noon = half === 'p' ? 12 : 0;
  for (let place = values.length - 1, end = tokens[at]?.start ?? 0; place >= 0; place--) {
    const value = values[place] as Value;
    if (
      value.kind !== 'number' ||
      !/^\s?(?:to |and |, ?|[–-])?$/u.test(source.slice(value.end, end))
    )
      break;
    const [hour = '', minutes = '0'] = value.key.split('.');
    const hours = Number(hour) % 12;
    // The first of two may be of the other half of the day.
    const or = end === tokens[at]?.start ? [] : [timeKey(hours + 12 - noon, minutes)];
    values[place] = { ...value, kind: 'time', key: timeKey(hours + noon, minutes), or };
    end = value.start;
  }
  return true;
}

/** Minutes may lack a zero at the end, as the fraction of a number does. */
export function timeKey(hours: number, minutes: string): string {
  return `${hours}:${minutes.padEnd(2, '0')}`;
}

/** The days before a month and the year behind it; null for the name of a month alone. */
function readMonth({ tokens, language, values }: Reader, at: number, month: number): number | null {
  const name = tokens[at] as SourceToken;
  let next = at + 1;
  const days: SourceToken[] = [];
  const behind = tokens[next];
  // July 31, 2020
  if (isDay(behind) && tokens[next + 1]?.text === ',' && isYear(tokens[next + 2])) {
    days.push(behind as SourceToken);
    next += 2;
  }
  if (language.ofs.has(tokens[next]?.text ?? '') && isYear(tokens[next + 1])) next++;
  const year = isYear(tokens[next]) ? Number((tokens[next] as SourceToken).text) : null;
  if (year !== null) next++;
  if (days.length === 0) days.push(...daysBefore(tokens, at, language));
  if (year === null && days.length === 0) return null;
  const end = (tokens[next - 1] as SourceToken).end;
  for (const day of days) dropNumber(values, day);
  if (days.length === 0) {
    values.push(dateValue({ day: null, month, year }, { start: name.start, end }));
  }
  for (const day of days) {
    const start = Math.min(day.start, name.start);
    values.push(dateValue({ day: Number(day.text), month, year }, { start, end }));
  }
  return next;
}

/** `3`, `3–14`, `2 and 3`, `17, 19 and 20`, `1er`. */
function daysBefore(
  tokens: readonly SourceToken[],
  month: number,
  language: SourceLanguage,
): readonly SourceToken[] {
  const days: SourceToken[] = [];
  const last = language.ofs.has(tokens[month - 1]?.text ?? '') ? month - 2 : month - 1;
  for (let at = last; at >= 0; ) {
    if (tokens[at]?.text === 'er' && tokens[at]?.glued) at--;
    const day = tokens[at];
    // 0101.06 July 2008
    if (!isDay(day) || (day?.glued === true && tokens[at - 1]?.text === '.')) break;
    days.unshift(day as SourceToken);
    const join = tokens[at - 1];
    const isJoin = join !== undefined && (isJoinMark(join) || language.joins.has(join.text));
    if (!isJoin) break;
    at -= 2;
    if (tokens[at]?.text === ',') at--;
  }
  return days;
}

/** A comma, a dash, a hyphen that may be one that keeps a line together. */
function isJoinMark({ text }: SourceToken): boolean {
  return /^[,–\-\u2011\u2212]$/u.test(text);
}

function isDay(token: SourceToken | undefined): boolean {
  return token?.kind === 'number' && token.text.length <= 2 && Number(token.text) <= 31;
}

function isYear(token: SourceToken | undefined): boolean {
  return token?.kind === 'number' && /^(?:1[6-9]|2[01])\d\d$/u.test(token.text);
}

function dateValue(date: DateFields, span: Span): Value {
  return { kind: 'date', key: dateKey(date), date, ...span };
}

/** What was taken for a number before it turned out to be a day. */
function dropNumber(values: Value[], { start }: SourceToken): void {
  const place = values.findLastIndex((value) => value.start === start);
  if (place >= 0 && (values[place]?.kind === 'number' || values[place]?.kind === 'paragraph')) {
    values.splice(place, 1);
  }
}

/** `from 27 June to 3 July 2022`: the first date has the year of the second. */
function withYears(values: readonly Value[], source: string): readonly Value[] {
  const dated = [...values];
  for (let at = dated.length - 2; at >= 0; at--) {
    const value = dated[at] as Value;
    const next = dated[at + 1];
    if (value.date === undefined || value.date.year !== null) continue;
    if (next?.date === undefined || next.date.year === null) continue;
    const between = source.slice(value.end, Math.max(value.end, next.start));
    if (between.length > LONGEST_JOIN || /[.;(]/u.test(between)) continue;
    const date = { ...value.date, year: next.date.year };
    dated[at] = { ...value, key: dateKey(date), date };
  }
  return dated;
}

const LONGEST_JOIN = 24;

/** `74/247`, `1373 (2001)`, `260 A (III)`, `46,672,325`, `35.4`, `2020`. */
function readNumber({ source, tokens, language, values }: Reader, at: number): number {
  const token = tokens[at] as SourceToken;
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  const isGlued = next?.glued === true && after?.glued === true && after.kind === 'number';
  if (isGlued && next.text === '/') {
    // 1/3 too: the other text has the same.
    const key = slashKey(plain(token), plain(after));
    const kind = isSpanOfYears(token.text, after.text)
      ? 'number'
      : isPairOfNumbers(token.text, after.text) || isPost(tokens, at)
        ? 'word'
        : 'citation';
    // Laws have their year at the end, and in Arabic often at the beginning.
    const or = isLaw(key) ? [key.split('/').reverse().join('/')] : [];
    values.push({ kind, key, or, start: token.start, end: after.end });
    return at + 3;
  }
  // WHA73.1 is resolution 73/1 of the World Health Assembly.
  if (isGlued && next.text === '.' && token.glued && tokens[at - 1]?.text === 'wha') {
    const key = slashKey(plain(token), plain(after));
    values.push({ kind: 'word', key, start: token.start, end: after.end });
    return at + 3;
  }
  const bracket =
    /^([ \u00a0][A-Z](?: (?:and|et) [A-Z])?)?[ \u00a0]?[(（](?:(\d{4})|(E?S-)?([IVXLC]+))[)）]/u.exec(
      source.slice(token.end, token.end + 24),
    );
  if (bracket !== null && token.text.length <= 4) {
    const [all, , year, special = '', roman = ''] = bracket;
    const end = token.end + all.length;
    if (year !== undefined) {
      values.push({ kind: 'council', key: `${plain(token)}(${year})`, start: token.start, end });
      return skipTo(tokens, at, end);
    }
    const session = special + (readRoman(roman) ?? roman);
    values.push({ kind: 'citation', key: `${session}/${plain(token)}`, start: token.start, end });
    return skipTo(tokens, at, end);
  }
  let text = token.text;
  let last = at;
  if (token.text.length <= 3) {
    while (isGroup(source, tokens, last, language)) {
      const mark = tokens[last + 1] as SourceToken;
      last += mark.kind === 'mark' ? 2 : 1;
      text += (tokens[last] as SourceToken).text;
    }
  }
  const mark = tokens[last + 1];
  const fraction = tokens[last + 2];
  if (
    mark?.text === language.decimals &&
    mark.glued &&
    fraction?.glued &&
    fraction.kind === 'number'
  ) {
    text += `.${fraction.text}`;
    last += 2;
  }
  const end = (tokens[last] as SourceToken).end;
  const kind = isOfEdition(source, token.start) ? 'word' : 'number';
  values.push({ kind, key: numberKey(text), start: token.start, end });
  return last + 1;
}

/** The number of a page or of a corrigendum: each language has its own. */
export function isOfEdition(source: string, start: number): boolean {
  return OF_EDITION.test(source.slice(Math.max(0, start - LONGEST_NAME), start));
}

const LONGEST_NAME = 20;
const OF_EDITION =
  /(?:\/Corr\.|(?<!\p{L})(?:pp?\.|pages?|\p{L}{0,2}صفح(?:ة|ات|تين|تان)))\s?(?:\d{1,4}\s?[-–\u2011]\s?)?$/u;

/** `P-2/1`: the grade of a post. */
function isPost(tokens: readonly SourceToken[], at: number): boolean {
  const [letter, hyphen] = [tokens[at - 2], tokens[at - 1]];
  return hyphen?.text === '-' && letter?.capital === true && letter.text.length === 1;
}

/** `28/2023` */
export function isLaw(key: string): boolean {
  return /^\d{1,3}\/(?:19|20)\d\d$/u.test(key);
}

/** `2020/2021` */
export function isSpanOfYears(first: string, second: string): boolean {
  return (
    /^(?:19|20)\d\d$/u.test(first) && second.length === 4 && Number(second) === Number(first) + 1
  );
}

/** `1267/1989`: two numbers of one committee. */
export function isPairOfNumbers(first: string, second: string): boolean {
  return first.length === 4 && second.length === 4 && !/^(?:19|20)/u.test(first);
}

/** `2020/2021` and `2020/21` are the same two years. */
export function slashKey(first: string, second: string): string {
  const isNextYear = first.length === 4 && Number(second) === Number(first) + 1;
  return `${first}/${isNextYear ? second.slice(2) : second}`;
}

/** Without zeros that say nothing: `021`, `35.40`. */
export function numberKey(text: string): string {
  const whole = text.replace(/^0+(?=\d)/u, '');
  return whole.includes('.') ? whole.replace(/\.?0+$/u, '') : whole;
}

function plain({ text }: SourceToken): string {
  return numberKey(text);
}

function isGroup(
  source: string,
  tokens: readonly SourceToken[],
  at: number,
  { groups }: SourceLanguage,
): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (next.kind === 'mark') {
    const digits = tokens[at + 2];
    return (
      groups.includes(next.text) &&
      next.glued &&
      digits?.glued === true &&
      /^\d{3}$/u.test(digits.text)
    );
  }
  const gap = source.slice((tokens[at] as SourceToken).end, next.start);
  return gap.length === 1 && groups.includes(gap) && /^\d{3}$/u.test(next.text);
}

/** The numbers behind `paragraphs`: `3 to 7`, `5 (b) and 6`; null where there is none. */
function readParagraphs(
  tokens: readonly SourceToken[],
  from: number,
  { joins }: SourceLanguage,
  values: Value[],
): number | null {
  let next: number | null = null;
  for (let at = from; at < tokens.length; ) {
    const token = tokens[at] as SourceToken;
    const isNumber =
      token.kind === 'number' && token.text.length <= 3 && tokens[at + 1]?.text !== '/';
    if (isNumber) {
      values.push({ kind: 'paragraph', key: plain(token), start: token.start, end: token.end });
      next = at + 1;
      at++;
    } else if (
      token.text === '(' ||
      (token.kind === 'word' && token.text.length <= 4 && tokens[at + 1]?.text === ')')
    ) {
      const last = values.at(-1);
      const isRange = last?.kind === 'item' && joinsRange(tokens[at - 1], joins);
      const letter = token.text === '(' ? tokens[at + 1] : token;
      addItems(letter, isRange ? last : null, values);
      while (at < tokens.length && tokens[at]?.text !== ')' && at < from + MOST_TARGETS) at++;
      at++;
      next = at;
    } else if (next !== null && (isJoinMark(token) || joins.has(token.text))) {
      at++;
    } else break;
  }
  return next;
}

const MOST_TARGETS = 60;

/** `(b)`; behind `(a) to` all letters between too. */
function addItems(letter: SourceToken | undefined, from: Value | null, values: Value[]): void {
  if (letter?.kind !== 'word' || letter.text.length !== 1) return;
  const place = letter.text.charCodeAt(0) - 0x60;
  if (place < 1 || place > 26) return;
  const first = from === null ? place : Number(from.key.slice(1, -1)) + 1;
  for (let each = first; each <= place; each++) {
    const key = letterKey(each);
    if (key !== null) values.push({ kind: 'item', key, start: letter.start, end: letter.end });
  }
}

function joinsRange(token: SourceToken | undefined, joins: ReadonlySet<string>): boolean {
  if (token === undefined) return false;
  return /^[–\-\u2011]$/u.test(token.text) || (joins.has(token.text) && RANGE.test(token.text));
}

const RANGE = /^(?:to|through|à|au|a|al|до|по)$/u;

/** `annex II`, `sections B and C`, `annexes I to III`; null where no numeral follows. */
function readHeadings(
  { source, tokens, language: { joins }, values }: Reader,
  from: number,
  heading: HeadingKind,
): number | null {
  let next: number | null = null;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as SourceToken;
    const ordinal = headingOrdinal(source.slice(token.start, token.end));
    if (ordinal !== null && token.kind === 'word') {
      const { start, end } = token;
      values.push({ kind: 'heading', key: headingKey(heading, ordinal), start, end });
      next = at + 1;
    } else if (next === null || !(isJoinMark(token) || joins.has(token.text))) break;
  }
  return next;
}

/** `IV`; `C` is a letter more often than a hundred. */
function headingOrdinal(text: string): number | null {
  if (/^[A-H]$/u.test(text)) return text.charCodeAt(0) - 0x40;
  return /^[IVX]{1,6}$/u.test(text) ? readRoman(text) : null;
}

/** The ordinals before `session`: `its seventy-sixth and seventy-seventh sessions`, `75e session`. */
function readSessions(
  tokens: readonly SourceToken[],
  noun: number,
  { ordinals }: SourceLanguage,
  values: Value[],
): void {
  const found: Value[] = [];
  for (let at = noun - 1; at >= Math.max(0, noun - WIDEST_SESSION); at--) {
    const token = tokens[at] as SourceToken;
    if (token.kind === 'mark' && token.text !== '-' && token.text !== ',') break;
    if (token.kind !== 'word') continue;
    // `the Sixth Committee at its seventy-sixth session`
    if (token.capital && !isPartOf(token.text, ordinals)) break;
    const isBegin = at === 0 || !continuesOrdinal(tokens, at, ordinals);
    const read = isBegin ? readNumeral(tokens, at, ordinals) : null;
    if (read === null || read.next > noun) continue;
    const end = (tokens[read.next - 1] as SourceToken).end;
    found.unshift({ kind: 'session', key: `session ${read.value}`, start: token.start, end });
  }
  values.push(...found);
}

function isPartOf(word: string, numerals: ReadonlyMap<string, number>): boolean {
  return (
    numerals.has(word) || [...numerals.keys()].some((numeral) => numeral.startsWith(`${word} `))
  );
}

/** `third` of `seventy-third`, which is read from its first word. */
function continuesOrdinal(
  tokens: readonly SourceToken[],
  at: number,
  ordinals: ReadonlyMap<string, number>,
): boolean {
  for (const back of [2, 4]) {
    const start = at - back;
    if (start < 0 || tokens[start]?.kind !== 'word') continue;
    const read = readNumeral(tokens, start, ordinals);
    if (read !== null && read.next > at) return true;
  }
  return false;
}

const WIDEST_SESSION = 10;

/** The longest numeral of up to four words, joined by hyphens or spaces. */
function readNumeral(
  tokens: readonly SourceToken[],
  from: number,
  numerals: ReadonlyMap<string, number>,
): { readonly value: number; readonly next: number } | null {
  let words = '';
  let found: { readonly value: number; readonly next: number } | null = null;
  for (let at = from, count = 0; count < 5 && at < tokens.length; at++) {
    const token = tokens[at] as SourceToken;
    if (token.text === '-' || token.text === '‑') continue;
    if (token.kind !== 'word') break;
    words += words === '' ? token.text : ` ${token.text}`;
    count++;
    const value = numerals.get(words);
    if (value !== undefined) found = { value, next: at + 1 };
  }
  return found;
}

function skipStop(tokens: readonly SourceToken[], at: number): number {
  return tokens[at]?.text === '.' ? at + 1 : at;
}

function skipTo(tokens: readonly SourceToken[], from: number, end: number): number {
  let at = from;
  while (at < tokens.length && (tokens[at] as SourceToken).start < end) at++;
  return at;
}
