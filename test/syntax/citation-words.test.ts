import { expect, test } from 'vitest';
import { every } from './every.ts';

/** Of each citation its words, the numbers of its parts, and its date; `shared` where it has that with others. */
function citations(source: string): readonly string[] {
  return every(source, 'citation').map(({ start, end, parts, dated }) => {
    const date = dated === null ? [] : [source.slice(dated.start, dated.end)];
    const said = [source.slice(start, end), parts.join('+'), ...date];
    return (dated?.shared ? [...said, 'shared'] : said).filter((each) => each !== '').join(' | ');
  });
}

test.each([
  ...['ولا سيما', 'بما فيها', 'بما فيه', 'بما في ذلك', 'منها', 'ومنها', 'من بينها', 'خاصة'],
  ...['وخاصة', 'وبخاصة', 'خصوصا', 'وعلى الأخص', 'وآخرها', 'آخرها', 'وأحدثها', 'أحدثها'],
  ...['وأولها', 'وهي'],
])('%s: what follows is of the body that was named before', (words) => {
  const bodySources = (between: string) =>
    every(
      `وإذ تشير إلى قرارات المجلس الاقتصادي والاجتماعي ذات الصلة، ${between} القرار 66/3،`,
      'citation',
    ).map(({ body, bodySource }) => [body, bodySource]);
  expect(bodySources(words)).toEqual([['ecosoc', 'named']]);
  expect(bodySources('وكذا')).toEqual([['ecosoc', 'assumed']]);
});

test.each<readonly [string, ...string[]]>([
  ['66/3 ألف', '66/3 ألف | 1'],
  ['66/3 ألف وباء', '66/3 ألف وباء | 1+2'],
  ['66/3 ألف باء', '66/3 ألف باء | 1+2'],
  ['66/3 ألف إلى جيم', '66/3 ألف إلى جيم | 1+2+3'],
  ['66/3 باء إلى هاء', '66/3 باء إلى هاء | 2+3+4+5'],
  ['66/3 أ وب', '66/3 أ وب | 1+2'],
  ['66/3 وب', '66/3 وب | 2'],
  ['66/3 وألف', '66/3 وألف | 1'],
  ['66/3 A', '66/3 A | 1'],
  ['66/3 F', '66/3 F | 6'],
  // What is no part: a letter of none, two letters, a symbol, what only ends a range.
  ['66/3 G', '66/3'],
  ['66/3 AB', '66/3'],
  ['66/3 ه', '66/3'],
  ['66/3 أب', '66/3'],
  ['66/3 وأب', '66/3'],
  ['66/3 A/HRC/RES/46/3', '66/3'],
  ['66/3 إلى ألف', '66/3'],
  ['66/3 ألف و 66/4', '66/3 ألف | 1', '66/4'],
  // Signs that look like a solidus, and none.
  ['66\u20443', '66\u20443'],
  ['66\u22153', '66\u22153'],
  ['66\uff0f3', '66\uff0f3'],
  ['66\\3'],
  ['5-66/3 و 66-5/3 و 66/3/5'],
])('what is read of the resolution %s', (written, ...expected) => {
  expect(citations(`إذ تشير إلى القرار ${written}،`)).toEqual(expected);
});

const DAY = '5 أيار/مايو 2011';
const NEXT = '6 أيار/مايو 2011';

test.each([
  'المؤرخ',
  '، المؤرخ',
  'المؤرخ في',
  'المؤرخ الخميس',
  '، المؤرخ، في الخميس،',
  'المتخذ في',
  'الصادر في',
  'المعتمد في',
  'المؤرخ، ، ، ، ،',
  'الذي اتخذته الجمعية العامة في',
  '، الذي اعتمده المجلس الاقتصادي والاجتماعي في',
  'الذي اتخذ في يوم الخميس',
])('the day behind `66/3 %s` is that of the resolution', (words) => {
  expect(citations(`إذ تشير إلى القرار 66/3 ${words} ${DAY}،`)).toEqual([`66/3 | ${DAY}`]);
});

test.each([
  'الذي اتخذته الجمعية العامة بتوافق الآراء وبدأ نفاذه في',
  'الذي نظرت فيه الجمعية العامة في',
  'الذي اتخذته الجمعية العامة عملا بالقرار المؤرخ',
  'الذي اتخذته الجمعية العامة',
  '،',
  'في',
  ', المؤرخ',
  'كذا المؤرخ',
  'المؤرخ كذا',
  'المؤرخ، ، ، ، ، ،',
  'الخميس',
])('the day behind `66/3 %s` is another', (words) => {
  expect(citations(`إذ تشير إلى القرار 66/3 ${words} ${DAY}،`)).toEqual(['66/3']);
});

test.each<readonly [string, ...string[]]>([
  [`66/3 و 66/4 المؤرخين ${DAY} و ${NEXT}`, `66/3 | ${DAY}`, `66/4 | ${NEXT}`],
  [`66/3، 66/4 المؤرخين ${DAY}، ${NEXT}`, `66/3 | ${DAY}`, `66/4 | ${NEXT}`],
  [`66/3 و 66/4 المؤرخين ${DAY}, ${NEXT}`, `66/3 | ${DAY}`, `66/4 | ${NEXT}`],
  [`66/3 و 66/4 المؤرخين في ${DAY} و ${NEXT}`, `66/3 | ${DAY}`, `66/4 | ${NEXT}`],
  [`66/3 و 66/4 المؤرخين الخميس ${DAY}`, `66/3 | ${DAY} | shared`, `66/4 | ${DAY} | shared`],
  [`66/3 و 66/4 المؤرخين ${DAY}`, `66/3 | ${DAY} | shared`, `66/4 | ${DAY} | shared`],
  // The second day belongs to something else, and a single participle to the last one only.
  [`66/3 و 66/4 المؤرخين ${DAY} وكذا ${NEXT}`, `66/3 | ${DAY} | shared`, `66/4 | ${DAY} | shared`],
  [`66/3 و 66/4 المؤرخ ${DAY}`, '66/3', `66/4 | ${DAY}`],
  // Both have titles; the participle of two goes back to both, one behind no comma to the titles.
  [
    `5/3 بشأن كذا و 5/4 بشأن كذا، المؤرخين ${DAY}`,
    `5/3 | ${DAY} | shared`,
    `5/4 | ${DAY} | shared`,
  ],
  [`5/3 بشأن كذا و 5/4 بشأن كذا، المؤرخين ${DAY} و ${NEXT}`, `5/3 | ${DAY}`, `5/4 | ${NEXT}`],
  ['5/3 بشأن كذا و 5/4 بشأن كذا، المؤرخ 5 أيار/مايو 2011', '5/3', '5/4'],
  ['5/3 بشأن كذا و 5/4 بشأن كذا، المؤرخة 5 أيار/مايو 2011', '5/3', '5/4'],
  ['5/3 بشأن كذا و 5/4 بشأن البيانين المؤرخين 5 أيار/مايو 2011', '5/3', '5/4'],
])('days of two resolutions: %s', (written, ...expected) => {
  expect(citations(`إذ تشير إلى القرارين ${written}،`)).toEqual(expected);
});

test('a noun of one awaits no second number behind a title', () => {
  expect(citations('إذ تشير إلى قرارها 5/3 بشأن كذا و 5/4،')).toEqual(['5/3']);
  expect(citations('إذ تشير إلى قراريها 66/3 بشأن كذا و 5/4،')).toEqual(['66/3']);
  expect(citations('إذ تشير إلى قراريها 5/3 بشأن كذا و 5/4 بشأن كذا و 5/5،')).toEqual([
    '5/3',
    '5/4',
  ]);
});

test.each<readonly [string, ...string[]]>([
  [`66/3 ألف المؤرخ ${DAY}`, `66/3 ألف | 1 | ${DAY}`],
  [`66/3، المؤرخ ${DAY}`, `66/3 | ${DAY}`],
  [`20/3 ألف، المؤرخ ${DAY}`, `20/3 ألف | 1 | ${DAY}`],
  [`20/3، المؤرخ ${DAY}`, `20/3 | ${DAY}`],
  ['20/3'],
  ['20/3 ألف'],
  [`20/3، ${DAY}`],
  [`20/3 كذا المؤرخ ${DAY}`],
])(
  'a number that no noun governs is a resolution where a day follows: %s',
  (written, ...expected) => {
    expect(citations(`كذا ${written}،`)).toEqual(expected);
  },
);

test('a list of the Security Council goes on behind commas, `و`, `إلى` and `رقم`', () => {
  const years = [1325, 1326, 1327, 1328, 1329, 1330].map((number) => `${number} (2000)`);
  const [first, second, third, fourth, fifth, sixth] = years;
  const text = `إذ تشير إلى القرارات ${first}، ${second} و ${third} إلى ${fourth} رقم ${fifth}, ${sixth} كذا 1331 (2000)،`;
  expect(citations(text)).toEqual(years);
});
