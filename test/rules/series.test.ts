import { expect, test } from 'vitest';
import { readCompanions } from '../../core/lint/companions.ts';
import { applyEdits } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import type { Rule } from '../../core/lint/rule.ts';
import seriesCitation from '../../rules/series/series-citation.ts';
import seriesDate from '../../rules/series/series-date.ts';
import seriesReport from '../../rules/series/series-report.ts';
import seriesSession from '../../rules/series/series-session.ts';

const PARAGRAPHS =
  'إذ تشير إلى قراريها 62/3 و 64/3،\n\nوقد نظرت في تقرير الأمين العام (A/66/999)،\n\n1 - تقرر أن تعقد اجتماعا في 2 حزيران/يونيه 2012؛\n\n2 - تطلب إلى الأمين العام أن ينظم ندوة في عام 2012؛\n\n3 - تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها الثامنة والستين؛\n\n4 - تقرر أن تنظر في المسألة في الدورة 68.';

function draftOf(session: number, ordinal: string, year: number): string {
  return `الأمم المتحدة\n\nA/RES/${session}/3\n\nالجمعية العامة\n\nالدورة ${ordinal}\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر ${year}\n\n${session}/3 مسألة كذا\n\nإن الجمعية العامة،\n\n${PARAGRAPHS}`;
}

const text = draftOf(68, 'الثامنة والستون', 2013);
const companions = readCompanions({ previous: draftOf(66, 'السادسة والستون', 2011) });

test.each<readonly [Rule, readonly string[]]>([
  [seriesCitation, ['lacks 64/3: ']],
  [seriesDate, ['day 2 حزيران/يونيه 2012: ', 'year 2012: ']],
  [seriesReport, ['again A/66/999: ']],
  [seriesSession, ['begun دورتها الثامنة والستين: دورتها السبعين', 'begun الدورة 68: الدورة 70']],
])('of a text that stayed as it was, each rule tells its own matter: %#', (rule, expected) => {
  const { findings } = createLinter([rule]).beside(companions).lint(text);
  const told = findings.map(({ message, start, end, suggestions }) => {
    const written = suggestions.map(({ edits }) => {
      const changed = applyEdits(text, edits);
      return changed.slice(start, end + changed.length - text.length);
    });
    return `${message} ${text.slice(start, end)}: ${written.join()}`;
  });
  expect(told).toEqual(expected);
});

test('a text alone stayed as nothing was', () => {
  for (const rule of [seriesCitation, seriesDate, seriesReport, seriesSession]) {
    expect(createLinter([rule]).lint(text).findings).toEqual([]);
  }
});
