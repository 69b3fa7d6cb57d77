import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { say } from '../../core/lint/say.ts';
import { readSource, type SourceText } from '../../core/source/read-source.ts';
import { type SourcePlace, sourceAddresses } from '../../project/configuration-source-text.ts';
import type { Selection } from '../arguments.ts';
import { slashedAddress } from '../configuration/configuration-host.ts';
import { type Document, readInput, type Told } from '../inputs/read.ts';
import { reasonOf } from '../reason.ts';
import { commandTexts } from '../texts.ts';
import { sourceTexts } from './texts.ts';

/** Which text another one was translated from. */
export interface Sources {
  /** Never throws: what is in the way is told. */
  readonly of: (document: Document) => Promise<FoundSource>;
}

export interface FoundSource {
  readonly text: SourceText | null;
  readonly told: readonly Told[];
}

/** `source` is a file, for every text, or a folder, whose files are paired by their names or symbols. */
export function createSources(source: string, selection: Selection): Sources {
  const { locale, paths } = selection;
  let folder: Folder | null | undefined;
  const known = new Map<string, Promise<FoundSource>>();
  const read = (path: string): Promise<FoundSource> => {
    const found = known.get(path) ?? readFile(path, selection);
    // A file is the source of all texts; a file of a folder, of one.
    if (folder === null) known.set(path, found);
    return found;
  };
  const find = async (document: Document): Promise<FoundSource> => {
    if (folder === undefined) {
      const kind = kindOf(source);
      if (kind === null) {
        return failure(source, say(locale, sourceTexts.noSuchSource, { path: source }));
      }
      folder = kind === 'folder' ? readFolder(source) : null;
    }
    if (folder === null) return await read(source);
    const path = sourceIn(folder, document, paths);
    return path === null ? unpaired(document, [source], locale) : await read(path);
  };
  return {
    async of(document) {
      try {
        return await find(document);
      } catch (cause) {
        // The operating system lets nobody look.
        const reason = reasonOf(cause, locale);
        return failure(source, say(locale, commandTexts.unreadable, { path: source, reason }));
      }
    },
  };
}

/** The source of a text as its configuration says it; the first file that is there. */
export type ConfiguredSources = (document: Document, place: SourcePlace) => Promise<FoundSource>;

export function createConfiguredSources(selection: Selection): ConfiguredSources {
  const { locale } = selection;
  const folders = new Map<string, Sources>();
  return async (document, place) => {
    try {
      const address = slashedAddress(document.filePath);
      const addresses = sourceAddresses(place, address, false).filter((each) => each !== address);
      const file = addresses.find((each) => kindOf(each) === 'file');
      if (file !== undefined) return await readFile(shown(file), selection);
      const folder = addresses.find((each) => kindOf(each) === 'folder');
      if (folder === undefined) return unpaired(document, addresses.map(shown), locale);
      const sources =
        folders.get(folder) ??
        createSources(shown(folder), { ...selection, paths: [place.folder, ...selection.paths] });
      folders.set(folder, sources);
      return await sources.of(document);
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
): FoundSource {
  const folder = looked.join(locale === 'ar' ? '، ' : ', ');
  return {
    text: null,
    told: [{ kind: 'notice', message: say(locale, sourceTexts.none, { path, folder }) }],
  };
}

function kindOf(path: string): 'file' | 'folder' | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  return stats.isDirectory() ? 'folder' : 'file';
}

async function readFile(path: string, selection: Selection): Promise<FoundSource> {
  const { locale } = selection;
  const input = { kind: 'file', path, isNamed: true } as const;
  const told: Told[] = [];
  for await (const result of readInput(input, { ...selection, purpose: 'mine' })) {
    // What is worth knowing of a source is no matter of the text.
    told.push(...result.told.filter(({ kind }) => kind === 'failure'));
    if (result.document !== null) return { text: readSource(result.document.text), told };
  }
  if (told.length > 0) return { text: null, told };
  return failure(path, say(locale, sourceTexts.noSuchSource, { path }));
}

function failure(path: string, message: string): FoundSource {
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

/** By the path below the folder that is checked, then by name, then by the symbol in the masthead. */
function sourceIn(
  { byPath, byName }: Folder,
  { path, filePath, text }: Document,
  paths: readonly string[],
): string | null {
  for (const root of paths) {
    if (kindOf(root) !== 'folder') continue;
    const found = byPath.get(keyOf(relative(resolve(root), filePath)));
    if (found !== undefined) return found;
  }
  const named = byName.get(keyOf(basename(path)));
  if (named !== undefined) return named;
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
