import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../core/engine/rule.ts';
import type { ChangesRequest } from './changes/changes.ts';
import type { Project } from './configuration.ts';
import { type DecodedText, decode, withoutMark } from './decode.ts';
import type { ForcedEncoding } from './encodings.ts';
import { findInputs, type Input, type IsIgnored } from './files.ts';
import { say, type TextId } from './messages.ts';

export interface Document extends DecodedText {
  /** As the user wrote it; the name given for standard input. */
  readonly path: string;
  readonly filePath: string;
  readonly stdin: boolean;
  /** In bytes, as it was read. */
  readonly size: number;
  /** The text is that of Git's index, and the file may be another. */
  readonly staged?: true;
}

/** What is to be told of an input or a text besides its findings. Plain data. */
export type Told =
  | { readonly kind: 'failure'; readonly path: string | null; readonly message: string }
  /** Worth knowing, and no failure. */
  | { readonly kind: 'notice'; readonly message: string };

/** What came of reading a text; an input may hold several. */
export interface ReadResult {
  /** Null when it cannot be read. */
  readonly document: Document | null;
  readonly told: readonly Told[];
}

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
  project: IgnoringProject,
  tell: (told: Told) => Promise<void>,
): AsyncGenerator<Document> {
  const inputs = await selectInputs(selection, project);
  if ('complaint' in inputs) return await tell(failureOf(null, inputs.complaint));
  for (const input of inputs) {
    for await (const { document, told } of readInput(input, selection)) {
      for (const each of told) await tell(each);
      if (document !== null) yield document;
    }
  }
}

type IgnoringProject = Pick<Project, 'isIgnored' | 'ignoredBy'>;

/** What the arguments stand for. */
export async function selectInputs(
  selection: Selection,
  { isIgnored, ignoredBy }: IgnoringProject,
  isFixing = false,
): Promise<readonly Input[] | { readonly complaint: string }> {
  const inputs = await inputsOf(selection, isIgnored, isFixing);
  if ('complaint' in inputs) return inputs;
  const selected: Input[] = [];
  for (const input of inputs) {
    if (selection.allowUnmatched && isUnmatched(input)) continue;
    const isNamed = 'isNamed' in input && input.isNamed;
    const file = isNamed ? await ignoredBy(input.path) : null;
    selected.push(isNamed && file !== null ? { kind: 'ignored', path: input.path, file } : input);
  }
  return selected;
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

const NO_IGNORE = '--no-ignore';
const unmatched: ReadonlySet<string> = new Set(['emptyFolder', 'emptyPattern', 'allIgnored']);

function isUnmatched(input: Input): boolean {
  if (input.kind !== 'problem') return false;
  return unmatched.has(input.problem.reason);
}

/** Never throws: what is in the way is told. */
export async function* readInput(
  input: Input,
  { stdinFilename, encoding, locale }: Selection,
): AsyncGenerator<ReadResult> {
  if (input.kind === 'ignored') {
    const { path, file } = input;
    const message = say(locale, 'ignored', { path, file, option: NO_IGNORE });
    return yield { document: null, told: [{ kind: 'notice', message }] };
  }
  if (input.kind === 'problem') {
    const { path, problem } = input;
    return yield unread(
      path,
      problem.reason === 'unreadable'
        ? unreadable(path, problem.cause, locale)
        : say(locale, problem.reason, { path, option: NO_IGNORE }),
    );
  }
  if (input.kind === 'text') return yield handedOver(input.path, input.text);
  const stdin = input.kind === 'stdin';
  const path = stdin ? (stdinFilename ?? '<stdin>') : input.path;
  // Standard input without a name is no file.
  const failing = stdin ? stdinFilename : path;
  try {
    const bytes = await readBytes(input);
    const decoded = await decode(bytes, encoding);
    if ('problem' in decoded) {
      const { decodingComplaint } = await import('./encoding-messages.ts');
      return yield unread(failing, decodingComplaint(path, decoded, locale));
    }
    const told: Told[] = [];
    if (encoding === null && decoded.encoding !== 'UTF-8') {
      const { detectionNotice } = await import('./encoding-messages.ts');
      told.push({ kind: 'notice', message: detectionNotice(path, decoded.encoding, locale) });
    }
    const filePath = stdin && stdinFilename === null ? path : resolve(path);
    const document = { ...decoded, path, filePath, stdin, size: bytes.length };
    yield { document: input.kind === 'staged' ? { ...document, staged: true } : document, told };
  } catch (cause) {
    yield unread(failing, unreadable(path, cause, locale));
  }
}

function handedOver(name: string | null, text: string): ReadResult {
  const path = name ?? '<stdin>';
  const document: Document = {
    ...withoutMark(text, 'UTF-8'),
    path,
    filePath: name === null ? path : resolve(name),
    stdin: true,
    size: Buffer.byteLength(text),
  };
  return { document, told: [] };
}

function unread(path: string | null, message: string): ReadResult {
  return { document: null, told: [failureOf(path, message)] };
}

export function failureOf(path: string | null, message: string): Told {
  return { kind: 'failure', path, message };
}

async function readBytes(
  input: Exclude<Input, { readonly kind: 'problem' | 'ignored' | 'text' }>,
): Promise<Buffer> {
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
