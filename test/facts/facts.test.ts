import { describe, expect, test } from 'vitest';
import { builtInFacts, createFacts } from '../../core/facts/facts.ts';
import { readSymbol } from '../../core/facts/resolution-symbol.ts';
import type { FactTables } from '../../core/facts/tables.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';

const verified = { status: 'verified', source: 'the register of the house' } as const;

test.each([
  ['A/RES/74/173', 'general-assembly', 173, 74],
  ['S/RES/1373 (2001)', 'security-council', 1373, 2001],
  ['S/RES/1373(2001)', 'security-council', 1373, 2001],
  ['E/RES/2019/5', 'ecosoc', 5, 2019],
  ['A/HRC/RES/16/18', 'human-rights-council', 18, 16],
  ['GA-2021-89-RES-02', 'interpol', 2, 89],
])('%s is read', (text, body, number, session) => {
  expect(readSymbol(text)).toEqual({ body, number, session });
});

test('nothing else is', () => {
  for (const text of ['', 'A/74/173', 'a/res/74/173', 'A/RES/74/173 ', 'A/RES/74']) {
    expect(readSymbol(text)).toBeNull();
  }
  expect(() => createFacts([{ resolutions: [{ resolution: 'x', date: '2019-01-01' }] }])).toThrow(
    'x is not a symbol',
  );
});

describe('which fact counts', () => {
  const dayOf = (number: number, session: number, tables: FactTables) =>
    createFacts([tables]).knownDate('general-assembly', number, session);

  test('a new one is known as well as its row says', () => {
    const row = { resolution: 'A/RES/66/3', date: '2012-03-04' };
    expect(builtInFacts.knownDate('general-assembly', 3, 66)).toBeNull();
    const date = { year: 2012, month: 3, day: 4 };
    expect(dayOf(3, 66, { resolutions: [{ ...row, ...verified }] })).toEqual({
      date,
      ...verified,
    });
    expect(dayOf(3, 66, { resolutions: [row] })?.status).toBe('general-knowledge');
  });

  test('ours, unless the other is known better', () => {
    const ours = { resolution: 'A/RES/75/10', date: '2020-11-24', ...verified };
    expect(dayOf(10, 75, { resolutions: [ours] })?.date.day).toBe(23);
    const hearsay = { resolution: 'A/RES/77/20', date: '2022-11-22' };
    expect(dayOf(20, 77, { resolutions: [hearsay] })?.date.day).toBe(21);
  });

  test('that of a house, where it is known better than by published texts alone', () => {
    const hearsay = { resolution: 'A/RES/76/146', date: '2021-12-17' };
    expect(dayOf(146, 76, { resolutions: [hearsay] })?.date.day).toBe(16);
    expect(dayOf(146, 76, { resolutions: [{ ...hearsay, ...verified }] })?.date.day).toBe(17);
  });

  test('a series gets members', () => {
    const id = 'interpol-cooperation';
    const name = { en: 'x', ar: 'س' };
    const members = [
      { resolution: 'A/RES/81/9', date: '2026-11-30', ...verified },
      { resolution: 'A/RES/83/32', date: '2028-12-02', ...verified },
    ];
    const { series } = createFacts([{ series: [{ id, name, members }] }]);
    const own = series.find((one) => one.id === id);
    expect(own?.name.en).not.toBe('x');
    expect(own?.members.slice(-3).map(({ session, number }) => [session, number])).toEqual([
      [79, 136],
      [81, 9],
      [83, 32],
    ]);
  });
});

describe('the rules look them up', () => {
  const idsOf = (text: string, facts: readonly FactTables[]) =>
    createLinter(rules, { facts })
      .lint(text)
      .findings.filter(({ ruleId }) => /^reference-(?!undated)|^superseded/u.test(ruleId))
      .map(({ ruleId, message, severity }) => `${ruleId} ${message} ${severity}`);
  const draft = (clause: string): string =>
    `قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\nإن الجمعية العامة،\n\nإذ ${clause}،\n\n1 - تقرر كذا.\n`;

  test.each<[string, string, FactTables, string]>([
    [
      'a day',
      'تشير إلى قرارها 3/66 المؤرخ 4 تشرين الأول/أكتوبر 2011',
      { resolutions: [{ resolution: 'A/RES/66/3', date: '2011-10-03', ...verified }] },
      'reference-session known-date error',
    ],
    [
      'a day of the Security Council',
      'تشير إلى قرار مجلس الأمن 695 (1991) المؤرخ 25 أيار/مايو 1991',
      { resolutions: [{ resolution: 'S/RES/695 (1991)', date: '1991-05-24', ...verified }] },
      'reference-session known-date error',
    ],
    [
      'a series',
      'تشير إلى قرارها 250/73 المؤرخ 20 كانون الأول/ديسمبر 2018',
      {
        series: [
          {
            id: 'house-series',
            name: { en: 'Series', ar: 'السلسلة' },
            members: [
              { resolution: 'A/RES/73/250', date: '2018-12-20', ...verified },
              { resolution: 'A/RES/75/240', date: '2020-12-21' },
            ],
          },
        ],
      },
      'reference-superseded superseded info',
    ],
    [
      'a name',
      'تشيد بمكتب الشراكات القديم',
      {
        renamedBodies: [
          {
            old: 'مكتب الشراكات القديم',
            new: 'مكتب الشراكات',
            since: '2020-01-01',
            ...verified,
          },
        ],
      },
      'superseded-name superseded warning',
    ],
  ])('%s', (_, clause, tables, expected) => {
    expect(idsOf(draft(clause), [])).toEqual([]);
    expect(idsOf(draft(clause), [tables])).toEqual([expected]);
  });

  test('what is only general knowledge contradicts no date', () => {
    const row = { resolution: 'A/RES/66/3', date: '2012-03-04' };
    const text = draft('تشير إلى قرارها 3/66 المؤرخ 5 آذار/مارس 2012');
    expect(idsOf(text, [{ resolutions: [row] }])).toEqual([]);
  });
});
