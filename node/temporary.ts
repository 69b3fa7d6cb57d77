import { basename, dirname, join } from 'node:path';

/**
 * The name for a file that takes the place of another when it is whole. Nobody else has it: what a
 * run that was killed has left stops no other, whatever the number of its process.
 */
export function temporaryBeside(path: string): string {
  // The global one is loaded here; to import it would cost each start, also those that write nothing.
  const own = `${process.pid}-${crypto.randomUUID().slice(0, 8)}`;
  return join(dirname(path), `.${basename(path)}.${own}.tmp`);
}
