import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

// Without it, the library would look for a file of its own at run time.
Object.assign(globalThis, { pdfjsWorker: worker });

export { default as bidiFactory } from 'bidi-js/dist/bidi.mjs';
export { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
