/** What the command `origins` says. */
export const originsTexts = {
  oneDraft: {
    en: 'Name one text, and the archive with --archive.',
    ar: 'حدد نصا واحدا، والمحفوظات بالخيار --archive.',
  },
  emptyArchive: {
    en: '{path}: no text of the archive was read, and nothing is compared.',
    ar: '{path}: لم يُقرأ أي نص من المحفوظات، فلم تُجر أي مقارنة.',
  },
  noIndex: {
    en: '{path}: is no index that this version reads; make it again from the texts with --archive and --index.',
    ar: '{path}: ليس فهرسا تقرؤه هذه النسخة؛ أعد إنشاءه من النصوص بالخيارين --archive و --index.',
  },
  overOther: {
    en: '{path} is not an index of clauses and is not overwritten; choose another name with --index.',
    ar: 'الملف {path} ليس فهرس فقرات فلن يُكتب فوقه؛ اختر اسما آخر بالخيار --index.',
  },
  changed: {
    en: '{path}: has changed since the index was made, and is not quoted.',
    ar: '{path}: تغير بعد إنشاء الفهرس، فلا يُقتبس منه.',
  },
  title: { en: '{name}: where its words come from', ar: '{name}: مصادر ألفاظه' },
  archive: {
    en: 'Texts of the archive: {texts}; their clauses: {clauses}',
    ar: 'نصوص المحفوظات: {texts}؛ فقراتها: {clauses}',
  },
  counts: {
    en: 'Clauses of the text: {all}; the same as in the archive: {same}, nearly the same: {like}, new: {none}',
    ar: 'فقرات النص: {all}؛ المطابقة لما في المحفوظات: {same}، القريبة منه: {like}، الجديدة: {none}',
  },
  same: {
    en: 'the same in {count} texts, from {oldest} to {newest}',
    ar: 'مطابقة لما في النصوص من {oldest} إلى {newest} (عددها: {count})',
  },
  sameOnce: { en: 'the same in {oldest}', ar: 'مطابقة لما في {oldest}' },
  like: {
    en: 'departs from the words of {count} texts, from {oldest} to {newest}',
    ar: 'تختلف عن لفظ النصوص من {oldest} إلى {newest} (عددها: {count})',
  },
  likeOnce: { en: 'departs from the words of {oldest}', ar: 'تختلف عن لفظ {oldest}' },
  none: {
    en: 'new: no text of the archive has these words',
    ar: 'جديدة: لا يرد لفظها في المحفوظات',
  },
  clause: { en: 'Clause', ar: 'الفقرة' },
  origin: { en: 'ClauseOrigin', ar: 'المصدر' },
  preamble: { en: 'Preamble', ar: 'الديباجة' },
} as const;
