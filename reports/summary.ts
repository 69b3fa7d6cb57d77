import { say } from '../cli/messages.ts';
import type { Locale } from '../core/lint/rule.ts';
import type { ReportContext, Totals } from './report.ts';
import type { Style } from './terminal/style.ts';

/** What was found and done in all files, in words. */
export function summaryLines(
  totals: Totals,
  { locale, quiet }: ReportContext,
  style: Style,
): readonly string[] {
  const { errors, warnings, infos, files, flaggedFiles, writtenFiles, fixable } = totals;
  const counts = [
    errors > 0 &&
      `${style.red('\u2716')} ${errors === 1 ? say(locale, 'oneError') : say(locale, 'errorCount', { count: errors })}`,
    warnings > 0 &&
      `${style.yellow('\u26a0')} ${warnings === 1 ? say(locale, 'oneWarning') : say(locale, 'warningCount', { count: warnings })}`,
    infos > 0 &&
      `${style.yellow('\u2139')} ${infos === 1 ? say(locale, 'oneInfo') : say(locale, 'infoCount', { count: infos })}`,
  ].filter((part) => part !== false);
  const comma = say(locale, 'comma');
  const places =
    files === 1 ? '' : say(locale, 'inFiles', { flagged: flaggedFiles, checked: files });
  const found =
    counts.length > 0
      ? counts.join(comma) + places
      : `${style.green('\u2714')} ${nothingFound(files, quiet, locale)}`;
  return [
    found,
    ...(fixable > 0 ? [say(locale, 'fixable', { count: fixable, option: '--fix' })] : []),
    ...(writtenFiles === 0
      ? []
      : [
          writtenFiles === 1
            ? say(locale, 'fixedOne')
            : say(locale, 'fixedFiles', { count: writtenFiles }),
        ]),
  ];
}

function nothingFound(files: number, quiet: boolean, locale: Locale): string {
  if (quiet) return say(locale, files === 1 ? 'noErrorsOne' : 'noErrors', { checked: files });
  return say(locale, files === 1 ? 'cleanOne' : 'clean', { checked: files });
}
