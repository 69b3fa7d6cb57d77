import { expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import { numberingEdits } from '../../server/features/numbering.ts';
import { at } from './read-helpers.ts';

/** The text after the edits that a line break before the caret calls for. */
function typed(marked: string): string {
  const { analysis, offset } = at(marked);
  return applyEdits(analysis.source, numberingEdits(analysis, offset));
}

test.each([
  ['a paragraph', '١ - تقرر كذا؛\n‸', '١ - تقرر كذا؛\n٢ - '],
  ['a full stop and a bullet', '- 1. الاعتراف بكذا؛\n‸', '- 1. الاعتراف بكذا؛\n- 2. '],
  [
    'a blank line between paragraphs',
    '١ - تقرر؛\n\n٢ - تطلب؛\n‸',
    '١ - تقرر؛\n\n٢ - تطلب؛\n\n٣ - ',
  ],
  ['CRLF', '١ - تقرر؛\r\n\r\n٢ - تطلب؛\r\n‸', '١ - تقرر؛\r\n\r\n٢ - تطلب؛\r\n\r\n٣ - '],
  ['emphasis', '١ - **تقرر** كذا؛**\n‸', '١ - **تقرر** كذا؛**\n٢ - '],
  [
    'a mark of a note at the end',
    '١ - تقرر كذا؛<sup>(١)</sup>\n‸',
    '١ - تقرر كذا؛<sup>(١)</sup>\n٢ - ',
  ],
  ['bis', '٢ مكررا - تقرر كذا؛\n‸', '٢ مكررا - تقرر كذا؛\n٣ - '],
  ['a lead-in', '١ - تقرر ما يلي:\n‸', '١ - تقرر ما يلي:\n(أ) '],
  ['an item', '١ - تقرر ما يلي:\n\n(أ) كذا؛\n‸', '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) '],
  ['heh', '(د) كذا؛\n‸', '(د) كذا؛\n(ه\u0640) '],
  ['an indented item', '١ - تقرر:\n  (أ) كذا؛\n  ‸', '١ - تقرر:\n  (أ) كذا؛\n  (ب) '],
  ['a lead-in of an item', '١ - تقرر:\n(أ) ما يلي:\n‸', "١ - تقرر:\n(أ) ما يلي:\n'١' "],
  [
    'the second level',
    "١ - تقرر:\n(أ) ما يلي:\n'1' كذا؛\n‸",
    "١ - تقرر:\n(أ) ما يلي:\n'1' كذا؛\n'2' ",
  ],
  ['text behind it', '١ - تقرر كذا؛\n‸\n٢ - تطلب كذا.', '١ - تقرر كذا؛\n٢ - \n٢ - تطلب كذا.'],
])('the next label: %s', (_, marked, expected) => {
  expect(typed(marked)).toBe(expected);
});

test.each([
  ['a number', '١ - تقرر كذا؛\n٢ - \n‸', '١ - تقرر كذا؛\n'],
  ['a letter', '١ - تقرر:\n(أ) كذا؛\n(ب) \n‸\nنص', '١ - تقرر:\n(أ) كذا؛\n\nنص'],
  ['with a bullet', '- 1. كذا؛\r\n- 2. \r\n‸', '- 1. كذا؛\r\n'],
])('a label without text is taken away: %s', (_, marked, expected) => {
  expect(typed(marked)).toBe(expected);
});

test.each([
  ['a paragraph that is wrapped', '١ - تقرر كذا وكذا\n‸'],
  ['the middle of a paragraph', '١ - تقرر كذا؛\n‸\nوتطلب كذا؛'],
  ['a line that is not empty', '١ - تقرر كذا؛\n‸وتطلب كذا؛'],
  ['a second blank line', '١ - تقرر كذا؛\n\n‸'],
  ['no label', 'إن الجمعية العامة،\n\nإذ تشير إلى كذا،\n‸'],
  ['a note', '١ - تقرر كذا(١)؛\n\n(١) قرار.\n‸'],
  ['the first line', '‸'],
])('nothing is proposed: %s', (_, marked) => {
  const { analysis, offset } = at(marked);
  expect(numberingEdits(analysis, offset)).toEqual([]);
});
