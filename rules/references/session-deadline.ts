import type { PlainDate } from '../../core/facts/calendar.ts';
import { sessionWindow } from '../../core/facts/general-assembly.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Severity } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { DateNode, Span } from '../../core/syntax/tree.ts';
import { staleSessions } from './_deadline-sessions.ts';
import { type PastDay, pastDays, requestsOf } from './_deadlines.ts';
import { dateOf } from './_documents.ts';

export default defineRule({
  id: 'session-deadline',
  meta: {
    family: 'references',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A report, agenda item, deadline, mandate or event at a session or day that is not in the future',
      ar: 'طلب تقرير أو إدراج بند أو تحديد موعد أو مدة ولاية أو مناسبة في دورة أو يوم غير لاحق',
    },
    why: {
      en: 'Sessions are numbered consecutively, so a request can only be met at a session after the present one. The present session is that of the session line, else that of the date. A report at the same session is possible, and only a warning. What is asked for or extended until a day, or is still to be held, cannot lie before the day of the text itself or, where it has none yet, before its session.',
      ar: 'تُرقم الدورات بالتسلسل، فلا يُلبى الطلب إلا في دورة تلي الدورة الحالية. والدورة الحالية هي المذكورة في سطر الدورة، وإلا فالدورة التي يقع فيها تاريخ النص. أما تقديم تقرير في الدورة نفسها فممكن، ولذلك لا يُعد إلا تحذيرا. وما يُطلب أو يُمدد حتى يوم معين أو ما سيُعقد لا يسبق تاريخ النص نفسه، ولا دورته إن لم يكن له تاريخ بعد.',
    },
    messages: {
      past: {
        en: 'Session {session} is over: this text is of session {current}',
        ar: 'انتهت الدورة {session}، وهذا النص من الدورة {current}',
      },
      present: {
        en: 'Session {session} is the present one, not a later one',
        ar: 'الدورة {session} هي الدورة الحالية لا دورة لاحقة',
      },
      'to-come': {
        en: 'Session {session} is still to come: this text is of session {current}',
        ar: 'لم تُعقد الدورة {session} بعد، وهذا النص من الدورة {current}',
      },
      'past-year': {
        en: 'The session of {year} is over: this text is of {current}',
        ar: 'انتهت دورة عام {year}، وهذا النص من عام {current}',
      },
      deadline: {
        en: '{date} is before the date of this text, {own}: it cannot be a deadline any more',
        ar: '{date} سابق لتاريخ هذا النص {own}، فلا يصلح موعدا نهائيا',
      },
      event: {
        en: '{date} is before the date of this text, {own}: the event is not to come',
        ar: '{date} سابق لتاريخ هذا النص {own}، فالمناسبة ليست مقبلة',
      },
      'deadline-session': {
        en: '{date} is before the session of this text, {own}: it cannot be a deadline any more',
        ar: '{date} سابق لدورة هذا النص ({own})، فلا يصلح موعدا نهائيا',
      },
      'event-session': {
        en: '{date} is before the session of this text, {own}: the event is not to come',
        ar: '{date} سابق لدورة هذا النص ({own})، فالمناسبة ليست مقبلة',
      },
      own: { en: 'The date of this text', ar: 'تاريخ هذا النص' },
      'own-session': { en: 'The session of this text', ar: 'دورة هذا النص' },
    },
    presets: { archive: 'info' },
  },
  examples: [
    {
      title: 'a report at a session that is over',
      text: 'الجمعية العامة\n\nالدورة الثامنة والسبعون\n\nإن الجمعية العامة،\n\nإذ تدرك كذا،\n\n١ - تقرر كذا؛\n\n٢ - تطلب إلى الأمين العام أن يقدم إليها في ⟦دورتها السابعة والسبعين⟧ تقريرا عن تنفيذ هذا القرار.',
      findings: ['past'],
    },
    {
      title: 'what happened at a session that is still to come',
      text: 'الجمعية العامة\n\nالدورة الثامنة والسبعون\n\nإن الجمعية العامة،\n\nإذ تشير إلى الإعلان الذي اعتمدته في ⟦دورتها السابعة والثمانين⟧،\n\nوإذ تشير أيضا إلى الإعلان الذي اعتمد في دورتها السابعة والسبعين،\n\n١ - تقرر أن يعقد، في دورتها الثمانين، اجتماع رفيع المستوى.',
      findings: ['to-come'],
    },
    {
      title: 'a draft without a date, and deadlines before its session',
      text: 'الجمعية العامة\n\nالدورة الثمانون\n\nإن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا في موعد لا يتجاوز ⟦31 آذار/مارس 2025⟧؛\n\n2 - تطلب إليه أن يقدم تقريرا آخر في موعد لا يتجاوز 31 تشرين الأول/أكتوبر 2025.',
      findings: ['deadline-session'],
    },
    {
      title: 'a draft without a date, and an event before its session',
      text: 'الجمعية العامة\n\nالدورة الثمانون\n\nإن الجمعية العامة،\n\nإذ تتطلع إلى المؤتمر المقرر عقده في ⟦أيار/مايو 2024⟧،\n\n1 - تقرر كذا.',
      findings: ['event-session'],
      severity: 'warning',
    },
    {
      title: 'an agenda item, with the session from the date',
      text: 'قرار اتخذته الجمعية العامة في 23 تشرين الثاني/نوفمبر 2020\n\nإن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تقرر أن تدرج في جدول الأعمال المؤقت ⟦لدورتها الثالثة والسبعين⟧ البند المعنون "كذا".',
      findings: ['past'],
    },
    {
      title: 'the present session',
      text: 'الجمعية العامة\n\nالدورة الرابعة والسبعون\n\nإن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تقرر أن تدرج في جدول الأعمال المؤقت ⟦لدورتها الرابعة والسبعين⟧ البند المعنون "كذا".',
      findings: ['present'],
      severity: 'warning',
    },
    {
      title: 'a year of the Economic and Social Council',
      text: 'المجلس الاقتصادي والاجتماعي\n\nدورة عام ٢٠٢٢\n\nإن المجلس الاقتصادي والاجتماعي،\n\nإذ يدرك كذا،\n\n١ - يقرر أن يدرج في جدول الأعمال المؤقت ⟦لدورته لعام ٢٠٢١⟧ بندا عن كذا.',
      findings: ['past-year'],
    },
    {
      title: 'a deadline and a mandate until a day that is over',
      text: 'إن مجلس الأمن،\n\nإذ يدرك كذا،\n\n1 - يقرر تمديد ولاية البعثة حتى ⟦31 آذار/مارس 2022⟧؛\n\n2 - يطلب إلى الأمين العام أن يقدم تقريرا في موعد لا يتجاوز ⟦1 أيار/مايو 2022⟧.\n\nالجلسة 9280\n\n16 آذار/مارس 2023',
      findings: ['deadline', 'deadline'],
    },
    {
      title: 'an event that was to come',
      text: 'إن مجلس الأمن،\n\nإذ يتطلع إلى المؤتمر المقرر عقده في ⟦آذار/مارس 2021⟧،\n\n1 - يقرر كذا.\n\nالجلسة 9280\n\n16 آذار/مارس 2023',
      findings: ['event'],
      severity: 'warning',
    },
    {
      title: 'a year that is over',
      text: 'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تحث الدول على أن تقدم تقاريرها بحلول عام ⟦2021⟧.\n\nالجلسة العامة 62\n\n16 آذار/مارس 2023',
      findings: ['deadline'],
      severity: 'warning',
    },
    {
      title: 'the verb stands above the items',
      text: 'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في مراكش (المغرب) في دورتها الـ 93 في الفترة من 24 إلى 27 تشرين الثاني/نوفمبر 2025،\n\nتدعو المكاتب المركزية الوطنية إلى:\n\n1. موافاة الأمانة العامة بردودها في موعد لا يتجاوز ⟦31 آذار/مارس 2025⟧؛\n\n2. مواصلة التعاون.',
      findings: ['deadline'],
    },
    {
      title: 'a decision, whose items are asked for above them',
      text: "الجمعية العامة\n\nالدورة التاسعة والسبعون\n\n79/587 - كذا\n\nفي الجلسة العامة 44، المعقودة في 6 كانون الأول/ديسمبر 2024، قررت الجمعية العامة، بناء على توصية اللجنة الثانية، ما يلي:\n\n(أ) أن تعقد حلقة نقاش في 3 آذار/مارس 2025؛\n\n(ب) أن تطلب إلى الأمين العام ما يلي:\n\n'1' أن يعد قائمة بكذا؛\n\n'2' أن يقدم إليها في ⟦دورتها الثامنة والسبعين⟧ تقريرا؛\n\n(ج) أن تدرج في جدول الأعمال المؤقت لدورتها الثمانين البند المعنون ”كذا“.",
      findings: ['past'],
    },
    {
      title: 'a meeting that is decided upon and is over',
      text: 'قررت الجمعية العامة، في جلستها العامة 44، المعقودة في 6 كانون الأول/ديسمبر 2024، أن تعقد حلقة نقاش في ⟦3 آذار/مارس 2024⟧.',
      findings: ['event'],
      severity: 'warning',
    },
    {
      title: 'an item of INTERPOL that begins with what is asked for',
      text: 'الجمعية العامة\nالدورة الثالثة والتسعون\n\nإن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في مراكش (المغرب) في دورتها الـ 93 في الفترة من 24 إلى 27 تشرين الثاني/نوفمبر 2025،\n\n1 - تطلب إلى الأمانة العامة:\n\n(أ) مواصلة دعم البلدان الأعضاء؛\n\n(ب) إطلاع الجمعية العامة في ⟦دورتها الـ 92⟧ على النتائج.',
      findings: ['past'],
    },
    {
      title:
        'deadlines to come, and those of the past that are only told; a session that is resumed',
      text: 'الجمعية العامة\n\nالدورة الخامسة والسبعون\n\nقرار اتخذته الجمعية العامة في 31 كانون الأول/ديسمبر 2020\n\nإن الجمعية العامة،\n\nإذ تشير إلى أن الولاية مددت حتى 30 حزيران/يونيه 2019 وإلى الاجتماع الذي كان من المقرر عقده في أيار/مايو 2020،\n\n1 - تحيط علما بالتقرير الذي طلب تقديمه في موعد أقصاه 1 أيار/مايو 2020؛\n\n2 - تطلب إلى الأمين العام أن يقدم إليها في دورتها الخامسة والسبعين المستأنفة تقريرا بحلول 15 أيار/مايو 2021؛\n\n3 - تكرر تأكيد الهدف المتمثل في خفض العدد بحلول عام 2020.',
    },
    {
      title: 'the Committee for the budget meets again in the resumed session',
      text: 'الجمعية العامة\n\nالدورة الخامسة والسبعون\n\nقرار اتخذته الجمعية العامة في 31 كانون الأول/ديسمبر 2020\n\n[بناء على تقرير اللجنة الخامسة (A/75/1)]\n\nإن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها الخامسة والسبعين.',
    },
    {
      title: 'later sessions, sessions of other bodies and sessions of the past',
      text: 'الجمعية العامة\n\nالدورة الخامسة والسبعون\n\nإن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تطلب إلى الأمين العام أن يقدم في دورتها السابعة والسبعين تقريرا؛\n\n2 - تدعو لجنة المخدرات إلى أن تنظر في دورتها الثالثة والستين في كذا؛\n\n3 - تطلب إلى اللجنة أن تقدم تقريرا عن أعمال دورتها الخامسة؛\n\n4 - تحيط علما بالتقرير المقدم إلى الجمعية العامة في دورتها السبعين؛\n\n5 - تطلب تنفيذ القرار الذي اتخذته في دورتها الحادية والسبعين؛\n\n6 - تكرر طلبها إلى الأمين العام أن يقدم إليها في دورتها الرابعة والسبعين تقريرا؛\n\n7 - تقرر مواصلة النظر خلال دورتها الخامسة والسبعين في كذا.',
    },
    {
      title: 'a text whose session is not known',
      text: '1 - تطلب إلى الأمين العام أن يقدم إليها في دورتها الثالثة تقريرا.',
    },
  ],
  needs: ['date', 'sessionReference'],
  create({ model, slice, report }) {
    return {
      'resolution:exit'() {
        const own = dateOf(model.profile, model.tree);
        const isRequest = requestsOf(model);
        for (const { node, wanted, current, kind, severity } of staleSessions(
          model,
          own,
          isRequest,
        )) {
          const { start, end } = node;
          const data = {
            past: { session: wanted, current },
            'past-year': { year: wanted, current },
            present: { session: wanted },
            'to-come': { session: wanted, current },
          }[kind];
          report({ message: kind, data, start, end, severity });
        }
        const session = own === null ? openingOf(model) : null;
        const since = own ?? session;
        if (since === null) return;
        for (const { kind, date, isRecent, start, end } of pastDays(model, since, isRequest)) {
          report({
            message: session === null ? kind : `${kind}-session`,
            data: { date: slice({ start, end }), own: slice(since) },
            start,
            end,
            severity: severityOf(kind, date, isRecent),
            related: [
              {
                message: session === null ? 'own' : 'own-session',
                start: since.start,
                end: since.end,
              },
            ],
          });
        }
      },
    };
  },
});

/** The first day of the session of a draft of the General Assembly that has no date yet. */
function openingOf({ profile, tree }: Model): (PlainDate & Span) | null {
  const { organ, session, ownDates } = profile;
  const isAlone = tree.children.filter(({ type }) => type === 'draft').length === 1;
  if (organ !== 'general-assembly' || session === null || ownDates.length > 0 || !isAlone) {
    return null;
  }
  const window = sessionWindow(session.number);
  return window && { ...window.from, start: session.start, end: session.end };
}

/** A bare year is that of many things, and an event may have taken place since the text was drafted. */
function severityOf(kind: PastDay['kind'], { form }: DateNode, isRecent: boolean): Severity {
  if (kind === 'event') return isRecent ? 'info' : 'warning';
  return form === 'year' ? 'warning' : 'error';
}
