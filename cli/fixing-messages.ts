import type { Localised } from '../core/engine/rule.ts';

/** Why corrections are not made. */
export const fixingTexts = {
  notEncodable: {
    en: '{path}: is not corrected: the correction at {place} needs the character {character}, which {encoding} does not have. Save the file as UTF-8 and correct it then.',
    ar: '{path}: لم يُصحح: يتطلب التصحيح عند {place} المحرف {character}، وهو غير موجود في ترميز {encoding}. احفظ الملف بترميز UTF-8 ثم صححه.',
  },
  changedMeanwhile: {
    en: '{path}: is not corrected: it was changed by something else after it was read. Run the command again.',
    ar: '{path}: لم يُصحح: عُدل الملف بعد قراءته. أعد تنفيذ الأمر.',
  },
} as const satisfies Record<string, Localised>;
