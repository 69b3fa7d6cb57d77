import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Values by their keys in one file, one line for each: many small files would take longer to open
 * than most texts take to be checked. A line that was damaged is as good as none.
 */
export interface Store {
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void;
  /** Writes the file where there is anything new in it; throws what the file system throws. */
  readonly save: () => void;
}

const HEADER = Buffer.from('qarar-cache 1\n');
const KEY_LENGTH = 32;
const SUM_LENGTH = 8;
const PREFIX_LENGTH = KEY_LENGTH + SUM_LENGTH;

/** What is not used is kept, up to a limit: another run may be about other texts. */
const MOST_ENTRIES = 20_000;
const MOST_BYTES = 1 << 26;

/** Null when the file holds something else, which is not to be overwritten. */
export function openStore(path: string): Store | null {
  const bytes = read(path);
  const isOurs = bytes.length === 0 || bytes.subarray(0, HEADER.length).equals(HEADER);
  if (!isOurs) return null;
  const lines = linesOf(bytes);
  const used = new Map<string, Buffer>();
  let isChanged = false;
  return {
    get: (key) => {
      const line = used.get(key) ?? lines.get(key);
      if (line === undefined) return undefined;
      const value = line.subarray(PREFIX_LENGTH, -1);
      if (line.toString('latin1', KEY_LENGTH, PREFIX_LENGTH) !== sumOf(value)) return undefined;
      used.set(key, line);
      return JSON.parse(value.toString('utf8'));
    },
    set: (key, value) => {
      const json = JSON.stringify(value);
      used.set(key, Buffer.from(`${key}${sumOf(json)}${json}\n`));
      isChanged = true;
    },
    save: () => {
      if (!isChanged) return;
      for (const key of used.keys()) lines.delete(key);
      replace(path, Buffer.concat([HEADER, ...limited([...used.values(), ...lines.values()])]));
    },
  };
}

/** A hash of 128 bits in hexadecimal: a wrong hit would hide findings. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, KEY_LENGTH);
}

function sumOf(value: string | Buffer): string {
  return createHash('sha256').update(value).digest('hex').slice(0, SUM_LENGTH);
}

function linesOf(bytes: Buffer): Map<string, Buffer> {
  const lines = new Map<string, Buffer>();
  let start = HEADER.length;
  for (let end = bytes.indexOf(10, start); end !== -1; end = bytes.indexOf(10, start)) {
    const line = bytes.subarray(start, end + 1);
    if (line.length > PREFIX_LENGTH) lines.set(line.toString('latin1', 0, KEY_LENGTH), line);
    start = end + 1;
  }
  return lines;
}

function limited(lines: readonly Buffer[]): readonly Buffer[] {
  let size = 0;
  const end = lines.findIndex((line, index) => {
    size += line.length;
    return index >= MOST_ENTRIES || size > MOST_BYTES;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Of two runs at one time, the cache of the later one stays. Nothing is lost with it but time. */
function replace(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
