import { monthName, monthPair } from '../../core/facts/months.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Report } from '../../core/lint/rule.ts';
import type { DateNode, Span } from '../../core/syntax/tree.ts';
import { type MonthFault, monthFaults, type SingleMonth } from './_month-faults.ts';
import { otherCalendar, pairSpan, readMonth, renamed } from './_months.ts';

type Message =
  | 'spelling'
  | 'house'
  | 'unknown'
  | 'missing'
  | 'single-names'
  | 'order'
  | 'solidus'
  | 'no-day'
  | 'no-year'
  | 'complete';

export default defineRule({
  id: 'date-format',
  meta: {
    family: 'dates',
    severity: 'warning',
    fix: 'safe',
    respells: true,
    since: '0.1.0',
    description: {
      en: 'A month that is misspelt, lacks one of its two names, has them in the wrong order or has spaces around the solidus',
      ar: 'خطأ إملائي في اسم الشهر، أو نقص أحد اسميه أو عكس ترتيبهما، أو مسافة حول الشرطة المائلة',
    },
    why: {
      en: 'United Nations texts write the day, both names of the month with a solidus and no spaces, and the year: 23 تموز/يوليه 2019. They spell يونيه and يوليه with a final heh.',
      ar: 'تكتب نصوص الأمم المتحدة اليوم ثم اسمي الشهر تفصل بينهما شرطة مائلة بلا مسافات ثم السنة: 23 تموز/يوليه 2019. وتكتب «يونيه» و «يوليه» بالهاء.',
    },
    messages: {
      spelling: {
        en: 'The month is written {expected}, not {actual}',
        ar: 'يُكتب اسم الشهر {expected} لا {actual}',
      },
      house: {
        en: 'United Nations texts write {expected}, not {actual}',
        ar: 'المستعمل في نصوص الأمم المتحدة {expected} لا {actual}',
      },
      unknown: {
        en: '{actual} is not a month; the other name of {known} is {expected}',
        ar: '{actual} ليس اسم شهر؛ والاسم الآخر للشهر {known} هو {expected}',
      },
      missing: {
        en: 'The month takes both its names: {expected}',
        ar: 'يُكتب الشهر باسميه: {expected}',
      },
      'single-names': {
        en: 'Months have one name in {count} dates of this text; United Nations texts give both, as in {expected}',
        ar: 'عدد التواريخ التي يرد فيها الشهر باسم واحد: {count}؛ ونصوص الأمم المتحدة تذكره باسميه، مثل {expected}',
      },
      order: {
        en: 'The Levantine name comes first: {expected}',
        ar: 'يرد الاسم السرياني للشهر أولا: {expected}',
      },
      solidus: {
        en: 'No spaces around the solidus: {expected}',
        ar: 'لا مسافة قبل الشرطة المائلة ولا بعدها: {expected}',
      },
      'no-day': {
        en: 'The date of {citation} lacks its day: {actual}',
        ar: 'تاريخ {citation} ينقصه اليوم: {actual}',
      },
      'no-year': {
        en: 'The date of {citation} lacks its year: {actual}',
        ar: 'تاريخ {citation} تنقصه السنة: {actual}',
      },
      complete: {
        en: 'Write both names in all these dates',
        ar: 'كتابة الاسمين في جميع هذه التواريخ',
      },
    },
    presets: { archive: 'info' },
  },
  examples: [
    {
      title: 'spaces around the solidus',
      text: '1 - تشير إلى الاتفاق المبرم في 21 تموز⟦/ ⟧يوليه 2017 وفي ٢ كانون الأول⟦ / ⟧ديسمبر ٢٠٢٠.',
      findings: ['solidus', 'solidus'],
      fix: '1 - تشير إلى الاتفاق المبرم في 21 تموز/يوليه 2017 وفي ٢ كانون الأول/ديسمبر ٢٠٢٠.',
      severity: 'info',
    },
    {
      title: 'a hamza missing or misplaced, other misspellings',
      text: '1 - تشير إلى 7 تشرين الأول/⟦اكتوبر⟧ 2020 و⟦آدار⟧/مارس 2021 و 9 ⟦تشرين\nثاني⟧/نوفمبر 2021.',
      findings: ['spelling', 'spelling', 'spelling'],
      fix: '1 - تشير إلى 7 تشرين الأول/أكتوبر 2020 وآذار/مارس 2021 و 9 تشرين\nالثاني/نوفمبر 2021.',
    },
    {
      title: 'the spelling of the press',
      text: '١ - ترحب بالاتفاق المبرم في ٣ حزيران/⟦يونيو⟧ ٢٠٢٠.',
      findings: ['house'],
      fix: '١ - ترحب بالاتفاق المبرم في ٣ حزيران/يونيه ٢٠٢٠.',
    },
    {
      title: 'a word that is nearly a month, beside the other name',
      text: '1 - تشير إلى 12 ⟦حزرران⟧/يونيه 2019 وإلى 5 شباط/⟦فبيرار⟧ 2020.',
      findings: ['unknown', 'unknown'],
      fix: '1 - تشير إلى 12 حزيران/يونيه 2019 وإلى 5 شباط/فبراير 2020.',
    },
    {
      title: 'the same without a day before it',
      text: '1 - ترحب بالمؤتمر المعقود في ⟦أيولل⟧/سبتمبر 2025 وبالتقرير الصادر في ⟦تشرين الثناي⟧/نوفمبر 2024.',
      findings: ['unknown', 'unknown'],
      fix: '1 - ترحب بالمؤتمر المعقود في أيلول/سبتمبر 2025 وبالتقرير الصادر في تشرين الثاني/نوفمبر 2024.',
    },
    {
      title: 'a word that is nothing like a month is left to a person',
      text: '1 - تشير إلى 12 ⟦موسم⟧/يونيه 2019.',
      findings: ['unknown'],
    },
    {
      title: 'letters glued to a name are not taken away',
      text: '1 - تشير إلى 12 كانون الأول/⟦ديسمبرئبب⟧ 2019، وإلى كانون الأول/ديسمبرئبب.',
      findings: ['unknown'],
    },
    {
      title: 'one of the two names is missing',
      text: '1 - تشير إلى القرار المؤرخ 21 ⟦حزيران⟧ 2017 وإلى 12 ⟦مايو⟧ 2021 و⟦دجنبر⟧ 2014 وإلى 3 أيار/مايو 2018 و 4 أيار/مايو 2018 و 5 أيار/مايو 2018.',
      findings: ['missing', 'missing', 'missing'],
      fix: '1 - تشير إلى القرار المؤرخ 21 حزيران/يونيه 2017 وإلى 12 أيار/مايو 2021 وكانون الأول/ديسمبر 2014 وإلى 3 أيار/مايو 2018 و 4 أيار/مايو 2018 و 5 أيار/مايو 2018.',
    },
    {
      title: 'a name divided by a hard wrap keeps its line end',
      text: 'في ٢١ ⟦كانون\nالأول⟧ ٢٠١٧',
      findings: ['missing'],
      fix: 'في ٢١ كانون\nالأول/ديسمبر ٢٠١٧',
    },
    {
      title: 'the names stand in the other order',
      text: '1 - تشير إلى القرار المؤرخ 23 ⟦يوليه/تموز⟧ 2019.',
      findings: ['order'],
      fix: '1 - تشير إلى القرار المؤرخ 23 تموز/يوليه 2019.',
    },
    {
      title: 'one name throughout the text',
      text: '1 - تشير إلى 1 ⟦يونيو⟧ 2017 وإلى 2 مايو 2018 وإلى 3 أبريل 2019.',
      findings: ['single-names'],
      severity: 'info',
      suggest: '1 - تشير إلى 1 حزيران/يونيه 2017 وإلى 2 أيار/مايو 2018 وإلى 3 نيسان/أبريل 2019.',
    },
    {
      title: 'old texts: the second name in brackets',
      text: '١ - تشير إلى القرار ٥٤٣ (د - ٦) المؤرخ في ٥ شباط (فبراير) ١٩٥٢ وإلى الدورة المعقودة في كانون الأول (ديسمبر) ١٩٦٦.',
    },
    {
      title: 'well-formed dates, and a solidus at the end of a line',
      text: 'Distr.: General\n14 November 2018\n\n1 - تشير إلى 23 تموز/يوليه 2019 وحزيران/يونيه ٢٠١٨ و 17-21 آب/\nأغسطس 2020 وعام 2030 ومن 28 أيار/مايو إلى 3 حزيران/يونيه 2018.',
    },
    {
      title: 'the date of a resolution without its day, or without its year',
      text: '1 - تشير إلى القرار 3/72 المؤرخ ⟦كانون الأول/ديسمبر 2017⟧ والقرار 4/72 المؤرخ ⟦5 كانون الأول/ديسمبر⟧ بشأن كذا، وإلى القرارين 5/72 و 6/72 المؤرخين 5 كانون الأول/ديسمبر و 6 كانون الأول/ديسمبر 2017.',
      findings: ['no-day', 'no-year'],
    },
    {
      title: 'the days of a session in the masthead have one name each',
      text: 'مجلس حقوق الإنسان\n\nالدورة الرابعة والخمسون\n\n11 أيلول - 13 تشرين الأول 2023\n\nقرار اعتمده مجلس حقوق الإنسان في 12 تشرين الأول/أكتوبر 2023\n\nإن مجلس حقوق الإنسان،\n\n1 - يقرر كذا.',
    },
    {
      title: 'titles of other texts keep their names; a word may look like a month',
      text: '1 - تحيط علما بتقرير "مؤتمر 5 يونيو 2012"، ومارس أعضاؤها حقوقهم.',
    },
    {
      title: 'another house turns the names in all its dates',
      text: 'إن مجلس الرابطة على المستوى الوزاري،\n\nإذ يشير إلى قراره المؤرخ 8 مارس/آذار 2023 وإلى اجتماعه المعقود في 6 سبتمبر/أيلول 2023،\n\n1 - يقرر كذا.',
    },
    {
      title: 'one date in that order, with a name of that house',
      text: 'إن المؤتمر،\n\n١ - يشير إلى قراره المؤرخ ٤ يوليو/تموز ٢٠٢٣.',
    },
    {
      title: 'one date in that order is a slip there, too',
      text: 'إن مجلس الرابطة على المستوى الوزاري،\n\nإذ يشير إلى قراره المؤرخ 8 ⟦مارس/آذار⟧ 2023 وإلى اجتماعه المعقود في 6 أيلول/سبتمبر 2023،\n\n1 - يقرر كذا.',
      findings: ['order'],
      fix: 'إن مجلس الرابطة على المستوى الوزاري،\n\nإذ يشير إلى قراره المؤرخ 8 آذار/مارس 2023 وإلى اجتماعه المعقود في 6 أيلول/سبتمبر 2023،\n\n1 - يقرر كذا.',
    },
    {
      title: 'INTERPOL dates its texts in its own way',
      text: 'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في غلاسكو في دورتها الـ 92،\n\nإذ تذكر بالاتفاق المبرم في 8 يونيو 1997،\n\nتقرر كذا.',
    },
  ],
  needs: ['citation', 'date'],
  create({ source, model, report, slice }) {
    const rewrite = (span: Span, name: string): Edit[] => {
      const text = renamed(slice(span), name);
      return text === null ? [] : [{ start: span.start, end: span.end, text }];
    };

    /** The name that is there, corrected, and the other one beside it. */
    const complete = ({ name, half }: SingleMonth): Edit[] => {
      const own = monthName(half.month, half.calendar);
      const other = monthName(half.month, otherCalendar(half.calendar));
      if (own === null || other === null) return [];
      return rewrite(name, own).map((edit) => ({
        ...edit,
        text: half.calendar === 'levantine' ? `${edit.text}/${other}` : `${other}/${edit.text}`,
      }));
    };

    const tell = (fault: MonthFault): Report<Message> => {
      switch (fault.kind) {
        case 'solidus':
          return solidusReport(source, fault.at, fault.date);
        case 'spelling':
        case 'house': {
          const { kind, at, expected } = fault;
          const data = { actual: slice(at), expected };
          return { message: kind, data, ...at, edits: rewrite(at, expected) };
        }
        case 'unknown': {
          const { at, known, expected, isCorrectable } = fault;
          const data = { actual: slice(at), known: slice(known), expected };
          const edits = isCorrectable ? rewrite(at, expected) : [];
          return { message: 'unknown', data, ...at, edits };
        }
        case 'pair': {
          const { first, second } = fault;
          const { start, end } = pairSpan({ ...first, ...readMonth(source, first).name }, second);
          const expected = monthPair(first.month);
          const isPlain = /^[\p{L}\p{M}\u0640 /]*$/u.test(slice({ start, end }));
          const message = first.calendar === second.calendar ? 'missing' : 'order';
          const edits = isPlain ? [{ start, end, text: expected }] : [];
          return { message, data: { expected }, start, end, edits };
        }
        case 'singles': {
          const [single, ...others] = fault.singles as readonly [SingleMonth, ...SingleMonth[]];
          const { start, end } = single.name;
          const expected = monthPair(single.half.month);
          if (others.length === 0) {
            const edits = complete(single);
            return { message: 'missing', data: { expected }, start, end, edits };
          }
          const edits = fault.singles.flatMap(complete);
          return {
            message: 'single-names',
            data: { count: fault.singles.length, expected },
            start,
            end,
            severity: 'info',
            suggestions: [{ message: 'complete', edits }],
          };
        }
        case 'no-day':
        case 'no-year': {
          const { kind, citation, at } = fault;
          return { message: kind, data: { citation: slice(citation), actual: slice(at) }, ...at };
        }
      }
    };

    return {
      'resolution:exit'() {
        for (const fault of monthFaults(model)) report(tell(fault));
      },
    };
  },
});

/** Only the spaces that are no line end are too many; published texts have them in one pair of twenty. */
function solidusReport(
  source: string,
  { start, end }: Span,
  { firstMonth, secondMonth, month }: DateNode,
): Report<Message> {
  const text = source.slice(start, end);
  const slash = text.indexOf('/');
  const [before, after] = [text.slice(0, slash), text.slice(slash + 1)];
  const edits: Edit[] = [];
  if (before !== '' && !/[\n\r]/u.test(before)) edits.push({ start, end: start + slash, text: '' });
  if (after !== '' && !/[\n\r]/u.test(after))
    edits.push({ start: start + slash + 1, end, text: '' });
  const isCanonical = [firstMonth, secondMonth].every((half) => half === null || half.canonical);
  const expected = isCanonical && month !== null ? monthPair(month) : '/';
  return { message: 'solidus', data: { expected }, start, end, edits, severity: 'info' };
}
