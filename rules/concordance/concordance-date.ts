import { defineRule } from '../../core/lint/define-rule.ts';
import { aloneMessages, impossibleMessages, reportValues, valueMessages } from './_values.ts';
import { areYears } from './_years.ts';

export default defineRule({
  id: 'concordance-date',
  meta: {
    family: 'concordance',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A date, a year or a time of the day that is another one in the source text',
      ar: 'تاريخ أو سنة أو ساعة تختلف عما يقابلها في النص الأصلي',
    },
    why: {
      en: 'A mandate ends on the day that the text names, and a wrong month or year in a translation is seen by nobody who does not lay the source beside it. Compared are days with their months and years, also those of periods and lists, years alone and times of the day, in paragraphs that belong together. A day without its year is that day of any year. Without a source text (`--source`) the rule is silent.',
      ar: 'تنتهي الولاية في اليوم الذي يسميه النص، والشهر الخطأ أو السنة الخطأ في الترجمة لا يراهما إلا من قابلها بأصلها. وتُقارن الأيام بأشهرها وسنواتها، بما فيها أيام الفترات والقوائم، والسنوات وحدها، وساعات اليوم، في الفقرات المتقابلة. واليوم الذي لا تُذكر سنته هو ذلك اليوم من أي سنة. ولا تبلغ القاعدة عن شيء من دون نص أصلي (`--source`).',
    },
    messages: { ...valueMessages, ...impossibleMessages, ...aloneMessages },
  },
  examples: [
    {
      title: 'the same days, with one year for both',
      text: 'إن مجلس الأمن،\n\n1 - يرحب بالاجتماع المعقود من 27 حزيران/يونيه إلى 3 تموز/يوليه 2022؛\n\n2 - يقرر تمديد الولاية حتى 31 تموز/يوليه 2023.',
      source:
        'The Security Council,\n\n1. Welcomes the meeting held from 27 June to 3 July 2022;\n\n2. Decides to extend the mandate until 31 July 2023.',
    },
    {
      title: 'another month',
      text: 'إن مجلس الأمن،\n\n1 - يقرر تمديد الولاية حتى ⟦31 آذار/مارس 2023⟧؛',
      source: 'The Security Council,\n\n1. Decides to extend the mandate until 31 July 2023;',
      findings: ['differs'],
      suggest: 'إن مجلس الأمن،\n\n1 - يقرر تمديد الولاية حتى 31 تموز/يوليه 2023؛',
    },
    {
      title: 'a day that the month does not have',
      text: 'إن مجلس الأمن،\n\n1 - يقرر تمديد الولاية حتى ⟦31 تشرين الثاني/نوفمبر 2023⟧؛',
      source: 'The Security Council,\n\n1. Decides to extend the mandate until 31 October 2023;',
      findings: ['impossible'],
      suggest: 'إن مجلس الأمن،\n\n1 - يقرر تمديد الولاية حتى 31 تشرين الأول/أكتوبر 2023؛',
    },
    {
      title: 'a French source that cannot be right',
      text: 'إن مجلس الأمن،\n\n1 - يقرر تمديد الولاية حتى ⟦30 تشرين الثاني/نوفمبر 2023⟧؛',
      source:
        'Le Conseil de sécurité,\n\n1. Décide de proroger le mandat jusqu’au 31 novembre 2023 ;',
      findings: ['source-impossible'],
      severity: 'warning',
    },
    {
      title: 'one of two days was left out',
      text: 'إن الجمعية العامة،\n\n1 - ترحب بعقد الاجتماع يوم ⟦2 حزيران/يونيه 2022⟧ في المقر؛',
      source:
        'The General Assembly,\n\n1. Welcomes the meeting on 2 and 3 June 2022 at Headquarters;',
      findings: ['missing'],
    },
    {
      title: 'a day that the source does not have',
      text: 'إن الجمعية العامة،\n\n1 - ترحب بعقد الاجتماع في ⟦2 حزيران/يونيه 2022⟧ في المقر؛',
      source: 'The General Assembly,\n\n1. Welcomes the meeting at Headquarters;',
      findings: ['added'],
    },
    {
      title: 'years alone',
      text: 'إن الجمعية العامة،\n\n1 - تؤيد خريطة الطريق (⟦2000⟧-2025) التي اعتمدت عام 2019؛',
      source: 'The General Assembly,\n\n1. Endorses the road map (2020–2025) adopted in 2019;',
      findings: ['differs'],
      suggest: 'إن الجمعية العامة،\n\n1 - تؤيد خريطة الطريق (2020-2025) التي اعتمدت عام 2019؛',
    },
    {
      title: 'times of the day',
      text: 'إن الجمعية العامة،\n\n1 - تقرر أن تعقد الجلسة من الساعة 10:00 إلى الساعة ⟦12:00⟧؛\n\n2 - تقرر كذا من الساعة 15:00 إلى الساعة 18:00؛',
      source:
        'The General Assembly,\n\n1. Decides that the meeting be held from 10 a.m. to 1 p.m.;\n\n2. Decides so from 3 to 6 p.m.;',
      findings: ['differs'],
    },
  ],
  create: (context) =>
    reportValues(
      context,
      (difference) =>
        difference.kind === 'date' || difference.kind === 'time' || areYears(difference),
    ),
});
