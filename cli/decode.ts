import { isUtf8, transcode } from 'node:buffer';

const BYTE_ORDER_MARK = '\ufeff';

/** A text without its byte-order mark, which is put back on writing. */
export interface DecodedText {
  readonly text: string;
  readonly byteOrderMark: boolean;
}

export interface DecodingProblem {
  readonly problem: 'invalidUtf8' | 'looksLikeWindows1256' | 'looksLikeUtf16' | 'binary';
  /** Where the first byte stands that is not as it should be. */
  readonly offset: number;
  readonly byte: number;
  /** From 1. */
  readonly line: number;
}

/** A wrong decode would be checked in silence and, with `--fix`, written: so nothing is guessed. */
export function decode(bytes: Buffer): DecodedText | DecodingProblem {
  const nul = bytes.indexOf(0);
  if (hasUtf16Mark(bytes)) return problemAt(bytes, 0, 'looksLikeUtf16');
  if (nul !== -1) return problemAt(bytes, nul, isUtf16(bytes) ? 'looksLikeUtf16' : 'binary');
  const text = decodeUtf8(bytes);
  if (text === null) {
    const offset = firstInvalidByte(bytes);
    const singleByte = isSingleByteArabic(bytes.subarray(offset, offset + 4096));
    return problemAt(bytes, offset, singleByte ? 'looksLikeWindows1256' : 'invalidUtf8');
  }
  return text.startsWith(BYTE_ORDER_MARK)
    ? { text: text.slice(1), byteOrderMark: true }
    : { text, byteOrderMark: false };
}

export function encode({ text, byteOrderMark }: DecodedText): Buffer {
  return Buffer.from(byteOrderMark ? BYTE_ORDER_MARK + text : text, 'utf8');
}

/** By way of UTF-16, which is what strings are: `TextDecoder` takes ten times as long for Arabic. */
function decodeUtf8(bytes: Buffer): string | null {
  return isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : null;
}

function problemAt(
  bytes: Buffer,
  offset: number,
  problem: DecodingProblem['problem'],
): DecodingProblem {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < offset; at = bytes.indexOf(0x0a, at + 1)) {
    line++;
  }
  return { problem, offset, byte: bytes[offset] ?? 0, line };
}

function hasUtf16Mark(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** In Arabic and Latin text in UTF-16, nearly every other byte is 0x06 or 0x00. */
function isUtf16(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 4096);
  const high = [0, 0];
  for (const [i, byte] of sample.entries()) {
    if (byte === 0x06 || byte === 0x00) high[i % 2] = (high[i % 2] ?? 0) + 1;
  }
  return Math.max(...high) > sample.length * 0.4 && Math.min(...high) < sample.length * 0.1;
}

/**
 * In Windows-1256 and ISO-8859-6 a letter is one byte from 0xC0 up, so that most of the high bytes
 * do not make UTF-8 sequences; in damaged UTF-8 nearly all do.
 */
function isSingleByteArabic(sample: Buffer): boolean {
  let stray = 0;
  let high = 0;
  for (let i = 0; i < sample.length; ) {
    const length = sequenceLength(sample, i);
    if ((sample[i] ?? 0) >= 0x80) high++;
    if (length === 0) stray++;
    i += Math.max(length, 1);
  }
  return stray >= 4 && stray > high / 2;
}

function firstInvalidByte(bytes: Buffer): number {
  let i = 0;
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return bytes.length;
}

/** The length of the UTF-8 sequence that starts here; 0 when none does (Unicode, table 3-7). */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let i = 2; i < length; i++) {
    if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
