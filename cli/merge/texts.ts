import type { Localised } from '../../core/lint/rule.ts';

export const mergeTexts = {
  foreign: {
    en: '{path}:{line}: this is no line of a report in the form jsonl.',
    ar: '{path}:{line}: ليس هذا السطر من تقرير بالشكل jsonl.',
  },
  version: {
    en: '{path}: the report was written by version {version} of qarar, whose reports are not read here.',
    ar: '{path}: كُتب التقرير بالإصدار {version} من qarar، ولا تُقرأ تقاريره هنا.',
  },
  partial: {
    en: '{path}: the report is not whole: the run that wrote it did not come to its end.',
    ar: '{path}: التقرير غير مكتمل لأن التشغيل الذي كتبه لم يبلغ نهايته.',
  },
  missing: {
    en: 'Reports are missing of these parts: {parts}.',
    ar: 'لا توجد تقارير للأجزاء الآتية: {parts}.',
  },
  changed: {
    en: '{path}: what the report {report} says of it is lost: the report was changed by something else after it was read.',
    ar: '{path}: ضاع ما ورد بشأنه في التقرير {report}: عُدل التقرير بعد قراءته.',
  },
  differing: {
    en: '{path}: the reports {first} and {second} differ on this text; what {first} says counts.',
    ar: '{path}: يختلف التقريران {first} و {second} بشأن هذا النص، وقد اعتُمد {first}.',
  },
} as const satisfies Record<string, Localised>;
