/** What the command says of source texts. */
export const sourceTexts = {
  option: {
    en: 'compare with the English or French text: a file, or a folder of files with the same names or symbols',
    ar: 'المقابلة بالنص الإنكليزي أو الفرنسي: ملف، أو مجلد ملفات لها الأسماء أو الرموز نفسها',
  },
  none: {
    en: '{path}: has no source in {folder}, and was compared with none.',
    ar: '{path}: لا نص أصلي له في {folder}، ولم يُقابل بشيء.',
  },
  noSuchSource: {
    en: '{path}: there is no such source.',
    ar: '{path}: لا يوجد نص أصلي بهذا الاسم.',
  },
} as const;
