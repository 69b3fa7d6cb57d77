/** What the command says of source texts. */
export const sourceTexts = {
  option: {
    en: 'compare with the English or French text: a file, or a folder of files with the same names or symbols',
    ar: 'المقابلة بالنص الإنكليزي أو الفرنسي: ملف، أو مجلد ملفات لها الأسماء أو الرموز نفسها',
  },
  unpaired: {
    en: '{path}: has no source in {folder}, and was compared with none.',
    ar: '{path}: لا نص أصلي له في {folder}، ولم يُقابل بشيء.',
  },
  missing: {
    en: '{path}: there is no such source.',
    ar: '{path}: لا يوجد نص أصلي بهذا الاسم.',
  },
} as const;

/** What the command says of the texts that others follow. */
export const previousTexts = {
  option: {
    en: 'compare with the text that this one follows in its series: a file, or a folder in which it has the same name or is the newest of the same title',
    ar: 'المقارنة بالنص الذي يليه هذا النص في سلسلته: ملف، أو مجلد يحمل فيه الاسم نفسه أو يكون فيه أحدث نص له العنوان نفسه',
  },
  unpaired: {
    en: '{path}: no earlier text in {folder}, and was compared with none.',
    ar: '{path}: لا نص سابق له في {folder}، ولم يُقارن بشيء.',
  },
  found: {
    en: '{path}: compared with {companion}, the newest earlier text of the same title.',
    ar: '{path}: قورن بالنص {companion}، وهو أحدث نص سابق له العنوان نفسه.',
  },
  missing: {
    en: '{path}: there is no such earlier text.',
    ar: '{path}: لا يوجد نص سابق بهذا الاسم.',
  },
} as const;
