import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createLinter } from '../../core/engine/linter.ts';
import { verifyRule } from '../../core/engine/verify-rule.ts';
import format from '../../rules/dates/date-format.ts';
import future from '../../rules/dates/date-future.ts';
import validity from '../../rules/dates/date-validity.ts';

const rules = [format, future, validity];

const folder = new URL('../fixtures/', import.meta.url);
const texts = ['clean', 'flawed'].flatMap((kind) =>
  readdirSync(new URL(`${kind}/`, folder))
    .filter((file) => !file.endsWith('.json'))
    .map((file) => {
      const text = readFileSync(new URL(`${kind}/${file}`, folder), 'utf8').replace(/^\ufeff/u, '');
      return { kind, file, text };
    }),
);
const corpus = texts.map(({ text }) => text);
const linter = createLinter(rules);

interface Expected {
  readonly line: number;
  readonly text: string;
  readonly rule: string;
}

test.each(rules.map((rule) => [rule.id, rule] as const))('%s keeps its promises', (_, rule) => {
  expect(verifyRule(rule, { otherRules: rules, corpus })).toEqual([]);
});

test.each(texts.filter(({ kind }) => kind === 'clean'))('$file is clean', ({ text }) => {
  expect(linter.lint(text).findings).toEqual([]);
});

test.each(texts.filter(({ kind }) => kind === 'flawed'))(
  '$file: what is marked is found, and nothing else',
  ({ file, text }) => {
    const marks: Expected[] = JSON.parse(
      readFileSync(new URL(`flawed/${file.replace(/\.\w+$/u, '')}.expected.json`, folder), 'utf8'),
    );
    const expected = marks
      .filter(({ rule }) => rules.some(({ id }) => id === rule))
      .map(({ line, rule }) => `${line} ${rule}`);
    const found = linter
      .lint(text)
      .findings.map(({ start, ruleId }) => `${text.slice(0, start).split('\n').length} ${ruleId}`);
    expect(found.sort()).toEqual(expected.sort());
  },
);

/** The findings of a text as `severity rule/message text`. */
function findingsOf(text: string): string[] {
  return linter
    .lint(text)
    .findings.map(
      ({ start, end, ruleId, message, severity }) =>
        `${severity} ${ruleId}/${message} ${text.slice(start, end)}`,
    );
}

test.each([
  // The day is judged by the longer of two months that disagree.
  ['في 31 نيسان/مارس 2020', ['error date-validity/pair نيسان/مارس']],
  ['في 30 شباط/فبراير', ['error date-validity/day 30']],
  ['في 29 شباط/فبراير', []],
  ['Distr.: General\n31 April 2019\n\nإن الجمعية العامة،', ['error date-validity/day 31']],
  // A number behind a month need not be a year, one before it no day.
  ['بلغ في حزيران/يونيه 1500 شخص', ['error date-validity/year 1500']],
  ['بلغ في حزيران/يونيه 350 شخصا و 20000 أسرة', []],
  ['عملا بالقرارين 2195 و 12 أيار/مايو', []],
  // Two names of one calendar are two months.
  ['في حزيران/تموز 2019', []],
  // One date can have several faults.
  [
    'في 12 حزيرن / يونيو 2019',
    [
      'warning date-format/spelling حزيرن',
      'warning date-format/solidus  / ',
      'warning date-format/house يونيو',
    ],
  ],
])('%s', (text, expected) => {
  expect(findingsOf(text)).toEqual(expected);
});

test('a file of two resolutions has no date of its own', () => {
  const one = (date: string, cited: string) =>
    `قرار اتخذته الجمعية العامة في ${date}\n\nإن الجمعية العامة،\n\nإذ تشير إلى القرار المؤرخ ${cited}،\n\n1 - تقرر كذا.\n\n`;
  const first = one('1 أيار/مايو 2019', '2 أيار/مايو 2019');
  expect(findingsOf(first)).toEqual(['error date-future/future 2 أيار/مايو 2019']);
  expect(findingsOf(one('1 أيار/مايو 2019', '1 أيار/مايو 2018') + first)).toEqual([]);
});
