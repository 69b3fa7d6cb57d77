import type { Localised } from '../../core/lint/rule.ts';

/** Of the options for many texts. */
export const archiveTexts = {
  group: { en: 'Archives:', ar: 'المحفوظات:' },
  jsonlIn: {
    en: 'read texts from standard input as lines of JSON ({"id", "path", "text"}), and answer each with a line',
    ar: 'قراءة النصوص من الدخل القياسي أسطرا بصيغة JSON ({"id", "path", "text"})، والإجابة عن كل سطر بسطر',
  },
  threads: {
    en: 'check in this many threads: a number, or auto (default): as many as pay',
    ar: 'عدد خيوط التدقيق المتوازية: رقم أو auto (افتراضيا): بقدر ما يفيد',
  },
  shard: {
    en: 'check one part of the texts, such as 1/8; see merge-reports',
    ar: 'تدقيق جزء من النصوص، مثل 1/8؛ انظر merge-reports',
  },
  resume: {
    en: 'go on where a run with this option was interrupted',
    ar: 'الاستئناف من حيث توقف تشغيل سابق بهذا الخيار',
  },
  noProgress: { en: 'do not tell how far the run is', ar: 'عدم عرض مدى التقدم' },
  sample: {
    en: 'report this many findings, drawn by lot, for reading by hand',
    ar: 'ذكر هذا العدد من الملاحظات مختارة عشوائيا لمراجعتها',
  },
  seed: {
    en: 'draw other findings for each seed (default: 1)',
    ar: 'بذرة الاختيار العشوائي، وتختلف العينة باختلافها (افتراضيا: 1)',
  },
} as const satisfies Record<string, Localised>;
