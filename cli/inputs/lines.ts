import { readSync } from 'node:fs';

const LINE_END = 10;
const PIECE = 1 << 20;
const SHORT_PIECE = 1 << 12;

interface FileLine {
  readonly position: number;
  /** Without its end. */
  readonly line: Buffer;
  /** False for the last line of a file that does not end with a line end. */
  readonly isWhole: boolean;
}

/** The lines of an open file, which is read piece by piece. */
export function* readFileLines(file: number): Generator<FileLine> {
  let rest: Buffer = Buffer.alloc(0);
  let position = 0;
  const piece = Buffer.alloc(PIECE);
  for (;;) {
    const length = readSync(file, piece, 0, PIECE, position + rest.length);
    if (length === 0) break;
    const bytes = Buffer.concat([rest, piece.subarray(0, length)]);
    let start = 0;
    for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, start)) {
      yield { position: position + start, line: bytes.subarray(start, end), isWhole: true };
      start = end + 1;
    }
    rest = bytes.subarray(start);
    position += start;
  }
  if (rest.length > 0) yield { position, line: rest, isWhole: false };
}

/** The line that starts at a position, without its end. */
export function readLine(file: number, position: number): Buffer {
  const pieces: Buffer[] = [];
  for (let from = position, size = SHORT_PIECE; ; size *= 4) {
    const piece = Buffer.alloc(size);
    const length = readSync(file, piece, 0, size, from);
    const end = piece.subarray(0, length).indexOf(LINE_END);
    pieces.push(piece.subarray(0, end === -1 ? length : end));
    if (end !== -1 || length === 0) return Buffer.concat(pieces);
    from += length;
  }
}
