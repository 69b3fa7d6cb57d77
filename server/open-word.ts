import type { Locale } from '../core/lint/rule.ts';
import { createAddresses } from '../core/model/address.ts';
import { reviewedCopy } from '../documents/docx-review.ts';
import { defaultReading } from '../documents/extracted.ts';
import { signatureOf } from '../documents/kinds.ts';
import { readDocument } from '../documents/read-document.ts';
import { toldFindings } from '../documents/told-findings.ts';
import { canTrack, fixTracked } from '../documents/tracked-fixes.ts';
import { annotationOf } from '../reports/annotation.ts';
import { plainReportOf } from '../reports/plain-report.ts';
import { serverText } from './texts.ts';
import type { WordText } from './word-text.ts';

/** A Word document of this name, or why it cannot be read. */
export async function openWord(
  name: string,
  content: Uint8Array,
  locale: Locale,
): Promise<WordText | { readonly complaint: string }> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const options = { ...defaultReading, convert: 'never', encoding: null, locale } as const;
  const origin = { path: name, filePath: `/${name}`, stdin: false };
  for await (const read of readDocument(origin, bytes, options)) {
    if ('complaint' in read) return { complaint: read.complaint };
    const { document, notices } = read;
    const { text, segments } = document;
    if (segments === undefined || document.path !== name || signatureOf(bytes) !== 'zip') break;
    const placed = { text, segments };
    return {
      text,
      notices,
      canTrack: (made, edits) => canTrack(placed, made, edits),
      safeEdits: ({ linter, original }) => {
        const beside = linter.beside({ source: original, previous: null });
        return fixTracked(beside, placed, beside.lint(text), ({ edits }) => edits).edits;
      },
      withComments: async ({ findings, linter, parsed }) => {
        const told = toldFindings(document, findings);
        const addresses = () => createAddresses(parsed);
        const { rows } = plainReportOf(document, linter, text, told, locale, addresses);
        const annotations = rows.map((row) => annotationOf(row, [], locale));
        return await reviewedCopy(bytes, { edits: [], annotations }, defaultReading, locale);
      },
      withCorrections: (edits) =>
        reviewedCopy(bytes, { edits, annotations: [] }, defaultReading, locale),
    };
  }
  return { complaint: serverText(locale, 'word-none', { name }) };
}
