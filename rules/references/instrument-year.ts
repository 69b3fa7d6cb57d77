import { writeNumber } from '../../core/arabic/digits.ts';
import {
  INSTRUMENT_ARTICLES,
  type InstrumentArticles,
} from '../../core/facts/instrument-articles.ts';
import {
  hasSameDigits,
  INSTRUMENT_YEARS,
  type InstrumentYears,
  isSlipOf,
} from '../../core/facts/instrument-years.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { PhraseMatch, Report } from '../../core/lint/rule.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Words } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { articlesBefore } from './_instrument-articles.ts';
import { type OddYear, oddYears } from './_instrument-names.ts';

export default defineRule({
  id: 'instrument-year',
  meta: {
    family: 'references',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A known plan or treaty with another year than its own or with an article that it does not have, or a convention that the text calls by two years',
      ar: 'إيراد خطة أو معاهدة معروفة بسنة غير سنتها أو بمادة ليست فيها، أو تسمية اتفاقية واحدة بسنتين',
    },
    why: {
      en: 'The 2030 Agenda, Agenda 2063 and the large treaties bear their year in their name. Published resolutions have written 2013 and 2023 for 2030, which no spelling check sees. Names that other plans share are reported only where one slip of the digits explains the year.',
      ar: 'تحمل خطة عام 2030 وخطة عام 2063 والمعاهدات الكبرى سنتها في اسمها. وقد ورد في قرارات منشورة 2013 و 2023 بدلا من 2030، وهو ما لا يكشفه أي تدقيق إملائي. أما الأسماء التي تشترك فيها خطط أخرى فلا يُبلغ عنها إلا إذا كان مرد السنة إلى خطأ في رقم واحد أو في ترتيب الأرقام.',
    },
    messages: {
      year: {
        en: '{name} is of {expected}, not of {actual}',
        ar: 'السنة في {name} هي {expected} لا {actual}',
      },
      'short-name': {
        en: 'The text introduces this short name with the year {expected}, and says nowhere what is of {actual}',
        ar: 'أورد النص هذا الاسم المختصر أول مرة بالسنة {expected}، ولم يرد فيه ما يعود إلى {actual}',
      },
      'two-years': {
        en: 'The text gives this name the year {expected} elsewhere, not {actual}',
        ar: 'أورد النص هذا الاسم في موضع آخر بالسنة {expected} لا {actual}',
      },
      'no-article': {
        en: '{name} has {count} articles, and no article {actual}',
        ar: 'عدد مواد {name} هو {count}، فلا وجود فيه للمادة {actual}',
      },
      elsewhere: { en: 'Here it is of {expected}', ar: 'السنة هنا {expected}' },
      introduced: { en: 'It is introduced here', ar: 'أول ورود للاسم المختصر' },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
  },
  examples: [
    {
      title: 'exchanged digits',
      text: '1 - تدعو إلى تنفيذ خطة التنمية المستدامة لعام ⟦2013⟧ وخطة عام ⟦2036⟧.',
      findings: ['year', 'year'],
      suggest: [
        '1 - تدعو إلى تنفيذ خطة التنمية المستدامة لعام 2030 وخطة عام 2036.',
        '1 - تدعو إلى تنفيذ خطة التنمية المستدامة لعام 2013 وخطة عام 2063.',
      ],
    },
    {
      title: 'a treaty, in the digits of the text',
      text: '١ - تذكر باتفاقية فيينا للعلاقات الدبلوماسية لعام ⟦١٩٦٣⟧.',
      findings: ['year'],
      suggest: '١ - تذكر باتفاقية فيينا للعلاقات الدبلوماسية لعام ١٩٦١.',
    },
    {
      title: 'the year of its day',
      text: '1 - تعيد تأكيد اتفاقيات جنيف المؤرخة 12 آب/أغسطس ⟦1994⟧، والاتفاقية الخاصة بوضع اللاجئين المؤرخة 28 تموز/يوليه 1951.',
      findings: ['year'],
      suggest:
        '1 - تعيد تأكيد اتفاقيات جنيف المؤرخة 12 آب/أغسطس 1949، والاتفاقية الخاصة بوضع اللاجئين المؤرخة 28 تموز/يوليه 1951.',
    },
    {
      title: 'treaties and declarations, by their name or the day of their adoption',
      text: '1 - تذكر باتفاقية حقوق الطفل لعام ⟦1998⟧ وبالإعلان العالمي لحقوق الإنسان المعتمد في 10 كانون الأول/ديسمبر ⟦1984⟧ وباتفاق باريس المعتمد في 12 كانون الأول/ديسمبر ⟦2016⟧.',
      findings: ['year', 'year', 'year'],
      severity: 'warning',
      suggest: [
        '1 - تذكر باتفاقية حقوق الطفل لعام 1989 وبالإعلان العالمي لحقوق الإنسان المعتمد في 10 كانون الأول/ديسمبر 1984 وباتفاق باريس المعتمد في 12 كانون الأول/ديسمبر 2016.',
        '1 - تذكر باتفاقية حقوق الطفل لعام 1998 وبالإعلان العالمي لحقوق الإنسان المعتمد في 10 كانون الأول/ديسمبر 1948 وباتفاق باريس المعتمد في 12 كانون الأول/ديسمبر 2016.',
        '1 - تذكر باتفاقية حقوق الطفل لعام 1998 وبالإعلان العالمي لحقوق الإنسان المعتمد في 10 كانون الأول/ديسمبر 1984 وباتفاق باريس المعتمد في 12 كانون الأول/ديسمبر 2015.',
      ],
    },
    {
      title: 'an end of a span of years',
      text: '1 - ترحب بإطار سنداي للحد من مخاطر الكوارث للفترة 2015-⟦2020⟧.',
      findings: ['year'],
      suggest: '1 - ترحب بإطار سنداي للحد من مخاطر الكوارث للفترة 2015-2030.',
    },
    {
      title: 'a short name that the text introduces with one year and uses with another',
      text: '1 - تنفذ اتفاقية حماية الواحات المبرمة في عام 1970 (اتفاقية عام 1970)؛\n\n2 - تحث على الانضمام إلى اتفاقية عام ⟦1972⟧.',
      findings: ['short-name'],
      severity: 'warning',
      suggest:
        '1 - تنفذ اتفاقية حماية الواحات المبرمة في عام 1970 (اتفاقية عام 1970)؛\n\n2 - تحث على الانضمام إلى اتفاقية عام 1970.',
    },
    {
      title: 'one name in full with two years, and a short name with two',
      text: '1 - تنفذ اتفاقية حماية الواحات لعام 1970 واتفاقية حماية الواحات المبرمة في عام ⟦1972⟧؛\n\n2 - تحث على تنفيذ بروتوكول عام 1985، وعلى الانضمام إلى بروتوكول عام ⟦1986⟧.',
      findings: ['two-years', 'two-years'],
      severity: 'info',
      suggest: [
        '1 - تنفذ اتفاقية حماية الواحات لعام 1970 واتفاقية حماية الواحات المبرمة في عام 1970؛\n\n2 - تحث على تنفيذ بروتوكول عام 1985، وعلى الانضمام إلى بروتوكول عام 1986.',
        '1 - تنفذ اتفاقية حماية الواحات لعام 1970 واتفاقية حماية الواحات المبرمة في عام 1972؛\n\n2 - تحث على تنفيذ بروتوكول عام 1985، وعلى الانضمام إلى بروتوكول عام 1985.',
      ],
    },
    {
      title: 'conventions of two years that the text names',
      text: '1 - تنفذ اتفاقية الواحات لعام 1970 (اتفاقية عام 1970) واتفاقية الآبار لعام 1972؛\n\n2 - تحث على الانضمام إلى اتفاقية عام 1970 واتفاقية عام 1972 وبروتوكول عام 1988.',
    },
    {
      title: 'an article that an instrument does not have, in numbers and in words',
      text: '1 - تذكر بالمادة ⟦119⟧ من ميثاق الأمم المتحدة، وبالمواد 2 و 19 (3) و ⟦63⟧ من العهد الدولي الخاص بالحقوق المدنية والسياسية، وبالمادة ⟦الحادية والأربعين⟧ من الإعلان العالمي لحقوق الإنسان؛\n\n2 - تذكر بالمادة ⟦122⟧ من الميثاق.',
      findings: ['no-article', 'no-article', 'no-article', 'no-article'],
      severity: 'warning',
    },
    {
      title: 'articles that they have, and those of another text',
      text: '1 - تذكر بالمادتين 55 و 56 من ميثاق الأمم المتحدة، والفقرة 7 من المادة 2 من الميثاق، والمادة 19 (200) من الإعلان العالمي لحقوق الإنسان؛\n\n2 - تنوه بالمادة 120 من لائحة المؤتمر، وبالفقرة 130 من تقرير لجنة ميثاق الأمم المتحدة، وبالمادة 122 من الميثاق العربي.',
    },
    {
      title: 'the right years, another plan, a year that is not of the name',
      text: '1 - تشير إلى خطة عام 2030 وخطة الاتحاد الأفريقي لعام 2063 وخطة عام 1995 وإطار سنداي للحد من مخاطر الكوارث للفترة 2030-2015؛\n\n2 - تدعو إلى تنفيذ خطة التنمية المستدامة في عام 2024.',
    },
  ],
  phrases: () => [...instruments].map(([text, value]) => ({ text, clitics: true, value })),
  create({ model, slice, report }) {
    const named = new Set<string>();
    const tellArticles = (match: Span, known: InstrumentArticles): void => {
      const { name, articles, status, shortOf } = known;
      named.add(name);
      if (shortOf !== undefined && !(named.has(shortOf) && isAlone(model.words, match))) return;
      for (const { start, end, number } of articlesBefore(model.words, match)) {
        if (number <= articles) continue;
        const data = { name: slice(match), count: articles, actual: slice({ start, end }) };
        const severity = status === 'general-knowledge' ? 'warning' : 'error';
        report({ message: 'no-article', data, start, end, severity });
      }
    };
    return {
      phrase(match: PhraseMatch<KnownInstrument>) {
        const { ofArticles, ofYears: value } = match.phrase.value;
        if (ofArticles !== undefined) tellArticles(match, ofArticles);
        if (value === undefined) return;
        for (const { start, end, year, other } of wrongYears(model.words, match, value)) {
          const wanted = value.years.filter((own) => own !== other);
          const closest = wanted.filter((own) => hasSameDigits(year, own));
          const expected = (closest.length > 0 ? closest : wanted).map((own) =>
            writeNumber(own, slice({ start, end })),
          );
          report({
            message: 'year',
            data: {
              name: slice(match),
              expected: expected.join('\u060C '),
              actual: slice({ start, end }),
            },
            start,
            end,
            ...(value.status === 'general-knowledge' ? { severity: 'warning' } : {}),
            suggestions: expected.map((text) => ({
              message: 'replace',
              data: { expected: text },
              edits: [{ start, end, text }],
            })),
          });
        }
      },
      'resolution:exit'() {
        for (const odd of oddYears(model)) report(tellOdd(odd, slice));
      },
    };
  },
});

/** No adjective makes it the name of another one: `الميثاق العربي`. */
function isAlone(words: Words, match: Span): boolean {
  return !words.keyAt(words.after(match)).startsWith('ال');
}

interface KnownInstrument {
  readonly ofYears?: InstrumentYears;
  readonly ofArticles?: InstrumentArticles;
}

/** By name. */
const instruments: ReadonlyMap<string, KnownInstrument> = (() => {
  const known = new Map<string, KnownInstrument>();
  for (const ofYears of INSTRUMENT_YEARS) known.set(ofYears.name, { ofYears });
  for (const ofArticles of INSTRUMENT_ARTICLES) {
    known.set(ofArticles.name, { ...known.get(ofArticles.name), ofArticles });
  }
  return known;
})();

/** Two years of one name are no proof of a mistake: one of two instruments may be meant. */
function tellOdd(
  { kind, at: { start, end }, other }: OddYear,
  slice: (span: Span) => string,
): Report<OddYear['kind'] | 'introduced' | 'elsewhere' | 'replace'> {
  const actual = slice({ start, end });
  const expected = writeNumber(other.year, actual);
  const isIntroduced = kind === 'short-name';
  return {
    message: kind,
    data: { expected, actual },
    start,
    end,
    severity: isIntroduced ? 'warning' : 'info',
    suggestions: [
      { message: 'replace', data: { expected }, edits: [{ start, end, text: expected }] },
    ],
    related: [
      {
        message: isIntroduced ? 'introduced' : 'elsewhere',
        data: { expected },
        start: other.start,
        end: other.end,
      },
    ],
  };
}

interface WrongYear extends Span {
  readonly year: number;
  /** The other end of its span. */
  readonly other: number;
}

/**
 * `لعام N`, `للفترة N-M`, `المؤرخة 12 آب/أغسطس N` directly behind the name, or the number itself where
 * the name ends with عام.
 */
function wrongYears(
  words: Words,
  match: Span,
  { name, years, isShared }: InstrumentYears,
): readonly WrongYear[] {
  let place = words.after(match);
  if (CONCLUDED.test(words.keyAt(place))) {
    const at = yearBehind(words, place);
    const [start, end, year] = [words.startAt(at), words.endAt(at), words.numberAt(at)];
    const isOther = year < 0 || years.includes(year) || (isShared && !isNear(year, years));
    return isOther ? [] : [{ start, end, year, other: -1 }];
  }
  const isLedIn = YEAR_NOUNS.has(words.keyAt(place));
  if (!isLedIn && !name.endsWith(' عام')) return [];
  if (isLedIn) place = words.next(place);
  const year = words.numberAt(place);
  const dash = words.next(place);
  const last = words.keyAt(dash) === '-' || words.keyAt(dash) === '\u2013' ? words.next(dash) : -1;
  const other = words.numberAt(last);
  const found: WrongYear[] = [];
  const check = (at: number, value: number, beside: number): void => {
    if (value < 1000 || value > 2999 || years.includes(value)) return;
    if (isShared === true && !isNear(value, years)) return;
    found.push({ start: words.startAt(at), end: words.endAt(at), year: value, other: beside });
  };
  check(place, year, other);
  if (years.length > 1 && isShared !== true) check(last, other, year);
  return found;
}

function isNear(year: number, years: readonly number[]): boolean {
  return years.some((own) => isSlipOf(year, own));
}

/** The year of the day behind `المؤرخة`; `NO_PLACE` where there is none. */
function yearBehind(words: Words, participle: number): number {
  let place = words.next(participle);
  for (let count = 0; count < LONGEST_DATE; count++, place = words.next(place)) {
    if (words.numberAt(place) > 999) return words.numberAt(place) < 3000 ? place : NO_PLACE;
    // Between day, months and year there is no mark but a solidus.
    if (words.kindAt(place) === TokenKind.punctuation && words.keyAt(place) !== '/') break;
  }
  return NO_PLACE;
}

/** `في`, a day, two names of a month of two words each, and the solidus. */
const LONGEST_DATE = 7;
const CONCLUDED = /^(?:المؤرخ|المبرم|المعتمد|المعقود|الموقع)ة?$/u;
const YEAR_NOUNS: ReadonlySet<string> = new Set(['سنة', 'عام', 'لسنة', 'لعام', 'للعقد', 'للفترة']);
