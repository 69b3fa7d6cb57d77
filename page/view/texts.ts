import type { Locale, Localised } from '../../core/lint/rule.ts';

/** What the page says. */
export const texts = {
  title: { en: 'qarar – check a draft resolution', ar: 'qarar – تدقيق مشروع قرار' },
  skipLink: { en: 'Skip to the text', ar: 'الانتقال إلى النص' },
  invitation: { en: 'Check a draft resolution', ar: 'تدقيق مشروع قرار' },
  drop: {
    en: 'Drop files here, paste a text, or open one: .docx, .pdf, .txt, .md, .html, .xml, .zip',
    ar: 'أفلت ملفات هنا أو الصق نصا أو افتح ملفا: docx أو pdf أو txt أو md أو html أو xml أو zip',
  },
  dropHere: { en: 'Drop the file', ar: 'أفلت الملف' },
  privacy: {
    en: 'The text is checked in this browser. It is sent nowhere and kept nowhere.',
    ar: 'يُدقق النص في هذا المتصفح، ولا يُرسل إلى أي جهة ولا يُحفظ في أي مكان.',
  },
  open: { en: 'Open a file', ar: 'فتح ملف' },
  write: { en: 'Write or paste a text', ar: 'كتابة نص أو لصقه' },
  example: { en: 'Show an example', ar: 'عرض مثال' },
  pasted: { en: 'text.md', ar: 'نص.md' },
  exampleName: { en: 'example.md', ar: 'مثال.md' },
  language: { en: 'العربية', ar: 'English' },
  controls: { en: 'Findings', ar: 'الملاحظات' },
  previous: { en: 'Previous', ar: 'السابقة' },
  next: { en: 'Next', ar: 'التالية' },
  accept: { en: 'Accept', ar: 'قبول' },
  skip: { en: 'Skip', ar: 'تخطٍّ' },
  acceptSafe: {
    en: 'Accept all that are safe ({count})',
    ar: 'قبول كل التصحيحات المأمونة ({count})',
  },
  undo: { en: 'Undo', ar: 'تراجع' },
  edit: { en: 'Edit', ar: 'تحرير' },
  read: { en: 'Read', ar: 'قراءة' },
  save: { en: 'Save', ar: 'حفظ' },
  saveText: { en: 'Corrected text', ar: 'النص المصحح' },
  saveTracked: {
    en: 'Word: corrections as tracked changes',
    ar: 'Word: التصحيحات كتغييرات متعقبة',
  },
  saveComments: { en: 'Word: findings as comments', ar: 'Word: الملاحظات كتعليقات' },
  saveReport: { en: 'Report', ar: 'التقرير' },
  print: { en: 'Print', ar: 'طباعة' },
  more: { en: 'More', ar: 'المزيد' },
  source: { en: 'Compare with its source…', ar: 'مقارنته بالنص الأصلي…' },
  sourceIs: { en: 'Source: {name}', ar: 'النص الأصلي: {name}' },
  noSource: { en: 'Without the source', ar: 'دون النص الأصلي' },
  follow: {
    en: 'Compare with the text that it follows…',
    ar: 'مقارنته بالنص السابق في سلسلته…',
  },
  followIs: { en: 'It follows: {name}', ar: 'النص السابق: {name}' },
  noFollow: { en: 'Without the text that it follows', ar: 'دون النص السابق' },
  configure: { en: 'Use a configuration…', ar: 'استخدام ملف إعدادات…' },
  configurationIs: { en: 'Configuration: {name}', ar: 'الإعدادات: {name}' },
  noConfiguration: { en: 'Without the configuration', ar: 'دون ملف الإعدادات' },
  remember: {
    en: 'Remember language and configuration on this machine',
    ar: 'تذكُّر اللغة والإعدادات على هذا الجهاز',
  },
  counts: {
    en: 'Errors: {errors}, warnings: {warnings}, hints: {infos}',
    ar: 'الأخطاء: {errors}، التحذيرات: {warnings}، التنبيهات: {infos}',
  },
  clean: { en: 'Nothing was found.', ar: 'لا ملاحظات.' },
  at: { en: '{at} of {count}', ar: '{at} من {count}' },
  chosen: { en: 'The finding', ar: 'الملاحظة' },
  choose: {
    en: 'Choose a marked place, or “Next”.',
    ar: 'اختر موضعا معلَّما أو «التالية».',
  },
  all: { en: 'All findings', ar: 'كل الملاحظات' },
  corrections: { en: 'Corrections', ar: 'التصحيحات' },
  byHand: {
    en: 'The correction is left to you.',
    ar: 'التصحيح متروك لك.',
  },
  related: { en: 'See also', ar: 'انظر أيضا' },
  whyRule: { en: 'Why: {rule}', ar: 'السبب: {rule}' },
  error: { en: 'error', ar: 'خطأ' },
  warning: { en: 'warning', ar: 'تحذير' },
  info: { en: 'hint', ar: 'تنبيه' },
  reading: { en: 'Reading the file…', ar: 'جارٍ قراءة الملف…' },
  checking: { en: 'Checking the text…', ar: 'جارٍ تدقيق النص…' },
  writing: { en: 'Writing the file…', ar: 'جارٍ كتابة الملف…' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  progress: { en: 'Progress', ar: 'التقدم' },
  texts: { en: 'Open texts', ar: 'النصوص المفتوحة' },
  close: { en: 'Close', ar: 'إغلاق' },
  loss: {
    en: 'There are changes that were not saved. Open the other file all the same?',
    ar: 'توجد تغييرات لم تُحفظ. هل يُفتح الملف الآخر مع ذلك؟',
  },
  keys: {
    en: 'Keys: N next, P previous, A accept, S skip, U undo',
    ar: 'المفاتيح: N التالية، P السابقة، A قبول، S تخطٍّ، U تراجع',
  },
  text: { en: 'Text', ar: 'النص' },
  editor: { en: 'Editor of the text', ar: 'محرر النص' },
} as const satisfies Record<string, Localised>;

export type TextName = keyof typeof texts;

/** Numbers and names in a text of the page; names are isolated by the element that shows them. */
export function told(
  locale: Locale,
  name: TextName,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return texts[name][locale].replace(
    /\{(\w+)\}/gu,
    (place, key: string) => `${data[key] ?? place}`,
  );
}

/** A short draft with mistakes of several kinds, made up. */
export const exampleText = `الجمعية العامة

الدورة السادسة والستون

**إن الجمعية العامة،**

إذ تشير إلى قرارها 66/3 المؤرخ 12 كانون الثاني/فبراير 2011 ،

وإذ ترحب بتعاون الانتربول مع الأمم المتحدة،

1 - تقرر أن تبقي المسألة قيد  النظر؛

3 - تطلب إلى الأمين العام أن يقدم تقريرا عن تنفيذ هذا القرار.
`;
