import { defineRule } from '../../core/lint/define-rule.ts';
import { reportStayed } from './_stayed.ts';

export default defineRule({
  id: 'series-date',
  meta: {
    family: 'series',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A day or year that was to come in the text that this one follows, and has passed',
      ar: 'يوم أو عام كان مقبلا في النص الذي يليه هذا النص، وقد انقضى',
    },
    why: {
      en: 'A meeting that was to be held, a report that was due, next year: what lay ahead of the last resolution of a series lies behind this one. Looked at are operative paragraphs and items that were taken over word for word, since one that was revised may tell of the past; years only where they stand alone, and not in a period. In drafts made of 252 official pairs 172 of 193 such days and years are others in the resolution as adopted, or their paragraph is gone; most of the rest are ends of financial periods, which the new paragraph names as past. Without the text that this one follows (`--previous`) the rule is silent.',
      ar: 'اجتماع كان سيُعقد، وتقرير كان سيُقدَّم، وعام كان مقبلا: ما كان أمام القرار السابق صار وراء هذا القرار. وتُفحص فقرات المنطوق وبنوده المنقولة بحروفها، لأن ما نُقح منها قد يروي ما مضى؛ ولا تُفحص الأعوام إلا منفردة. وفي مشاريع صيغت من 252 زوجا من القرارات الرسمية تغير 172 من 193 من هذه الأيام والأعوام في القرار المعتمد أو حُذفت فقرتها، ومعظم الباقي نهايات فترات مالية تذكرها الفقرة الجديدة بوصفها ماضية. ولا تبلغ القاعدة عن شيء ما لم يُعرف النص السابق (`--previous`).',
    },
    messages: {
      day: {
        en: '{text} was to come when the text was adopted that this one follows, and has passed: {context}',
        ar: 'كان {text} مقبلا عند اعتماد النص السابق، وقد انقضى: {context}',
      },
      year: {
        en: '{text} was to come when the text was adopted that this one follows, and is over: {context}',
        ar: 'كان {text} مقبلا عند اعتماد النص السابق، وقد انتهى: {context}',
      },
    },
  },
  examples: [
    {
      title: 'a meeting that was held',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تقرر أن تعقد اجتماعا رفيع المستوى في ⟦2 حزيران/يونيه 2012⟧.',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تقرر أن تعقد اجتماعا رفيع المستوى في 2 حزيران/يونيه 2012.',
      findings: ['day'],
    },
    {
      title: 'a year that is over',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن ينظم ندوة في عام ⟦2012⟧.',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن ينظم ندوة في عام 2012.',
      findings: ['year'],
    },
    {
      title: 'days of the past, and of the future',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - ترحب بعقد الاجتماع في 2 حزيران/يونيه 2010؛\n\n2 - تقرر أن تعقد اجتماعا في 2 حزيران/يونيه 2015.',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - ترحب بعقد الاجتماع في 2 حزيران/يونيه 2010؛\n\n2 - تقرر أن تعقد اجتماعا في 2 حزيران/يونيه 2015.',
    },
    {
      title: 'a paragraph that was revised tells of it',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - ترحب بالنتائج التي أفضى إليها الاجتماع المعقود في 2 حزيران/يونيه 2012.',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - ترحب بقرارها عقد الاجتماع الذي تُنتظر نتائجه في 2 حزيران/يونيه 2012.',
    },
  ],
  create: (context) =>
    reportStayed(context, ({ kind }) => {
      if (kind === 'date') return { message: 'day' };
      return kind === 'year' ? { message: 'year' } : null;
    }),
});
