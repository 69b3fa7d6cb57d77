import { resolve } from 'node:path';
import type { Locale } from '../core/lint/rule.ts';
import { say } from '../core/lint/say.ts';
import { decode } from './encodings/decode.ts';
import type { DecodedText } from './encodings/decoded.ts';
import type { ForcedEncoding } from './encodings/encodings.ts';
import type {
  AknFacts,
  InputProblem,
  InputProblemCode,
  ReadingOptions,
  Segment,
  SourceMap,
} from './extracted.ts';
import { noticeTexts } from './notice-texts.ts';
import { isInForms, isPlainlyArabic, signsOf } from './text-signs.ts';

export interface Document extends DecodedText {
  /** As the user wrote it; the name given for standard input. In an archive, behind its path. */
  readonly path: string;
  readonly filePath: string;
  readonly stdin: boolean;
  /** In bytes, as it was read. */
  readonly size: number;
  /** The text is that of Git's index, and the file may be another. */
  readonly staged?: true;
  /** Of a document that is no plain text: where its text stands. It cannot be corrected. */
  readonly segments?: readonly Segment[];
  /** Findings are told at their places in the source. */
  readonly sourceMap?: SourceMap;
  readonly akn?: AknFacts;
  /** Something stands in it that was not read, and may be what seems to be missing. */
  readonly isPartlyRead?: true;
}

/** A text that was read; plain data. */
export interface ReadText {
  readonly document: Document;
  /** What is worth knowing of it. */
  readonly notices: readonly string[];
}

/** A text that could not be read; plain data. */
export interface UnreadText {
  readonly path: string;
  readonly complaint: string;
  /** Where there is a text. */
  readonly code?: InputProblemCode;
  /** It is none that is to be checked: that is worth knowing, and no failure. */
  readonly isNoText?: true;
  /** Folders and archives hold others of its kind: it is no failure but where it is named. */
  readonly isForeign?: true;
}

/** How texts are read. */
export interface TextOptions extends ReadingOptions {
  /** That of all texts; null where each is to be detected. */
  readonly encoding: ForcedEncoding | null;
  readonly locale: Locale;
  /** What is corrected is written back as it is stored; what is mined may be in any language. */
  readonly purpose?: 'correct' | 'mine' | undefined;
}

/** Where a text comes from. */
export interface TextOrigin {
  readonly path: string;
  readonly stdin: boolean;
  /** Standard input may have no name. */
  readonly filePath: string;
}

export function textOriginOf(path: string): TextOrigin {
  return { path, stdin: false, filePath: resolve(path) };
}

/** A text, unless it is none that can be checked. */
export async function readPlainText(
  origin: TextOrigin,
  bytes: Buffer,
  options: TextOptions,
): Promise<ReadText | UnreadText> {
  const read = await decodeText(origin, bytes, options);
  if ('complaint' in read) return read;
  const { document, notices } = read;
  const { locale, purpose } = options;
  const { text, path } = document;
  const signs = signsOf(text);
  if (!isPlainlyArabic(signs) && isJudged(origin, purpose)) {
    const { diagnosisOf } = await import('./diagnosis.ts');
    const problem = diagnosisOf({ ...document, signs, isExtracted: false });
    if (problem !== null) return unread(path, problem, locale);
  }
  if (!isInForms(signs) || purpose === 'correct') return read;
  const { foldForms } = await import('./folded-forms.ts');
  const folded = foldForms(text);
  if (folded === null) return read;
  const told = say(locale, noticeTexts.presentationForms, { count: folded.count });
  const sourceMap = { source: text, at: folded.at, isMarkup: false };
  return {
    document: { ...document, text: folded.text, segments: [], sourceMap },
    notices: [...notices, `${path}: ${told}`],
  };
}

/** The text of the bytes, whatever it is. */
export async function decodeText(
  origin: TextOrigin,
  bytes: Buffer,
  { encoding, locale }: TextOptions,
): Promise<ReadText | UnreadText> {
  const { path } = origin;
  const decoded = await decode(bytes, encoding);
  if ('problem' in decoded) {
    const { decodingComplaint } = await import('./encodings/encoding-texts.ts');
    return { path, complaint: decodingComplaint(path, decoded, locale), code: 'encoding' };
  }
  const notices: string[] = [];
  if (encoding === null && decoded.encoding !== 'UTF-8') {
    const { detectionNotice } = await import('./encodings/encoding-texts.ts');
    notices.push(detectionNotice(path, decoded.encoding, locale));
  }
  return { document: { ...decoded, ...origin, size: bytes.length }, notices };
}

/** Whoever corrects a text in an editor gets it back as it is, whatever it is. */
export function isJudged({ stdin }: TextOrigin, purpose: TextOptions['purpose']): boolean {
  return purpose !== 'mine' && !(purpose === 'correct' && stdin);
}

export function unread(
  path: string,
  { code, text, data }: InputProblem,
  locale: Locale,
): UnreadText {
  return { path, complaint: say(locale, pathOnly, { path }) + say(locale, text, data), code };
}

export const pathOnly = { en: '{path}: ', ar: '{path}: ' };
