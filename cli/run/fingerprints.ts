import {
  fingerprintsOf,
  paragraphIdentities,
  placeFingerprints,
} from '../../core/lint/fingerprint.ts';
import type { ParsedResolution } from '../../core/syntax/parse.ts';
import type { PlainReport } from '../../reports/report.ts';

/** The report with what each finding is known by in later versions of the text. */
export function withFingerprints(report: PlainReport, parsed: ParsedResolution): PlainReport {
  const { rows } = report;
  const fingerprints = fingerprintsOf(parsed, findingsOf(report));
  return {
    ...report,
    rows: rows.map((row, at) => ({ ...row, fingerprint: fingerprints[at] ?? '' })),
  };
}

/** The report with all that a baseline compares. */
export function withIdentities(report: PlainReport, parsed: ParsedResolution): PlainReport {
  return {
    ...report,
    identities: {
      places: placeFingerprints(parsed, findingsOf(report)),
      paragraphs: paragraphIdentities(parsed),
    },
  };
}

function findingsOf({ rows }: PlainReport) {
  return rows.map(({ finding }) => finding);
}
