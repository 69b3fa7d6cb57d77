import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  type PathLike,
  readSync,
  statSync,
} from 'node:fs';

const refusals = {
  ERR_NOT_REGULAR: 'it is not a regular file',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_NAME_NOT_UTF8: 'its name is not UTF-8',
} as const;

/** Why a file is not read or written, although the system would. */
export class RefusedFile extends Error {
  readonly code: keyof typeof refusals;

  constructor(code: RefusedFile['code']) {
    super(refusals[code]);
    this.code = code;
  }
}

/** Throws for a new file whose name has lost bytes on its way here: it would get a name that nobody asked for. */
export function expectWholeName(path: string): void {
  if (path.includes('\ufffd')) throw new RefusedFile('ERR_NAME_NOT_UTF8');
}

/**
 * Throws where a path leads to a device, a pipe or a socket: to read one may take for ever, and
 * change something. For a folder the system says why.
 */
export function expectRegularFile(path: PathLike): void {
  const stats = statSync(path);
  if (!stats.isFile() && !stats.isDirectory()) throw new RefusedFile('ERR_NOT_REGULAR');
}

/** Opens a file to be read; throws for what `expectRegularFile` refuses. */
export function openRegularFile(path: PathLike): number {
  expectRegularFile(path);
  // Whatever has taken its place meanwhile is not waited for.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const stats = fstatSync(file);
  if (stats.isFile() || stats.isDirectory()) return file;
  closeSync(file);
  throw new RefusedFile('ERR_NOT_REGULAR');
}

/** The beginning of a file, of any size: no more than `most` bytes. */
export function readBeginning(path: PathLike, most: number): { bytes: Buffer; isWhole: boolean } {
  const file = openRegularFile(path);
  try {
    const bytes = Buffer.alloc(Math.min(most, fstatSync(file).size));
    const length = readSync(file, bytes, 0, bytes.length, 0);
    return { bytes: bytes.subarray(0, length), isWhole: fstatSync(file).size <= length };
  } finally {
    closeSync(file);
  }
}

/** Of a file that is read as a whole; no more than `most` bytes and one are ever read. */
export function readRegularFile(path: PathLike, most: number): Buffer {
  const file = openRegularFile(path);
  try {
    const stats = fstatSync(file);
    if (stats.size > most) throw new RefusedFile('ERR_FS_FILE_TOO_LARGE');
    // Some files of the system have more in them than their size says, and others grow.
    const pieces: Buffer[] = [];
    let length = 0;
    for (let room = stats.size + 1; ; room = Math.min(1 << 16, most + 1 - length)) {
      const piece = Buffer.allocUnsafe(room);
      const read = readSync(file, piece, 0, room, null);
      if (read === 0) break;
      pieces.push(piece.subarray(0, read));
      length += read;
      if (length > most) throw new RefusedFile('ERR_FS_FILE_TOO_LARGE');
    }
    return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces, length);
  } finally {
    closeSync(file);
  }
}
