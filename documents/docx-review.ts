import type { Edit, Locale } from '../core/lint/rule.ts';
import { readWordDocument } from './docx.ts';
import { type Annotation, annotate } from './docx-annotate.ts';
import { trackedCopy } from './docx-track.ts';
import { InputError, type ReadingOptions } from './extracted.ts';

/** What a copy has that the document has not. */
interface Review {
  /** Corrections, to be tracked: of the text of the document, sorted and disjoint. */
  readonly edits: readonly Edit[];
  /** Comments, at their places in the text with the corrections. */
  readonly annotations: readonly Annotation[];
}

/**
 * Why there is no copy: a part of the document that holds no text, and was not read before, is
 * damaged, or the copy would not say the same.
 */
export type CopyProblem = 'damaged' | 'broken';

/** A copy of a Word document with comments and corrections. */
export async function reviewedCopy(
  bytes: Buffer,
  review: Review,
  options: ReadingOptions,
  locale: Locale,
): Promise<Buffer | CopyProblem> {
  try {
    return (await copyOf(bytes, review, options, locale)) ?? 'broken';
  } catch (error) {
    if (error instanceof InputError) return 'damaged';
    throw error;
  }
}

async function copyOf(
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
