import { parentPort, workerData } from 'node:worker_threads';
import { readPages } from './pdf-pages.ts';
import { PDF_THREAD, type PdfAnswer, type PdfTask } from './pdf-task.ts';

export { readPages };

declare global {
  /** Called by the library, as `scripts/build.mjs` changes it, before it makes room for what it unpacks. */
  var willUnpack: ((bytes: number) => void) | undefined;
}

if (parentPort !== null && workerData === PDF_THREAD) {
  const port = parentPort;
  const answer = (said: PdfAnswer): void => port.postMessage(said);
  port.on('message', async ({ data, most }: PdfTask) => {
    let left = most;
    globalThis.willUnpack = (bytes) => {
      left -= bytes;
      if (left >= 0) return;
      answer({ tooMuch: true });
      throw new Error('it unpacks to more than may be read');
    };
    try {
      await readPages(data, (lines) => answer({ lines }));
      answer({ end: true });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      answer({ name, message });
    }
  });
}
