import crc32 from 'crc-32';
import {
  type Entry,
  fromBufferPromise,
  getFileNameLowLevel,
  openPromise,
  type ZipFile,
} from 'yauzl';
import { binarySize } from './budget.ts';
import { decodeUtf8 } from './encodings/decoded.ts';
import { type Budget, InputError } from './extracted.ts';
import { problemTexts as texts } from './problem-texts.ts';

/** A file in a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  readonly modified: Date;
  readonly isStored: boolean;
  /**
   * Throws an InputError where it cannot be read, or is larger than is allowed; the budget is that of
   * the archive where none is given.
   */
  readonly read: (budget?: Budget) => Promise<Buffer>;
}

interface ZipLimits {
  /** In bytes, of one file when it is unpacked. */
  readonly maxSize: number;
  /** For all that is read of the archive. */
  readonly budget: Budget;
}

const MOST_ENTRIES = 100_000;

interface Zip {
  /** In the order of the archive, without folders. */
  readonly entries: readonly ZipEntry[];
  readonly close: () => void;
}

/**
 * Opens an archive: a file, or its bytes. What the archive says of sizes is not believed: what is
 * unpacked is counted, and unpacking stops where it becomes too much.
 */
export async function openZip(source: string | Buffer, limits: ZipLimits): Promise<Zip> {
  const options = { decodeStrings: false, autoClose: false } as const;
  let close = (): void => {};
  try {
    const zip = await (typeof source === 'string'
      ? openPromise(source, options)
      : fromBufferPromise(source, options));
    if (typeof source === 'string') close = () => zip.close();
    return { entries: await entriesOf(zip, limits), close };
  } catch (error) {
    close();
    throw asInputError(error);
  }
}

async function entriesOf(zip: ZipFile, limits: ZipLimits): Promise<readonly ZipEntry[]> {
  if (zip.entryCount > MOST_ENTRIES) {
    const data = { count: zip.entryCount, most: MOST_ENTRIES };
    throw new InputError('oversized', texts.tooManyEntries, data);
  }
  const entries: ZipEntry[] = [];
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    // Refused before any of it is read. What is too large alone is not read, and told for itself.
    if (entry.uncompressedSize <= limits.maxSize) size += entry.uncompressedSize;
    limits.budget.expect(size);
    const name = nameOf(entry);
    if (name.endsWith('/')) continue;
    entries.push({
      name,
      modified: entry.getLastModDate(),
      isStored: entry.compressionMethod === 0,
      read: async (budget = limits.budget) => {
        try {
          return await readEntry(zip, entry, { ...limits, budget });
        } catch (error) {
          throw asInputError(error);
        }
      },
    });
  }
  return entries;
}

/** Archivers of old write names in UTF-8 and do not say so. */
function nameOf(entry: Entry): string {
  return (
    decodeUtf8(entry.fileNameRaw)?.replaceAll('\\', '/') ??
    getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
  );
}

async function readEntry(
  zip: ZipFile,
  entry: Entry,
  { maxSize, budget }: ZipLimits,
): Promise<Buffer> {
  if (entry.isEncrypted()) throw new InputError('encrypted', texts.encryptedEntry);
  if (!entry.canDecodeFileData()) {
    const method = entry.compressionMethod;
    throw new InputError('unsupported', texts.compressionMethod, { method });
  }
  const tooLarge = new InputError('oversized', texts.tooLarge, { most: binarySize(maxSize) });
  if (entry.uncompressedSize > maxSize) throw tooLarge;
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    budget.spend(chunk.length);
    if (size > maxSize) throw tooLarge;
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks, size);
  if (crc32.buf(bytes) >>> 0 !== entry.crc32) throw new InputError('damaged', texts.checksum);
  return bytes;
}

/** What the library, zlib and the file system throw. */
function asInputError(error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  if ('syscall' in error) return error;
  return new InputError('damaged', texts.damagedZip, { reason: error.message.replace(/\.$/u, '') });
}
