import type { PdfLine } from './pdf-lines.ts';

/** What the process is started with: the library is loaded without it where no process is needed. */
export const PDF_PROCESS = 'read-pdf';

/** In bytes: what is drawn on one page, all of which the library holds before it hands it over. */
export const MOST_DRAWN = 48 << 20;

/** A document to read, one after the other. */
export interface PdfTask {
  readonly data: Uint8Array;
  /** In bytes: what the library may unpack, encrypted streams among them. */
  readonly most: number;
}

/** What the process answers: how many pages there are, each page, and the end. */
export type PdfAnswer =
  | { readonly pages: number }
  | { readonly lines: readonly PdfLine[] }
  | { readonly end: true }
  | { readonly tooMuch: 'unpacked' | 'drawn' }
  | { readonly name: string; readonly message: string };
