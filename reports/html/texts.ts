import type { Locale, Localised } from '../../core/lint/rule.ts';
import type { InputProblemCode } from '../../documents/extracted.ts';

/** What the page says where it is written. */
export const texts = {
  title: { en: 'Report on resolutions', ar: 'تقرير تدقيق القرارات' },
  skip: { en: 'Skip to the texts', ar: 'الانتقال إلى النصوص' },
  totals: { en: 'Totals', ar: 'المجاميع' },
  checked: { en: 'Texts', ar: 'النصوص' },
  flagged: { en: 'With findings', ar: 'نصوص فيها ملاحظات' },
  errors: { en: 'Errors', ar: 'الأخطاء' },
  warnings: { en: 'Warnings', ar: 'التحذيرات' },
  infos: { en: 'Infos', ar: 'التنبيهات' },
  correctable: { en: 'Safely correctable', ar: 'القابل للتصحيح المأمون' },
  failures: { en: 'Problems', ar: 'المشكلات' },
  messages: { en: 'Messages', ar: 'الرسائل' },
  moreFailures: { en: '{count} more', ar: 'غير ذلك: {count}' },
  families: { en: 'Findings by family', ar: 'الملاحظات حسب المجال' },
  family: { en: 'Family', ar: 'المجال' },
  otherFamily: { en: 'other', ar: 'غير ذلك' },
  years: { en: 'Findings by year', ar: 'الملاحظات حسب السنة' },
  yearsSummary: {
    en: 'Bars for the years {first} to {last}. Most findings: {most} in {year}. The table below has the same numbers.',
    ar: 'أعمدة للسنوات من {first} إلى {last}. أكثر الملاحظات: {most} في عام {year}. وترد الأرقام نفسها في الجدول أدناه.',
  },
  yearsTable: { en: 'The years in a table', ar: 'السنوات في جدول' },
  year: { en: 'Year', ar: 'السنة' },
  unknownYear: { en: 'not known', ar: 'غير معروفة' },
  total: { en: 'All', ar: 'المجموع' },
  worst: { en: 'Texts that need most work', ar: 'النصوص الأحوج إلى المراجعة' },
  worstNote: {
    en: 'An error counts 5, a warning 2 and an info 1.',
    ar: 'يُحسب الخطأ بخمس نقاط، والتحذير بنقطتين، والتنبيه بنقطة واحدة.',
  },
  rules: { en: 'Rules', ar: 'القواعد' },
  rulesNote: {
    en: 'A rule opens with what it reports and its reasons.',
    ar: 'تُفتح القاعدة ببيان ما تبلغ عنه وأسبابها.',
  },
  inTexts: { en: 'texts: {count}', ar: 'النصوص: {count}' },
  onlyRule: { en: 'Show the findings of this rule', ar: 'عرض ملاحظات هذه القاعدة' },
  close: { en: 'Close', ar: 'إغلاق' },
  list: { en: 'Texts and findings', ar: 'النصوص وملاحظاتها' },
  filters: { en: 'Filters', ar: 'التصفية' },
  search: { en: 'Name contains', ar: 'الاسم يتضمن' },
  rule: { en: 'Rule', ar: 'القاعدة' },
  severity: { en: 'Severity', ar: 'الدرجة' },
  any: { en: 'all', ar: 'الكل' },
  order: { en: 'Order', ar: 'الترتيب' },
  byWeight: { en: 'most work first', ar: 'الأحوج أولا' },
  byDensity: { en: 'densest first', ar: 'الأكثف أولا' },
  byName: { en: 'by name', ar: 'حسب الاسم' },
  byYear: { en: 'by year', ar: 'حسب السنة' },
  reset: { en: 'Reset', ar: 'إلغاء التصفية' },
  openAll: { en: 'Open all on this page', ar: 'فتح نصوص الصفحة' },
  closeAll: { en: 'Close all', ar: 'طي النصوص' },
  print: { en: 'Print', ar: 'طباعة' },
  pages: { en: 'Pages', ar: 'الصفحات' },
  previous: { en: 'Previous', ar: 'السابقة' },
  next: { en: 'Next', ar: 'التالية' },
  pageNumber: { en: 'Page', ar: 'الصفحة' },
  go: { en: 'Go', ar: 'انتقال' },
  nothing: { en: 'Nothing was found.', ar: 'لا ملاحظات.' },
  withoutScript: {
    en: 'The list of texts needs JavaScript, which is switched off here.',
    ar: 'تتطلب قائمة النصوص تشغيل JavaScript، وهي معطلة هنا.',
  },
} as const satisfies Record<string, Localised>;

/** Why texts were not read. */
export const problemNames: Readonly<Record<InputProblemCode, Localised>> = {
  unreadable: { en: 'cannot be read', ar: 'تعذرت القراءة' },
  encrypted: { en: 'encrypted', ar: 'مشفر' },
  oversized: { en: 'too large', ar: 'كبير جدا' },
  damaged: { en: 'damaged', ar: 'تالف' },
  'no-text': { en: 'without text', ar: 'بلا نص' },
  'not-arabic': { en: 'not in Arabic', ar: 'بغير العربية' },
  garbled: { en: 'garbled', ar: 'مشوه' },
  unsupported: { en: 'not supported', ar: 'غير مدعوم' },
  encoding: { en: 'unknown encoding', ar: 'ترميز غير معروف' },
};

/** What it says where it is shown. */
const pageTexts = {
  error: { en: 'error', ar: 'خطأ' },
  warning: { en: 'warning', ar: 'تحذير' },
  info: { en: 'info', ar: 'تنبيه' },
  correction: { en: 'Correction:', ar: 'التصحيح:' },
  related: { en: 'See also:', ar: 'انظر أيضا:' },
  found: {
    en: 'Texts: {texts}, findings: {findings}',
    ar: 'النصوص: {texts}، الملاحظات: {findings}',
  },
  noText: { en: 'No text meets these filters.', ar: 'لا يوجد نص يستوفي شروط التصفية.' },
  ofPages: { en: 'of {pages}', ar: 'من {pages}' },
  density: { en: '{count} per 1,000 words', ar: '{count} لكل 1000 كلمة' },
  more: {
    en: 'Show more findings of this text ({count})',
    ar: 'عرض ملاحظات أخرى لهذا النص ({count})',
  },
  old: {
    en: 'This browser cannot unpack the report. A newer version of it can.',
    ar: 'هذا المتصفح لا يستطيع فك ضغط التقرير، ويلزم إصدار أحدث منه.',
  },
  separator: { en: ',', ar: '\u00a0' },
} as const satisfies Record<string, Localised>;

export type PageLabels = { readonly [id in keyof typeof pageTexts]: string };

export function pageLabels(locale: Locale): PageLabels {
  const labels = Object.entries(pageTexts).map(([id, text]) => [id, text[locale]]);
  return Object.fromEntries(labels) as PageLabels;
}
