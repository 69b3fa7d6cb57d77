import { describe, expect, test } from 'vitest';
import type { AttestedFact } from '../../core/facts/tables.ts';
import { createLinter } from '../../core/lint/linter.ts';
import referenceConflict from '../../rules/references/reference-conflict.ts';
import referenceSession from '../../rules/references/reference-session.ts';
import referenceTransposed from '../../rules/references/reference-transposed.ts';
import referenceUndated from '../../rules/references/reference-undated.ts';
import { findingsOf } from './findings.ts';

const rules = [referenceConflict, referenceSession, referenceTransposed, referenceUndated];

function attested(resolution: string, date: string | null, files: number, own = 0): AttestedFact {
  const places = ['a.md:12:5'];
  const dates = date === null ? [] : [{ date, files, own, places }];
  return { resolution, date, title: null, files, dates };
}

const linter = createLinter(rules, {
  facts: [
    {
      attested: [
        attested('A/RES/74/173', '2019-12-18', 12),
        attested('A/RES/74/174', '2019-12-18', 0, 1),
        attested('A/RES/74/175', null, 5),
        attested('S/RES/1373 (2001)', '2001-09-28', 4),
        // Known better, and otherwise: the archive is wrong.
        attested('A/RES/73/11', '2018-11-27', 9),
        // Known less well, and otherwise.
        attested('A/RES/73/187', '2018-12-20', 9),
      ],
    },
  ],
});

const found = (clauses: string): string[] =>
  findingsOf(linter, `إن الجمعية العامة،\n\nإذ تشير إلى ${clauses}،`);

describe('a date that the texts of the archive contradict', () => {
  test.each<readonly [string, ...string[]]>([
    [
      'قرارها 173/74 المؤرخ 19 كانون الأول/ديسمبر 2019',
      'warning reference-conflict/archive 173/74',
    ],
    [
      'قرارها 174/74 المؤرخ 19 كانون الأول/ديسمبر 2019',
      'error reference-conflict/archive-own 174/74',
    ],
    [
      'قرار مجلس الأمن 1373 (2001) المؤرخ 29 أيلول/سبتمبر 2001',
      'warning reference-conflict/archive 1373 (2001)',
    ],
    ['قرارها 173/74 المؤرخ 18 كانون الأول/ديسمبر 2019'],
    // What the date leaves open contradicts nothing.
    ['قرارها 173/74 المؤرخ كانون الأول/ديسمبر 2019'],
    // Where the texts of the archive disagree, the register of published resolutions decides.
    [
      'قرارها 175/74 المؤرخ 19 كانون الأول/ديسمبر 2019',
      'error reference-session/known-date 175/74',
    ],
    ['قرارها 173/74 باء المؤرخ 19 كانون الأول/ديسمبر 2019'],
    ['مقررها 173/74 المؤرخ 19 كانون الأول/ديسمبر 2019'],
    ['قرار مجلس وزراء الداخلية العرب 173/74 المؤرخ 19 كانون الأول/ديسمبر 2019'],
    // A mistake that another rule reports is reported once.
    [
      'قرارها 173/74 المؤرخ 18 كانون الأول/ديسمبر 2018',
      'error reference-session/session-date 173/74',
    ],
    [
      'قرارها 74/173 المؤرخ 19 كانون الأول/ديسمبر 2019',
      'warning reference-conflict/archive 74/173',
    ],
    ['قرارها 11/73 المؤرخ 26 تشرين الثاني/نوفمبر 2018'],
    ['قرارها 11/73 المؤرخ 27 تشرين الثاني/نوفمبر 2018', 'error reference-session/known-date 11/73'],
    [
      'قرارها 187/73 المؤرخ 17 كانون الأول/ديسمبر 2018',
      'warning reference-conflict/archive 187/73',
    ],
  ])('%s', (clauses, ...expected) => {
    expect(found(clauses)).toEqual(expected);
  });

  test('of two dates in one text, the wrong one is reported, wherever it stands', () => {
    const [right, wrong] = [18, 19].map(
      (day) => `قرارها 173/74 المؤرخ ${day} كانون الأول/ديسمبر 2019`,
    );
    const once = ['warning reference-conflict/archive 173/74'];
    expect(found(`${right}،\n\nوإذ تشير إلى ${wrong}`)).toEqual(once);
    expect(found(`${wrong}،\n\nوإذ تشير إلى ${right}`)).toEqual(once);
  });
});

test('the date that the archive knows is proposed', () => {
  const proposed = (clauses: string): unknown[] =>
    linter
      .lint(`إن الجمعية العامة،\n\nإذ تشير إلى ${clauses}،`)
      .findings.map(({ suggestions }) => suggestions[0]?.data);
  const text = 'المؤرخ 18 كانون الأول/ديسمبر 2019';
  expect(proposed('قرارها 173/74 بشأن كذا')).toEqual([{ text }]);
  expect(proposed('قرارها 175/74 بشأن كذا')).toEqual([{ text }]);
  expect(proposed('قرارها 173/74 المؤرخ 18 كانون الأول/ديسمبر 2018')).toEqual([
    { text: '18 كانون الأول/ديسمبر 2019' },
  ]);
});
