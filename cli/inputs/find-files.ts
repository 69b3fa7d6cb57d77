import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { globSync } from 'tinyglobby';
import { textExtensions } from '../../documents/kinds.ts';

interface FoundFiles {
  /** Relative to the folder, in no order. */
  readonly files: readonly string[];
  /** Folders that could not be read, absolute, and why. */
  readonly unreadable: readonly { readonly path: string; readonly cause: unknown }[];
}

const textFile = new RegExp(`\\.(?:${textExtensions.join('|')})$`, 'iu');

export function isTextFile(path: string): boolean {
  return textFile.test(path);
}

/** Hidden folders, node_modules and links to folders are not entered: who means them names them. */
export function findFiles(
  folder: string,
  pattern = `**/*.{${textExtensions.join(',')}}`,
): FoundFiles {
  const unreadable: { path: string; cause: unknown }[] = [];
  // The library passes over folders that it cannot read; a text that is not checked must be told.
  const watched = (path: string, options: { readonly withFileTypes: true }): Dirent[] => {
    try {
      return readdirSync(path, options).map((entry) => asFound(entry, path));
    } catch (cause) {
      unreadable.push({ path, cause });
      return [];
    }
  };
  // Names may be stored with whole letters or with letters in pieces.
  const patterns = [...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')])];
  const files = globSync(patterns, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    fs: { readdirSync: watched as typeof readdirSync },
  });
  const found = files.filter(isTextFile);
  return { files: found.filter((file) => !isFoundElsewhere(file, folder, found)), unreadable };
}

/**
 * The library passes over all but files and folders. A link to a file is a text; what a pipe, a
 * socket or a link to nothing is, is told by whoever reads it.
 */
function asFound(entry: Dirent, folder: string): Dirent {
  if (entry.isFile() || entry.isDirectory() || !isTextFile(entry.name)) return entry;
  if (entry.isSymbolicLink()) {
    const target = statSync(join(folder, entry.name), { throwIfNoEntry: false });
    if (target?.isDirectory()) return entry;
  }
  return Object.create(entry, {
    isFile: { value: () => true },
    isSymbolicLink: { value: () => false },
  }) as Dirent;
}

/** Whether a file is a link to another that was found: that one is checked, once. */
function isFoundElsewhere(file: string, folder: string, found: readonly string[]): boolean {
  const path = join(folder, file);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  try {
    return found.includes(relative(realpathSync(folder), realpathSync(path)).replaceAll('\\', '/'));
  } catch {
    return false;
  }
}
