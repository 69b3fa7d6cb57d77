import { withKnown } from '../../core/archive/known.ts';
import { createArchiveLedger, type Locate } from '../../core/archive/ledger.ts';
import { mine } from '../../core/archive/mine.ts';
import type { Register } from '../../core/archive/register.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { defaultReading } from '../../documents/extracted.ts';
import { portablePath } from '../../reports/path.ts';
import type { Selection } from '../arguments.ts';
import { createProject } from '../configuration/configuration.ts';
import { fail, notify } from '../fail.ts';
import { documents, type Told } from '../inputs/read.ts';

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
  const selection = {
    paths,
    encoding,
    locale,
    stdinFilename: null,
    changes: null,
    allowUnmatched: false,
    purpose: 'mine' as const,
    ...defaultReading,
  };
  const project = createProject(
    createLinter([]),
    {
      askedLocale: locale,
      configuration: 'found',
      ignore,
      locale,
      presets: [],
      register: null,
      only: null,
      rules: {},
      skip: [],
      stage: null,
    },
    (complaint) => fail(locale, complaint),
  );
  const tell = ({ kind, message }: Told): Promise<void> =>
    kind === 'failure' ? fail(locale, message) : notify(locale, message);
  const ledger = createArchiveLedger();
  for await (const { text, filePath, akn, sourceMap } of documents(selection, project, tell)) {
    const file = portablePath(filePath, process.cwd());
    const { locate } = lineIndex(sourceMap?.source ?? text);
    const placeOf: Locate =
      sourceMap === undefined ? locate : (offset) => locate(sourceMap.at[offset] ?? 0);
    ledger.add(file, withKnown(mine(text), akn), placeOf);
  }
  return ledger.register();
}
