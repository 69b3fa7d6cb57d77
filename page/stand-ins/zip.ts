// What stands for documents/zip.ts in a browser. Only archives whose bytes are there are opened.
import crc32 from 'crc-32';
import { Inflate } from 'fflate';
import { binarySize } from '../../documents/budget.ts';
import { decodeUtf8 } from '../../documents/encodings/decoded.ts';
import { type Budget, InputError } from '../../documents/extracted.ts';
import { problemTexts as texts } from '../../documents/problem-texts.ts';
import type { openZip as openZipOfNode, ZipEntry } from '../../documents/zip.ts';
import { inflated } from './zlib.ts';

// ISO/IEC 21320-1, and 4.3 and 4.4 of PKWARE's APPNOTE.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const [LOCAL_SIZE, CENTRAL_SIZE, END_SIZE] = [30, 46, 22];
const MOST_ENTRIES = 100_000;
/** Fields of this value have the real one in the form for large archives, which no document needs. */
const LARGE = 0xffff_ffff;

export const openZip: typeof openZipOfNode = async (source, limits) => {
  if (typeof source === 'string') throw new Error('A browser reads no files by their paths');
  try {
    return { entries: entriesOf(source, limits.maxSize, limits.budget), close: () => {} };
  } catch (error) {
    throw asInputError(error);
  }
};

function entriesOf(bytes: Buffer, maxSize: number, budget: Budget): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) {
    throw new InputError('oversized', texts.tooManyEntries, { count, most: MOST_ENTRIES });
  }
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let number = 0; number < count; number++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('no entry of the central directory');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const entry: RawEntry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const rawName = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    const name = (decodeUtf8(rawName) ?? rawName.toString('latin1')).replaceAll('\\', '/');
    if (entry.size <= maxSize) total += entry.size;
    budget.expect(total);
    const modified = dateOf(view.getUint16(at + 14, true), view.getUint16(at + 12, true));
    at += CENTRAL_SIZE + nameLength + extraLength + commentLength;
    if (name.endsWith('/')) continue;
    entries.push({
      name,
      modified,
      isStored: entry.method === 0,
      read: async (own = budget) => {
        try {
          return readEntry(bytes, view, entry, maxSize, own);
        } catch (error) {
          throw asInputError(error);
        }
      },
    });
  }
  return entries;
}

interface RawEntry {
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** It is the last, with a comment behind it that may be as long as its length can say. */
function endRecord(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (
      view.getUint32(at, true) === END &&
      at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength
    ) {
      return at;
    }
  }
  throw new Error('end of central directory record signature not found');
}

function readEntry(
  bytes: Buffer,
  view: DataView,
  { flags, method, checksum, packedSize, size, offset }: RawEntry,
  maxSize: number,
  budget: Budget,
): Buffer {
  if ((flags & 1) !== 0) throw new InputError('encrypted', texts.encryptedEntry);
  if (method !== 0 && method !== 8) {
    throw new InputError('unsupported', texts.compressionMethod, { method });
  }
  const tooLarge = new InputError('oversized', texts.tooLarge, { most: binarySize(maxSize) });
  if (size > maxSize) throw tooLarge;
  if (offset === LARGE || view.getUint32(offset, true) !== LOCAL) throw new Error('no local entry');
  const start =
    offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length < packedSize) throw new Error('unexpected end of the archive');
  const chunks =
    method === 0
      ? [packed]
      : inflated(new Inflate(), packed, size, false, (amount) => budget.spend(amount));
  if (method === 0) budget.spend(packed.length);
  const content = Buffer.concat(chunks);
  if (content.length !== size || crc32.buf(content) >>> 0 !== checksum) {
    throw new InputError('damaged', texts.checksum);
  }
  return content;
}

/** In the two numbers of MS-DOS. */
function dateOf(date: number, time: number): Date {
  const [year, month, day] = [(date >> 9) + 1980, ((date >> 5) & 15) - 1, date & 31];
  return new Date(year, month, day, time >> 11, (time >> 5) & 63, (time & 31) * 2);
}

function asInputError(error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  return new InputError('damaged', texts.damagedZip, { reason: error.message });
}
