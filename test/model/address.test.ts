import { expect, test } from 'vitest';
import { addressText } from '../../core/lint/address-text.ts';
import { withoutIsolates } from '../../core/lint/isolates.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { createAddresses, placeOf } from '../../core/model/address.ts';
import { parse } from '../../core/syntax/parse.ts';

const text = `الجمعية العامة
الدورة الثمانون

المكتبات المتنقلة

إن الجمعية العامة،

إذ تشير إلى كذا،

وإذ تلاحظ كذا(1)،

١ - تقرر كذا:

(أ) كتب للأطفال؛

(ب) خدمات للمزارعين:

'1' نشرات الطقس؛

'2' أسعار السوق؛

٢ مكررا - تطلب ما يلي: (أ) التقرير؛ (ب) البيان.

المرفق الثاني

مقدمة قصيرة.

1 - يعقد الاجتماع.

(1) A/80/219.
`;

function addressIn(source: string, words: string, locale: Locale): string {
  const address = createAddresses(parse(source))(source.indexOf(words));
  return withoutIsolates(addressText(address, locale));
}

test.each([
  ['الدورة الثمانون', 'masthead', 'الترويسة'],
  ['المكتبات', 'title', 'العنوان'],
  ['إن الجمعية', 'opening formula', 'صيغة الافتتاح'],
  ['إذ تشير', 'preamble, 1st clause', 'الديباجة، الفقرة 1'],
  ['وإذ تلاحظ', 'preamble, 2nd clause', 'الديباجة، الفقرة 2'],
  ['تقرر', 'operative paragraph 1', 'المنطوق، الفقرة ١'],
  ['للمزارعين', 'operative paragraph 1 (ب)', 'المنطوق، الفقرة ١ (ب)'],
  ['أسعار', 'operative paragraph 1 (ب) ‘2’', 'المنطوق، الفقرة ١ (ب) ’2‘'],
  ['التقرير', 'operative paragraph 2 bis (أ)', 'المنطوق، الفقرة ٢ مكررا (أ)'],
  ['البيان', 'operative paragraph 2 bis (ب)', 'المنطوق، الفقرة ٢ مكررا (ب)'],
  ['مقدمة', 'annex II, 1st paragraph', 'المرفق الثاني، الفقرة 1 غير المرقمة'],
  ['يعقد', 'annex II, paragraph 1', 'المرفق الثاني، الفقرة 1'],
  ['A/80', 'note 1', 'الحاشية 1'],
])('of %s is %s', (words, english, arabic) => {
  expect(addressIn(text, words, 'en')).toBe(english);
  expect(addressIn(text, words, 'ar')).toBe(arabic);
});

test('of one of several resolutions says of which', () => {
  const one = (verb: string): string =>
    `الجمعية العامة\n\nالدورة السادسة والستون\n\nإن الجمعية العامة،\n\nإذ تشير إلى كذا،\n\n1 - ${verb} كذا.\n\nالجلسة العامة 40\n\n`;
  expect(addressIn(one('تقرر') + one('تطلب'), 'تطلب', 'en')).toBe(
    'resolution 2 of the file, operative paragraph 1',
  );
});

test('a range that is empty stands with the character before it, on its line', () => {
  expect(placeOf('أ\nب', { start: 1, end: 1 })).toBe(0);
  expect(placeOf('أ\nب', { start: 2, end: 2 })).toBe(2);
  expect(placeOf('أ\nب', { start: 2, end: 3 })).toBe(2);
});

test('a text without structure has none', () => {
  expect(createAddresses(parse(''))(0)).toEqual([]);
});
