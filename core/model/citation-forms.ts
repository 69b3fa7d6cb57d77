import { writeNumber } from '../arabic/digits.ts';
import { letterName } from '../arabic/letters.ts';
import type { Citation } from '../syntax/tree.ts';
import type { Reading } from './readings.ts';

/** The numbers of a citation in the order in which they are meant. */
export type Numbers = Pick<Citation, 'first' | 'second' | 'parts'>;

/** Session and number of `74/247` in Arabic are stored in each other's place; some texts get that wrong. */
export function meantNumbers({ first, second, parts }: Citation, reading: Reading): Numbers {
  return reading === 'transposed' && second !== null
    ? { first: second, second: first, parts }
    : { first, second, parts };
}

/** As an English text cites it: `74/247`, `53/243 A and B`, `2341 (2017)`, `1514 (XV)`, `ES-10/2`. */
export function englishForm(
  source: string,
  citation: Citation,
  numbers: Numbers = citation,
): string {
  const { form, firstSpan, secondSpan, start } = citation;
  const { first, second, parts } = numbers;
  const letters = parts.length === 0 ? '' : ` ${partLetters(parts)}`;
  switch (form) {
    case 'slash':
      return `${second}/${first}${letters}`;
    case 'year':
      return `${first} (${second})`;
    case 'old-session':
      return `${first}${letters} (${roman(second ?? 0)})`;
    case 'special-session': {
      const prefix = source.slice(start, secondSpan?.start ?? citation.end).includes('ط')
        ? 'ES'
        : 'S';
      // `3201 (دإ-6)` has the session in brackets and in Roman numerals, `دإ-20/2` before the number.
      const isBracketed = secondSpan !== null && firstSpan.start < secondSpan.start;
      return isBracketed
        ? `${first}${letters} (${prefix}-${roman(second ?? 0)})`
        : `${prefix}-${second}/${first}`;
    }
    case 'interpol-symbol':
      return interpolSymbol(source, citation);
  }
}

/** As an Arabic text cites it, in the digits of `like`: `٢٤٧/٧٤`, `٢٤٣/٥٣ ألف وباء`. */
export function arabicForm(source: string, citation: Citation, like: string): string {
  const { form, first, second, parts, start, end } = citation;
  switch (form) {
    case 'slash':
      return slashForm(first, second ?? 0, parts, like);
    case 'year':
      return `${writeNumber(first, like)} (${writeNumber(second ?? 0, like)})`;
    case 'interpol-symbol':
      return interpolSymbol(source, citation);
    case 'old-session':
    case 'special-session':
      return source.slice(start, end).replace(/\s+/gu, ' ');
  }
}

export function slashForm(
  number: number,
  session: number,
  parts: readonly number[],
  like: string,
): string {
  const letters = parts.map((part) => letterName(part) ?? '').join(' و');
  const numbers = `${writeNumber(number, like)}/${writeNumber(session, like)}`;
  return letters === '' ? numbers : `${numbers} ${letters}`;
}

export function interpolSymbol(
  source: string,
  { start, first, second, year }: Pick<Citation, 'start' | 'first' | 'second' | 'year'>,
): string {
  // `AG` is the French abbreviation in symbols of the older sessions.
  const organ = source.slice(start, start + 2).toUpperCase();
  const session = second === null ? [] : [second];
  return [organ, year, ...session, 'RES', String(first).padStart(2, '0')].join('-');
}

function partLetters(parts: readonly number[]): string {
  const letters = parts.map((part) => (part > 26 ? `${part}` : String.fromCharCode(0x40 + part)));
  const last = letters.pop();
  return letters.length === 0 ? (last ?? '') : `${letters.join(', ')} and ${last}`;
}

const ROMAN: readonly (readonly [value: number, numeral: string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Sessions before 1976 are cited in Roman numerals. */
function roman(value: number): string {
  let rest = Math.min(value, 399);
  let numeral = '';
  for (const [step, letters] of ROMAN) {
    for (; rest >= step; rest -= step) numeral += letters;
  }
  return numeral;
}
