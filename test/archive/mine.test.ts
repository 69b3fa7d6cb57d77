import { describe, expect, test } from 'vitest';
import { mine } from '../../core/archive/mine.ts';
import { draft, resolution } from './texts.ts';

/** `key date title` of each citation. */
function citations(text: string): string[] {
  return mine(text).flatMap((each) =>
    each.citations.map(({ key, date, title }) => [key, date ?? '-', title ?? ''].join(' ').trim()),
  );
}

describe('citations', () => {
  test.each<readonly [string, readonly string[]]>([
    [
      'إذ تشير إلى قرارها 19/71 المؤرخ 21 تشرين الثاني/نوفمبر 2016 وإلى قرارها ٢٤٧/٧٤،',
      ['A/RES/71/19 2016-11-21', 'A/RES/74/247 -'],
    ],
    // Session and number in each other's place, as the date shows.
    ['إذ تشير إلى قرارها 71/19 المؤرخ 21 تشرين الثاني/نوفمبر 2016،', ['A/RES/71/19 2016-11-21']],
    // A month is no day, and 31 November is none either.
    ['إذ تشير إلى قرارها 19/71 المؤرخ تشرين الثاني/نوفمبر 2016،', ['A/RES/71/19 -']],
    ['إذ تشير إلى قرارها 19/71 المؤرخ 31 تشرين الثاني/نوفمبر 2016،', ['A/RES/71/19 -']],
    // Several texts with one date, and with one each.
    [
      'إذ تشير إلى قراريها 187/73 و 188/73 المؤرخين 17 كانون الأول/ديسمبر 2018،',
      ['A/RES/73/187 2018-12-17', 'A/RES/73/188 2018-12-17'],
    ],
    [
      'إذ تشير إلى قرارها 243/53 ألف وباء المؤرخ 13 أيلول/سبتمبر 1999،',
      ['A/RES/53/243 A 1999-09-13', 'A/RES/53/243 B 1999-09-13'],
    ],
    [
      'إذ تشير إلى قرارها 1514 (د-15) المؤرخ 14 كانون الأول/ديسمبر 1960،',
      ['A/RES/1514 (XV) 1960-12-14'],
    ],
    [
      'إذ تشير إلى قرار مجلس الأمن 1540 (2004) وقرار مجلس حقوق الإنسان 7/22 وقرار المجلس الاقتصادي والاجتماعي 19/2019 وقرار لجنة منع الجريمة والعدالة الجنائية 8/22 والقرار GA-2021-89-RES-02 ومقررها 519/60،',
      [
        'S/RES/1540 (2004) -',
        'A/HRC/RES/22/7 -',
        'E/RES/2019/19 -',
        'CCPCJ/RES/22/8 -',
        'GA-2021-89-RES-02 -',
        'A/DEC/60/519 -',
      ],
    ],
    [
      'إذ تحيط علما بالوثيقتين A/RES/75/10 و S/RES/2178(2014)،',
      ['A/RES/75/10 -', 'S/RES/2178 (2014) -'],
    ],
    [
      'إذ تشير إلى قرارها 1/70 المؤرخ 25 أيلول/سبتمبر 2015، المعنون "خطة  لعام\n2030"،',
      ['A/RES/70/1 2015-09-25 خطة لعام 2030'],
    ],
    // The title of something else.
    ['إذ تشير إلى قرارها 1/70 وإلى البند المعنون "المياه"،', ['A/RES/70/1 -']],
  ])('%s', (clause, expected) => {
    expect(citations(draft(clause))).toEqual(expected);
  });

  test('what is not certain is counted, and is no evidence', () => {
    const [text] = mine(
      draft(
        'إذ تشير إلى قرار مجلس وزراء الداخلية العرب 70/21 وإلى قرار مجلس الأمن 1540 (2014) وإلى قرار مؤتمر الأطراف 3/5،',
      ),
    );
    expect(text).toMatchObject({ citations: [], unclear: 3 });
  });
});

describe('what a text says of itself', () => {
  const day = '23 تشرين الثاني/نوفمبر 2020';
  const whole = resolution('10/75', day, 'التعاون', 'إذ تشير إلى القرار A/RES/75/10،');

  test('number, day and title; itself it does not cite', () => {
    expect(mine(whole)).toMatchObject([
      { own: 'A/RES/75/10', date: '2020-11-23', title: 'التعاون', citations: [] },
    ]);
  });

  test.each<readonly [string, string, string | null, string | null]>([
    [
      'the session contradicts the number',
      whole.replace('الخامسة والسبعون', 'السبعون'),
      null,
      null,
    ],
    ['the day is none of the session', whole.replaceAll('2020', '2012'), 'A/RES/75/10', null],
    ['two days', whole.replace(/23(?=\P{Nd}+2020\s*$)/u, '24'), 'A/RES/75/10', null],
    ['a draft has no number', draft('إذ تشير إلى الميثاق،'), null, null],
    [
      'the Security Council',
      'مجلس الأمن\n\nالقرار 2341 (2017)\n\nالذي اتخذه مجلس الأمن في 13 شباط/فبراير 2017\n\nإن مجلس الأمن،\n\nإذ يشير إلى الميثاق،\n\n1 - يقرر كذا.\n',
      'S/RES/2341 (2017)',
      '2017-02-13',
    ],
    [
      'INTERPOL',
      'قرار رقم 3\n\nGA-2025-93-RES-03\n\nالموضوع: دعم التصديق\n\nإن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في دورتها الـ 93 في مراكش (المغرب) في الفترة من 24 إلى 27 تشرين الثاني/نوفمبر 2025،\n\nتقرر كذا.\n',
      'GA-2025-93-RES-03',
      null,
    ],
  ])('%s', (_, text, own, date) => {
    const [mined] = mine(text);
    expect({ own: mined!.own, date: mined!.date }).toEqual({ own, date });
  });

  test('each resolution of a file speaks for itself, at its place', () => {
    const other = resolution(
      '187/73',
      '17 كانون الأول/ديسمبر 2018',
      'المياه',
      'إذ تشير إلى قرارها 19/71،',
    );
    const both = whole + other;
    const mined = mine(both);
    expect(mined.map(({ own }) => own)).toEqual(['A/RES/75/10', 'A/RES/73/187']);
    const cited = mined[1]!.citations[0]!;
    expect(both.slice(cited.start, cited.start + 5)).toBe('19/71');
  });
});
