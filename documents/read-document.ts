import { isUtf8 } from 'node:buffer';
import { statSync } from 'node:fs';
import type { Localised } from '../core/lint/rule.ts';
import { say } from '../core/lint/say.ts';
import { binarySize, inputBudget } from './budget.ts';
import type { Encoding } from './encodings/encodings.ts';
import {
  type Extracted,
  InputError,
  type InputProblem,
  type Notice,
  type TimedBudget,
} from './extracted.ts';
import { isPlainText, signatureOf, textExtensions } from './kinds.ts';
import { noticeTexts } from './notice-texts.ts';
import { problemTexts as texts } from './problem-texts.ts';
import {
  decodeText,
  isJudged,
  pathOnly,
  type ReadText,
  readPlainText,
  type TextOptions,
  type TextOrigin,
  textOriginOf,
  type UnreadText,
  unread,
} from './read-text.ts';
import { fileName } from './shell.ts';
import { isInForms, signsOf } from './text-signs.ts';
import { openZip, type ZipEntry } from './zip.ts';

/** Archives in archives are opened so deep. */
const DEEPEST = 2;

type LimitedOptions = TextOptions & { readonly budget: TimedBudget };

/** What stands in a file that is, or may be, no plain text: one text, or those of an archive. */
export function readDocument(
  origin: TextOrigin,
  bytes: Buffer,
  options: TextOptions,
): AsyncGenerator<ReadText | UnreadText> {
  return readAny(origin, bytes, withBudget(options, bytes.length), 0);
}

/** The texts of an archive that is a file, which is read piece by piece. */
export function readArchiveFile(
  origin: TextOrigin,
  file: string,
  options: TextOptions,
): AsyncGenerator<ReadText | UnreadText> {
  return readArchive(origin, file, withBudget(options, statSync(file).size), 0);
}

function withBudget(options: TextOptions, size: number): LimitedOptions {
  return { ...options, budget: inputBudget(size, options) };
}

async function* readAny(
  origin: TextOrigin,
  bytes: Buffer,
  options: LimitedOptions,
  depth: number,
): AsyncGenerator<ReadText | UnreadText> {
  if (isPlainText(origin.path, bytes)) {
    yield await readPlainText(origin, bytes, options);
    return;
  }
  try {
    const kind = kindOf(origin.path, bytes);
    if (typeof kind === 'object') yield await readConverted(origin, bytes, kind, options);
    else if (kind === 'zip' && !isWordName(origin.path)) {
      const office = await officeKind(bytes, options);
      if (office === 'none') yield* readArchive(origin, bytes, options, depth);
      else if (office !== 'word') yield await readConverted(origin, bytes, office, options);
      else yield await documentOf(origin, bytes, await extract('zip', bytes, options), options);
    } else if (kind === 'mhtml') yield await readWebArchive(origin, bytes, options);
    else if (kind === 'html') {
      yield isReport(bytes)
        ? {
            path: origin.path,
            complaint: say(options.locale, ownReport, { path: origin.path }),
            isNoText: true,
          }
        : await readPage(origin, bytes, options);
    } else if (kind === 'xml') yield await readXml(origin, bytes, options);
    else yield await documentOf(origin, bytes, await extract(kind, bytes, options), options);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield unread(origin.path, error.problem, options.locale);
  }
}

/** The texts of an archive: of a file or of its bytes. */
async function* readArchive(
  origin: TextOrigin,
  source: string | Buffer,
  options: LimitedOptions,
  depth: number,
): AsyncGenerator<ReadText | UnreadText> {
  const { path } = origin;
  if (depth === DEEPEST) {
    yield unread(
      path,
      { code: 'oversized', text: texts.nestedTooDeep, data: { most: DEEPEST } },
      options.locale,
    );
    return;
  }
  let zip: Awaited<ReturnType<typeof openZip>>;
  try {
    zip = await openZip(source, options);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield unread(path, error.problem, options.locale);
    return;
  }
  try {
    const entries = zip.entries.filter(({ name }) => isTextEntry(name)).sort(byName);
    if (entries.length === 0) {
      const data = { extensions: textExtensions.map((each) => `.${each}`).join(', ') };
      yield unread(path, { code: 'no-text', text: texts.emptyArchive, data }, options.locale);
    }
    for (const [at, entry] of entries.entries()) {
      const isTwice = entries[at - 1]?.name === entry.name;
      yield* readEntry(`${path}/${entry.name}`, entry, isTwice, options, depth);
    }
  } finally {
    zip.close();
  }
}

async function* readEntry(
  path: string,
  entry: ZipEntry,
  isTwice: boolean,
  options: LimitedOptions,
  depth: number,
): AsyncGenerator<ReadText | UnreadText> {
  try {
    if (isTwice) throw new InputError('damaged', texts.twiceInArchive);
    if (isUnsafe(entry.name)) throw new InputError('unreadable', texts.unsafeName);
    // The texts before it, and what was done with them, took time of their own.
    const budget = options.budget.anew();
    const bytes = await entry.read(budget);
    yield* readAny(textOriginOf(path), bytes, { ...options, budget }, depth + 1);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield unread(path, error.problem, options.locale);
  }
}

const textName = new RegExp(`\\.(?:${textExtensions.join('|')})$`, 'iu');
/** As in folders; the second is where macOS keeps what is no text. */
const passedOver = /(?:^|\/)(?:\.|__MACOSX\/|node_modules\/)/u;

function isTextEntry(name: string): boolean {
  return textName.test(name) && !passedOver.test(name.replace(/(?:^|\/)\.\.(?=\/)/gu, ''));
}

/** Nothing is unpacked to the disk, but the name decides which configuration counts. */
function isUnsafe(name: string): boolean {
  return /^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)|\0/iu.test(name);
}

function byName(a: ZipEntry, b: ZipEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

type Kind = 'zip' | 'pdf' | 'html' | 'mhtml' | 'xml' | Convertible;

/** What LibreOffice converts. */
interface Convertible {
  /** By which LibreOffice knows it. */
  readonly extension: string;
  readonly name: string;
}

const rtf: Convertible = { extension: 'rtf', name: 'RTF' };
const word97: Convertible = { extension: 'doc', name: 'Word 97\u20132003 (.doc)' };
const openDocument: Convertible = { extension: 'odt', name: 'OpenDocument (.odt)' };
const flatOpenDocument: Convertible = { extension: 'fodt', name: 'OpenDocument (.fodt)' };

/** What a file is; what its bytes say counts more than its name. */
function kindOf(path: string, bytes: Buffer): Kind {
  const extension = /\.([^./\\]*)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
  const signature = signatureOf(bytes);
  switch (signature) {
    case 'pdf':
    case 'zip':
      return signature;
    case 'rtf':
      return rtf;
    case 'ole':
      if (hasStream(bytes, 'EncryptedPackage')) throw new InputError('encrypted', texts.encrypted);
      if (/^do[ct][xm]?$/u.test(extension) || hasStream(bytes, 'WordDocument')) return word97;
      throw new InputError('unsupported', texts.otherOffice, { kind: `.${extension}` });
    case null:
  }
  if (bytes.length === 0) throw new InputError('no-text', texts.empty);
  if (/^(?:html?|xhtml)$/u.test(extension)) return 'html';
  if (extension === 'xml') return 'xml';
  if (extension === 'fodt') return flatOpenDocument;
  const head = bytes.subarray(0, 1024).toString('latin1');
  if (/^\s*(?:from:[^\n]*\n)?[^<]*\bmime-version:/iu.test(head)) return 'mhtml';
  // Programs save pages under the names of documents.
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b/iu.test(head)) return 'html';
  throw new InputError('damaged', texts.wrongKind, { expected: `.${extension}` });
}

/** Compound files name their streams in UTF-16. */
function hasStream(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(name, 'utf16le'));
}

async function readConverted(
  origin: TextOrigin,
  bytes: Buffer,
  { extension, name: kind }: Convertible,
  options: LimitedOptions,
): Promise<ReadText | UnreadText> {
  const { convertToDocx, hasLibreOffice } = await import('./libreoffice.ts');
  if (options.convert === 'never' || !hasLibreOffice()) {
    const text = options.convert === 'never' ? texts.convertNever : texts.convertible;
    const command = `soffice --headless --convert-to docx ${fileName(origin.path)}`;
    throw new InputError('unsupported', text, { kind, command });
  }
  const converted = await convertToDocx(bytes, extension);
  // LibreOffice has a limit of its own.
  const budget = options.budget.anew();
  const word = await extract('zip', converted, { ...options, budget });
  const notices = [{ text: noticeTexts.converted, data: {} }, ...word.notices];
  return await documentOf(origin, bytes, { ...word, notices }, options);
}

/** A page with its pictures, in one file. */
async function readWebArchive(
  origin: TextOrigin,
  bytes: Buffer,
  options: TextOptions,
): Promise<ReadText | UnreadText> {
  const { archivedPage } = await import('./mhtml.ts');
  const page = archivedPage(bytes);
  if (page === null) throw new InputError('no-text', texts.noText);
  const encoding = options.encoding ?? page.encoding;
  return await readPage(origin, page.bytes, { ...options, encoding });
}

function isWordName(path: string): boolean {
  return /\.do[ct][xm]$/iu.test(path);
}

/** Throws where it is the document of a program that is not read. */
async function officeKind(
  bytes: Buffer,
  options: LimitedOptions,
): Promise<'word' | 'none' | Convertible> {
  const { entries } = await openZip(bytes, options);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const main = entries.find(({ name }) => name === 'mimetype');
  const mime = main === undefined ? '' : (await main.read()).toString('latin1');
  if (mime.startsWith('application/vnd.oasis.opendocument.text')) return openDocument;
  const other = /^application\/(?:vnd\.oasis\.opendocument\.|epub)\S*/u.exec(mime)?.[0];
  if (other !== undefined) throw new InputError('unsupported', texts.otherOffice, { kind: other });
  for (const [part, kind] of [
    ['xl/workbook.xml', '.xlsx'],
    ['ppt/presentation.xml', '.pptx'],
  ] as const) {
    if (names.has(part)) throw new InputError('unsupported', texts.otherOffice, { kind });
  }
  const isWord = names.has('[content_types].xml') || names.has('word/document.xml');
  return isWord ? 'word' : 'none';
}

/** The report of an earlier run, in a folder that is checked. */
const ownReport: Localised = {
  en: '{path}: is a report of qarar, and is not checked.',
  ar: '{path}: تقرير من تقارير qarar ولا يُدقق.',
};

/**
 * Whether a page is the report of our format html. Its whole head is that of our pages: a page of
 * another program, which only names us as its generator, is a text to be checked.
 */
function isReport(bytes: Buffer): boolean {
  return reportHead.test(bytes.toString('latin1', 0, 2048));
}

const reportHead =
  /^<!doctype html>\n<html lang="\w\w" dir="\w{3}">\n<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;;[^">]*"><meta name="viewport" [^>]*><meta name="color-scheme" [^>]*><meta name="generator" content="qarar \d/u;

/** What the page says of its encoding counts where it is not UTF-8. */
async function readPage(
  origin: TextOrigin,
  bytes: Buffer,
  options: TextOptions,
): Promise<ReadText | UnreadText> {
  const { declaredEncoding, readHtml } = await import('./html.ts');
  const encoding = options.encoding ?? (isUtf8(bytes) ? null : declaredEncoding(bytes));
  const read = await decodeText(origin, bytes, { ...options, encoding });
  if ('complaint' in read) return read;
  const { document } = read;
  const extracted = await readHtml(document.text, options);
  const page = await documentOf(origin, bytes, extracted, options, document.encoding);
  return 'complaint' in page ? page : { ...page, notices: [...read.notices, ...page.notices] };
}

/** A resolution in Akoma Ntoso; other XML, of which folders are full, is no text of ours. */
async function readXml(
  origin: TextOrigin,
  bytes: Buffer,
  options: TextOptions,
): Promise<ReadText | UnreadText> {
  const read = await decodeText(origin, bytes, options);
  if ('complaint' in read) return read;
  const { readAkn } = await import('./akn.ts');
  const resolution = readAkn(read.document.text);
  if (resolution === null) {
    const problem: InputProblem = { code: 'unsupported', text: texts.otherXml };
    return { ...unread(origin.path, problem, options.locale), isForeign: true };
  }
  const text = await documentOf(origin, bytes, resolution, options);
  return 'complaint' in text ? text : { ...text, notices: [...read.notices, ...text.notices] };
}

async function extract(
  kind: 'zip' | 'pdf',
  bytes: Buffer,
  options: TextOptions,
): Promise<Extracted> {
  switch (kind) {
    case 'zip':
      return (await import('./docx.ts')).readDocx(bytes, options);
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes, options);
  }
}

/** What is told of text that a document holds and that is not read. */
const UNREAD: ReadonlySet<Notice['text']> = new Set([
  noticeTexts.emptyPages,
  noticeTexts.hidden,
  noticeTexts.imported,
]);

/** `encoding` is that of its bytes, where they are text. */
async function documentOf(
  origin: TextOrigin,
  { length: size }: Buffer,
  extracted: Extracted,
  { locale, purpose }: TextOptions,
  encoding: Encoding = 'UTF-8',
): Promise<ReadText | UnreadText> {
  const { text, segments, notices, origin: sourceMap, akn } = await readable(extracted);
  if (isJudged(origin, purpose)) {
    const { diagnosisOf } = await import('./diagnosis.ts');
    const asked = { ...origin, text, signs: signsOf(text), encoding, isExtracted: true };
    const problem = diagnosisOf(asked);
    if (problem !== null) return unread(origin.path, problem, locale);
  }
  const told = notices
    .map((notice) => say(locale, notice.text, notice.data))
    .join(locale === 'ar' ? '؛ ' : '; ');
  return {
    document: {
      ...origin,
      size,
      text,
      segments,
      ...(sourceMap && { sourceMap }),
      ...(akn && { akn }),
      ...(notices.some(({ text }) => UNREAD.has(text)) && { isPartlyRead: true as const }),
      byteOrderMark: false,
      encoding: 'UTF-8',
    },
    notices: told === '' ? [] : [`${say(locale, pathOnly, { path: origin.path })}${told}`],
  };
}

/** Shapes of letters, which old documents store, are read as letters. */
async function readable(extracted: Extracted): Promise<Extracted> {
  const { text, segments, notices, origin } = extracted;
  if (origin !== undefined || !isInForms(signsOf(text))) return extracted;
  const { foldedSegments, foldForms } = await import('./folded-forms.ts');
  const folded = foldForms(text);
  if (folded === null) return extracted;
  return {
    text: folded.text,
    segments: foldedSegments(segments, folded),
    notices: [...notices, { text: noticeTexts.presentationForms, data: { count: folded.count } }],
  };
}

export function oversized(path: string, options: TextOptions): UnreadText {
  const data = { most: binarySize(options.maxSize) };
  return unread(path, { code: 'oversized', text: texts.tooLarge, data }, options.locale);
}
