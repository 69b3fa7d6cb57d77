import { existsSync, statSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { importModule } from './native-import.ts';
import { expectRegularFile } from './regular-file.ts';

/** The modules that are being loaded. */
const underWay = new Set<string>();

/** One of them; null where there is none. */
export function codeUnderWay(): string | null {
  const [first = null] = underWay;
  return first;
}

const MOST_SECONDS = 10;

/** A module may wait for what never comes, such as an answer of a server, or never end by itself. */
async function inTime<T>(start: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const { isMainThread, Worker: Thread } = await import('node:worker_threads');
  const watch = isMainThread ? createWatch(Thread) : null;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `it was not loaded within ${MOST_SECONDS} seconds`;
      // The other thread has hold of this one until it ends.
      void (watch?.ended() ?? Promise.resolve()).then(() => reject(new Error(message)));
    }, MOST_SECONDS * 1000);
  });
  try {
    return await Promise.race([start(), late]);
  } finally {
    clearTimeout(timer);
    watch?.stop();
  }
}

interface Watch {
  readonly stop: () => void;
  readonly ended: () => Promise<void>;
}

function createWatch(Thread: typeof Worker): Watch {
  const done = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Thread(WATCH, { eval: true, workerData: done });
  const hasEnded = new Promise<void>((resolve) => {
    // Where it cannot be started, as in a folder that is gone, nothing is watched.
    thread.on('error', () => undefined).on('exit', () => resolve());
  });
  thread.unref();
  const stop = (): void => {
    Atomics.store(done, 0, 1);
    Atomics.notify(done, 0);
  };
  const ended = async (): Promise<void> => {
    thread.ref();
    stop();
    await hasEnded;
  };
  return { stop, ended };
}

/**
 * Breaks off code that still runs when the time is over, so that the timer comes, which has to wait for
 * it. Only another thread can do so; in Node before 20.11 none can.
 */
const WATCH = `
const { workerData } = require('node:worker_threads');
if (Atomics.wait(workerData, 0, 0, ${(MOST_SECONDS + 2) * 1000}) === 'timed-out') {
  const session = new (require('node:inspector').Session)();
  if (session.connectToMainThread) {
    session.connectToMainThread();
    session.post('Runtime.terminateExecution', () => session.disconnect());
  }
}`;

/** What a module exports. It is run anew when its file has changed. */
export async function loadModule(path: string): Promise<unknown> {
  expectRegularFile(path);
  underWay.add(path);
  try {
    return await inTime(() => importFile(path));
  } finally {
    underWay.delete(path);
  }
}

async function importFile(path: string): Promise<unknown> {
  if (/\.[cm]?ts$/u.test(path)) registerHooks();
  const { mtimeMs } = statSync(path);
  return await importModule(`${pathToFileURL(path).href}?${mtimeMs}`);
}

/** Not in the extension for VS Code, which does not bring them along. */
const hooks = join(import.meta.dirname, 'typescript-hooks.js');
let isRegistered = false;

/** Modules of TypeScript can be imported from now on. */
function registerHooks(): void {
  if (isRegistered || !existsSync(hooks)) return;
  register(pathToFileURL(hooks));
  isRegistered = true;
}

/** The file of a package that a file of this folder imports by this name; null where there is none. */
export async function locatePackage(specifier: string, folder: string): Promise<string | null> {
  const importer = join(folder, 'exports/index.js');
  try {
    const path = createRequire(importer).resolve(specifier);
    return isAbsolute(path) ? path : null;
  } catch (error) {
    // Many packages can be imported only, and Node has no other way to ask for these.
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') return null;
  }
  try {
    const { resolve } = await import('import-meta-resolve');
    return fileURLToPath(resolve(specifier, pathToFileURL(importer).href));
  } catch {
    return null;
  }
}
