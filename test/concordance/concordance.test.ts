import { expect, test } from 'vitest';
import { concordanceOf } from '../../core/concordance/concordance.ts';
import { readCompanions } from '../../core/lint/companions.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { modelOf } from '../../core/model/model.ts';
import { readSource } from '../../core/source/read-source.ts';
import { parse } from '../../core/syntax/parse.ts';
import { rules } from '../../rules/index.ts';

const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
const paragraph = (number: number, place: number): string =>
  `${place} - تطلب إلى الأمين العام أن ينفذ القرار 66/${number} المؤرخ ${number} أيار/مايو 2011؛`;
const clause = (number: number, place: number): string =>
  `${place}. Requests the Secretary-General to implement resolution 66/${number} of ${number} May 2011;`;
const formula = 'إن الجمعية العامة،';
const textOf = (list: readonly number[]): string =>
  [formula, ...list.map((number, place) => paragraph(number, place + 1))].join('\n\n');
const sourceOf = (list: readonly number[]): string =>
  ['The General Assembly,', ...list.map((number, place) => clause(number, place + 1))].join('\n\n');

const found = (text: string, source: string): readonly string[] =>
  createLinter(rules.filter(({ meta }) => meta.family === 'concordance'))
    .beside(readCompanions({ source }))
    .lint(text)
    .findings.map(({ ruleId, message }) => `${ruleId} ${message}`);

test('a text beside its source has nothing to report', () => {
  expect(found(textOf(numbers), sourceOf(numbers))).toEqual([]);
});

test.each(numbers)('paragraph %i missing, or added, is one finding', (number) => {
  const others = numbers.filter((each) => each !== number);
  expect(found(textOf(others), sourceOf(numbers))).toEqual(['concordance-structure missing']);
  expect(found(textOf(numbers), sourceOf(others))).toEqual(['concordance-structure added']);
});

test('another text is told once', () => {
  const other = sourceOf(numbers).replace(/66\/\d+ of \d+ May 2011/gu, 'on trade');
  const text = textOf(numbers).replaceAll('66/', '72/').replaceAll('2011', '2017');
  expect(found(text, sourceOf(numbers))).toEqual(['concordance-structure unlike']);
  expect(found(text, other)).not.toContain('concordance-citation differs');
});

test('without a source the family is silent', () => {
  const text = textOf(numbers).replace('66/3 ', '66/33 ');
  const family = rules.filter(({ meta }) => meta.family === 'concordance');
  expect(createLinter(family).lint(text).findings).toEqual([]);
  expect(found(text, sourceOf(numbers))).toEqual(['concordance-citation differs']);
});

test('a source of any text is read to its end', () => {
  for (const source of ['', '\n', '(', '1.', '74/', 'May', '((((', 'A/', 'S-', '<sup>', 'le 1er']) {
    const model = modelOf(parse(textOf([1])));
    const { pairs, source: read } = concordanceOf(model, readSource(source));
    expect(read.text).toBe(source);
    expect(pairs.flatMap(({ arabic }) => arabic).length).toBeGreaterThan(0);
  }
});

test('a label that one text has lost is no paragraph that is missing', () => {
  const lost = sourceOf(numbers).replace('5. Requests', 'Requests');
  expect(found(textOf(numbers), lost)).toEqual([]);
});

test('a reference that follows the number of its paragraph is no difference', () => {
  const target = '13 - تطلب أيضا تنفيذ الفقرة 9 أعلاه؛';
  const source = sourceOf(numbers).replace('\n\n5. ', '\n\n5. Decides so;\n\n5. ');
  const shifted = source.replace(
    /^(\d+)\. (?=Requests)/gmu,
    (_, number: string) => `${Number(number) >= 5 ? Number(number) + 1 : number}. `,
  );
  expect(
    found(
      `${textOf(numbers)}\n\n${target}`,
      `${shifted}\n\n14. Also requests the implementation of paragraph 10 above;`,
    ),
  ).toEqual(['concordance-structure missing']);
});

test('a slip that gives a year which stands elsewhere in the paragraph is found', () => {
  const text = `${formula}\n\n1 - تقرر أن تحتفل في عام 2011 وعام 2011 بالذكرى؛`;
  const source = 'The General Assembly,\n\n1. Decides to commemorate in 2011 and in 2012;';
  expect(found(text, source)).toEqual(['concordance-date differs']);
});

test('the year before is found although two of its digits are others, and where both texts have it elsewhere', () => {
  const source = 'The General Assembly,\n\n1. Decides to commemorate it in 2010;';
  expect(found(`${formula}\n\n1 - تقرر أن تحتفل به في عام 2009؛`, source)).toEqual([
    'concordance-date differs',
  ]);
  const text = `${formula}\n\n1 - تقرر أن تحتفل به في عام 2010 وعام 2009 وعام 2009؛`;
  const twice = source.replace('in 2010', 'in 2010, in 2010 and in 2009');
  expect(found(text, twice)).toEqual(['concordance-date differs']);
  expect(found(text, twice.replace('in 2010, ', ''))).toEqual([]);
});

test('the preamble of an annexed text is compared', () => {
  const annex =
    'إن المؤتمر،\n\nإذ يشير إلى القرار 66/31 المؤرخ 12 أيار/مايو 2011،\n\n1 - يقرر كذا.';
  const text = `${textOf([1])}\n\nالجلسة العامة 43\n\n25 أيار/مايو 2011\n\nالمرفق\n\n${annex}`;
  const source = `${sourceOf([1])}\n\n43rd plenary meeting\n\n25 May 2011\n\nAnnex\n\nThe Conference,\n\nRecalling resolution 66/13 of 12 May 2011,\n\n1. Decides so.`;
  expect(found(text, source)).toEqual(['concordance-citation differs']);
});

test.each([
  [
    'es',
    'La Asamblea General,\n\nRecordando su resolución 66/3, de 12 de diciembre de 2011,\n\n1. Decide celebrar las reuniones del 2 al 4 de junio de 2022;\n\n2. Pide al Secretario General que destine a los países 250 000 dólares y presente el informe en el documento A/78/999:\n\na) Sobre el fondo;\n\nb) Sobre el párrafo 1.\n\n47ª sesión plenaria\n12 de diciembre de 2023',
  ],
  [
    'ru',
    'Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 66/3 от 12 декабря 2011 года,\n\n1. постановляет провести заседания с 2 по 4 июня 2022 года;\n\n2. просит Генерального секретаря выделить странам 250 000 долл. США и представить доклад в документе A/78/999:\n\na) о фонде;\n\nb) о пункте 1.\n\n47-е пленарное заседание\n12 декабря 2023 года',
  ],
  [
    'zh',
    '大会，\n\n回顾其2011年12月12日第66/3号决议，\n\n1. 决定于2022年6月2日至4日举行会议；\n\n2. 请秘书长向各国拨款25万美元，并在A/78/999号文件中提交报告：\n\n(a) 关于基金；\n\n(b) 关于第1段。\n\n第47次全体会议\n\n2023年12月12日',
  ],
])('a source in %s has nothing to report, and one digit is found', (code, source) => {
  const text =
    'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 66/3 المؤرخ 12 كانون الأول/ديسمبر 2011،\n\n1 - تقرر عقد الاجتماعات من 2 إلى 4 حزيران/يونيه 2022؛\n\n2 - تطلب إلى الأمين العام أن يخصص للبلدان 000 250 دولار وأن يقدم التقرير في الوثيقة A/78/999:\n\n(أ) عن الصندوق؛\n\n(ب) عن الفقرة 1.\n\nالجلسة العامة 47\n\n12 كانون الأول/ديسمبر 2023';
  expect(readSource(source).language).toBe(code);
  expect(found(text, source)).toEqual([]);
  expect(found(text.replace('66/3', '66/8'), source)).toEqual(['concordance-citation differs']);
  expect(found(text.replace('حزيران/يونيه', 'تموز/يوليه'), source)).toContain(
    'concordance-date differs',
  );
  expect(found(text.replace('(ب) عن الفقرة 1.\n\n', ''), source)).toEqual([
    'concordance-structure missing',
  ]);
});
