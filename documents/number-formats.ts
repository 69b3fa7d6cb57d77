import { inDigits, ZEROS } from '../core/arabic/digits.ts';
import { abjadLabel, alphabeticalLabel, LETTERS } from '../core/arabic/letters.ts';

/** The digits of numbers whose format does not say which. */
export type Digits = 'european' | 'arabic-indic';

/**
 * A number in a format of Word, by its name in the standard. Formats of other languages are written
 * in digits, as programs do that do not know them. `hindiNumbers` are the digits that the Arabic
 * Word calls Hindi.
 */
export function formatNumber(value: number, format: string, digits: Digits): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'hindiNumbers':
      return inDigits(value, ZEROS['arabic-indic']);
    case 'decimalZero':
      return value < 10 && value >= 0
        ? inDigits(0, ZEROS[digits]) + inDigits(value, ZEROS[digits])
        : inDigits(value, ZEROS[digits]);
    case 'numberInDash':
      return `- ${inDigits(value, ZEROS[digits])} -`;
    case 'arabicAbjad':
      return value < 1 ? '' : (abjadLabel(value) ?? repeated(value, LETTERS, abjadLetter));
    case 'arabicAlpha':
      return repeated(value, LETTERS, (index) => alphabeticalLabel(index) ?? '');
    case 'lowerLetter':
      return repeated(value, 26, latinLetter);
    case 'upperLetter':
      return repeated(value, 26, latinLetter).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return inDigits(value, ZEROS[digits]);
  }
}

/** Behind the last letter they begin again, each as many times as it is reached. */
function repeated(value: number, size: number, letter: (index: number) => string): string {
  if (value < 1) return '';
  // A number that a damaged or hostile document gives must not fill the memory.
  const times = Math.min(Math.ceil(value / size), 10);
  return letter(((value - 1) % size) + 1).repeat(times);
}

function abjadLetter(index: number): string {
  return abjadLabel(index) ?? '';
}

function latinLetter(index: number): string {
  return String.fromCharCode(0x60 + index);
}

const romans = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [sign, worth] of romans) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}
