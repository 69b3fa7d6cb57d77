import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { textExtensions } from '../../documents/kinds.ts';
import { pathMatcher } from '../../project/path-pattern.ts';

interface FoundFiles {
  /** Relative to the folder, in no order. */
  readonly files: readonly string[];
  /** Folders that could not be read, absolute, and why. */
  readonly unreadable: readonly Unreadable[];
  /** Links, absolute, to folders around the one that is searched: what they hold is more than was asked for. */
  readonly around: readonly string[];
}

interface Unreadable {
  readonly path: string;
  readonly cause: unknown;
}

const ALL = `**/*.{${textExtensions.join(',')}}`;
const textFile = new RegExp(`\\.(?:${textExtensions.join('|')})$`, 'iu');

export function isTextFile(path: string): boolean {
  return textFile.test(path);
}

/**
 * Hidden folders and node_modules are not entered: who means them names them. A link to a folder is,
 * unless that is found without it or stands around the folder that is searched: each text is found
 * once, at the path with the fewest links.
 */
export async function findFiles(folder: string, pattern = ALL): Promise<FoundFiles> {
  const unreadable: Unreadable[] = [];
  let entered = new Set<string>();
  const links: string[] = [];
  const known = new Set<string>();
  // The library passes over folders that it cannot read; a text that is not checked must be told.
  const watched = (path: string, options: { readonly withFileTypes: true }): Dirent[] => {
    try {
      const real = realpathSync(path);
      if (entered.has(real)) return [];
      entered.add(real);
      return readdirSync(path, options).map((entry) => {
        const found = asFound(entry, path);
        if (found !== 'folder') return found;
        const link = join(real, entry.name);
        if (!known.has(link)) links.push(join(path, entry.name));
        known.add(link);
        return entry;
      });
    } catch (cause) {
      unreadable.push({ path, cause });
      return [];
    }
  };
  // Names may be stored with whole letters or with letters in pieces.
  const patterns = [...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')])];
  const glob = (searched: readonly string[], cwd: string): readonly string[] =>
    globSync(searched, {
      cwd,
      ignore: ['**/node_modules/**'],
      expandDirectories: false,
      caseSensitiveMatch: false,
      followSymbolicLinks: false,
      fs: { readdirSync: watched as typeof readdirSync },
    }).filter(isTextFile);
  const files = [...glob(patterns, folder)];
  const around: string[] = [];
  if (links.length === 0) return { files: once(files, folder, false), unreadable, around };
  const isMatch = await pathMatcher(patterns, { nocase: true });
  const home = realPath(folder);
  while (links.length > 0) {
    // Those that this one adds lie behind a link more.
    for (const link of links.splice(0).sort()) {
      const path = relative(folder, link).replaceAll('\\', '/');
      const real = realPath(link);
      // At another path a folder may match a pattern that it did not match before.
      if (pattern !== ALL) entered = new Set();
      if (entered.has(real) || !goesInto(pattern, path)) continue;
      if (real !== home && isInside(home, real)) around.push(link);
      else {
        const inLink = glob(['**/*'], link).map((file) => `${path}/${file}`);
        files.push(...inLink.filter((file) => isMatch(file) || isMatch(resolve(folder, file))));
      }
    }
  }
  return { files: once(files, folder, true), unreadable, around };
}

/**
 * The library passes over all but files and folders. A link to a file is a text; what a pipe, a
 * socket or a link to nothing is, is told by whoever reads it. `folder` for a link to a folder that
 * is to be entered.
 */
function asFound(entry: Dirent, folder: string): Dirent | 'folder' {
  if (entry.isFile() || entry.isDirectory()) return entry;
  if (entry.isSymbolicLink()) {
    if (isFolder(join(folder, entry.name))) return passedOver.test(entry.name) ? entry : 'folder';
  }
  if (!isTextFile(entry.name)) return entry;
  return Object.create(entry, {
    isFile: { value: () => true },
    isSymbolicLink: { value: () => false },
  }) as Dirent;
}

/** A link to itself leads nowhere. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** As the library passes over folders. */
const passedOver = /^(?:\.|node_modules$)/u;

/** Whether files of a folder may match a pattern: those of `*.md` stand in none. */
function goesInto(pattern: string, folder: string): boolean {
  return pattern.includes('**') || pattern.split('/').length > folder.split('/').length;
}

/** Whether a path lies in a folder or is it; both are absolute. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Of several paths of one file the first: links to files come last. */
function once(files: readonly string[], folder: string, areMany: boolean): readonly string[] {
  const isLink = (file: string): boolean =>
    lstatSync(join(folder, file), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  const links = new Set(files.filter(isLink));
  if (links.size === 0 && !areMany) return files;
  const seen = new Set<string>();
  return [...files.filter((file) => !links.has(file)), ...links].filter((file) => {
    const path = realPath(join(folder, file));
    const isNew = !seen.has(path);
    seen.add(path);
    return isNew;
  });
}

/** A link to nothing is its own place. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
