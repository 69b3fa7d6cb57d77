import { createEngine } from './engine/engine.ts';
import type { FromWorker, NumberedRequest } from './engine/messages.ts';

declare const QARAR_VERSION: string;
/** What of a worker this one needs. */
declare const self: {
  postMessage: (message: FromWorker) => void;
  addEventListener: (
    type: 'message',
    listener: (event: { readonly data: NumberedRequest }) => void,
  ) => void;
};

const engine = createEngine(QARAR_VERSION);
let last: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data: { id, request } }) => {
  last = last.then(async () => {
    try {
      const answer = await engine.answer(request, (step, share) =>
        self.postMessage({ id, step, share }),
      );
      self.postMessage({ id, answer });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      self.postMessage({ id, answer: { kind: 'complaint', message } });
    }
  });
});
