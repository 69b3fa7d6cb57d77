import { expect, test } from 'vitest';
import { lineIndex } from '../../core/syntax/lines.ts';

test.each([
  ['\n', 'one\ntwo\n\nfour'],
  ['\r\n', 'one\r\ntwo\r\n\r\nfour'],
  ['\r', 'one\rtwo\r\rfour'],
  ['mixed', 'one\r\ntwo\n\rfour\n'],
  ['Arabic and emoji', 'تقرر 😀\r\nكذا'],
  ['empty', ''],
])('each offset has a place and comes back from it: %s', (_name, source) => {
  const index = lineIndex(source);
  let line = 1;
  let column = 1;
  for (let offset = 0; offset <= source.length; offset++) {
    expect(index.locate(offset)).toEqual({ line, column });
    const inPair = source[offset] === '\n' && source[offset - 1] === '\r';
    // The offset inside CRLF is a place after the end of its line.
    expect(index.offsetOf(line, column)).toBe(inPair ? offset - 1 : offset);
    column++;
    if (source[offset] === '\n' || (source[offset] === '\r' && source[offset + 1] !== '\n')) {
      line++;
      column = 1;
    }
  }
  expect(index.lineCount).toBe(line);
});

test('places outside the text are moved into it', () => {
  const index = lineIndex('ab\r\ncd');
  expect(index.locate(-5)).toEqual({ line: 1, column: 1 });
  expect(index.locate(99)).toEqual({ line: 2, column: 3 });
  expect(index.offsetOf(1, 99)).toBe(2);
  expect(index.offsetOf(2, 99)).toBe(6);
  expect(index.offsetOf(9, 1)).toBe(6);
  expect(index.offsetOf(0, 9)).toBe(0);
  expect(index.offsetOf(2, 0)).toBe(4);
  expect(index.startOf(2)).toBe(4);
  expect(index.startOf(3)).toBe(6);
});
