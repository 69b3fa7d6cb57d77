import { closeSync, readSync } from 'node:fs';
import { isRecord } from '../../core/common/record.ts';
import { type ClauseIndex, FIELDS, type IndexedText } from '../../core/origins/clause-index.ts';
import { openRegularFile, readRegularFile } from '../../node/regular-file.ts';
import type { Sink } from '../reporting/sinks.ts';

/** With what every index begins, of whatever version. */
const MAGIC = 'qarar-origins ';
const VERSION = 1;

/**
 * An index on disk: a line with its version, a line of JSON with the texts and the lengths of the
 * tables, and behind it the tables as they lie in memory, from a multiple of eight bytes on.
 */
export async function writeIndex(index: ClauseIndex, sink: Sink): Promise<void> {
  const { texts, clauses, byWords, bySketch } = index;
  const tables = [clauses, byWords, bySketch];
  const head = JSON.stringify({
    texts: texts.map(({ path, hash, day, from, to }) => [path, hash, day, from, to]),
    tables: tables.map(({ length }) => length),
  });
  const lines = Buffer.from(`${MAGIC}${VERSION}\n${head}\n`);
  await sink.write(Buffer.concat([lines, Buffer.alloc(padding(lines.length), ' ')]));
  for (const table of tables) {
    const bytes = Buffer.from(table.buffer, table.byteOffset, table.byteLength);
    for (let at = 0; at < bytes.length; at += CHUNK) {
      await sink.write(bytes.subarray(at, at + CHUNK));
    }
    await sink.write(Buffer.alloc(padding(bytes.length)));
  }
}

const CHUNK = 1 << 24;
/** In bytes: what Node reads in one piece. */
const LARGEST_INDEX = 2 ** 31 - 1;

function padding(length: number): number {
  return (8 - (length % 8)) % 8;
}

/** Whether a file begins as an index does. Throws where it cannot be read. */
export function isIndexFile(path: string): boolean {
  const file = openRegularFile(path);
  try {
    const bytes = Buffer.alloc(MAGIC.length);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes.toString('latin1') === MAGIC;
  } finally {
    closeSync(file);
  }
}

/** Null for what is no index of this version, or was damaged. Throws where it cannot be read. */
export function readIndex(path: string): ClauseIndex | null {
  const bytes = readRegularFile(path, LARGEST_INDEX);
  const first = bytes.indexOf(10);
  const second = bytes.indexOf(10, first + 1);
  if (second < 0 || bytes.toString('latin1', 0, first) !== `${MAGIC}${VERSION}`) return null;
  const head = headOf(bytes.toString('utf8', first + 1, second));
  if (head === null) return null;
  let at = second + 1 + padding(second + 1);
  const tables: Uint32Array[] = [];
  for (const length of head.tables) {
    const end = at + length * 4;
    if (end > bytes.length) return null;
    // Of its own, so that it begins at a multiple of what its numbers are wide.
    tables.push(new Uint32Array(new Uint8Array(bytes.subarray(at, end)).buffer));
    at = end + padding(length * 4);
  }
  const [clauses, byWords, bySketch] = tables;
  if (clauses === undefined || byWords === undefined || bySketch === undefined) return null;
  const isWhole = clauses.length === (head.texts.at(-1)?.to ?? 0) * FIELDS && at === bytes.length;
  return isWhole ? { texts: head.texts, clauses, byWords, bySketch } : null;
}

function headOf(
  line: string,
): { readonly texts: readonly IndexedText[]; readonly tables: readonly number[] } | null {
  let head: unknown;
  try {
    head = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isRecord(head)) return null;
  const { texts: rows, tables: lengths } = head;
  if (!Array.isArray(rows) || !Array.isArray(lengths)) return null;
  const texts = rows.flatMap((row: unknown): IndexedText[] => {
    if (!Array.isArray(row)) return [];
    const [path, hash, day, from, to] = row as unknown[];
    const isRight =
      typeof path === 'string' &&
      typeof hash === 'string' &&
      (day === null || typeof day === 'number') &&
      typeof from === 'number' &&
      typeof to === 'number';
    return isRight ? [{ path, hash, day, from, to }] : [];
  });
  const tables = lengths.filter((length) => Number.isSafeInteger(length) && length >= 0);
  return texts.length === rows.length && tables.length === 3 ? { texts, tables } : null;
}
