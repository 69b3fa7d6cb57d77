import type { Localised } from '../../core/lint/rule.ts';

/** What the commands `renumber`, `move` and `insert` say. */
export const renumberTexts = {
  noFile: {
    en: 'Name the file; - is standard input.',
    ar: 'حدد الملف؛ والعلامة - هي الدخل القياسي.',
  },
  onePlace: {
    en: 'Say with either --before or --after where it shall stand.',
    ar: 'حدد الموضع إما بالخيار --before أو بالخيار --after.',
  },
  noSuchLabel: {
    en: '{path}: there is no paragraph or item {label}.',
    ar: '{path}: لا توجد فقرة ولا فقرة فرعية برقم {label}.',
  },
  manyLabels: {
    en: '{path}: {label} is the label of {count} paragraphs or items; move it in an editor.',
    ar: '{path}: العلامة {label} تحملها فقرات أو فقرات فرعية متعددة (العدد: {count})؛ يُرجى نقلها في محرر النصوص.',
  },
  notMovable: {
    en: '{path}: {label} cannot be moved there: it stands there already, or holds the place.',
    ar: '{path}: يتعذر نقل {label} إلى ذلك الموضع، فهو قائم فيه أو يتضمنه.',
  },
  otherList: {
    en: '{path}: {label} and {other} are not of one list.',
    ar: '{path}: لا ينتمي {label} و {other} إلى قائمة واحدة.',
  },
  noPlainText: {
    en: '{path}: is not renumbered: only plain texts are. --diff shows what would change.',
    ar: '{path}: لم يُعد ترقيمه: لا يُعاد ترقيم غير النصوص العادية. ويعرض الخيار --diff ما كان سيتغير.',
  },
  notRead: {
    en: '{path}: the notes are left in their notation: in {notation}, some of their marks would not be told from other text.',
    ar: '{path}: بقيت الحواشي على صيغتها، لأن بعض علاماتها بالصيغة {notation} لا يتميز عن سائر النص.',
  },
  nothing: { en: '{path}: nothing to renumber', ar: '{path}: لا يوجد ما يلزم إعادة ترقيمه' },
  done: { en: '{path}: places changed: {count}', ar: '{path}: المواضع المعدلة: {count}' },
  change: { en: '{path}:{place}: {old} -> {fresh}', ar: '{path}:{place}: {fresh} بدلا من {old}' },
  look: { en: '{path}:{place}: {remark}', ar: '{path}:{place}: {remark}' },
} as const satisfies Record<string, Localised>;
