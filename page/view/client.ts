import type { Answer, FromWorker, NumberedRequest, Request, Tell } from '../engine/messages.ts';
import { trustedScript } from './trusted-script.ts';

/** The linter, in workers: the page goes on while it works. */
export interface Client {
  /** Asks about the open texts; `tell` is told what is being done. */
  readonly ask: (request: Request, tell?: Tell) => Promise<Answer>;
  /**
   * Opens texts in a worker of their own, which first hears of `before`. It takes the place of the other
   * one when it has opened them; until then that keeps its texts.
   */
  readonly open: (before: readonly Request[], request: Request, tell: Tell) => Opening;
}

export interface Opening {
  /** Null when it was cancelled. */
  readonly answer: Promise<Answer | null>;
  readonly cancel: () => void;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly tell: Tell;
}

interface LinterWorker {
  readonly ask: (request: Request, tell: Tell) => Promise<Answer>;
  readonly end: () => void;
}

const nobody: Tell = () => {};

export function createClient(): Client {
  /** That of the open texts. */
  let current: LinterWorker | null = null;
  /** The next one: it is ready when it is needed. */
  let next = startWorker();
  return {
    ask: (request, tell = nobody) => (current ?? next).ask(request, tell),
    open: (before, request, tell) => {
      const worker = next;
      let cancel = (): void => {};
      const cancelled = new Promise<null>((resolve) => {
        cancel = () => {
          worker.end();
          next = startWorker();
          for (const each of before) void next.ask(each, nobody);
          resolve(null);
        };
      });
      const opened = async (): Promise<Answer> => {
        for (const each of before) await worker.ask(each, nobody);
        const answer = await worker.ask(request, tell);
        if (answer.kind === 'shown') {
          current?.end();
          current = worker;
          next = startWorker();
        }
        return answer;
      };
      return { answer: Promise.race([opened(), cancelled]), cancel };
    },
  };
}

function startWorker(): LinterWorker {
  const worker = new Worker(trustedScript('worker.js'), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    if ('step' in data) return asked?.tell(data.step, data.share);
    waiting.delete(data.id);
    asked?.resolve(data.answer);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { resolve } of waiting.values()) resolve({ kind: 'complaint', message });
    waiting.clear();
  });
  return {
    ask: (request, tell) =>
      new Promise((resolve) => {
        const message: NumberedRequest = { id: ++last, request };
        waiting.set(message.id, { resolve, tell });
        worker.postMessage(message);
      }),
    end: () => worker.terminate(),
  };
}
