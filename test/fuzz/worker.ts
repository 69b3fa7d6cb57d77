import { parentPort, workerData } from 'node:worker_threads';
import { type Fault, isSameFault } from './fault.ts';
import type { KindName } from './kind-names.ts';
import { type Case, createKinds, type Kind } from './kinds.ts';

/** What the worker is started with. */
export interface WorkerSetting {
  readonly sources: readonly string[];
  /** One number: the case that is being checked. Whoever watches reads it while the worker hangs. */
  readonly progress: Int32Array;
}

/** What the worker is asked to do, one thing at a time. */
export type Task =
  | {
      readonly do: 'run';
      readonly kind: KindName;
      readonly seed: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly do: 'make';
      readonly kind: KindName;
      readonly seed: number;
      readonly index: number;
    }
  | {
      readonly do: 'reduce';
      readonly kind: KindName;
      readonly made: Case;
      readonly fault: Fault;
    };

export interface Answer {
  /** Of `run`: behind the last case that was checked; a fault ends the run. */
  readonly next?: number;
  readonly made?: Case;
  readonly fault?: Fault | null;
  /** In bytes, after a collection of garbage. */
  readonly heap?: number;
}

const { sources, progress } = workerData as WorkerSetting;
const kinds = createKinds(sources);

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await perform(task));
});

async function perform(task: Task): Promise<Answer> {
  const kind = kinds[task.kind];
  switch (task.do) {
    case 'make':
      return { made: await kind.make(task.seed, task.index) };
    case 'reduce':
      return { made: await kind.reduce(task.made, (smaller) => failsAlike(kind, smaller, task)) };
    case 'run':
      for (let index = task.from; index < task.to; index++) {
        Atomics.store(progress, 0, index);
        const made = await kind.make(task.seed, index);
        const fault = await kind.check(made);
        if (fault !== null) return { next: index + 1, made, fault };
      }
      globalThis.gc?.();
      return { next: task.to, heap: process.memoryUsage().heapUsed };
  }
}

async function failsAlike(
  kind: Kind,
  smaller: Case,
  { fault }: { readonly fault: Fault },
): Promise<boolean> {
  Atomics.add(progress, 0, 1);
  const other = await kind.check(smaller);
  return other !== null && isSameFault(other, fault);
}
