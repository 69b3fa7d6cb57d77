import { defineRule } from '../../core/lint/define-rule.ts';
import { reportValues, valueMessages } from './_values.ts';

export default defineRule({
  id: 'concordance-reference',
  meta: {
    family: 'concordance',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A paragraph referred to that is another one in the source text',
      ar: 'فقرة محال إليها تختلف عما يقابلها في النص الأصلي',
    },
    why: {
      en: 'A reference to a paragraph that exists looks right, whichever paragraph it is: only the source tells that another one was meant. Compared are the numbers of the paragraphs that two paragraphs which belong together refer to. Without a source text (`--source`) the rule is silent.',
      ar: 'تبدو الإحالة إلى فقرة موجودة صحيحة أيا كانت الفقرة، ولا يدل على أن المقصود فقرة أخرى إلا النص الأصلي. وتُقارن أرقام الفقرات المحال إليها في الفقرات المتقابلة. ولا تبلغ القاعدة عن شيء من دون نص أصلي (`--source`).',
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
  ],
  create: (context) => reportValues(context, ({ kind }) => kind === 'paragraph'),
});
