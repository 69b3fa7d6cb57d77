import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearest } from '../core/engine/nearest.ts';
import type { Locale } from '../core/engine/rule.ts';
import type { ChangesRequest } from './changes/changes.ts';
import type { Project } from './configuration.ts';
import { type DecodedText, decode } from './decode.ts';
import type { ForcedEncoding } from './encodings.ts';
import { notify } from './fail.ts';
import { findInputs, type Input, type IsIgnored } from './files.ts';
import { say, type TextId } from './messages.ts';
import { subcommands } from './subcommands.ts';

export interface Document extends DecodedText {
  /** As the user wrote it; the name given for standard input. */
  readonly path: string;
  readonly filePath: string;
  readonly stdin: boolean;
  /** The text is that of Git's index, and the file may be another. */
  readonly staged?: true;
}

export type ReadResult = Document | { readonly complaint: string };

/** What of the arguments says which texts are read. */
export interface Selection {
  /** `-` is standard input. */
  readonly paths: readonly string[];
  /** The name under which standard input is reported. */
  readonly stdinFilename: string | null;
  /** That of all texts; null where each is to be detected. */
  readonly encoding: ForcedEncoding | null;
  /** Only what has changed is read; null where all is. */
  readonly changes: ChangesRequest | null;
  /** A folder or pattern without texts is no failure. */
  readonly allowUnmatched: boolean;
  readonly locale: Locale;
}

/** The texts that can be read, one at a time; of the others it is told why they cannot. */
export async function* documents(
  selection: Selection,
  { isIgnored, ignoredBy }: Pick<Project, 'isIgnored' | 'ignoredBy'>,
  tell: (path: string | null, complaint: string) => Promise<void>,
  isFixing = false,
): AsyncGenerator<Document> {
  const { stdinFilename, allowUnmatched, locale } = selection;
  const inputs = await inputsOf(selection, isIgnored, isFixing);
  if ('complaint' in inputs) return await tell(null, inputs.complaint);
  for (const input of inputs) {
    if (allowUnmatched && isUnmatched(input)) continue;
    if ('isNamed' in input && input.isNamed) {
      const file = await ignoredBy(input.path);
      if (file !== null) {
        await notify(locale, say(locale, 'ignored', { path: input.path, file, option: NO_IGNORE }));
        continue;
      }
    }
    const document = await readInput(input, selection);
    if (!('complaint' in document)) yield document;
    else await tell(input.kind === 'stdin' ? stdinFilename : input.path, document.complaint);
  }
}

async function inputsOf(
  selection: Selection,
  isIgnored: IsIgnored,
  isFixing: boolean,
): Promise<readonly Input[] | { readonly complaint: string }> {
  if (selection.changes === null) return await findInputs(selection.paths, isIgnored);
  const { changedInputs } = await import('./changes/inputs.ts');
  return await changedInputs(selection.changes, selection, isIgnored, isFixing);
}

const subcommandNames = subcommands.map(({ name }) => name);
const NO_IGNORE = '--no-ignore';
const unmatched: ReadonlySet<string> = new Set(['emptyFolder', 'emptyPattern', 'allIgnored']);

function isUnmatched(input: Input): boolean {
  if (input.kind !== 'problem') return false;
  return unmatched.has(input.problem.reason);
}

async function readInput(
  input: Input,
  { stdinFilename, encoding, locale }: Selection,
): Promise<ReadResult> {
  if (input.kind === 'problem') {
    const { path, problem } = input;
    if (problem.reason === 'unreadable') {
      return { complaint: unreadable(path, problem.cause, locale) };
    }
    const complaint = say(locale, problem.reason, { path, option: NO_IGNORE });
    // A misspelt subcommand is taken for a file.
    const name = problem.reason === 'noSuchFile' ? nearest(path, subcommandNames) : undefined;
    const hint =
      name === undefined ? '' : ` ${say(locale, 'didYouMean', { name: `qarar ${name}` })}`;
    return { complaint: complaint + hint };
  }
  const stdin = input.kind === 'stdin';
  const path = stdin ? (stdinFilename ?? '<stdin>') : input.path;
  try {
    const decoded = await decode(await readBytes(input), encoding);
    if ('problem' in decoded) {
      const { decodingComplaint } = await import('./encoding-messages.ts');
      return { complaint: decodingComplaint(path, decoded, locale) };
    }
    if (encoding === null && decoded.encoding !== 'UTF-8') {
      const { detectionNotice } = await import('./encoding-messages.ts');
      await notify(locale, detectionNotice(path, decoded.encoding, locale));
    }
    const filePath = stdin && stdinFilename === null ? path : resolve(path);
    const document = { ...decoded, path, filePath, stdin };
    return input.kind === 'staged' ? { ...document, staged: true } : document;
  } catch (cause) {
    return { complaint: unreadable(path, cause, locale) };
  }
}

async function readBytes(input: Exclude<Input, { readonly kind: 'problem' }>): Promise<Buffer> {
  switch (input.kind) {
    case 'stdin':
      return await readStdin();
    case 'file':
      return readFileSync(input.path);
    case 'staged':
      return input.bytes;
  }
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function unreadable(path: string, cause: unknown, locale: Locale): string {
  return say(locale, 'unreadable', { path, reason: reasonOf(cause, locale) });
}

const reasons: Readonly<Record<string, TextId>> = {
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EROFS: 'noPermission',
  EISDIR: 'isFolder',
  ENOENT: 'gone',
  ERR_FS_FILE_TOO_LARGE: 'tooLarge',
  ERR_STRING_TOO_LONG: 'tooLarge',
};

/** Why the operating system refused, in the user's language where we know the words. */
export function reasonOf(cause: unknown, locale: Locale): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const known = reasons[code];
  if (known !== undefined) return say(locale, known);
  return cause instanceof Error ? cause.message : String(cause);
}
