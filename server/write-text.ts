import { existsSync, realpathSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectWithin } from './within-folders.ts';

/** Writes a file whole or not at all. Throws where it is, links followed, in none of the folders. */
export async function writeTextFile(
  uri: string,
  text: string,
  within: readonly string[],
): Promise<void> {
  const path = fileURLToPath(uri);
  const target = existsSync(path)
    ? realpathSync(path)
    : join(realpathSync(dirname(path)), basename(path));
  expectWithin(target, within);
  const draft = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
