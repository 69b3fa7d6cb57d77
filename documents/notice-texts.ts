import type { Localised } from '../core/lint/rule.ts';

/** What of a document is not read, or was chosen; several stand on one line behind its path. */
export const noticeTexts = {
  converted: {
    en: 'converted by LibreOffice',
    ar: 'حُوّل بواسطة LibreOffice',
  },
  accepted: {
    en: 'tracked changes read as accepted: {count} (or as rejected, with --tracked-changes rejected)',
    ar: 'تغييرات متعقبة قُرئت على أنها مقبولة: {count} (وتُقرأ على أنها مرفوضة بالخيار --tracked-changes rejected)',
  },
  rejected: {
    en: 'tracked changes read as rejected: {count}',
    ar: 'تغييرات متعقبة قُرئت على أنها مرفوضة: {count}',
  },
  hidden: {
    en: 'hidden text not read: {count} characters',
    ar: 'نص مخفي لم يُقرأ، عدد محارفه: {count}',
  },
  furniture: {
    en: 'headers and footers not read: {count}',
    ar: 'رؤوس وتذييلات صفحات لم تُقرأ: {count}',
  },
  symbols: {
    en: 'signs of symbol fonts not read: {count}',
    ar: 'رموز من خطوط الرموز لم تُقرأ: {count}',
  },
  emptyPages: {
    en: 'pages without a text layer, not read: {count}',
    ar: 'صفحات بلا طبقة نصية لم تُقرأ: {count}',
  },
  pageHeads: {
    en: 'lines at the head or foot of pages, the same on each, not read: {count}',
    ar: 'أسطر متكررة في رؤوس الصفحات أو تذييلاتها لم تُقرأ: {count}',
  },
  presentationForms: {
    en: 'stored in presentation forms, which are read as letters: {count}',
    ar: 'حروف مخزنة بأشكال العرض وقُرئت حروفا عادية: {count}',
  },
  imported: {
    en: 'imported documents not read: {count}',
    ar: 'مستندات مستوردة لم تُقرأ: {count}',
  },
} as const satisfies Record<string, Localised>;
