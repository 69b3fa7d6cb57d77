import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inputBudget, megabytes, mostUnpacked } from './budget.ts';
import { InputError, type ReadingOptions } from './extracted.ts';
import { DRAWN } from './pdf-bombs.ts';
import type { PdfLine } from './pdf-lines.ts';
import { MOST_DRAWN, PDF_THREAD, type PdfAnswer, type PdfTask } from './pdf-task.ts';
import { problemTexts as texts } from './problem-texts.ts';

/** What a page costs at least, in bytes: a file may name one page a million times. */
const PAGE = 16 << 10;
/** In milliseconds: how often it is looked at whether a document takes too long. */
const LOOK_EVERY = 100;
/** In megabytes. */
const MOST_MEMORY = 160;

/** The bundle; where the sources themselves run there is none. */
const script = join(import.meta.dirname, 'pdf.cjs');

/** The thread that waits for the next document: to start one takes longer than to read a page. */
let idle: Worker | undefined;
const busy = new Set<Worker>();

/** Nobody waits any more for what is being read. */
export function stopReadingPdf(): void {
  for (const worker of busy) void worker.terminate();
}

/** The lines of all pages. The library is ended where it takes more time or memory than it may. */
export async function pdfPages(
  bytes: Buffer,
  options: ReadingOptions,
): Promise<readonly (readonly PdfLine[])[]> {
  const { budget = inputBudget(bytes.length, options) } = options;
  const pages: (readonly PdfLine[])[] = [];
  const data = new Uint8Array(bytes);
  const take = (lines: readonly PdfLine[]): void => {
    budget.spend(PAGE);
    pages.push(lines);
  };
  if (!existsSync(script)) {
    const { readPages } = await import('./pdf-pages.ts');
    await readPages(data, take);
    return pages;
  }
  // Which streams of an encrypted document are drawn is not known before.
  const share = bytes.includes('/Encrypt') ? DRAWN : 1;
  const most = mostUnpacked(bytes.length, options.maxSize) / share;
  const worker = idle ?? startThread();
  idle = undefined;
  busy.add(worker);
  worker.ref();
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const settled =
        (look: () => void): (() => void) =>
        () => {
          try {
            look();
          } catch (error) {
            reject(error);
          }
        };
      timer = setInterval(
        settled(() => budget.expect(0)),
        LOOK_EVERY,
      );
      worker.on('message', (said: PdfAnswer) => {
        if ('lines' in said) settled(() => take(said.lines))();
        else if ('end' in said) resolve();
        else if ('tooMuch' in said) {
          reject(
            said.tooMuch === 'drawn'
              ? new InputError('oversized', texts.tooMuchDrawn, { most: megabytes(MOST_DRAWN) })
              : new InputError('oversized', texts.tooMuch, { most: megabytes(most) }),
          );
        } else reject(Object.assign(new Error(said.message), { name: said.name }));
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(
          isFull
            ? new InputError('oversized', texts.tooMuch, { most: `${MOST_MEMORY} MiB` })
            : error,
        );
      });
      worker.on('exit', (status) => reject(new Error(`The thread ended with status ${status}`)));
      worker.postMessage({ data, most } satisfies PdfTask);
    });
    forget(worker);
    worker.unref();
    idle = worker;
    return pages;
  } catch (error) {
    // What it still throws while it ends is of no interest.
    forget(worker);
    worker.on('error', () => {});
    void worker.terminate();
    throw error;
  } finally {
    busy.delete(worker);
    clearInterval(timer);
  }
}

function startThread(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY };
  return new Worker(script, { workerData: PDF_THREAD, resourceLimits });
}

function forget(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}
