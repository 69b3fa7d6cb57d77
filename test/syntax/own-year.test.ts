import { expect, test } from 'vitest';
import { ownYear } from '../../core/model/own-year.ts';
import { profileOf } from '../../core/model/profile.ts';
import { parse } from '../../core/syntax/parse.ts';
import { hasShared, sharedTexts } from './shared.ts';

const yearOf = (text: string): number | null => ownYear(profileOf(text, parse(text).tree));

test.each([
  [
    'its date',
    'قرار اتخذته الجمعية العامة في ٤ كانون الأول/ديسمبر ١٩٩٨\n\nإن الجمعية العامة،\n',
    1998,
  ],
  ['its session', 'الجمعية العامة\n\nالدورة الخامسة والسبعون\n\nإن الجمعية العامة،\n', 2020],
  [
    'a session of a year',
    'المجلس الاقتصادي والاجتماعي\n\nدورة عام ٢٠١٩\n\nإن المجلس الاقتصادي والاجتماعي،\n',
    2019,
  ],
  ['its symbol', 'GA-2025-93-RES-03\n', 2025],
  ['its heading', 'القرار ٢٣٤١ (٢٠١٧)\n\nإن مجلس الأمن،\n', 2017],
  [
    'nothing',
    'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ٧٦/١٦ المؤرخ ٦ كانون الأول/ديسمبر ٢٠٢١،\n',
    null,
  ],
  [
    'a year without resolutions',
    'قرار اتخذته الجمعية العامة في ٤ كانون الأول/ديسمبر ٢٩٩٨\n\nإن الجمعية العامة،\n',
    null,
  ],
])('the year of a text is that of %s', (_, text, year) => {
  expect(yearOf(text)).toBe(year);
});

test.skipIf(!hasShared)('published texts say their years', () => {
  expect(
    sharedTexts('texts')
      .slice(0, 4)
      .map(({ text }) => yearOf(text)),
  ).toEqual([2018, 2020, 2025, 2019]);
});
