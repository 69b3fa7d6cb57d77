import { ZipFile } from 'yazl';
import { fixedParts, W } from './docx-parts.ts';

/** The footnotes that every document has. */
export const SEPARATORS =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

/** A Word document with this body, without numbering and footnotes. */
export async function packageOf(body: string): Promise<Buffer> {
  return await zipOf([
    ...fixedParts,
    [
      'word/document.xml',
      `<w:document ${W}><w:body>${body}<w:sectPr><w:bidi/></w:sectPr></w:body></w:document>`,
    ],
    ['word/numbering.xml', `<w:numbering ${W}/>`],
    ['word/footnotes.xml', `<w:footnotes ${W}>${SEPARATORS}</w:footnotes>`],
  ]);
}

/** The same parts give the same bytes. */
export async function zipOf(
  parts: readonly (readonly [name: string, content: string])[],
): Promise<Buffer> {
  const zip = new ZipFile();
  const options = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };
  for (const [name, content] of parts) {
    zip.addBuffer(Buffer.from(`${DECLARATION}${content}`), name, options);
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
