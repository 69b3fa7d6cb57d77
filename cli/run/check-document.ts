import { addressText } from '../../core/lint/address-text.ts';
import { RuleError } from '../../core/lint/errors.ts';
import type { LintResult } from '../../core/lint/lint-result.ts';
import type { Linter } from '../../core/lint/linter.ts';
import { findingText, relatedText, suggestionText } from '../../core/lint/messages.ts';
import type { Finding, Locale, Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { type Addresses, createAddresses, placeOf } from '../../core/model/address.ts';
import { modelOf } from '../../core/model/model.ts';
import { isOtherText } from '../../core/model/text-kind.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import type { ParsedResolution } from '../../core/syntax/parse.ts';
import { type DocumentPlace, documentPlaceOf } from '../../documents/extracted.ts';
import type { PlainReport, Row } from '../../reports/report.ts';
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
      const findings = result.findings
        .filter(({ ruleId }) => !isOfFont(document, ruleId))
        .map((finding) => asFarAsRead(document, finding));
      const report = reportOf(document, linter, text, findings, locale, () => {
        return result.addressOf ?? createAddresses(result.parsed);
      });
      const corrected = track && (await trackedIn(linter, document, result, track, locale));
      return {
        checked: {
          report: corrected ? { ...report, corrections: corrected.edits } : report,
          parsed: () => result.parsed,
        },
        notices: [
          ...noticesOf(document, () => result.parsed, locale),
          ...(corrected?.notices ?? []),
        ],
        complaints:
          corrected?.complaints ?? (fixing === null ? [] : [say(locale, notCorrected, { path })]),
        output: text,
      };
    }
    const { fixDocument } = await import('../fix/fix-document.ts');
    const fixed = await fixDocument(linter, document, fixing, locale);
    const { output, findings, parsed, complaints, written } = fixed;
    const addresses = (): Addresses => createAddresses(parsed());
    const report = reportOf(document, linter, output, findings, locale, addresses);
    const corrected = fixing.target !== 'files' && output !== text ? { output } : {};
    const checked = { report: { ...report, written, ...corrected }, parsed };
    return { checked, complaints, notices: noticesOf(document, parsed, locale), output };
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
    const report = reportOf(document, linter, text, findings, locale, addresses);
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

/** Rules about how letters are stored. */
const LETTER_RULES: ReadonlySet<string> = new Set([
  'consistent-vocalization',
  'no-decomposed-letters',
  'no-foreign-letters',
  'no-hidden-characters',
  'no-presentation-forms',
  'no-tatweel',
]);

/** In a PDF the letters are those of a font, and no author has chosen them. */
function isOfFont({ segments }: Document, ruleId: string): boolean {
  return segments?.[0]?.page !== undefined && LETTER_RULES.has(ruleId);
}

/** A gap that something unread may explain is no error. */
function asFarAsRead({ isPartlyRead }: Document, finding: Finding): Finding {
  const isGap = isPartlyRead === true && finding.message === 'gap';
  return isGap ? { ...finding, severity: 'info' } : finding;
}

/** Most texts are known by a word; the others are looked at. */
function noticesOf(
  { path, text }: Document,
  parsed: () => ParsedResolution,
  locale: Locale,
): readonly string[] {
  if (resolutionWord.test(text) || !isOtherText(modelOf(parsed()))) return [];
  return [say(locale, noResolution, { path })];
}

const resolutionWord = /^(?:و?إذ|إن [^\n.]{2,40}،$|(?:[0-9\u0660-\u0669]+\s*-\s*)?[تي]قرر)\s/mu;

const noResolution: Localised = {
  en: '{path}: is no resolution; only its typography is checked.',
  ar: '{path}: ليس قرارا، ولم يُدقق منه سوى الجوانب الطباعية.',
};

const endless: Localised = {
  en: '{path}: not checked: code of a plugin was stopped, or had not ended within {seconds} seconds.',
  ar: '{path}: لم يُدقق: أُوقفت شيفرة إحدى الإضافات أو لم تنته خلال {seconds} ثانية.',
};

const notCorrected: Localised = {
  en: '{path}: is not corrected: corrections are made in plain texts only. With --track DIR, a copy of a .docx gets them as tracked changes.',
  ar: '{path}: لم يُصحح: لا تُجرى التصحيحات إلا في النصوص المجردة. وبالخيار --track DIR تُكتب تغييرات متعقبة في نسخة من مستند docx.',
};

function reportOf(
  { path, filePath, segments }: Document,
  linter: Linter,
  source: string,
  findings: readonly Finding[],
  locale: Locale,
  addresses: () => Addresses,
): PlainReport {
  const { locate } = lineIndex(source);
  const addressOf = findings.length === 0 ? () => [] : addresses();
  const placed = (start: number, end: number): { readonly place?: DocumentPlace } => {
    const place = segments === undefined ? null : documentPlaceOf(segments, start, end);
    return place === null ? {} : { place };
  };
  const rows = findings.map((finding): Row => {
    const rule = linter.rule(finding.ruleId);
    if (rule === undefined) throw new RangeError(`A finding of an unknown rule ${finding.ruleId}`);
    return {
      finding,
      start: locate(finding.start),
      end: locate(finding.end),
      ...placed(finding.start, finding.end),
      address: addressText(addressOf(placeOf(source, finding)), locale),
      message: findingText(rule, finding, locale),
      fingerprint: '',
      suggestions: finding.suggestions.map((each) => suggestionText(rule, each, locale)),
      related: finding.related.map((each) => ({
        start: locate(each.start),
        end: locate(each.end),
        ...placed(each.start, each.end),
        message: relatedText(rule, each, locale),
      })),
    };
  });
  return { path, filePath, source, rows, written: false };
}

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
