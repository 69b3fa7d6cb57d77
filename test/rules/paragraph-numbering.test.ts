import { expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import paragraphNumbering from '../../rules/numbering/paragraph-numbering.ts';
import { draftOf } from './drafts.ts';
import { findingsOf, messagesOf } from './findings.ts';

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
  expect(messagesOf(paragraphNumbering, draftOf(labels))).toEqual(expected);
});

test('a long sequence without any order is one finding', () => {
  const labels = Array.from({ length: 6000 }, (_, index) => String(((index * 7) % 997) + 1));
  expect(messagesOf(paragraphNumbering, draftOf(labels.join(' ')))).toEqual(['1 disorder']);
});

const linter = createLinter([paragraphNumbering]);
const FORMULA = 'إن الجمعية العامة،\n\n';
const TWO = `${FORMULA}١ - تقرر كذا؛\n\n٢ - تطلب كذا.\n\n`;
const AMENDED = `${FORMULA}١ - تقرر أن يكون نص الفقرات كما يلي:\n\n`;

test.each([
  ['an annex may set out some', `${TWO}المرفق\n\n٢ - كذا.\n\n٣ - كذا.`, ['warning first ٢']],
  ['but leaves none out', `${TWO}المرفق\n\n١ - كذا.\n\n٣ - كذا.`, ['error gap ٣']],
  [
    'also under a heading',
    `${TWO}المرفق\n\nأولا - كذا\n\n٢ - كذا.\n\n٣ - كذا.`,
    ['warning first ٢'],
  ],
  [
    'a draft sets out all',
    `${FORMULA}أولا - التعاون\n\n٢ - تقرر كذا؛\n\n٣ - تقرر كذا.`,
    ['error first ٢'],
  ],
  [
    'an amendment may leave some out',
    `${AMENDED}"١ - كذا؛\n\n"٣ - كذا."\n\n٢ - تطلب كذا.`,
    ['warning gap ٣'],
  ],
  [
    'but has none twice',
    `${AMENDED}"١ - كذا؛\n\n"١ - كذا."\n\n٢ - تطلب كذا.`,
    ['error duplicate ١'],
  ],
  ['and begins anywhere', `${AMENDED}"٥ - كذا؛\n\n"٦ - كذا."\n\n٢ - تطلب كذا.`, []],
  ['a part of a text begins anywhere', '٣ - تقرر كذا؛\n\n٤ - تطلب كذا.', []],
  ['a single paragraph of a part of a text', '١ - تقرر كذا.', []],
  ['a single paragraph without a number', `${FORMULA}تقرر كذا.`, []],
  ['a single paragraph with another number', `${FORMULA}٢ - تقرر كذا.`, ['error first ٢']],
  ['one paragraph above a section', `${FORMULA}١ - تقرر كذا.\n\nأولا - كذا\n\n٢ - تطلب كذا.`, []],
])('how surely paragraphs are wrong: %s', (_, text, expected) => {
  expect(findingsOf(linter, text)).toEqual(
    expected.map((finding) => finding.replace(' ', ' paragraph-numbering/')),
  );
});

test.each([
  [
    '١ - تقرر كذا؛\n\nتطلب كذا؛\n\n٣ - تدعو كذا.',
    '١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n٣ - تدعو كذا.',
  ],
  [
    '١ -   تقرر كذا؛\n\nتطلب كذا؛\n\n٢ -   تدعو كذا؛\n\n٣ -   تحث كذا.',
    '١ -   تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n٣ -   تدعو كذا؛\n\n٤ -   تحث كذا.',
  ],
])('a number that is missing is put in, and moves those behind it: %s', (text, expected) => {
  const { findings } = linter.lint(FORMULA + text);
  expect(
    findings.flatMap(({ suggestions }) =>
      suggestions.map(({ edits }) => applyEdits(FORMULA + text, edits)),
    ),
  ).toEqual([FORMULA + expected]);
});

test('a paragraph without its number is found under a heading and before one', () => {
  const under =
    'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تقرر كذا؛\n\nالتمويل\n\nتدعو الدول إلى التبرع؛\n\n3 - تطلب كذا؛\n\n4 - تشجع كذا.';
  const before =
    'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تقرر كذا؛\n\nتدعو الدول إلى التبرع؛\n\nالتمويل\n\n3 - تطلب كذا؛\n\n4 - تشجع كذا.';
  for (const text of [under, before]) {
    expect(findingsOf(createLinter([paragraphNumbering]), text)).toEqual([
      'error paragraph-numbering/unnumbered تدعو',
    ]);
  }
});

test.each([
  '1_ ',
  '1 \u0640\u0640 ',
  '**1** \u0640\u0640 ',
  '&rlm;1 &#8211; ',
  '&#8207;1&nbsp;- ',
  '1\\- ',
])('numbers are read however they are written: %s', (label) => {
  const paragraph = (number: number): string => `${label.replace('1', `${number}`)}تقرر كذا`;
  const text = `إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n${[1, 2, 4, 5].map(paragraph).join('؛\n\n')}.`;
  expect(findingsOf(createLinter([paragraphNumbering]), text)).toEqual([
    'error paragraph-numbering/gap 4',
  ]);
});
