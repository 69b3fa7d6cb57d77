import { constants } from 'node:os';
import { endNow } from '../end.ts';

/** Whether the user, or the machine, has asked for the end of a run. */
export interface Interruption {
  /** Looks now and then whether a signal has come, which is not noticed while a text is checked. */
  readonly isThere: () => Promise<boolean>;
  /** What comes of work that may wait for ever; rejects with `Stopped` when it is not waited for. */
  readonly orStopped: <T>(work: Promise<T>) => Promise<T>;
  readonly onceThere: (call: () => void) => void;
  /** The status of a process that ends for this reason; null while there is none. */
  readonly status: () => number | null;
  /** From now on, signals do again what they did before. */
  readonly end: () => void;
}

/** What was under way when a run was interrupted. */
export class Stopped extends Error {}

const signals = ['SIGINT', 'SIGTERM'] as const;
const LOOK_SECONDS = 0.05;

/** The first signal is a request, which leaves time to end in order; the next one ends at once. */
export function createInterruption(giveUp: () => void): Interruption {
  let status: number | null = null;
  // `performance` and timers as promises are modules that take milliseconds to load.
  let looked = process.uptime();
  const calls = new Set<() => void>();
  const interrupt = (signal: NodeJS.Signals): void => {
    if (status !== null) {
      giveUp();
      endNow(status);
    }
    status = 128 + constants.signals[signal];
    for (const call of calls) call();
  };
  for (const signal of signals) process.on(signal, interrupt);
  return {
    isThere: async () => {
      if (process.uptime() - looked > LOOK_SECONDS) {
        await new Promise<void>((resolve) => setImmediate(resolve));
        looked = process.uptime();
      }
      return status !== null;
    },
    orStopped: async (work) => {
      let stop = (): void => {};
      const stopped = new Promise<never>((_, reject) => {
        stop = () => reject(new Stopped());
      });
      // It may have come while a text was checked.
      if (status !== null) stop();
      calls.add(stop);
      try {
        return await Promise.race([work, stopped]);
      } finally {
        calls.delete(stop);
      }
    },
    onceThere: (call) => calls.add(call),
    status: () => status,
    end: () => {
      for (const signal of signals) process.off(signal, interrupt);
    },
  };
}
