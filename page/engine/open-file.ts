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

export interface ReadTexts {
  readonly files: readonly OpenFile[];
  readonly complaints: readonly string[];
}

/** The texts that stand in a file, and why what is no text of them cannot be read. */
export async function readTexts(
  { name, bytes }: NamedBytes,
  locale: Locale,
  use: keyof typeof purposes,
  onShare?: (share: number) => void,
): Promise<ReadTexts> {
  const options: TextOptions = {
    ...defaultReading,
    convert: 'never',
    encoding: null,
    locale,
    purpose: purposes[use],
    ...(onShare && { onShare }),
  };
  const path = name.replace(/[/\\\0]/gu, '_');
  const refuse = (text: keyof typeof texts): ReadTexts => ({
    files: [],
    complaints: [say(locale, texts[text], { path })],
  });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > options.maxSize) return refuse('tooLarge');
  if (/\.(?:doc|dot|rtf|f?odt)$/iu.test(path)) return refuse('otherKind');
  const origin = { path, filePath: `/${path}`, stdin: use === 'write' };
  const files: OpenFile[] = [];
  const complaints: string[] = [];
  for await (const read of readDocument(origin, buffer, options)) {
    if ('complaint' in read) complaints.push(read.complaint);
    else files.push(openFile(path, buffer, read));
  }
  return files.length + complaints.length === 0 ? refuse('nothing') : { files, complaints };
}

function openFile(
  path: string,
  bytes: Buffer,
  { document, notices }: { readonly document: Document; readonly notices: readonly string[] },
): OpenFile {
  const isWord =
    document.segments !== undefined &&
    document.sourceMap === undefined &&
    signatureOf(bytes) === 'zip' &&
    document.path === path;
  const origin = document.segments === undefined ? 'plain' : isWord ? 'word' : 'other';
  return { name: document.path, bytes, document, origin, notices };
}
