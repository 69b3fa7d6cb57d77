/**
 * Ordinal numbers in words: sessions (`الدورة الخامسة والسبعون`), annexes (`المرفق الثاني`) and
 * sections (`ثالثا -`). Words are comparison keys: without tatweel and vowel marks, clitics of the
 * first word taken off by the caller.
 */

export interface OrdinalMatch {
  readonly value: number;
  /** How many words of the list belong to the ordinal. */
  readonly words: number;
}

/** Feminine and definite, at the start of the list, the longest one that fits: 1 to 199. */
export function readOrdinal(words: readonly string[]): OrdinalMatch | null {
  const first = words[0];
  if (first === undefined) return null;
  if (HUNDREDS.has(first)) return { value: 100, words: 1 };
  const match = readBelowHundred(words, FEMININE);
  if (match === null) return null;
  const isAfterHundred = words[match.words] === 'بعد' && HUNDREDS.has(words[match.words + 1] ?? '');
  return isAfterHundred ? { value: match.value + 100, words: match.words + 2 } : match;
}

/** Feminine and definite, with tens in the case of `like`: 1 to 99, null beyond. */
export function writeOrdinal(value: number, like: string): string | null {
  if (value < 1 || value > 99) return null;
  const [ones, tens] = [value % 10, Math.floor(value / 10)];
  if (value <= 10) return FEMININE_ORDINALS[value - 1] ?? null;
  const first = ones === 1 ? 'الحادية' : FEMININE_ORDINALS[ones - 1];
  if (tens === 1) return `${first} عشرة`;
  const ten = `ال${TENS[tens - 2]}${/ون$/u.test(like) ? 'ون' : 'ين'}`;
  return ones === 0 ? ten : `${first} و${ten}`;
}

/** True for the second word of a feminine ordinal, which may stand on a line of its own: `والسبعون`, `عشرة`. */
export function endsOrdinal(word: string): boolean {
  return FEMININE.ten.includes(word) || (word.startsWith('و') && FEMININE.tens.has(word.slice(1)));
}

export interface SectionOrdinalMatch extends OrdinalMatch {
  /** `definite`: `(المرفق) الأول`; `adverbial`: `أولا`. */
  readonly form: 'definite' | 'adverbial';
}

/** The words with which an ordinal begins that `readOrdinal` or `readSectionOrdinal` reads. */
export function ordinalStarts(): readonly string[] {
  return [
    ...HUNDREDS,
    ...[FEMININE, MASCULINE, ADVERBIAL].flatMap(({ alone, compound, tens: all }) => [
      ...alone.keys(),
      ...compound.keys(),
      ...all.keys(),
    ]),
  ];
}

/** Masculine ordinals of headings, definite or adverbial: 1 to 99. */
export function readSectionOrdinal(words: readonly string[]): SectionOrdinalMatch | null {
  const definite = readBelowHundred(words, MASCULINE);
  if (definite !== null) return { ...definite, form: 'definite' };
  const adverbial = readBelowHundred(words, ADVERBIAL);
  return adverbial === null ? null : { ...adverbial, form: 'adverbial' };
}

/** `ثالثا`, `حادي عشر`; `الثالث`, `الحادي عشر`: 1 to 19, null beyond. */
export function writeSectionOrdinal(
  value: number,
  form: SectionOrdinalMatch['form'],
): string | null {
  if (value < 1 || value > 19) return null;
  const simple = form === 'definite' ? MASCULINE_ORDINALS : ADVERBIAL_ORDINALS;
  if (value <= 10) return simple[value - 1] ?? null;
  const eleven = form === 'definite' ? 'الحادي' : 'حادي';
  const stems = form === 'definite' ? MASCULINE_ORDINALS : ADVERBIAL_STEMS;
  return `${value === 11 ? eleven : stems[value - 11]} عشر`;
}

/** Definite ordinals from one to nine as they stand before ten and the tens, by gender: `الحادية`, `الثانية`. */
export function ordinalUnits(): {
  readonly feminine: readonly string[];
  readonly masculine: readonly string[];
} {
  return {
    feminine: ['الحادية', ...FEMININE_ORDINALS.slice(1, 9)],
    masculine: ['الحادي', ...MASCULINE_ORDINALS.slice(1, 9)],
  };
}

/** Definite ordinals of units and tens, of both genders and cases: `[الخامسة, السبعين]`. */
export function compoundOrdinals(): readonly (readonly [unit: string, tens: string])[] {
  const { feminine, masculine } = ordinalUnits();
  const units = [...feminine, ...masculine];
  return units.flatMap((unit) =>
    TENS.flatMap((stem) => ['ين', 'ون'].map((ending) => [unit, `ال${stem}${ending}`] as const)),
  );
}

interface OrdinalForms {
  /** 1 to 10 standing alone. */
  readonly alone: ReadonlyMap<string, number>;
  /** 1 to 9 before ten or the tens. */
  readonly compound: ReadonlyMap<string, number>;
  readonly ten: readonly string[];
  readonly tens: ReadonlyMap<string, number>;
}

function readBelowHundred(words: readonly string[], forms: OrdinalForms): OrdinalMatch | null {
  const [first = '', second = '', third = ''] = words;
  const compound = forms.compound.get(first);
  if (compound !== undefined) {
    if (forms.ten.includes(second)) return { value: compound + 10, words: 2 };
    // The conjunction may stand alone, or be missing: `الثالثة و السبعون`, `الثالثة السبعون`.
    const isApart = second === 'و';
    const tens = forms.tens.get(
      isApart ? third : second.startsWith('و') ? second.slice(1) : second,
    );
    if (tens !== undefined) return { value: compound + tens, words: isApart ? 3 : 2 };
  }
  const value = forms.alone.get(first) ?? forms.tens.get(first);
  return value === undefined ? null : { value, words: 1 };
}

const TEH_MARBUTA = '\u0629';
const HEH = '\u0647';
const ALEF_MAKSURA = '\u0649';
const YEH = '\u064A';

const LAST_LETTERS: ReadonlyMap<string, string> = new Map([
  [TEH_MARBUTA, HEH],
  [ALEF_MAKSURA, YEH],
  [YEH, ALEF_MAKSURA],
]);

const HUNDREDS: ReadonlySet<string> = new Set(['المائة', 'المئة']);

const FEMININE_ORDINALS: readonly string[] = [
  'الأولى',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
];
const MASCULINE_ORDINALS: readonly string[] = [
  'الأول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
];
/** Without the tanwin, which is a vowel mark. */
const ADVERBIAL_ORDINALS: readonly string[] = [
  'أولا',
  'ثانيا',
  'ثالثا',
  'رابعا',
  'خامسا',
  'سادسا',
  'سابعا',
  'ثامنا',
  'تاسعا',
  'عاشرا',
];
/** Before `عشر`: `حادي عشر`, `ثاني عشر`. */
const ADVERBIAL_STEMS: readonly string[] = [
  'حادي',
  'ثاني',
  'ثالث',
  'رابع',
  'خامس',
  'سادس',
  'سابع',
  'ثامن',
  'تاسع',
];
/** From twenty on, without article and ending. */
const TENS: readonly string[] = ['عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];

/**
 * Spellings that are common enough to be read: no hamza in `الاولى`, heh for the teh marbuta, and the
 * two letters yeh and alef maksura for one another. `عشر` after a feminine ordinal, a masculine one
 * before the tens (`الخامس والسبعين`) and `الواحدة` for `الحادية` are slips of grammar, yet the number is
 * plain. `الأولى والستون` is read as 61: as number 1 it would make a wrong session out of a clumsy one.
 */
const FEMININE: OrdinalForms = {
  alone: numbered(FEMININE_ORDINALS),
  compound: new Map([
    ...numbered(FEMININE_ORDINALS.slice(0, 9), ['الحادية', 'الواحدة']),
    ...numbered(MASCULINE_ORDINALS.slice(0, 9), ['الحادي', 'الواحد']),
  ]),
  ten: ['عشرة', 'عشره', 'عشر'],
  tens: tens('ال'),
};
const MASCULINE: OrdinalForms = {
  alone: numbered(MASCULINE_ORDINALS),
  compound: numbered(MASCULINE_ORDINALS.slice(0, 9), ['الحادي', 'الواحد']),
  ten: ['عشر'],
  tens: tens('ال'),
};
const ADVERBIAL: OrdinalForms = {
  alone: numbered(ADVERBIAL_ORDINALS),
  compound: new Map([
    ...numbered(ADVERBIAL_ORDINALS.slice(0, 9)),
    ...numbered(ADVERBIAL_STEMS),
    ...numbered(['حاديا']),
  ]),
  ten: ['عشر'],
  tens: tens(''),
};

/** Each word with its place in the list; `otherOnes` are further words for 1. */
function numbered(
  words: readonly string[],
  otherOnes: readonly string[] = [],
): ReadonlyMap<string, number> {
  const rows = words.flatMap((word, index) => numberedSpellings(word, index + 1));
  return new Map([...rows, ...otherOnes.flatMap((word) => numberedSpellings(word, 1))]);
}

function numberedSpellings(word: string, value: number): readonly [string, number][] {
  return spellings(word).map((spelling) => [spelling, value]);
}

function spellings(word: string): readonly string[] {
  const bare = word.replace('أ', 'ا');
  const last = LAST_LETTERS.get(word.at(-1) ?? '');
  const both = bare === word ? [word] : [word, bare];
  return last === undefined
    ? both
    : both.flatMap((spelling) => [spelling, spelling.slice(0, -1) + last]);
}

function tens(article: string): ReadonlyMap<string, number> {
  const rows = TENS.flatMap((stem, index) => {
    const value = (index + 2) * 10;
    return spellings(stem).flatMap((spelling): [string, number][] => [
      [`${article}${spelling}ون`, value],
      [`${article}${spelling}ين`, value],
    ]);
  });
  return new Map(rows);
}
