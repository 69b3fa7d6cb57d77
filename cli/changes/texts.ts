import type { Localised } from '../../core/lint/rule.ts';

export const changesTexts = {
  changed: {
    en: 'check only what differs from the last Git commit, untracked files included',
    ar: 'تدقيق ما يختلف عن آخر إيداع في Git وحده، بما في ذلك الملفات غير المتتبعة',
  },
  since: {
    en: 'check only what differs from where this branch left REF',
    ar: 'تدقيق ما يختلف عن النقطة التي افترق فيها هذا الفرع عن REF وحده',
  },
  staged: {
    en: 'check only what is staged in Git, as it is staged',
    ar: 'تدقيق المدرج في فهرس Git وحده، بنصه المدرج',
  },
  noGit: {
    en: 'The option {option} needs Git, which is not found.',
    ar: 'يحتاج الخيار {option} إلى برنامج Git، ولم يُعثر عليه.',
  },
  gitFailed: {
    en: 'The option {option} cannot be followed: Git says: {reason}.',
    ar: 'تعذر العمل بالخيار {option}، وأفاد Git بما يلي: {reason}.',
  },
  noRepository: {
    en: 'The option {option} works in a Git repository only, and {folder} is in none: {reason}.',
    ar: 'لا يعمل الخيار {option} إلا داخل مستودع Git، وليس {folder} في أي مستودع: {reason}.',
  },
  outside: {
    en: '{path}: is outside of the Git repository, so that {option} says nothing of it.',
    ar: '{path}: يقع خارج مستودع Git، فلا ينطبق عليه الخيار {option}.',
  },
  unknownRef: {
    en: 'The option --since does not know {ref}: there is no such branch, tag or commit.',
    ar: 'قيمة الخيار --since غير معروفة: {ref}؛ لا يوجد فرع أو وسم أو إيداع بهذا الاسم.',
  },
  noCommonCommit: {
    en: 'This branch has no commit in common with {ref} here. A shallow clone needs more history: git fetch --unshallow.',
    ar: 'لا يوجد هنا إيداع مشترك بين هذا الفرع و {ref}. وتحتاج النسخة الضحلة إلى مزيد من السجل: git fetch --unshallow.',
  },
  nothing: {
    en: 'No text has changed: there is nothing to check.',
    ar: 'لم يتغير أي نص، فلا شيء يُدقق.',
  },
  partlyStaged: {
    en: '{path}: not corrected: the file has changes that are not staged.',
    ar: '{path}: لم يُصحح، لأن في الملف تعديلات لم تُدرج في الفهرس.',
  },
  notStaged: {
    en: 'Files corrected and not yet staged: {count}. Add them with git add.',
    ar: 'الملفات التي صُححت ولم تُدرج بعد في الفهرس: {count}. تُدرج بالأمر git add.',
  },
} as const satisfies Record<string, Localised>;
