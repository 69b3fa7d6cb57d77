import { describe, expect, it } from 'vitest';
import {
  englishMonth,
  MONTHS,
  type MonthCalendar,
  type MonthFormKind,
  monthForm,
  monthForms,
  monthName,
  monthPair,
  WEEKDAYS,
} from '../../core/facts/months.ts';

type Row = readonly [
  text: string,
  month: number,
  calendar: MonthCalendar,
  kind: MonthFormKind,
  pairOnly?: boolean,
];

function check(rows: readonly Row[]) {
  for (const [text, month, calendar, kind, pairOnly = false] of rows) {
    it(`${text} is month ${month}, ${kind}`, () =>
      expect(monthForm(text)).toEqual({ text, month, calendar, kind, pairOnly }));
  }
}

describe('monthForm', () => {
  check([
    ['كانون الثاني', 1, 'levantine', 'canonical'],
    ['كانون ثاني', 1, 'levantine', 'misspelt'],
    ['كانون الثانى', 1, 'levantine', 'misspelt'],
    ['فبرايل', 2, 'gregorian', 'misspelt'],
    ['اذار', 3, 'levantine', 'misspelt'],
    ['آدار', 3, 'levantine', 'misspelt'],
    ['ابريل', 4, 'gregorian', 'misspelt'],
    ['إبريل', 4, 'gregorian', 'house'],
    ['آيار', 5, 'levantine', 'misspelt'],
    ['يونيه', 6, 'gregorian', 'canonical'],
    ['يونيو', 6, 'gregorian', 'house'],
    ['يونية', 6, 'gregorian', 'misspelt'],
    ['يوليو', 7, 'gregorian', 'house'],
    ['يولية', 7, 'gregorian', 'misspelt'],
    ['آب', 8, 'levantine', 'canonical'],
    ['اب', 8, 'levantine', 'misspelt', true],
    ['أب', 8, 'levantine', 'misspelt', true],
    ['أغسطوس', 8, 'gregorian', 'misspelt'],
    ['أوت', 8, 'gregorian', 'house', true],
    ['شتنبر', 9, 'gregorian', 'house'],
    ['سبتمر', 9, 'gregorian', 'misspelt'],
    ['تشرين أول', 10, 'levantine', 'misspelt'],
    ['اكتوبر', 10, 'gregorian', 'misspelt'],
    ['أكتوير', 10, 'gregorian', 'misspelt'],
    ['تشرين ثاني', 11, 'levantine', 'misspelt'],
    ['نونبر', 11, 'gregorian', 'house'],
    ['نوفنبر', 11, 'gregorian', 'misspelt'],
    ['كانون أول', 12, 'levantine', 'misspelt'],
    ['دجنبر', 12, 'gregorian', 'house'],
    ['ديسيمبر', 12, 'gregorian', 'misspelt'],
  ]);

  it('knows no month in other words', () => {
    for (const word of ['نسيان', 'أدار', 'أبار', 'كانون', 'تشرين', 'الأول', '']) {
      expect(monthForm(word)).toBeNull();
    }
  });
});

describe('the tables', () => {
  it('give every form to one month only, without vowel marks and tatweel', () => {
    const all = [...monthForms()];
    const listed = MONTHS.flatMap(({ levantine, gregorian }) =>
      [levantine, gregorian].flatMap(({ name, house, misspelt }) => [name, ...house, ...misspelt]),
    );
    expect(all.length).toBe(listed.length);
    for (const { text } of all)
      expect(text).toMatch(/^[\u0621-\u063A\u0641-\u064A]+( [\u0621-\u063A\u0641-\u064A]+)?$/u);
  });

  it('mark no form as pair-only that is not listed', () => {
    for (const { levantine, gregorian } of MONTHS) {
      for (const { house, misspelt, pairOnly } of [levantine, gregorian]) {
        for (const text of pairOnly) expect([...house, ...misspelt]).toContain(text);
      }
    }
  });

  it('number months and weekdays in order', () => {
    expect(MONTHS.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(WEEKDAYS.map(({ weekday }) => weekday)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(monthName(7, 'gregorian')).toBe('يوليه');
    expect(monthName(13, 'gregorian')).toBeNull();
    expect(monthPair(7)).toBe('تموز/يوليه');
  });
});

describe('englishMonth', () => {
  it('reads English months and their abbreviations', () => {
    const words = ['June', 'JULY', 'Sept.', 'sep', 'May', 'Dec', 'Juneau', ''];
    expect(words.map(englishMonth)).toEqual([6, 7, 9, 9, 5, 12, null, null]);
  });
});
