import type { Locale, Severity } from '../../core/engine/rule.ts';
import { changesOf } from './changes.ts';
import { type Excerpt, excerptOf, seen } from './excerpt.ts';
import { portablePath } from './path.ts';
import { placeText } from './place.ts';
import type { FileReport } from './report.ts';

/** What the page shows of a file. Plain data, apart from how it is shown. */
export interface FilePage {
  readonly path: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly FindingPage[];
}

export interface FindingPage {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly place: string;
  readonly message: string;
  readonly excerpt: Excerpt;
  /** What its corrections say. */
  readonly corrections: readonly string[];
  readonly related: readonly { readonly place: string; readonly message: string }[];
}

export function filePage(report: FileReport, folder: string, locale: Locale): FilePage {
  const counts = { error: 0, warning: 0, info: 0 };
  const findings = report.rows.map((row): FindingPage => {
    const { finding, message } = row;
    counts[finding.severity]++;
    return {
      ruleId: finding.ruleId,
      severity: finding.severity,
      place: placeText(row, locale),
      message,
      excerpt: excerptOf(report.source, finding.start, finding.end),
      corrections: changesOf(row, locale).map(({ description }) => description),
      related: row.related.map((related) => ({
        place: placeText(related, locale),
        message: related.message,
      })),
    };
  });
  return { path: seen(portablePath(report.filePath, folder)), counts, findings };
}
