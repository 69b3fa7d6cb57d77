import { familyList, familyNames } from '../core/lint/family-names.ts';
import type { Locale } from '../core/lint/rule.ts';
import { say } from '../core/lint/say.ts';
import type { ReportContext, Totals } from './report.ts';
import type { Style } from './terminal/style.ts';
import { reportTexts } from './texts.ts';

/** What was found and done in all files, in words. */
export function summaryLines(
  totals: Totals,
  { locale, quiet }: ReportContext,
  style: Style,
): readonly string[] {
  const { errors, warnings, infos, files, flaggedFiles, writtenFiles, fixable } = totals;
  const counts = [
    errors > 0 &&
      `${style.red('\u2716')} ${errors === 1 ? say(locale, reportTexts.oneError) : say(locale, reportTexts.errorCount, { count: errors })}`,
    warnings > 0 &&
      `${style.yellow('\u26a0')} ${warnings === 1 ? say(locale, reportTexts.oneWarning) : say(locale, reportTexts.warningCount, { count: warnings })}`,
    infos > 0 &&
      `${style.yellow('\u2139')} ${infos === 1 ? say(locale, reportTexts.oneInfo) : say(locale, reportTexts.infoCount, { count: infos })}`,
  ].filter((part) => part !== false);
  const comma = say(locale, reportTexts.comma);
  const places =
    files === 1 ? '' : say(locale, reportTexts.inFiles, { flagged: flaggedFiles, checked: files });
  const found =
    counts.length > 0
      ? counts.join(comma) + places
      : `${style.green('\u2714')} ${nothingFound(files, quiet, locale)}`;
  return [
    found,
    ...(flaggedFiles < MANY_FILES ? [] : [familyCounts(totals, locale)]),
    ...(fixable > 0 ? [say(locale, reportTexts.fixable, { count: fixable, option: '--fix' })] : []),
    ...(writtenFiles === 0
      ? []
      : [
          writtenFiles === 1
            ? say(locale, reportTexts.fixedOne)
            : say(locale, reportTexts.fixedFiles, { count: writtenFiles }),
        ]),
  ];
}

/** Of so many, nobody reads the findings to know of what kind they are. */
const MANY_FILES = 10;

/** The most frequent first. */
function familyCounts({ families }: Totals, locale: Locale): string {
  return familyList
    .flatMap((family) => ({ family, count: families[family] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ family, count }) => `${familyNames[family][locale]}: ${count}`)
    .join(say(locale, reportTexts.comma));
}

function nothingFound(files: number, quiet: boolean, locale: Locale): string {
  if (quiet)
    return say(locale, files === 1 ? reportTexts.noErrorsOne : reportTexts.noErrors, {
      checked: files,
    });
  return say(locale, files === 1 ? reportTexts.cleanOne : reportTexts.clean, { checked: files });
}
