import { defineRule } from '../../core/lint/define-rule.ts';
import { aloneMessages, impossibleMessages, reportValues, valueMessages } from './_values.ts';

export default defineRule({
  id: 'concordance-citation',
  meta: {
    family: 'concordance',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A resolution or decision that is another one in the source text',
      ar: 'قرار أو مقرر يختلف عما يقابله في النص الأصلي',
    },
    why: {
      en: 'A citation is digits, and digits change places unseen: of the wrong citations in published texts only the source shows most. Compared are the numbers of resolutions and decisions, those of the Security Council with their years, and those of special sessions, in paragraphs that belong together. A citation in the other order than the rest of the text is another one too. Without a source text (`--source`) the rule is silent.',
      ar: 'الاستشهاد أرقام، والأرقام تتبادل مواضعها من غير أن يُنتبه إليها، ولا يُظهر معظم الأخطاء في الاستشهادات المنشورة إلا النص الأصلي. وتُقارن أرقام القرارات والمقررات، وقرارات مجلس الأمن مع سنواتها، وقرارات الدورات الاستثنائية، في الفقرات المتقابلة. والاستشهاد المكتوب بعكس ترتيب سائر النص استشهاد آخر. ولا تبلغ القاعدة عن شيء من دون نص أصلي (`--source`).',
    },
    messages: { ...valueMessages, ...impossibleMessages, ...aloneMessages },
  },
  examples: [
    {
      title: 'both texts cite the same',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 66/3 المؤرخ 12 كانون الأول/ديسمبر 2011،\n\n1 - تطلب إلى الأمين العام أن ينفذ القرار 72/3؛',
      source:
        'The General Assembly,\n\nRecalling its resolution 66/3 of 12 December 2011,\n\n1. Requests the Secretary-General to implement resolution 72/3;',
    },
    {
      title: 'two digits have changed places',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها ⟦66/31⟧ و 72/3،\n\n1 - تقرر كذا.',
      source:
        'The General Assembly,\n\nRecalling its resolutions 66/13 and 72/3,\n\n1. Decides so.',
      findings: ['differs'],
      suggest: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 66/13 و 72/3،\n\n1 - تقرر كذا.',
    },
    {
      title: 'a French source, and a text that has the number first',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها ⟦٣١/٦٦⟧ المؤرخ ١٢ كانون الأول/ديسمبر ٢٠١١ و ٣/٧٢ المؤرخ ١٢ كانون الأول/ديسمبر ٢٠١٧،\n\n١ - تقرر كذا.',
      source:
        'L’Assemblée générale,\n\nRappelant ses résolutions 66/13 du 12 décembre 2011 et 72/3 du 12 décembre 2017,\n\n1. Décide ceci.',
      findings: ['differs'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قراريها ١٣/٦٦ المؤرخ ١٢ كانون الأول/ديسمبر ٢٠١١ و ٣/٧٢ المؤرخ ١٢ كانون الأول/ديسمبر ٢٠١٧،\n\n١ - تقرر كذا.',
    },
    {
      title: 'a year that its number cannot have',
      text: 'إن مجلس الأمن،\n\nإذ يشير إلى قراره ⟦1373 (2011)⟧ وقراره 1540 (2004)،\n\n1 - يقرر كذا.',
      source:
        'The Security Council,\n\nRecalling its resolutions 1373 (2001) and 1540 (2004),\n\n1. Decides so.',
      findings: ['impossible'],
      suggest:
        'إن مجلس الأمن،\n\nإذ يشير إلى قراره 1373 (2001) وقراره 1540 (2004)،\n\n1 - يقرر كذا.',
    },
    {
      title: 'the source must be wrong',
      text: 'إن مجلس الأمن،\n\nإذ يشير إلى قراره ⟦1373 (2001)⟧،\n\n1 - يقرر كذا.',
      source: 'The Security Council,\n\nRecalling its resolution 1373 (2011),\n\n1. Decides so.',
      findings: ['source-impossible'],
      severity: 'warning',
    },
    {
      title: 'one that was left out',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها ⟦66/3⟧ و 78/254،\n\n1 - تقرر كذا.',
      source:
        'The General Assembly,\n\nRecalling its resolutions 66/3, 72/3 and 78/254,\n\n1. Decides so.',
      findings: ['missing'],
    },
    {
      title: 'one that the source does not have',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها 66/3 و ⟦72/3⟧ و 78/254،\n\n1 - تقرر كذا.',
      source:
        'The General Assembly,\n\nRecalling its resolutions 66/3 and 78/254,\n\n1. Decides so.',
      findings: ['added'],
    },
  ],
  create: (context) =>
    reportValues(context, ({ kind }) => kind === 'citation' || kind === 'council'),
});
