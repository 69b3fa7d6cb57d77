import { fingerprintsOf } from '../../core/lint/fingerprint.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { PlainReport } from '../../reports/report.ts';

/** The report with what each finding is known by in later versions of the text. */
export function withFingerprints(report: PlainReport): PlainReport {
  const { source, rows } = report;
  if (rows.length === 0) return report;
  const findings = rows.map(({ finding }) => finding);
  const fingerprints = fingerprintsOf(parse(source), findings);
  return {
    ...report,
    rows: rows.map((row, at) => ({ ...row, fingerprint: fingerprints[at] ?? '' })),
  };
}
