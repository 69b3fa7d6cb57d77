import './pdf-polyfill.ts';
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

// Without it, the library would look for a file of its own at run time.
Object.assign(globalThis, { pdfjsWorker: worker });

/**
 * Of a damaged document the library leaves promises behind that nobody waits for, with exceptions of
 * its own; what is wrong with the document, it has said or repaired. They must not end the process.
 */
process.on('unhandledRejection', (reason) => {
  if (reason instanceof Error && /(?:Exception|FormatError)$/u.test(reason.name)) return;
  throw reason;
});

export { default as bidiFactory } from 'bidi-js/dist/bidi.mjs';
export { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
