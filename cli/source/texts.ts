/** What the command says of source texts. */
export const sourceTexts = {
  option: {
    en: 'compare with the text that was translated: a file, or a folder of files with the same names or symbols',
    ar: 'المقابلة بالنص الأصلي: ملف، أو مجلد ملفات لها الأسماء أو الرموز نفسها',
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
    en: 'compare with the text that this one follows in its series: a file, a folder in which it has the same name or is the newest of the same title, a register or an index of clauses',
    ar: 'المقارنة بالنص الذي يليه هذا النص في سلسلته: ملف، أو مجلد يحمل فيه الاسم نفسه أو يكون فيه أحدث نص له العنوان نفسه، أو سجل أو فهرس فقرات',
  },
  unpaired: {
    en: '{path}: no earlier text in {folder}, and was compared with none.',
    ar: '{path}: لا نص سابق له في {folder}، ولم يُقارن بشيء.',
  },
  found: {
    en: '{path}: compared with {companion}, the newest earlier text of the same title.',
    ar: '{path}: قورن بالنص {companion}، وهو أحدث نص سابق له العنوان نفسه.',
  },
  known: {
    en: '{path}: follows {companion}, of which the archive has no text, and was compared with none.',
    ar: '{path}: يلي {companion} الذي لا تضم المحفوظات نصه، ولم يُقارن بشيء.',
  },
  missing: {
    en: '{path}: there is no such earlier text.',
    ar: '{path}: لا يوجد نص سابق بهذا الاسم.',
  },
} as const;
