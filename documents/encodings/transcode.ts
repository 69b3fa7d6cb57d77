import iconv from 'iconv-lite';
import type { EncodingProblem } from './decoded.ts';
import { type DecodedText, withMark, withoutMark } from './decoded.ts';
import type { Encoding } from './encodings.ts';

/** The text, or the offset of the first byte that the encoding does not have. */
export function decodeAs(
  bytes: Buffer,
  encoding: Encoding,
): DecodedText | { readonly offset: number } {
  const text = iconv.decode(bytes, encoding, { stripBOM: false });
  const wrong = text.search(notText(encoding));
  if (wrong !== -1) return { offset: iconv.encode(text.slice(0, wrong), encoding).length };
  // Bytes that are left over, such as half a unit of UTF-16, are dropped without a word.
  const again = iconv.encode(text, encoding);
  return again.equals(bytes) ? withoutMark(text, encoding) : { offset: again.length };
}

export function encodeAs(decoded: DecodedText): Buffer | EncodingProblem {
  const text = withMark(decoded);
  const bytes = iconv.encode(text, decoded.encoding);
  const again = iconv.decode(bytes, decoded.encoding, { stripBOM: false });
  const wrong = text.search(notText(decoded.encoding));
  let offset = 0;
  while (offset < text.length && offset !== wrong && text[offset] === again[offset]) offset++;
  if (offset === text.length) return bytes;
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return { character, offset: decoded.byteOrderMark ? offset - 1 : offset };
}

/** What the encoding does not have becomes a question mark: to look at, never to be written. */
export function encodeLoosely(text: string, encoding: Encoding): Buffer {
  return iconv.encode(text, encoding);
}

/**
 * What no text has: a NUL, and in UTF-16 half a surrogate pair and what is no character, which are
 * bytes in the wrong order. For a byte that another encoding does not have, the library puts in a
 * replacement character, and takes it for that byte on the way back.
 */
function notText(encoding: Encoding): RegExp {
  switch (encoding) {
    case 'UTF-8':
    case 'UTF-16LE':
    case 'UTF-16BE':
      return /[\0\p{Cs}\p{Noncharacter_Code_Point}]/u;
    default:
      return /[\0\ufffd]/u;
  }
}
