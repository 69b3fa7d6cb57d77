import { realpathSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Throws for a path, without links in it, that is in none of the folders. */
export function expectWithin(path: string, folders: readonly string[]): void {
  const isWithin = folders
    .filter((folder) => folder.startsWith('file:'))
    .map((folder) => realpathSync(fileURLToPath(folder)))
    .some((folder) => {
      const inside = relative(folder, path);
      return inside !== '' && inside.split(/[\\/]/u)[0] !== '..' && !isAbsolute(inside);
    });
  if (isWithin) return;
  const message = 'it is outside the folders of this workspace';
  throw Object.assign(new Error(message), { code: 'ERR_OUTSIDE_WORKSPACE' });
}
