import { expect, test } from 'vitest';
import { foldingRanges } from '../../server/features/folding.ts';
import fc from '../properties.ts';
import { analysed, anyPlace, draft } from './navigation-helpers.ts';

/** First and last line of each range, with its kind. */
function folded(text: string): string[] {
  const analysis = analysed(text);
  const lineOf = (offset: number): number => analysis.lines.locate(offset).line;
  return foldingRanges(analysis).map(
    ({ start, end, kind }) => `${lineOf(start)}-${lineOf(end)}${kind === null ? '' : ` ${kind}`}`,
  );
}

test.each(['\n', '\r\n'])('parts, paragraphs with lists, notes', (lineEnd) => {
  const text = draft(
    'إذ تشير إلى كذا،',
    'وإذ تلاحظ كذا،',
    '١ - تقرر ما يلي:',
    '(أ) كذا؛',
    '(ب) كذا؛',
    '٢ - تطلب كذا.',
    '(١) A/75/1.',
    '(٢) A/75/2.',
  );
  expect(folded(text.replaceAll('\n', lineEnd))).toEqual(['3-5', '7-13', '7-11', '15-17']);
});

test('comments and regions', () => {
  const text = draft(
    '<!-- #region قديم -->',
    '١ - تقرر كذا.',
    '<!-- #endregion -->',
    '<!--\nكذا\n-->',
    '<!-- #endregion -->',
  );
  expect(folded(text)).toEqual(['3-7 region', '7-13 comment']);
});

test('ranges lie in the text, have several lines and are in order', () => {
  fc.assert(
    fc.property(anyPlace, ({ analysis }) => {
      let last = 0;
      for (const { start, end } of foldingRanges(analysis)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(analysis.source.length);
        expect(analysis.source.slice(start, end)).toMatch(/[\n\r]/u);
        last = start;
      }
    }),
    { numRuns: 300 },
  );
});
