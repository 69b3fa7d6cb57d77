import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { createLinter } from '../../core/lint/linter.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { defaultReading } from '../../documents/extracted.ts';
import type { TextOptions } from '../../documents/read-text.ts';
import { rules } from '../../rules/index.ts';
import type { Selection } from '../arguments.ts';
import { nothingAsked } from '../configuration/argument-layer.ts';
import { createProject, type Project } from '../configuration/configuration.ts';
import type { Input } from '../inputs/files.ts';
import { type Document, readInput } from '../inputs/read.ts';
import { reasonOf } from '../reason.ts';
import { commandTexts } from '../texts.ts';
import { mcpTexts as texts } from './texts.ts';

/** What a program hands over: one of the two. */
export interface Given {
  readonly text?: string | undefined;
  readonly path?: string | undefined;
}

/** Something that is answered instead of what was asked for. */
export class Refusal extends Error {}

/** The fields in which a program hands a text over. */
interface Fields {
  readonly text: string;
  readonly path: string;
}

/** What is read, and what is to be told of it. */
interface Handed {
  readonly documents: readonly Document[];
  readonly notices: readonly string[];
}

/** The texts of what was handed over. Throws a `Refusal`. */
export async function documentsOf(
  given: Given,
  locale: Locale,
  purpose?: TextOptions['purpose'],
  fields: Fields = { text: 'text', path: 'path' },
): Promise<Handed> {
  const documents: Document[] = [];
  const notices: string[] = [];
  const input = inputOf(given, fields, locale);
  for await (const { document, told } of readInput(input, selectionOf(locale, purpose))) {
    if (document !== null) documents.push(document);
    notices.push(...told.map(({ message }) => message));
  }
  if (documents.length === 0) throw new Refusal(notices.join(' '));
  return { documents, notices };
}

/** The first text of what was handed over. Throws a `Refusal`. */
export async function documentOf(
  given: Given,
  locale: Locale,
  purpose?: TextOptions['purpose'],
  fields?: Fields,
): Promise<Document> {
  const [document] = (await documentsOf(given, locale, purpose, fields)).documents;
  if (document === undefined) throw new Refusal(say(locale, texts.oneOfTwo));
  return document;
}

/** What the configurations around the texts say, and what is wrong with these. */
export function createGivenProject(
  only: readonly string[] | null,
  locale: Locale,
): { readonly project: Project; readonly complaints: readonly string[] } {
  const complaints: string[] = [];
  const settings = { ...nothingAsked, only, askedLocale: locale, locale, ignore: false };
  const plain = createLinter(rules, only === null ? {} : { only });
  const project = createProject(plain, { ...settings, configuration: 'found' }, (complaint) =>
    complaints.push(complaint),
  );
  return { project, complaints };
}

function inputOf({ text, path }: Given, fields: Fields, locale: Locale): Input {
  if (text !== undefined && path === undefined) return { kind: 'text', path: null, text };
  if (text !== undefined || path === undefined) {
    throw new Refusal(say(locale, texts.oneOfTwo, { ...fields }));
  }
  expectInside(path, locale);
  return { kind: 'file', path, isNamed: true };
}

/** A program may be told by a text what to read: there is nothing to be had outside of the folder. */
function expectInside(path: string, locale: Locale): void {
  const folder = realpathSync(process.cwd());
  const way = relative(folder, realPathOf(path, locale));
  if (way !== '..' && !/^\.\.[\\/]/u.test(way) && !isAbsolute(way)) return;
  throw new Refusal(say(locale, texts.outside, { path, folder }));
}

function realPathOf(path: string, locale: Locale): string {
  try {
    return realpathSync(resolve(path));
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new Refusal(
      isMissing
        ? say(locale, commandTexts.noSuchFile, { path })
        : say(locale, commandTexts.unreadable, { path, reason: reasonOf(cause, locale) }),
    );
  }
}

function selectionOf(locale: Locale, purpose: TextOptions['purpose']): Selection {
  return {
    paths: [],
    encoding: null,
    locale,
    stdinFilename: null,
    changes: null,
    allowUnmatched: false,
    ...defaultReading,
    ...(purpose && { purpose }),
  };
}
