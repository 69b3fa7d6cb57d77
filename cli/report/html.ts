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
import type { FileReport, ReportContext, Reporter } from './report.ts';
import { summaryLines } from './summary.ts';

/**
 * One page that needs nothing else. Files are written as they come; the summary, which the page
 * shows above them, comes last.
 */
export function htmlReporter(context: ReportContext): Reporter {
  const { folder, locale } = context;
  let opening = pageHead(locale);
  const rules = new Map<string, RulePage>();
  const files: { readonly path: string; readonly counts: Readonly<Record<Severity, number>> }[] =
    [];
  const add = ({ path, counts, findings }: FilePage, { rule }: FileReport): void => {
    files.push({ path, counts });
    for (const { ruleId: id } of findings) {
      const { description, why } = rule(id)?.meta ?? {};
      const known = rules.get(id) ?? {
        id,
        count: 0,
        description: description?.[locale] ?? '',
        why: why?.[locale] ?? '',
      };
      rules.set(id, { ...known, count: known.count + 1 });
    }
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
      add(page, report);
      return flush(fileBlock(page, files.length, locale));
    },
    failure: ({ message }) => flush(failureBlock(message)),
    end: (totals) => {
      const pages = [...rules.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
      const lines = summaryLines(totals, context, styleOf(false));
      return flush(rulesBlock(pages, locale) + summaryBlock(lines, files, locale) + pageEnd);
    },
  };
}
