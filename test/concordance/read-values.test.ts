import { expect, test } from 'vitest';
import { arabicOutline } from '../../core/concordance/arabic-outline.ts';
import { modelOf } from '../../core/model/model.ts';
import { readSource } from '../../core/source/read-source.ts';
import { parse } from '../../core/syntax/parse.ts';

const english = (text: string): readonly string[] =>
  valuesOf(readSource(`The General Assembly,\n\n1. Decides that the of and to ${text};`));
const french = (text: string): readonly string[] =>
  valuesOf(readSource(`L’Assemblée générale,\n\n1. Décide que la les des et du ${text} ;`));
const spanish = (text: string): readonly string[] =>
  valuesOf(readSource(`La Asamblea General,\n\n1. Decide que el los del las y su ${text};`));
const russian = (text: string): readonly string[] =>
  valuesOf(readSource(`Генеральная Ассамблея,\n\n1. постановляет, что в и на ${text};`));
const chinese = (text: string): readonly string[] =>
  valuesOf(readSource(`大会，\n\n1. 决定${text}；`));
const arabic = (text: string): readonly string[] =>
  valuesOf(arabicOutline(modelOf(parse(`إن الجمعية العامة،\n\n1 - تقرر ${text}؛`))));

function valuesOf({ blocks }: Pick<ReturnType<typeof readSource>, 'blocks'>): readonly string[] {
  return blocks
    .flatMap(({ values }) => values)
    .filter(({ kind }) => kind !== 'word')
    .map(({ kind, key }) => `${kind} ${key}`);
}

test.each([
  ['resolution 66/3', 'la résolution 66/3', 'القرار 66/3', 'citation 66/3'],
  ['resolution S-20/3', 'la résolution S-20/3', 'القرار دإ-20/3', 'citation S-20/3'],
  ['resolution ES-10/3', 'la résolution ES-10/3', 'القرار دإط-10/3', 'citation ES-10/3'],
  ['resolution 260 A (III)', 'la résolution 260 A (III)', 'القرار 260 ألف (د-3)', 'citation 3/260'],
  [
    'resolution 1373 (2001)',
    'la résolution 1373 (2001)',
    'القرار 1373 (2001)',
    'council 1373(2001)',
  ],
  ['12 May 2011', 'le 12 mai 2011', 'في 12 أيار/مايو 2011', 'date 2011-5-12'],
  ['May 2011', 'mai 2011', 'في أيار/مايو 2011', 'date 2011-5-'],
  ['1 May 2011', 'le 1er mai 2011', 'في 1 أيار/مايو 2011', 'date 2011-5-1'],
  ['1,234,567 dollars', '1 234 567 dollars', 'مبلغ 567 234 1 دولارا', 'number 1234567'],
  ['4.4 per cent', '4,4 %', 'نسبة 4,4 في المائة', 'number 4.4'],
  ['document A/74/999', 'le document A/74/999', 'الوثيقة A/74/999', 'symbol A/74/999'],
  [
    'its seventy-first session',
    'sa soixante et onzième session',
    'في دورتها الحادية والسبعين',
    'session session 71',
  ],
])('%s, %s and %s are one value', (source, autre, text, value) => {
  expect([english(source), french(autre), arabic(text)]).toEqual([[value], [value], [value]]);
});

test.each([
  ['3–14 June 1992', ['date 1992-6-3', 'date 1992-6-14']],
  ['17, 19 and 20 April 2022', ['date 2022-4-17', 'date 2022-4-19', 'date 2022-4-20']],
  ['from 27 June to 3 July 2022', ['date 2022-6-27', 'date 2022-7-3']],
  ['July 31, 2020', ['date 2020-7-31']],
  ['paragraphs 3 to 7 and 9 (b) above', ['paragraph 3', 'paragraph 7', 'paragraph 9', 'item (2)']],
  ['from 10 a.m. to 1 p.m.', ['time 10:00', 'time 13:00']],
  ['A/63/998-S/2009/950', ['symbol A/63/998', 'symbol S/2009/950']],
  ['the 1267/1989 Committee', []],
  ['all of them,<sup>(12)</sup> and more', []],
  ['ES- 10/3', ['citation ES-10/3']],
  ['decision SS.XI/9', ['citation S-11/9']],
  ['resolution 181 A and B (II)', ['citation 2/181']],
  ['A/ES\u201110/999', ['symbol A/ES-10/999']],
  ['S/PRST/ 2014/99', ['symbol S/PRST/2014/99']],
  ['level III (0101.06 July 2008)', ['number 101.06', 'date 2008-7-']],
  ['the Sixth Committee at its seventy-first session', ['session session 71']],
  ['NPT/99 (Part I)/Corr.2, pp. 6–8', ['symbol NPT/99', 'heading section 1']],
])('in English, %s are %j', (text, values) => {
  expect(english(text)).toEqual(values);
});

test('labels of paragraphs, items and notes are no values', () => {
  const { blocks, notes } = readSource(
    'The General Assembly,\n\nRecalling the past,\n\n1. Decides:\n\n(a) To do so;\n\n(i) At once;\n\n(b) To stop.\n\n(1) A/74/999.',
  );
  expect(blocks.map(({ kind, ordinal, level }) => `${kind} ${ordinal} ${level}`)).toEqual([
    'formula null 0',
    'preambular null 0',
    'operative 1 0',
    'item 1 1',
    'item 1 2',
    'item 2 1',
  ]);
  expect(blocks.flatMap(({ values }) => values)).toEqual([]);
  expect(notes.map(({ ordinal }) => ordinal)).toEqual([1]);
});

test.each([
  ['القرار 66/31 دال', ['citation 66/31']],
  ['القرار د إ-20/3', ['citation S-20/3']],
  ['ودإ-20/3', ['citation S-20/3']],
  ['ولاية لجنة القرار 1540 حتى 30 أيار/مايو 2011', ['number 1540', 'date 2011-5-30']],
  ['وظيفة من الرتبة ف-2/1', []],
  ['انتخابات 2020/2021', ['number 2020/21']],
  ['القرار Decl. 8 (XXXII)', ['citation 32/8']],
  ['الصفحات 7-9', []],
])('in Arabic, %s are %j', (text, values) => {
  expect(arabic(text)).toEqual(values);
});

test('items and headings that are referred to have one key in all languages', () => {
  const items = ['paragraph 5', 'item (2)', 'item (3)', 'item (4)'];
  expect(english('paragraph 5 (b) to (d) above')).toEqual(['paragraph 5', ...items.slice(1)]);
  expect(french('paragraphe 5 b) à d) ci-dessus')).toEqual(['paragraph 5', ...items.slice(1)]);
  expect([...arabic('الفقرة 5 (ب) إلى (د) أعلاه')].sort()).toEqual([...items].sort());
  const headings = ['heading annex 1', 'heading annex 3', 'heading section 2', 'heading section 4'];
  expect(english('annexes I and III, section B, chap. IV')).toEqual(headings);
  expect(french('annexes I et III, section B, chap. IV')).toEqual(headings);
  expect(arabic('المرفقين الأول والثالث، الفرع باء، الفصل الرابع')).toEqual(headings);
});

test('an article alone, and an annex without a number, are no heading that is referred to', () => {
  expect(english('annex to article 5 of part of A section')).toEqual(['number 5']);
  expect(arabic('مرفق المادة 5 وجزء من القسم')).toEqual(['number 5']);
});

test.each([
  ['la resolución 66/3', 'резолюция 66/3', 'القرار 66/3', ['citation 66/3']],
  [
    'la resolución 1373 (2001)',
    'резолюция 1373 (2001)',
    'القرار 1373 (2001)',
    ['council 1373(2001)'],
  ],
  ['el 12 de mayo de 2011', '12 мая 2011 года', 'في 12 أيار/مايو 2011', ['date 2011-5-12']],
  [
    'del 27 de junio al 3 de julio de 2022',
    'с 27 июня по 3 июля 2022 года',
    'من 27 حزيران/يونيه إلى 3 تموز/يوليه 2022',
    ['date 2022-6-27', 'date 2022-7-3'],
  ],
  ['4,4 %', '4,4 процента', 'نسبة 4,4 في المائة', ['number 4.4']],
  ['1 234 567 dólares', '1 234 567 долл. США', 'مبلغ 567 234 1 دولارا', ['number 1234567']],
  ['el documento A/74/999', 'документ A/74/999', 'الوثيقة A/74/999', ['symbol A/74/999']],
  ['el párrafo 5', 'пункт 5', 'الفقرة 5', ['paragraph 5']],
  ['el anexo II', 'приложение II', 'المرفق الثاني', ['heading annex 2']],
])('%s, %s and %s have the same values', (spanishText, russianText, text, values) => {
  expect(spanish(spanishText)).toEqual(values);
  expect(russian(russianText)).toEqual(values);
  expect(arabic(text)).toEqual(values);
});

test.each([
  ['其第66/3号决议', 'القرار 66/3', ['citation 66/3']],
  ['大会S-20/3号决议', 'القرار دإ-20/3', ['citation S-20/3']],
  ['第1373（2001）号决议', 'القرار 1373 (2001)', ['council 1373(2001)']],
  ['第1373(2001)号决议', 'القرار 1373 (2001)', ['council 1373(2001)']],
  ['于2011年5月12日', 'في 12 أيار/مايو 2011', ['date 2011-5-12']],
  ['在2011年5月', 'في أيار/مايو 2011', ['date 2011-5-']],
  [
    '2022年6月27日至7月3日',
    'من 27 حزيران/يونيه إلى 3 تموز/يوليه 2022',
    ['date 2022-6-27', 'date 2022-7-3'],
  ],
  [
    '2022年6月2日至4日',
    'في الفترة من 2 إلى 4 حزيران/يونيه 2022',
    ['date 2022-6-2', 'date 2022-6-4'],
  ],
  ['4.4%', 'نسبة 4,4 في المائة', ['number 4.4']],
  ['1 234 567美元', 'مبلغ 567 234 1 دولارا', ['number 1234567']],
  ['见A/74/999号文件', 'الوثيقة A/74/999', ['symbol A/74/999']],
  ['上文第5段', 'الفقرة 5 أعلاه', ['paragraph 5']],
  ['第5(b)和6段', 'الفقرتين 5 (ب) و 6', ['paragraph 5', 'item (2)', 'paragraph 6']],
])('%s and %s have the same values', (chineseText, text, values) => {
  expect(chinese(chineseText)).toEqual(values);
  expect([...arabic(text)].sort()).toEqual([...values].sort());
});

test('what Chinese counts in other units, or in characters, is never missed', () => {
  const unreported = (text: string): readonly (readonly string[])[] =>
    readSource(`大会，\n\n1. 决定${text}；`).blocks.flatMap(({ values }) =>
      values.map(({ kind, key, or = [] }) => [kind, key, ...or]),
    );
  expect(unreported('拨款1.5亿美元')).toEqual([['word', '150000000', '150000', '150', '0.15']]);
  expect(unreported('3 500万人')).toEqual([['word', '35000000', '35000', '35', '0.035']]);
  expect(unreported('第七十五届会议和十二个国家')).toEqual([
    ['word', '75'],
    ['word', '12'],
  ]);
  expect(unreported('下午3时30分开始')).toEqual([['word', '3:30', '15:30']]);
  expect(unreported('20世纪90年代')).toEqual([
    ['word', '20'],
    ['word', '90'],
  ]);
  expect(unreported('一些、进一步和同一')).toEqual([]);
});
