import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { expectWholeName, RefusedFile, readRegularFile } from './regular-file.ts';
import { temporaryBeside } from './temporary.ts';

/**
 * Replaces a file as a whole: who reads it meanwhile, or loses power, has the old text or the new
 * one. A link keeps pointing to the file that it points to, and the file keeps its mode and its owner.
 * `before` is what it holds, null where there is none. False, and nothing is done, when it is no longer
 * so: somebody else has saved it, or something else has its name. Throws what the file system throws.
 */
export function replaceFile(path: string, before: Buffer | null, after: Buffer): boolean {
  if (before === null) {
    if (existsSync(path)) return false;
    expectWholeName(path);
    return putFile(path, null, after, () => !existsSync(path));
  }
  const target = realpathSync(path);
  const stats = statSync(target);
  if (!stats.isFile()) return false;
  // Renaming over a file that is protected against writing would succeed, against its owner's will.
  accessSync(target, constants.W_OK);
  return putFile(target, stats, after, () => holds(target, before));
}

function putFile(
  target: string,
  stats: Stats | null,
  content: Buffer,
  isAsItWas: () => boolean,
): boolean {
  const temporary = temporaryBeside(target);
  try {
    writeFileSync(temporary, content, { flag: 'wx', flush: true, mode: stats?.mode ?? 0o666 });
    if (stats !== null) keepAccess(temporary, stats);
    // Last of all, so that next to nothing is between.
    if (!isAsItWas()) {
      rmSync(temporary);
      return false;
    }
    renameSync(temporary, target);
    return true;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function keepAccess(temporary: string, { mode, uid, gid }: Stats): void {
  const own = statSync(temporary);
  if (own.uid !== uid || own.gid !== gid) {
    try {
      chownSync(temporary, uid, gid);
    } catch {
      // Only the superuser can give files away, and to them alone it would be a surprise.
    }
  }
  // The mask of the process, and a change of owner, may have taken bits away.
  chmodSync(temporary, mode & 0o7777);
}

/** A file that has grown is not read to its end, and a pipe that has taken its place not at all. */
function holds(path: string, content: Buffer): boolean {
  try {
    return readRegularFile(path, content.length).equals(content);
  } catch (error) {
    if (error instanceof RefusedFile) return false;
    throw error;
  }
}
