import { addressText } from '../core/lint/address-text.ts';
import type { Linter } from '../core/lint/linter.ts';
import { findingText, relatedText, suggestionText } from '../core/lint/messages.ts';
import type { Finding, Locale } from '../core/lint/rule.ts';
import { type Addresses, placeOf } from '../core/model/address.ts';
import { lineIndex } from '../core/syntax/lines.ts';
import { type DocumentPlace, documentPlaceOf } from '../documents/extracted.ts';
import type { Document } from '../documents/read-text.ts';
import type { PlainReport, Row } from './report.ts';

/** What was found in `source`, the text of a document or what it became, in words and with its places. */
export function plainReportOf(
  { path, filePath, segments }: Pick<Document, 'path' | 'filePath' | 'segments'>,
  linter: Linter,
  source: string,
  findings: readonly Finding[],
  locale: Locale,
  addresses: () => Addresses,
): PlainReport {
  const { locate } = lineIndex(source);
  const addressOf = findings.length === 0 ? () => [] : addresses();
  const placed = (start: number, end: number): { readonly place?: DocumentPlace } => {
    const place = segments === undefined ? null : documentPlaceOf(segments, start, end);
    return place === null ? {} : { place };
  };
  const rows = findings.map((finding): Row => {
    const rule = linter.rule(finding.ruleId);
    if (rule === undefined) throw new RangeError(`A finding of an unknown rule ${finding.ruleId}`);
    return {
      finding,
      start: locate(finding.start),
      end: locate(finding.end),
      ...placed(finding.start, finding.end),
      address: addressText(addressOf(placeOf(source, finding)), locale),
      message: findingText(rule, finding, locale),
      fingerprint: '',
      suggestions: finding.suggestions.map((each) => suggestionText(rule, each, locale)),
      related: finding.related.map((each) => ({
        start: locate(each.start),
        end: locate(each.end),
        ...placed(each.start, each.end),
        message: relatedText(rule, each, locale),
      })),
    };
  });
  return { path, filePath, source, rows, written: false };
}
