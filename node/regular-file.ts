import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  type PathLike,
  readSync,
  statSync,
} from 'node:fs';

/** Why a file is not read, although the system would. */
export class RefusedFile extends Error {
  readonly code: 'ERR_NOT_REGULAR' | 'ERR_FS_FILE_TOO_LARGE';

  constructor(code: RefusedFile['code']) {
    super(code === 'ERR_NOT_REGULAR' ? 'it is not a regular file' : 'it is too large');
    this.code = code;
  }
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
