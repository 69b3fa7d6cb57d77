import { writeNumber } from '../../core/arabic/digits.ts';
import { writeOrdinal } from '../../core/arabic/ordinals.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { reportStayed } from './_stayed.ts';

export default defineRule({
  id: 'series-session',
  meta: {
    family: 'series',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A session that was to come in the text that this one follows, and has begun since',
      ar: 'دورة كانت مقبلة في النص الذي يليه هذا النص، وقد افتُتحت منذ ذلك الحين',
    },
    why: {
      en: 'Most resolutions are the next of a series, and are drafted over the last one: what was asked for at the session to come is asked for at that session again. Compared are the paragraphs that both texts have; in drafts made of 252 official pairs all 384 such sessions are others in the resolution as adopted, or their paragraph is gone. Without the text that this one follows (`--previous`) the rule is silent.',
      ar: 'معظم القرارات حلقات في سلاسل، يُصاغ اللاحق منها على السابق، فيُطلب مرة أخرى في الدورة نفسها ما كان مطلوبا في الدورة المقبلة. وتُقارن الفقرات المشتركة بين النصين. وفي مشاريع صيغت من 252 زوجا من القرارات الرسمية تغيرت هذه الدورات كلها، وعددها 384، في القرار المعتمد أو حُذفت فقرتها. ولا تبلغ القاعدة عن شيء ما لم يُعرف النص السابق (`--previous`).',
    },
    messages: {
      begun: {
        en: '{text} was to come when the text was adopted that this one follows, and has begun since: {context}',
        ar: 'كانت {text} مقبلة عند اعتماد النص السابق، وقد افتُتحت منذ ذلك الحين: {context}',
      },
      write: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
  },
  examples: [
    {
      title: 'the session has moved on',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها السبعين.',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها الثامنة والستين.',
    },
    {
      title: 'the session of the text itself',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا في ⟦دورتها الثامنة والستين⟧.',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها الثامنة والستين.',
      findings: ['begun'],
      suggest:
        'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها السبعين.',
    },
    {
      title: 'a session that is still to come',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها الخامسة والسبعين.',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها الخامسة والسبعين.',
    },
  ],
  create: ({ follows, report, source }) =>
    reportStayed({ follows, report }, ({ kind, expected, value }) => {
      if (kind !== 'session') return null;
      const node = value.element?.type === 'sessionReference' ? value.element : null;
      if (node === null || expected === null) return { message: 'begun' };
      const { start, end } = node.ordinalSpan;
      const written = source.slice(start, end);
      const text = /\p{Nd}/u.test(written)
        ? writeNumber(Number(expected), written)
        : writeOrdinal(Number(expected), written);
      if (text === null) return { message: 'begun' };
      const suggestion = {
        message: 'write',
        data: { expected: text },
        edits: [{ start, end, text }],
      } as const;
      return { message: 'begun', suggestions: [suggestion] };
    }),
});
