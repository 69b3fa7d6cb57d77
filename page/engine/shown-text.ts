import type { LintResult } from '../../core/lint/lint-result.ts';
import type { Linter } from '../../core/lint/linter.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { createAddresses } from '../../core/model/address.ts';
import { noResolutionNotices } from '../../documents/no-resolution.ts';
import { toldFindings } from '../../documents/told-findings.ts';
import { canTrack } from '../../documents/tracked-fixes.ts';
import { changesOf } from '../../reports/changes.ts';
import { plainReportOf } from '../../reports/plain-report.ts';
import type { Row } from '../../reports/report.ts';
import { readingBlocks, readingFindings } from '../../server/features/reading-view.ts';
import type { ShownChange, ShownFinding, ShownText } from './messages.ts';
import type { OpenFile, State } from './open-file.ts';

interface Around {
  readonly linter: Linter;
  readonly locale: Locale;
  readonly version: number;
  readonly canUndo: boolean;
  readonly names: readonly string[];
  readonly at: number;
  readonly companionNames: ShownText['companionNames'];
  readonly configurationName: string | null;
}

/** The open text as the page shows it. */
export function shownText(
  open: OpenFile,
  state: State,
  result: LintResult,
  { linter, locale, ...around }: Around,
): ShownText {
  const { name, origin, document } = open;
  const { text } = state;
  const { tree } = result.parsed;
  const findings = toldFindings(document, result.findings);
  const { rows } = rowsOf(open, state, result, linter, locale);
  const isPossible = (edits: ShownChange['edits']): boolean =>
    origin !== 'word' ||
    canTrack({ text: document.text, segments: document.segments ?? [] }, state.made, edits);
  const reading = readingFindings({ source: text, linter, locale }, findings);
  const shown = rows.map((row, at): ShownFinding => {
    const { correction, ...found } = reading[at] as (typeof reading)[number];
    return {
      ...found,
      correction: correction !== null && isPossible(correction.edits) ? correction : null,
      address: row.address,
      changes: changesOf(row, locale)
        .map(({ description, edits }, index) => ({
          description,
          edits,
          isSafe: index === 0 && row.finding.edits.length > 0,
        }))
        .filter(({ edits }) => isPossible(edits)),
      related: row.related.map(({ message }) => message),
    };
  });
  return {
    name,
    ...around,
    origin,
    text,
    blocks: readingBlocks({ source: text, tree }, findings),
    findings: shown,
    rules: rulesOf(rows, linter, locale),
    notices: [
      ...open.notices,
      ...noResolutionNotices({ path: name, text }, () => result.parsed, locale),
    ],
    safe: shown.filter(({ changes }) => changes.some(({ isSafe }) => isSafe)).length,
  };
}

/** What was found, in words; with places in the document as long as it is as it was read. */
export function rowsOf(
  { document }: OpenFile,
  { text }: State,
  result: LintResult,
  linter: Linter,
  locale: Locale,
): { readonly rows: readonly Row[] } {
  const { path, filePath, segments } = document;
  const told = { path, filePath, ...(segments && text === document.text && { segments }) };
  const findings = toldFindings(document, result.findings);
  const addresses = () => result.addressOf ?? createAddresses(result.parsed);
  return plainReportOf(told, linter, text, findings, locale, addresses);
}

function rulesOf(rows: readonly Row[], linter: Linter, locale: Locale): ShownText['rules'] {
  const ids = new Set(rows.map(({ finding }) => finding.ruleId));
  return [...ids].flatMap((id) => {
    const rule = linter.rule(id);
    if (rule === undefined) return [];
    const { family, severity, description, why } = rule.meta;
    return [{ id, family, severity, description: description[locale], why: why[locale] }];
  });
}
