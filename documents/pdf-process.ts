import './pdf-node.ts';
import { readPages } from './pdf-pages.ts';
import { MOST_DRAWN, PDF_PROCESS, type PdfAnswer, type PdfTask } from './pdf-task.ts';

export { readPages };

declare global {
  /** Called by the library, as `scripts/plugins.mjs` changes it, before it makes room for what it unpacks. */
  var willUnpack: ((bytes: number) => void) | undefined;
  /** Called before it draws: how many operators more, and how many characters. */
  var willDraw: ((operators: number, characters: number) => void) | undefined;
}

/** In bytes: what an operator takes, and a character on its page; in the whole, characters take little time. */
const OPERATOR = 256;
const CHARACTER = { onPage: 64, inDocument: 16 };
/** Each byte of a document may be an operator: what people write is never packed as closely. */
const SMALL_DRAWN = 2 * MOST_DRAWN;

if (process.argv[2] === PDF_PROCESS) {
  const asked = process.ppid;
  const answer = (said: PdfAnswer): void => {
    process.send?.(said);
  };
  process.on('disconnect', () => process.exit());
  // Sent to all at a terminal: who asked says when this one ends.
  process.on('SIGINT', () => {});
  process.on('message', async ({ data, most }: PdfTask) => {
    let left = most;
    let leftOnPage = MOST_DRAWN;
    let leftToDraw = SMALL_DRAWN + data.length * OPERATOR;
    const refuse = (tooMuch: 'unpacked' | 'drawn'): never => {
      answer({ tooMuch });
      throw new Error(`it is too much when it is ${tooMuch}`);
    };
    globalThis.willUnpack = (bytes) => {
      left -= bytes;
      if (left < 0) refuse('unpacked');
    };
    globalThis.willDraw = (operators, characters) => {
      // Within a page nothing is heard of who asked, nor that they are gone.
      if (operators > 0 && process.ppid !== asked) process.exit();
      leftOnPage -= operators * OPERATOR + characters * CHARACTER.onPage;
      leftToDraw -= operators * OPERATOR + characters * CHARACTER.inDocument;
      if (leftOnPage < 0 || leftToDraw < 0) refuse('drawn');
    };
    try {
      const begin = (pages: number): void => answer({ pages });
      await readPages(new Uint8Array(data), begin, (lines) => {
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
