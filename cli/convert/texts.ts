import type { Localised } from '../../core/lint/rule.ts';

/** What the command `convert` says. */
export const convertTexts = {
  oneFile: {
    en: 'Name the one file that is to be converted; - is standard input.',
    ar: 'حدد ملفا واحدا لتحويله؛ والعلامة - هي الدخل القياسي.',
  },
  noForm: {
    en: 'Say with --to which form is wanted: {forms}.',
    ar: 'حدد الشكل المطلوب بالخيار --to: {forms}.',
  },
  needsFile: {
    en: 'A Word document is no text for a terminal: name a file with --output-file.',
    ar: 'مستند Word ليس نصا يُعرض في الطرفية: حدد ملفا بالخيار --output-file.',
  },
  overItself: {
    en: '{path}: is the file that is converted; name another one.',
    ar: '{path}: هو الملف الذي يُحوّل؛ حدد ملفا آخر.',
  },
  manyTexts: {
    en: '{path}: holds {count} texts; for --to akn or docx each needs a file of its own.',
    ar: '{path}: يتضمن {count} من النصوص؛ ويحتاج كل منها إلى ملف خاص به مع --to akn أو docx.',
  },
  unknownDate: {
    en: '{path}: the day of adoption is not known and is left open.',
    ar: '{path}: تاريخ الاعتماد غير معروف وتُرك بلا تحديد.',
  },
  unknownSymbol: {
    en: '{path}: the number of the resolution is not known and is left out.',
    ar: '{path}: رقم القرار غير معروف ولم يُكتب.',
  },
  unknownOrgan: {
    en: '{path}: the organ is not known and is left open.',
    ar: '{path}: الهيئة غير معروفة وتُركت بلا تحديد.',
  },
  furniture: {
    en: '{path}: page numbers and running heads left out: {count}',
    ar: '{path}: أرقام الصفحات ورؤوسها التي لم تُكتب: {count}',
  },
  comments: {
    en: '{path}: comments left out: {count}',
    ar: '{path}: التعليقات التي لم تُكتب: {count}',
  },
  differing: {
    en: '{path}: nothing is written: {text} would be read otherwise in the new form. Please report it with this text.',
    ar: '{path}: لم يُكتب شيء: كان {text} سيُقرأ على نحو آخر في الشكل الجديد. يُرجى الإبلاغ عنه مع إرفاق النص.',
  },
  written: { en: 'written to {path}', ar: 'كُتب النص في {path}' },
} as const satisfies Record<string, Localised>;
