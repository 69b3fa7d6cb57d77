/** What is counted of a text to see whether it can be a text of ours at all. */
export interface TextSigns {
  /** Of any script. */
  readonly letters: number;
  /** Those of the Arabic block. */
  readonly arabic: number;
  /** Presentation forms. */
  readonly forms: number;
  /** Signs that are no ASCII and of no other column: what Arabic becomes in an encoding of French. */
  readonly western: number;
  /** Replacement characters, control characters, the private area. */
  readonly broken: number;
  readonly replaced: number;
  readonly questionMarks: number;
  /** Tah and zah, with which the bytes of UTF-8 begin in Windows-1256. */
  readonly tahs: number;
  /** Of the Arabic block only. */
  readonly words: number;
  readonly singleLetters: number;
  /** Words that begin, and that end, with a letter that only ends words: teh marbuta, alef maksura. */
  readonly headFinals: number;
  readonly tailFinals: number;
}

const TEH_MARBUTA = 0x0629;
const ALEF_MAKSURA = 0x0649;
const TAH = 0x0637;
const ZAH = 0x0638;
const REPLACEMENT = 0xfffd;
const BYTE_ORDER_MARK = 0xfeff;

/** One pass over the text. */
export function signsOf(text: string): TextSigns {
  let letters = 0;
  let arabic = 0;
  let forms = 0;
  let western = 0;
  let broken = 0;
  let replaced = 0;
  let questionMarks = 0;
  let tahs = 0;
  let words = 0;
  let singleLetters = 0;
  let headFinals = 0;
  let tailFinals = 0;
  /** Of the word that is being read. */
  let length = 0;
  let last = 0;
  const { length: end } = text;
  for (let i = 0; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 0x20;
    if (
      (code >= 0x0620 && code <= 0x064a && code !== 0x0640) ||
      (code >= 0x0671 && code <= 0x06d5)
    ) {
      letters++;
      arabic++;
      if (code === TAH || code === ZAH) tahs++;
      if (length === 0 && (code === TEH_MARBUTA || code === ALEF_MAKSURA)) headFinals++;
      length++;
      last = code;
      continue;
    }
    // Tatweel and vowel marks.
    if (code === 0x0640 || (code >= 0x064b && code <= 0x065f) || code === 0x0670) continue;
    if (length > 0) {
      words++;
      if (length === 1) singleLetters++;
      if (last === TEH_MARBUTA || last === ALEF_MAKSURA) tailFinals++;
      length = 0;
    }
    if (code < 0x80) {
      const small = code | 0x20;
      if (small >= 0x61 && small <= 0x7a) letters++;
      else if (code === 0x3f) questionMarks++;
      else if (code < 0x20 && (code < 0x09 || code > 0x0d)) broken++;
    } else if (code < 0x0600) {
      if (code >= 0xc0) letters++;
      if (code < 0xa0) broken++;
      if (code !== 0xa0 && code < 0x0300) western++;
    } else if ((code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code < BYTE_ORDER_MARK)) {
      letters++;
      forms++;
    } else if (code >= 0xe000 && code <= 0xf8ff) {
      broken++;
    } else if (code === REPLACEMENT) {
      broken++;
      replaced++;
    } else if (code >= 0x2000 && code < 0x2200) {
      // The dashes, quotation marks and daggers of Windows-1252, and the spaces and controls of all.
      if (code >= 0x2018 && code !== 0x202f && !(code >= 0x2028 && code <= 0x202e)) western++;
    } else if (code >= 0x3040 || (code >= 0x0700 && code < 0x2000)) letters++;
  }
  return {
    letters,
    arabic,
    forms,
    western,
    broken,
    replaced,
    questionMarks,
    tahs,
    words,
    singleLetters,
    headFinals,
    tailFinals,
  };
}

/** Whether the shapes of letters stand for most of the letters. */
export function isInForms({ forms, arabic }: TextSigns): boolean {
  return forms > arabic;
}

/** Whether nothing speaks against an Arabic text, as of nearly all that is read. */
export function isPlainlyArabic({
  letters,
  arabic,
  broken,
  words,
  singleLetters,
  tahs,
  headFinals,
  questionMarks,
}: TextSigns): boolean {
  return (
    arabic * 2 > letters &&
    broken * 20 < letters &&
    singleLetters * 4 < words &&
    tahs * 5 < arabic &&
    headFinals * 20 < words &&
    questionMarks * 4 < letters
  );
}
