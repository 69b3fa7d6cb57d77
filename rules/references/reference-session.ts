import { FIRST_SLASH_SESSION } from '../../core/facts/general-assembly.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { MessageData } from '../../core/lint/rule.ts';
import { numbersOf } from '../../core/model/cited.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { repairsOf } from './_citation-repairs.ts';
import { writeDate } from './_citations.ts';
import { findSessionFaults, type SessionFault } from './_session-faults.ts';
import { type StatedFault, statedFaults } from './_stated-sessions.ts';

export default defineRule({
  id: 'reference-session',
  meta: {
    family: 'references',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A citation whose session or year does not fit its number or its date',
      ar: 'الاستشهاد بقرار بدورة أو سنة لا تتفق مع رقمه أو تاريخه',
    },
    why: {
      en: 'Session N of the General Assembly opens in September of the year 1945+N and closes before the next one opens; the Security Council numbers its resolutions in one sequence; the Economic and Social Council, its commissions, the Human Rights Council and the INTERPOL General Assembly meet in known years. A citation that contradicts these facts sends the reader to another text.',
      ar: 'تُفتتح الدورة N للجمعية العامة في أيلول/سبتمبر من السنة 1945+N وتُختتم قبل افتتاح الدورة التالية، ويرقم مجلس الأمن قراراته ترقيما متسلسلا، ودورات المجلس الاقتصادي والاجتماعي ولجانه ومجلس حقوق الإنسان والجمعية العامة للإنتربول معروفة السنوات. والاستشهاد الذي يناقض ذلك يوجه القارئ إلى نص آخر.',
    },
    messages: {
      'session-date': {
        en: '{citation} is dated {date}, but session {session} of the General Assembly ran from {from} to {to}',
        ar: '{citation} مؤرخ {date}، أما الدورة {session} للجمعية العامة فامتدت من عام {from} إلى عام {to}',
      },
      'stated-session': {
        en: '{citation} is of session {session}, not of session {stated}',
        ar: '{citation} صادر في الدورة {session} لا في الدورة {stated}',
      },
      'other-year': {
        en: '{citation} is of {own}, not of {year}',
        ar: '{citation} صادر في عام {own} لا في عام {year}',
      },
      'held-year': {
        en: 'Session {session} was held from {from} to {to}, not in {year}',
        ar: 'عُقدت الدورة {session} من عام {from} إلى عام {to}، لا في عام {year}',
      },
      'low-session': {
        en: '{citation} cannot be of the General Assembly, which has used this form only since session {first}',
        ar: 'لا يمكن أن يكون {citation} صادرا عن الجمعية العامة، فهي لم تستخدم هذه الصيغة إلا ابتداء من الدورة {first}',
      },
      'old-number': {
        en: '{citation}: resolution {number} of the General Assembly is of session {sessions}, not of {session}',
        ar: '{citation}: قرار الجمعية العامة {number} صادر في الدورة {sessions} لا في الدورة {session}',
      },
      'no-session': {
        en: '{citation} names session {session} of the General Assembly, which had not yet been held',
        ar: 'يشير {citation} إلى الدورة {session} للجمعية العامة، ولم تكن قد عُقدت بعد',
      },
      'known-date': {
        en: '{citation} is dated {date}, but it was adopted on {known}',
        ar: '{citation} مؤرخ {date}، في حين أنه اتُخذ في {known}',
      },
      'number-date': {
        en: '{citation} is dated {date}, but the resolutions before and after it were adopted on {from} and {to}',
        ar: '{citation} مؤرخ {date}، في حين اتُخذ القراران السابق له والتالي له في {from} و {to}',
      },
      'no-number': {
        en: '{citation}: session {session} of the General Assembly adopted {last} resolutions',
        ar: '{citation}: اتخذت الجمعية العامة في دورتها {session} قرارات بلغ عددها {last}',
      },
      'security-council-year': {
        en: 'Security Council resolution {number} is of {known}, not of {year}',
        ar: 'قرار مجلس الأمن {number} صادر في عام {known} لا في عام {year}',
      },
      'security-council-range': {
        en: 'There is no Security Council resolution {number} of {year}',
        ar: 'ليس لمجلس الأمن قرار رقمه {number} صادر في عام {year}',
      },
      'security-council-date': {
        en: '{citation} is dated {date}: the year in brackets is the year of adoption',
        ar: '{citation} مؤرخ {date}، والسنة الواردة بين قوسين هي سنة اتخاذ القرار',
      },
      'ecosoc-date': {
        en: '{citation} is dated {date}, which is not in the {year} session of the Economic and Social Council',
        ar: '{citation} مؤرخ {date}، وهو تاريخ لا يقع في دورة المجلس الاقتصادي والاجتماعي لعام {year}',
      },
      'commission-year': {
        en: '{citation} is dated {date}, but session {session} of that body was held in {year}',
        ar: '{citation} مؤرخ {date}، في حين عُقدت الدورة {session} لتلك الهيئة في عام {year}',
      },
      'interpol-session': {
        en: '{citation}: session {session} of the INTERPOL General Assembly does not fit {year}, the year of session {known}',
        ar: '{citation}: الدورة {session} للجمعية العامة للإنتربول لا توافق عام {year}، وهو عام الدورة {known}',
      },
      'interpol-no-session': {
        en: '{citation}: the INTERPOL General Assembly did not meet in {year}',
        ar: '{citation}: لم تعقد الجمعية العامة للإنتربول دورة في عام {year}',
      },
      'interpol-date': {
        en: '{citation} is dated {date}, but the year in its symbol is {year}',
        ar: '{citation} مؤرخ {date}، في حين أن السنة في رمزه هي {year}',
      },
      write: { en: 'Write {text}', ar: 'كتابة {text}' },
    },
    awaits: { 'session-date': 'paragraph' },
  },
  examples: [
    {
      title: 'the date lies outside the session; the resolution is known',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦19/71⟧ المؤرخ 21 تشرين الثاني/نوفمبر 2018،',
      findings: ['session-date'],
      suggest: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 19/71 المؤرخ 21 تشرين الثاني/نوفمبر 2016،',
    },
    {
      title: 'the date lies outside the session; what is wrong is not known',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها ⟦٣/٧٢⟧ المؤرخ ٢٠ كانون الأول/ديسمبر ٢٠١٨ و ⟦٣/٦١⟧ المؤرخ حزيران/يونيه ٢٠١٥،',
      findings: ['session-date', 'session-date'],
      suggest: [],
    },
    {
      title: 'the day on which the text says that it was adopted',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى القرار ⟦72/3⟧ الذي اتخذته الجمعية العامة في 3 كانون الأول/ديسمبر 2020، وإلى القرار 72/3 الذي رحبت به الجمعية العامة في 3 كانون الأول/ديسمبر 2020،',
      findings: ['session-date'],
      suggest: [],
    },
    {
      title: 'one date for two resolutions with their titles',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها ⟦72/3⟧ بشأن المدارس و 78/254 بشأن المكتبات، المؤرخين 22 كانون الأول/ديسمبر 2023، وإلى قراريها 72/3 بشأن المدارس و 78/254 بشأن بياني الرئيس المؤرخين 22 كانون الأول/ديسمبر 2023،',
      findings: ['session-date'],
      suggest: [],
    },
    {
      title: 'either the year is wrong or the numbers have changed places',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 74/247 المؤرخ 27 كانون الأول/ديسمبر 2019 وإلى قرارها ⟦55/56⟧ المؤرخ 1 كانون الأول/ديسمبر 2001،',
      findings: ['session-date'],
    },
    {
      title: 'a resumed session adopts texts until September of the next year',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها 288/60 المؤرخ 8 أيلول/سبتمبر 2006 و 284/72 المؤرخ 26 حزيران/يونيه 2018 و 91/70 المؤرخ 9 كانون الأول/ديسمبر 2015،',
    },
    {
      title: 'several dates after several resolutions',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى القرارات 44/71 و 45/72 و 46/73 المؤرخة 5 كانون الأول/ديسمبر 2016 و 4 كانون الأول/ديسمبر 2017 و 5 كانون الأول/ديسمبر 2018،',
    },
    {
      title: 'an exact date that is known',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦١١/٧٣⟧ المؤرخ في ٢٣ تشرين الأول/أكتوبر ٢٠١٨،',
      findings: ['known-date'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ١١/٧٣ المؤرخ في ٢٦ تشرين الثاني/نوفمبر ٢٠١٨،',
    },
    {
      title: 'a day that the register of published resolutions knows; a number beyond its session',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦76/146⟧ المؤرخ 16 كانون الثاني/يناير 2022 وإلى قرارها ⟦77/349⟧،',
      findings: ['known-date', 'no-number'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 76/146 المؤرخ 16 كانون الأول/ديسمبر 2021 وإلى قرارها 77/349،',
    },
    {
      title: 'the number of another resolution of that day',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦66/228⟧ المؤرخ 27 تموز/يوليه 2012 وإلى قرارها 74/247،',
      findings: ['number-date'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 66/288 المؤرخ 27 تموز/يوليه 2012 وإلى قرارها 74/247،',
    },
    {
      title: 'a session below 31; the digits of the session are reversed',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦271/27⟧ المؤرخ 8 حزيران/يونيه 2018،',
      findings: ['low-session'],
      suggest: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 271/72 المؤرخ 8 حزيران/يونيه 2018،',
    },
    {
      title: 'a session below 31; the date and the number are those of a known resolution',
      text: 'إن الجمعية العامة،\n\nوإذ ترحب بقرارها ⟦٢٩١/٢١⟧ المؤرخ ١٥ حزيران/يونيه ٢٠١٧،',
      findings: ['low-session'],
      suggest: 'إن الجمعية العامة،\n\nوإذ ترحب بقرارها ٢٩١/٧١ المؤرخ ١٥ حزيران/يونيه ٢٠١٧،',
    },
    {
      title: 'the year and the session that stand beside a number or a session',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 66/3 لعام ⟦2004⟧ وقرارها 72/3 الذي اتخذته في عام 2018 والقرار 66/3 الذي اتخذته في ⟦دورتها السابعة والستين⟧ وما تقرر في دورتها الستين المعقودة في عام ⟦2010⟧،',
      findings: ['session-date', 'stated-session', 'held-year'],
    },
    {
      title: 'another year than that of the number, and one that is not said of the resolution',
      text: 'إن الجمعية العامة،\n\nإذ تستذكر القرار GA-2019-88-RES-05 المعتمد في عام ⟦2018⟧ وقرار مجلس الأمن 1325 (2000) الصادر في عام ⟦2001⟧ والقرار 1325 (2000) الذي اتخذه مجلس الأمن في عام ⟦2002⟧، وإذ تلاحظ الاستعراض الذي جرى للقرار 1325 (2000) في عام 2015،',
      findings: ['other-year', 'other-year', 'other-year'],
    },
    {
      title: 'sessions of others',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بتقرير لجنة وضع المرأة عن دورتها الستين المعقودة في عام 2016 وبالقرار 3/66 المتعلق بعام 2004،',
    },
    {
      title: 'commissions and councils have low sessions',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بقرار لجنة منع الجريمة والعدالة الجنائية ٦/٢٤ المؤرخ ٢٢ أيار/مايو ٢٠١٥ وبقرار مجلس حقوق الإنسان ٧/٢٢ المؤرخ ٢١ آذار/مارس ٢٠١٣ وبقرار مؤتمر الأطراف ٣/٥ المؤرخ ٢٢ تشرين الأول/أكتوبر ٢٠١٠،',
    },
    {
      title: 'a low session without a body',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بالقرار 4/25 المؤرخ 20 شباط/فبراير 2009 وبالقرار 2/19 وبالقرار 3/20 الذي اتخذه مؤتمر الأطراف وبقراره 5/21 المؤرخ 20 شباط/فبراير 2011،',
    },
    {
      title: 'a session that had not been held at the date of the text',
      text: 'الجمعية العامة\n\nقرار اتخذته الجمعية العامة في 9 كانون الأول/ديسمبر 2010\n\nإن الجمعية العامة،\n\n1 - تكرر ما ورد في قرارها ⟦113/77⟧؛',
      findings: ['no-session'],
    },
    {
      title: 'its day confirms the session; nothing is suggested',
      text: 'الجمعية العامة\n\nقرار اتخذته الجمعية العامة في ٩ كانون الأول/ديسمبر ٢٠١٠\n\nإن الجمعية العامة،\n\n١ - تكرر ما ورد في قرارها ⟦٣/٧٧⟧ المؤرخ ٧ كانون الأول/ديسمبر ٢٠٢٢؛',
      findings: ['no-session'],
    },
    {
      title: 'sessions before 1976 are written with their mark',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 1514 (د-15) المؤرخ 14 كانون الأول/ديسمبر 1960 و ⟦1803 (د-17)⟧ المؤرخ 14 كانون الأول/ديسمبر 1972،',
      findings: ['session-date'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 1514 (د-15) المؤرخ 14 كانون الأول/ديسمبر 1960 و 1803 (د-17) المؤرخ 14 كانون الأول/ديسمبر 1962،',
    },
    {
      title: 'special sessions are counted on their own',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 3201 (دإ-6) المؤرخ 1 أيار/مايو 1974 و 2252 (دإط-5) المؤرخ 4 تموز/يوليه 1967 وإلى القرار دإ-20/2 المؤرخ 10 حزيران/يونيه 1998،',
    },
    {
      title: 'the number decides the session of an old resolution',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦1514 (د-16)⟧ المؤرخ 14 كانون الأول/ديسمبر 1960 وإلى قراراتها 217 ألف (د-3) و ⟦2625 (د-26)⟧ و ⟦700 (د-12)⟧ و 3201 (دإ-6)،',
      findings: ['old-number', 'old-number', 'old-number'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 1514 (د-15) المؤرخ 14 كانون الأول/ديسمبر 1960 وإلى قراراتها 217 ألف (د-3) و 2625 (د-26) و 700 (د-12) و 3201 (دإ-6)،',
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 1514 (د-16) المؤرخ 14 كانون الأول/ديسمبر 1960 وإلى قراراتها 217 ألف (د-3) و 2625 (د-25) و 700 (د-12) و 3201 (دإ-6)،',
      ],
    },
    {
      title: 'the number decides the year of a Security Council resolution',
      text: 'إن مجلس الأمن،\n\nإذ يشير إلى قراراته ٢٠١٨ (٢٠١١) و ⟦٢٠٣٩ (٢٠١١)⟧ و ⟦2309 (2017)⟧،',
      findings: ['security-council-year', 'security-council-year'],
      suggest: [
        'إن مجلس الأمن،\n\nإذ يشير إلى قراراته ٢٠١٨ (٢٠١١) و ٢٠٣٩ (٢٠١٢) و 2309 (2017)،',
        'إن مجلس الأمن،\n\nإذ يشير إلى قراراته ٢٠١٨ (٢٠١١) و ٢٠٣٩ (٢٠١١) و 2309 (2016)،',
      ],
    },
    {
      title: 'a number above the newest one that is known',
      text: 'إن مجلس الأمن،\n\nإذ يشير إلى قراراته ⟦9411 (2014)⟧ و 9411 (2031)،',
      findings: ['security-council-range'],
    },
    {
      title: 'the date of a Security Council resolution is of another year',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرار مجلس الأمن ⟦1540 (2004)⟧ المؤرخ 28 نيسان/أبريل 2014،',
      findings: ['security-council-date'],
    },
    {
      title: 'other bodies number their decisions with the year too',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بمقرر المجلس التنفيذي 267 (2009) وبقرار مجلس السلم والأمن الأفريقي 565 (2015)،',
    },
    {
      title: 'the Economic and Social Council: a session runs from July to July',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارات المجلس الاقتصادي والاجتماعي 24/2015 المؤرخ 25 تموز/يوليه 2014 و 19/2015 المؤرخ 21 تموز/يوليه 2015 و ⟦22/2012⟧ المؤرخ 24 تموز/يوليه 2013،',
      findings: ['ecosoc-date'],
    },
    {
      title: 'sessions of a commission and of the Human Rights Council',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرار لجنة منع الجريمة والعدالة الجنائية ⟦3/23⟧ المؤرخ 16 أيار/مايو 2019 وإلى قرار مجلس حقوق الإنسان ⟦٢٤/١٧⟧ المؤرخ ١٧ حزيران/يونيه ٢٠١٤،',
      findings: ['commission-year', 'commission-year'],
    },
    {
      title: 'a session of INTERPOL in another year',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بالقرارين ⟦GA-2019-89-RES-06⟧ و GA-2021-89-RES-02،',
      findings: ['interpol-session'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تحيط علما بالقرارين GA-2019-88-RES-06 و GA-2021-89-RES-02،',
        'إن الجمعية العامة،\n\nإذ تحيط علما بالقرارين GA-2021-89-RES-06 و GA-2021-89-RES-02،',
      ],
    },
    {
      title: 'INTERPOL held no session in 2020',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بالقرار ⟦GA-2020-89-RES-01⟧،',
      findings: ['interpol-no-session'],
      suggest: 'إن الجمعية العامة،\n\nإذ تحيط علما بالقرار GA-2021-89-RES-01،',
    },
    {
      title: 'the year of an INTERPOL symbol and its date',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بالقرار ⟦GA-2018-87-RES-04⟧ المؤرخ 20 تشرين الثاني/نوفمبر 2019،',
      findings: ['interpol-date'],
    },
  ],
  needs: ['citation', 'sessionReference'],
  create: ({ model, facts, report, slice }) => ({
    'resolution:exit': () => {
      for (const fault of findSessionFaults(model, facts)) {
        const { cited, kind, severity = 'error' } = fault;
        const { start, end } = numbersOf(cited.node);
        report({
          start,
          end,
          message: kind,
          severity,
          data: dataOf(fault, slice),
          suggestions: repairsOf(model, fault, facts),
        });
      }
      for (const fault of statedFaults(model)) {
        const { start, end } = fault.at;
        const data = statedData(fault, slice);
        const message = fault.kind === 'stated-year' ? 'session-date' : fault.kind;
        report({ start, end, message, data });
      }
    },
  }),
});

function statedData(fault: StatedFault, slice: (span: Span) => string): MessageData {
  const { session } = fault;
  switch (fault.kind) {
    case 'stated-year':
      return {
        citation: slice(fault.cited.node),
        date: slice(fault.year),
        session,
        ...fault.window,
      };
    case 'other-year':
      return { citation: slice(fault.cited.node), own: fault.own, year: slice(fault.year) };
    case 'stated-session':
      return { citation: slice(fault.cited.node), session, stated: slice(fault.stated) };
    case 'held-year':
      return { session, year: fault.year, ...fault.window };
  }
}

function dataOf(fault: SessionFault, slice: (span: Span) => string): MessageData {
  const { node, meant } = fault.cited;
  const citation = slice(node);
  const date = meant.dated === null ? '' : slice(meant.dated);
  switch (fault.kind) {
    case 'session-date': {
      const { session, window } = fault;
      return { citation, date, session, from: window.from.year, to: window.to.year };
    }
    case 'low-session':
      return { citation, first: FIRST_SLASH_SESSION };
    case 'no-session':
      return { citation, session: fault.session };
    case 'number-date': {
      const { from, to } = fault.window;
      return { citation, date, from: writeDate(from, date), to: writeDate(to, date) };
    }
    case 'no-number':
      return { citation, session: fault.session, last: fault.last };
    case 'known-date':
      return { citation, date, known: writeDate(fault.known, date) };
    case 'old-number': {
      const { session, from, to } = fault;
      const sessions = from === to ? from : `${from}-${to}`;
      return { citation, number: meant.first, session, sessions };
    }
    case 'security-council-year':
      return { number: meant.first, known: fault.known, year: fault.year };
    case 'security-council-range':
      return { number: meant.first, year: fault.year };
    case 'security-council-date':
      return { citation, date };
    case 'ecosoc-date':
    case 'interpol-date':
    case 'interpol-no-session':
      return { citation, date, year: fault.year };
    case 'commission-year':
      return { citation, date, session: fault.session, year: fault.year };
    case 'interpol-session': {
      const { session, known } = fault;
      return { citation, session, year: meant.year ?? 0, known };
    }
  }
}
