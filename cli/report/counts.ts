import type { Localised, Severity } from '../../core/engine/rule.ts';
import { say } from '../messages.ts';
import { styleOf } from '../style.ts';
import { table } from '../table.ts';
import { portablePath } from './path.ts';
import type { FileReport, ReportContext, Reporter } from './report.ts';
import { summaryLines } from './summary.ts';
import { visible } from './visible.ts';

const texts = {
  rule: { en: 'rule', ar: 'القاعدة' },
  file: { en: 'text', ar: 'النص' },
  errors: { en: 'errors', ar: 'الأخطاء' },
  warnings: { en: 'warnings', ar: 'التحذيرات' },
  infos: { en: 'infos', ar: 'التنبيهات' },
  files: { en: 'texts', ar: 'النصوص' },
  more: { en: 'and {count} more texts', ar: 'ونصوص أخرى عددها {count}' },
} as const satisfies Record<string, Localised>;

type Counts = Record<Severity, number>;

/** The worst texts, of which there may be thousands. */
const MOST_FILES = 20;

/** How much of what there is, and where most of it: for who has to begin somewhere. */
export function countsReporter(context: ReportContext): Reporter {
  const { folder, locale } = context;
  const rules = new Map<string, Counts & { files: number }>();
  let files: (readonly [path: string, Counts])[] = [];
  const failures: string[] = [];
  const cut = (): void => {
    files = files.sort(byCounts).slice(0, MOST_FILES);
  };
  const add = ({ filePath, rows }: FileReport): void => {
    const own = { error: 0, warning: 0, info: 0 };
    const seen = new Set<string>();
    for (const { finding } of rows) {
      const { ruleId, severity } = finding;
      const counts = rules.get(ruleId) ?? { error: 0, warning: 0, info: 0, files: 0 };
      rules.set(ruleId, counts);
      counts[severity]++;
      own[severity]++;
      if (!seen.has(ruleId)) counts.files++;
      seen.add(ruleId);
    }
    if (rows.length > 0) files.push([visible(portablePath(filePath, folder)), own]);
    if (files.length > 2 * MOST_FILES) cut();
  };
  const cells = ({ error, warning, info }: Counts): string[] => [error, warning, info].map(String);
  const head = [texts.errors, texts.warnings, texts.infos].map((text) => text[locale]);
  return {
    file: (report) => {
      add(report);
      return '';
    },
    failure: ({ message }) => {
      failures.push(visible(message));
      return '';
    },
    end: (totals) => {
      cut();
      const ruleRows = [...rules]
        .sort(byCounts)
        .map(([id, counts]) => [...cells(counts), String(counts.files), id]);
      const ruleHead = [...head, texts.files[locale], texts.rule[locale]];
      const fileRows = files.map(([path, counts]) => [...cells(counts), path]);
      const rest = totals.flaggedFiles - files.length;
      const blocks = [
        rules.size === 0 ? [] : table([ruleHead, ...ruleRows], [0, 1, 2, 3]),
        files.length === 0 ? [] : table([[...head, texts.file[locale]], ...fileRows], [0, 1, 2]),
        rest > 0 ? [say(locale, texts.more, { count: rest })] : [],
        failures,
        summaryLines(totals, context, styleOf(false)),
      ];
      const shown = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
      return `${shown.join('\n\n')}\n`;
    },
  };
}

/** Most findings first, whatever their severity; of as many, in the order of the names. */
function byCounts(
  [a, one]: readonly [string, Counts],
  [b, other]: readonly [string, Counts],
): number {
  const sum = ({ error, warning, info }: Counts): number => error + warning + info;
  return sum(other) - sum(one) || (a < b ? -1 : a > b ? 1 : 0);
}
