import { defaultReading } from './extracted.ts';
import { readDocument } from './read-document.ts';
import { textOriginOf } from './read-text.ts';

/** The text of a file of any kind, in whatever language; of an archive the first. Throws where it cannot be read. */
export async function documentText(path: string, bytes: Buffer): Promise<string> {
  const options = { ...defaultReading, encoding: null, locale: 'en', purpose: 'mine' } as const;
  for await (const read of readDocument(textOriginOf(path), bytes, options)) {
    if ('complaint' in read) throw new Error(read.complaint);
    return read.document.text;
  }
  throw new Error(`${path} holds no text`);
}
