import { daysInMonth, isValidDate, weekdayOf } from '../../core/facts/calendar.ts';
import { hasSameDigits } from '../../core/facts/instrument-years.ts';
import { monthName, monthPair, WEEKDAYS } from '../../core/facts/months.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Suggestion } from '../../core/lint/rule.ts';
import type { DateNode, MonthName, Span } from '../../core/syntax/tree.ts';
import { type BesideFault, besideFaults } from './_beside.ts';
import { pairSpan, readMonth, renamed } from './_months.ts';

const EARLIEST_YEAR = 1900;
/** Treaties of the century before are still cited. */
const EARLIEST_TREATY_YEAR = 1800;
const LATEST_YEAR = 2100;
/** Goals and terms end at most about so many years after the text. */
const YEARS_AHEAD = 15;
/** In a year without a number, February may have 29 days. */
const LEAP_YEAR = 2000;

type Message =
  | 'day'
  | 'range'
  | 'descending'
  | 'pair'
  | 'weekday'
  | 'year'
  | 'year-digits'
  | 'symbol-year'
  | 'hijri'
  | 'years'
  | 'replace'
  | 'swap';

export default defineRule({
  id: 'date-validity',
  meta: {
    family: 'dates',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'An impossible date: a day that the month does not have, names of two months, a weekday that does not fit or an unlikely year',
      ar: 'تاريخ مستحيل: يوم لا وجود له في الشهر، أو اسمان لشهرين مختلفين، أو يوم من أيام الأسبوع لا يوافق التاريخ، أو سنة مستبعدة',
    },
    why: {
      en: 'The calendar decides. United Nations dates name each month twice, so the two names check each other. A range whose first day is the greater mostly copies the order in which right-to-left text displays the figures, and is only an info.',
      ar: 'الحكم للتقويم. ولما كانت تواريخ الأمم المتحدة تسمي كل شهر باسمين، فكل اسم منهما يدل على صحة الآخر. أما الفترة التي يسبق فيها اليوم الأكبر اليوم الأصغر فمردها في الغالب إلى ترتيب عرض الأرقام في النص العربي، ولذلك لا تُعد إلا تنبيها.',
    },
    messages: {
      day: {
        en: 'There is no day {day} in {month}',
        ar: 'لا يوجد في {month} يوم {day}',
      },
      range: {
        en: 'The days {actual} are impossible: a month has at most 31',
        ar: 'الأيام {actual} مستحيلة، فالشهر لا يتجاوز 31 يوما',
      },
      descending: {
        en: 'The days descend: {actual}; in reading order they are {expected}',
        ar: 'ترتيب اليومين تنازلي: {actual}؛ وترتيبهما عند القراءة: {expected}',
      },
      pair: {
        en: '{first} and {second} are different months: write {firstPair} or {secondPair}',
        ar: '{first} و {second} شهران مختلفان، والصواب {firstPair} أو {secondPair}',
      },
      weekday: {
        en: 'The weekday of this date is {expected}, not {actual}',
        ar: 'يوافق هذا التاريخ يوم {expected} لا يوم {actual}',
      },
      year: {
        en: 'The year {year} is unlikely in this text',
        ar: 'السنة {year} مستبعدة في هذا النص',
      },
      'year-digits': {
        en: 'The year {actual} does not have four digits',
        ar: 'السنة {actual} ليست من أربعة أرقام',
      },
      'symbol-year': {
        en: 'The statement {symbol} is of {year}, but its date of {actual}',
        ar: 'البيان {symbol} من عام {year}، أما تاريخه فمن عام {actual}',
      },
      hijri: {
        en: '{hijri} and {actual} are not the same day',
        ar: '{hijri} و {actual} ليسا يوما واحدا',
      },
      years: {
        en: 'The years descend: {actual}; in reading order they are {expected}',
        ar: 'ترتيب السنتين تنازلي: {actual}؛ وترتيبهما عند القراءة: {expected}',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      swap: { en: 'Swap them: {expected}', ar: 'عكس الترتيب: {expected}' },
    },
  },
  examples: [
    {
      title: 'days that the month does not have',
      text: '1 - تشير إلى الاجتماعين المعقودين في ⟦31⟧ نيسان/أبريل 2020 وفي ⟦٢٩⟧ شباط/فبراير ٢٠٢١ وفي ⟦0⟧ أيار/مايو 2020.',
      findings: ['day', 'day', 'day'],
    },
    {
      title: 'the last day of a range',
      text: '1 - تشير إلى الدورة المعقودة في الفترة من ٢٨ إلى ⟦٣٢⟧ آب/أغسطس ٢٠١٩.',
      findings: ['day'],
    },
    {
      title: 'numbers that are not days',
      text: '(١) تقرير المؤتمر، جنيف، ⟦٢٠٠٣-٢٠٠٤⟧ أيار/مايو ٢٠٠٣.',
      findings: ['range'],
    },
    {
      title: 'a range in the order in which it is shown',
      text: '1 - تحيط علما بتقرير المؤتمر، جنيف، ⟦20-9⟧ تموز/يوليه 2003.',
      findings: ['descending'],
      suggest: '1 - تحيط علما بتقرير المؤتمر، جنيف، 9-20 تموز/يوليه 2003.',
      severity: 'info',
    },
    {
      title: 'the two names are of different months',
      text: '1 - تشير إلى القرار 231/71 المؤرخ 21 ⟦كانون الأول/نوفمبر⟧ 2016.',
      findings: ['pair'],
      suggest: [
        '1 - تشير إلى القرار 231/71 المؤرخ 21 كانون الأول/ديسمبر 2016.',
        '1 - تشير إلى القرار 231/71 المؤرخ 21 تشرين الثاني/نوفمبر 2016.',
      ],
    },
    {
      title: 'a hard wrap inside the pair is kept; a conjunction too',
      text: 'في أيار/مايو ⟦وكانون\nالأول/يوليه⟧ ٢٠١٦',
      findings: ['pair'],
      suggest: 'في أيار/مايو وكانون\nالأول/ديسمبر ٢٠١٦',
    },
    {
      title: 'the weekday does not fit',
      text: '1 - ترحب بالإعلان الصادر يوم ⟦الأحد⟧ ٨ آذار/مارس ٢٠٢١.',
      findings: ['weekday'],
      suggest: '1 - ترحب بالإعلان الصادر يوم الاثنين ٨ آذار/مارس ٢٠٢١.',
    },
    {
      title: 'years with a digit too few or too many, or in another age',
      text: '1 - تشير إلى القرار المؤرخ 5 أيار/مايو ⟦201⟧ والاتفاق المبرم في 6 أيار/مايو ⟦20199⟧ والإعلان الصادر في 7 أيار/مايو ⟦1209⟧.',
      findings: ['year-digits', 'year-digits', 'year'],
    },
    {
      title: 'a year long after the date of the text',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى القرار المؤرخ 5 أيار/مايو ⟦2091⟧،\n\n1 - تقرر كذا.\n\nالجلسة العامة 30\n\n23 تشرين الثاني/نوفمبر 2020',
      findings: ['year'],
    },
    {
      title: 'a statement whose symbol is of another year',
      text: '1 - تشير إلى بيان رئيس مجلس الأمن المؤرخ 3 أيار/مايو ⟦2017⟧ (S/PRST/2019/4).',
      findings: ['symbol-year'],
    },
    {
      title: 'the other calendar names another day',
      text: '١ - ترحب بالاجتماع المعقود في ١٥ و ١٦ شعبان ١٤٤٠هـ الموافق ⟦٢٠ و ٢١ نيسان/أبريل ٢٠٢٤⟧ وفي ٥ رمضان ١٤٤٠ الموافق ١٠ أيار/مايو ٢٠١٩.',
      findings: ['hijri'],
      severity: 'warning',
    },
    {
      title: 'years in the order in which they are shown',
      text: '1 - ترحب بالعقد (⟦2027-2018⟧) وبالخطة للفترة 2015-2030 في آذار/مارس 2015، وبالوثيقة A/2020-2019/5.',
      findings: ['years'],
      severity: 'info',
      suggest:
        '1 - ترحب بالعقد (2018-2027) وبالخطة للفترة 2015-2030 في آذار/مارس 2015، وبالوثيقة A/2020-2019/5.',
    },
    {
      title: 'an old law keeps its year',
      text: '1 - تشير إلى المرسوم الصادر في 18 حزيران/يونيه 1452.',
    },
    {
      title: 'possible dates',
      text: '1 - تشير إلى الفترة من 28 إلى 29 شباط/فبراير 2020 وإلى 31 كانون الأول/ديسمبر 2030 وإلى الاثنين 8 آذار/مارس 2021 وإلى حزيران/يونيه 2018؛\n\n2 - تلاحظ أن عدد المشاركين بلغ في تموز/يوليه 350 شخصا، وأن الاتفاقية أبرمت في 20 آذار/مارس 1883.',
    },
  ],
  create({ source, model, report, slice }) {
    const { profile } = model;
    const checkRange = (date: DateNode, days: Span): boolean => {
      const { day, endDay, endDaySpan, daySpan } = date;
      if (day === null || endDay === null || daySpan === null || endDaySpan === null) return true;
      const actual = slice(days);
      if (day > 31 && endDay > 31) {
        report({ message: 'range', data: { actual }, ...span(days) });
        return false;
      }
      if (endDay >= day || day > 31) return true;
      const between = source.slice(daySpan.end, endDaySpan.start);
      const expected = slice(endDaySpan) + between + slice(daySpan);
      const edits = [{ ...span(days), text: expected }];
      const suggestions = [{ message: 'swap', data: { expected }, edits }] as const;
      const data = { actual, expected };
      report({ message: 'descending', data, ...span(days), severity: 'info', suggestions });
      return true;
    };

    const checkDays = (date: DateNode): void => {
      const { daySpan, endDaySpan, firstMonth, secondMonth } = date;
      if (daySpan === null || !checkRange(date, endDaySpan ? join(daySpan, endDaySpan) : daySpan)) {
        return;
      }
      // Of two months that disagree, the one that has more days decides.
      const months = [firstMonth?.month, secondMonth?.month].filter((month) => month !== undefined);
      const month = months.length > 0 ? months : [date.month ?? 0];
      const last = Math.max(...month.map((number) => daysInMonth(date.year ?? LEAP_YEAR, number)));
      if (last === 0) return;
      for (const [day, place] of [
        [date.day, daySpan],
        [date.endDay, endDaySpan],
      ] as const) {
        if (day === null || place === null || (day >= 1 && day <= last)) continue;
        // `القراران 2195 و 12 أيار/مايو`: a number before a month need not be its day.
        const isFirstOfTwo = place === daySpan && date.rangeMark === 'and';
        if (day > 31 && (isFirstOfTwo || (day > 99 && date.introducer === null))) continue;
        report({ message: 'day', data: { day, month: monthText(date, slice) }, ...span(place) });
      }
    };

    const checkPair = (first: MonthName, second: MonthName): void => {
      // Two names of one calendar are a span of two months, not a pair.
      if (first.month === second.month || first.calendar === second.calendar) return;
      const { name: firstName } = readMonth(source, first);
      const rename = (half: Span, name: string | null): Edit[] => {
        const text = name === null ? null : renamed(slice(half), name);
        return text === null ? [] : [{ ...span(half), text }];
      };
      const [firstPair, secondPair] = [monthPair(first.month), monthPair(second.month)];
      const suggestions = [
        { expected: firstPair, edits: rename(second, monthName(first.month, second.calendar)) },
        { expected: secondPair, edits: rename(firstName, monthName(second.month, first.calendar)) },
      ].flatMap(({ expected, edits }): Suggestion<Message>[] =>
        edits.length === 0 ? [] : [{ message: 'replace', data: { expected }, edits }],
      );
      const data = {
        first: slice(firstName),
        second: slice(second),
        firstPair,
        secondPair,
      };
      report({ message: 'pair', data, ...pairSpan(first, second), suggestions });
    };

    const checkWeekday = ({ day, month, year, endDay, weekday, weekdaySpan }: DateNode): void => {
      if (day === null || month === null || year === null || endDay !== null) return;
      if (weekday === null || weekdaySpan === null || year < EARLIEST_YEAR) return;
      if (!isValidDate({ year, month, day })) return;
      const right = weekdayOf({ year, month, day });
      const expected = WEEKDAYS[right]?.name;
      if (right === weekday || expected === undefined) return;
      const edits = [{ ...span(weekdaySpan), text: expected }];
      report({
        message: 'weekday',
        data: { actual: slice(weekdaySpan), expected },
        ...span(weekdaySpan),
        suggestions: [{ message: 'replace', data: { expected }, edits }],
      });
    };

    const checkYear = ({ year, yearSpan, form, introducer }: DateNode): void => {
      if (year === null || yearSpan === null) return;
      const actual = slice(yearSpan);
      if (actual.length !== 4) {
        // `في تموز/يوليه 350 شخصا`: a number behind a month need not be a year.
        const likely =
          /^(?:19|20)/u.test(String(year)) && (form !== 'month' || introducer !== null);
        if (likely) report({ message: 'year-digits', data: { actual }, ...span(yearSpan) });
        return;
      }
      const own = profile.date?.year ?? null;
      const latest = own === null ? LATEST_YEAR : own + YEARS_AHEAD;
      if (year >= EARLIEST_TREATY_YEAR && year <= latest) return;
      if (year < EARLIEST_TREATY_YEAR && !isSlip(year)) return;
      // A plan may well reach farther; a text that is cited is not from there.
      const past = introducer === 'dated' || introducer === 'adopted' || introducer === 'concluded';
      const severity = past || year < EARLIEST_YEAR || year > LATEST_YEAR ? 'error' : 'warning';
      report({ message: 'year', data: { year }, ...span(yearSpan), severity });
    };

    const tellBeside = (fault: BesideFault): void => {
      switch (fault.kind) {
        case 'symbol-year': {
          const { at, symbol, year } = fault;
          const data = { symbol: slice(symbol), year, actual: slice(at) };
          report({ message: 'symbol-year', data, ...span(at) });
          return;
        }
        case 'hijri': {
          const data = { hijri: slice(fault.hijri), actual: slice(fault.at) };
          report({ message: 'hijri', data, ...span(fault.at), severity: 'warning' });
          return;
        }
        case 'years': {
          const { first, last } = fault;
          const years = join(first, last);
          const dash = source.slice(first.end, last.start);
          const expected = slice(last) + dash + slice(first);
          report({
            message: 'years',
            data: { actual: slice(years), expected },
            ...years,
            severity: 'info',
            suggestions: [
              { message: 'swap', data: { expected }, edits: [{ ...years, text: expected }] },
            ],
          });
        }
      }
    };

    return {
      'resolution:exit'() {
        besideFaults(model).forEach(tellBeside);
      },
      date(date) {
        if (date.form === 'year') return;
        checkDays(date);
        if (date.form === 'latin' || date.form === 'numeric') return;
        if (date.firstMonth !== null && date.secondMonth !== null) {
          checkPair(date.firstMonth, date.secondMonth);
        }
        checkWeekday(date);
        checkYear(date);
      },
    };
  },
});

function span({ start, end }: Span): Span {
  return { start, end };
}

function join(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}

function monthText(date: DateNode, slice: (span: Span) => string): string {
  const { firstMonth, secondMonth, daySpan, endDaySpan } = date;
  const last = date.yearSpan ?? secondMonth ?? firstMonth;
  const start = firstMonth?.start ?? (endDaySpan ?? daySpan)?.end ?? date.start;
  return slice({ start, end: last?.end ?? date.end }).trim();
}

/** Exchanged digits or a wrong first one make a year of the United Nations of it; others are of old laws. */
function isSlip(year: number): boolean {
  for (let other = 1946; other <= 2050; other++) {
    if (other - year === 1000 || hasSameDigits(year, other)) return true;
  }
  return false;
}
