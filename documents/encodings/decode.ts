import { isUtf8, transcode } from 'node:buffer';
import type { Encoding, ForcedEncoding } from './encodings.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** A text without its byte-order mark, which is put back on writing, as the encoding is. */
export interface DecodedText {
  readonly text: string;
  readonly byteOrderMark: boolean;
  readonly encoding: Encoding;
}

export interface DecodingProblem {
  /**
   * - `invalidUtf8`: no UTF-8, and nothing else that is known;
   * - `suspected`: likely another encoding, but not surely;
   * - `undecodable`: not what the byte-order mark or the user says that it is;
   * - `isUtf8`: surely UTF-8, where the user says that it is something else;
   * - `binary`: no text.
   */
  readonly problem: 'invalidUtf8' | 'suspected' | 'undecodable' | 'isUtf8' | 'binary';
  /** The one that is suspected or asked for. */
  readonly encoding: Encoding;
  /** Where the first byte stands that is not as it should be. */
  readonly offset: number;
  readonly byte: number;
  /** From 1. */
  readonly line: number;
}

/**
 * A wrong decode would be checked in silence and, with `--fix`, written: what is not surely in one
 * encoding is not decoded. Nearly every text is UTF-8, and for it nothing else is loaded.
 */
export async function decode(
  bytes: Buffer,
  forced: ForcedEncoding | null,
): Promise<DecodedText | DecodingProblem> {
  if (forced === null && !mayBeUtf16(bytes)) {
    const text = decodeUtf8(bytes);
    if (text !== null) return withoutMark(text, 'UTF-8');
  }
  const { decodeOther } = await import('./decode-other.ts');
  return decodeOther(bytes, forced);
}

/** By way of UTF-16, which is what strings are: `TextDecoder` takes ten times as long for Arabic. */
export function decodeUtf8(bytes: Buffer): string | null {
  return isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : null;
}

export function withoutMark(text: string, encoding: Encoding): DecodedText {
  const byteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark, encoding };
}

export function withMark({ text, byteOrderMark }: DecodedText): string {
  return byteOrderMark ? BYTE_ORDER_MARK + text : text;
}

/** In UTF-16, every space and every Latin letter has a zero byte and every Arabic one the byte 6. */
function mayBeUtf16(bytes: Buffer): boolean {
  return bytes.includes(0) || bytes.includes(6);
}
