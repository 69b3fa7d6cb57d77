import { defineRule } from '../../core/lint/define-rule.ts';
import { reportValues, valueMessages } from './_values.ts';
import { areYears } from './_years.ts';

export default defineRule({
  id: 'concordance-number',
  meta: {
    family: 'concordance',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'An amount, a percentage, a count or a session that is another one in the source text',
      ar: 'مبلغ أو نسبة أو عدد أو دورة تختلف عما يقابلها في النص الأصلي',
    },
    why: {
      en: 'Amounts are typed anew in the translation, in groups that are stored from right to left, and one wrong digit is money. Compared are numbers in figures, with their groups and fractions, and sessions, in paragraphs that belong together; a number that the other text has in words, or as a dual, is the same. A number is reported only where the source has another one in its place. Without a source text (`--source`) the rule is silent.',
      ar: 'تُكتب المبالغ في الترجمة من جديد، في مجموعات تُخزن من اليمين إلى اليسار، والرقم الخطأ الواحد مال. وتُقارن الأعداد المكتوبة بالأرقام بمجموعاتها وكسورها، والدورات، في الفقرات المتقابلة، والعدد الذي يرد في النص الآخر بالحروف أو مثنى هو نفسه. ولا يُبلغ عن عدد إلا إذا ورد في النص الأصلي عدد آخر في موضعه. ولا تبلغ القاعدة عن شيء من دون نص أصلي (`--source`).',
    },
    messages: valueMessages,
  },
  examples: [
    {
      title: 'figures and words, and groups from either side',
      text: 'إن الجمعية العامة،\n\n1 - تعتمد مبلغا قدره 700 590 1 دولار لمدة سنتين، أي 4,4 في المائة من الميزانية، في دورتها الخامسة والسبعين؛',
      source:
        'The General Assembly,\n\n1. Appropriates 1,590,700 dollars for two years, or 4.4 per cent of the budget, at its seventy-fifth session;',
    },
    {
      title: 'a digit of an amount',
      text: 'إن الجمعية العامة،\n\n1 - تعتمد مبلغا قدره ⟦325 675 46⟧ دولارا؛',
      source: 'The General Assembly,\n\n1. Appropriates 46,672,325 dollars;',
      findings: ['differs'],
      suggest: 'إن الجمعية العامة،\n\n1 - تعتمد مبلغا قدره 325 672 46 دولارا؛',
    },
    {
      title: 'a percentage',
      text: 'إن الجمعية العامة،\n\n1 - تلاحظ أن النسبة بلغت ⟦٣٥,٢⟧ في المائة؛',
      source: 'L’Assemblée générale,\n\n1. Constate que la part a atteint 35,4 pour cent ;',
      findings: ['differs'],
      suggest: 'إن الجمعية العامة،\n\n1 - تلاحظ أن النسبة بلغت ٣٥,٤ في المائة؛',
    },
    {
      title: 'a session',
      text: 'إن الجمعية العامة،\n\n1 - تطلب تقديم تقرير إليها في ⟦دورتها السادسة والسبعين⟧؛',
      source: 'The General Assembly,\n\n1. Requests a report at its seventy-seventh session;',
      findings: ['differs'],
    },
    {
      title: 'numbers of which only one text has figures',
      text: 'إن الجمعية العامة،\n\n1 - تطلب تقديم تقرير في غضون ثلاثين يوما إلى الدول الأعضاء البالغ عددها 193 دولة؛',
      source: 'The General Assembly,\n\n1. Requests a report within 30 days to all Member States;',
    },
  ],
  create: (context) =>
    reportValues(
      context,
      (difference) =>
        difference.kind === 'session' || (difference.kind === 'number' && !areYears(difference)),
    ),
});
