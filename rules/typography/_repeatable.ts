import { LETTER_NAMES } from '../../core/arabic/letters.ts';
import type { Phrase } from '../../core/lint/rule.ts';

/**
 * Words that are rightly written twice, as comparison keys, sorted. Source: the grammars of Arabic on
 * the accusative that distributes (`الحال` in `يوما يوما`, `حرفا حرفا`), and on emphasis by repetition;
 * general knowledge.
 */
const PHRASES: readonly string[] = [
  'اثنين',
  'بابا',
  'بلدا',
  'بندا',
  'بيتا',
  'ثلاثا',
  'جزءا',
  'جيلا',
  'حالة',
  'حرفا',
  'خطوة',
  'درجة',
  'رجلا',
  'رويدا',
  'سطرا',
  'سنة',
  'شبرا',
  'شهرا',
  'شيئا',
  'صفا',
  'صفحة',
  'عاما',
  'عضوا',
  'فردا',
  'فصلا',
  'فقرة',
  'قسما',
  'قليلا',
  'كلمة',
  'مادة',
  'مثنى',
  'نقطة',
  'هدفا',
  'هو', // يظل هو هو
  'هي',
  'واحدا',
  'واحدة',
  'يوما',
];

/**
 * Names that say a word twice, given names that are also the name of a father or a family, and
 * countries that a list names beside another of their name, sorted. General knowledge.
 */
const NAMES: readonly string[] = [
  'آدم',
  'أحمد',
  'إبراهيم',
  'إسماعيل',
  'الكونغو', // والكونغو والكونغو الديمقراطية
  'باغو', // باغو باغو
  'بطرس', // بطرس بطرس غالي
  'بورا', // بورا بورا
  'تسي', // ذبابة تسي تسي
  'جونسون',
  'حسن',
  'حسين',
  'خليل',
  'سالم',
  'سعيد',
  'سليمان',
  'سيدي',
  'صالح',
  'عثمان',
  'علي',
  'عمر',
  'غارسيا',
  'غينيا', // وغينيا وغينيا - بيساو
  'محمد',
  'محمود',
  'موسى',
  'والا', // والا والا
  'يوسف',
];

/**
 * The names of Latin letters, which spell a foreign acronym: `إس إس`, `مادة دي دي تي`. Those that are
 * words of Arabic too (أي, أو, في, إن) are left out.
 */
export const LATIN_LETTERS: readonly string[] = [
  'آر',
  'إتش',
  'إس',
  'إف',
  'إكس',
  'إل',
  'إم',
  'إيه',
  'بي',
  'تي',
  'جي',
  'جيه',
  'دبليو',
  'دي',
  'سي',
  'كيه',
  'كيو',
  'واي',
];

/** Letter names too: the text `53/77 ألف ألف` follows `53/77 ياء`. */
export const REPEATABLE: ReadonlySet<string> = new Set([
  ...PHRASES,
  ...NAMES,
  ...LATIN_LETTERS,
  ...LETTER_NAMES,
]);

/** Before a name; given names and those of a father or a family may be alike. */
export const NAME_HEADS: ReadonlySet<string> = new Set([
  'ابن',
  'الأستاذ',
  'الأستاذة',
  'الأمير',
  'الأميرة',
  'الدكتور',
  'الدكتورة',
  'السفير',
  'السفيرة',
  'السيد',
  'السيدة',
  'الشيخ',
  'الشيخة',
  'العميد',
  'القاضي',
  'القاضية',
  'اللواء',
  'بن',
  'بنت',
]);

/** Words with the letters of the article that are no adjectives. */
export const RELATIVE: ReadonlySet<string> = new Set(['التي', 'الذي', 'الذين', 'اللتين', 'اللذين']);

/** Govern a word, and no particle that governs another. */
const PREPOSITIONS: readonly string[] = ['إلى', 'عن', 'على', 'في', 'لدى', 'مع', 'منذ'];
/** Stand before a verb; `فلم` and `فقد` are words of their own. */
const BEFORE_VERBS: readonly string[] = ['قد', 'لم', 'لن'];

/** `إلى على`, `لم في`: two particles of which the first cannot stand before the second. */
export const MISFITS: readonly Phrase<null>[] = PREPOSITIONS.flatMap((second) => [
  ...PREPOSITIONS.filter((first) => first !== second).map((first) => ({
    text: `${first} ${second}`,
    clitics: true,
    value: null,
  })),
  ...BEFORE_VERBS.map((first) => ({ text: `${first} ${second}`, value: null })),
]);
