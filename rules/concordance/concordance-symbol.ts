import { defineRule } from '../../core/lint/define-rule.ts';
import { aloneMessages, reportValues, valueMessages } from './_values.ts';

export default defineRule({
  id: 'concordance-symbol',
  meta: {
    family: 'concordance',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A document symbol that is another one in the source text',
      ar: 'رمز وثيقة يختلف عما يقابله في النص الأصلي',
    },
    why: {
      en: 'The symbol of a document is the same in every language. Between Arabic words its parts are shown from right to left, so that a part in the wrong place is easily passed over. Compared are symbols in paragraphs and notes that belong together; corrigenda that one text names in words are left out. Without a source text (`--source`) the rule is silent.',
      ar: 'رمز الوثيقة واحد في جميع اللغات، غير أن أجزاءه تُعرض بين الكلمات العربية من اليمين إلى اليسار فيسهل أن يفوت القارئ جزء في غير موضعه. وتُقارن الرموز في الفقرات والحواشي المتقابلة، ما عدا التصويبات التي يذكرها أحد النصين بالكلمات. ولا تبلغ القاعدة عن شيء من دون نص أصلي (`--source`).',
    },
    messages: { ...valueMessages, ...aloneMessages },
  },
  examples: [
    {
      title: 'the same symbols',
      text: 'إن الجمعية العامة،\n\n1 - تحيط علما بالتقرير (A/74/999 و A/74/999/Corr.1)؛',
      source:
        'The General Assembly,\n\n1. Takes note of the report (A/74/999) and its corrigendum;',
    },
    {
      title: 'another document',
      text: 'إن الجمعية العامة،\n\n1 - تحيط علما بالتقرير (⟦A/74/999/Add.4⟧) والوثيقة A/C.3/74/90؛',
      source:
        'The General Assembly,\n\n1. Takes note of the report (A/74/999/Add.5) and document A/C.3/74/90;',
      findings: ['differs'],
      suggest:
        'إن الجمعية العامة،\n\n1 - تحيط علما بالتقرير (A/74/999/Add.5) والوثيقة A/C.3/74/90؛',
    },
    {
      title: 'a symbol that was left out, in a French source',
      text: 'إن الجمعية العامة،\n\n1 - ⟦⟧تحيط علما بالتقرير؛',
      source: 'L’Assemblée générale,\n\n1. Prend note du rapport (A/74/999) ;',
      findings: ['missing'],
    },
    {
      title: 'a symbol that the source does not have',
      text: 'إن الجمعية العامة،\n\n1 - تحيط علما بالتقرير (⟦A/74/999⟧)؛',
      source: 'The General Assembly,\n\n1. Takes note of the report;',
      findings: ['added'],
    },
  ],
  create: (context) => reportValues(context, ({ kind }) => kind === 'symbol'),
});
