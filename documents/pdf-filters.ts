import { constants, inflateSync } from 'node:zlib';

/** Thrown where what is unpacked would be larger than is allowed. */
export class TooLarge extends Error {}

/** What a stream of a PDF holds when it is unpacked; of what is damaged, what could be unpacked of it. */
type Unpack = (packed: Buffer, most: number) => Buffer;

/** By the names of ISO 32000-1, 7.4 and 8.9.7; filters of images are none of ours. */
export const filters: Readonly<Record<string, Unpack>> = {
  ASCII85Decode: unpack85,
  A85: unpack85,
  ASCIIHexDecode: unpackHex,
  AHx: unpackHex,
  FlateDecode: unpackFlate,
  Fl: unpackFlate,
  LZWDecode: unpackLzw,
  LZW: unpackLzw,
  RunLengthDecode: unpackRuns,
  RL: unpackRuns,
};

/** What is damaged, or encrypted, the library will tell. */
function unpackFlate(packed: Buffer, most: number): Buffer {
  try {
    const finishFlush = constants.Z_SYNC_FLUSH;
    return inflateSync(packed, { maxOutputLength: most, finishFlush });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new TooLarge();
    }
    return Buffer.alloc(0);
  }
}

function unpackHex(packed: Buffer): Buffer {
  const text = packed.toString('latin1').replace(/\s+/gu, '');
  return Buffer.from(text, 'hex');
}

const [FIRST_85, ZEROS_85, END_85] = [0x21, 0x7a, 0x7e];

/** Five characters are four bytes, and `z` is four zeros. */
function unpack85(packed: Buffer, most: number): Buffer {
  const output = createOutput(most);
  let word = 0;
  let count = 0;
  for (const byte of packed) {
    if (byte === END_85) break;
    if (byte === ZEROS_85) output.repeat(0, 4);
    if (byte < FIRST_85 || byte >= ZEROS_85) continue;
    word = word * 85 + byte - FIRST_85;
    count++;
    if (count < 5) continue;
    for (const shift of [24, 16, 8, 0]) output.repeat((word / 2 ** shift) & 0xff, 1);
    word = 0;
    count = 0;
  }
  return output.bytes();
}

const RUNS_END = 128;

/** So many bytes as they stand, or one byte so many times. */
function unpackRuns(packed: Buffer, most: number): Buffer {
  const output = createOutput(most);
  for (let at = 0; at + 1 < packed.length; ) {
    const length = packed[at] as number;
    if (length === RUNS_END) break;
    if (length > RUNS_END) output.repeat(packed[at + 1] as number, 257 - length);
    else for (const byte of packed.subarray(at + 1, at + 2 + length)) output.repeat(byte, 1);
    at += length > RUNS_END ? 2 : length + 2;
  }
  return output.bytes();
}

const [CLEAR, END, FIRST_CODE, MOST_CODES] = [256, 257, 258, 4096];

/** What a code stands for stands in the output already: it is the last sequence and one byte more. */
function unpackLzw(packed: Buffer, most: number): Buffer {
  const output = createOutput(most);
  const starts = new Uint32Array(MOST_CODES);
  const lengths = new Uint16Array(MOST_CODES);
  let next = FIRST_CODE;
  let width = 9;
  let last: { readonly start: number; readonly length: number } | null = null;
  let [bits, held] = [0, 0];
  for (const byte of packed) {
    bits = ((bits << 8) | byte) & 0xff_ffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code: number = (bits >> held) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      [next, width, last] = [FIRST_CODE, 9, null];
      continue;
    }
    if (last !== null && next < MOST_CODES) {
      starts[next] = last.start;
      lengths[next++] = last.length + 1;
    }
    const start: number = output.size();
    if (code < CLEAR) output.repeat(code, 1);
    else if (code < next) output.again(starts[code] as number, lengths[code] as number);
    else break;
    last = { start, length: output.size() - start };
    // Codes become longer one code early.
    if (next + 1 >= 1 << width && width < 12) width++;
  }
  return output.bytes();
}

interface Output {
  readonly size: () => number;
  readonly repeat: (byte: number, times: number) => void;
  /** Writes what stands in it once more; the two may overlap. */
  readonly again: (from: number, length: number) => void;
  readonly bytes: () => Buffer;
}

function createOutput(most: number): Output {
  let buffer = Buffer.allocUnsafe(1 << 12);
  let size = 0;
  const reserve = (amount: number): void => {
    if (size + amount > most) throw new TooLarge();
    if (size + amount <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, size + amount));
    buffer.copy(larger, 0, 0, size);
    buffer = larger;
  };
  return {
    size: () => size,
    repeat: (byte, times) => {
      reserve(times);
      for (let time = 0; time < times; time++) buffer[size++] = byte;
    },
    again: (from, length) => {
      reserve(length);
      for (let at = from; at < from + length; at++) buffer[size++] = buffer[at] as number;
    },
    bytes: () => buffer.subarray(0, size),
  };
}
