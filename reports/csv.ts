import { resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { portablePath } from './path.ts';
import { placeCell } from './place.ts';
import type { ReportContext, Reporter, Row } from './report.ts';
import { visible } from './terminal/visible.ts';

const header = [
  'path',
  'line',
  'column',
  'endLine',
  'endColumn',
  'severity',
  'rule',
  'message',
  'text',
  'place',
  'address',
];
const LONGEST_TEXT = 200;

/**
 * RFC 4180, one finding a line. The byte-order mark lets Excel read Arabic, and what a spreadsheet
 * would compute has an apostrophe before it.
 */
export function csvReporter({ folder }: ReportContext): Reporter {
  let opening = `${csvMark}${csvLines([header])}`;
  return {
    file: ({ filePath, source, rows }) => {
      const path = portablePath(filePath, folder);
      const text = opening + csvLines(rows.map((row) => cells(path, source, row)));
      opening = '';
      return text;
    },
    failure: ({ path, message, code }) => {
      if (path === null || code === undefined) return '';
      const name = visible(portablePath(resolve(folder, path), folder));
      const text =
        opening + csvLines([[name, '', '', '', '', 'failure', code, visible(message), '', '', '']]);
      opening = '';
      return text;
    },
    end: () => opening,
  };
}

function cells(path: string, source: string, row: Row) {
  const { finding, start, end, place, address, message } = row;
  const { severity, ruleId } = finding;
  const text = source.slice(finding.start, Math.min(finding.end, finding.start + LONGEST_TEXT));
  const lineColumns = [start.line, start.column, end.line, end.column];
  const said = [severity, ruleId, visible(message), visible(text)];
  return [visible(path), ...lineColumns, ...said, placeCell(place), visible(address)];
}

/** Lets Excel read Arabic. */
export const csvMark = '\ufeff';

export function csvLines(records: readonly (readonly (string | number)[])[]): string {
  return stringify(
    records.map((record) => [...record]),
    { record_delimiter: 'windows', escape_formulas: true },
  );
}
