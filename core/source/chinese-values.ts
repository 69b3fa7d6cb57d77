import { decimal } from '../arabic/digits.ts';
import type { Span } from '../syntax/tree.ts';
import { type DateFields, dateKey, letterKey, type Value } from './outline.ts';

/**
 * What a number of a Chinese text begins that is more than the number itself: a date (`2019年12月27日`), the
 * paragraphs that are referred to (`第3至7段`), an amount with its unit (`1.5亿`), a time. Null where none
 * does. `end`: where the stretch ends in which it stands.
 */
export function chineseValuesAt(
  source: string,
  at: number,
  end: number,
): { readonly values: readonly Value[]; readonly end: number } | null {
  const text = source.slice(at, Math.min(end, at + LONGEST));
  return (
    datesIn(text, at) ??
    (source.charAt(at - 1) === '第' ? paragraphsIn(text, at) : null) ??
    timeIn(text, at) ??
    amountIn(text, at) ??
    silentIn(text, at)
  );
}

interface Found {
  readonly values: readonly Value[];
  readonly end: number;
}

/** Characters: the longest list of paragraphs. */
const LONGEST = 80;

/** `2019年12月27日`, `2020年1月至6月`, `12月3日和4日`; each has the year and the month before it. */
function datesIn(text: string, offset: number): Found | null {
  const values: Value[] = [];
  let year: number | null = null;
  let month: number | null = null;
  let at = 0;
  for (;;) {
    DATE.lastIndex = at;
    const match = DATE.exec(text);
    if (match === null) break;
    const [all, ownYear, ownMonth, day] = match;
    if (values.length === 0 && ownMonth === undefined) break;
    if (ownYear !== undefined) year = decimal(ownYear);
    if (ownMonth !== undefined) month = decimal(ownMonth);
    if (ownMonth === undefined && day === undefined) break;
    if (month === null || month > 12 || (day === undefined && year === null)) break;
    const date = { day: day === undefined ? null : decimal(day), month, year };
    values.push(dateValue(date, { start: offset + at, end: offset + at + all.length }));
    at += all.length;
    JOIN.lastIndex = at;
    const join = JOIN.exec(text);
    if (join === null) break;
    at += join[0].length;
  }
  const last = values.at(-1);
  return last === undefined ? null : { values, end: last.end };
}

const DATE =
  /(?:(\p{Nd}{4})\s?年\s?)?(?:(\p{Nd}{1,2})\s?月(?!份?\s?内)(?:份)?\s?)?(?:(\p{Nd}{1,2})\s?日)?/uy;
const JOIN = /(?:至|到|和|及|、|以及|[-–—])(?=\p{Nd})/uy;

function dateValue(date: DateFields, span: Span): Value {
  return { kind: 'date', key: dateKey(date), date, ...span };
}

/** Behind `第`: `5段`, `3至7段`, `5(b)和6段`. */
function paragraphsIn(text: string, offset: number): Found | null {
  const match = PARAGRAPHS.exec(text);
  if (match === null) return null;
  const [all] = match;
  const values: Value[] = [];
  for (const { 0: part, index } of all.matchAll(/\p{Nd}+|(?<=[(（])[a-z](?=[)）])/gu)) {
    const span = { start: offset + index, end: offset + index + part.length };
    const letter = /[a-z]/u.test(part) ? letterKey(part.charCodeAt(0) - 0x60) : null;
    if (letter !== null) values.push({ kind: 'item', key: letter, ...span });
    else if (!/[a-z]/u.test(part)) {
      values.push({ kind: 'paragraph', key: String(decimal(part)), ...span });
    }
  }
  return { values, end: offset + all.length };
}

const PARAGRAPHS =
  /^\p{Nd}{1,3}(?:\s?[(（][a-z]{1,4}[)）])*(?:(?:至|到|、|和|及|以及)第?\p{Nd}{1,3}(?:\s?[(（][a-z]{1,4}[)）])*)*(?:分)?段/u;

/** `10时30分`: which half of the day it is, a word before it says. */
function timeIn(text: string, offset: number): Found | null {
  const match = /^(\p{Nd}{1,2})\s?时(?:(\p{Nd}{1,2})\s?分)?(?!期|间|代)/u.exec(text);
  if (match === null) return null;
  const [all, hours = '', minutes = '0'] = match;
  const keys = [decimal(hours) % 12, (decimal(hours) % 12) + 12].map(
    (hour) => `${hour}:${minutes.padEnd(2, '0')}`,
  );
  const [key = '', ...or] = keys;
  return word(key, or, { start: offset, end: offset + all.length });
}

/** `3 500万`, `1.5亿`: in Arabic the millions are a word, or figures. */
function amountIn(text: string, offset: number): Found | null {
  const match = /^(\p{Nd}[\p{Nd}, \u00a0\u202f]*(?:\.\p{Nd}+)?)\s?(万亿|亿|千万|百万|万|千)/u.exec(
    text,
  );
  if (match === null) return null;
  const [all, figures = '', unit = ''] = match;
  const [whole = '', fraction = ''] = figures.replace(/[^\p{Nd}.]/gu, '').split('.');
  const or = [3, 6, 9].map((by) => shifted(whole, fraction, (ZEROS.get(unit) ?? 0) - by));
  const key = shifted(whole, fraction, ZEROS.get(unit) ?? 0);
  return word(key, or, { start: offset, end: offset + all.length });
}

const ZEROS: ReadonlyMap<string, number> = new Map([
  ['千', 3],
  ['万', 4],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['万亿', 12],
]);

/** A number whose point is so many places further to the right, or to the left. */
function shifted(whole: string, fraction: string, by: number): string {
  const digits = whole + fraction;
  const point = whole.length + by;
  const padded = point > digits.length ? digits.padEnd(point, '0') : digits;
  const left = point <= 0 ? '' : padded.slice(0, point);
  const right = point <= 0 ? '0'.repeat(-point) + padded : padded.slice(point);
  const behind = right.replace(/0+$/u, '');
  const before = left.replace(/^0+(?=\d)/u, '') || '0';
  return behind === '' ? before : `${before}.${behind}`;
}

/** `20世纪90年代`: other languages have words. */
function silentIn(text: string, offset: number): Found | null {
  const match = /^(\p{Nd}{1,4})\s?(?:世纪|年代)/u.exec(text);
  if (match === null) return null;
  return word(String(decimal(match[1] ?? '')), [], {
    start: offset,
    end: offset + match[0].length,
  });
}

/** What is never missed in the other text. */
function word(key: string, or: readonly string[], span: Span): Found {
  return { values: [{ kind: 'word', key, or, ...span }], end: span.end };
}

const DIGITS = '零一二三四五六七八九';
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** A number in characters, below ten thousand, at a place. Null where none begins, and for `一`, which is part of many words. */
export function chineseNumeralAt(source: string, at: number): Value | null {
  const match = NUMERAL.exec(source.slice(at, at + LONGEST_NUMERAL));
  if (match === null || match[0] === '一') return null;
  let value = 0;
  let digit = 0;
  for (const character of match[0].replaceAll('两', '二').replaceAll('〇', '零')) {
    const unit = UNITS.get(character);
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else {
      value += Math.max(1, digit) * unit;
      digit = 0;
    }
  }
  const end = at + match[0].length;
  return { kind: 'word', key: String(value + digit), start: at, end };
}

const LONGEST_NUMERAL = 8;
/** The characters with which numbers begin. */
export const NUMERAL_CHARACTERS = '一二两三四五六七八九十百千';
const NUMERAL = /^[零〇一二两三四五六七八九十百千]+/u;
