import { expect, test } from 'vitest';
import { selectionRanges } from '../../server/features/selection.ts';
import fc from '../properties.ts';
import { anyPlace, at, draft, shown } from './navigation-helpers.ts';

function selected(marked: string): string[] {
  const { analysis, offset } = at(marked);
  return shown(analysis, selectionRanges(analysis, offset));
}

test('word, citation, phrase, clause, preamble, text', () => {
  const clause = 'إذ تشير إلى قرارها ١٠/‸٧٥ المؤرخ ٢٣ تشرين الثاني/نوفمبر ٢٠٢٠، وإلى كذا،';
  const plain = clause.replace('‸', '');
  expect(selected(draft(clause, 'وإذ تلاحظ كذا،', '١ - تقرر كذا.'))).toEqual([
    '٧٥',
    '١٠/٧٥',
    'إذ تشير إلى قرارها ١٠/٧٥ المؤرخ ٢٣ تشرين الثاني/نوفمبر ٢٠٢٠',
    plain,
    `${plain}\n\nوإذ تلاحظ كذا،`,
    draft(plain, 'وإذ تلاحظ كذا،', '١ - تقرر كذا.'),
  ]);
});

test('an item, its list, its paragraph', () => {
  const text = draft('١ - تقرر ما يلي:', '(أ) كذا؛', '(ب) كذا و‸كيت.', '٢ - تطلب كذا.');
  expect(selected(text).slice(0, 5)).toEqual([
    'وكيت',
    'كذا وكيت',
    '(ب) كذا وكيت.',
    '(أ) كذا؛\n\n(ب) كذا وكيت.',
    '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا وكيت.',
  ]);
});

test('a phrase inside a quotation, then the quotation', () => {
  expect(
    selected(draft('١ - تشير إلى إعلان «السلم، و‸الأمن والعدل» وإلى كذا.')).slice(0, 4),
  ).toEqual([
    'والأمن',
    'والأمن والعدل',
    '«السلم، والأمن والعدل»',
    'تشير إلى إعلان «السلم، والأمن والعدل» وإلى كذا',
  ]);
});

test('the brackets of a citation end no phrase, and a note mark does', () => {
  const text = draft('١ - يقرر تنفيذ القرار ١٣٧٣ (٢٠٠١) ‸كاملا^(١).', '(١) كذا.');
  expect(selected(text)[1]).toBe('يقرر تنفيذ القرار ١٣٧٣ (٢٠٠١) كاملا');
});

test('in a note, the note comes before the paragraph that it cuts', () => {
  const ranges = selected(draft('١ - تقرر^(١)', '(١) انظر ‸كذا.', 'كيت.'));
  expect(ranges.slice(0, 4)).toEqual([
    'كذا',
    'انظر كذا',
    '(١) انظر كذا.',
    '١ - تقرر^(١)\n\n(١) انظر كذا.\n\nكيت.',
  ]);
});

test('vowel marks are part of a word, directional marks beside it are not', () => {
  expect(selected(draft('١ - \u200fتقرِّ‸ر\u200f كذا.'))[0]).toBe('تقرِّر');
});

test('each range contains the offset and the one before it, and the last is the text', () => {
  fc.assert(
    fc.property(anyPlace, ({ analysis, offset }) => {
      const ranges = selectionRanges(analysis, offset);
      let inner = { start: offset, end: offset };
      for (const range of ranges) {
        expect(range.start).toBeLessThanOrEqual(inner.start);
        expect(range.end).toBeGreaterThanOrEqual(inner.end);
        inner = range;
      }
      expect(inner).toEqual({ start: 0, end: analysis.source.length });
    }),
    { numRuns: 500 },
  );
});
