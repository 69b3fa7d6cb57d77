import { createHash } from 'node:crypto';
import type { Severity } from '../core/lint/rule.ts';
import { portablePath } from './path.ts';
import { addressed } from './place.ts';
import type { ReportContext, Reporter } from './report.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/** The report of code quality that GitLab shows in merge requests. */
export function gitlabReporter({ folder }: ReportContext): Reporter {
  let separator = '[\n';
  const issue = (value: object): string => {
    const text = separator + JSON.stringify(value);
    separator = ',\n';
    return text;
  };
  return {
    file: (report) => {
      const path = portablePath(report.filePath, folder);
      return report.rows
        .map(({ finding, start, end, message, address, fingerprint }) =>
          issue({
            description: addressed(message, address),
            check_name: finding.ruleId,
            fingerprint: identity(path, fingerprint),
            severity: severities[finding.severity],
            location: { path, lines: { begin: start.line, end: end.line } },
          }),
        )
        .join('');
    },
    failure: ({ path, message }) =>
      issue({
        description: message,
        check_name: 'qarar',
        fingerprint: identity(path ?? '', message),
        severity: 'blocker',
        location: { path: path ?? '.', lines: { begin: 1 } },
      }),
    end: () => (separator === '[\n' ? '[]\n' : '\n]\n'),
  };
}

/** GitLab takes two issues with one fingerprint, in whatever files, for one. */
function identity(path: string, fingerprint: string): string {
  return createHash('sha256').update(`${path}\n${fingerprint}`).digest('hex').slice(0, 32);
}
