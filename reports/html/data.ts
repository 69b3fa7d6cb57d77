import type { Locale, Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { changesOf } from '../changes.ts';
import { portablePath } from '../path.ts';
import { addressed, placeText } from '../place.ts';
import type { FileReport, Row } from '../report.ts';
import { excerptOf, seen } from '../terminal/excerpt.ts';
import { wordCount } from '../words.ts';
import type { FindingPage, TextPage } from './model.ts';

export function textPage(report: FileReport, folder: string, locale: Locale): TextPage {
  const { source, filePath, rows, year = null } = report;
  return {
    path: seen(portablePath(filePath, folder)),
    year,
    words: wordCount(source),
    findings: rows.map((row) => findingPage(row, source, locale)),
  };
}

function findingPage(row: Row, source: string, locale: Locale): FindingPage {
  const { finding, message, related } = row;
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    place: addressed(placeOf(row, locale), readable(row.address)),
    message: readable(message),
    excerpt: excerptOf(source, finding.start, finding.end),
    corrections: changesOf(row, locale).map(({ description }) => readable(description)),
    related: related.map((each) => ({
      place: placeOf(each, locale),
      message: readable(each.message),
    })),
  };
}

const linePlace: Localised = {
  en: 'line {line}, column {column}',
  ar: 'السطر {line}، العمود {column}',
};

function placeOf(row: Pick<Row, 'place' | 'start'>, locale: Locale): string {
  return row.place === undefined
    ? say(locale, linePlace, { ...row.start })
    : readable(placeText(row, locale));
}

/** What no page can hold would be lost on the way; isolates stay, for elements to be made of them. */
function readable(message: string): string {
  return message.replace(/\p{Surrogate}|(?![\t\n\r])\p{Cc}/gu, '\ufffd');
}
