/** What the command `compare` says. */
export const comparisonTexts = {
  twoFiles: {
    en: 'Name two files: the old text and the new one.',
    ar: 'حدد ملفين: النص القديم والنص الجديد.',
  },
  needsFile: {
    en: 'A Word document is no text for a terminal: name a file with --output-file.',
    ar: 'مستند Word ليس نصا يُعرض في الطرفية: حدد ملفا بالخيار --output-file.',
  },
  overItself: {
    en: '{path}: is one of the files that are compared; name another one.',
    ar: '{path}: هو أحد الملفين اللذين تجري مقارنتهما؛ حدد ملفا آخر.',
  },
  manyTexts: {
    en: '{path}: holds {count} texts; only the first is compared.',
    ar: '{path}: يتضمن {count} من النصوص، ولا يُقارن إلا أولها.',
  },
  title: { en: '{old} and {new}', ar: '{old} و {new}' },
  oldText: { en: 'Old text', ar: 'النص القديم' },
  newText: { en: 'New text', ar: 'النص الجديد' },
  same: { en: 'the same', ar: 'دون تغيير' },
  changed: { en: 'changed', ar: 'معدّلة' },
  renumbered: { en: 'only renumbered', ar: 'تغير رقمها فقط' },
  moved: { en: 'moved', ar: 'منقولة' },
  new: { en: 'new', ar: 'جديدة' },
  deleted: { en: 'deleted', ar: 'محذوفة' },
  paragraphs: { en: 'Paragraphs', ar: 'الفقرات' },
  values: {
    en: 'Citations, dates, sessions and symbols that changed',
    ar: 'ما تغير من استشهادات وتواريخ ودورات ورموز',
  },
  stayed: {
    en: 'What stayed although it had to move on',
    ar: 'ما بقي على حاله وكان ينبغي تحديثه',
  },
  'stayed-session': {
    en: '{text}: was to come when the old text was adopted; now it is over or in progress (session {expected}?)',
    ar: '{text}: كانت مقبلة عند اعتماد النص القديم، وقد انعقدت أو انتهت (الدورة {expected}؟)',
  },
  'stayed-date': {
    en: '{text}: was to come when the old text was adopted, and has passed',
    ar: '{text}: كان مقبلا عند اعتماد النص القديم، وقد انقضى',
  },
  'stayed-year': {
    en: '{text}: was to come when the old text was adopted, and is over ({expected}?)',
    ar: '{text}: كانت مقبلة عند اعتماد النص القديم، وقد انقضت ({expected}؟)',
  },
  'stayed-report': {
    en: '{text}: is the document of which the old text took note',
    ar: '{text}: هي الوثيقة التي أحاط بها النص القديم علما',
  },
  'stayed-own': {
    en: '{text}: the list ends here as in the old text, and lacks {expected}, the old text itself',
    ar: '{text}: تنتهي القائمة هنا كما في النص القديم، وينقصها {expected}، وهو النص القديم نفسه',
  },
  noChange: { en: 'Both texts say the same.', ar: 'لا فرق بين النصين.' },
  preamble: { en: 'Preamble', ar: 'الديباجة' },
  note: { en: 'Note', ar: 'حاشية' },
} as const;
