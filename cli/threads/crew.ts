import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { Tinypool } from 'tinypool';
import { say } from '../../core/lint/say.ts';
import type { Input } from '../inputs/files.ts';
import { failureOf } from '../inputs/read.ts';
import { reasonOf } from '../reason.ts';
import { type ExaminedInput, unchecked } from '../run/examiner.ts';
import { Stopped } from '../run/interruption.ts';
import { commandTexts } from '../texts.ts';
import { HANDED_OUT } from './order.ts';
import type { Chunk, ChunkResult, WorkerSettings } from './worker.ts';

/** The threads that examine texts besides the one that reports. */
interface Crew {
  /** By the next thread that is free; rejects with `Stopped` when it is not waited for any more. */
  readonly examine: (inputs: readonly Input[]) => Promise<readonly (() => ExaminedInput)[]>;
  /** Nothing more is handed out, and nobody waits for what is under way. */
  readonly stop: () => void;
  readonly end: () => Promise<void>;
}

const texts = {
  outOfMemory: {
    en: '{path}: not checked: it needs more memory than a thread may have.',
    ar: '{path}: لم يُدقق لأنه يحتاج إلى ذاكرة أكبر من المتاح للخيط الواحد.',
  },
  noThread: {
    en: '{path}: not checked: no thread can be started ({reason}). Use {option}.',
    ar: '{path}: لم يُدقق لتعذر تشغيل أي خيط ({reason}). استعمل {option}.',
  },
};

export function startCrew(
  settings: WorkerSettings,
  threads: number,
  learn: (result: ChunkResult) => void,
): Crew {
  const { locale, fixing } = settings.arguments;
  let pool: Tinypool | undefined;
  /** Where all is remembered, there is nothing to do for threads. */
  const start = (): Tinypool => {
    const started = new Tinypool({
      filename: join(import.meta.dirname, '../../bin/worker.js'),
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: HANDED_OUT,
    });
    // A thread that has died is told where its work is waited for; one that never lived has no work.
    started.on('error', (error: unknown) => {
      if (codeOf(error) !== 'ERR_WORKER_INIT_FAILED') return;
      noThread = error;
      started.cancelPendingTasks();
    });
    return started;
  };
  const waiting = new Set<(error: Stopped) => void>();
  const working = new Set<Promise<unknown>>();
  let isOver = false;
  /** Why no thread can be started: the machine has no more files, or memory, to give. */
  let noThread: unknown;

  const run = async (inputs: readonly Input[]): Promise<readonly (() => ExaminedInput)[]> => {
    if (isOver) throw new Stopped();
    const chunk: Chunk = { settings, inputs };
    pool ??= start();
    const work: Promise<ChunkResult> = pool.run(chunk);
    const done = work.finally(() => working.delete(done));
    working.add(done);
    const result = await done;
    learn(result);
    return result.examined.map((bytes) => () => deserialize(bytes));
  };
  let recovery: Promise<unknown> = Promise.resolve();
  const examine = async (inputs: readonly Input[]): Promise<readonly (() => ExaminedInput)[]> => {
    for (let ended: unknown; ended !== recovery; await recovery) ended = recovery;
    try {
      return await run(inputs);
    } catch (error) {
      if (isOver) throw error;
      if (noThread !== undefined) return inputs.map((input) => () => failed(input, noThread));
      const recovered = recovery.then(() => oneByOne(inputs));
      recovery = recovered.catch(() => {});
      return await recovered;
    }
  };
  /**
   * A text at which a thread dies does not take others with it, neither of its chunk nor of one that
   * waited behind it: each is examined while no other is.
   */
  const oneByOne = async (inputs: readonly Input[]): Promise<readonly (() => ExaminedInput)[]> => {
    const results: (() => ExaminedInput)[] = [];
    for (const input of inputs) {
      await Promise.allSettled(working);
      try {
        results.push(...(await run([input])));
      } catch (error) {
        if (isOver) throw error;
        results.push(() => failed(input, noThread ?? error));
      }
    }
    return results;
  };
  const failed = (input: Input, error: unknown): ExaminedInput => {
    const path = ('path' in input ? input.path : null) ?? '<stdin>';
    return [unchecked([failureOf(path, complaintOf(path, error))])];
  };
  const complaintOf = (path: string, error: unknown): string => {
    const reason = reasonOf(error, locale);
    switch (codeOf(error)) {
      case 'ERR_WORKER_OUT_OF_MEMORY':
        return say(locale, texts.outOfMemory, { path });
      case 'EMFILE':
      case 'ERR_WORKER_INIT_FAILED':
        return say(locale, texts.noThread, { path, reason, option: '--threads 1' });
      default:
        return say(locale, commandTexts.internalError, { path, reason });
    }
  };
  return {
    examine: (inputs) =>
      new Promise((resolve, reject) => {
        waiting.add(reject);
        examine(inputs)
          .then(resolve, reject)
          .finally(() => waiting.delete(reject));
      }),
    stop: () => {
      isOver = true;
      pool?.cancelPendingTasks();
      for (const reject of waiting) reject(new Stopped());
    },
    end: async () => {
      isOver = true;
      // A file that is being written is not left half done.
      if (fixing?.target === 'files') await Promise.allSettled(working);
      // Threads that were never started cannot be waited for, and keep no process alive.
      if (noThread === undefined) await pool?.destroy();
    },
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
