import { wordKey } from '../../core/arabic/key.ts';
import { monthName, monthPair } from '../../core/facts/months.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { nearest } from '../../core/lint/nearest.ts';
import type { Edit } from '../../core/lint/rule.ts';
import {
  type Citation,
  childrenOf,
  type DateNode,
  type MonthName,
  type Node,
  type Span,
} from '../../core/syntax/tree.ts';
import { otherCalendar, pairSpan, readMonth, renamed } from './_months.ts';

/** So many dates with one name each, and fewer with two, are a way of writing and no slip. */
const CONVENTION = 3;

export default defineRule({
  id: 'date-format',
  meta: {
    family: 'dates',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    partedBy: { emphasis: 'Spaces are measured between the solidus and the month beside it.' },
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
      title: 'a word that is nothing like a month is left to a person',
      text: '1 - تشير إلى 12 ⟦موسم⟧/يونيه 2019.',
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
      title: 'INTERPOL dates its texts in its own way',
      text: 'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في غلاسكو في دورتها الـ 92،\n\nإذ تذكر بالاتفاق المبرم في 8 يونيو 1997،\n\nتقرر كذا.',
    },
  ],
  create({ source, model, report, slice }) {
    const { profile } = model;
    const isUnitedNations = (): boolean => profile.organ !== 'interpol';
    /** Dates with one name, and what completes them. */
    const singles: {
      readonly name: Span;
      readonly pair: string;
      readonly edits: readonly Edit[];
    }[] = [];
    let pairs = 0;

    const replaced = (span: Span, name: string): Edit[] => {
      const text = renamed(slice(span), name);
      return text === null ? [] : [{ start: span.start, end: span.end, text }];
    };

    const checkSpaces = ({ firstMonth, secondMonth, month, solidus }: DateNode): void => {
      if (solidus === null || month === null) return;
      const [, before, after] = /^(\s*)\/(\s*)$/u.exec(slice(solidus)) ?? [];
      if (before === undefined || after === undefined || before + after === '') return;
      const { start, end } = solidus;
      const edits: Edit[] = [];
      // A hard wrap may divide the pair: then only the space that is no line end is one too many.
      const slash = start + before.length;
      if (before !== '' && !/[\n\r]/u.test(before)) edits.push({ start, end: slash, text: '' });
      if (after !== '' && !/[\n\r]/u.test(after)) edits.push({ start: slash + 1, end, text: '' });
      if (edits.length === 0) return;
      const expected = [firstMonth, secondMonth].every((half) => half === null || half.canonical)
        ? monthPair(month)
        : '/';
      // Published texts have it in one pair of twenty.
      report({ message: 'solidus', data: { expected }, start, end, edits, severity: 'info' });
    };

    const checkHalf = (half: MonthName, isQuoted: boolean): void => {
      const { name, form } = readMonth(source, half);
      const expected = monthName(half.month, half.calendar);
      if (half.canonical || expected === null) return;
      const isHouse = form?.kind === 'house';
      if (isHouse && (isQuoted || !isUnitedNations())) return;
      const { start, end } = name;
      const data = { actual: slice(name), expected };
      const message = isHouse ? 'house' : 'spelling';
      report({ message, data, start, end, edits: replaced(name, expected) });
    };

    const checkPair = (first: MonthName, second: MonthName, isQuoted: boolean): void => {
      if (first.month !== second.month) return;
      if (first.calendar === 'levantine' && second.calendar === 'gregorian') {
        checkHalf(first, isQuoted);
        checkHalf(second, isQuoted);
        return;
      }
      if (isQuoted) return;
      const { name } = readMonth(source, first);
      const { start, end } = pairSpan({ ...first, ...name }, second);
      const expected = monthPair(first.month);
      const edits = /^[\p{L}\p{M}\u0640 /]*$/u.test(slice({ start, end }))
        ? [{ start, end, text: expected }]
        : [];
      const message = first.calendar === second.calendar ? 'missing' : 'order';
      report({ message, data: { expected }, start, end, edits });
    };

    const checkUnknown = (
      unknown: Span,
      known: MonthName,
      hasDay: boolean,
      isAlone: boolean,
    ): void => {
      const expected = monthName(known.month, otherCalendar(known.calendar));
      if (expected === null) return;
      const key = wordKey(source, unknown.start, unknown.end).replace(/\s+/gu, ' ');
      const isClose = nearest(key, [expected]) !== undefined;
      const isConjoined = !isClose && key.startsWith('و') && nearest(key.slice(1), [expected]);
      if (!isClose && !isConjoined && !hasDay) return;
      const start = isConjoined ? unknown.start + 1 : unknown.start;
      const { end } = unknown;
      const edits = (isClose || isConjoined) && !isAlone ? replaced({ start, end }, expected) : [];
      const data = { actual: slice({ start, end }), known: slice(known), expected };
      report({ message: 'unknown', data, start, end, edits });
    };

    const checkSingle = (date: DateNode, half: MonthName, around: Node | undefined): void => {
      if (isSessionLine(around)) return;
      // Without a year the name may be another word: `مارس`, practised.
      if (date.year === null || (date.form === 'month' && (date.year < 1900 || date.year > 2100))) {
        return;
      }
      const { name } = readMonth(source, half);
      // The other name is there, yet so damaged that it was not read.
      if (source[name.start - 1] === '/' || source[name.end] === '/') return;
      const own = monthName(half.month, half.calendar);
      const other = monthName(half.month, otherCalendar(half.calendar));
      if (own === null || other === null) return;
      const edits = replaced(name, own).map((edit): Edit => {
        const text =
          half.calendar === 'levantine' ? `${edit.text}/${other}` : `${other}/${edit.text}`;
        return { ...edit, text };
      });
      singles.push({ name, pair: monthPair(half.month), edits });
    };

    return {
      citation: (node) => {
        const { dated } = node;
        if (dated === null || dated.month === null || dated.shared) return;
        const lacking = lackingPart(source, dated);
        if (lacking === null) return;
        const { start, end } = dated;
        // `29 أيلول سبتمبر 2016` lacks its solidus, and is read as two dates.
        const isCut = model
          .nodes('date')
          .some((date) => date.end + 1 === start || date.start === end + 1);
        if (isCut) return;
        const data = { citation: slice(node), actual: slice(dated) };
        report({ message: lacking, data, start, end });
      },
      date(date, ancestors) {
        const { firstMonth: first, secondMonth: second, unknownMonth: unknown } = date;
        const known = first ?? second;
        if (known === null) return;
        const isQuoted = ancestors.some(({ type }) => type === 'quotation');
        checkSpaces(date);
        // A date alone on its line would become the closing line of the text.
        const isAlone =
          ancestors.at(-1)?.type === 'paragraph' && ancestors.at(-1)?.end === date.end;
        if (unknown !== null) checkUnknown(unknown, known, date.day !== null, isAlone);
        if (first !== null && second !== null) {
          pairs++;
          checkPair(first, second, isQuoted);
        } else if (unknown !== null) checkHalf(known, isQuoted);
        else if (!isQuoted && isUnitedNations()) checkSingle(date, known, ancestors.at(-1));
      },
      'resolution:exit'() {
        const [first] = singles;
        if (first === undefined) return;
        if (singles.length < CONVENTION || singles.length <= pairs) {
          for (const { name, pair, edits } of singles) {
            const { start, end } = name;
            report({ message: 'missing', data: { expected: pair }, start, end, edits });
          }
          return;
        }
        const { start, end } = first.name;
        const edits = singles.flatMap((single) => single.edits);
        report({
          message: 'single-names',
          data: { count: singles.length, expected: first.pair },
          start,
          end,
          severity: 'info',
          suggestions: [{ message: 'complete', edits }],
        });
      },
    };
  },
});

/** Nothing but two dates with a dash, as the Human Rights Council sets the days of its session. */
function isSessionLine(line: Node | undefined): boolean {
  if (line?.type !== 'title' && line?.type !== 'sessionLine') return false;
  return childrenOf(line).filter(({ type }) => type === 'date').length === 2;
}

/** `المؤرخين 5 أيار/مايو و 6 حزيران/يونيه 2011`: the first of two days may have its year behind the second. */
function lackingPart(
  source: string,
  { day, year, end }: NonNullable<Citation['dated']>,
): 'no-day' | 'no-year' | null {
  if (day === null) return year === null ? null : 'no-day';
  if (year !== null) return null;
  return /^\s*(?:\/|و\s*[0-9\u0660-\u0669]|[-\u2013]|إلى)/u.test(source.slice(end, end + 12))
    ? null
    : 'no-year';
}
