import { countWhile } from '../common/search.ts';
/** A place as editors and unist count it: both numbers start at 1, columns are UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly lineCount: number;
  /** The place of an offset; offsets outside the text give its first or last place. */
  readonly locate: (offset: number) => LineColumn;
  /** The offset of a place; a place outside the text or beyond the end of its line is moved in. */
  readonly offsetOf: (line: number, column: number) => number;
  /** The offset at which a line starts; the end of the text for a line after the last. */
  readonly startOf: (line: number) => number;
}

/** Lines end at `\n`, `\r\n` or `\r`, as in editors; built in one pass, asked in logarithmic time. */
export function lineIndex(source: string): LineIndex {
  const starts = source.includes('\r') ? anyLineStarts(source) : newlineStarts(source);

  const lineAt = (offset: number): number =>
    Math.max(
      1,
      countWhile(starts.length, (at) => (starts[at] as number) <= offset),
    );

  const startOf = (line: number): number => {
    if (line < 1) return 0;
    return starts[line - 1] ?? source.length;
  };

  const locate = (offset: number): LineColumn => {
    const inside = Math.min(Math.max(offset, 0), source.length);
    const line = lineAt(inside);
    return { line, column: inside - startOf(line) + 1 };
  };

  const offsetOf = (line: number, column: number): number => {
    if (line < 1) return 0;
    const start = startOf(line);
    let end = startOf(line + 1);
    if (line < starts.length) {
      const isPair = source[end - 1] === '\n' && source[end - 2] === '\r' && end - 2 >= start;
      end -= isPair ? 2 : 1;
    }
    return Math.min(start + Math.max(column - 1, 0), end);
  };

  return { lineCount: starts.length, locate, offsetOf, startOf };
}

/** `indexOf` is many times faster than looking at each unit, and most texts hold no `\r`. */
function newlineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

function anyLineStarts(source: string): number[] {
  const starts = [0];
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code !== 0x0a && code !== 0x0d) continue;
    if (code === 0x0d && source.charCodeAt(i + 1) === 0x0a) i++;
    starts.push(i + 1);
  }
  return starts;
}
