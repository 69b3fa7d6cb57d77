import { createLinter } from '../../core/lint/linter.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { encodingOf, encodings } from '../../documents/encodings/encodings.ts';
import { defaultReading } from '../../documents/extracted.ts';
import type { TextOptions } from '../../documents/read-text.ts';
import { badValue } from '../command-line/choice.ts';
import { nothingAsked } from '../configuration/argument-layer.ts';
import { createProject } from '../configuration/configuration.ts';
import { fail, notify } from '../fail.ts';
import { type Document, documents, type Told } from './read.ts';

/**
 * The texts of files that are not checked; what cannot be read is told. What a project says of them
 * counts only where its configuration is to be `found`.
 */
export async function* namedDocuments({
  paths,
  encoding,
  locale,
  purpose,
  configuration = 'none',
  ignore = false,
}: {
  readonly paths: readonly string[];
  readonly encoding: TextOptions['encoding'];
  readonly locale: Locale;
  readonly purpose?: TextOptions['purpose'];
  readonly configuration?: 'found' | 'none';
  readonly ignore?: boolean;
}): AsyncGenerator<Document> {
  const selection = {
    paths,
    encoding,
    locale,
    stdinFilename: null,
    changes: null,
    allowUnmatched: false,
    ...defaultReading,
    ...(purpose === undefined ? {} : { purpose }),
  };
  const settings = { ...nothingAsked, askedLocale: locale, configuration, ignore, locale };
  const project = createProject(createLinter([]), settings, (complaint) => fail(locale, complaint));
  const tell = ({ kind, message }: Told): Promise<void> =>
    kind === 'failure' ? fail(locale, message) : notify(locale, message);
  yield* documents(selection, project, tell);
}

/** The encoding that an option names; null where it is to be detected. */
export function namedEncoding(
  name: unknown,
  locale: Locale,
): { readonly encoding: TextOptions['encoding'] } | { readonly complaint: string } {
  if (name === undefined) return { encoding: null };
  const named = encodingOf(String(name));
  if ('encoding' in named) return named;
  const allowed = [...encodings, 'UTF-16'];
  return { complaint: badValue(String(name), allowed, '--encoding', locale, named.similar) };
}
