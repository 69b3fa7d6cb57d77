import { say } from '../../core/lint/say.ts';
import { encodingOf, encodings } from '../../documents/encodings/encodings.ts';
import { badValue } from '../command-line/choice.ts';
import { seeHelp } from '../command-line/see-help.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import type { ArchiveSelection } from './build.ts';
import { registerTexts } from './texts.ts';

export const graphFormats = ['pretty', 'json', 'csv', 'dot', 'graphml'] as const;
export type GraphFormat = (typeof graphFormats)[number];

interface ArchiveRequest<F extends string> {
  readonly selection: ArchiveSelection;
  readonly format: F;
  /** Null for standard output, or where nothing is to be written. */
  readonly output: string | null;
}

/** What is asked of a command that reads an archive, or what is wrong with it. */
export function archiveRequest<const F extends string>(
  { operands, options, locale }: SubcommandRequest,
  command: 'graph' | 'index',
  formats: readonly [F, ...F[]],
): ArchiveRequest<F> | { readonly complaint: string } {
  const withHelp = (complaint: string) => ({
    complaint: `${complaint} ${seeHelp(locale, command)}`,
  });
  const { format = formats[0], outputFile, encoding, ignore = true } = options;
  const known = formats.find((each) => each === format);
  if (known === undefined) return withHelp(badValue(String(format), formats, '--format', locale));
  if (operands.length === 0) return withHelp(say(locale, registerTexts.noPaths));
  const named = encoding === undefined ? { encoding: null } : encodingOf(String(encoding));
  if (!('encoding' in named)) {
    const allowed = [...encodings, 'UTF-16'];
    return withHelp(badValue(String(encoding), allowed, '--encoding', locale, named.similar));
  }
  return {
    selection: { paths: operands, encoding: named.encoding, ignore: ignore === true, locale },
    format: known,
    output: typeof outputFile === 'string' ? outputFile : null,
  };
}
