import { Worker } from 'node:worker_threads';
import { exceptionOf, type Fault } from './fault.ts';
import type { Answer, Task, WorkerSetting } from './worker.ts';

/** A worker that is ended when it hangs, and replaced. */
export interface Watched {
  readonly ask: (task: Task) => Promise<Answer | Ended>;
  readonly stop: () => Promise<void>;
}

/** The worker did not answer: the case at which it was is at fault. */
export interface Ended {
  readonly ended: Fault;
  readonly at: number;
}

/** In seconds of work of the processor, so that a busy machine does not count; the longest case takes one. */
const LONGEST_WORK = 10;
/** In seconds, for what waits without working. */
const LONGEST_WAIT = 120;
/** In megabytes. */
const MOST_MEMORY = 1024;
const LOOK_EVERY = 500;

export function createWatched(
  script: string,
  sources: readonly string[],
  longestWork = LONGEST_WORK,
): Watched {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  let worker: Worker | undefined;
  const started = (): Worker => {
    const workerData: WorkerSetting = { sources, progress };
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY };
    worker ??= new Worker(script, { workerData, resourceLimits });
    return worker;
  };
  const ask = (task: Task): Promise<Answer | Ended> =>
    new Promise((resolve) => {
      const asked = started();
      const timer = watch(progress, longestWork, (what) => end({ kind: 'hang', what }));
      const settle = (answer: Answer | Ended): void => {
        clearInterval(timer);
        asked.off('message', settle).off('error', fail).off('exit', exit);
        resolve(answer);
      };
      const end = (ended: Fault): void => {
        worker = undefined;
        settle({ ended, at: Atomics.load(progress, 0) });
        // What it still throws while it ends is of no interest.
        asked.on('error', () => {});
        void asked.terminate();
      };
      const fail = (error: NodeJS.ErrnoException): void => {
        const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        end(isFull ? { kind: 'memory', what: `more than ${MOST_MEMORY} MB` } : exceptionOf(error));
      };
      const exit = (code: number): void =>
        end({ kind: 'exception', what: `ended with status ${code}` });
      asked.on('message', settle).on('error', fail).on('exit', exit);
      asked.postMessage(task);
    });
  return {
    ask,
    stop: async () => {
      await worker?.terminate();
    },
  };
}

/** Calls `tell` once when one case takes too long. */
function watch(
  progress: Int32Array,
  longestWork: number,
  tell: (what: string) => void,
): NodeJS.Timeout {
  let last = -1;
  let work = 0;
  let since = 0;
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage();
    const [now, worked] = [performance.now() / 1000, (user + system) / 1e6];
    const index = Atomics.load(progress, 0);
    if (index !== last) {
      last = index;
      work = worked;
      since = now;
    } else if (worked - work > longestWork) tell(`works for over ${longestWork} s`);
    else if (now - since > LONGEST_WAIT) tell(`does not answer for ${LONGEST_WAIT} s`);
  }, LOOK_EVERY);
  return timer;
}
