import { expect, test } from 'vitest';
import type { PhraseMemory } from '../../core/lint/kept-phrases.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { createMemory } from '../../core/lint/parts.ts';
import { compilePhrases } from '../../core/lint/phrases.ts';
import type { Phrase } from '../../core/lint/rule.ts';
import { modelOf } from '../../core/model/model.ts';
import { parse } from '../../core/syntax/parse.ts';
import { rules } from '../../rules/index.ts';
import { analyse } from '../../server/analysis.ts';
import fc from '../properties.ts';

const phrase = (text: string): Phrase => ({ text, clitics: true, value: null });
const matcher = compilePhrases([
  [phrase('مجلس الأمن'), phrase('الأمن')],
  [phrase('الأمن والسلم'), phrase('دصسى'), phrase('الجمعية العامة')],
]);

/** One paragraph is a note in a page break; two words have one hash. */
const PARAGRAPHS = [
  'إن الجمعية العامة،',
  'إذ تشير إلى قرار مجلس الأمن والسلم،',
  '1 - تطلب إلى مجلس\n\n3\n\n1) انظر قرار الجمعية العامة.\n\nالأمن والسلم أن ينظر؛',
  '2 - تدعو مجلس <!-- ثم --> الأمن وبالأمن دصسى تمقر؛',
  '(أ) للجمعية العامة والأمن،',
];
const INSERTED = [
  'م',
  ' ',
  '،',
  '\n',
  '\n\n',
  '3',
  'و',
  'الأمن',
  'مجلس ',
  'دصسى',
  'تمقر',
  '<!-- ',
  '',
];

interface TextEdit {
  /** The part of the text before it. */
  readonly at: number;
  /** It stands at the end of that line. */
  readonly toLineEnd: boolean;
  readonly length: number;
  readonly insert: string;
}

/** An edit at the edge of the text, of a paragraph, or anywhere; some take much away. */
const edit: fc.Arbitrary<TextEdit> = fc.record({
  at: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  toLineEnd: fc.boolean(),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(90)),
  insert: fc.constantFrom(...INSERTED),
});
const cases = fc.tuple(
  fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 8 }),
  // What is edited between two searches.
  fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
);

/** The versions of a text; at the end each is taken back. */
function versionsOf(start: string, changes: readonly (readonly TextEdit[])[]): string[] {
  let source = start;
  const versions = [start];
  for (const edits of changes) {
    for (const { at, toLineEnd, length, insert } of edits) {
      const place = Math.floor(at * source.length);
      const lineEnd = source.indexOf('\n', place);
      const from = toLineEnd && lineEnd !== -1 ? lineEnd : place;
      source = source.slice(0, from) + insert + source.slice(from + length);
    }
    versions.push(source);
  }
  return [...versions, ...versions.toReversed()];
}

test('after any edit the same phrases are found as in a text that is new', () => {
  fc.assert(
    fc.property(cases, ([paragraphs, changes]) => {
      const memory: PhraseMemory = { last: null };
      for (const source of versionsOf(paragraphs.join('\n\n'), changes)) {
        expect(matcher(modelOf(parse(source)), memory)).toEqual(matcher(modelOf(parse(source))));
      }
    }),
    { numRuns: 300 },
  );
});

test('after any edit all rules find what they find in a text that is new', () => {
  const linter = createLinter(rules);
  fc.assert(
    fc.property(cases, ([paragraphs, changes]) => {
      const memory = createMemory();
      for (const source of versionsOf(paragraphs.join('\n\n'), changes)) {
        const { findings } = analyse(source, linter, 'en', memory);
        expect(findings).toEqual(linter.lint(source).findings);
      }
    }),
    { numRuns: 40 },
  );
});

test('only the paragraph of an edit is searched again', () => {
  const memory: PhraseMemory = { last: null };
  const find = (source: string) => matcher(modelOf(parse(source)), memory).matches;
  const text = PARAGRAPHS.join('\n\n');
  const before = find(text);
  const typed = text.replace('تدعو', 'تدعوه');
  const after = find(typed);
  expect(after.length).toBe(before.length);
  const kept = after.filter((match) => before.includes(match));
  expect(kept).toEqual(after.filter(({ start }) => start < typed.indexOf('2 - ')));
  expect(kept.length).toBeGreaterThan(3);
});

test('a word that becomes another one of the same hash is searched again', () => {
  const memory: PhraseMemory = { last: null };
  const texts = ['تمقر', 'دصسى', 'تمقر'].map((word) => `1 - تقرر ${word}؛\n\n2 - تطلب.`);
  const counts = texts.map((text) => matcher(modelOf(parse(text)), memory).matches.length);
  expect(counts).toEqual([0, 1, 0]);
});
