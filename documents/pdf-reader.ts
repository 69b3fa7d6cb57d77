import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { binarySize, inputBudget, mostUnpacked } from './budget.ts';
import { InputError, type ReadingOptions } from './extracted.ts';
import { DRAWN, PAGE, refusePages } from './pdf-bombs.ts';
import type { PdfLine } from './pdf-lines.ts';
import { PDF_PROCESS, type PdfAnswer, type PdfTask } from './pdf-task.ts';
import { problemTexts as texts } from './problem-texts.ts';

/** In milliseconds: how often it is looked at whether a document takes too long. */
const LOOK_EVERY = 100;
/** In binarySize: what is made of a document, without what it unpacks to. */
const MOST_MEMORY = 128;

/** The bundle; where the sources themselves run there is none. */
const script = join(import.meta.dirname, 'pdf.mjs');

/**
 * The process that waits for the next document: to start one takes longer than to read a page. It is
 * no thread: a thread that makes one object too large for its memory takes the others with it.
 */
let idle: ChildProcess | undefined;
const busy = new Set<ChildProcess>();

/** Nobody waits any more for what is being read. */
export function stopReadingPdf(): void {
  for (const reader of busy) reader.kill('SIGKILL');
}

/** The lines of all pages. The library is ended where it takes more time or memory than it may. */
export async function pdfPages(
  bytes: Buffer,
  options: ReadingOptions,
): Promise<readonly (readonly PdfLine[])[]> {
  const { budget = inputBudget(bytes.length, options) } = options;
  const pages: (readonly PdfLine[])[] = [];
  const begin = (count: number): void => refusePages(count, bytes.length, options.maxSize);
  const take = (lines: readonly PdfLine[]): void => {
    budget.spend(PAGE);
    pages.push(lines);
  };
  if (!existsSync(script)) {
    await import('./pdf-node.ts');
    const { readPages } = await import('./pdf-pages.ts');
    await readPages(new Uint8Array(bytes), begin, take);
    return pages;
  }
  // Which streams of an encrypted document are drawn is not known before.
  const share = bytes.includes('/Encrypt') ? DRAWN : 1;
  const most = mostUnpacked(bytes.length, options.maxSize) / share;
  const waiting = idle;
  idle = undefined;
  const reader = waiting ?? (await startProcess());
  busy.add(reader);
  reader.ref();
  reader.channel?.ref();
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
      reader.on('message', (said: PdfAnswer) => {
        if ('pages' in said) settled(() => begin(said.pages))();
        else if ('lines' in said) settled(() => take(said.lines))();
        else if ('end' in said) resolve();
        else if ('tooMuch' in said) {
          reject(
            said.tooMuch === 'drawn'
              ? new InputError('oversized', texts.tooMuchDrawn)
              : new InputError('oversized', texts.tooMuch, { most: binarySize(most) }),
          );
        } else reject(Object.assign(new Error(said.message), { name: said.name }));
      });
      reader.on('error', reject);
      // V8 ends a process without memory, and says so to nobody but who looks at its messages.
      reader.on('exit', () => {
        const memory = binarySize(MOST_MEMORY << 20);
        reject(new InputError('oversized', texts.tooMuch, { most: memory }));
      });
      const task: PdfTask = { data: new Uint8Array(bytes), most };
      reader.send(task, (error) => error !== null && reject(error));
    });
    forget(reader);
    reader.unref();
    reader.channel?.unref();
    idle = reader;
    return pages;
  } catch (error) {
    // What it still says while it ends is of no interest.
    forget(reader);
    reader.on('error', () => {});
    reader.kill('SIGKILL');
    throw error;
  } finally {
    busy.delete(reader);
    clearInterval(timer);
  }
}

/** Loads what only a PDF needs: every command line would wait for it. */
async function startProcess(): Promise<ChildProcess> {
  const { fork } = await import('node:child_process');
  return fork(script, [PDF_PROCESS], {
    execArgv: [`--max-old-space-size=${MOST_MEMORY}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function forget(reader: ChildProcess): void {
  for (const event of ['message', 'error', 'exit']) reader.removeAllListeners(event);
}
