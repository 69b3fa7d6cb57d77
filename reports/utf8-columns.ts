import type { LineColumn, LineIndex } from '../core/syntax/lines.ts';

/**
 * Places with columns that count the bytes of UTF-8. Asked in the order of the text, it reads each
 * line once.
 */
export function utf8Columns(source: string, lines: LineIndex): (offset: number) => LineColumn {
  let known = { offset: 0, line: 1, bytes: 0 };
  return (offset) => {
    const { line } = lines.locate(offset);
    const from =
      line === known.line && offset >= known.offset
        ? known
        : { offset: lines.startOf(line), line, bytes: 0 };
    const bytes = from.bytes + Buffer.byteLength(source.slice(from.offset, offset));
    known = { offset, line, bytes };
    return { line, column: bytes + 1 };
  };
}
