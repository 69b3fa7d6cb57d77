import type { Phrase } from '../../core/lint/rule.ts';

/** A numeral from three to ten before the noun that it counts. */
export interface Numeral {
  /** The form for nouns of the other gender. */
  readonly other: string;
  readonly countsMasculine: boolean;
  /** Unvowelled it reads as a fraction too (`خمس`, a fifth): only units of time leave no doubt. */
  readonly mayBeFraction: boolean;
}

const FRACTIONS: ReadonlySet<string> = new Set(['تسع', 'خمس', 'سبع', 'عشر']);

export const NUMERALS: readonly Phrase<Numeral>[] = [
  ['أربع', 'أربعة'],
  ['بضع', 'بضعة'],
  ['تسع', 'تسعة'],
  ['ثلاث', 'ثلاثة'],
  ['ثماني', 'ثمانية'],
  ['خمس', 'خمسة'],
  ['سبع', 'سبعة'],
  ['ست', 'ستة'],
  ['عشر', 'عشرة'],
].flatMap(([feminine = '', masculine = '']): Phrase<Numeral>[] => [
  {
    text: feminine,
    clitics: true,
    value: { other: masculine, countsMasculine: false, mayBeFraction: FRACTIONS.has(feminine) },
  },
  {
    text: masculine,
    clitics: true,
    value: { other: feminine, countsMasculine: true, mayBeFraction: false },
  },
]);

/** Plurals of masculine nouns of time, of great numbers and of members: before them no fraction is read. */
const MASCULINE_UNITS: ReadonlySet<string> = new Set([
  'أسابيع',
  'أشهر',
  'أعضاء',
  'أعوام',
  'أيام',
  'آلاف',
  'بلايين',
  'شهور',
  'عقود',
  'قرون',
  'ملايين',
]);
/** Those of other masculine nouns that resolutions count. */
const MASCULINE: ReadonlySet<string> = new Set([
  'أبواب',
  'أشخاص',
  'أفرقة',
  'أقاليم',
  'أقسام',
  'أهداف',
  'اجتماعات',
  'بروتوكولات',
  'برامج',
  'بنود',
  'تقارير',
  'خبراء',
  'صناديق',
  'صكوك',
  'فصول',
  'قرارات',
  'مبادئ',
  'مراكز',
  'مشاريع',
  'معايير',
  'مقاعد',
  'مقررات',
  'مكاتب',
  'مؤتمرات',
]);
const FEMININE: ReadonlySet<string> = new Set([
  'اتفاقيات',
  'بعثات',
  'توصيات',
  'جلسات',
  'حالات',
  'حلقات',
  'دقائق',
  'دورات',
  'دول',
  'رسائل',
  'ساعات',
  'سنوات',
  'فئات',
  'فقرات',
  'لجان',
  'لغات',
  'مجموعات',
  'مراحل',
  'مرات',
  'معاهدات',
  'مناطق',
  'منظمات',
  'هيئات',
  'وثائق',
  'وظائف',
  'وكالات',
]);

/** True when the numeral has the form for nouns of the other gender. */
export function disagrees(numeral: Numeral, noun: string): boolean {
  if (numeral.countsMasculine) return FEMININE.has(noun);
  return MASCULINE_UNITS.has(noun) || (MASCULINE.has(noun) && !numeral.mayBeFraction);
}

/** `ثلاثة عشر`: another noun follows such a numeral. */
const UNITS =
  /^(?:ال|و)*(?:أحد|إحدى|اثنا|اثني|اثنتا|اثنتي|أربعة?|بضعة?|تسعة?|ثلاثة?|ثمانية?|ثماني|خمسة?|سبعة?|ستة?)$/u;

/** True when the word before a numeral makes it the second half of another. */
export function isCompound(before: string): boolean {
  return UNITS.test(before);
}
