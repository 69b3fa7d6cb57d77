import { describe, expect, test } from 'vitest';
import { applyEdits, fixAll } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import arabicPunctuation from '../../rules/typography/arabic-punctuation.ts';
import spacing from '../../rules/typography/spacing.ts';
import fc from '../properties.ts';

const units =
  'ا ب من على ة \u064b \u0640 ، ؛ : . ؟ , ; ? ( ) [ ] « » " “ * _ ` | - / # & < > ^ 1 25 ١ ٢٠١٤ A Corr'.split(
    ' ',
  );
const spaces = [' ', ' ', ' ', '  ', '\t', '\u00a0', '\n', '\r\n', '\n\n', '. . .', '()', '[ ]'];
const anyText = fc
  .array(fc.constantFrom(...units, ...spaces), { maxLength: 40 })
  .map((parts) => parts.join(''));

const toArabic: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/** A text without what the two rules may change: spaces, and which script a mark is of. */
const core = (text: string): string =>
  text.replace(/[^\S\n\r]/gu, '').replace(/[,;?]/gu, (mark) => toArabic[mark] ?? mark);

describe.each([
  ['arabic-punctuation', [arabicPunctuation]],
  ['spacing', [spacing]],
  ['both', [arabicPunctuation, spacing]],
])('%s', (_, rules) => {
  const linter = createLinter(rules);

  test('changes nothing but spaces and marks, and no line end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(core(fixAll(linter, text).output)).toBe(core(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('is done after it has been applied', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { output, remaining } = fixAll(linter, text);
        expect(remaining.filter(({ edits }) => edits.length > 0)).toEqual([]);
        expect(fixAll(linter, output).output).toBe(output);
      }),
      { numRuns: 1000 },
    );
  });

  test('edits what it points out, and every edit changes something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, edits, related } of linter.lint(text).findings) {
          const places = [{ start, end }, ...related];
          for (const edit of edits) {
            expect(applyEdits(text, [edit])).not.toBe(text);
            expect(places.some((place) => place.start <= edit.start && edit.end <= place.end)).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('a text with thousands of them is set right in a few passes', () => {
  const linter = createLinter([arabicPunctuation, spacing]);
  const text = `1 - تحث ${'الدول , والمنظمات  ( كذا )؛'.repeat(5000)}`;
  const { passes, remaining } = fixAll(linter, text);
  expect(remaining).toEqual([]);
  expect(passes).toBeLessThan(4);
});
