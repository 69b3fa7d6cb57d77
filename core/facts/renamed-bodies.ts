import { type PlainDate, plainDate } from './calendar.ts';
import {
  type Fact,
  type FactStatus,
  GENERAL_KNOWLEDGE,
  PUBLIC_MATERIAL,
  SEEN_IN_ADOPTED_TEXT,
} from './status.ts';

/**
 * Names that a text of a later date should no longer use as current ones. All phrases are comparison
 * keys, to be matched as whole words; the old name of an older text, or beside an older date or
 * citation, is right.
 *
 * Left out, because the old words are still right somewhere:
 * - `مكتب دعم بناء السلام` lives on inside the new department;
 * - `إدارة الشؤون الإدارية` is the name of a department in any ministry;
 * - `الأهداف الإنمائية للألفية` were followed by other goals, not renamed, and are still reviewed;
 * - `الجمهورية التشيكية` is still the full name of the State;
 * - `فلسطين` is part of `دولة فلسطين` and of many other names.
 */
export interface RenamedBody extends Fact {
  readonly kind: 'department' | 'body' | 'instrument' | 'state';
  readonly old: string;
  readonly new: string;
  readonly since: PlainDate;
  /** How well the day is known; `status` is about the change itself. */
  readonly sinceStatus: FactStatus;
  /** How well the Arabic wording of the new name is known. */
  readonly nameStatus: FactStatus;
  /** Directly before the old name: the mention is of the past or inside a fixed title. */
  readonly exceptBefore: readonly string[];
  /** Directly after the old name: the mention is of the past, or it is another, current name. */
  readonly exceptAfter: readonly string[];
}

const REFORM_OF_2019 = 'un.int, 23 August 2018, on resolution 72/262 C; dppa.un.org/ar';

/** Words before a name that make it a thing of the past. */
export const PAST_BEFORE: readonly string[] = [
  'إلغاء',
  'باسم',
  'بدلا من',
  'تسمى',
  'حل',
  'خلفا',
  'سلفه',
  'سلفها',
  'عوضا عن',
  'محل',
  'يسمى',
];

/** Words after a name that make it a thing of the past. */
export const PAST_AFTER: readonly string[] = [
  'آنذاك',
  'التي أصبحت',
  'التي أنشئت',
  'التي حل محلها',
  'التي حلت محلها',
  'التي خلفتها',
  'التي خلفها',
  'الذي أصبح',
  'الذي حل محله',
  'الذي حلت محله',
  'السابق',
  'السابقة',
  'الملغاة',
  'المنحلة',
  'حينذاك',
  'سابقا',
  'في دورتها',
  'وقتئذ',
];

/** Titles of treaties and charters keep the name under which they were concluded. */
const TREATY_BEFORE: readonly string[] = ['اتفاقية', 'بروتوكول', 'معاهدة', 'ميثاق'];

export const RENAMED_BODIES: readonly RenamedBody[] = [
  {
    kind: 'department',
    old: 'إدارة عمليات حفظ السلام',
    new: 'إدارة عمليات السلام',
    since: plainDate(2019, 1, 1),
    sinceStatus: 'verified',
    nameStatus: 'verified',
    status: 'verified',
    source: REFORM_OF_2019,
    // The words also say that operations are managed.
    exceptBefore: [...PAST_BEFORE, 'تحسين', 'حسن', 'ضرورة', 'على', 'عن', 'في', 'كفاءة'],
    exceptAfter: PAST_AFTER,
  },
  {
    kind: 'department',
    old: 'إدارة الشؤون السياسية',
    new: 'إدارة الشؤون السياسية وبناء السلام',
    since: plainDate(2019, 1, 1),
    sinceStatus: 'verified',
    nameStatus: 'verified',
    status: 'verified',
    source: REFORM_OF_2019,
    exceptBefore: PAST_BEFORE,
    // The African Union and the League of Arab States have departments of like names.
    exceptAfter: [
      ...PAST_AFTER,
      'وبناء السلام',
      'وشؤون بناء السلام',
      'والسلام والأمن',
      'بمفوضية الاتحاد',
      'في مفوضية الاتحاد',
      'التابعة لمفوضية الاتحاد',
      'التابعة للاتحاد',
      'بجامعة الدول العربية',
    ],
  },
  {
    kind: 'department',
    old: 'إدارة الدعم الميداني',
    new: 'إدارة الدعم العملياتي',
    since: plainDate(2019, 1, 1),
    sinceStatus: 'verified',
    nameStatus: 'general-knowledge',
    status: 'verified',
    source: `year: ${PUBLIC_MATERIAL}; Arabic name: ${GENERAL_KNOWLEDGE}`,
    exceptBefore: PAST_BEFORE,
    exceptAfter: PAST_AFTER,
  },
  {
    kind: 'department',
    old: 'إدارة شؤون الإعلام',
    new: 'إدارة التواصل العالمي',
    since: plainDate(2019, 1, 1),
    sinceStatus: 'verified',
    nameStatus: 'inferred',
    status: 'verified',
    source: `outreach.un.org; Arabic name: ${SEEN_IN_ADOPTED_TEXT}`,
    exceptBefore: PAST_BEFORE,
    exceptAfter: PAST_AFTER,
  },
  {
    kind: 'body',
    old: 'فرقة العمل المعنية بالتنفيذ في مجال مكافحة الإرهاب',
    new: 'اتفاق الأمم المتحدة العالمي لتنسيق مكافحة الإرهاب',
    since: plainDate(2018, 2, 23),
    sinceStatus: 'verified',
    nameStatus: 'verified',
    status: 'verified',
    source: 'un.org/counterterrorism',
    exceptBefore: PAST_BEFORE,
    exceptAfter: PAST_AFTER,
  },
  {
    // The treaty body is `اللجنة المعنية بحقوق الإنسان`, which these words do not match.
    kind: 'body',
    old: 'لجنة حقوق الإنسان',
    new: 'مجلس حقوق الإنسان',
    since: plainDate(2006, 3, 15),
    sinceStatus: 'verified',
    nameStatus: 'verified',
    status: 'verified',
    source: 'resolution 60/251',
    exceptBefore: PAST_BEFORE,
    // Parliaments, States and the League of Arab States have committees of the same name.
    exceptAfter: [
      ...PAST_AFTER,
      'الاستشارية',
      'البرلمانية',
      'التابعة',
      'الدائمة',
      'العربية',
      'المستقلة',
      'النيابية',
      'الوطنية',
      'بالبرلمان',
      'بجامعة الدول العربية',
      'بمجلس',
      'في البرلمان',
      'في مجلس',
      'والحريات',
      'والشعوب',
    ],
  },
  {
    kind: 'body',
    old: 'مكتب الأمم المتحدة لمراقبة المخدرات ومنع الجريمة',
    new: 'مكتب الأمم المتحدة المعني بالمخدرات والجريمة',
    since: plainDate(2002, 10, 1),
    sinceStatus: 'general-knowledge',
    nameStatus: 'inferred',
    status: 'general-knowledge',
    source: `change: ${GENERAL_KNOWLEDGE}; new name: ${SEEN_IN_ADOPTED_TEXT}`,
    exceptBefore: PAST_BEFORE,
    exceptAfter: PAST_AFTER,
  },
  {
    kind: 'body',
    old: 'منظمة الوحدة الأفريقية',
    new: 'الاتحاد الأفريقي',
    since: plainDate(2002, 7, 9),
    sinceStatus: 'general-knowledge',
    nameStatus: 'general-knowledge',
    status: 'general-knowledge',
    source: GENERAL_KNOWLEDGE,
    exceptBefore: [...PAST_BEFORE, ...TREATY_BEFORE],
    exceptAfter: PAST_AFTER,
  },
  {
    kind: 'body',
    old: 'منظمة المؤتمر الإسلامي',
    new: 'منظمة التعاون الإسلامي',
    since: plainDate(2011, 6, 28),
    sinceStatus: 'general-knowledge',
    nameStatus: 'general-knowledge',
    status: 'general-knowledge',
    source: GENERAL_KNOWLEDGE,
    exceptBefore: [...PAST_BEFORE, ...TREATY_BEFORE],
    exceptAfter: PAST_AFTER,
  },
  {
    kind: 'body',
    old: 'صندوق الأمم المتحدة الإنمائي للمرأة',
    new: 'هيئة الأمم المتحدة للمساواة بين الجنسين وتمكين المرأة (هيئة الأمم المتحدة للمرأة)',
    since: plainDate(2010, 7, 2),
    sinceStatus: 'general-knowledge',
    nameStatus: 'general-knowledge',
    status: 'general-knowledge',
    source: GENERAL_KNOWLEDGE,
    exceptBefore: PAST_BEFORE,
    exceptAfter: PAST_AFTER,
  },
  {
    // The new name does not contain the old words: the article moves to `الأمم المتحدة`.
    kind: 'instrument',
    old: 'القواعد النموذجية الدنيا لمعاملة السجناء',
    new: 'قواعد الأمم المتحدة النموذجية الدنيا لمعاملة السجناء (قواعد نيلسون مانديلا)',
    since: plainDate(2015, 12, 17),
    sinceStatus: 'verified',
    nameStatus: 'inferred',
    status: 'verified',
    source: 'resolution 70/175; the Arabic name is seen in an adopted text',
    exceptBefore: PAST_BEFORE,
    exceptAfter: [...PAST_AFTER, 'قواعد نيلسون مانديلا', 'المنقحة', 'لعام 1955'],
  },
  {
    kind: 'state',
    old: 'سوازيلند',
    new: 'إسواتيني',
    since: plainDate(2018, 5, 30),
    sinceStatus: 'inferred',
    nameStatus: 'inferred',
    status: 'verified',
    source: `year: ${PUBLIC_MATERIAL}; Arabic name: ${SEEN_IN_ADOPTED_TEXT}`,
    exceptBefore: PAST_BEFORE,
    exceptAfter: PAST_AFTER,
  },
  // Here `سابقا` and `السابقة` are part of the old name itself, so each wording is a row.
  {
    kind: 'state',
    old: 'جمهورية مقدونيا اليوغوسلافية سابقا',
    new: 'مقدونيا الشمالية',
    since: plainDate(2019, 2, 14),
    sinceStatus: 'inferred',
    nameStatus: 'inferred',
    status: 'verified',
    source: `old name: S/2017/443; new name: ${SEEN_IN_ADOPTED_TEXT}; year: ${PUBLIC_MATERIAL}`,
    exceptBefore: PAST_BEFORE,
    exceptAfter: PAST_AFTER,
  },
  {
    kind: 'state',
    old: 'جمهورية مقدونيا اليوغوسلافية السابقة',
    new: 'مقدونيا الشمالية',
    since: plainDate(2019, 2, 14),
    sinceStatus: 'inferred',
    nameStatus: 'inferred',
    status: 'verified',
    source: `old name: ${SEEN_IN_ADOPTED_TEXT}; new name: ${SEEN_IN_ADOPTED_TEXT}; year: ${PUBLIC_MATERIAL}`,
    exceptBefore: PAST_BEFORE,
    exceptAfter: PAST_AFTER,
  },
  {
    kind: 'state',
    old: 'الرأس الأخضر',
    new: 'كابو فيردي',
    since: plainDate(2013, 10, 24),
    sinceStatus: 'inferred',
    nameStatus: 'inferred',
    status: 'verified',
    source: `year: ${PUBLIC_MATERIAL}; Arabic name: ${SEEN_IN_ADOPTED_TEXT}`,
    exceptBefore: PAST_BEFORE,
    exceptAfter: PAST_AFTER,
  },
  {
    kind: 'state',
    old: 'الجماهيرية العربية الليبية',
    new: 'ليبيا',
    since: plainDate(2011, 9, 16),
    sinceStatus: 'general-knowledge',
    nameStatus: 'general-knowledge',
    status: 'general-knowledge',
    source: GENERAL_KNOWLEDGE,
    exceptBefore: PAST_BEFORE,
    // The full name goes on after these words; replacing a part of it would leave a torso.
    exceptAfter: [...PAST_AFTER, 'الشعبية الاشتراكية'],
  },
];
