import type { Edit, Locale } from '../core/lint/rule.ts';
import { readWordDocument } from './docx.ts';
import { type Annotation, annotate } from './docx-annotate.ts';
import { trackedCopy } from './docx-track.ts';
import type { ReadingOptions } from './extracted.ts';

/** What a copy has that the document has not. */
interface Review {
  /** Corrections, to be tracked: of the text of the document, sorted and disjoint. */
  readonly edits: readonly Edit[];
  /** Comments, at their places in the text with the corrections. */
  readonly annotations: readonly Annotation[];
}

/** A copy of a Word document with comments and corrections; null where it would not say the same. */
export async function reviewedCopy(
  bytes: Buffer,
  { edits, annotations }: Review,
  options: ReadingOptions,
  locale: Locale,
): Promise<Buffer | null> {
  const tracked = edits.length === 0 ? bytes : await trackedCopy(bytes, edits, options);
  if (tracked === null || annotations.length === 0) return tracked;
  const document = await readWordDocument(tracked, options);
  const copy = await annotate(document, annotations, locale === 'ar');
  const again = await readWordDocument(copy, options);
  return again.text === document.text ? copy : null;
}
