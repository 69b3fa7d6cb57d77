import type { Localised } from '../../core/lint/rule.ts';

/** What the page says of files. */
export const engineTexts = {
  tooLarge: {
    en: '{path}: is larger than 64 MiB.',
    ar: '{path}: حجمه أكبر من 64 ميبيبايت.',
  },
  otherKind: {
    en: '{path}: documents of this kind are not read here. Save it as .docx in Word or LibreOffice and open that.',
    ar: '{path}: هذا النوع من المستندات لا يُقرأ هنا. احفظه بصيغة docx في Word أو LibreOffice ثم افتحه.',
  },
  nothing: {
    en: '{path}: there is no text in it.',
    ar: '{path}: لا نص فيه.',
  },
  onlyWord: {
    en: '{path}: only of a .docx can a copy be made.',
    ar: '{path}: لا تُكتب نسخة إلا من مستند docx.',
  },
  damaged: {
    en: '{path}: no copy: a part of the document that is not read is damaged. Open it in Word, which may repair it, and save it.',
    ar: '{path}: لا نسخة: جزء من المستند لا يُقرأ تالف. افتح المستند في Word فقد يصلحه ثم احفظه.',
  },
  broken: {
    en: '{path}: no copy: it would not say the same as the document. Please report this document.',
    ar: '{path}: لا نسخة، لأنها ستختلف عن المستند. يُرجى الإبلاغ عن هذا المستند.',
  },
  notEncoded: {
    en: '{path}: {character} does not exist in {encoding}; the text is written in UTF-8.',
    ar: '{path}: المحرف {character} غير موجود في ترميز {encoding}؛ ويُكتب النص بترميز UTF-8.',
  },
} as const satisfies Record<string, Localised>;
