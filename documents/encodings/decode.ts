import { type DecodedText, type DecodingProblem, decodeUtf8, withoutMark } from './decoded.ts';
import type { ForcedEncoding } from './encodings.ts';

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

/** In UTF-16, every space and every Latin letter has a zero byte and every Arabic one the byte 6. */
function mayBeUtf16(bytes: Buffer): boolean {
  return bytes.includes(0) || bytes.includes(6);
}
