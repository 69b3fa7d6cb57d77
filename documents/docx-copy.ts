import { ZipFile } from 'yazl';
import type { Package } from './docx-package.ts';

/** By whom comments and corrections are. */
export const AUTHOR = 'qarar';

/** By which a copy is known that nobody has written to since. */
export const copyMark = 'qarar --annotate';

/** The document with some parts changed or added, by their names; all others stay as they are. */
export async function writePackage(
  { entries, documentPath }: Package,
  changed: ReadonlyMap<string, string>,
): Promise<Buffer> {
  const parts = new Map(changed);
  const zip = new ZipFile();
  const main = entries.find(({ name }) => name === documentPath);
  const options = { mtime: main?.modified ?? new Date(0), forceDosTimestamp: true };
  for (const { name, modified, isStored, read } of entries) {
    const source = parts.get(name);
    parts.delete(name);
    const bytes = source === undefined ? await read() : Buffer.from(source);
    zip.addBuffer(bytes, name, { ...options, mtime: modified, compress: !isStored });
  }
  for (const [name, source] of parts) zip.addBuffer(Buffer.from(source), name, options);
  zip.end({ comment: copyMark, forceZip64Format: false });
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
