import type { Severity } from '../../core/engine/rule.ts';
import { styleOf } from '../style.ts';
import { type FilePage, filePage } from './html-data.ts';
import {
  failureBlock,
  fileBlock,
  pageEnd,
  pageHead,
  type RulePage,
  rulesBlock,
  summaryBlock,
} from './html-template.ts';
import type { ReportContext, Reporter } from './report.ts';
import { summaryLines } from './summary.ts';

/**
 * One page that needs nothing else. Files are written as they come; the summary, which the page
 * shows above them, comes last.
 */
export function htmlReporter(context: ReportContext): Reporter {
  const { folder, locale, rule } = context;
  let opening = pageHead(locale);
  const rules = new Map<string, number>();
  const files: { readonly path: string; readonly counts: Readonly<Record<Severity, number>> }[] =
    [];
  const add = ({ path, counts, findings }: FilePage): void => {
    files.push({ path, counts });
    for (const { ruleId } of findings) rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1);
  };
  const flush = (text: string): string => {
    const whole = opening + text;
    opening = '';
    return whole;
  };
  return {
    file: (report) => {
      if (report.rows.length === 0) return '';
      const page = filePage(report, folder, locale);
      add(page);
      return flush(fileBlock(page, files.length, locale));
    },
    failure: ({ message }) => flush(failureBlock(message)),
    end: (totals) => {
      const pages = [...rules]
        .map(([id, count]): RulePage => {
          const meta = rule(id)?.meta;
          return {
            id,
            count,
            description: meta?.description[locale] ?? '',
            why: meta?.why[locale] ?? '',
          };
        })
        .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
      const lines = summaryLines(totals, context, styleOf(false));
      return flush(rulesBlock(pages, locale) + summaryBlock(lines, files, locale) + pageEnd);
    },
  };
}
