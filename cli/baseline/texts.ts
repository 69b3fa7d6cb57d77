import type { Localised } from '../../core/lint/rule.ts';

export const baselineTexts = {
  group: { en: 'Known findings:', ar: 'الملاحظات المعروفة:' },
  baseline: {
    en: 'do not report the findings that this file lists',
    ar: 'عدم ذكر الملاحظات المدرجة في خط الأساس هذا',
  },
  updateBaseline: {
    en: 'write the present findings to the baseline',
    ar: 'كتابة الملاحظات الحالية في خط الأساس',
  },
  pruneBaseline: {
    en: 'remove from the baseline what is no longer found',
    ar: 'حذف ما لم يعد موجودا من خط الأساس',
  },
  missing: {
    en: '{path}: there is no such baseline. The option --update-baseline makes it. Nothing is checked.',
    ar: '{path}: لا يوجد خط أساس بهذا الاسم، ويُنشأ بالخيار --update-baseline. لم يُدقق شيء.',
  },
  damaged: {
    en: '{place}: this is not a baseline: {problem}. It is left as it is, and nothing is checked.',
    ar: '{place}: ليس هذا خط أساس سليما: {problem}. وقد بقي على حاله ولم يُدقق شيء.',
  },
  badJson: { en: 'it is not valid JSON', ar: 'ليس بصيغة JSON صحيحة' },
  badVersion: {
    en: 'only {version} is known here',
    ar: 'لا يُعرف هنا سوى {version}',
  },
  badEntries: {
    en: 'it needs a list "entries"',
    ar: 'يجب أن يحتوي على قائمة باسم "entries"',
  },
  badEntry: {
    en: 'an entry has a "file", a "rule", a "message" and a "fingerprint"',
    ar: 'يتألف كل قيد من "file" و "rule" و "message" و "fingerprint"',
  },
  known: {
    en: '{path}: findings that are known and not reported: {count}.',
    ar: '{path}: الملاحظات المعروفة التي لم تُذكر: {count}.',
  },
  stale: {
    en: '{path}: entries that no longer apply, which --prune-baseline removes: {count}.',
    ar: '{path}: القيود التي لم تعد تنطبق، وتُحذف بالخيار --prune-baseline: {count}.',
  },
  moved: {
    en: '{to} is taken for {from}, which is not there any more.',
    ar: 'عُدّ الملف {to} هو الملف {from} الذي لم يعد موجودا.',
  },
  updated: {
    en: '{path}: {added} added, {removed} removed, {total} in all.',
    ar: '{path}: أضيف {added} وحُذف {removed}، والمجموع {total}.',
  },
  changed: {
    en: '{path}: not written: it was changed by something else after it was read. Run the command again.',
    ar: '{path}: لم يُكتب: عُدل الملف بعد قراءته. أعد تنفيذ الأمر.',
  },
  notWritten: {
    en: '{path}: not written, because of the failures above.',
    ar: '{path}: لم يُكتب بسبب ما تعذر أعلاه.',
  },
  entry: { en: '{sign} {file}: {rule} ({message})', ar: '{sign} {file}: {rule} ({message})' },
  more: { en: '… and others: {count}', ar: '… وغيرها: {count}' },
} as const satisfies Record<string, Localised>;
