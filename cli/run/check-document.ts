import { RuleError } from '../../core/lint/errors.ts';
import type { LintResult } from '../../core/lint/lint-result.ts';
import type { Linter } from '../../core/lint/linter.ts';
import type { Locale, Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { type Addresses, createAddresses } from '../../core/model/address.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import type { ParsedResolution } from '../../core/syntax/parse.ts';
import { noResolutionNotices } from '../../documents/no-resolution.ts';
import { toldFindings } from '../../documents/told-findings.ts';
import { plainReportOf } from '../../reports/plain-report.ts';
import type { PlainReport } from '../../reports/report.ts';
import type { Arguments, Track } from '../arguments.ts';
import type { TrackedCorrections } from '../fix/tracked-corrections.ts';
import type { Document } from '../inputs/read.ts';
import { reasonOf } from '../reason.ts';
import { EndlessCode, MOST_SECONDS, withoutHandlers } from '../stoppable.ts';
import { commandTexts } from '../texts.ts';

interface CheckResult {
  /** Null when the text could not be checked at all. */
  readonly checked: Checked | null;
  readonly complaints: readonly string[];
  /** What is worth knowing besides, and no failure. */
  readonly notices?: readonly string[];
  /** The text after the corrections that were asked for. */
  readonly output: string;
}

/** What is done about a text besides looking at it, and the language of what is said. */
interface CheckRequest extends Pick<Arguments, 'fixing' | 'track'> {
  readonly locale: Locale;
}

/** What was found, and the text in which, parsed when somebody asks. */
export interface Checked {
  readonly report: PlainReport;
  readonly parsed: () => ParsedResolution;
}

/** In UTF-16 units: a text that takes longer than a person waits for the end that was asked for. */
const LONG_TEXT = 1 << 20;

/**
 * Whatever goes wrong with one text is told, and the next one is checked. While a long text is, a
 * signal ends the process at once: our own handling of it would wait.
 */
export async function checkDocument(
  linter: Linter,
  document: Document,
  asked: CheckRequest,
): Promise<CheckResult> {
  const work = (): Promise<CheckResult> => checkOrTell(linter, document, asked);
  return document.text.length < LONG_TEXT ? await work() : await withoutHandlers(work);
}

async function checkOrTell(
  linter: Linter,
  document: Document,
  { fixing, track, locale }: CheckRequest,
): Promise<CheckResult> {
  const { path, text } = document;
  try {
    if (fixing === null || document.segments !== undefined) {
      const result = linter.lint(text);
      const findings = toldFindings(document, result.findings);
      const report = plainReportOf(document, linter, text, findings, locale, () => {
        return result.addressOf ?? createAddresses(result.parsed);
      });
      const corrected = track && (await trackedIn(linter, document, result, track, locale));
      return {
        checked: {
          report: corrected ? { ...report, corrections: corrected.edits } : report,
          parsed: () => result.parsed,
        },
        notices: [
          ...noResolutionNotices(document, () => result.parsed, locale),
          ...(corrected?.notices ?? []),
        ],
        complaints:
          corrected?.complaints ?? (fixing === null ? [] : [say(locale, notCorrected, { path })]),
        output: text,
      };
    }
    const { fixDocument } = await import('../fix/fix-document.ts');
    const fixed = await fixDocument(linter, document, fixing, locale);
    const { output, findings, parsed, complaints, notices, written } = fixed;
    const addresses = (): Addresses => createAddresses(parsed());
    const report = plainReportOf(document, linter, output, findings, locale, addresses);
    const corrected = fixing.target !== 'files' && output !== text ? { output } : {};
    const checked = { report: { ...report, written, ...corrected }, parsed };
    return {
      checked,
      complaints,
      notices: [...notices, ...noResolutionNotices(document, parsed, locale)],
      output,
    };
  } catch (error) {
    if (error instanceof EndlessCode) {
      const complaints = [say(locale, endless, { path, seconds: MOST_SECONDS })];
      return { checked: null, complaints, output: text };
    }
    if (!(error instanceof RuleError)) {
      const reason = reasonOf(error, locale);
      const complaints = [say(locale, commandTexts.internalError, { path, reason })];
      return { checked: null, complaints, output: text };
    }
    const complaints = [ruleComplaint(error, document, locale)];
    // A rule may have thrown on a text that fixes had changed: its findings are not those of the file.
    if (fixing !== null) complaints.push(say(locale, commandTexts.notFixed, { path }));
    if (fixing !== null) return { checked: null, complaints, output: text };
    const { findings, parsed } = error.result;
    const addresses = (): Addresses => createAddresses(parsed);
    const report = plainReportOf(document, linter, text, findings, locale, addresses);
    return { checked: { report, parsed: () => parsed }, complaints, output: text };
  }
}

/** What can be tracked in a Word document; null for a text of another kind. */
async function trackedIn(
  linter: Linter,
  document: Document,
  result: LintResult,
  track: Track,
  locale: Locale,
): Promise<TrackedCorrections | null> {
  const { segments } = document;
  if (segments === undefined || document.sourceMap !== undefined) return null;
  if (segments.some(({ page }) => page !== undefined)) return null;
  const { trackedCorrections } = await import('../fix/tracked-corrections.ts');
  return trackedCorrections(linter, { ...document, segments }, result, track, locale);
}

const endless: Localised = {
  en: '{path}: not checked: code of a plugin was stopped, or had not ended within {seconds} seconds.',
  ar: '{path}: لم يُدقق: أُوقفت شيفرة إحدى الإضافات أو لم تنته خلال {seconds} ثانية.',
};

const notCorrected: Localised = {
  en: '{path}: is not corrected: corrections are made in plain texts only. With --track DIR, a copy of a .docx gets them as tracked changes.',
  ar: '{path}: لم يُصحح: لا تُجرى التصحيحات إلا في النصوص المجردة. وبالخيار --track DIR تُكتب تغييرات متعقبة في نسخة من مستند docx.',
};

function ruleComplaint(error: RuleError, { path, text }: Document, locale: Locale): string {
  const { line, column } = lineIndex(text).locate(error.offset);
  return say(locale, commandTexts.ruleError, {
    path,
    rule: error.ruleId,
    place: `${line}:${column}`,
    reason: error.cause instanceof Error ? error.cause.message : String(error.cause),
    option: `--rule '${error.ruleId}: off'`,
  });
}
