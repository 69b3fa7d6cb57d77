import type { Cdata, Element } from 'xast';
import { x } from 'xastscript';
import { say } from '../core/lint/say.ts';
import { xmlSafe } from '../documents/xml-text.ts';
import { portablePath } from './path.ts';
import { addressed, placeText } from './place.ts';
import type { ReportContext, Reporter, Row } from './report.ts';
import { reportTexts } from './texts.ts';
import { xmlHead, xmlText } from './xml.ts';

/**
 * Test results as JUnit writes them: a text is a suite, and each of its findings a test that fails.
 * Infos never fail anything: they are the output of a test that passes.
 */
export function junitReporter({ folder, locale }: ReportContext): Reporter {
  let opening = `${xmlHead}<testsuites name="qarar">\n`;
  const suite = (path: string, attributes: Counts, cases: readonly Element[]): string => {
    const name = xmlSafe(path);
    const text = opening + xmlText(x('testsuite', { name, ...attributes }, [...cases]));
    opening = '';
    return text;
  };
  const testOf = (path: string, row: Row): Element => {
    const { finding, message } = row;
    const place = xmlSafe(placeText(row, locale));
    const text = `${path}:${addressed(place, row.address)}\n${say(locale, reportTexts[finding.severity])}: ${message}`;
    const outcome =
      finding.severity === 'info'
        ? x('system-out', cdata(text))
        : x('failure', { type: finding.severity, message: xmlSafe(message) }, cdata(text));
    return x(
      'testcase',
      { name: `${finding.ruleId} (${place})`, classname: xmlSafe(path) },
      outcome,
    );
  };
  return {
    file: ({ filePath, rows }) => {
      const path = portablePath(filePath, folder);
      const failures = rows.filter(({ finding }) => finding.severity !== 'info').length;
      const clean = x('testcase', { name: 'qarar', classname: xmlSafe(path) });
      const cases = rows.length === 0 ? [clean] : rows.map((row) => testOf(path, row));
      return suite(path, { tests: cases.length, failures, errors: 0 }, cases);
    },
    failure: ({ path, message }) => {
      const name = path ?? '.';
      const error = x('error', { type: 'qarar', message: xmlSafe(message) });
      const test = x('testcase', { name: 'qarar', classname: xmlSafe(name) }, error);
      return suite(name, { tests: 1, failures: 0, errors: 1 }, [test]);
    },
    end: () => `${opening}</testsuites>\n`,
  };
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

/** As sections: in plain text the writer would leave `]]>` as it is, which XML does not allow. */
function cdata(text: string): Cdata[] {
  return xmlSafe(text)
    .split(/(?<=\]\])(?=>)/u)
    .map((value) => ({ type: 'cdata', value }));
}
