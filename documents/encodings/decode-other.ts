import chardet from 'chardet';
import { type DecodedText, type DecodingProblem, decodeUtf8, withoutMark } from './decoded.ts';
import type { Encoding, ForcedEncoding } from './encodings.ts';
import { mayBeArabic, plausibility } from './plausible-arabic.ts';
import { decodeAs } from './transcode.ts';

type Result = DecodedText | DecodingProblem;

/** Decodes what is not plain UTF-8, or what is to be something that the user says. */
export function decodeOther(bytes: Buffer, forced: ForcedEncoding | null): Result {
  if (forced !== null) return decodeForced(bytes, forced);
  const marked = markedUtf16(bytes);
  if (marked !== null) return decodeStrictly(bytes, marked);
  const bare = likelyUtf16(bytes);
  if (bare !== null) return decodeBareUtf16(bytes, bare);
  const nul = bytes.indexOf(0);
  if (nul !== -1) return problemAt(bytes, nul, 'binary', 'UTF-8');
  const text = decodeUtf8(bytes);
  return text === null ? decodeSingleByte(bytes) : withoutMark(text, 'UTF-8');
}

function decodeForced(bytes: Buffer, forced: ForcedEncoding): Result {
  switch (forced) {
    case 'UTF-16':
      return decodeStrictly(bytes, markedUtf16(bytes) ?? likelyUtf16(bytes) ?? 'UTF-16LE');
    case 'UTF-16LE':
    case 'UTF-16BE':
      return decodeStrictly(bytes, forced);
    default: {
      const nul = bytes.indexOf(0);
      if (nul !== -1) return problemAt(bytes, nul, 'binary', forced);
      const text = decodeUtf8(bytes);
      if (forced === 'UTF-8') {
        return text === null
          ? problemAt(bytes, firstInvalidByte(bytes), 'invalidUtf8', forced)
          : withoutMark(text, forced);
      }
      // One text of many that are in the other encoding would be garbled, and written so by --fix.
      const sequence = arabicSequences(bytes);
      if (text !== null && sequence !== -1) return problemAt(bytes, sequence, 'isUtf8', forced);
      return decodeStrictly(bytes, forced);
    }
  }
}

function decodeStrictly(bytes: Buffer, encoding: Encoding): Result {
  const decoded = decodeAs(bytes, encoding);
  return 'text' in decoded ? decoded : problemAt(bytes, decoded.offset, 'undecodable', encoding);
}

/** UTF-16 without a mark: all of the text must look like one of ours. */
function decodeBareUtf16(bytes: Buffer, encoding: Encoding): Result {
  const decoded = decodeAs(bytes, encoding);
  if ('text' in decoded) {
    const { text } = decoded;
    const usual = text.match(usualUnits)?.length ?? 0;
    if (text.length >= 16 && usual >= text.length * 0.95 && !control.test(text)) return decoded;
  }
  return problemAt(bytes, 0, 'suspected', encoding);
}

/** ASCII, Arabic and general punctuation. */
const usualUnits = /[\t\n\f\r\u0020-\u007e\u00a0\u00ab\u00bb\u0600-\u06ff\u2000-\u206f\ufeff]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
const control = /[\0-\u0008\u000e-\u001f\u007f-\u009f]/u;

/** Enough for the library, which takes its time. */
const SAMPLE = 1 << 16;
/** Texts of ours of 200 bytes get 23 and more, most of them above 60. */
const LEAST_CONFIDENCE = 20;

/**
 * An encoding in which each Arabic letter is one byte. It is believed when the library finds it most
 * likely, every byte has a meaning in it, and the words are Arabic words in it but not in the other.
 */
function decodeSingleByte(bytes: Buffer): Result {
  const offset = firstInvalidByte(bytes);
  // Damaged UTF-8, or two texts in two encodings in one file.
  if (arabicSequences(bytes) !== -1) return problemAt(bytes, offset, 'invalidUtf8', 'UTF-8');
  const candidates = chardet.analyse(bytes.subarray(0, SAMPLE));
  const best = candidates.find(({ lang }) => lang === 'ar');
  if (best === undefined) return problemAt(bytes, offset, 'invalidUtf8', 'UTF-8');
  const [encoding, other] =
    best.name === 'ISO-8859-6'
      ? (['ISO-8859-6', 'Windows-1256'] as const)
      : (['Windows-1256', 'ISO-8859-6'] as const);
  const decoded = decodeAs(bytes, encoding);
  if (!('text' in decoded) || !mayBeArabic(decoded.text)) {
    return problemAt(bytes, offset, 'invalidUtf8', 'UTF-8');
  }
  if (best === candidates[0] && best.confidence >= LEAST_CONFIDENCE) {
    const rival = decodeAs(bytes, other);
    const rivals = 'text' in rival ? plausibility(rival.text) : 0;
    const own = plausibility(decoded.text);
    if (own > 0 && rivals < own / 4) return decoded;
  }
  return problemAt(bytes, offset, 'suspected', encoding);
}

/**
 * Where two Arabic letters in UTF-8 stand side by side, or -1. In an encoding of single bytes it
 * would be two letters of a kind each with a mark of punctuation behind it, without a space.
 */
function arabicSequences(bytes: Buffer): number {
  const isPair = (at: number): boolean =>
    ((bytes[at] ?? 0) & 0xfc) === 0xd8 && ((bytes[at + 1] ?? 0) & 0xc0) === 0x80;
  for (let at = 0; at + 3 < bytes.length; at++) if (isPair(at) && isPair(at + 2)) return at;
  return -1;
}

function markedUtf16(bytes: Buffer): Encoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : null;
}

/**
 * In Arabic and Latin text in UTF-16, nearly every other byte is 0x06 or 0x00. Less than two
 * characters tell nothing: one 0x06 alone is a control character of UTF-8.
 */
function likelyUtf16(bytes: Buffer): Encoding | null {
  if (bytes.length < 4) return null;
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [i, byte] of sample.entries()) {
    if (byte !== 0x06 && byte !== 0x00) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const isClear = Math.max(even, odd) > sample.length * 0.4;
  if (!isClear || Math.min(even, odd) >= sample.length * 0.1) return null;
  return odd > even ? 'UTF-16LE' : 'UTF-16BE';
}

function problemAt(
  bytes: Buffer,
  offset: number,
  problem: DecodingProblem['problem'],
  encoding: Encoding,
): DecodingProblem {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < offset; at = bytes.indexOf(0x0a, at + 1)) {
    line++;
  }
  return { problem, encoding, offset, byte: bytes[offset] ?? 0, line };
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
