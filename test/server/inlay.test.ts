import { expect, test } from 'vitest';
import { inlayHints } from '../../server/features/inlay.ts';
import { analysisOf, shown } from './read-helpers.ts';

const TEXT =
  'إن الجمعية العامة،\r\n\r\nإذ تشير إلى قراريها ٢٤٧/٧٤ و ٧٣/١٨٧ المؤرخ ١٧ كانون الأول/ديسمبر ٢٠١٨، وإلى القرار 2341 (2017)،';

test('the English form behind each citation that does not have it, and the day that the text does not give', () => {
  const hints = inlayHints(analysisOf(TEXT), { start: 0, end: TEXT.length });
  expect(
    hints.map(({ offset, label }) => `${TEXT.slice(0, offset).split(' ').at(-1)} ${label}`),
  ).toEqual(['٢٤٧/٧٤ 74/247, 27 December 2019', '٧٣/١٨٧ 73/187?', '(2017) 13 February 2017']);
  expect(shown(hints[0]!.tooltip)).toBe(
    'General Assembly resolution 74/247\nAdopted on 27 December 2019 (verified)',
  );
});

test('only in the range', () => {
  const range = { start: TEXT.indexOf('٧٣/'), end: TEXT.length };
  expect(inlayHints(analysisOf(TEXT), range).map(({ label }) => label)).toEqual([
    '73/187?',
    '13 February 2017',
  ]);
});

test('no day that the text gives elsewhere, in Arabic, and with a question mark where one text knows it', () => {
  const text =
    'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 74/247 المؤرخ 27 كانون الأول/ديسمبر 2019 و 76/146،\n\n1 - تكرر ما ورد في قرارها 74/247 وفي القرار 50/11 وفي المقرر 75/519.';
  const hints = inlayHints(analysisOf(text, 'ar'), { start: 0, end: text.length });
  expect(hints.map(({ label }) => shown(label))).toEqual([
    '16 كانون الأول/ديسمبر 2021',
    '2 تشرين الثاني/نوفمبر 1995؟',
  ]);
});
