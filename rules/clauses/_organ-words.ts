import type { Gender } from '../../core/facts/body-nouns.ts';
import type { Phrase } from '../../core/lint/rule.ts';
import { createWordSet } from '../../core/model/word-set.ts';

/** What a reader of reports or recommendations says of them: the verb, and how it should read. */
export const RELATIVES: ReadonlyMap<string, string> = new Map([
  ['أوصى', 'التي أوصت'],
  ['خلص', 'التي خلصت'],
  ['رأى', 'التي رأت'],
  ['يرى', 'التي ترى'],
]);

/** The verbs of such clauses. */
export const RELATIVE_VERBS = createWordSet(RELATIVES.keys());

export const PLURALS = /^[بل]?(?:ال|ل)?(?:آراء|استنتاجات|تقارير|توصيات|دراسات|ملاحظات)$/u;
/** Words that a relative clause in the singular may belong to. */
export const SINGULARS =
  /^[وبل]{0,2}(?:ال|ل)?(?:الذي|التي|أمين|اجتماع|اتحاد|برنامج|تقرير|خبير|رئيس|صندوق|فريق|قرار|مؤتمر|مجلس|مدير|مركز|معهد|مفوض|مقرر|مكتب|ممثل|منتدى)$/u;

export interface Adoption {
  readonly expected: string;
  readonly organ: string;
}

const FEMININE_ORGANS = ['الجمعية', 'اللجنة', 'المنظمة', 'الهيئة', 'جمعية', 'لجنة'];
const MASCULINE_ORGANS = ['المؤتمر', 'المجلس', 'مؤتمر', 'مجلس'];

/** `قرار اتخذه الجمعية`, `الذي اعتمدته المجلس`: the object pronoun leaves no other subject. */
export const ADOPTIONS: readonly Phrase<Adoption>[] = [
  ['اتخذه', 'اتخذته'],
  ['أصدره', 'أصدرته'],
  ['أقره', 'أقرته'],
  ['اعتمده', 'اعتمدته'],
].flatMap(([masculine = '', feminine = '']) => [
  ...FEMININE_ORGANS.map((organ) => adoption(masculine, feminine, organ)),
  ...MASCULINE_ORGANS.map((organ) => adoption(feminine, masculine, organ)),
]);

function adoption(verb: string, expected: string, organ: string): Phrase<Adoption> {
  return { text: `${verb} ${organ}`, value: { expected, organ } };
}

export const GENDER_OF_PREFIX: Readonly<Record<string, Gender>> = { ت: 'feminine', ي: 'masculine' };
/** `يساورها القلق`: the organ is the object. */
export const AFFECTING = /^(?:حدو|دفع|ساور|شجع|قلق)ها?$/u;
export const OWN_SUBJECT: ReadonlySet<string> = new Set(['ثير', 'حدو', 'دفع', 'ساور', 'قلق']);
/** Feelings that an organ has and voices. */
export const FEELING =
  /^(?:أسف|أمل|ارتياح|استياء|اقتناع|امتنان|انشغال|تأييد|تضامن|تعاطف|تقدير|جزع|دعم|شكر|قلق)ها?$/u;
/** `تضع في اعتبارها`, `تأخذ في اعتبارها`. */
export const CONSIDERATION = /^اعتبارها?$/u;
export const DEGREES: ReadonlySet<string> = new Set(['بالغ', 'خالص', 'شديد', 'صادق', 'عميق']);
/** `أن يبقي هذه المسألة قيد نظره`: nothing else may stand between. */
export const SEIZED: ReadonlySet<string> = new Set([
  'أن',
  'أيضا',
  'إبقاء',
  'الأمر',
  'المسألة',
  'تبقي',
  'هذا',
  'هذه',
  'يبقي',
]);
/** Perfect verbs behind `وقد`, and the word that must follow: then they have no other subject. */
export const PERFECTS: ReadonlyMap<string, string> = new Map([
  ['أحاط', 'علما'],
  ['استمع', 'إلى'],
  ['اطلع', 'على'],
  ['نظر', 'في'],
]);
/** Verbs with which an organ recalls what it has decided itself. */
export const RECALLING: ReadonlySet<string> = new Set(['ؤكد', 'ذكر', 'ستذكر', 'شير', 'عيد', 'كرر']);
/** What may stand between such a verb and its object. */
export const BETWEEN = createWordSet([
  'أخيرا',
  'أيضا',
  'إلى',
  'بصفة',
  'بوجه',
  'تأكيد',
  'جديد',
  'خاص',
  'خاصة',
  'على',
  'كذلك',
  'مجددا',
  'من',
]);
/** Verbs that take no object: a noun with the article behind them is the subject. */
const INTRANSITIVE: ReadonlySet<string> = new Set([
  'أخذ',
  'تطلع',
  'ثني',
  'حيط',
  'رحب',
  'سترشد',
  'سلم',
  'شدد',
  'شير',
  'ضع',
  'طلب',
  'عترف',
  'عرب',
  'نوه',
  'هيب',
]);
/** Persons and bodies that may be the subject of any verb. */
const SUBJECTS =
  /^(?:ال)?(?:أمانة|أمين|أمينة|جمعية|رئيس|رئيسة|فريق|لجنة|مجلس|مدير|مديرة|مفوض|مفوضة|مقرر|مقررة|مكتب|ممثل|ممثلة|منظمة|مؤتمر)$/u;

export function isSubject(stem: string, next: string): boolean {
  return SUBJECTS.test(next) || (INTRANSITIVE.has(stem) && next.startsWith('ال'));
}
