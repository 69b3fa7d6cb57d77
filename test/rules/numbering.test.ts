import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import crossReference from '../../rules/numbering/cross-reference.ts';
import numberingStyle from '../../rules/numbering/numbering-style.ts';
import paragraphNumbering from '../../rules/numbering/paragraph-numbering.ts';
import subparagraphLettering from '../../rules/numbering/subparagraph-lettering.ts';

const rules = [crossReference, numberingStyle, paragraphNumbering, subparagraphLettering];

/** The findings of a rule as `text message`. */
function findingsOf(rule: (typeof rules)[number], text: string): string[] {
  const { findings } = createLinter([rule]).lint(text);
  return findings.map(({ start, end, message }) => `${text.slice(start, end)} ${message}`);
}

/** A complete draft whose paragraphs have these numbers; `#` is a heading. */
function draftOf(labels: string): string {
  const blocks = labels
    .split(' ')
    .map((label) =>
      label === '#' ? 'ثانيا - أحكام أخرى' : `${label.replace('b', ' مكررا')} - تقرر كذا؛`,
    );
  return ['إن الجمعية العامة،', 'إذ تلاحظ كذا،', ...blocks].join('\n\n');
}

test.each([
  ['1 2 3 4', []],
  ['1 2 2b 3', []],
  ['1 2 3 # 1 2', []],
  ['1 2 3 # 4 5', []],
  ['2 3 4', ['2 first']],
  ['1 2 4 5', ['4 gap']],
  ['1 2 3 18', ['18 gap']],
  ['1 2 7 8 9', ['7 gap']],
  ['1 1 2 3', ['1 duplicate']],
  ['1 2 3 3 4', ['3 duplicate']],
  ['1 2 3 4 2 5 6', ['2 duplicate']],
  ['1 2 3 4 1 5 6', ['1 duplicate']],
  ['3 1 2 3 4', ['3 duplicate']],
  ['1 2 4 3 5', ['3 out-of-order']],
  ['1 5 3 4 2 6', ['2 out-of-order']],
  ['1 4 3 2 5', ['2 out-of-order']],
  ['3 2 1 4 5', ['1 out-of-order']],
  ['1 2 5 6 3 4 7', ['3 out-of-order']],
  ['1 2 9 4 5', ['9 out-of-order']],
  ['1 3 3 4 5', ['3 displaced']],
  ['1 2 2 4 5', ['2 displaced']],
  ['7 2 3 4', ['7 out-of-order']],
  ['1 2 3 9 5 6', ['9 out-of-order']],
  ['1 2 3 1 2 3', ['1 restart']],
  ['1 2 3 1', ['1 restart']],
  ['1 2 3 1 2 4 5', ['1 restart']],
  ['1 2 3 # 2 3', ['2 first']],
  ['1 2 3 # 5 6', ['5 gap']],
  ['1 2b 3', ['2 مكررا gap']],
  ['1 2b 2 3', ['2 مكررا out-of-order']],
  ['1 2 2b 2b 3', ['2 مكررا duplicate']],
])('paragraphs %s', (labels, expected) => {
  expect(findingsOf(paragraphNumbering, draftOf(labels))).toEqual(expected);
});

test.each([
  ['أ ب ج د هـ و', []],
  ['أ ب د هـ', ['د gap']],
  ['أ ب ب ج', ['ب duplicate']],
  ['أ ج ب د', ['ب out-of-order']],
  ['أ ب ت ث ج ح', ['ت alphabetical']],
  ['أ ب ت د هـ', ['ت out-of-order']],
  ['ب ج د', ['ب first']],
  ['أ ب ج أ ب', ['أ restart']],
])('subparagraphs %s', (letters, expected) => {
  const items = letters.split(' ').map((letter) => `(${letter}) كذا؛`);
  expect(findingsOf(subparagraphLettering, `٣ - تقرر ما يلي:\n\n${items.join('\n\n')}`)).toEqual(
    expected,
  );
});

test('inside a paragraph a second enumeration may begin again, a lone letter is wrong', () => {
  const start = '٣ - تقرر ما يلي:';
  const check = (text: string): string[] => findingsOf(subparagraphLettering, `${start} ${text}`);
  expect(check('(أ) كذا؛ (ب) كذا؛ (أ) كذا؛ (ب) كذا؛')).toEqual([]);
  expect(check('(أ) كذا؛ (ب) كذا؛ (أ) كذا؛')).toEqual(['أ duplicate']);
});

test('references in quoted text, in notes and to an annex are left alone', () => {
  const text = draftOf('1 2 3').replace(
    '3 - تقرر كذا؛',
    '3 - تقرر "عملا بالفقرة 9 من هذا القرار"؛',
  );
  expect(findingsOf(crossReference, text)).toEqual([]);
  const elsewhere = draftOf('1 2 3').replace(
    '3 - تقرر كذا',
    '3 - تقرر كذا وفقا للفقرة 9 من المرفق',
  );
  expect(findingsOf(crossReference, elsewhere)).toEqual([]);
});

test('a paragraph that only has a wrong label is not missing', () => {
  const text = draftOf('1 9 3 4').replace('4 - تقرر كذا', '4 - تقرر كذا وفقا للفقرة 2 أعلاه');
  expect(findingsOf(crossReference, text)).toEqual([]);
});

test('a long sequence without any order is one finding', () => {
  const labels = Array.from({ length: 6000 }, (_, index) => String(((index * 7) % 997) + 1));
  expect(findingsOf(paragraphNumbering, draftOf(labels.join(' ')))).toEqual(['1 disorder']);
});
