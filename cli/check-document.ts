import { fixAll } from '../core/engine/edits.ts';
import { RuleError } from '../core/engine/errors.ts';
import type { Linter } from '../core/engine/linter.ts';
import { findingText, relatedText, suggestionText } from '../core/engine/messages.ts';
import type { Finding, Locale } from '../core/engine/rule.ts';
import { lineIndex } from '../core/syntax/lines.ts';
import { encode } from './decode.ts';
import { say } from './messages.ts';
import { type Document, reasonOf } from './read.ts';
import type { FileReport, Row } from './report/report.ts';
import { writeAtomically } from './write.ts';

export interface CheckResult {
  /** Null when the text could not be checked at all. */
  readonly report: FileReport | null;
  readonly complaints: readonly string[];
  /** The text after the safe fixes, where they were asked for. */
  readonly output: string;
}

/** Whatever goes wrong with one text is told, and the next one is checked. */
export function checkDocument(
  linter: Linter,
  document: Document,
  fix: boolean,
  locale: Locale,
): CheckResult {
  const { path, text } = document;
  try {
    if (!fix) return result(document, linter, text, linter.lint(text).findings, locale);
    const { output, remaining } = fixAll(linter, text);
    if (output === text || document.stdin)
      return result(document, linter, output, remaining, locale);
    return save(document, linter, output, remaining, locale);
  } catch (error) {
    if (!(error instanceof RuleError)) {
      const reason = reasonOf(error, locale);
      const complaints = [say(locale, 'internalError', { path, reason })];
      return { report: null, complaints, output: text };
    }
    const complaints = [ruleComplaint(error, document, locale)];
    // A rule may have thrown on a text that fixes had changed: its findings are not those of the file.
    if (fix) complaints.push(say(locale, 'notFixed', { path }));
    const findings = fix ? null : error.result.findings;
    const partial = findings && result(document, linter, text, findings, locale).report;
    return { report: partial, complaints, output: text };
  }
}

function save(
  document: Document,
  linter: Linter,
  output: string,
  remaining: readonly Finding[],
  locale: Locale,
): CheckResult {
  const { path, text, byteOrderMark } = document;
  try {
    writeAtomically(path, encode({ text: output, byteOrderMark }));
    const written = result(document, linter, output, remaining, locale);
    return { ...written, report: written.report && { ...written.report, written: true } };
  } catch (error) {
    const complaint = say(locale, 'unwritable', { path, reason: reasonOf(error, locale) });
    const unfixed = result(document, linter, text, linter.lint(text).findings, locale);
    return { ...unfixed, complaints: [complaint] };
  }
}

function result(
  { path, filePath }: Document,
  linter: Linter,
  source: string,
  findings: readonly Finding[],
  locale: Locale,
): CheckResult {
  const { locate } = lineIndex(source);
  const rows = findings.map((finding): Row => {
    const rule = linter.rule(finding.ruleId);
    if (rule === undefined) throw new RangeError(`A finding of an unknown rule ${finding.ruleId}`);
    return {
      finding,
      start: locate(finding.start),
      end: locate(finding.end),
      message: findingText(rule, finding, locale),
      fingerprint: '',
      suggestions: finding.suggestions.map((each) => suggestionText(rule, each, locale)),
      related: finding.related.map((each) => ({
        start: locate(each.start),
        end: locate(each.end),
        message: relatedText(rule, each, locale),
      })),
    };
  });
  return {
    report: { path, filePath, source, rows, written: false },
    complaints: [],
    output: source,
  };
}

function ruleComplaint(error: RuleError, { path, text }: Document, locale: Locale): string {
  const { line, column } = lineIndex(text).locate(error.offset);
  return say(locale, 'ruleError', {
    path,
    rule: error.ruleId,
    place: `${line}:${column}`,
    reason: error.cause instanceof Error ? error.cause.message : String(error.cause),
    option: `--rule '${error.ruleId}: off'`,
  });
}
