import { describe, expect, it } from 'vitest';
import {
  abjadIndex,
  abjadLabel,
  alphabeticalIndex,
  LETTERS,
  letterName,
} from '../../core/arabic/letters.ts';

type Reader = (text: string) => number | null;

function check(read: Reader, rows: readonly (readonly [text: string, expected: number | null])[]) {
  for (const [text, expected] of rows) {
    const codes = Array.from(text, (c) => c.codePointAt(0)?.toString(16)).join(' ');
    it(`${codes || 'nothing'} -> ${expected}`, () => expect(read(text)).toBe(expected));
  }
}

const HEH = '\u0647';
const TATWEEL = '\u0640';

describe('abjadIndex', () => {
  check(abjadIndex, [
    ['أ', 1],
    ['ب', 2],
    ['ج', 3],
    ['ذ', 25], // the agenda sub-item that English letters (y)
    ['غ', 28],
    ['ت', 22],
    // The fifth letter in all its shapes.
    [HEH + TATWEEL, 5],
    [HEH, 5],
    [`${HEH}\u200D`, 5],
    ['\uFEEB', 5],
    ['\u06BE', 5],
    ['\u06D5', 5],
    ['\u06C1', 5],
    // Look-alikes of other letters.
    ['\u0627', 1],
    ['\u0649', 10],
    ['\u06CC', 10],
    ['\u06A9', 11],
    ['\uFEED', 6], // presentation form of waw
    // Doubled letters.
    ['أ أ', 29],
    ['أأ', 29],
    ['أ ا', 29],
    [`${HEH}${TATWEEL} ${HEH}${TATWEEL}`, 33],
    ['غ غ', 56],
    // No labels.
    ['أ ب', null],
    ['أ أ أ', null],
    ['ة', null],
    ['1', null],
    ['a', null],
    ['', null],
    [TATWEEL, null],
  ]);
});

describe('alphabeticalIndex', () => {
  check(alphabeticalIndex, [
    ['أ', 1],
    ['ب', 2],
    ['ت', 3],
    ['ج', 5],
    [HEH, 26],
    ['ي', 28],
    ['أ أ', null],
  ]);
});

describe('round trips', () => {
  it('every label is read back, doubled ones too', () => {
    for (let index = 1; index <= 2 * LETTERS; index++) {
      expect(abjadIndex(abjadLabel(index) ?? '')).toBe(index);
    }
    expect([0, -1, 1.5, 2 * LETTERS + 1].map(abjadLabel)).toEqual([null, null, null, null]);
  });

  it('every name but that of alef begins with its letter', () => {
    for (let index = 2; index <= LETTERS; index++) {
      expect(abjadIndex(letterName(index)?.[0] ?? '')).toBe(index);
    }
    expect([0, LETTERS + 1].map(letterName)).toEqual([null, null]);
  });

  it('the fifth label keeps its initial shape', () => {
    expect(abjadLabel(5)).toBe(HEH + TATWEEL);
    expect(abjadLabel(33)).toBe(`${HEH}${TATWEEL} ${HEH}${TATWEEL}`);
  });

  it('both orders have the same letters', () => {
    const places = new Set<number | null>();
    for (let index = 1; index <= LETTERS; index++) {
      places.add(alphabeticalIndex(abjadLabel(index) ?? ''));
    }
    expect(places.size).toBe(LETTERS);
    expect(places.has(null)).toBe(false);
  });
});
