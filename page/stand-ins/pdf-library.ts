// What stands for documents/pdf-library.ts in a browser: the library runs where it is called, in our worker.
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

Object.assign(globalThis, { pdfjsWorker: worker });

export { default as bidiFactory } from 'bidi-js/dist/bidi.mjs';
export { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
