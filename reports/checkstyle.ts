import { x } from 'xastscript';
import { xmlSafe } from '../documents/xml-text.ts';
import { portablePath } from './path.ts';
import { addressed } from './place.ts';
import type { ReportContext, Reporter } from './report.ts';
import { xmlHead, xmlText } from './xml.ts';

/** The XML of Checkstyle, which most servers of continuous integration read. */
export function checkstyleReporter({ folder }: ReportContext): Reporter {
  let opening = `${xmlHead}<checkstyle version="4.3">\n`;
  const file = (path: string, errors: readonly Readonly<Record<string, string | number>>[]) => {
    const children = errors.map((attributes) => x('error', attributes));
    const text = opening + xmlText(x('file', { name: xmlSafe(path) }, children));
    opening = '';
    return text;
  };
  return {
    file: ({ filePath, rows }) =>
      file(
        portablePath(filePath, folder),
        rows.map(({ finding, start, message, address }) => ({
          line: start.line,
          column: start.column,
          severity: finding.severity,
          message: xmlSafe(addressed(message, address)),
          source: `qarar.${finding.ruleId}`,
        })),
      ),
    failure: ({ path, message }) =>
      file(path ?? '.', [{ severity: 'error', message: xmlSafe(message), source: 'qarar' }]),
    end: () => `${opening}</checkstyle>\n`,
  };
}
