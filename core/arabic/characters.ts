/** Classes of UTF-16 units, for the tokenizer and the comparison keys. */
export const CharacterClass = {
  other: 0,
  letter: 1, // Arabic letters, presentation forms included
  mark: 2, // vowel marks and tatweel: part of a word, not of its comparison key
  digit: 3, // European
  arabicDigit: 4,
  persianDigit: 5,
  latin: 6,
  space: 7,
  lineEnd: 8,
  invisible: 9, // bidi controls, zero-width characters, soft hyphen
  superscript: 10,
} as const;

export const TATWEEL = 0x0640;

const ranges: readonly (readonly [first: number, last: number, characterClass: number])[] = [
  [0x0009, 0x0009, CharacterClass.space],
  [0x000a, 0x000a, CharacterClass.lineEnd],
  [0x000b, 0x000c, CharacterClass.space],
  [0x000d, 0x000d, CharacterClass.lineEnd],
  [0x0020, 0x0020, CharacterClass.space],
  [0x0030, 0x0039, CharacterClass.digit],
  [0x0041, 0x005a, CharacterClass.latin],
  [0x0061, 0x007a, CharacterClass.latin],
  [0x00a0, 0x00a0, CharacterClass.space],
  [0x00ad, 0x00ad, CharacterClass.invisible],
  [0x00b2, 0x00b3, CharacterClass.superscript],
  [0x00b9, 0x00b9, CharacterClass.superscript],
  [0x00c0, 0x00d6, CharacterClass.latin],
  [0x00d8, 0x00f6, CharacterClass.latin],
  [0x00f8, 0x024f, CharacterClass.latin],
  [0x0610, 0x061a, CharacterClass.mark],
  [0x061c, 0x061c, CharacterClass.invisible],
  [0x0620, 0x063f, CharacterClass.letter],
  [TATWEEL, TATWEEL, CharacterClass.mark],
  [0x0641, 0x064a, CharacterClass.letter],
  [0x064b, 0x065f, CharacterClass.mark],
  [0x0660, 0x0669, CharacterClass.arabicDigit],
  [0x066e, 0x066f, CharacterClass.letter],
  [0x0670, 0x0670, CharacterClass.mark],
  [0x0671, 0x06d3, CharacterClass.letter],
  [0x06d5, 0x06d5, CharacterClass.letter],
  [0x06d6, 0x06dc, CharacterClass.mark],
  [0x06df, 0x06e8, CharacterClass.mark],
  [0x06ea, 0x06ed, CharacterClass.mark],
  [0x06ee, 0x06ef, CharacterClass.letter],
  [0x06f0, 0x06f9, CharacterClass.persianDigit],
  [0x06fa, 0x06ff, CharacterClass.letter],
  [0x0750, 0x077f, CharacterClass.letter],
  [0x08a0, 0x08c9, CharacterClass.letter],
  [0x08ca, 0x08ff, CharacterClass.mark],
  [0x2000, 0x200a, CharacterClass.space],
  [0x200b, 0x200f, CharacterClass.invisible],
  [0x202a, 0x202e, CharacterClass.invisible],
  [0x202f, 0x202f, CharacterClass.space],
  [0x2066, 0x2069, CharacterClass.invisible],
  [0x2070, 0x2070, CharacterClass.superscript],
  [0x2074, 0x2079, CharacterClass.superscript],
  [0x3000, 0x3000, CharacterClass.space],
  [0xfb50, 0xfdfd, CharacterClass.letter],
  [0xfe70, 0xfefc, CharacterClass.letter],
  [0xfeff, 0xfeff, CharacterClass.invisible],
];

/** A value for each UTF-16 unit, by index, as its class says. */
export function tableByClass(valueFor: (characterClass: number) => number): Uint8Array {
  const table = new Uint8Array(0x10000).fill(valueFor(CharacterClass.other));
  for (const [first, last, characterClass] of ranges) {
    table.fill(valueFor(characterClass), first, last + 1);
  }
  return table;
}

/** Class of each UTF-16 unit, by index. */
export const characterClasses = tableByClass((characterClass) => characterClass);

/**
 * The letters of the Arabic alphabet but for an alef with a hamza, which may stand for a bare one: no
 * rule about characters looks at one of them by itself. Ranges of units, the last included.
 */
export const COMMON_LETTERS = [
  [0x0621, 0x0622],
  [0x0624, 0x0624],
  [0x0626, 0x063a],
  [0x0641, 0x064a],
] as const;
