import { dirname, join } from 'node:path/posix';
import { inputBudget } from './budget.ts';
import { decodeUtf8 } from './encodings/decoded.ts';
import { InputError, type ReadingOptions } from './extracted.ts';
import { problemTexts as texts } from './problem-texts.ts';
import { parseXml, type XmlElement, XmlError, xmlChildren } from './xml.ts';
import { openZip, type ZipEntry } from './zip.ts';

/** An office document as the parts that are in its ZIP archive. */
export interface Package {
  readonly entries: readonly ZipEntry[];
  /** The path of the document, and what it refers to. */
  readonly documentPath: string;
  readonly relationships: readonly Relationship[];
  /** A part with its source; undefined where there is none. */
  readonly part: (path: string, onShare?: (share: number) => void) => Promise<XmlPart | undefined>;
}

export interface XmlPart {
  readonly path: string;
  readonly source: string;
  readonly root: XmlElement;
}

interface Relationship {
  readonly id: string;
  /** The last word of the address by which the standard calls it: `footnotes`, `header`, … */
  readonly type: string;
  /** The path of the part; what is outside of the document keeps its address. */
  readonly target: string;
}

/** Throws an InputError where it is no Word document. */
export async function openPackage(
  bytes: Buffer,
  {
    maxSize,
    timeLimit,
    budget = inputBudget(bytes.length, { maxSize, timeLimit }),
  }: ReadingOptions,
): Promise<Package> {
  const { entries } = await openZip(bytes, { maxSize, budget });
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    // Two readers would read two documents.
    if (byName.has(name)) throw new InputError('damaged', texts.partTwice, { part: entry.name });
    byName.set(name, entry);
  }
  const part: Package['part'] = async (path, onShare) => {
    const entry = byName.get(path.toLowerCase());
    return entry && readPart(entry, onShare);
  };
  const relationshipsOf = async (path: string): Promise<readonly Relationship[]> => {
    const folder = dirname(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const found = await part(join(folder, '_rels', `${name}.rels`));
    return xmlChildren(found?.root, 'Relationship').map(({ attributes }) => {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      return { id, type: type.replace(/^.*\//u, ''), target: targetOf(folder, target, mode) };
    });
  };
  const root = await relationshipsOf('');
  const documentPath = root.find(({ type }) => type === 'officeDocument')?.target;
  if (documentPath === undefined) throw notWord(byName);
  const relationships = await relationshipsOf(documentPath);
  return { entries, documentPath, relationships, part };
}

function targetOf(folder: string, target: string, mode: string | undefined): string {
  if (mode === 'External') return target;
  return target.startsWith('/') ? target.slice(1) : join(folder, target);
}

function notWord(byName: ReadonlyMap<string, ZipEntry>): InputError {
  const part = byName.has('[content_types].xml') ? '_rels/.rels' : '[Content_Types].xml';
  return new InputError('damaged', texts.partMissing, { part });
}

async function readPart(
  { name, read }: ZipEntry,
  onShare?: (share: number) => void,
): Promise<XmlPart> {
  const source = decodeUtf8(await read());
  if (source === null) throw new InputError('damaged', texts.badEncoding, { part: name });
  try {
    return { path: name, source, root: parseXml(source, onShare) };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const data = { part: name, line: error.line };
    switch (error.reason) {
      case 'doctype':
        throw new InputError('damaged', texts.doctype, data);
      case 'deep':
        throw new InputError('damaged', texts.tooDeep, data);
      case 'malformed':
        throw new InputError('damaged', texts.badXml, data);
    }
  }
}
