/**
 * Letters of Persian, Urdu and other languages written in Arabic script, by code. Names and uses:
 * the Unicode Standard, code chart of the block Arabic.
 */

/** They look like one Arabic letter, and keyboards of those languages write them for it. */
export const LOOK_ALIKES: ReadonlyMap<number, string> = new Map([
  [0x06a9, 'ك'], // keheh, the Persian kaf
  [0x06aa, 'ك'], // swash kaf
  [0x06be, 'ه'], // heh doachashmee
  [0x06c1, 'ه'], // heh goal
  [0x06c3, 'ة'], // teh marbuta goal
  [0x06d5, 'ه'], // ae
]);

/** The Persian yeh: in a word it can only be yeh; at the end it has the shape of alef maksura. */
export const FARSI_YEH = 0x06cc;

/** They may stand for one Arabic letter or for another, the likeliest first. */
export const UNCLEAR: ReadonlyMap<number, readonly string[]> = new Map([
  [0x0672, ['أ']], // alef with wavy hamza above
  [0x0673, ['إ']], // alef with wavy hamza below
  [0x06ba, ['ن']], // noon ghunna
  [0x06c0, ['ه', 'ة']], // heh with yeh above
  [0x06c2, ['ه', 'ة']], // heh goal with hamza above
  [FARSI_YEH, ['ي', 'ى']],
  [0x06cd, ['ي', 'ى']], // yeh with tail
  [0x06d0, ['ي']], // e
  [0x06d2, ['ي', 'ى']], // yeh barree
]);

/** They write sounds that Arabic does not have, in names: what United Nations texts put for them. */
export const SOUNDS: ReadonlyMap<number, readonly string[]> = new Map([
  [0x067e, ['ب']], // peh
  [0x0686, ['تش', 'ج']], // tcheh
  [0x0698, ['ج', 'ز']], // jeh
  [0x06a4, ['ف']], // veh
  [0x06a5, ['ف']], // feh with three dots below
  [0x06a8, ['غ', 'ق']], // qaf with three dots above
  [0x06ad, ['غ', 'ك']], // ng
  [0x06af, ['غ', 'ك', 'ج']], // gaf
  [0x0763, ['غ', 'ك']], // keheh with three dots above
]);

/** Frequent words that end in alef maksura and have no twin with yeh. General knowledge. */
const WITH_ALEF_MAKSURA: readonly string[] = [
  'أخرى',
  'أدنى',
  'أعلى',
  'إحدى',
  'إلى',
  'الأخرى',
  'الأدنى',
  'الأعلى',
  'القصوى',
  'الكبرى',
  'المستوى',
  'المنتدى',
  'جدوى',
  'حتى',
  'على',
  'لدى',
  'متى',
  'مدى',
  'مستوى',
  'مقتضى',
];

/** Frequent words that end in yeh and have no twin with alef maksura. General knowledge. */
const WITH_YEH: readonly string[] = [
  'الإقليمي',
  'الإنساني',
  'الاجتماعي',
  'الاقتصادي',
  'التالي',
  'التي',
  'الثاني',
  'الحالي',
  'الدولي',
  'الذي',
  'السياسي',
  'العالمي',
  'العربي',
  'القانوني',
  'الماضي',
  'الوطني',
  'في',
  'هي',
];

const lastLetters: ReadonlyMap<string, string> = new Map(
  [...WITH_ALEF_MAKSURA, ...WITH_YEH].map((word) => [word.slice(0, -1), word.slice(-1)]),
);

/** The last letter of a frequent word, with or without clitics, whose other letters are these. */
export function lastLetterOf(letters: string): string | undefined {
  const bare = letters.replace(/^[وف]/u, '');
  const noun = bare.startsWith('لل') ? `ا${bare.slice(1)}` : bare.replace(/^[بكل]/u, '');
  return lastLetters.get(letters) ?? lastLetters.get(bare) ?? lastLetters.get(noun);
}
