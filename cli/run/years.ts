import { ownYear } from '../../core/model/own-year.ts';
import { profileOf } from '../../core/model/profile.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { FileReport } from '../../reports/report.ts';

/** The report with the year of its text, for formats that tell how the years differ. */
export function withYear<R extends Pick<FileReport, 'source'>>(
  report: R,
): R & { readonly year: number | null } {
  const { source } = report;
  return { ...report, year: ownYear(profileOf(source, parse(source).tree)) };
}
