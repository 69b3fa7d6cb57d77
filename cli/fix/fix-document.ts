import { fixAll } from '../../core/lint/edits.ts';
import type { Linter } from '../../core/lint/linter.ts';
import type { Finding, Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { sameBlocks } from '../../core/lint/verify-text.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import type { ParsedResolution } from '../../core/syntax/parse.ts';
import { encode, encodeSurely } from '../../documents/encodings/encode.ts';
import type { Fixing } from '../arguments.ts';
import type { Document } from '../inputs/read.ts';
import { reasonOf } from '../reason.ts';
import { commandTexts } from '../texts.ts';
import { MOST_PASSES, refusals, unknownPluginRule, wantedEdits } from './fixing.ts';
import { fixingTexts } from './texts.ts';
import { replaceFile } from './write.ts';

interface FixedDocument {
  /** The text with the corrections, or as it was where they cannot be made. */
  readonly output: string;
  /** Of `output`. */
  readonly findings: readonly Finding[];
  readonly parsed: () => ParsedResolution;
  readonly complaints: readonly string[];
  /** The file was corrected. */
  readonly written: boolean;
}

export async function fixDocument(
  linter: Linter,
  document: Document,
  fixing: Fixing,
  locale: Locale,
): Promise<FixedDocument> {
  const { path, text, stdin } = document;
  const first = linter.lint(text);
  const unchanged = (...complaints: readonly string[]): FixedDocument => ({
    output: text,
    findings: first.findings,
    parsed: () => first.parsed,
    complaints,
    written: false,
  });
  const name = unknownPluginRule(fixing, (id) => linter.rule(id) !== undefined);
  if (name !== undefined) {
    return unchanged(say(locale, fixingTexts.unknownPluginRule, { path, name }));
  }
  const fixed = fixAll(linter, first, {
    maxPasses: MOST_PASSES,
    editsOf: wantedEdits(fixing),
    keeps: sameBlocks,
  });
  const { output, remaining: findings } = fixed;
  const parsed = (): ParsedResolution => fixed.parsed;
  const complaints = refusals(fixing, fixed, path, locale);
  if (output === text) return { output, findings, parsed, complaints, written: false };

  const bytes = await encode({ ...document, text: output });
  if ('character' in bytes) {
    const { line, column } = lineIndex(output).locate(bytes.offset);
    const { encoding } = document;
    const data = { path, character: bytes.character, encoding, place: `${line}:${column}` };
    return unchanged(...complaints, say(locale, fixingTexts.notEncodable, data));
  }
  if (stdin || fixing.target !== 'files')
    return { output, findings, parsed, complaints, written: false };

  const before = await encodeSurely(document);
  try {
    const written = replaceFile(path, before, bytes);
    if (!written) {
      return unchanged(...complaints, say(locale, fixingTexts.changedMeanwhile, { path }));
    }
    return { output, findings, parsed, complaints, written };
  } catch (error) {
    const reason = reasonOf(error, locale);
    return unchanged(...complaints, say(locale, commandTexts.unwritable, { path, reason }));
  }
}
