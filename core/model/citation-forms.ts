import { writeNumber } from '../arabic/digits.ts';
import { letterName } from '../arabic/letters.ts';
import type { Citation } from '../syntax/tree.ts';
import type { CitationOrder } from './citation-order.ts';

/** As an English text cites what is `meant`: `74/247`, `53/243 A and B`, `2341 (2017)`, `1514 (XV)`, `ES-10/2`. */
export function englishForm(source: string, meant: Citation): string {
  const { form, first, second, parts, start, end } = meant;
  const letters = parts.length === 0 ? '' : ` ${partLetters(parts)}`;
  switch (form) {
    case 'slash':
      return `${second}/${first}${letters}`;
    case 'year':
      return `${first} (${second})`;
    case 'old-session':
      return `${first}${letters} (${roman(second ?? 0)})`;
    case 'special-session': {
      const written = source.slice(start, end);
      const prefix = written.includes('ط') ? 'ES' : 'S';
      // `3201 (دإ-6)` has the session in brackets and in Roman numerals, `دإ-20/2` before the number.
      return !written.includes('/')
        ? `${first}${letters} (${prefix}-${roman(second ?? 0)})`
        : `${prefix}-${second}/${first}`;
    }
    case 'interpol-symbol':
      return interpolSymbol(source, meant);
  }
}

/** As an Arabic text of this order cites what is `meant`, in the digits of `like`: `٢٤٧/٧٤`, `٢٤٣/٥٣ ألف وباء`. */
export function arabicForm(
  source: string,
  meant: Citation,
  order: CitationOrder,
  like: string,
): string {
  const { form, first, second, parts, start, end } = meant;
  switch (form) {
    case 'slash':
      return slashForm(first, second ?? 0, parts, order, like);
    case 'year':
      return `${writeNumber(first, like)} (${writeNumber(second ?? 0, like)})`;
    case 'interpol-symbol':
      return interpolSymbol(source, meant);
    case 'old-session':
    case 'special-session':
      return source.slice(start, end).replace(/\s+/gu, ' ');
  }
}

export function slashForm(
  number: number,
  session: number,
  parts: readonly number[],
  order: CitationOrder,
  like: string,
): string {
  const letters = parts.map((part) => letterName(part) ?? '').join(' و');
  const members = [writeNumber(number, like), writeNumber(session, like)];
  const numbers = (order === 'number-first' ? members : members.reverse()).join('/');
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
