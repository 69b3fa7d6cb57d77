import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import type { Finding } from '../../core/lint/rule.ts';
import referenceConflict from '../../rules/references/reference-conflict.ts';
import referenceFormat from '../../rules/references/reference-format.ts';
import referenceOrder from '../../rules/references/reference-order.ts';
import referenceSession from '../../rules/references/reference-session.ts';
import referenceSuperseded from '../../rules/references/reference-superseded.ts';
import referenceTransposed from '../../rules/references/reference-transposed.ts';
import referenceUndated from '../../rules/references/reference-undated.ts';

const rules = [
  referenceConflict,
  referenceFormat,
  referenceOrder,
  referenceSession,
  referenceSuperseded,
  referenceTransposed,
  referenceUndated,
];

const linter = createLinter(rules);

function brief({ ruleId, message }: Finding): string {
  return `${ruleId}/${message}`;
}

/** The findings in a text of the Assembly with this clause. */
function check(clause: string, ...expected: readonly string[]): void {
  const { findings } = linter.lint(`إن الجمعية العامة،\n\n${clause}`);
  expect(findings.map(brief)).toEqual(expected);
}

test('a date behind a page break is the date of its citation', () => {
  check(
    'إذ تشير إلى قرارها 25/64 المؤرخ\n\n(1) انظر القرار 174/70.\n\n2 كانون الأول/ديسمبر 2009 بشأن كذا(1)،',
  );
  check(
    'إذ تشير إلى قرارها 25/64 المؤرخ\n\n(1) انظر القرار 174/70.\n\n2 كانون الأول/ديسمبر 2019 بشأن كذا(1)،',
    'reference-session/session-date',
  );
});

test('as many citations in the right order as in the other are reported one by one', () => {
  check(
    'إذ تشير إلى قراراتها 51/120 المؤرخ 12 كانون الأول/ديسمبر 1996 و 52/69 المؤرخ 9 نيسان/أبريل 1998 و 53/141 المؤرخ 9 كانون الأول/ديسمبر 1998 و 166/54 المؤرخ 17 نيسان/أبريل 2000 و 92/55 المؤرخ 4 كانون الأول/ديسمبر 2000 و 170/56 المؤرخ 19 نيسان/أبريل 2002،',
    ...Array.from({ length: 3 }, () => 'reference-transposed/transposed'),
  );
});

test('a session is never measured by the year alone', () => {
  for (let session = 31; session <= 80; session++) {
    const year = 1945 + session;
    check(`إذ تشير إلى قرارها 7/${session} المؤرخ 15 كانون الأول/ديسمبر ${year}،`);
    check(`إذ تشير إلى قرارها 7/${session} المؤرخ 30 حزيران/يونيه ${year + 1}،`);
    check(
      `إذ تشير إلى قرارها 7/${session} المؤرخ 30 حزيران/يونيه ${year}،`,
      'reference-session/session-date',
    );
  }
});

test('many citations take time in proportion', () => {
  const item = (index: number): string =>
    `${index + 1}/70 المؤرخ ${(index % 28) + 1} كانون الأول/ديسمبر 2015`;
  const list = (count: number): string =>
    Array.from({ length: count }, (_, i) => item(i)).join(' و ');
  const time = (count: number): number => {
    const text = `إن الجمعية العامة،\n\nإذ تشير إلى قراراتها ${list(count)}،`;
    const start = performance.now();
    linter.lint(text);
    return performance.now() - start;
  };
  time(200);
  expect(time(4000)).toBeLessThan(3000);
});
