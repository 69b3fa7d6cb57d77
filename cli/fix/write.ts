import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { temporaryBeside } from '../temporary.ts';

/**
 * Replaces a file as a whole: who reads it meanwhile, or loses power, has the old text or the new
 * one. A link keeps pointing to the file that it points to, and the file keeps its mode. False, and
 * nothing is done, when the file is no longer as it was: somebody else has saved it.
 */
export function replaceFile(path: string, before: Buffer, after: Buffer): boolean {
  const target = realpathSync(path);
  // Renaming over a file that is protected against writing would succeed, against its owner's will.
  accessSync(target, constants.W_OK);
  const { mode } = statSync(target);
  const temporary = temporaryBeside(target);
  try {
    writeFileSync(temporary, after, { flag: 'wx', flush: true, mode: mode & 0o777 });
    // The mask of the process may have taken bits away.
    chmodSync(temporary, mode & 0o7777);
    // Last of all, so that next to nothing is between.
    if (!readFileSync(target).equals(before)) {
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
