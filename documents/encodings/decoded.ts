import { isUtf8, transcode } from 'node:buffer';
import type { Encoding } from './encodings.ts';

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

/** A character that the encoding does not have: with another in its place, the text would be lost. */
export interface EncodingProblem {
  readonly character: string;
  /** In the text. */
  readonly offset: number;
}
