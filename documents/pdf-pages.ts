import { glyphsOf, type PdfPage } from './pdf-glyphs.ts';
import { getDocument, VerbosityLevel } from './pdf-library.ts';
import { type PdfLine, pdfLinesOf } from './pdf-lines.ts';

/**
 * Says how many pages there are, and hands over the lines of one after the other; what the library
 * throws is thrown. It does not look
 * up from a page before that is done: who cannot wait for it runs this in a thread.
 */
export async function readPages(
  data: Uint8Array,
  begin: (pages: number) => void,
  take: (lines: readonly PdfLine[]) => void,
): Promise<void> {
  const task = getDocument({
    data,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    // Pictures are not looked at.
    maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    begin(document.numPages);
    for (let number = 1; number <= document.numPages; number++) {
      const page: PdfPage = await document.getPage(number);
      take(pdfLinesOf(await glyphsOf(page)));
    }
  } finally {
    await task.destroy();
  }
}
