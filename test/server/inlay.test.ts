import { expect, test } from 'vitest';
import { inlayHints } from '../../server/features/inlay.ts';
import { analysisOf, shown } from './read-helpers.ts';

const TEXT =
  'إن الجمعية العامة،\r\n\r\nإذ تشير إلى قراريها ٢٤٧/٧٤ و ٧٣/١٨٧ المؤرخ ١٧ كانون الأول/ديسمبر ٢٠١٨، وإلى القرار 2341 (2017)،';

test('the English form behind each citation that does not have it', () => {
  const hints = inlayHints(analysisOf(TEXT), { start: 0, end: TEXT.length });
  expect(
    hints.map(({ offset, label }) => `${TEXT.slice(0, offset).split(' ').at(-1)} ${label}`),
  ).toEqual(['٢٤٧/٧٤ 74/247', '٧٣/١٨٧ 73/187?']);
  expect(shown(hints[0]!.tooltip)).toBe('General Assembly resolution 74/247');
});

test('only in the range', () => {
  const range = { start: TEXT.indexOf('٧٣/'), end: TEXT.length };
  expect(inlayHints(analysisOf(TEXT), range).map(({ label }) => label)).toEqual(['73/187?']);
});
