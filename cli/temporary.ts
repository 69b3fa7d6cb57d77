import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/**
 * The name for a file that takes the place of another when it is whole. Nobody else has it: what a
 * run that was killed has left stops no other, whatever the number of its process.
 */
export function temporaryBeside(path: string): string {
  const own = `${process.pid}-${randomBytes(4).toString('hex')}`;
  return join(dirname(path), `.${basename(path)}.${own}.tmp`);
}
