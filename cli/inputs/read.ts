import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearest } from '../../core/lint/nearest.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { withoutMark } from '../../documents/encodings/decoded.ts';
import type { InputProblemCode } from '../../documents/extracted.ts';
import { isArchiveName, isPlainText } from '../../documents/kinds.ts';
import {
  type Document,
  type ReadText,
  readPlainText,
  type TextOptions,
  type TextOrigin,
  textOriginOf,
  type UnreadText,
} from '../../documents/read-text.ts';
import { expectRegularFile, RefusedFile, readRegularFile } from '../../node/regular-file.ts';
import type { Selection } from '../arguments.ts';
import type { Project } from '../configuration/configuration.ts';
import { reasonOf } from '../reason.ts';
import { subcommands } from '../subcommands.ts';
import { commandTexts } from '../texts.ts';
import { bytesOfName, LOST } from './bad-name.ts';
import { findInputs, type Input, type IsIgnored } from './files.ts';

export type { Document } from '../../documents/read-text.ts';

/** What is to be told of an input or a text besides its findings. Plain data. */
export type Told =
  | {
      readonly kind: 'failure';
      readonly path: string | null;
      readonly message: string;
      readonly code?: InputProblemCode | undefined;
    }
  /** Worth knowing, and no failure. */
  | { readonly kind: 'notice'; readonly message: string };

/** What came of reading a text; an input may hold several. */
export interface ReadResult {
  /** Null when it cannot be read. */
  readonly document: Document | null;
  readonly told: readonly Told[];
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
  const { changedInputs } = await import('../changes/inputs.ts');
  return await changedInputs(selection.changes, selection, isIgnored, isFixing);
}

const subcommandNames = subcommands.map(({ name }) => name);
const NO_IGNORE = '--no-ignore';
const unmatched: ReadonlySet<string> = new Set(['emptyFolder', 'emptyPattern', 'allIgnored']);

function isUnmatched(input: Input): boolean {
  if (input.kind !== 'problem') return false;
  return unmatched.has(input.problem.reason);
}

/** Never throws: what is in the way is told. */
export async function* readInput(input: Input, selection: Selection): AsyncGenerator<ReadResult> {
  if (input.kind === 'ignored') {
    const { path, file } = input;
    const message = say(selection.locale, commandTexts.ignored, { path, file, option: NO_IGNORE });
    return yield { document: null, told: [{ kind: 'notice', message }] };
  }
  if (input.kind === 'text') return yield handedOver(input.path, input.text);
  for await (const read of textsOf(input, selection)) {
    if ('complaint' in read) {
      // Standard input without a name is no file.
      const path = input.kind === 'stdin' ? selection.stdinFilename : read.path;
      const told: Told =
        read.isNoText || isForeign(read, input)
          ? { kind: 'notice', message: read.complaint }
          : failureOf(path, read.complaint, read.code);
      yield { document: null, told: [told] };
    } else {
      const { document, notices } = read;
      yield {
        document: input.kind === 'staged' ? { ...document, staged: true } : document,
        told: notices.map((message) => ({ kind: 'notice', message })),
      };
    }
  }
}

/** Folders hold texts in other languages, and other XML; one that is named was meant to be checked. */
function isForeign({ code, path, isForeign }: UnreadText, input: Input): boolean {
  if ((code !== 'not-arabic' && !isForeign) || input.kind === 'stdin') return false;
  return !('isNamed' in input && input.isNamed && input.path === path);
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

export function failureOf(path: string | null, message: string, code?: InputProblemCode): Told {
  return { kind: 'failure', path, message, code };
}

async function* textsOf(
  input: Exclude<Input, { readonly kind: 'ignored' | 'text' }>,
  selection: Selection,
): AsyncGenerator<ReadText | UnreadText> {
  switch (input.kind) {
    case 'problem':
      yield unfound(input, selection);
      break;
    case 'stdin':
      yield* readStdin(stdinOrigin(selection.stdinFilename), selection);
      break;
    case 'file':
      yield* readFile(textOriginOf(input.path), selection);
      break;
    case 'staged':
      yield* readBytes(textOriginOf(input.path), input.bytes, selection);
  }
}

function unfound(
  { path, problem }: Extract<Input, { readonly kind: 'problem' }>,
  { locale }: Selection,
): UnreadText {
  if (problem.reason === 'unreadable') {
    return { path, complaint: unreadable(path, problem.cause, locale), code: 'unreadable' };
  }
  if (problem.reason === 'noSuchFile' && path.includes(LOST)) {
    return { path, complaint: say(locale, commandTexts.badName, { path }), code: 'unreadable' };
  }
  const complaint = say(locale, commandTexts[problem.reason], { path, option: NO_IGNORE });
  if (problem.reason === 'linkAround') return { path, complaint, isNoText: true };
  // A misspelt subcommand is taken for a file.
  const name = problem.reason === 'noSuchFile' ? nearest(path, subcommandNames) : undefined;
  const hint =
    name === undefined ? '' : ` ${say(locale, commandTexts.didYouMean, { name: `qarar ${name}` })}`;
  return { path, complaint: complaint + hint };
}

function stdinOrigin(name: string | null): TextOrigin {
  const path = name ?? '<stdin>';
  return { path, stdin: true, filePath: name === null ? path : resolve(name) };
}

async function* readFile(
  origin: TextOrigin,
  options: TextOptions,
): AsyncGenerator<ReadText | UnreadText> {
  const { path } = origin;
  try {
    // A text that is corrected has to be written where it was read.
    const place = options.purpose === 'correct' ? path : bytesOfName(path);
    expectRegularFile(place);
    if (isArchiveName(path)) {
      const { readArchiveFile } = await import('../../documents/read-document.ts');
      yield* readArchiveFile(origin, path, options);
    } else yield* readBytes(origin, readRegularFile(place, options.maxSize), options);
  } catch (cause) {
    const isTooLarge = cause instanceof RefusedFile && cause.code === 'ERR_FS_FILE_TOO_LARGE';
    yield isTooLarge ? await tooLarge(origin, options) : failed(path, cause, options);
  }
}

async function* readStdin(
  origin: TextOrigin,
  options: TextOptions,
): AsyncGenerator<ReadText | UnreadText> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin) {
      size += chunk.length;
      if (size > options.maxSize) return yield await tooLarge(origin, options);
      chunks.push(chunk);
    }
    // An editor hands over what is open, and that may be new.
    if (size === 0 && options.purpose !== 'correct') {
      const complaint = say(options.locale, commandTexts.emptyInput, { path: origin.path });
      return yield { path: origin.path, complaint, isNoText: true };
    }
    yield* readBytes(origin, Buffer.concat(chunks, size), options);
  } catch (cause) {
    yield failed(origin.path, cause, options);
  }
}

async function* readBytes(
  origin: TextOrigin,
  bytes: Buffer,
  options: TextOptions,
): AsyncGenerator<ReadText | UnreadText> {
  if (isPlainText(origin.path, bytes)) return yield await readPlainText(origin, bytes, options);
  const { readDocument } = await import('../../documents/read-document.ts');
  yield* readDocument(origin, bytes, options);
}

async function tooLarge({ path }: TextOrigin, options: TextOptions): Promise<UnreadText> {
  const { oversized } = await import('../../documents/read-document.ts');
  return oversized(path, options);
}

/** The operating system refused, or a reader has a bug: the other texts are read all the same. */
function failed(path: string, cause: unknown, { locale }: TextOptions): UnreadText {
  const isOurs = !(cause instanceof Error && 'code' in cause);
  const complaint = isOurs
    ? say(locale, commandTexts.internalError, { path, reason: reasonOf(cause, locale) })
    : unreadable(path, cause, locale);
  return { path, complaint, code: 'unreadable' };
}

function unreadable(path: string, cause: unknown, locale: Locale): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  // Names are read as UTF-8, and what is none of it is lost.
  if (code === 'ENOENT' && path.includes(LOST)) return say(locale, commandTexts.badName, { path });
  const isLink = code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  if (code === 'ENOENT' && !isLink) return say(locale, commandTexts.noSuchFile, { path });
  const reason = isLink ? say(locale, commandTexts.deadLink) : reasonOf(cause, locale);
  return say(locale, commandTexts.unreadable, { path, reason });
}
