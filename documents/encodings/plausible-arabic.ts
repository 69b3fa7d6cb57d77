/**
 * How many words of a text are ones that every Arabic text is full of, or 0 where the text is
 * not surely Arabic. Bytes read in a wrong encoding give words that begin with a vowel mark, that
 * mix Arabic letters with those of French, and that nobody writes.
 */
export function plausibility(text: string): number {
  if (mojibake.test(text)) return 0;
  let words = 0;
  let known = 0;
  for (const [word] of text.matchAll(arabicWord)) {
    words++;
    if (functionWords.has(word)) known++;
  }
  return words >= LEAST_WORDS && known >= LEAST_KNOWN && known >= words * LEAST_SHARE ? known : 0;
}

/** How many words a text has, and how many of them are ones that every Arabic text is full of. */
export function commonWords(text: string): { readonly words: number; readonly known: number } {
  let words = 0;
  let known = 0;
  for (const [word] of text.matchAll(arabicWord)) {
    words++;
    if (functionWords.has(word)) known++;
  }
  return { words, known };
}

/** False for what is surely not Arabic, or not in the encoding in which it was read. */
export function mayBeArabic(text: string): boolean {
  return /[\u0621-\u064a]{2}/u.test(text) && !mojibake.test(text);
}

const LEAST_WORDS = 10;
const LEAST_KNOWN = 2;
/** In resolutions, one word in five is one of them; in a passage of 40 words, at least one in 25. */
const LEAST_SHARE = 0.03;

const arabicWord = /[\u0621-\u0652\u067e\u0686\u0698\u06a9\u06af]+/gu;

/**
 * A control character, an Arabic letter beside one of French, or a vowel mark that stands on no
 * letter.
 */
const mojibake =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
  /[\0-\u0008\u000e-\u001f\u007f-\u009f]|[\u0621-\u0652][\u00c0-\u0153]|[\u00c0-\u0153][\u0621-\u0652]|(?<![\u0621-\u0652])[\u064b-\u0652]/u;

const functionWords: ReadonlySet<string> = new Set([
  'أن',
  'أو',
  'إذ',
  'إلى',
  'إن',
  'الذي',
  'التي',
  'الى',
  'ان',
  'بعد',
  'بما',
  'بين',
  'تلك',
  'ذلك',
  'عن',
  'على',
  'غير',
  'في',
  'كل',
  'كما',
  'لا',
  'ما',
  'مع',
  'من',
  'هذا',
  'هذه',
  'هو',
  'هي',
  'وأن',
  'وإذ',
  'وإلى',
  'وعلى',
  'وفي',
  'ومن',
]);
