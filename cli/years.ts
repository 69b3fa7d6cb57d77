import { ownYear } from '../core/syntax/own-year.ts';
import { parse } from '../core/syntax/parse.ts';
import { profileOf } from '../core/syntax/profile.ts';
import type { FileReport } from './report/report.ts';

/** The report with the year of its text, for formats that tell how the years differ. */
export function withYear<R extends Pick<FileReport, 'source'>>(
  report: R,
): R & { readonly year: number | null } {
  const { source } = report;
  return { ...report, year: ownYear(profileOf(source, parse(source).tree)) };
}
