import { existsSync, realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { compileApart } from '../node/compiler.ts';
import { loadModule, locatePackage } from '../node/modules.ts';
import { readRegularFile } from '../node/regular-file.ts';
import { clientFiles } from './client-files.ts';
import type { TextFile } from './lsp/workspace.ts';
import { LARGEST_TEXT, type ReadLimits, type Runtime, TEXT_FILES } from './runtime.ts';
import { connectStandardStreams } from './standard-streams.ts';
import { startServer } from './start.ts';
import { expectWithin } from './within-folders.ts';
import { writeTextFile } from './write-text.ts';

declare const QARAR_VERSION: string;

const IGNORED = ['**/node_modules/**', '**/.git/**'];

/**
 * Serves the client that started the process, over the channel that its arguments name (`--stdio`,
 * `--node-ipc`, …). `pages` is the folder of the pages of the rules. A client that has files of its own,
 * in virtual folders, is asked for them.
 */
export function run(pages: string, { hasFiles = false } = {}): void {
  compileApart();
  const connection = process.argv.includes('--stdio')
    ? connectStandardStreams()
    : createConnection(ProposedFeatures.all);
  const runtime: Runtime = {
    version: QARAR_VERSION,
    readText: readTextFile,
    readDocument: readDocumentFile,
    openWord: async (...given) => await (await import('./open-word.ts')).openWord(...given),
    writeText: writeTextFile,
    loadModule: (uri) => loadModule(fileURLToPath(uri)),
    locatePackage: async (specifier, folder) => {
      if (!folder.startsWith('file:')) return null;
      const path = await locatePackage(specifier, fileURLToPath(folder));
      return path === null ? null : pathToFileURL(path).href;
    },
    listTexts,
    rehearses: true,
    pageOf: pageFinder(pages),
  };
  startServer(connection, hasFiles ? withClientFiles(runtime, connection) : runtime);
}

/** Asked for with every finding of every answer: each page is looked for once. */
function pageFinder(pages: string): Runtime['pageOf'] {
  const known = new Map<string, string | null>();
  return (ruleId) => {
    let address = known.get(ruleId);
    if (address === undefined) {
      const page = join(pages, `${ruleId}.md`);
      address = existsSync(page) ? pathToFileURL(page).href : null;
      known.set(ruleId, address);
    }
    return address;
  };
}

function withClientFiles(runtime: Runtime, connection: Connection): Runtime {
  const theirs = clientFiles(connection);
  return {
    ...runtime,
    readText: (uri, limits) => (isVirtual(uri) ? theirs : runtime).readText(uri, limits),
    readDocument: (uri, limits) =>
      isVirtual(uri) ? theirs.readText(uri, limits) : readDocumentFile(uri, limits),
    writeText: (uri, change, within) =>
      (isVirtual(uri) ? theirs.writeText : writeTextFile)(uri, change, within),
    loadModule: async (uri) => {
      if (isVirtual(uri)) throw new Error('code in a virtual folder is not run');
      return await loadModule(fileURLToPath(uri));
    },
    listTexts: (folder, most) => (isVirtual(folder) ? theirs : runtime).listTexts(folder, most),
  };
}

/** Texts that nobody has saved have no folder. */
function isVirtual(uri: string): boolean {
  return !/^(?:file|untitled):/u.test(uri);
}

async function readTextFile(uri: string, limits: ReadLimits = {}): Promise<string | null> {
  const file = readFile(uri, limits);
  // The decoder takes a byte-order mark away, as editors do.
  return file && new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
}

async function readDocumentFile(uri: string, limits: ReadLimits = {}): Promise<string | null> {
  const file = readFile(uri, limits);
  if (file === null) return null;
  const { documentText } = await import('../documents/document-text.ts');
  return await documentText(file.path, file.bytes);
}

/** Null where there is no such file. */
function readFile(
  uri: string,
  limits: ReadLimits,
): { readonly path: string; readonly bytes: Buffer } | null {
  if (!uri.startsWith('file:')) return null;
  try {
    const path = realpathSync(fileURLToPath(uri));
    if (limits.within !== undefined) expectWithin(path, limits.within);
    return { path, bytes: readRegularFile(path, limits.most ?? LARGEST_TEXT) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}

async function listTexts(folder: string, limit: number): Promise<readonly TextFile[]> {
  if (!folder.startsWith('file:')) return [];
  const paths = await glob(TEXT_FILES, {
    cwd: fileURLToPath(folder),
    absolute: true,
    ignore: IGNORED,
    followSymbolicLinks: false,
  });
  const files = await Promise.all(paths.sort().slice(0, limit).map(fileAt));
  return files.filter((file) => file !== null);
}

/** Null for a file that is gone since the folder was read. */
async function fileAt(path: string): Promise<TextFile | null> {
  try {
    const { mtimeMs, size } = await stat(path);
    return { uri: pathToFileURL(path).href, stamp: `${mtimeMs} ${size}` };
  } catch {
    return null;
  }
}
