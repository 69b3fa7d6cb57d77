import { defineRule } from '../../core/lint/define-rule.ts';
import type { ValueKind } from '../../core/source/outline.ts';
import { reportValues, valueMessages } from './_values.ts';

export default defineRule({
  id: 'concordance-reference',
  meta: {
    family: 'concordance',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A paragraph, item, annex or section referred to that is another one in the source text',
      ar: 'فقرة أو بند أو مرفق أو فرع محال إليه يختلف عما يقابله في النص الأصلي',
    },
    why: {
      en: 'A reference to a paragraph that exists looks right, whichever paragraph it is: only the source tells that another one was meant. Compared are the numbers of paragraphs, the letters of items, and the numbers of annexes, sections, parts and chapters to which two paragraphs refer that belong together; letters and headings only where both have as many. Without a source text (`--source`) the rule is silent.',
      ar: 'تبدو الإحالة إلى فقرة موجودة صحيحة أيا كانت الفقرة، ولا يدل على أن المقصود فقرة أخرى إلا النص الأصلي. وتُقارن في الفقرات المتقابلة أرقام الفقرات المحال إليها وحروف البنود وأرقام المرفقات والفروع والأجزاء والفصول، ولا تُقارن الحروف والعناوين إلا إذا تساوى عددها. ولا تبلغ القاعدة عن شيء من دون نص أصلي (`--source`).',
    },
    messages: valueMessages,
  },
  examples: [
    {
      title: 'the same paragraphs, in any form',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تقرر تنفيذ الفقرة 1 (أ) أعلاه والفقرات 3 إلى 7 من القرار 66/3؛',
      source:
        'The General Assembly,\n\n1. Decides so;\n\n2. Decides to implement paragraph 1 (a) above and paragraphs 3 to 7 of resolution 66/3;',
    },
    {
      title: 'another paragraph',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تقرر كذا؛\n\n3 - تشير إلى التقرير المشار إليه في الفقرة ⟦2⟧ أعلاه؛',
      source:
        'L’Assemblée générale,\n\n1. Décide ceci ;\n\n2. Décide cela ;\n\n3. Rappelle le rapport visé au paragraphe 1 ci-dessus ;',
      findings: ['differs'],
      suggest:
        'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تقرر كذا؛\n\n3 - تشير إلى التقرير المشار إليه في الفقرة 1 أعلاه؛',
    },
    {
      title: 'another item, another annex',
      text: 'إن الجمعية العامة،\n\n1 - تقرر تنفيذ الفقرة 5 (⟦ج⟧) من القرار 66/3 وفقا للمرفق ⟦الأول⟧ لهذا القرار؛',
      source:
        'The General Assembly,\n\n1. Decides to implement paragraph 5 (b) of resolution 66/3 in accordance with annex II to the present resolution;',
      findings: ['differs', 'differs'],
      suggest: [
        'إن الجمعية العامة،\n\n1 - تقرر تنفيذ الفقرة 5 (ب) من القرار 66/3 وفقا للمرفق الأول لهذا القرار؛',
        'إن الجمعية العامة،\n\n1 - تقرر تنفيذ الفقرة 5 (ج) من القرار 66/3 وفقا للمرفق الثاني لهذا القرار؛',
      ],
    },
    {
      title: 'sections in letters, ordinals and Roman numerals',
      text: 'إن الجمعية العامة،\n\n1 - تشير إلى الفرعين ألف وباء من الجزء الثاني من القرار 66/3، والفرع ثالثا من القرار 72/3؛',
      source:
        'L’Assemblée générale,\n\n1. Rappelle les sections A et B de la partie II de la résolution 66/3, et la section III de la résolution 72/3 ;',
    },
  ],
  create: (context) => reportValues(context, ({ kind }) => KINDS.has(kind)),
});

const KINDS: ReadonlySet<ValueKind> = new Set(['paragraph', 'item', 'heading']);
