import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { encode, encodeSurely } from '../../documents/encodings/encode.ts';
import { replaceFile } from '../../node/replace-file.ts';
import type { Document } from '../inputs/read.ts';
import { reasonOf } from '../reason.ts';
import { commandTexts } from '../texts.ts';
import { fixingTexts } from './texts.ts';

/**
 * Writes a text over the file of a document, in its encoding; or only sees whether it could be encoded.
 * Null where all is well, else what is in the way: then the file is as it was.
 */
export async function writeText(
  document: Document,
  output: string,
  locale: Locale,
  isToBeWritten: boolean,
): Promise<string | null> {
  const { path, encoding } = document;
  const bytes = await encode({ ...document, text: output });
  if ('character' in bytes) {
    const { line, column } = lineIndex(output).locate(bytes.offset);
    const data = { path, character: bytes.character, encoding, place: `${line}:${column}` };
    return say(locale, fixingTexts.notEncodable, data);
  }
  if (!isToBeWritten) return null;
  const before = await encodeSurely(document);
  try {
    const isWritten = replaceFile(path, before, bytes);
    return isWritten ? null : say(locale, fixingTexts.changedMeanwhile, { path });
  } catch (error) {
    return say(locale, commandTexts.unwritable, { path, reason: reasonOf(error, locale) });
  }
}
