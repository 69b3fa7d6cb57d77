import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { compileApart } from '../node/compiler.ts';
import { loadModule, locatePackage } from '../node/modules.ts';
import type { TextFile } from './lsp/workspace.ts';
import type { Runtime } from './runtime.ts';
import { startServer } from './start.ts';

declare const QARAR_VERSION: string;

const PATTERN = '**/*.{md,markdown,txt,qarar}';
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/**
 * Serves the client that started the process, over the channel that its arguments name (`--stdio`,
 * `--node-ipc`, …). `pages` is the folder of the pages of the rules.
 */
export function run(pages: string): void {
  compileApart();
  const runtime: Runtime = {
    version: QARAR_VERSION,
    readText: readTextFile,
    loadModule: (uri) => loadModule(fileURLToPath(uri)),
    locatePackage: async (specifier, folder) => {
      if (!folder.startsWith('file:')) return null;
      const path = await locatePackage(specifier, fileURLToPath(folder));
      return path === null ? null : pathToFileURL(path).href;
    },
    listTexts,
    pageOf(ruleId) {
      const page = join(pages, `${ruleId}.md`);
      return existsSync(page) ? pathToFileURL(page).href : null;
    },
  };
  startServer(createConnection(ProposedFeatures.all), runtime);
}

async function readTextFile(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    // The decoder takes a byte-order mark away, as editors do.
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(fileURLToPath(uri)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}

async function listTexts(folder: string, limit: number): Promise<readonly TextFile[]> {
  if (!folder.startsWith('file:')) return [];
  const paths = await glob(PATTERN, {
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
