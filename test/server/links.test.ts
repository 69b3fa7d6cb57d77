import { expect, test } from 'vitest';
import { documentLinks } from '../../server/features/links.ts';
import fc from '../properties.ts';
import { analysed, anyPlace, draft } from './navigation-helpers.ts';

/** Each link as `text -> address behind undocs.org/ar/`. */
function linked(text: string): string[] {
  const analysis = analysed(text);
  return documentLinks(analysis).map(({ start, end, url }) => {
    const [, path] = /^https:\/\/undocs\.org\/ar\/(.+)$/u.exec(url) ?? [];
    return `${analysis.source.slice(start, end)} -> ${path}`;
  });
}

test.each([
  ['تشير إلى قرارها ١٠/٧٥ وإلى القرار 226/73', ['١٠/٧٥ -> A/RES/75/10', '226/73 -> A/RES/73/226']],
  ['تشير إلى قرارها ٢٤٣/٥٣ ألف وباء', ['٢٤٣/٥٣ ألف وباء -> A/RES/53/243']],
  ['تشير إلى قرار مجلس الأمن ٢٣٩٦ (٢٠١٧)', ['٢٣٩٦ (٢٠١٧) -> S/RES/2396(2017)']],
  ['تشير إلى قرار المجلس الاقتصادي والاجتماعي ٢٢/٢٠٢٠', ['٢٢/٢٠٢٠ -> E/RES/2020/22']],
  ['تشير إلى قرار مجلس حقوق الإنسان ١٨/٤٦', ['١٨/٤٦ -> A/HRC/RES/46/18']],
  [
    'تحيط علما بالوثائق A/75/L.20/Add.1 و E/CN.15/2019/5 و S/2019/15',
    [
      'A/75/L.20/Add.1 -> A/75/L.20/Add.1',
      'E/CN.15/2019/5 -> E/CN.15/2019/5',
      'S/2019/15 -> S/2019/15',
    ],
  ],
  [
    'تحيط علما بالقرارين S/RES/2178 (2014) و S/RES/1373',
    ['S/RES/2178 (2014) -> S/RES/2178(2014)', 'S/RES/1373 -> S/RES/1373(2001)'],
  ],
])('%s', (text, expected) => {
  expect(linked(draft(`١ - ${text}.`))).toEqual(expected);
});

test.each([
  ['a session before the thirty-first', 'تشير إلى قرارها ١٥١٤ (د-١٥)'],
  ['a decision', 'تشير إلى مقررها ٥١٩/٦٠'],
  ['a commission', 'تشير إلى قرار لجنة منع الجريمة والعدالة الجنائية ٨/٢٢'],
  ['INTERPOL', 'تشير إلى القرار GA-2025-93-RES-03'],
  ['a year that contradicts the number', 'تشير إلى قرار مجلس الأمن ٢٣٩٦ (٢٠١٢)'],
  [
    'members that have changed places',
    'تشير إلى مقررها ٥١٩/٦٠ وإلى قرارها ٧٥/١٠ المؤرخ ٢٣ تشرين الثاني/نوفمبر ٢٠٢٠',
  ],
  ['a body that is not known', 'تشير إلى قرار مجلس جامعة الدول العربية ١٠/٧٥'],
  ['what only looks like a symbol', 'تشير إلى HIV/AIDS وإلى I-24/7'],
  ['a paragraph', 'تشير إلى الفقرة ١ أعلاه'],
])('no link for %s', (_, text) => {
  expect(linked(draft(`١ - ${text}.`))).toEqual([]);
});

test('in the text of a Council, a bare number has a link only where its body is sure', () => {
  const council = (text: string): string[] => linked(`إن مجلس الأمن،\n\n١ - يشير إلى ${text}.`);
  expect(council('القرار ١٠/٧٥')).toEqual([]);
  expect(council('القرار ١٠/٧٥ المؤرخ ٢٣ تشرين الثاني/نوفمبر ٢٠٢٠')).toEqual([
    '١٠/٧٥ -> A/RES/75/10',
  ]);
  expect(council('قرار الجمعية العامة ١٠/٧٥؛\n\n٢ - يشير إلى القرار ١٠/٧٥')).toHaveLength(2);
});

test('where members have changed places elsewhere, what may be read either way has no link', () => {
  expect(linked(draft('١ - تشير إلى قرارها ٤٤/٤٨ وقرارها ٨/٤٨.'))).toHaveLength(2);
  expect(linked(draft('١ - تشير إلى قرارها ٥٤/١٧٢ وقرارها ٤٤/٤٨ وقرارها ٨/٤٨.'))).toEqual([
    '٨/٤٨ -> A/RES/48/8',
  ]);
});

test('tooltips are in the language of the interface', () => {
  const [english] = documentLinks(analysed(draft('١ - تقرر كذا في A/75/1.')));
  const [arabic] = documentLinks(analysed(draft('١ - تقرر كذا في A/75/1.'), 'ar'));
  expect(english?.tooltip).toMatch(/^Open .A\/75\/1. in Arabic/u);
  expect(arabic?.tooltip).toMatch(/^فتح الوثيقة .A\/75\/1./u);
});

test('links lie in the text, in order and disjoint, with addresses that are valid', () => {
  fc.assert(
    fc.property(anyPlace, ({ analysis }) => {
      let last = 0;
      for (const { start, end, url } of documentLinks(analysis)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(url).toBe(new URL(url).href);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(analysis.source.length);
    }),
    { numRuns: 300 },
  );
});
