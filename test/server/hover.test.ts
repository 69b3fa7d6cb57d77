import { describe, expect, test } from 'vitest';
import type { Locale } from '../../core/lint/rule.ts';
import { hoverAt } from '../../server/features/hover.ts';
import { at, shown } from './read-helpers.ts';

/** The Markdown of a hover without isolates; null where there is none. */
function hover(marked: string, locale: Locale = 'en'): string | null {
  const { analysis, offset } = at(marked, locale);
  const found = hoverAt(analysis, offset);
  return found === null ? null : shown(found.markdown);
}

const FORMULA = 'إن الجمعية العامة،\n\n';

describe('a citation', () => {
  test('of the General Assembly: form, symbol, dates, series', () => {
    expect(
      hover(`${FORMULA}إذ تشير إلى قرارها ٢٤‸٧/٧٤ المؤرخ ٢٧ كانون الأول/ديسمبر ٢٠١٩،`)?.split(
        /\s*\n+/u,
      ),
    ).toEqual([
      '**General Assembly resolution 74/247**',
      'Symbol: A/RES/74/247',
      'Dated 27 December 2019 in the text, which is its date of adoption (verified)',
      'Session 74 of the General Assembly: from 17 September 2019 to the opening of the next on 15 September 2020 (verified)',
      'Series: Use of information and communications technologies for criminal purposes (verified)',
      'Later in the series: 75/282 (26 May 2021), 79/243 (24 December 2024) (verified)',
    ]);
  });

  test('in Arabic', () => {
    expect(
      hover(`${FORMULA}إذ تشير إلى قرارها 1‸9/71،`, 'ar')
        ?.split(/\s*\n+/u)
        .slice(0, 4),
    ).toEqual([
      '**قرار الجمعية العامة 19/71**',
      'بالإنكليزية: 71/19',
      'الرمز: A/RES/71/19',
      'اتُخذ في 21 تشرين الثاني/نوفمبر 2016 (متحقق منه)',
    ]);
  });

  test.each([
    [
      'بقرار مجلس الأمن ٢٣‸٤١ (٢٠١٧)',
      'Security Council resolution 2341 (2017)',
      'S/RES/2341 (2017)',
    ],
    [
      'بقرار المجلس الاقتصادي والاجتماعي 1‸9/2018',
      'Economic and Social Council resolution 2018/19',
      'Session of 2018',
    ],
    ['بقرار لجنة منع الجريمة والعدالة الجنائية ٤‸/٢٦', 'resolution 26/4', 'was held in 2017'],
    ['بمقررها 5‸20/60', 'General Assembly decision 60/520', 'Session 60'],
    ['بقرارها 15‸14 (د-15)', 'General Assembly resolution 1514 (XV)', '1514 (XV)'],
    ['بقرارها دإط-1‸0/2', 'General Assembly resolution ES-10/2', 'ES-10/2'],
    ['بقرارها ٢٤٣/٥‸٣ ألف وباء', 'General Assembly resolution 53/243 A and B', 'Session 53'],
    [
      'بالقرار GA-2025-9‸3-RES-03',
      'INTERPOL General Assembly resolution GA-2025-93-RES-03',
      'Marrakech',
    ],
  ])('%s', (text, title, line) => {
    const markdown = hover(`${FORMULA}إذ تذكر ${text}،`);
    expect(markdown).toContain(title);
    expect(markdown).toContain(line);
  });

  test.each([
    [
      'بقراراتها ٧٤‸/٢٤٧ المؤرخ ٢٧ كانون الأول/ديسمبر ٢٠١٩ و ٢٤٠/٧٣ و ٢٣٩/٧٢',
      'resolution 74/247',
      'each other’s place',
    ],
    [
      'بقرارها ١١‸/٧٣ المؤرخ ٢٣ تشرين الأول/أكتوبر ٢٠١٨',
      '73/11',
      'but adopted on 26 November 2018',
    ],
    ['بقرارها ٣‸/٧٢ المؤرخ ٢٠ كانون الأول/ديسمبر ٢٠١٨', '72/3', 'does not fit its session'],
    ['بقرار مجلس الأمن ٢١‸٩٥ (٢٠١٥)', '2195', 'The text says 2015, which does not fit'],
  ])('that is wrong: %s', (text, title, line) => {
    const markdown = hover(`${FORMULA}إذ تذكر ${text}،`);
    expect(markdown).toContain(title);
    expect(markdown).toContain(line);
  });

  test('that a page break cuts', () => {
    const found = hover(
      `${FORMULA}إذ تشير إلى قراريها 1/51 المؤرخ 15 تشرين الأول/أكتوبر\n\n(1) A/51/1.\n\n19‸96، وإلى كذا(1)،`,
    );
    expect(found).toContain('**Tuesday 15 October 1996**');
  });
});

describe('a date', () => {
  test.each([
    ['في ٢٧ كانون الأول/ديسمبر ٢٠‸١٩', '**Friday 27 December 2019**', 'Session 74'],
    ['في ٣١ حزيران/يونيه ٢٠‸١٩', '**31 June 2019**', 'no such day'],
    ['يوم الاثنين ٢٧ كانون الأول/ديسمبر ٢٠‸١٩', 'Friday 27 December 2019', 'The text says Monday'],
    [
      'في الفترة من 24 إلى 27 تشرين الثاني/نوفمبر 20‸25',
      'Monday 24 November 2025',
      'Session 93 of the INTERPOL',
    ],
    ['في حزيران/يون‸يه ٢٠١٩', '**June 2019**', ''],
  ])('%s', (text, title, line) => {
    const markdown = hover(`${FORMULA}إذ ترحب بما عقد ${text}،`);
    expect(markdown).toContain(title);
    expect(markdown).toContain(line);
  });

  test('in Arabic, with its English form', () => {
    const markdown = hover(`${FORMULA}إذ ترحب بما عقد في ٢٧ كانون الأول/ديسمبر ٢٠‸١٩،`, 'ar');
    expect(markdown).toContain('**الجمعة 27 كانون الأول/ديسمبر 2019**');
    expect(markdown).toContain('بالإنكليزية: 27 December 2019');
  });

  test('a year alone says nothing', () => {
    expect(hover(`${FORMULA}إذ ترحب بتقرير عام ٢٠‸١٩،`)).toBeNull();
  });
});

describe('a note', () => {
  const TEXT = `${FORMULA}إذ تشير إلى كذا<sup>(١)</sup>،\n\n١ - تقرر كذا<sup>(١)</sup>.\n\n(١) انظر *الوثائق* <b><نص></b>.`;

  test('its text at the mark, without tags and escaped', () => {
    expect(hover(TEXT.replace('كذا<sup>', 'كذا<sup>‸'))).toBe(
      '**Note ١**\n\n> انظر الوثائق \\<نص\\>.',
    );
  });

  test('its marks at the label', () => {
    expect(hover(TEXT.replace('\n(١)', '\n(‸١)'))).toContain('References: 2 (line 3, 5)');
  });

  test('nothing in its text', () => {
    expect(hover(TEXT.replace('انظر', 'ان‸ظر'))).toBeNull();
  });

  test('a mark without a note', () => {
    expect(hover(`${FORMULA}١ - تقرر كذا[^‸2].`)).toContain('no note');
  });
});

describe('other elements', () => {
  test('INTERPOL, misspelt', () => {
    const markdown = hover(`${FORMULA}١ - تشكر للان‸تربول كذا.`);
    expect(markdown).toContain('without the hamza');
    expect(markdown).toContain('Here: للإنتربول');
  });

  test('the Internet, where INTERPOL is meant', () => {
    const text = `${FORMULA}١ - تشكر الإنتربول؛\n\n٢ - تطلب التعاون مع الإن‸ترنت.`;
    expect(hover(text)).toContain('INTERPOL is meant here');
    expect(hover(`${FORMULA}١ - تشكر الإنتربول على موقع الإن‸ترنت.`)).toBeNull();
  });

  test.each([
    [
      'إلى الأمين العام أن يقدم في دورتها الثان‸ية والثمانين تقريرا',
      'Session 82 (General Assembly)',
    ],
    ['ما ورد في الدورة السادسة والعش‸رين للجنة منع الجريمة والعدالة الجنائية', '2017'],
    ['ما ورد في A/C.3/74/‸L.5/Rev.1', 'Revision 1'],
    ['ما ورد في الفقرة ١ أع‸لاه', '١: تقرر ما يلي:'],
    ['ما ورد في الفقرة ١ (ب‸) أعلاه', '١ (ب): حرف باء؛'],
    ['ما ورد في الفقرة ٩ أع‸لاه', 'no paragraph'],
  ])('%s', (text, expected) => {
    const list = '١ - تقرر ما يلي:\n\n(أ) حرف ألف؛\n\n(ب) حرف باء؛\n\n';
    expect(hover(`${FORMULA}${list}٢ - تطلب ${text}.`)).toContain(expected);
  });

  test('the place of a session of INTERPOL', () => {
    expect(
      hover(
        'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في دورتها الـ 9‸2 في غلاسكو،',
      ),
    ).toContain('Glasgow');
  });
});
