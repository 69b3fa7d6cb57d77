import { existsSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import {
  configurationFiles,
  gitIgnoreFile,
  ignoreFile,
  isConfigurationFile,
  packageFile,
} from '../../project/configuration-files.ts';
import { isTextFile } from '../inputs/find-files.ts';

/** Files that may say how texts are checked, or which. */
const settingsNames = [...configurationFiles, packageFile, ignoreFile, gitIgnoreFile];

/** Whether a file may say how texts are checked, or which, by its name alone. */
export function isSettingsFile(path: string): boolean {
  return isConfigurationFile(basename(path));
}

interface WatchedPlaces {
  /** Absolute: files, and folders with what they hold. */
  readonly places: readonly string[];
  /** What of them need not be looked at; without `stats` where a path may be anything. */
  readonly isIgnored: (path: string, stats?: Stats) => boolean;
}

/** Where the texts of the arguments may change, and the settings above them. */
export function watchedPlaces(paths: readonly string[]): WatchedPlaces {
  const roots = new Set<string>();
  const files = new Set<string>();
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) roots.add(resolve(baseOf(path)));
    else (stats.isDirectory() ? roots : files).add(resolve(path));
  }
  const above = new Set<string>();
  for (const root of [...roots, ...[...files].map(dirname)]) {
    for (const folder of foldersAbove(root)) {
      if (isInProject(folder)) above.add(folder);
      else {
        const known = settingsNames.map((name) => join(folder, name)).filter(existsSync);
        for (const path of known) files.add(path);
      }
    }
  }
  const isIgnored = (path: string, stats?: Stats): boolean => {
    const place = resolve(path);
    if (roots.has(place) || files.has(place) || above.has(place)) return false;
    const root = [...roots].find((folder) => place.startsWith(folder + sep));
    if (root === undefined) return !isSettingsFile(place);
    const folders = relative(root, place).split(sep);
    const name = folders.pop() ?? '';
    if (folders.some(isHidden)) return true;
    if (isSettingsFile(name)) return false;
    return isHidden(name) || (stats?.isFile() === true && !isTextFile(name));
  };
  return { places: [...roots, ...files, ...above], isIgnored };
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** The folder in which a pattern looks. */
function baseOf(pattern: string): string {
  return (
    pattern.replace(/(?:^|[\\/])[^\\/]*[*?[\]{}()!].*$/u, '') ||
    (pattern.startsWith('/') ? '/' : '.')
  );
}

/** A folder, and all above it. */
function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}

/** Settings may yet be made in the folders from here to the texts; further up, those that are there count. */
function isInProject(folder: string): boolean {
  const here = process.cwd();
  return folder === here || folder.startsWith(here + sep);
}
