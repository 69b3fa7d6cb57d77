import type { Localised } from '../../core/lint/rule.ts';

/** What the commands `index` and `graph` say. */
export const registerTexts = {
  option: {
    en: 'compare with what the texts of an archive say: a register made by qarar index',
    ar: 'المقارنة بما ورد في نصوص المحفوظات: سجل ينشئه الأمر qarar index',
  },
  counts: {
    en: 'files: {files}; texts: {texts}; citations: {citations}; citations that are not clear: {unclear}',
    ar: 'الملفات: {files}؛ النصوص: {texts}؛ الاستشهادات: {citations}؛ الاستشهادات غير المؤكدة: {unclear}',
  },
  distinct: {
    en: 'texts cited or held: {distinct}; dates attested: {attested}, of one file only: {single}, conflicting: {conflicting}, none: {undated}',
    ar: 'النصوص المستشهد بها أو المحفوظة: {distinct}؛ التواريخ المشهود لها: {attested}، والواردة في ملف واحد: {single}، والمتعارضة: {conflicting}، وبلا تاريخ: {undated}',
  },
  written: { en: 'written to {path}', ar: 'كُتب السجل في {path}' },
  graphWritten: { en: 'written to {path}', ar: 'كُتبت الشبكة في {path}' },
  outliers: {
    en: 'Dates that other files contradict',
    ar: 'تواريخ تخالفها ملفات أخرى',
  },
  conflicts: {
    en: 'Dates of which none outweighs the others',
    ar: 'تواريخ متعارضة لا مرجح بينها',
  },
  world: {
    en: 'Dates that differ from the published ones',
    ar: 'تواريخ تخالف التواريخ المنشورة',
  },
  verified: { en: '{date} as published', ar: '{date} في النص المنشور' },
  attested: { en: '{date} in published texts that cite it', ar: '{date} في نصوص منشورة تستشهد به' },
  evidence: { en: '{key}: {list}', ar: '{key}: {list}' },
  oneFile: { en: '{date} in 1 file', ar: '{date} في ملف واحد' },
  manyFiles: { en: '{date} in {count} files', ar: '{date} (عدد الملفات: {count})' },
  itself: { en: '{date} in its own text', ar: '{date} في نصه نفسه' },
  itselfAndOne: {
    en: '{date} in its own text and in 1 other file',
    ar: '{date} في نصه نفسه وفي ملف آخر',
  },
  itselfAndMany: {
    en: '{date} in its own text and in {count} other files',
    ar: '{date} في نصه نفسه (وعدد الملفات الأخرى: {count})',
  },
  places: { en: '{said}: {places}', ar: '{said}: {places}' },
  more: { en: '{places}, \u2026', ar: '{places}، …' },

  mostCited: { en: 'Most cited', ar: 'الأكثر استشهادا به' },
  superseded: {
    en: 'Cited although there is a newer one (candidates)',
    ar: 'مستشهد به مع وجود أحدث منه (للنظر)',
  },
  neverDated: { en: 'Never dated', ar: 'لم يرد له تاريخ قط' },
  none: { en: 'none', ar: 'لا يوجد' },
  citedOnce: { en: 'cited by {citedBy}', ar: 'عدد النصوص المستشهدة: {citedBy}' },
  citedBy: {
    en: 'cited by {citedBy}, {mentions} times',
    ar: 'عدد النصوص المستشهدة: {citedBy}؛ مرات الاستشهاد: {mentions}',
  },
  newer: { en: 'newer: {newer}', ar: 'الأحدث: {newer}' },
  stale: {
    en: 'cited without the newer one by: {stale}',
    ar: 'استُشهد به دون الأحدث في: {stale}',
  },
  graphCounts: {
    en: 'texts: {nodes}; citations from one text to another: {edges}',
    ar: 'النصوص: {nodes}؛ الروابط بين نص وآخر: {edges}',
  },

  noPaths: {
    en: 'Name the folder, the files or the patterns that are to be read.',
    ar: 'لم يُحدد المجلد أو الملفات أو الأنماط المطلوب قراءتها.',
  },
  overOther: {
    en: '{path} is not a register and is not overwritten; choose another name with {option}.',
    ar: 'الملف {path} ليس سجلا فلن يُكتب فوقه؛ اختر اسما آخر بالخيار {option}.',
  },
} as const satisfies Record<string, Localised>;
