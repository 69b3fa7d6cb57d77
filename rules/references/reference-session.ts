import { writeNumber } from '../../core/arabic/digits.ts';
import { dateNumber, type PlainDate } from '../../core/facts/calendar.ts';
import {
  FIRST_SLASH_SESSION,
  sessionsOn,
  sessionWindow,
} from '../../core/facts/general-assembly.ts';
import { interpolSession, interpolYear } from '../../core/facts/interpol-sessions.ts';
import { commissionYear, ecosocWindow } from '../../core/facts/other-bodies.ts';
import { securityCouncilNumbers, securityCouncilYear } from '../../core/facts/security-council.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report, Suggestion } from '../../core/lint/rule.ts';
import { type Cited, createRegister, numbersOf } from '../../core/model/cited.ts';
import {
  fitsWindow,
  hasDay,
  hasYear,
  isHeldSession,
  latestDate,
  type Reading,
  readingsOf,
} from '../../core/model/readings.ts';
import type { Citation, DateNode, Span } from '../../core/syntax/tree.ts';
import { writeDate } from './_citations.ts';

type Message =
  | 'session-date'
  | 'low-session'
  | 'no-session'
  | 'known-date'
  | 'security-council-year'
  | 'security-council-range'
  | 'security-council-date'
  | 'ecosoc-date'
  | 'commission-year'
  | 'interpol-session'
  | 'interpol-no-session'
  | 'interpol-date'
  | 'write';

/** What a citation contradicts; the place is added where it is reported. */
type Contradiction = Omit<Report<Message>, 'start' | 'end'>;
type Dated = NonNullable<Citation['dated']>;

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
      'low-session': {
        en: '{citation} cannot be of the General Assembly, which has used this form only since session {first}',
        ar: 'لا يمكن أن يكون {citation} صادرا عن الجمعية العامة، فهي لم تستخدم هذه الصيغة إلا ابتداء من الدورة {first}',
      },
      'no-session': {
        en: '{citation} names session {session} of the General Assembly, which had not yet been held',
        ar: 'يشير {citation} إلى الدورة {session} للجمعية العامة، ولم تكن قد عُقدت بعد',
      },
      'known-date': {
        en: '{citation} is dated {date}, but it was adopted on {known}',
        ar: '{citation} مؤرخ {date}، في حين أنه اتُخذ في {known}',
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
      severity: 'warning',
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
      title: 'commissions and councils have low sessions',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بقرار لجنة منع الجريمة والعدالة الجنائية ٦/٢٤ المؤرخ ٢٢ أيار/مايو ٢٠١٥ وبقرار مجلس حقوق الإنسان ٧/٢٢ المؤرخ ٢١ آذار/مارس ٢٠١٣ وبقرار مؤتمر الأطراف ٣/٥ المؤرخ ٢٢ تشرين الأول/أكتوبر ٢٠١٠،',
    },
    {
      title: 'a low session without a body',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بالقرار ⟦4/25⟧ المؤرخ 20 شباط/فبراير 2009 وبالقرار 2/19 وبالقرار 3/20 الذي اتخذه مؤتمر الأطراف وبقراره 5/21 المؤرخ 20 شباط/فبراير 2011،',
      findings: ['low-session'],
      severity: 'warning',
    },
    {
      title: 'a session that had not been held at the date of the text',
      text: 'الجمعية العامة\n\nقرار اتخذته الجمعية العامة في 9 كانون الأول/ديسمبر 2010\n\nإن الجمعية العامة،\n\n1 - تكرر ما ورد في قرارها ⟦113/77⟧؛',
      findings: ['no-session'],
    },
    {
      title: 'sessions before 1976 are written with their mark',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 1514 (د-15) المؤرخ 14 كانون الأول/ديسمبر 1960 و ⟦1803 (د-17)⟧ المؤرخ 14 كانون الأول/ديسمبر 1972،',
      findings: ['session-date'],
    },
    {
      title: 'special sessions are counted on their own',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 3201 (دإ-6) المؤرخ 1 أيار/مايو 1974 و 2252 (دإط-5) المؤرخ 4 تموز/يوليه 1967 وإلى القرار دإ-20/2 المؤرخ 10 حزيران/يونيه 1998،',
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
  create: ({ source, model, facts, slice, report }) => {
    const { profile } = model;
    const register = createRegister(source, profile);
    const dates = new Map<number, DateNode>();
    const latest = latestDate(profile);

    const write = (text: string, edits: Suggestion<Message>['edits']): Suggestion<Message> => ({
      message: 'write',
      data: { text },
      edits,
    });
    const replace = (node: Citation, span: Span, text: string): Suggestion<Message> =>
      write(source.slice(node.start, span.start) + text + source.slice(span.end, node.end), [
        { start: span.start, end: span.end, text },
      ]);

    /** The year alone when day and month are right, else the whole date. */
    const replaceDate = (dated: Dated, known: PlainDate): readonly Suggestion<Message>[] => {
      const node = dates.get(dated.start);
      if (dated.shared || node === undefined || node.children !== undefined) return [];
      const text = writeDate(known, slice(dated));
      const isYear = node.day === known.day && node.month === known.month;
      if (!isYear || node.yearSpan === null) {
        return [write(text, [{ start: dated.start, end: dated.end, text }])];
      }
      const { start, end } = node.yearSpan;
      return [write(text, [{ start, end, text: writeNumber(known.year, slice(node.yearSpan)) }])];
    };

    const checkAssembly = (node: Citation, session: number): Contradiction | null => {
      const { dated } = node;
      const citation = slice(node);
      if (session < FIRST_SLASH_SESSION) {
        const data = { citation, first: FIRST_SLASH_SESSION };
        const suggestions = sessionSuggestions(node);
        if (node.bodySource !== 'assumed') return { message: 'low-session', data, suggestions };
        // Without a body and a date it may well be of a conference or a commission.
        if (dated === null) return null;
        return { message: 'low-session', data, severity: 'warning', suggestions };
      }
      const window = sessionWindow(session);
      if (dated === null || window === null || !isHeldSession(session, latest)) {
        return { message: 'no-session', data: { citation, session } };
      }
      const { from, to } = window;
      const known = facts.knownDate(node.body, node.first, session);
      const isTrusted = known !== null && known.status !== 'general-knowledge';
      return {
        message: 'session-date',
        data: { citation, date: slice(dated), session, from: from.year, to: to.year },
        suggestions: isTrusted ? replaceDate(dated, known.date) : [],
      };
    };

    /** Only where number and date are those of a known resolution, or the digits are reversed. */
    const sessionSuggestions = (node: Citation): readonly Suggestion<Message>[] => {
      const { dated, secondSpan, second, first } = node;
      if (dated === null || secondSpan === null || !hasDay(dated)) return [];
      const { sessions } = sessionsOn(dated);
      const known = sessions.filter((session) => {
        const fact = facts.knownDate(node.body, first, session);
        return fact !== null && dateNumber(fact.date) === dateNumber(dated);
      });
      const reversed = Number([...String(second)].reverse().join(''));
      const [session] = known.length > 0 ? known : sessions;
      const isCertain = known.length === 1 || (sessions.length === 1 && session === reversed);
      if (session === undefined || !isCertain) return [];
      return [replace(node, secondSpan, writeNumber(session, slice(secondSpan)))];
    };

    const checkOldSession = ({ node, organ, sure }: Cited): Contradiction | null => {
      const { dated, second, body, bodySource } = node;
      if (body !== 'general-assembly' || !sure || dated === null || second === null) return null;
      if (bodySource === 'assumed' && organ !== 'general-assembly') return null;
      // `3201 (دإ-6)` is of the sixth special session, not of the sixth session.
      if (/د\s*إ/u.test(slice(node))) return null;
      const window = sessionWindow(second);
      if (window === null || fitsWindow(dated, window)) return null;
      const years = { from: window.from.year, to: window.to.year };
      return {
        message: 'session-date',
        data: { citation: slice(node), date: slice(dated), session: second, ...years },
        ...(window.status === 'general-knowledge' ? { severity: 'warning' } : {}),
      };
    };

    const checkSecurityCouncil = ({ node, sure }: Cited): Contradiction | null => {
      const { first: number, second: year, secondSpan, dated } = node;
      if (node.body !== 'security-council' || node.instrument === 'decision' || !sure) return null;
      if (year === null || secondSpan === null) return null;
      const known = securityCouncilYear(number)?.year;
      if (known === undefined) {
        // The open year may hold it; a closed one does not.
        const isClosed = (securityCouncilNumbers(year)?.last ?? null) !== null;
        return isClosed ? { message: 'security-council-range', data: { number, year } } : null;
      }
      if (known !== year) {
        const suggestions = [replace(node, secondSpan, writeNumber(known, slice(secondSpan)))];
        return { message: 'security-council-year', data: { number, known, year }, suggestions };
      }
      if (dated === null || !hasYear(dated) || dated.year === year) return null;
      const data = { citation: slice(node), date: slice(dated) };
      return { message: 'security-council-date', data };
    };

    const checkInterpol = (node: Citation): Contradiction | null => {
      const { year, second: session, secondSpan, firstSpan, dated } = node;
      if (year === null) return null;
      const citation = slice(node);
      const known = interpolSession(year);
      if (session !== null && secondSpan !== null && known !== null && known.session !== session) {
        const other = interpolYear(session);
        const yearSpan = yearOf(source, node, secondSpan);
        const suggestions: Suggestion<Message>[] = [];
        if (known.session !== null) {
          suggestions.push(
            replace(node, secondSpan, writeNumber(known.session, slice(secondSpan))),
          );
        }
        if (other !== null && yearSpan !== null) {
          suggestions.push(replace(node, yearSpan, writeNumber(other.year, slice(yearSpan))));
        }
        const severity = known.status === 'verified' ? 'error' : 'warning';
        return known.session === null
          ? { message: 'interpol-no-session', data: { citation, year }, severity, suggestions }
          : {
              message: 'interpol-session',
              data: { citation, session, year, known: known.session },
              severity,
              suggestions,
            };
      }
      if (dated === null || !hasYear(dated) || dated.year === year) return null;
      if (firstSpan.end > dated.start) return null;
      return { message: 'interpol-date', data: { citation, date: slice(dated), year } };
    };

    const checkSlash = ({ node, organ }: Cited): Contradiction | null => {
      const { second, dated, body } = node;
      if (second === null) return null;
      if (body === 'general-assembly') return checkAssembly(node, second);
      if (dated === null) return null;
      const data = { citation: slice(node), date: slice(dated) };
      if (body === 'ecosoc') {
        const severity = node.bodySource === 'named' || organ === 'ecosoc' ? 'error' : 'warning';
        return ecosocWindow(second) === null
          ? null
          : { message: 'ecosoc-date', data: { ...data, year: second }, severity };
      }
      if (body !== 'crime-commission' && body !== 'human-rights-council') return null;
      const year = commissionYear(body, second)?.year;
      if (year === undefined) return null;
      return { message: 'commission-year', data: { ...data, session: second, year } };
    };

    /** The session is right, but the day is known and is another one. */
    const checkKnown = ({ node, sure }: Cited): Contradiction | null => {
      const { dated, second } = node;
      if (dated === null || second === null || !hasDay(dated)) return null;
      if (!sure || node.instrument === 'decision') return null;
      const known = facts.knownDate(node.body, node.first, second);
      if (known?.status !== 'verified' || dateNumber(known.date) === dateNumber(dated)) return null;
      const date = slice(dated);
      return {
        message: 'known-date',
        severity: 'warning',
        data: { citation: slice(node), date, known: writeDate(known.date, date) },
        suggestions: replaceDate(dated, known.date),
      };
    };

    const check = (cited: Cited, reading: Reading | undefined): Contradiction | null => {
      switch (cited.node.form) {
        case 'slash':
          if (reading === 'transposed') return null;
          return reading === 'wrong' ? checkSlash(cited) : checkKnown(cited);
        case 'year':
          return checkSecurityCouncil(cited) ?? checkKnown(cited);
        case 'old-session':
          return checkOldSession(cited);
        case 'interpol-symbol':
          return checkInterpol(cited.node) ?? checkKnown(cited);
        case 'special-session':
          return null;
      }
    };

    return {
      citation: register.add,
      date: (node) => {
        dates.set(node.start, node);
      },
      'resolution:exit': () => {
        const readings = readingsOf(register.cited, profile);
        for (const cited of register.cited) {
          const found = check(cited, readings.get(cited));
          if (found !== null) report({ ...numbersOf(cited.node), ...found });
        }
      },
    };
  },
});

/** The year of a symbol stands before its session. */
function yearOf(source: string, node: Citation, session: Span): Span | null {
  const match = /\p{Nd}{4}/u.exec(source.slice(node.start, session.start));
  if (match === null) return null;
  const start = node.start + match.index;
  return { start, end: start + match[0].length };
}
