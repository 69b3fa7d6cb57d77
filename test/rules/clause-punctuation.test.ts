import { describe, expect, test } from 'vitest';
import { fixAll } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import clausePunctuation from '../../rules/clauses/clause-punctuation.ts';
import { fixtures } from '../syntax/shared.ts';
import { findingsOf } from './findings.ts';

const linter = createLinter([clausePunctuation]);

/** Marks at the ends of preambular and operative paragraphs, before notes and quotation marks. */
const ends = /^(?!\(|\[|\\|إن |.*الجمعية العامة،$)(.*[^\s.])([،؛])((?:\^\(\p{Nd}+\))?)$/gmu;

describe.each(fixtures('clean'))('$name', ({ text }) => {
  test('is silent', () => expect(findingsOf(linter, text)).toEqual([]));

  test.each([
    ['؛', '؟'],
    ['؛', '،؛'],
    ['،', '؛.'],
  ])('%s for %s is set right', (right, wrong) => {
    const places = [...text.matchAll(ends)].filter((match) => match[2] === right);
    let found = 0;
    for (const match of places) {
      const at = match.index + (match[1]?.length ?? 0);
      const damaged = text.slice(0, at) + wrong + text.slice(at + 1);
      const { findings } = linter.lint(damaged);
      // Annexes and quoted paragraphs are not judged.
      if (findings.length === 0) continue;
      found++;
      expect(findings.length).toBe(1);
      if (findings[0]?.edits.length !== 0) expect(fixAll(linter, damaged).output).toBe(text);
    }
    expect(found).toBeGreaterThanOrEqual(places.length / 3);
  });
});

const paragraphs = (...marks: string[]): string =>
  ['إن الجمعية العامة،', ...marks.map((mark, index) => `${index + 1} - تقرر كذا${mark}`)].join(
    '\n\n',
  );

test.each([
  ['؛؛؛.', []],
  ['؛..؛', ['warning operative', 'warning operative', 'warning last']],
  ['....', ['info convention']],
  ['،،،.', ['info convention']],
  ['؛،،،.', ['info convention']],
  ['؛؛،،.', ['warning operative', 'warning operative']],
  ['؟؟؟.', ['warning operative', 'warning operative', 'warning operative']],
])('paragraphs that end with %s', (marks, expected) => {
  const { findings } = linter.lint(paragraphs(...marks));
  expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual(expected);
});

test.each([
  [
    'a line that the parser joins to a finished paragraph',
    '1 - تقرر كذا؛\n\nوكذا\n\n2 - تطلب كذا.',
  ],
  ['a gap in the numbers', '1 - تقرر كذا.\n\n3 - تطلب كذا.'],
  ['an ellipsis', '1 - تقرر كذا...\n\n2 - تطلب كذا.'],
  ['a mark inside quotation marks', '1 - تقرر كذا "وكذا."\n\n2 - تطلب كذا.'],
  ['Latin marks, which another rule turns', '1 - تقرر كذا;\n\n2 - تطلب كذا.'],
  ['a label without text', '1 - \n\n2 - تطلب كذا.'],
])('silent: %s', (_, text) => {
  expect(findingsOf(linter, `إن الجمعية العامة،\n\n${text}`)).toEqual([]);
});
