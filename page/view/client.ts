import type { Answer, FromWorker, NumberedRequest, Request, Step } from '../engine/messages.ts';
import { trustedScript } from './trusted-script.ts';

/** The linter, in a worker of its own: the page goes on while it works. */
export interface Client {
  /** `onStep` is told what is being done. */
  readonly ask: (request: Request, onStep?: (step: Step) => void) => Promise<Answer>;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly onStep: (step: Step) => void;
}

export function createClient(): Client {
  const worker = new Worker(trustedScript('worker.js'), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    if ('step' in data) return asked?.onStep(data.step);
    waiting.delete(data.id);
    asked?.resolve(data.answer);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { resolve } of waiting.values()) resolve({ kind: 'complaint', message });
    waiting.clear();
  });
  return {
    ask: (request, onStep = () => {}) =>
      new Promise((resolve) => {
        const message: NumberedRequest = { id: ++last, request };
        waiting.set(message.id, { resolve, onStep });
        worker.postMessage(message);
      }),
  };
}
