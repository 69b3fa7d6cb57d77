import { type DecodedText, type EncodingProblem, withMark } from './decoded.ts';

/** The bytes of a text, in its encoding and with its mark. */
export async function encode(text: DecodedText): Promise<Buffer | EncodingProblem> {
  if (text.encoding === 'UTF-8') return Buffer.from(withMark(text), 'utf8');
  const { encodeAs } = await import('./transcode.ts');
  return encodeAs(text);
}

/** For a text whose characters are known to be in its encoding. */
export async function encodeSurely(text: DecodedText): Promise<Buffer> {
  const bytes = await encode(text);
  if (!('character' in bytes)) return bytes;
  throw new RangeError(`${text.encoding} does not have ${bytes.character} at ${bytes.offset}`);
}
