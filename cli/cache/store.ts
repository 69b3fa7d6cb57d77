import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { expectWholeName, openRegularFile } from '../../node/regular-file.ts';
import { temporaryBeside } from '../../node/temporary.ts';
import { readFileLines, readLine } from '../inputs/lines.ts';

/**
 * Values by their keys in one file, one line for each: many small files would take longer to open
 * than most texts take to be checked. New lines are appended while the run goes on, so that a run
 * that is killed leaves what it has found. A line that was damaged is as good as none.
 */
interface Store {
  readonly isEmpty: boolean;
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void;
  /** Writes what is not written yet; throws what the file system throws, or has thrown. */
  readonly save: () => void;
}

const HEADER = 'qarar-cache 1\n';
const KEY_LENGTH = 32;
const SUM_LENGTH = 8;
const PREFIX_LENGTH = KEY_LENGTH + SUM_LENGTH;

/** What is not used is kept, up to a limit: another run may be about other texts. */
const MOST_UNUSED = 20_000;
const MOST_BYTES = 1 << 26;

/** A run that is killed loses no more than what it has found in this time, or what is so long. */
const MOST_MILLISECONDS = 1000;
const MOST_PENDING = 1 << 18;

/** Null when the file holds something else, which is not to be overwritten. */
export function openStore(path: string): Store | null {
  // To open a pipe is to wait for somebody at its other end.
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && !stats.isFile() && !stats.isDirectory()) return null;
  const index = readIndex(path);
  if (index === null) return null;
  const { positions, lines } = index;
  const file = positions.size === 0 ? null : openExisting(path);
  const used = new Set<string>();
  const appender = createAppender(path, index.end);

  const get = (key: string): unknown => {
    const position = positions.get(key);
    if (position === undefined || file === null) return undefined;
    const line = readLine(file, position);
    const value = line.subarray(PREFIX_LENGTH);
    const prefix = line.toString('latin1', 0, PREFIX_LENGTH);
    if (prefix !== key + sumOf(value)) {
      positions.delete(key);
      return undefined;
    }
    used.add(key);
    return JSON.parse(value.toString('utf8'));
  };
  return {
    isEmpty: file === null,
    has: (key) => positions.has(key),
    get,
    set: (key, value) => {
      if (used.has(key)) return;
      used.add(key);
      const json = JSON.stringify(value);
      appender.append(`${key}${sumOf(json)}${json}\n`);
    },
    save: () => {
      appender.end();
      if (file !== null) closeSync(file);
      const unused = lines - used.size;
      const isLarge = unused > used.size && index.size > MOST_BYTES;
      if (unused > MOST_UNUSED || isLarge) compact(path, used);
    },
  };
}

/** A hash of 128 bits in hexadecimal: a wrong hit would hide findings. */
export function cacheKeyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, KEY_LENGTH);
}

function sumOf(value: string | Buffer): string {
  return createHash('sha256').update(value).digest('hex').slice(0, SUM_LENGTH);
}

interface Index {
  /** Where the line of each key starts; of several, the last. */
  readonly positions: Map<string, number>;
  readonly lines: number;
  readonly size: number;
  /** What the file ends with, which says how it goes on. */
  readonly end: 'nothing' | 'line' | 'cut';
}

/** Null when the file holds something else. */
function readIndex(path: string): Index | null {
  const positions = new Map<string, number>();
  let lines = 0;
  let size = 0;
  let isCut = false;
  const file = openExisting(path);
  if (file === null) return { positions, lines, size, end: 'nothing' };
  try {
    for (const { position, line, isWhole } of readFileLines(file)) {
      if (position === 0 && `${line.toString('latin1')}\n` !== HEADER) return null;
      size = position + line.length + 1;
      isCut = !isWhole;
      if (line.length <= PREFIX_LENGTH || isCut) continue;
      positions.set(line.toString('latin1', 0, KEY_LENGTH), position);
      lines++;
    }
  } finally {
    closeSync(file);
  }
  return { positions, lines, size, end: size === 0 ? 'nothing' : isCut ? 'cut' : 'line' };
}

/** Null where there is nothing that could be read; whoever writes it tells why. */
function openExisting(path: string): number | null {
  try {
    return statSync(path).isFile() ? openRegularFile(path) : null;
  } catch {
    return null;
  }
}

interface Appender {
  readonly append: (line: string) => void;
  /** Throws the first error. */
  readonly end: () => void;
}

function createAppender(path: string, end: Index['end']): Appender {
  let file: number | undefined;
  let pending = { nothing: HEADER, line: '', cut: '\n' }[end];
  let isNew = false;
  let error: unknown;
  let written = performance.now();
  const flush = (): void => {
    written = performance.now();
    if (!isNew || error !== undefined) return;
    try {
      if (file === undefined && !existsSync(path)) {
        expectWholeName(path);
        mkdirSync(dirname(path), { recursive: true });
      }
      file ??= openToAppend(path);
      // In one piece: another run may append to it, too.
      writeSync(file, pending);
    } catch (cause) {
      error = cause;
    }
    pending = '';
    isNew = false;
  };
  return {
    append: (line) => {
      if (error !== undefined) return;
      pending += line;
      isNew = true;
      const isDue = performance.now() - written > MOST_MILLISECONDS;
      if (isDue || pending.length > MOST_PENDING) flush();
    },
    end: () => {
      flush();
      if (file !== undefined) closeSync(file);
      if (error !== undefined) throw error;
    },
  };
}

/** A pipe that has taken the place of the file is not waited for: without a reader it is an error. */
function openToAppend(path: string): number {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NONBLOCK = 0 } = constants;
  return openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK, 0o666);
}

/** Leaves out what was not used, but for the latest. Of two runs at one time, the later one stays. */
function compact(path: string, used: ReadonlySet<string>): void {
  const index = readIndex(path);
  const file = openExisting(path);
  if (index === null || file === null) return;
  const temporary = temporaryBeside(path);
  try {
    const kept = [...index.positions];
    const others = kept.filter(([key]) => !used.has(key)).slice(-MOST_UNUSED / 2);
    const target = openSync(temporary, 'w');
    writeSync(target, HEADER);
    for (const [, position] of [...kept.filter(([key]) => used.has(key)), ...others]) {
      writeSync(target, Buffer.concat([readLine(file, position), Buffer.from('\n')]));
    }
    closeSync(target);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}
