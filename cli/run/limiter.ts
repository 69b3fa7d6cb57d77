import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { FileReport } from '../../reports/report.ts';
import { commandTexts } from '../texts.ts';

/** Lets only the first findings of a run through. */
interface Limiter {
  readonly reported: (report: FileReport) => FileReport;
  /** What was held back, in words; null where nothing was. */
  readonly told: (locale: Locale) => string | null;
}

/** `most` is null where all findings are reported. */
export function createLimiter(most: number | null): Limiter {
  let total = 0;
  return {
    reported: (report) => {
      const room = most === null ? report.rows.length : Math.max(most - total, 0);
      total += report.rows.length;
      return report.rows.length <= room ? report : { ...report, rows: report.rows.slice(0, room) };
    },
    told: (locale) => {
      if (most === null || total <= most) return null;
      const data = { count: most, total, option: '--max-findings' };
      return say(locale, commandTexts.moreFindings, data);
    },
  };
}
