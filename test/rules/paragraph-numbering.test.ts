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
  ['1 3 5 7 9 11 13 15', ['3 gap', '5 gap', '7 gap', '9 gap', '11 gap', '13 gap', '15 gap']],
  ['1 3 5 7 9 11 13 15 17', ['1 disorder']],
  [
    // Of 24 paragraphs, 8 mistakes are still mistakes.
    '1 3 5 7 9 11 13 15 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32',
    ['3 gap', '5 gap', '7 gap', '9 gap', '11 gap', '13 gap', '15 gap', '17 gap'],
  ],
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

test.each([
  // Of two mistakes, each has a change of its own, or all are numbered anew.
  ['1 2 9 4 5 5', ['9: 9>3', '5: 5>6']],
  ['1 2 9 5 6 6', ['9: 9>3 5>4 6>5', '6: 6>7']],
  ['1 2 3 4 5 3 2', ['3: 3>6 2>7', '2: 3>6 2>7']],
  // Numbers that an editor inserted stay.
  ['1 2 8 9b 5 6 7 7', ['8: ', '7: 7>8']],
  ['1 2 2 2 6', ['2: 2>3 2>4 6>5', '2: 2>3 2>4 6>5']],
  ['1 4b 5', ['4 مكررا: ']],
  ['1 3 3b 4', ['3: ']],
  // What begins again at the end goes on; in the middle it may be a list.
  ['1 2 3 1 2', ['1: 1>4 2>5']],
  ['1 2 3 1 2 4 5', ['1: ']],
])('what is proposed for paragraphs %s', (labels, expected) => {
  expect(proposals(draftOf(labels))).toEqual(expected);
});

test('behind a bis paragraph, up to 40 are numbered anew', () => {
  const from3 = (count: number) => Array.from({ length: count }, (_, at) => at + 3);
  const renumbered = from3(40).map((number) => `${number}>${number - 1}`);
  expect(proposals(draftOf(`1 1b ${from3(40).join(' ')}`))).toEqual([`3: ${renumbered.join(' ')}`]);
  expect(proposals(draftOf(`1 1b ${from3(41).join(' ')}`))).toEqual(['3: ']);
});

test('what is proposed in a part of a text, which begins anywhere', () => {
  const partOf = (...numbers: readonly number[]) =>
    numbers.map((number) => `${number} - تقرر كذا؛`).join('\n\n');
  expect(proposals(partOf(9, 2, 3, 4, 4))).toEqual(['9: 9>1', '4: 4>5']);
  expect(proposals(partOf(27, 30, 31))).toEqual(['30: 30>28 31>29']);
});

test('of several paragraphs out of order each is told with the one before it', () => {
  const { findings } = createLinter([paragraphNumbering]).lint(draftOf('1 2 9 7 3 4 5'));
  expect(findings).toMatchObject([
    { data: { label: '9', other: '2' } },
    { data: { label: '7', other: '9' } },
  ]);
});

/** Each finding, with the changes of its first suggestion. */
function proposals(text: string): string[] {
  const written = ({ start, end }: { readonly start: number; readonly end: number }) =>
    text.slice(start, end);
  const { findings } = createLinter([paragraphNumbering]).lint(text);
  return findings.map(({ suggestions: [first], ...finding }) => {
    const changes = first?.edits.map((edit) => `${written(edit)}>${edit.text}`) ?? [];
    return `${written(finding)}: ${changes.join(' ')}`;
  });
}

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
  [
    'in a section',
    'أولا - التعاون\n\n1 - تقرر كذا؛\n\nتطلب كذا؛\n\n2 - تحث كذا؛\n\nثانيا - التمويل\n\n3 - ترحب بكذا.',
    ['unnumbered تطلب'],
  ],
  ['in italics', '1 - تقرر كذا؛\n\n*تطلب* كذا؛\n\n2 - تحث كذا.', ['unnumbered تطلب']],
  [
    'beside another mistake',
    '1 - تقرر كذا؛\n\nتطلب كذا؛\n\n3 - تدعو كذا؛\n\n3 - تحث كذا؛\n\n4 - ترحب بكذا.',
    ['unnumbered تطلب', 'displaced 3'],
  ],
  [
    'before a bis paragraph',
    '1 - تقرر كذا؛\n\nتطلب كذا؛\n\n3 مكررا - تحث كذا.',
    ['unnumbered تطلب', 'gap 3 مكررا'],
  ],
  ['in brackets', '1 - تقرر كذا؛\n\n[تطلب كذا؛]\n\n2 - تحث كذا.', ['unnumbered تطلب']],
  [
    'between two languages',
    '1 - تقرر كذا؛\n\n1. Decides so;\n\nتطلب كذا؛\n\n2 - تحث كذا؛\n\n2. Urges so.',
    ['unnumbered تطلب'],
  ],
  [
    'behind a list',
    '1 - تقرر كذا؛\n\n2 - تطلب ما يلي:\n\n1. كذا؛\n\n2. كذا؛\n\nتدعو كذا؛\n\n3 - تحث كذا.',
    [],
  ],
  ['two of them', '1 - تقرر كذا؛\n\nتطلب كذا؛\n\nتدعو كذا؛\n\n2 - تحث كذا.', []],
  ['more is missing', '1 - تقرر كذا؛\n\nتطلب كذا؛\n\n4 - تحث كذا.', ['gap 4']],
  ['a line with a bullet', '1 - تقرر كذا؛\n\n- تطلب كذا؛\n\n2 - تحث كذا.', []],
  [
    'behind what is quoted',
    '1 - تقرر أن يكون نص الفقرة كما يلي:\n\n"5 - كذا."\n\nتطلب كذا؛\n\n2 - تحث كذا.',
    [],
  ],
  ['a quotation', '1 - تقرر كذا؛\n\n"تطلب كذا؛\n\n2 - تحث كذا.', []],
  ['a clause of the preamble', '1 - تقرر كذا؛\n\nوإذ تلاحظ كذا،\n\n2 - تحث كذا.', []],
  ['before all numbers', 'تطلب كذا؛\n\n1 - تقرر كذا؛\n\n2 - تحث كذا.', []],
])('a paragraph without its number: %s', (_, text, expected) => {
  expect(findingsOf(linter, FORMULA + text)).toEqual(
    expected.map((finding) => `error paragraph-numbering/${finding}`),
  );
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
