import { withKnown } from '../../core/archive/known.ts';
import { createArchiveLedger, type Locate } from '../../core/archive/ledger.ts';
import { mine } from '../../core/archive/mine.ts';
import type { Register } from '../../core/archive/register.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { portablePath } from '../../reports/path.ts';
import type { Selection } from '../arguments.ts';
import { namedDocuments } from '../inputs/named.ts';

export interface ArchiveSelection extends Pick<Selection, 'paths' | 'encoding' | 'locale'> {
  /** What files say of texts that are not checked counts. */
  readonly ignore: boolean;
}

/**
 * Reads all texts as the linter does, one at a time, and mines them. What cannot be read is told, and
 * the others count.
 */
export async function buildRegister({
  paths,
  encoding,
  ignore,
  locale,
}: ArchiveSelection): Promise<Register> {
  const texts = namedDocuments({
    paths,
    encoding,
    locale,
    purpose: 'mine',
    configuration: 'found',
    ignore,
  });
  const ledger = createArchiveLedger();
  for await (const { text, filePath, akn, sourceMap } of texts) {
    const file = portablePath(filePath, process.cwd());
    const { locate } = lineIndex(sourceMap?.source ?? text);
    const placeOf: Locate =
      sourceMap === undefined ? locate : (offset) => locate(sourceMap.at[offset] ?? 0);
    ledger.add(file, withKnown(mine(text), akn), placeOf);
  }
  return ledger.register();
}
