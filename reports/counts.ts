import type { Localised, Severity } from '../core/lint/rule.ts';
import { say } from '../core/lint/say.ts';
import { type ReportContext, type Reporter, severityRank } from './report.ts';
import { summaryLines } from './summary.ts';
import { styleOf } from './terminal/style.ts';
import { table } from './terminal/table.ts';
import { reportTexts } from './texts.ts';

const texts = {
  rule: { en: 'rule', ar: 'القاعدة' },
  severity: { en: 'severity', ar: 'الدرجة' },
  findings: { en: 'findings', ar: 'الملاحظات' },
  files: { en: 'files', ar: 'الملفات' },
} as const satisfies Record<string, Localised>;

interface Count {
  readonly ruleId: string;
  readonly severity: Severity;
  findings: number;
  files: number;
}

/**
 * How often each rule found something, the most frequent first: what to look at in an archive before
 * its findings are read. A table for people at a terminal; elsewhere one line a rule, with tabs.
 */
export function countsReporter(context: ReportContext): Reporter {
  const { locale, columns } = context;
  const counts = new Map<string, Count>();
  return {
    file: ({ rows }) => {
      const seen = new Set<Count>();
      for (const { finding } of rows) {
        const { ruleId, severity } = finding;
        // Configurations may give a rule one severity here and another there.
        const key = `${severity} ${ruleId}`;
        const count = counts.get(key) ?? { ruleId, severity, findings: 0, files: 0 };
        counts.set(key, count);
        count.findings++;
        if (!seen.has(count)) count.files++;
        seen.add(count);
      }
      return '';
    },
    end: (totals) => {
      const sorted = [...counts.values()].sort(inOrder);
      if (columns === null) {
        const records = sorted.map(({ ruleId, severity, findings, files }) =>
          [ruleId, severity, findings, files].join('\t'),
        );
        return `${['rule\tseverity\tfindings\tfiles', ...records].join('\n')}\n`;
      }
      const style = styleOf(context.color);
      const head = [texts.rule, texts.severity, texts.findings, texts.files];
      const rows = sorted.map(({ ruleId, severity, findings, files }) => {
        const paint = severity === 'error' ? style.red : style.yellow;
        return [ruleId, paint(say(locale, reportTexts[severity])), String(findings), String(files)];
      });
      const lines = table([head.map((text) => style.bold(text[locale])), ...rows], [2, 3]);
      const counted = sorted.length === 0 ? [] : [...lines, ''];
      return `${[...counted, ...summaryLines(totals, context, style)].join('\n')}\n`;
    },
  };
}

function inOrder(a: Count, b: Count): number {
  return (
    b.findings - a.findings ||
    severityRank[a.severity] - severityRank[b.severity] ||
    (a.ruleId < b.ruleId ? -1 : 1)
  );
}
