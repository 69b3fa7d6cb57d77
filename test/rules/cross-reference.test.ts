import { expect, test } from 'vitest';
import crossReference from '../../rules/numbering/cross-reference.ts';
import { draftOf } from './drafts.ts';
import { messagesOf } from './findings.ts';

test('references in quoted text, in notes and to an annex are left alone', () => {
  const text = draftOf('1 2 3').replace(
    '3 - تقرر كذا؛',
    '3 - تقرر "عملا بالفقرة 9 من هذا القرار"؛',
  );
  expect(messagesOf(crossReference, text)).toEqual([]);
  const elsewhere = draftOf('1 2 3').replace(
    '3 - تقرر كذا',
    '3 - تقرر كذا وفقا للفقرة 9 من المرفق',
  );
  expect(messagesOf(crossReference, elsewhere)).toEqual([]);
});

test('a paragraph that only has a wrong label is not missing', () => {
  const text = draftOf('1 9 3 4').replace('4 - تقرر كذا', '4 - تقرر كذا وفقا للفقرة 2 أعلاه');
  expect(messagesOf(crossReference, text)).toEqual([]);
});
