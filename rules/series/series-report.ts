import { defineRule } from '../../core/lint/define-rule.ts';
import { reportStayed } from './_stayed.ts';

export default defineRule({
  id: 'series-report',
  meta: {
    family: 'series',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A report of which the text that this one follows took note, and this one does so again',
      ar: 'تقرير أحاط به علما النص الذي يليه هذا النص، ويحيط به هذا النص مرة أخرى',
    },
    why: {
      en: 'The text that is followed took note of a report of its own session. This one has the report of this session to take note of; the symbol was forgotten. Only symbols of the session of that text are told, and only in clauses that take note of or consider them. Without the text that this one follows (`--previous`) the rule is silent.',
      ar: 'أحاط النص السابق علما بتقرير قُدم في دورته، ولهذا النص أن يحيط علما بتقرير دورته هو، فالرمز منسي. ولا يُبلَّغ إلا عن رموز دورة ذلك النص، وفي الفقرات التي تحيط بها علما أو تنظر فيها. ولا تبلغ القاعدة عن شيء ما لم يُعرف النص السابق (`--previous`).',
    },
    messages: {
      again: {
        en: '{text} is of the session of the text that this one follows, which took note of it: {context}',
        ar: 'الوثيقة {text} من دورة النص السابق، وقد أحاط بها علما: {context}',
      },
    },
  },
  examples: [
    {
      title: 'the report of this session',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تحيط علما بتقرير الأمين العام (A/68/999).',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تحيط علما بتقرير الأمين العام (A/66/999).',
    },
    {
      title: 'the report of the last text',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تحيط علما بتقرير الأمين العام (⟦A/66/999⟧).',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تحيط علما بتقرير الأمين العام (A/66/999).',
      findings: ['again'],
    },
    {
      title: 'in the preamble, and under another number',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\nوقد نظرت في تقرير الأمين العام (⟦A/66/999⟧)،\n\n1 - تقرر كذا؛\n\n2 - تحيط علما بتقرير لجنة الاشتراكات (⟦A/66/998⟧).',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\nوقد نظرت في تقرير الأمين العام (A/66/999)،\n\n1 - تحيط علما بتقرير لجنة الاشتراكات (A/66/998).',
      findings: ['again', 'again'],
    },
    {
      title: 'reports of other sessions, and one that is not taken note of',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تحيط علما بتقرير الأمين العام (A/65/999)؛\n\n2 - تقرر تنفيذ التوصيات الواردة في تقرير الأمين العام (A/66/999).',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تحيط علما بتقرير الأمين العام (A/65/999)؛\n\n2 - تقرر تنفيذ التوصيات الواردة في تقرير الأمين العام (A/66/999).',
    },
  ],
  create: (context) =>
    reportStayed(context, ({ kind }) => (kind === 'report' ? { message: 'again' } : null)),
});
