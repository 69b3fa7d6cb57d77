import { fixAll, MOST_PASSES } from '../../core/lint/edits.ts';
import type { Linter } from '../../core/lint/linter.ts';
import type { Finding, Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { silencingEdits } from '../../core/lint/silencing.ts';
import { sameBlocks } from '../../core/lint/verify-text.ts';
import { withReferences } from '../../core/renumber/suggested.ts';
import type { ParsedResolution } from '../../core/syntax/parse.ts';
import type { Fixing } from '../arguments.ts';
import type { Document } from '../inputs/read.ts';
import { correctedText, refusals, unknownPluginRule, wantedEdits } from './fixing.ts';
import { fixingTexts } from './texts.ts';
import { writeText } from './write-text.ts';

interface FixedDocument {
  /** The text with the corrections, or as it was where they cannot be made. */
  readonly output: string;
  /** Of `output`. */
  readonly findings: readonly Finding[];
  readonly parsed: () => ParsedResolution;
  readonly complaints: readonly string[];
  /** What was corrected, where that is asked for. */
  readonly notices: readonly string[];
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
    notices: [],
    written: false,
  });
  const name = unknownPluginRule(fixing, (id) => linter.rule(id) !== undefined);
  if (name !== undefined) {
    return unchanged(say(locale, fixingTexts.unknownPluginRule, { path, name }));
  }
  const wanted = withReferences(wantedEdits(fixing));
  const fixed = fixAll(linter, first, {
    maxPasses: MOST_PASSES,
    editsOf:
      fixing.silencing === null
        ? (finding, _made, result) => wanted(finding, result)
        : silencingEdits(fixing.silencing),
    keeps: sameBlocks,
  });
  const { output, remaining: findings } = fixed;
  const parsed = (): ParsedResolution => fixed.parsed;
  const complaints = refusals(fixing, fixed, path, locale);
  const corrected = fixing.isTold ? correctedText(fixed, fixing, path, locale) : null;
  const notices = corrected === null ? [] : [corrected];
  if (output === text) return { output, findings, parsed, complaints, notices, written: false };

  const isToBeWritten = !stdin && fixing.target === 'files';
  const complaint = await writeText(document, output, locale, isToBeWritten);
  return complaint === null
    ? { output, findings, parsed, complaints, notices, written: isToBeWritten }
    : unchanged(...complaints, complaint);
}
