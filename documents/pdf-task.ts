import type { PdfLine } from './pdf-lines.ts';

/** What the thread is started with, which tells it from other threads. */
export const PDF_THREAD = 'reads PDF documents';

/** A document to read, one after the other. */
export interface PdfTask {
  readonly data: Uint8Array;
  /** In bytes: what the library may unpack, encrypted streams among them. */
  readonly most: number;
}

/** What the thread answers: each page, and the end. */
export type PdfAnswer =
  | { readonly lines: readonly PdfLine[] }
  | { readonly end: true }
  | { readonly tooMuch: true }
  | { readonly name: string; readonly message: string };
