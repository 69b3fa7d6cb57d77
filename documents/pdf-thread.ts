import { parentPort, workerData } from 'node:worker_threads';
import { readPages } from './pdf-pages.ts';
import { MOST_DRAWN, PDF_THREAD, type PdfAnswer, type PdfTask } from './pdf-task.ts';

export { readPages };

declare global {
  /** Called by the library, as `scripts/plugins.mjs` changes it, before it makes room for what it unpacks. */
  var willUnpack: ((bytes: number) => void) | undefined;
  /** Called before it draws: how many operators more, and how many characters. */
  var willDraw: ((operators: number, characters: number) => void) | undefined;
}

/** In bytes: what an operator or a character takes while its page is read, and while it is made ready. */
const OPERATOR = 256;
const CHARACTER = { onPage: 64, inDocument: 16 };

if (parentPort !== null && workerData === PDF_THREAD) {
  const port = parentPort;
  const answer = (said: PdfAnswer): void => port.postMessage(said);
  port.on('message', async ({ data, most }: PdfTask) => {
    let left = most;
    let leftOnPage = MOST_DRAWN;
    const refuse = (tooMuch: 'unpacked' | 'drawn'): never => {
      answer({ tooMuch });
      throw new Error(`it is too much when it is ${tooMuch}`);
    };
    globalThis.willUnpack = (bytes) => {
      left -= bytes;
      if (left < 0) refuse('unpacked');
    };
    globalThis.willDraw = (operators, characters) => {
      leftOnPage -= operators * OPERATOR + characters * CHARACTER.onPage;
      if (leftOnPage < 0) refuse('drawn');
      globalThis.willUnpack?.(operators * OPERATOR + characters * CHARACTER.inDocument);
    };
    try {
      await readPages(data, (lines) => {
        answer({ lines });
        leftOnPage = MOST_DRAWN;
      });
      answer({ end: true });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      answer({ name, message });
    }
  });
}
