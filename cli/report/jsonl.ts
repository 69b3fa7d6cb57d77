import { jsonMessage } from './json.ts';
import { portablePath } from './path.ts';
import type { ReportContext, Reporter } from './report.ts';

/** One object a line, each with its `type`; the last line tells that the report is whole. */
export function jsonlReporter({ folder }: ReportContext): Reporter {
  const line = (value: object): string => `${JSON.stringify(value)}\n`;
  return {
    file: ({ filePath, source, rows }) => {
      const path = portablePath(filePath, folder);
      return rows
        .map((row) => line({ type: 'finding', path, ...jsonMessage(row, source) }))
        .join('');
    },
    failure: ({ path, message, code }) =>
      line({ type: 'failure', path, message, ...(code && { code }) }),
    end: (totals) => line({ type: 'totals', ...totals }),
  };
}
