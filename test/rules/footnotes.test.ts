import { expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import footnoteDuplicate from '../../rules/footnotes/footnote-duplicate.ts';
import footnoteOrder from '../../rules/footnotes/footnote-order.ts';
import footnoteStyle from '../../rules/footnotes/footnote-style.ts';
import footnoteUndefined from '../../rules/footnotes/footnote-undefined.ts';
import footnoteUnreferenced from '../../rules/footnotes/footnote-unreferenced.ts';

const rules = [
  footnoteDuplicate,
  footnoteOrder,
  footnoteStyle,
  footnoteUndefined,
  footnoteUnreferenced,
];

/** Findings on a complete draft with these references and these notes. */
function findingsOf(references: string, definitions: string): string[] {
  const body = references.split(' ').map((label) => `كذا^(${label})، `);
  const notes = definitions.split(' ').map((label) => `(${label}) A/75/${label}.`);
  const text = ['إن الجمعية العامة،', `تقرر كذا ${body.join('')}وكذا.`, ...notes].join('\n\n');
  const { findings } = createLinter(rules).lint(text);
  return findings.map(
    ({ ruleId, start, end, message }) => `${ruleId} ${message} ${text.slice(start, end)}`,
  );
}

test.each([
  ['1 2 3', '1 2 3', []],
  ['1 2 3 1', '1 2 3', []],
  ['1 3 2 4', '1 2 3 4', ['footnote-order order ^(2)']],
  ['1 2 3 4', '1 4 3 2', ['footnote-order definition-order 2']],
  ['1 3 2 4', '1 3 2 4', ['footnote-order order ^(2)']],
  ['1 9 3', '1 2 3', ['footnote-undefined undefined ^(9)', 'footnote-unreferenced unreferenced 2']],
  ['1 2 3', '1 9 3', ['footnote-undefined undefined ^(2)', 'footnote-unreferenced unreferenced 9']],
  ['1 2 3', '1 3 3', ['footnote-duplicate displaced 3']],
  // Another note is missing elsewhere.
  [
    '1 2 3 4 5 6',
    '1 2 2 4 6',
    ['footnote-undefined undefined ^(5)', 'footnote-duplicate displaced 2'],
  ],
  [
    '1 2 3 4 5 6',
    '1 2 2 4 6 6',
    ['footnote-duplicate displaced 2', 'footnote-duplicate displaced 6'],
  ],
  ['1 2 3 4 9', '1 2 3 3', ['footnote-undefined undefined ^(9)', 'footnote-duplicate displaced 3']],
  ['1 2 5', '1 2 5', ['footnote-order skipped ^(5)']],
  ['2 3', '2 3', ['footnote-order skipped ^(2)']],
  ['5 2 3 4 5', '1 2 3 4 5', ['footnote-order order ^(5)', 'footnote-unreferenced unreferenced 1']],
])('references %s, notes %s', (references, definitions, expected) => {
  expect(findingsOf(references, definitions)).toEqual(expected);
});

test.each([
  ['1 2 4', '3'],
  ['1 2 6', '3\u20135'],
])('what is skipped is named: %s', (labels, missing) => {
  const notes = labels.split(' ').map((label) => `(${label}) A/75/${label}.`);
  const marks = labels.split(' ').map((label) => `كذا^(${label})، `);
  const text = ['إن الجمعية العامة،', `تقرر ${marks.join('')}وكذا.`, ...notes].join('\n\n');
  const { findings } = createLinter([footnoteOrder]).lint(text);
  expect(findings.map(({ data }) => data)).toEqual([{ missing, label: labels.split(' ').at(-1) }]);
});

test('a note that stands before those that it belongs behind is moved over them', () => {
  const text =
    'إن الجمعية العامة،\n\nتقرر كذا^(1)، وكذا^(2)، وكذا^(3).\n\n(3) ج.\n\n(1) أ.\n\n(2) ب.';
  const [finding] = createLinter([footnoteOrder]).lint(text).findings;
  const [suggestion] = finding?.suggestions ?? [];
  expect(applyEdits(text, suggestion?.edits ?? [])).toMatch(
    /\(1\) أ\.\n\n\(2\) ب\.\n\n\(3\) ج\.$/u,
  );
});

test.each([
  ['لعام 2030[1] وكذا[2]', '[1] A/72/3.', '[2]'],
  ['لعام 2030[1]، ولعام 2063[2]', '[2] A/72/3.', '[1]'],
  ['المعنون ”الواحات“[1]، وكذا (كذا)[2]', '[2] A/72/3.', '[1]'],
])(
  'a mark in square brackets stands behind words, numbers and titles: %s',
  (clause, note, mark) => {
    const text = `إن الجمعية العامة،\n\nإذ تشير إلى كذا ${clause}،\n\n1 - تقرر كذا.\n\n${note}`;
    const { findings } = createLinter([footnoteUndefined]).lint(text);
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual([mark]);
  },
);

/** Findings on a draft of two pages, each with its marks and, under a rule, its notes. */
function findingsOnPages(pages: readonly (readonly [marks: string, notes: string])[]): string[] {
  const page = ([marks, notes]: readonly [string, string], index: number): string =>
    [
      `${index + 1} - تشكر مربي النحل${marks} على ما جمعوه من بذور.`,
      `____________\n${notes
        .split(' ')
        .map((label) => `(${label}) انظر A/70/${index + 1}${label}.`)
        .join('\n')}`,
    ].join('\n\n');
  const text = `إن الجمعية العامة،\n\n${pages.map(page).join('\n\n\f')}`;
  const { findings } = createLinter(rules).lint(text);
  return findings.map(
    ({ ruleId, start, end, message }) => `${ruleId} ${message} ${text.slice(start, end)}`,
  );
}

test('notes that begin anew on each page are matched page by page', () => {
  expect(
    findingsOnPages([
      ['(1) والنخل(2)', '1 2'],
      ['(1) والتين(2)', '1 2'],
    ]),
  ).toEqual([]);
  expect(
    findingsOnPages([
      ['(1) والنخل(2)', '1 2'],
      ['(1) والتين', '1 2'],
    ]),
  ).toEqual(['footnote-unreferenced unreferenced 2']);
  // One number alone may be a slip.
  expect(
    findingsOnPages([
      ['(1) والنخل(2)', '1 2'],
      ['(1) والتين', '1'],
    ]),
  ).toContain('footnote-duplicate duplicate 1');
});

test.each(['(1)(2)', '(1)، (2)'])('marks that stand together: %s', (marks) => {
  expect(findingsOnPages([[`${marks} والنخل(3)`, '1 2 3']])).not.toContain(
    'footnote-unreferenced unreferenced 2',
  );
  expect(findingsOnPages([[`${marks} والنخل(3)`, '1 2']])).toContain(
    'footnote-undefined undefined (3)',
  );
});

test('letters in raised brackets are no notes', () => {
  const text = 'إن الجمعية العامة،\n\n1 - تشكر مربي النحل⁽أ⁾.\n\n____________\n⁽أ⁾ انظر A/70/11.';
  expect(createLinter(rules).lint(text).findings).toEqual([]);
});

test.each(['الحواشي', 'الهوامش:', '## الحواشي'])('notes under a heading: %s', (heading) => {
  const text = (notes: string): string =>
    `إن الجمعية العامة،\n\n1 - تشكر مربي النحل(1) وزراع التين(2)؛\n\n2 - تشكر الصيادين(3).\n\n${heading}\n${notes}`;
  const told = (notes: string): readonly string[] =>
    createLinter(rules)
      .lint(text(notes))
      .findings.map(({ ruleId, start, end }) => `${ruleId} ${text(notes).slice(start, end)}`);
  expect(told('1. A/70/11.\n2. A/70/12.\n3. A/70/13.')).toEqual([]);
  expect(told('1. A/70/11.\n2. A/70/12.')).toEqual(['footnote-undefined (3)']);
});

test.each([
  ['†', '‡', '† A/75/1.', '‡ A/75/2.'],
  ['(حاشية 1)', '(حاشية 2)', '(حاشية 1) A/75/1.', '(حاشية 2) A/75/2.'],
  ['(هامش 1)', '(هامش 2)', 'الهامش 1: A/75/1.', 'هامش 2: A/75/2.'],
])('the marks %s and %s, and their notes', (first, second, note, other) => {
  const said = (body: string, ...notes: readonly string[]): readonly string[] => {
    const text = ['إن الجمعية العامة،', body, ...notes].join('\n\n');
    const { findings } = createLinter(rules).lint(text);
    return findings.map(({ ruleId, start, end }) => `${ruleId} ${text.slice(start, end)}`);
  };
  expect(said(`1 - تقرر كذا${first.replace('(', ' (')}، وكذا ${second}.`, note, other)).toEqual([]);
  expect(said(`1 - تقرر كذا ${first}، وكذا ${second}.`, note)).toEqual([
    `footnote-undefined ${second}`,
  ]);
  const label = /[†‡\d]/u.exec(other)?.[0] ?? '';
  expect(said(`1 - تقرر كذا ${first}، وكذا.`, note, other)).toEqual([
    `footnote-unreferenced ${label}`,
  ]);
});

test('a note of another text, named with the article, is no mark', () => {
  expect(
    createLinter(rules).lint('إن الجمعية العامة،\n\n1 - تقرر كذا (الحاشية 3).').findings,
  ).toEqual([]);
});

const withNotes = (body: string, notes: string): readonly string[] => {
  const text = `إن الجمعية العامة،\n\n${body}\n\n${notes}`;
  const { findings } = createLinter(rules).lint(text);
  return findings.map(({ ruleId, start, end }) => `${ruleId} ${text.slice(start, end)}`);
};

test.each(['1 - تقرر كذا 1/، وكذا2/.', '1 - تقرر كذا<sup>1/</sup>، وكذا<sup>2/</sup>.'])(
  'marks with a solidus, and their notes: %s',
  (body) => {
    expect(withNotes(body, '1/ A/75/1.\n2/ انظر A/75/2.')).toEqual([]);
    expect(withNotes(body, '2/ انظر A/75/2.')[0]).toMatch(/^footnote-undefined .*1/u);
    expect(withNotes(body, '1/ A/75/1.\n2/ A/75/2.\n3/ A/75/3.')).toEqual([
      'footnote-unreferenced 3',
    ]);
  },
);

test.each([
  ['1/ تقرر كذا 2/ وكذا؛', '2/ تطلب كذا.'],
  ['1 - تقرر كذا 2/ وكذا:', '1/ إعداد كذا؛\n\n2/ إعداد كذا.'],
  ['1 - تقرر كذا وفقا للفقرة 2/ وكذا؛', '2/ دعوة كذا.'],
])('`%s` and `%s` are no notes', (body, next) => {
  expect(withNotes(body, next).filter((told) => told.startsWith('footnote'))).toEqual([]);
});

test.each([
  ['\\[1\\]', '\\[2\\]', '\\[1\\] A/75/1.', '\\[2\\] A/75/2.'],
  ['[الحاشية 1]', '[الحاشية 2]', 'الحاشية 1: A/75/1.', 'الحاشية 2: A/75/2.'],
  ['\u00b9', '\u00b2', '1- الوثيقة A/75/1.', '2- الوثيقة A/75/2.'],
])('the marks %s and %s, and notes at the end', (first, second, note, other) => {
  const body = `1 - تقرر كذا${first}؛\n\n2 - تدعو إلى كذا${second}.`;
  const ofNotes = (notes: string): readonly string[] =>
    withNotes(body, notes).filter((told) => /footnote-un|paragraph/u.test(told));
  expect(ofNotes(`${note}\n\n${other}`)).toEqual([]);
  expect(ofNotes(note)).toEqual([expect.stringMatching(/^footnote-undefined .*[2\u00b2]/u)]);
});

test('a list behind a raised mark that has its note is no list of notes', () => {
  const list = '1 - تقرر كذا\u00b9.\n\n1- إعداد كذا.\n\n2- إعداد كذا.';
  expect(withNotes(list, '\u00b9 A/75/1.').filter((told) => /footnote-un/u.test(told))).toEqual([]);
});
