import { type Dirent, readdirSync } from 'node:fs';
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
      return readdirSync(path, options);
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
  return { files: files.filter(isTextFile), unreadable };
}
