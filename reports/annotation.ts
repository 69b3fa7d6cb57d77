import type { Edit, Locale } from '../core/lint/rule.ts';
import { say } from '../core/lint/say.ts';
import type { Annotation } from '../documents/docx-annotate.ts';
import { spanAfter } from '../documents/tracked-edits.ts';
import { placeText } from './place.ts';
import type { Row } from './report.ts';
import { reportTexts } from './texts.ts';

const suggestion = { en: 'Suggestion:', ar: 'اقتراح:' };

/** A finding as a comment of a Word document, in whose text these edits are made. */
export function annotationOf(row: Row, edits: readonly Edit[], locale: Locale): Annotation {
  const { finding, message, suggestions, place } = row;
  const where = place?.part === undefined ? '' : `${placeText(row, locale)}: `;
  const lines = [
    `${say(locale, reportTexts[finding.severity])}: ${where}${message}`,
    ...suggestions.map((text) => `${say(locale, suggestion)} ${text}`),
    finding.ruleId,
  ];
  return { ...spanAfter(edits, finding), lines };
}
