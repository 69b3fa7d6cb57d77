import type { Localised } from '../../core/lint/rule.ts';

/** Where `--cache` remembers, if no other place is named. */
export const defaultCache = '.qararcache';

export const cacheTexts = {
  cache: {
    en: 'remember what was found, and check only texts that are new or have changed',
    ar: 'حفظ الملاحظات، وعدم تدقيق سوى النصوص الجديدة أو المعدلة',
  },
  noCache: { en: 'do not use what --cache remembers', ar: 'عدم استخدام ما يحفظه --cache' },
  cacheLocation: {
    en: 'file in which --cache remembers (default: {path})',
    ar: 'الملف الذي يحفظ فيه --cache (افتراضيا: {path})',
  },
  foreign: {
    en: '{path}: is not a cache: it is left as it is, and nothing is remembered.',
    ar: '{path}: ليس ملف ذاكرة مؤقتة، فبقي على حاله ولم يُحفظ شيء.',
  },
  unwritable: {
    en: '{path}: the cache cannot be written: {reason}.',
    ar: '{path}: تعذرت كتابة الذاكرة المؤقتة: {reason}.',
  },
} as const satisfies Record<string, Localised>;
