import { describe, expect, it } from 'vitest';
import { readOrdinal, readSectionOrdinal } from '../../core/arabic/ordinals.ts';
import { sessionWords } from './session-words.ts';

function check<T>(
  read: (words: readonly string[]) => T | null,
  rows: readonly (readonly [text: string, expected: T | null])[],
) {
  for (const [text, expected] of rows) {
    it(text || 'nothing', () => expect(read(text === '' ? [] : text.split(' '))).toEqual(expected));
  }
}

describe('readOrdinal', () => {
  check(readOrdinal, [
    ['الأولى', { value: 1, words: 1 }],
    ['العاشرة للمنتدى', { value: 10, words: 1 }],
    ['الحادية عشرة', { value: 11, words: 2 }],
    ['الخامسة عشرة للجنة', { value: 15, words: 2 }],
    ['العشرون', { value: 20, words: 1 }],
    ['الحادية والعشرون', { value: 21, words: 2 }],
    ['الثالثة والسبعين المعقودة', { value: 73, words: 2 }],
    ['الخامسة والسبعين تقريرا', { value: 75, words: 2 }],
    ['الثالثة و السبعون', { value: 73, words: 3 }],
    ['المائة', { value: 100, words: 1 }],
    ['الأولى بعد المائة', { value: 101, words: 3 }],
    ['الحادية عشرة بعد المئة', { value: 111, words: 4 }],
    // The longest match that fits, no more.
    ['الثانية والدورة', { value: 2, words: 1 }],
    ['الثانية بعد الظهر', { value: 2, words: 1 }],
    ['العاشرة والعشرون', { value: 10, words: 1 }],
    // Common spellings and slips.
    ['الاولى', { value: 1, words: 1 }],
    ['الأولي', { value: 1, words: 1 }],
    ['الثانيه', { value: 2, words: 1 }],
    ['الرابعه عشره', { value: 14, words: 2 }],
    ['الخامسة عشر', { value: 15, words: 2 }],
    ['الثامنة والاربعين', { value: 48, words: 2 }],
    ['الواحدة والستين', { value: 61, words: 2 }],
    ['الأولى والستين', { value: 61, words: 2 }],
    ['الخامس والسبعين', { value: 75, words: 2 }],
    ['الحادي والثمانين', { value: 81, words: 2 }],
    ['الثاني عشر', { value: 12, words: 2 }],
    // No feminine ordinals.
    ['الحادية', null],
    ['الثاني', null],
    ['الدورة الأولى', null],
    ['و', null],
    ['', null],
  ]);
});

describe('readSectionOrdinal', () => {
  check(readSectionOrdinal, [
    ['الأول', { value: 1, words: 1, form: 'definite' }],
    ['الاول', { value: 1, words: 1, form: 'definite' }],
    ['الثانى', { value: 2, words: 1, form: 'definite' }],
    ['العاشر', { value: 10, words: 1, form: 'definite' }],
    ['الثاني عشر', { value: 12, words: 2, form: 'definite' }],
    ['الحادي والعشرون', { value: 21, words: 2, form: 'definite' }],
    ['أولا', { value: 1, words: 1, form: 'adverbial' }],
    ['اولا', { value: 1, words: 1, form: 'adverbial' }],
    ['عاشرا', { value: 10, words: 1, form: 'adverbial' }],
    ['حادي عشر', { value: 11, words: 2, form: 'adverbial' }],
    ['ثامن عشر التفسير', { value: 18, words: 2, form: 'adverbial' }],
    ['حادي وعشرون', { value: 21, words: 2, form: 'adverbial' }],
    ['ثالثا وعشرين', { value: 23, words: 2, form: 'adverbial' }],
    ['ثاني', null],
    ['الأولى', null],
    ['عشر', null],
    ['', null],
  ]);
});

it('every session there can be is read, in both cases', () => {
  for (const ending of ['ون', 'ين'] as const) {
    for (let value = 1; value <= 199; value++) {
      const words = sessionWords(value, ending).split(' ');
      expect(readOrdinal(words)).toEqual({ value, words: words.length });
    }
  }
});
