import type { Localised } from '../../core/lint/rule.ts';

/** What is said of corrections. */
export const fixingTexts = {
  unknownRule: {
    en: '{option}: there is no rule {name}.',
    ar: '{option}: لا توجد قاعدة باسم {name}.',
  },
  unknownPluginRule: {
    en: '{path}: is not corrected: its configuration has no rule {name}.',
    ar: '{path}: لم يُصحح: لا توجد في إعداداته قاعدة باسم {name}.',
  },
  noFix: {
    en: '{option}: the rule {name} has no corrections and no suggestions.',
    ar: '{option}: ليس للقاعدة {name} تصحيحات ولا اقتراحات.',
  },
  onlySuggestions: {
    en: '{option}: the rule {name} has no safe corrections; its suggestions are made with --fix-suggestions.',
    ar: '{option}: ليس للقاعدة {name} تصحيحات مأمونة؛ وتُطبق اقتراحاتها بالخيار --fix-suggestions.',
  },
  diffWithReport: {
    en: 'With --diff, standard output takes the differences: give the report a file with --output-file, or leave out --format.',
    ar: 'مع الخيار --diff تُكتب الفروق في الخرج القياسي: حدد للتقرير ملفا بالخيار --output-file أو احذف --format.',
  },
  notEncodable: {
    en: '{path}: is not corrected: the correction at {place} needs the character {character}, which {encoding} does not have. Save the file as UTF-8 and correct it then.',
    ar: '{path}: لم يُصحح: يتطلب التصحيح عند {place} المحرف {character}، وهو غير موجود في ترميز {encoding}. احفظ الملف بترميز UTF-8 ثم صححه.',
  },
  changedMeanwhile: {
    en: '{path}: is not corrected: it was changed by something else after it was read. Run the command again.',
    ar: '{path}: لم يُصحح: عُدل الملف بعد قراءته. أعد تنفيذ الأمر.',
  },
  refused: {
    en: '{path}: some corrections are not made, because they would change the structure of the text: {rules}. Look at these findings and correct them by hand.',
    ar: '{path}: لم تُجرَ بعض التصحيحات لأنها تغير بنية النص: {rules}. راجع هذه الملاحظات وصححها يدويا.',
  },
  withheld: {
    en: '{path}: some corrections are not made, because they would take words away from the text: {rules}. Look at these findings and correct them by hand.',
    ar: '{path}: لم تُجرَ بعض التصحيحات لأنها تحذف كلمات من النص: {rules}. راجع هذه الملاحظات وصححها يدويا.',
  },
  homeless: {
    en: '{path}: some corrections are not made, because they stand in fields, numbers and marks of notes that Word makes, in text boxes, in controls or in the changes of others, or divide or join paragraphs: {rules}. Look at these findings and correct them by hand.',
    ar: '{path}: لم تُجرَ بعض التصحيحات لأنها تقع في حقول أو أرقام أو إشارات حواشٍ يولدها Word أو في مربعات نص أو عناصر تحكم أو تغييرات الغير، أو لأنها تقسم الفقرات أو تدمجها: {rules}. راجع هذه الملاحظات وصححها يدويا.',
  },
  corrected: { en: '{path}: corrected: {counts}', ar: '{path}: ما صُحح: {counts}' },
  silenced: { en: '{path}: silenced: {counts}', ar: '{path}: ما أُسكت: {counts}' },
  badReason: {
    en: 'The option --reason needs one line without --: it stands in a comment.',
    ar: 'يحتاج الخيار --reason إلى سطر واحد ليس فيه -- لأنه يُكتب في تعليق.',
  },
  wouldCorrect: {
    en: 'files that would be corrected: {count}',
    ar: 'الملفات التي كانت ستُصحح: {count}',
  },
} as const satisfies Record<string, Localised>;
