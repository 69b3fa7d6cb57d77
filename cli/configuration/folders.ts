import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRegularFile } from '../../node/regular-file.ts';
import {
  configurationFiles,
  gitIgnoreFile,
  ignoreFile,
  packageFile,
} from '../../project/configuration-files.ts';
import { LARGEST_CONFIGURATION } from '../../project/configuration-host.ts';

/** `settings`: the configuration of texts; `texts`: which of the texts that are found are checked. */
type Question = 'settings' | 'texts';

/** Looks into each folder once. */
export interface Folders {
  readonly namesIn: (folder: string) => ReadonlySet<string>;
  /**
   * Whether anything in the folder or above it bears on a question. Most texts are under nothing of
   * the kind, and what reads configurations is not loaded for them.
   */
  readonly isGoverned: (folder: string, question: Question) => boolean;
}

export function createFolders(): Folders {
  const folders = new Map<string, ReadonlySet<string>>();
  const governed = new Map<string, boolean>();

  const namesIn = (folder: string): ReadonlySet<string> => {
    const names = folders.get(folder) ?? readNames(folder);
    folders.set(folder, names);
    return names;
  };
  const isGoverned = (folder: string, question: Question): boolean => {
    const key = `${question} ${folder}`;
    const known = governed.get(key);
    if (known !== undefined) return known;
    const above = dirname(folder);
    const found =
      bearsOn(question, folder, namesIn(folder)) ||
      (above !== folder && isGoverned(above, question));
    governed.set(key, found);
    return found;
  };
  return { namesIn, isGoverned };
}

const wanted = [...configurationFiles, packageFile, ignoreFile, gitIgnoreFile, '.git'];

function readNames(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    // A folder may be closed to readers and hold files that are open to them.
    return new Set(wanted.filter((name) => existsSync(join(folder, name))));
  }
}

function bearsOn(question: Question, folder: string, names: ReadonlySet<string>): boolean {
  if (configurationFiles.some((name) => names.has(name)) || names.has(ignoreFile)) return true;
  if (question === 'texts' && names.has(gitIgnoreFile)) return true;
  if (!names.has(packageFile)) return false;
  try {
    const manifest = readRegularFile(join(folder, packageFile), LARGEST_CONFIGURATION);
    return manifest.includes('"qarar"');
  } catch {
    // Whoever reads it tells why it cannot be read.
    return true;
  }
}
