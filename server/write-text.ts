import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRegularFile } from '../node/regular-file.ts';
import { replaceFile } from '../node/replace-file.ts';
import { LARGEST_TEXT, type TextChange } from './runtime.ts';
import { expectWithin } from './within-folders.ts';

/**
 * Writes a file whole or not at all. False where it no longer holds what it held. Throws where it is,
 * links followed, in none of the folders.
 */
export async function writeTextFile(
  uri: string,
  { before, after }: TextChange,
  within: readonly string[],
): Promise<boolean> {
  const path = fileURLToPath(uri);
  const target = existsSync(path)
    ? realpathSync(path)
    : join(realpathSync(dirname(path)), basename(path));
  expectWithin(target, within);
  const bytes = existsSync(target) ? readRegularFile(target, LARGEST_TEXT) : null;
  const text = bytes === null ? null : new TextDecoder().decode(bytes);
  return text === before && replaceFile(target, bytes, Buffer.from(after));
}
