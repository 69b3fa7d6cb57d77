/** What a character that cannot be seen does. */
export type HiddenKind =
  | 'direction' // opens or closes a stretch of text with a direction of its own
  | 'mark' // takes part in the order of the characters beside it
  | 'joiner' // joins a letter, or keeps two apart
  | 'invisible' // nothing that an Arabic text needs
  | 'selector' // chooses a shape of the sign before it
  | 'line' // begins a line, but is no line end of a text file
  | 'space' // keeps two words on one line
  | 'damage'; // is what is left of a character that was lost, or that one font alone shows

interface HiddenRange {
  readonly first: number;
  readonly last: number;
  readonly kind: HiddenKind;
}

/**
 * By code. Directions and marks are the property Bidi_Control, the others are the rest of the
 * general categories Cc, Cf, Zl, Zp, Co and Cs, with blanks that Unicode counts as letters.
 */
export const HIDDEN: readonly HiddenRange[] = [
  { first: 0x0000, last: 0x0008, kind: 'damage' },
  { first: 0x000b, last: 0x000c, kind: 'line' },
  { first: 0x000e, last: 0x001f, kind: 'damage' },
  { first: 0x007f, last: 0x0084, kind: 'damage' },
  { first: 0x0085, last: 0x0085, kind: 'line' },
  { first: 0x0086, last: 0x009f, kind: 'damage' },
  { first: 0x00a0, last: 0x00a0, kind: 'space' },
  { first: 0x00ad, last: 0x00ad, kind: 'invisible' },
  { first: 0x034f, last: 0x034f, kind: 'invisible' },
  { first: 0x061c, last: 0x061c, kind: 'mark' },
  { first: 0x115f, last: 0x1160, kind: 'invisible' },
  { first: 0x17b4, last: 0x17b5, kind: 'invisible' },
  { first: 0x180b, last: 0x180f, kind: 'invisible' },
  { first: 0x200b, last: 0x200b, kind: 'invisible' },
  { first: 0x200c, last: 0x200d, kind: 'joiner' },
  { first: 0x200e, last: 0x200f, kind: 'mark' },
  { first: 0x2028, last: 0x2029, kind: 'line' },
  { first: 0x202a, last: 0x202e, kind: 'direction' },
  { first: 0x202f, last: 0x202f, kind: 'space' },
  { first: 0x2060, last: 0x2065, kind: 'invisible' },
  { first: 0x2066, last: 0x2069, kind: 'direction' },
  { first: 0x206a, last: 0x206f, kind: 'invisible' },
  { first: 0x3164, last: 0x3164, kind: 'invisible' },
  { first: 0xd800, last: 0xdfff, kind: 'damage' }, // where they are no pair
  { first: 0xe000, last: 0xf8ff, kind: 'damage' },
  { first: 0xfe00, last: 0xfe0f, kind: 'selector' },
  { first: 0xfeff, last: 0xfeff, kind: 'invisible' },
  { first: 0xffa0, last: 0xffa0, kind: 'invisible' },
  { first: 0xfff9, last: 0xfffd, kind: 'damage' },
  // Of the pairs of surrogates: tags and more selectors, private use.
  { first: 0xe0000, last: 0xe0fff, kind: 'invisible' },
  { first: 0xf0000, last: 0x10ffff, kind: 'damage' },
];

export function hiddenKind(code: number): HiddenKind | null {
  return HIDDEN.find(({ first, last }) => first <= code && code <= last)?.kind ?? null;
}

/** From the Unicode Character Database; control characters have an alias there. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x0000, 'NULL'],
  [0x000b, 'LINE TABULATION'],
  [0x000c, 'FORM FEED'],
  [0x001e, 'INFORMATION SEPARATOR TWO'],
  [0x001f, 'INFORMATION SEPARATOR ONE'],
  [0x007f, 'DELETE'],
  [0x0085, 'NEXT LINE'],
  [0x00a0, 'NO-BREAK SPACE'],
  [0x00ad, 'SOFT HYPHEN'],
  [0x034f, 'COMBINING GRAPHEME JOINER'],
  [0x061c, 'ARABIC LETTER MARK'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x2028, 'LINE SEPARATOR'],
  [0x2029, 'PARAGRAPH SEPARATOR'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x202f, 'NARROW NO-BREAK SPACE'],
  [0x2060, 'WORD JOINER'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE'],
  [0xfffc, 'OBJECT REPLACEMENT CHARACTER'],
  [0xfffd, 'REPLACEMENT CHARACTER'],
]);

/** `U+200B ZERO WIDTH SPACE`: such a character is named in a message, never printed. */
export function hiddenName(code: number): string {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES.get(code);
  if (name !== undefined) return `${number} ${name}`;
  if (code < 0xa0) return `${number} CONTROL`;
  const isPrivate = (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
  return isPrivate ? `${number} PRIVATE USE` : number;
}
