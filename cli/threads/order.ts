import type { Input } from '../inputs/files.ts';
import { isForThreads, sizeOf } from './count.ts';

/** So much is under way at one time for each thread, twice: memory does not grow with the number of inputs. */
const WINDOW_CHUNKS = 2;

/** What a thread takes at one time: enough for the handing over to cost nothing. */
const CHUNK_INPUTS = 64;
const CHUNK_BYTES = 1 << 18;

/** The next one waits where it will be done: nobody is idle while the thread that reports is busy. */
export const HANDED_OUT = 2;

/** In bytes. What may take more memory than there is, ends another thread, and not this one. */
const LARGEST_HERE = 1 << 20;

interface Workshop<R> {
  /** How many threads work, this one counted. */
  readonly threads: number;
  /** What is known already; null where there is work to do. */
  readonly known: (input: Input) => Promise<R | null>;
  /** Done by this thread, when its turn comes. */
  readonly here: (input: Input) => Promise<R>;
  /** Done by this thread where it would wait for the others; what came of each input. */
  readonly meanwhile: (inputs: readonly Input[]) => Promise<readonly R[]>;
  /** Done by the next of the other threads that is free; what came of each input. */
  readonly elsewhere: (inputs: readonly Input[]) => Promise<readonly (() => R)[]>;
}

/**
 * What comes of inputs, in their order. Of a window of them, the largest are handed out first, so that
 * no thread is left with one when the others are done; and the next window waits behind it, so that
 * none is idle. This thread takes its share while it would wait.
 */
export async function* resultsInOrder<R>(
  inputs: readonly Input[],
  workshop: Workshop<R>,
): AsyncGenerator<R> {
  const most = workshop.threads * WINDOW_CHUNKS;
  const desk = openDesk(workshop);
  let next = 0;
  const begin = async (): Promise<readonly Outcome<R>[]> => {
    const from = next;
    const sizes: number[] = [];
    for (let bytes = 0; next < inputs.length; next++) {
      const size = sizeOf(inputs[next] as Input);
      const isFull = sizes.length >= most * CHUNK_INPUTS || bytes + size > most * CHUNK_BYTES;
      if (isFull && sizes.length > 0) break;
      bytes += size;
      sizes.push(size);
    }
    return await beginWindow(inputs.slice(from, next), sizes, workshop, desk);
  };
  let current = await begin();
  while (current.length > 0) {
    const following = await begin();
    for (const outcome of current) yield await outcome();
    current = following;
  }
}

type Outcome<R> = () => Promise<R>;

async function beginWindow<R>(
  inputs: readonly Input[],
  sizes: readonly number[],
  { known, here }: Workshop<R>,
  desk: Desk<R>,
): Promise<readonly Outcome<R>[]> {
  const outcomes: Outcome<R>[] = [];
  const others: number[] = [];
  for (const [at, input] of inputs.entries()) {
    const isOurs = !isForThreads(input);
    const result = isOurs ? null : await known(input);
    if (isOurs) outcomes[at] = () => here(input);
    else if (result === null) others.push(at);
    else outcomes[at] = async () => result;
  }
  others.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  for (const chunk of chunksOf(others, sizes)) {
    const isLarge = (sizes[chunk[0] ?? 0] ?? 0) > LARGEST_HERE;
    const results = desk.order(
      chunk.map((at) => inputs[at] as Input),
      isLarge,
    );
    for (const [index, at] of chunk.entries()) {
      outcomes[at] = async () => (await results())[index]?.() as R;
    }
  }
  return outcomes;
}

function chunksOf(positions: readonly number[], sizes: readonly number[]): readonly number[][] {
  const chunks: number[][] = [];
  let bytes = 0;
  for (const at of positions) {
    const size = sizes[at] ?? 0;
    const chunk = chunks.at(-1);
    const hasRoom = chunk !== undefined && chunk.length < CHUNK_INPUTS;
    if (hasRoom && bytes + size <= CHUNK_BYTES) {
      chunk.push(at);
      bytes += size;
    } else {
      chunks.push([at]);
      bytes = size;
    }
  }
  return chunks;
}

type Results<R> = readonly (() => R)[];

/** A chunk on its way. */
interface Job<R> {
  readonly inputs: readonly Input[];
  readonly isLarge: boolean;
  readonly results: Promise<Results<R>>;
  readonly settle: (results: Results<R> | Promise<Results<R>>) => void;
  isSettled: boolean;
}

/** Where chunks wait for a thread. */
interface Desk<R> {
  /** Gives what comes of the chunk to whoever waits for it, and works on others meanwhile. */
  readonly order: (inputs: readonly Input[], isLarge: boolean) => () => Promise<Results<R>>;
}

function openDesk<R>({ threads, elsewhere, meanwhile }: Workshop<R>): Desk<R> {
  const waiting: Job<R>[] = [];
  let room = (threads - 1) * HANDED_OUT;
  const handOut = (): void => {
    for (let job = room > 0 ? waiting.shift() : undefined; job; job = waiting.shift()) {
      room--;
      const done = elsewhere(job.inputs).finally(() => {
        room++;
        handOut();
      });
      job.settle(done);
      if (room === 0) return;
    }
  };
  const take = (): Job<R> | undefined => {
    const at = waiting.findIndex(({ isLarge }) => !isLarge);
    return at === -1 ? undefined : waiting.splice(at, 1)[0];
  };
  return {
    order: (inputs, isLarge) => {
      const job = jobOf<R>(inputs, isLarge);
      waiting.push(job);
      handOut();
      return async () => {
        while (!job.isSettled) {
          const ours = take();
          if (ours === undefined) break;
          ours.settle(meanwhile(ours.inputs).then((all) => all.map((result) => () => result)));
          await ours.results;
          // What the others have to say is heard between two chunks.
          await new Promise<void>((resolve) => setImmediate(resolve));
        }
        return await job.results;
      };
    },
  };
}

function jobOf<R>(inputs: readonly Input[], isLarge: boolean): Job<R> {
  let settle: Job<R>['settle'] = () => {};
  const results = new Promise<Results<R>>((resolve) => {
    settle = resolve;
  });
  const job: Job<R> = { inputs, isLarge, results, settle, isSettled: false };
  const settled = (): void => {
    job.isSettled = true;
  };
  // Whoever takes the results gets the error.
  results.then(settled, settled);
  return job;
}
