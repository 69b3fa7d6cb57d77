/** Roman numerals of headings: I to LXXXIX. */

const VALUES: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
]);

/** Null for any other word. */
export function readRoman(text: string): number | null {
  if (text === '' || !/^(XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text)) return null;
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES.get(text.charAt(i)) ?? 0;
    total += value < (VALUES.get(text.charAt(i + 1)) ?? 0) ? -value : value;
  }
  return total;
}

const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const TENS = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX'];

export function writeRoman(value: number): string | null {
  const tens = TENS[Math.floor(value / 10)];
  return value < 1 || tens === undefined ? null : tens + (ONES[value % 10] ?? '');
}
