import { type Dirent, readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { globSync } from 'tinyglobby';
import { textExtensions } from './inputs/kinds.ts';

export interface FoundFiles {
  /** Relative to the folder, in no order. */
  readonly files: readonly string[];
  /** Folders that could not be read, absolute, and why. */
  readonly unreadable: readonly { readonly path: string; readonly cause: unknown }[];
}

const textFile = new RegExp(`\\.(?:${textExtensions.join('|')})$`, 'iu');

export function isTextFile(path: string): boolean {
  return textFile.test(path);
}

/**
 * A heap may grow to several times what it holds before anything is collected. For many texts, one
 * after the other, to grow by a third takes as much time, and half of the memory, in every thread;
 * for one large text, a little more time. What finds them is half of it.
 */
const THRIFTY = '--heap-growing-percent=30';

/** Hidden folders, node_modules and links to folders are not entered: who means them names them. */
export function findFiles(
  folder: string,
  pattern = `**/*.{${textExtensions.join(',')}}`,
): FoundFiles {
  setFlagsFromString(THRIFTY);
  const unreadable: { path: string; cause: unknown }[] = [];
  // The library passes over folders that it cannot read; a text that is not checked must be told.
  const watched = (path: string, options: { readonly withFileTypes: true }): Dirent[] => {
    try {
      return readdirSync(path, options);
    } catch (cause) {
      unreadable.push({ path, cause });
      return [];
    }
  };
  const files = globSync([pattern], {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    fs: { readdirSync: watched as typeof readdirSync },
  });
  return { files: files.filter(isTextFile), unreadable };
}
