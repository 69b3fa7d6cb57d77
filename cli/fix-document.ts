import { fixAll } from '../core/engine/edits.ts';
import type { Linter } from '../core/engine/linter.ts';
import type { Finding, Locale } from '../core/engine/rule.ts';
import { lineIndex } from '../core/syntax/lines.ts';
import { encode, encodeSurely } from './encode.ts';
import type { Fixing } from './fixing.ts';
import { fixingTexts } from './fixing-messages.ts';
import { say } from './messages.ts';
import { type Document, reasonOf } from './read.ts';
import { replaceFile } from './write.ts';

export interface FixedDocument {
  /** The text with the corrections, or as it was where they could not be made. */
  readonly output: string;
  /** Of `output`. */
  readonly findings: readonly Finding[];
  readonly complaints: readonly string[];
  /** The file was corrected. */
  readonly written: boolean;
}

export async function fixDocument(
  linter: Linter,
  document: Document,
  _fixing: Fixing,
  locale: Locale,
): Promise<FixedDocument> {
  const { path, text, encoding, stdin } = document;
  const unchanged = (complaint: string): FixedDocument => ({
    output: text,
    findings: linter.lint(text).findings,
    complaints: [complaint],
    written: false,
  });
  const { output, remaining: findings } = fixAll(linter, text);
  if (output === text) return { output, findings, complaints: [], written: false };
  const bytes = await encode({ ...document, text: output });
  if ('character' in bytes) {
    const { line, column } = lineIndex(output).locate(bytes.offset);
    const data = { path, character: bytes.character, encoding, place: `${line}:${column}` };
    return unchanged(say(locale, fixingTexts.notEncodable, data));
  }
  if (stdin) return { output, findings, complaints: [], written: false };
  const before = await encodeSurely(document);
  try {
    const written = replaceFile(path, before, bytes);
    if (!written) return unchanged(say(locale, fixingTexts.changedMeanwhile, { path }));
    return { output, findings, complaints: [], written };
  } catch (error) {
    return unchanged(say(locale, 'unwritable', { path, reason: reasonOf(error, locale) }));
  }
}
