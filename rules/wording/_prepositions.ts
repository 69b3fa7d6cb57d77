import { hashWord } from '../../core/arabic/key.ts';
import { frameOf, publishedLexicon } from '../../core/arabic/lexicon.ts';
import type { Words } from '../../core/model/words.ts';

/**
 * Whether `علي`, `إلي` or `لدي` at a place is the preposition with a dotted yeh. Each is a word too (a
 * name, "to me", "with me"), but not before a noun that is no person's name: texts of resolutions never
 * say "me".
 */
export function isPreposition(words: Words, place: number, word: string): boolean {
  const next = words.nextWord(place);
  const after = words.keyAt(next);
  const before = words.keyAt(words.previous(place));
  if (after === '' || NAME_HEADS.has(withoutClitics(before)) || PARTICLES.has(before)) return false;
  // `لزاما علي أن`, `طلب إلي أن`: the speaker is meant.
  if (BEFORE_ME.has(before) || (word !== 'علي' && after === 'أن')) return false;
  // Behind no verb of telling "to me" has a noun: `إلي استحداث طرق`, but `طلب إلي مجلس الأمن أن أوافيه`.
  if (word === 'إلي' && !TELLING.has(before))
    return /^[\u0621-\u064a]{3}/u.test(after) && !ME_TOO.test(after);
  if (FUNCTION_WORDS.has(after) || GOVERNORS.has(withoutClitics(before))) return true;
  // `علي الحوثي`, `علي العمري`: a family name has the ending of an adjective.
  if (/^ال.{3}/u.test(after)) return word !== 'علي' || !/ي$/u.test(after);
  return /.{3}(?:ها|هم|هما)$/u.test(after) || isCommonNoun(after) || isPrinted(word, after);
}

/** Published texts have the preposition before this very word, which nobody is called. */
function isPrinted(word: string, after: string): boolean {
  if (NAMES.has(after)) return false;
  const preposition = hashWord(word.replace(/ي$/u, 'ى'));
  return publishedLexicon().textsOfFrame(frameOf(preposition, hashWord(after))) > 0;
}

/**
 * Few names have the form of a verbal noun or of a feminine plural: `علي تنفيذ`, `علي واحات`,
 * `علي استخدام`, `علي إدماج`, `علي مواصلة`.
 */
function isCommonNoun(word: string): boolean {
  return COMMON_NOUN.test(word) && !NAMES.has(word);
}

const COMMON_NOUN =
  /^(?:ت[\u0621-\u064a]{2}ي[\u0621-\u064a]|(?:است|ان|ا[\u0621-\u064a]ت)[\u0621-\u064a]{1,3}ا[\u0621-\u064a]|إ[\u0621-\u064a]{2}ا[\u0621-\u064a]|م[\u0621-\u064a]ا[\u0621-\u064a]{2}ة|[\u0621-\u064a]{3,}ات)$/u;
/** Names of men, some of them words too, that stand behind `علي`. */
const NAMES: ReadonlySet<string> = new Set([
  'أحمد',
  'أمين',
  'أنور',
  'إبراهيم',
  'إحسان',
  'إسلام',
  'إقبال',
  'إلهام',
  'بدر',
  'بركات',
  'تحسين',
  'توفيق',
  'تيسير',
  'جابر',
  'جاسم',
  'جلال',
  'جمال',
  'جواد',
  'حامد',
  'حسن',
  'حسين',
  'حمد',
  'حمود',
  'حميد',
  'خالد',
  'خليل',
  'داود',
  'راشد',
  'رجب',
  'رحيم',
  'رشيد',
  'رضا',
  'زيات',
  'زيد',
  'زين',
  'سالم',
  'سعد',
  'سعود',
  'سعيد',
  'سلطان',
  'سلمان',
  'سليم',
  'سليمان',
  'سيف',
  'شريف',
  'صادق',
  'صالح',
  'صباح',
  'صقر',
  'طارق',
  'طاهر',
  'عادل',
  'عارف',
  'عامر',
  'عباس',
  'عبد',
  'عبدالله',
  'عثمان',
  'عرفات',
  'عزيز',
  'علوان',
  'عمر',
  'عمران',
  'عيسى',
  'غانم',
  'فؤاد',
  'فارس',
  'فاضل',
  'فتحي',
  'فرج',
  'فرحات',
  'فهد',
  'فيصل',
  'قاسم',
  'كاظم',
  'كامل',
  'كريم',
  'كمال',
  'ماجد',
  'مبارك',
  'مجيد',
  'محسن',
  'محمد',
  'محمود',
  'مراد',
  'مرتضى',
  'مسعود',
  'مصطفى',
  'معاوية',
  'معروف',
  'منصور',
  'مهدي',
  'موسى',
  'ناجي',
  'ناصر',
  'نعمان',
  'نور',
  'هادي',
  'هاشم',
  'هلال',
  'وحيد',
  'ياسين',
  'يحيى',
  'يوسف',
  'يونس',
]);

function withoutClitics(word: string): string {
  return word.replace(/^[وف]?[بكل]?(?=ا)/u, '').replace(/^لل/u, 'ال');
}

const TELLING: ReadonlySet<string> = new Set([
  'أسند',
  'أوكل',
  'طلب',
  'طلبت',
  'عهد',
  'قدم',
  'نقل',
  'وجه',
]);

/** What goes on behind "to me": `إلي وإلى غيري`, `أوعز إلي بأن`. */
const ME_TOO = /^(?:وإلى|وإليه|بأن|الآن|أيضا|أمس)$/u;

const BEFORE_ME: ReadonlySet<string> = new Set(['لزاما', 'واجبا', 'واجب', 'يجب', 'يتعين', 'تعين']);

/** Verbs and nouns that one of the prepositions belongs to. */
const GOVERNORS: ReadonlySet<string> = new Set([
  'استنادا',
  'اعتمادا',
  'الاطلاع',
  'الاعتماد',
  'الإشراف',
  'الإضافة',
  'التأكيد',
  'التشجيع',
  'التعرف',
  'التغلب',
  'الحث',
  'الحصول',
  'الحفاظ',
  'الداعية',
  'الرامية',
  'القدرة',
  'القضاء',
  'المترتبة',
  'المحافظة',
  'الهادفة',
  'بناء',
  'تؤكد',
  'تحث',
  'تشجع',
  'تشدد',
  'تشير',
  'ردا',
  'علاوة',
  'يؤكد',
  'يحث',
  'يشجع',
  'يشدد',
  'يشير',
]);

/** A preposition does not follow another. */
const PARTICLES: ReadonlySet<string> = new Set(['إلى', 'بن', 'ابن', 'عن', 'في', 'مع', 'من', 'يا']);

/** Titles and given names before `علي`. */
const NAME_HEADS: ReadonlySet<string> = new Set([
  'أحمد',
  'الأستاذ',
  'الأمير',
  'الإمام',
  'الدكتور',
  'الرئيس',
  'السفير',
  'السيد',
  'السيدة',
  'الشيخ',
  'العقيد',
  'العميد',
  'القاضي',
  'اللواء',
  'المستشار',
  'الوزير',
  'حسن',
  'حسين',
  'سعيد',
  'صالح',
  'عبد',
  'عمر',
  'محمد',
  'محمود',
  'مصطفى',
  'موسى',
  'يوسف',
]);

/** What follows a preposition, and no name. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  'أثر',
  'أساس',
  'أن',
  'أنه',
  'أنها',
  'أهمية',
  'أي',
  'أية',
  'إثر',
  'تلك',
  'جانب',
  'جميع',
  'حد',
  'حساب',
  'ذلك',
  'سبيل',
  'ضرورة',
  'ضوء',
  'عاتق',
  'عدم',
  'غرار',
  'غير',
  'قدم',
  'كافة',
  'كل',
  'كلا',
  'كلتا',
  'ما',
  'متن',
  'مدى',
  'مر',
  'مستوى',
  'نحو',
  'نطاق',
  'هامش',
  'هؤلاء',
  'هذا',
  'هذه',
  'وجه',
  'وشك',
]);
