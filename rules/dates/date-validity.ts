import { monthName, monthPair, WEEKDAYS } from '../../core/facts/months.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Report, Suggestion } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { DateNode, MonthName, Span } from '../../core/syntax/tree.ts';
import { type BesideFault, besideFaults } from './_beside.ts';
import { type DayFault, dayFaults } from './_day-faults.ts';
import { pairSpan, readMonth, renamed } from './_months.ts';
import { wordedFaults } from './_worded.ts';

type Message =
  | 'day'
  | 'range'
  | 'descending'
  | 'pair'
  | 'weekday'
  | 'year'
  | 'period'
  | 'year-digits'
  | 'symbol-year'
  | 'hijri'
  | 'figures'
  | 'biennium'
  | 'hijri-day'
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
        en: '{symbol} is of {year}, but its date of {actual}',
        ar: '{symbol} من عام {year}، أما تاريخه فمن عام {actual}',
      },
      hijri: {
        en: '{hijri} and {actual} are not the same day',
        ar: '{hijri} و {actual} ليسا يوما واحدا',
      },
      figures: {
        en: '{actual} is no date: there is no such month or day',
        ar: '{actual} ليس تاريخا، إذ لا وجود لهذا الشهر أو اليوم',
      },
      biennium: {
        en: '{actual} is no period of two years',
        ar: '{actual} ليست فترة سنتين',
      },
      'hijri-day': {
        en: 'No month of the Hijri calendar has a day {actual}',
        ar: 'ليس في شهور التقويم الهجري يوم {actual}',
      },
      period: {
        en: 'The period ends, on {last}, before it begins, on {first}',
        ar: 'تنتهي الفترة ({last}) قبل أن تبدأ ({first})',
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
      title: 'words and figures of which no date can be',
      text: '1 - تشير إلى اليوم الدولي للواحات في ⟦الحادي والثلاثين⟧ من نيسان/أبريل، وإلى الجلسة المعقودة في 4 آذار/مارس 2024 (⟦الأحد⟧)، وإلى الصحيفتين المؤرختين ⟦2024-02-30⟧ و ⟦12/25/2024⟧، وإلى ميزانية فترة السنتين ⟦2024-2026⟧، وإلى ما أنجز بين عامي ⟦2023 و 2019⟧.',
      findings: ['day', 'weekday', 'figures', 'figures', 'biennium', 'period'],
      suggest:
        '1 - تشير إلى اليوم الدولي للواحات في الحادي والثلاثين من نيسان/أبريل، وإلى الجلسة المعقودة في 4 آذار/مارس 2024 (الاثنين)، وإلى الصحيفتين المؤرختين 2024-02-30 و 12/25/2024، وإلى ميزانية فترة السنتين 2024-2026، وإلى ما أنجز بين عامي 2023 و 2019.',
    },
    {
      title: 'a document of another year than its symbol',
      text: '1 - تحيط علما بالرسالة المؤرخة 14 تموز/يوليه ⟦2011⟧ (S/2014/545) وبالرسالة المؤرخة 30 كانون الأول/ديسمبر 2013 (S/2014/3) وبالتقرير عن الفترة من 1 تموز/يوليه 2021 إلى 30 حزيران/يونيه 2022 (A/75/785)؛\n\n2 - تحيط علما بالتقرير المؤرخ 3 آب/أغسطس ⟦11⟧.',
      findings: ['symbol-year', 'year-digits'],
    },
    {
      title: 'words and figures of dates that are right',
      text: '1 - تشير إلى الحادي والثلاثين من آذار/مارس والثلاثين من نيسان/أبريل وإلى 4 آذار/مارس 2024 (الاثنين) و 2024-02-29 و 25/12/2024 والوثيقة A/CN.9/12/25/2024 وميزانية فترة السنتين 2024-2025 وإلى الفرق بين عامي 2019 و 2023.',
    },
    {
      title: 'a period that ends before it begins',
      text: '1 - تشير إلى الاجتماع المعقود في الفترة من ⟦28 حزيران/يونيه إلى 2 أيار/مايو 2023⟧ وإلى الخطة للفترة من ⟦كانون الثاني/يناير 2024 إلى كانون الأول/ديسمبر 2022⟧ وإلى الدورة المعقودة من 28 كانون الأول/ديسمبر إلى 2 كانون الثاني/يناير 2023.',
      findings: ['period', 'period'],
    },
    {
      title: 'a year of five digits, or of three',
      text: '1 - تشير إلى التقرير الصادر في عام ⟦20203⟧ وإلى خطة عام ⟦203⟧ وإلى وثيقة من عام 622.',
      findings: ['year-digits', 'year-digits'],
    },
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
      severity: 'warning',
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
      title: 'the second name in brackets, as in old texts',
      text: '١ - تشير إلى قراريها المؤرخين ٥ شباط (فبراير) ١٩٥٢ و ٦ ⟦شباط (مارس⟧) ١٩٥٣.',
      findings: ['pair'],
      suggest: [
        '١ - تشير إلى قراريها المؤرخين ٥ شباط (فبراير) ١٩٥٢ و ٦ شباط (فبراير) ١٩٥٣.',
        '١ - تشير إلى قراريها المؤرخين ٥ شباط (فبراير) ١٩٥٢ و ٦ آذار (مارس) ١٩٥٣.',
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
      title: 'numbers behind a month that count something',
      text: '1 - تلاحظ أن عدد الأسر بلغ في حزيران/يونيه 20000 أسرة وأن المخيم ضم في 3 آذار/مارس 20500 طفل، وتشير إلى الاجتماع المعقود في أيار/مايو ⟦20199⟧.',
      findings: ['year-digits'],
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
      title: 'a day that no month of the Hijri calendar has',
      text: '1 - يشير إلى القرار المؤرخ ⟦٣١⟧ محرم ١٤٤٨هـ وإلى المحضر المؤرخ ٣٠ صفر ١٤٤٨هـ والقرار رقم ٥٣ صفر.',
      findings: ['hijri-day'],
    },
    {
      title: 'years in the order in which they are shown',
      text: '1 - ترحب بالعقد (⟦2027-2018⟧) وبالخطة للفترة 2015-2030 في آذار/مارس 2015، وبالوثيقة A/2020-2019/5.',
      findings: ['years'],
      severity: 'warning',
      suggest:
        '1 - ترحب بالعقد (2018-2027) وبالخطة للفترة 2015-2030 في آذار/مارس 2015، وبالوثيقة A/2020-2019/5.',
    },
    {
      title: 'years in the order in which they are shown, as are the numbers of resolutions',
      text: '١ - ترحب بقرارها ١١/٧٣ وبالعقد ⟦٢٠٢٧-٢٠١٨⟧.',
      findings: ['years'],
      severity: 'info',
      suggest: '١ - ترحب بقرارها ١١/٧٣ وبالعقد ٢٠١٨-٢٠٢٧.',
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
    const tell = (fault: DayFault | BesideFault): Report<Message> => {
      switch (fault.kind) {
        case 'day': {
          const { date, at, day } = fault;
          return { message: 'day', data: { day, month: monthText(date, slice) }, ...spanOf(at) };
        }
        case 'range':
          return { message: 'range', data: { actual: slice(fault.at) }, ...fault.at };
        case 'descending':
          return exchanged(model, 'descending', fault.first, fault.last);
        case 'years':
          return exchanged(model, 'years', fault.first, fault.last);
        case 'pair':
          return pairReport(source, fault.first, fault.second);
        case 'weekday': {
          const { at, right } = fault;
          const expected = WEEKDAYS[right]?.name ?? '';
          return {
            message: 'weekday',
            data: { actual: slice(at), expected },
            ...spanOf(at),
            suggestions: [
              {
                message: 'replace',
                data: { expected },
                edits: [{ ...spanOf(at), text: expected }],
              },
            ],
          };
        }
        case 'biennium':
        case 'figures':
        case 'year-digits':
          return {
            message: fault.kind,
            data: { actual: slice(fault.at) },
            ...spanOf(fault.at),
          };
        case 'year': {
          const { at, year, isCertain } = fault;
          const severity = isCertain ? 'error' : 'warning';
          return { message: 'year', data: { year }, ...spanOf(at), severity };
        }
        case 'symbol-year': {
          const { at, symbol, year } = fault;
          const data = { symbol: slice(symbol), year, actual: slice(at) };
          return { message: 'symbol-year', data, ...spanOf(at) };
        }
        case 'period': {
          const { from, to } = fault;
          const data = { first: slice(from), last: slice(to) };
          return { message: 'period', data, start: from.start, end: to.end };
        }
        case 'hijri-day':
          return { message: 'hijri-day', data: { actual: slice(fault.at) }, ...spanOf(fault.at) };
        case 'hijri': {
          const { at, hijri } = fault;
          const data = { hijri: slice(hijri), actual: slice(at) };
          return { message: 'hijri', data, ...spanOf(at), severity: 'warning' };
        }
      }
    };

    return {
      'resolution:exit'() {
        for (const date of model.nodes('date')) {
          for (const fault of dayFaults(model, date)) report(tell(fault));
          for (const fault of wordedFaults(model, date)) report(tell(fault));
        }
        for (const fault of besideFaults(model)) report(tell(fault));
      },
    };
  },
});

/**
 * Two numbers in the order in which right-to-left text shows them. Who copies the printed page may
 * have all of them so; text that stores the session of a citation first stores the earlier year first.
 */
function exchanged(
  { source, citations }: Model,
  message: 'descending' | 'years',
  first: Span,
  last: Span,
): Report<Message> {
  const { start } = first;
  const { end } = last;
  const between = source.slice(first.end, last.start);
  const expected = source.slice(last.start, end) + between + source.slice(start, first.end);
  const edits = [{ start, end, text: expected }];
  return {
    message,
    data: { actual: source.slice(start, end), expected },
    start,
    end,
    severity: citations.order === 'session-first' ? 'warning' : 'info',
    suggestions: [{ message: 'swap', data: { expected }, edits }],
  };
}

/** Either of the two names may be the wrong one. */
function pairReport(source: string, first: MonthName, second: MonthName): Report<Message> {
  const { name: firstName } = readMonth(source, first);
  const text = ({ start, end }: Span): string => source.slice(start, end);
  const rename = (half: Span, name: string | null): Edit[] => {
    const written = name === null ? null : renamed(text(half), name);
    return written === null ? [] : [{ ...spanOf(half), text: written }];
  };
  const [firstPair, secondPair] = [monthPair(first.month), monthPair(second.month)];
  const suggestions = [
    { expected: firstPair, edits: rename(second, monthName(first.month, second.calendar)) },
    { expected: secondPair, edits: rename(firstName, monthName(second.month, first.calendar)) },
  ].flatMap(({ expected, edits }): Suggestion<Message>[] =>
    edits.length === 0 ? [] : [{ message: 'replace', data: { expected }, edits }],
  );
  const data = { first: text(firstName), second: text(second), firstPair, secondPair };
  return { message: 'pair', data, ...pairSpan(first, second), suggestions };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function monthText(date: DateNode, slice: (span: Span) => string): string {
  const { firstMonth, secondMonth, daySpan, endDaySpan } = date;
  const last = date.yearSpan ?? secondMonth ?? firstMonth;
  const start = firstMonth?.start ?? (endDaySpan ?? daySpan)?.end ?? date.start;
  // `31/11/2023`: without the solidus behind the day.
  return slice({ start, end: last?.end ?? date.end }).replace(/^[\s/.-]+|\s+$/gu, '');
}
