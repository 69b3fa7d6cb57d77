import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { readPrevious } from '../../core/lint/companions.ts';
import type { Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { Model } from '../../core/model/model.ts';
import { readSource, type SourceText } from '../../core/source/read-source.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { findResolutions } from '../../core/syntax/parse.ts';
import { type CompanionPlace, companionAddresses } from '../../project/configuration-companion.ts';
import type { Selection } from '../arguments.ts';
import { slashedAddress } from '../configuration/configuration-host.ts';
import { type Document, readInput, type Told } from '../inputs/read.ts';
import { reasonOf } from '../reason.ts';
import { commandTexts } from '../texts.ts';
import {
  type PlaceOfText,
  type Predecessor,
  predecessorsIn,
  predecessorsOf,
} from './predecessors.ts';
import { previousTexts, sourceTexts } from './texts.ts';

/** The texts that lie beside others: how they are read, and what is said where there are none. */
interface CompanionKind<T> {
  readonly read: (text: string) => T;
  readonly texts: Readonly<Record<'unpaired' | 'missing', Localised>> & {
    /** Said where a text was found that may be another one than was meant. */
    readonly found?: Localised;
    /** Said where only the name of a text was found. */
    readonly known?: Localised;
  };
  /** How the companion of a text is found in a folder in which no file has its name. */
  readonly search: (folder: Folder, selection: Selection) => Search;
  /** How it is found by means of a file that lists texts; null for a file that is a text itself. */
  readonly searchList: (path: string, selection: Selection) => Promise<Search | Complaint | null>;
}

type Search = (document: Document) => Promise<Predecessor | null>;

interface Complaint {
  readonly complaint: string;
}

/** The texts from which others were translated. */
export const sourceCompanions: CompanionKind<SourceText> = {
  read: readSource,
  texts: sourceTexts,
  search: (folder) => async (document) => {
    const path = bySymbol(folder, document);
    return path === null ? null : { path, line: null };
  },
  searchList: async () => null,
};

/** The texts that others follow. */
export const previousCompanions: CompanionKind<Model> = {
  read: readPrevious,
  texts: previousTexts,
  search: ({ byPath }, selection) => predecessorsIn([...byPath.values()], selection),
  searchList: predecessorsListed,
};

/** By means of a register, or of an index of clauses. */
async function predecessorsListed(
  path: string,
  selection: Selection,
): Promise<Search | Complaint | null> {
  const { isRegisterFile, openRegister } = await import('../archive/open.ts');
  if (isRegisterFile(path)) {
    const opened = openRegister(path, selection.locale, { sources: false });
    return 'complaint' in opened ? opened : predecessorsOf(opened.register, path);
  }
  const { isIndexFile, readIndex } = await import('../origins/index-file.ts');
  if (!isIndexFile(path)) return null;
  const index = readIndex(path);
  if (index === null) {
    const { originsTexts } = await import('../origins/texts.ts');
    return { complaint: say(selection.locale, originsTexts.noIndex, { path }) };
  }
  const files = index.texts.map((text) => text.path).filter((each) => entryAt(each) === 'file');
  return predecessorsIn([...new Set(files)], selection);
}

/** Which text lies beside another one. Never throws: what is in the way is told. */
type FindCompanion<T> = (document: Document) => Promise<FoundCompanion<T>>;

interface FoundCompanion<T> {
  readonly text: T | null;
  readonly told: readonly Told[];
}

/**
 * What `asked` names, else what the configuration of a text does. `asked` is a file, for every text, or
 * a folder, whose files are paired by their names or symbols.
 */
export function createCompanions<T>(
  kind: CompanionKind<T>,
  asked: string | null,
  selection: Selection,
): (document: Document, configured: CompanionPlace | null) => Promise<FoundCompanion<T>> {
  const named = asked === null ? null : namedCompanions(asked, selection, kind);
  const configuredOnes = configuredCompanions(selection, kind);
  return async (document, configured) => {
    if (named !== null) return await named(document);
    return configured === null
      ? { text: null, told: [] }
      : await configuredOnes(document, configured);
  };
}

function namedCompanions<T>(
  named: string,
  selection: Selection,
  kind: CompanionKind<T>,
): FindCompanion<T> {
  const { locale, paths } = selection;
  let folder: Folder | null | undefined;
  let search: Search | Complaint | null | undefined;
  let only: Promise<FoundCompanion<T>> | undefined;
  const find = async (document: Document): Promise<FoundCompanion<T>> => {
    if (folder === undefined) {
      const entry = entryAt(named);
      if (entry === null) {
        return failure(named, say(locale, kind.texts.missing, { path: named }));
      }
      folder = entry === 'folder' ? readFolder(named) : null;
    }
    search ??=
      folder === null ? await kind.searchList(named, selection) : kind.search(folder, selection);
    if (search === null) {
      // A file is the companion of all texts; a file of a folder, of one.
      only ??= readFile({ path: named, line: null }, selection, kind);
      return await only;
    }
    if ('complaint' in search) return failure(named, search.complaint);
    const path = folder && byName(folder, document, paths);
    if (path !== null) return await readFile({ path, line: null }, selection, kind);
    const found = await search(document);
    if (found === null) return unpaired(document, [named], locale, kind);
    return await readFound(found, document, selection, kind);
  };
  return async (document) => {
    try {
      return await find(document);
    } catch (cause) {
      // The operating system lets nobody look.
      const reason = reasonOf(cause, locale);
      return failure(named, say(locale, commandTexts.unreadable, { path: named, reason }));
    }
  };
}

/** What a search has found is told: it may be another text than was meant. */
async function readFound<T>(
  found: Predecessor,
  { path }: Document,
  selection: Selection,
  kind: CompanionKind<T>,
): Promise<FoundCompanion<T>> {
  const { locale } = selection;
  const { found: saysFound, known: saysKnown } = kind.texts;
  const notice = (text: Localised | undefined, companion: string): readonly Told[] =>
    text === undefined ? [] : [{ kind: 'notice', message: say(locale, text, { path, companion }) }];
  if ('key' in found) return { text: null, told: notice(saysKnown, found.key) };
  const { text, told } = await readFile(found, selection, kind);
  return { text, told: text === null ? told : [...told, ...notice(saysFound, found.path)] };
}

/** The companion of a text as its configuration says it; the first file that is there. */
function configuredCompanions<T>(
  selection: Selection,
  kind: CompanionKind<T>,
): (document: Document, place: CompanionPlace) => Promise<FoundCompanion<T>> {
  const { locale } = selection;
  const folders = new Map<string, FindCompanion<T>>();
  return async (document, place) => {
    try {
      const address = slashedAddress(document.filePath);
      const addresses = companionAddresses(place, address, false).filter(
        (each) => each !== address,
      );
      const file = addresses.find((each) => entryAt(each) === 'file');
      const folder = addresses.find((each) => entryAt(each) === 'folder');
      const named = file ?? folder;
      if (named === undefined) return unpaired(document, addresses.map(shown), locale, kind);
      const isText =
        named === file &&
        !folders.has(file) &&
        (await kind.searchList(shown(file), selection)) === null;
      if (isText) return await readFile({ path: shown(file), line: null }, selection, kind);
      const inFolder =
        folders.get(named) ??
        namedCompanions(
          shown(named),
          { ...selection, paths: [place.folder, ...selection.paths] },
          kind,
        );
      folders.set(named, inFolder);
      return await inFolder(document);
    } catch (cause) {
      const reason = reasonOf(cause, locale);
      const { pattern } = place;
      return failure(pattern, say(locale, commandTexts.unreadable, { path: pattern, reason }));
    }
  };
}

function shown(address: string): string {
  return relative(process.cwd(), address) || address;
}

function unpaired(
  { path }: Document,
  looked: readonly string[],
  locale: Selection['locale'],
  { texts }: CompanionKind<unknown>,
): FoundCompanion<never> {
  const folder = looked.join(locale === 'ar' ? '، ' : ', ');
  return {
    text: null,
    told: [{ kind: 'notice', message: say(locale, texts.unpaired, { path, folder }) }],
  };
}

function entryAt(path: string): 'file' | 'folder' | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  return stats.isDirectory() ? 'folder' : 'file';
}

async function readFile<T>(
  { path, line }: PlaceOfText,
  selection: Selection,
  { read, texts }: CompanionKind<T>,
): Promise<FoundCompanion<T>> {
  const { locale } = selection;
  const input = { kind: 'file', path, isNamed: true } as const;
  const told: Told[] = [];
  for await (const result of readInput(input, { ...selection, purpose: 'mine' })) {
    // What is worth knowing of a companion is no matter of the text.
    told.push(...result.told.filter(({ kind }) => kind === 'failure'));
    if (result.document !== null) return { text: read(textAt(result.document.text, line)), told };
  }
  if (told.length > 0) return { text: null, told };
  return failure(path, say(locale, texts.missing, { path }));
}

/** The resolution of a file in which a line stands. */
function textAt(text: string, line: number | null): string {
  if (line === null || line === 1) return text;
  const starts = findResolutions(text);
  const { locate } = lineIndex(text);
  const at = starts.findLastIndex((start) => locate(start).line <= line);
  return text.slice(starts[at] ?? 0, starts[at + 1]);
}

function failure(path: string, message: string): FoundCompanion<never> {
  return { text: null, told: [{ kind: 'failure', path, message }] };
}

/** The files of a folder by their names without endings, with and without their folders. */
interface Folder {
  readonly byPath: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, string>;
}

function readFolder(root: string): Folder {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string>();
  const folders = [''];
  for (let at = 0; at < folders.length; at++) {
    const folder = folders[at] ?? '';
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      if (!entry.isFile()) continue;
      const key = keyOf(path);
      if (!byPath.has(key)) byPath.set(key, join(root, path));
      const name = keyOf(entry.name);
      if (!byName.has(name)) byName.set(name, join(root, path));
    }
  }
  return { byPath, byName };
}

/** By the path below the folder that is checked, then by name; a text is no companion of itself. */
function byName(
  { byPath, byName }: Folder,
  { path, filePath }: Document,
  paths: readonly string[],
): string | null {
  for (const root of paths) {
    if (entryAt(root) !== 'folder') continue;
    const found = byPath.get(keyOf(relative(resolve(root), filePath)));
    if (found !== undefined && resolve(found) !== filePath) return found;
  }
  const named = byName.get(keyOf(basename(path)));
  return named !== undefined && resolve(named) !== filePath ? named : null;
}

/** By the symbol in the masthead. */
function bySymbol({ byName }: Folder, { text }: Document): string | null {
  const symbol = /\b[A-Z]\/[A-Z0-9()./-]*\d[A-Z0-9()/-]*(?: \(\d{4}\))?/u.exec(
    text.slice(0, MASTHEAD),
  );
  return (symbol && byName.get(keyOf(symbol[0].replace(/ /gu, '')))) ?? null;
}

const MASTHEAD = 600;

/** Without the ending and the mark of a language; a symbol is spelt with `_`. */
function keyOf(path: string): string {
  return path
    .replace(/\\/gu, '/')
    .replace(/\.[A-Za-z]{2,5}$/u, '')
    .replace(/[._-](?:ar|en|fr)$/iu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/gu, '')
    .toLowerCase();
}
