/** Pieces that begin, end and cut what a parser looks for. */
const PIECES: readonly string[] = [
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '١ - ',
  '(أ) ',
  '1 - ',
  '(1) ',
  '"',
  '(',
  '،',
  '؛',
  '**',
  '<!-- ',
  '\u0640', // tatweel
  '\u064e', // fatha
  '\u200f', // right-to-left mark
  '\ud83d', // half a surrogate pair
  'القرار 173/74 المؤرخ ',
  '18 كانون الأول/ديسمبر 2019',
  'إن الجمعية العامة،',
];

/**
 * Texts that nobody writes, made of pieces of those that are given: the same ones for the same texts,
 * so that what fails once fails again.
 */
export function fuzzedTexts(texts: readonly string[], count: number): readonly string[] {
  const words = texts.flatMap((text) => text.split(/(?<=\s)|(?=[،؛.])/u));
  const pieces = [...words, ...PIECES];
  let state = 1;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + below(40) }, () => pieces[below(pieces.length)] ?? '').join(''),
  );
}
