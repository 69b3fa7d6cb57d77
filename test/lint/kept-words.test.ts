import { describe, expect, test } from 'vitest';
import { fixAll } from '../../core/lint/edits.ts';
import { keepsWords, type WordChange } from '../../core/lint/kept-words.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { readMarks } from '../../core/lint/verify-text.ts';
import { rules } from '../../rules/index.ts';
import fc from '../properties.ts';
import { replaceRule } from './rule-of.ts';

/** `⟦…⟧` in a text is what an edit replaces. */
function keeps(marked: string, written: string, change: WordChange): boolean {
  const { text, ranges } = readMarks(marked);
  return keepsWords(
    text,
    ranges.map((range) => ({ ...range, text: written })),
    change,
  );
}

describe('what a correction may do to words', () => {
  test.each<[string, string, Record<WordChange, boolean>]>([
    ['كذا⟦  ⟧كذا', ' ', { nothing: true, respell: true, reword: true, relabel: true }],
    ['قـ⟦\u0640\u0640ـ⟧رار', '', { nothing: true, respell: true, reword: true, relabel: true }],
    ['⟦\ufefb⟧', 'لا', { nothing: true, respell: true, reword: true, relabel: false }],
    ['⟦٣⟧', '3', { nothing: true, respell: true, reword: true, relabel: true }],
    ['⟦الانتربول⟧', 'الإنتربول', { nothing: false, respell: true, reword: true, relabel: false }],
    ['⟦و⟧تطلب', '', { nothing: false, respell: true, reword: true, relabel: true }],
    ['الإرهاب⟦ الدولي⟧', '', { nothing: false, respell: false, reword: true, relabel: false }],
    [
      '⟦تقرر أن تبقي المسألة⟧',
      'تقرر',
      { nothing: false, respell: false, reword: true, relabel: false },
    ],
    ['⟦كذا\n\nكذا⟧', 'كذا', { nothing: false, respell: false, reword: false, relabel: false }],
    ['⟦كذا\r\nكذا⟧', '', { nothing: false, respell: false, reword: true, relabel: false }],
    ['كذا⟦\r\n\r\n⟧كذا', '\r\n', { nothing: true, respell: true, reword: true, relabel: true }],
  ])('%s -> %s', (text, written, expected) => {
    for (const change of ['nothing', 'respell', 'reword', 'relabel'] as const) {
      expect([change, keeps(text, written, change)]).toEqual([change, expected[change]]);
    }
  });

  test.each([
    ['⟦٣⟧', '٤', true],
    ['⟦٣ مكررًا⟧ - تقرر', '٤', true],
    ['للفقرات ⟦من ٣ إلى ٧⟧ أعلاه', '٢ و ٤', true],
    ['للفقرات ⟦٣ (أ) وكذلك ٧⟧', '٢ (أ) وكذلك ٦', true],
    ['للفقرات ⟦٣ (أ) وكذلك ٧⟧', '٢ (أ) و ٦', false],
    ['الباب ⟦الحادي عشر⟧', 'العاشر', true],
    ['الباب ⟦الحادي عشر من⟧ كذا', 'العاشر', true],
    ['الباب ⟦الحادي عشر المعني⟧', 'العاشر', false],
    ['⟦<sup>(١)</sup>⟧', '[^1]', true],
    ['⟦القرار^(١)⟧', '[^1]', false],
  ])('what numbers anew takes labels away: %s -> %s', (text, written, expected) => {
    expect(keeps(text, written, 'relabel')).toBe(expected);
  });

  test('a rule that takes a word away reports it, and offers nothing', () => {
    const linter = createLinter([replaceRule('a-rule', 'ألف', '')]);
    const [finding] = linter.lint('ألف باء').findings;
    expect(finding).toMatchObject({ edits: [], withheld: true });
    expect(fixAll(linter, 'ألف باء').output).toBe('ألف باء');
  });
});

/** Pieces of the examples of all rules, and of directives that are closed and that are not. */
const pieces = [
  ...new Set(rules.flatMap(({ examples }) => examples.map(({ text }) => readMarks(text).text))),
].flatMap((text) => text.split(/(?<=\n\n)|(?<=[\u060c\u061b.] )/u));
const directives = [
  '<!-- qarar-disable-next-line spacing\n',
  '<!-- qarar-disable xyz\r\n\r\n',
  '<!-- qarar-enable -->\n',
  '<!--qarar-disable-next-line xyz, spacing -- سبب -->\n',
  '<!-- qarar-disable-file -->',
  '<!-- ملاحظة -->\n',
  '<!-- ',
  '-->',
  '\n\n',
];
const texts = fc
  .array(
    fc.oneof({ arbitrary: fc.constantFrom(...pieces), weight: 3 }, fc.constantFrom(...directives)),
    {
      minLength: 2,
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''));

/** Letters and digits outside one-line directives, in the order of the text. */
function wordsOf(text: string): string {
  return text
    .replace(/<!--[^\S\r\n]*qarar-[^\r\n]*?-->/gu, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]|\u0640/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 0x0f));
}

test('fixes that write no word otherwise leave every letter and digit', () => {
  const linter = createLinter(rules.filter(({ meta }) => !meta.respells));
  fc.assert(
    fc.property(texts, (text) => {
      expect(wordsOf(fixAll(linter, text).output)).toBe(wordsOf(text));
    }),
    { numRuns: 150, seed: 14 },
  );
});

test('no safe fix needs to be withheld, and spellings lose no more than a few letters', () => {
  const linter = createLinter(rules);
  fc.assert(
    fc.property(texts, (text) => {
      const { output, fixedCount, remaining } = fixAll(linter, text);
      const isSafe = (id: string): boolean => linter.rule(id)?.meta.fix === 'safe';
      expect(remaining.filter(({ ruleId, withheld }) => withheld && isSafe(ruleId))).toEqual([]);
      // A spelling is a letter or two shorter.
      const lost = wordsOf(text).length - wordsOf(output).length;
      expect(lost).toBeLessThanOrEqual(2 * fixedCount);
    }),
    { numRuns: 150, seed: 41 },
  );
});
