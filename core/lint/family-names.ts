import type { Family, Localised } from './rule.ts';

/** In the order of the catalogue. */
export const familyNames: Readonly<Record<Family, Localised>> = {
  numbering: { en: 'numbering', ar: 'الترقيم' },
  footnotes: { en: 'footnotes', ar: 'الحواشي' },
  interpol: { en: 'INTERPOL', ar: 'الإنتربول' },
  references: { en: 'references', ar: 'الإحالات' },
  dates: { en: 'dates', ar: 'التواريخ' },
  clauses: { en: 'clauses', ar: 'الفقرات' },
  wording: { en: 'wording', ar: 'الصياغة' },
  typography: { en: 'typography', ar: 'الكتابة والطباعة' },
  concordance: { en: 'concordance', ar: 'المطابقة' },
  series: { en: 'series', ar: 'السلسلة' },
  directives: { en: 'directives', ar: 'التوجيهات' },
};

/** In the order of the catalogue. */
export const familyList = Object.keys(familyNames) as readonly Family[];
