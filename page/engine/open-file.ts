import { RuleError } from '../../core/lint/errors.ts';
import type { LintResult } from '../../core/lint/lint-result.ts';
import type { Linter } from '../../core/lint/linter.ts';
import type { Edit, Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { defaultReading } from '../../documents/extracted.ts';
import { signatureOf } from '../../documents/kinds.ts';
import { readDocument } from '../../documents/read-document.ts';
import type { Document, TextOptions } from '../../documents/read-text.ts';
import { engineTexts as texts } from './engine-texts.ts';
import type { NamedBytes } from './messages.ts';

/** The file that is open: as it was read, and what was made of it. */
export interface OpenFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly document: Document;
  readonly origin: 'plain' | 'word' | 'other';
  readonly notices: readonly string[];
}

/** One state of its text. */
export interface State {
  readonly text: string;
  /** The corrections, of the text as it was read: sorted, disjoint; not known where it was typed in. */
  readonly made: readonly Edit[];
}

/** What the other rules found, where one throws, which is a bug of ours. */
export function lintSafely(linter: Linter, text: string): LintResult {
  try {
    return linter.lint(text);
  } catch (error) {
    if (error instanceof RuleError) return error.result;
    throw error;
  }
}

/** A source is in any language; what is pasted is not judged. */
const purposes = { check: undefined, compare: 'mine', write: 'correct' } as const;

/** What stands in a file, of which the first text is taken, or why nothing can be read. */
export async function readFile(
  { name, bytes }: NamedBytes,
  locale: Locale,
  use: keyof typeof purposes,
): Promise<OpenFile | { readonly complaint: string }> {
  const options: TextOptions = {
    ...defaultReading,
    convert: 'never',
    encoding: null,
    locale,
    purpose: purposes[use],
  };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > options.maxSize) {
    return { complaint: say(locale, texts.tooLarge, { path: name }) };
  }
  const path = name.replace(/[/\\\0]/gu, '_');
  if (/\.(?:doc|dot|rtf|f?odt)$/iu.test(path)) {
    return { complaint: say(locale, texts.otherKind, { path }) };
  }
  const origin = { path, filePath: `/${path}`, stdin: use === 'write' };
  for await (const read of readDocument(origin, buffer, options)) {
    if ('complaint' in read) return { complaint: read.complaint };
    const { document, notices } = read;
    const isWord =
      document.segments !== undefined &&
      document.sourceMap === undefined &&
      signatureOf(buffer) === 'zip' &&
      document.path === path;
    return {
      name: path,
      bytes: buffer,
      document,
      origin: document.segments === undefined ? 'plain' : isWord ? 'word' : 'other',
      notices,
    };
  }
  return { complaint: say(locale, texts.nothing, { path }) };
}
