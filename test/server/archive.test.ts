import { expect, test } from 'vitest';
import type { AttestedFact } from '../../core/facts/tables.ts';
import { createLinter } from '../../core/lint/linter.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { analyse } from '../../server/analysis.ts';
import { completionsAt } from '../../server/features/completion.ts';
import { hoverAt } from '../../server/features/hover.ts';
import { shown } from './read-helpers.ts';

const fact = (fields: Partial<AttestedFact>): AttestedFact => ({
  resolution: 'A/RES/74/173',
  date: '2019-12-18',
  title: 'المياه [العذبة]',
  files: 14,
  dates: [
    { date: '2019-12-18', files: 12, own: 1, places: ['a.md:1:1'] },
    { date: '2019-12-19', files: 1, own: 0, places: ['b.md:14:5'] },
  ],
  ...fields,
});
const many = Array.from({ length: 300 }, (_, i) =>
  fact({ resolution: `A/RES/72/${i + 1}`, date: null, title: null, files: 1, dates: [] }),
);
const linter = createLinter([], {
  facts: [
    {
      attested: [
        ...many,
        fact({}),
        fact({ resolution: 'A/RES/78/1', date: '2023-10-01', files: 20 }),
        fact({ resolution: 'S/RES/1373 (2001)', date: '2001-09-28', title: null, files: 9 }),
      ],
    },
  ],
});

function at(marked: string, locale: Locale = 'en') {
  const text = `قرار اتخذته الجمعية العامة في 1 كانون الأول/ديسمبر 2022\n\nإن الجمعية العامة،\n\n${marked}`;
  return { analysis: analyse(text.replace('‸', ''), linter, locale), offset: text.indexOf('‸') };
}

function hover(marked: string, locale?: Locale): string {
  const { analysis, offset } = at(marked, locale);
  return shown(hoverAt(analysis, offset)?.markdown ?? '');
}

test('a hover says who dates a resolution, and how often', () => {
  const markdown = hover('إذ تشير إلى قرارها 1‸73/74 المؤرخ 19 كانون الأول/ديسمبر 2019،');
  expect(markdown.split('  \n')).toEqual([
    expect.stringContaining('**General Assembly resolution 74/173**'),
    'Dated 19 December 2019 in the text, but adopted on 18 December 2019 (attested by several texts)',
    expect.stringContaining('Session 74'),
    'Title in the archive: المياه \\[العذبة\\]',
    'Texts of the archive that cite it: 14',
    'Dates in the archive, and in how many texts: 18 December 2019 (its own text, and 12), 19 December 2019 (1)',
  ]);
  expect(hover('إذ تشير إلى قرار مجلس الأمن 1‸373 (2001)،', 'ar')).toContain(
    'عدد نصوص المحفوظات التي تستشهد به: 9',
  );
  expect(hover('إذ تشير إلى قرارها 1‸74/74،')).not.toContain('archive');
});

function completions(marked: string): string[] {
  const { analysis, offset } = at(marked);
  return completionsAt(analysis, offset).map(({ text, detail }) => `${text} | ${shown(detail)}`);
}

test('texts of the archive are proposed with date and title, the most cited first', () => {
  expect(completions('إذ تشير إلى قرارها 173‸')).toEqual([
    '74/173 المؤرخ 18 كانون الأول/ديسمبر 2019 | المياه [العذبة] (texts of the archive: 14)',
    '72/173 | texts of the archive: 1',
  ]);
  // Of a later day than the text.
  expect(completions('إذ تشير إلى قرارها 1/78‸')).toEqual([]);
  expect(completions('إذ تشير إلى قرار مجلس الأمن ‸')).toEqual([
    '1373 (2001) | texts of the archive: 9',
  ]);
  const all = completions('إذ تشير إلى قرارها ‸');
  expect(all.length).toBeLessThan(200);
  expect(all.findIndex((each) => each.startsWith('74/173'))).toBeGreaterThan(-1);
});
