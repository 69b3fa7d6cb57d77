/** Labels of the Latin script: Roman numerals from I to LXXXIX, of headings and items, and letters of items. */

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

/** What `c` or `iv` in small letters may be as the label of an item; `i`, `v` and `x` may be both. */
export function latinPlaces(text: string): {
  readonly latin: number | null;
  readonly roman: number | null;
} {
  if (!/^(?:[a-z]|[ivx]+)$/.test(text)) return { latin: null, roman: null };
  const latin = text.length === 1 ? text.charCodeAt(0) - BEFORE_A : null;
  return { latin, roman: readRoman(text.toUpperCase()) };
}

/** The letter at a place of the Latin alphabet; null beyond the last. */
export function latinLetter(place: number): string | null {
  return place < 1 || place > 26 ? null : String.fromCharCode(BEFORE_A + place);
}

const BEFORE_A = 0x60;

const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const TENS = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX'];

export function writeRoman(value: number): string | null {
  const tens = TENS[Math.floor(value / 10)];
  return value < 1 || tens === undefined ? null : tens + (ONES[value % 10] ?? '');
}
