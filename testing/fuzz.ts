/** Pieces that begin, end and cut what a parser looks for. */
export const PIECES: readonly string[] = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  ' - ',
  '١ - ',
  '(أ) ',
  '(ب)',
  '1 - ',
  "'١'",
  '(1) ',
  '^(1)',
  '<sup>(٢)</sup>',
  '⁽³⁾',
  '[^1]',
  '[^1]:',
  '"',
  '«',
  '»',
  '“',
  '”',
  '(',
  ')',
  '.',
  ':',
  '/',
  '،',
  '؛',
  '*',
  '**',
  '\\*',
  '#',
  '- ',
  '<!-- ',
  '-->',
  '<!-- qarar-disable -->',
  '<!-- qarar-disable-next-line spacing',
  '\u0640', // tatweel
  '\u064e', // fatha
  '\u200f', // right-to-left mark
  '\u202e', // right-to-left override
  '\ufeff', // byte-order mark
  '\ud83d', // half a surrogate pair
  '😀',
  'القرار 173/74 المؤرخ ',
  'قرارها',
  'قراراتها',
  'المؤرخين',
  '18 كانون الأول/ديسمبر 2019',
  'تموز/يوليه',
  'الفترة من',
  'في',
  'إلى',
  '٢٠١٨',
  'إن الجمعية العامة،',
  'وإذ تشير إلى',
  'مجلس الأمن',
  'الفقرات',
  'أعلاه',
  'من هذا القرار',
  'دورتها',
  'الخامسة',
  'والسبعين',
  'الـ',
  'د',
  'دإ-20/2',
  'مكررا',
  'الإنتربول',
  'الانتر',
  'بول',
  'الإنترنت',
  'المنظمة الدولية للشرطة الجنائية',
  'GA-2025-93-RES-03',
  'A/RES/75/10',
  'I-24/7',
  'المرفق',
  'أولا - ',
  'وباء',
  'الجلسة العامة',
];

/** From 0 to below 1. */
export type Random = () => number;

/** The same numbers for the same seed (mulberry32), so that what fails once fails again. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 to below `limit`. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** One of a list that is not empty. */
export function anyOf<T>(random: Random, list: readonly T[]): T {
  return list[below(random, list.length)] as T;
}

/** The words of texts, with the pieces that they are to be mixed with. */
export function fragmentsOf(texts: readonly string[]): readonly string[] {
  return [...texts.flatMap((text) => text.split(/(?<=\s)|(?=[،؛.])/u)), ...PIECES];
}

/** A text that nobody writes. */
export function fuzzedText(random: Random, pieces: readonly string[]): string {
  return Array.from({ length: 2 + below(random, 40) }, () => anyOf(random, pieces)).join('');
}

/** Texts that nobody writes, made of pieces of those that are given: the same ones for the same texts. */
export function fuzzedTexts(texts: readonly string[], count: number): readonly string[] {
  const pieces = fragmentsOf(texts);
  const random = seeded(1);
  return Array.from({ length: count }, () => fuzzedText(random, pieces));
}
