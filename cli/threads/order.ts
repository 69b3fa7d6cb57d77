import type { Input } from '../inputs/files.ts';
import { isForThreads, sizeOf } from './count.ts';

/** So much is under way at one time, twice: memory does not grow with the number of inputs. */
const WINDOW_INPUTS = 512;
const WINDOW_BYTES = 1 << 23;

/** What a thread takes at one time: enough for the handing over to cost nothing. */
const CHUNK_INPUTS = 64;
const CHUNK_BYTES = 1 << 19;

interface Workshop<R> {
  /** What is known already; null where there is work to do. */
  readonly known: (input: Input) => Promise<R | null>;
  /** Done by this thread, when its turn comes. */
  readonly here: (input: Input) => Promise<R>;
  /** Done by the next thread that is free; what came of each input. */
  readonly elsewhere: (inputs: readonly Input[]) => Promise<readonly (() => R)[]>;
}

/**
 * What comes of inputs, in their order. Of a window of them, the largest are handed out first, so that
 * no thread is left with one when the others are done; and the next window waits behind it, so that
 * none is idle.
 */
export async function* resultsInOrder<R>(
  inputs: readonly Input[],
  workshop: Workshop<R>,
): AsyncGenerator<R> {
  let next = 0;
  const begin = async (): Promise<readonly Outcome<R>[]> => {
    const from = next;
    const sizes: number[] = [];
    for (let bytes = 0; next < inputs.length; next++) {
      const size = sizeOf(inputs[next] as Input);
      const isFull = sizes.length >= WINDOW_INPUTS || bytes + size > WINDOW_BYTES;
      if (isFull && sizes.length > 0) break;
      bytes += size;
      sizes.push(size);
    }
    return await beginWindow(inputs.slice(from, next), sizes, workshop);
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
  { known, here, elsewhere }: Workshop<R>,
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
    const results = elsewhere(chunk.map((at) => inputs[at] as Input));
    // Whoever takes the results gets the error.
    results.catch(() => {});
    for (const [index, at] of chunk.entries()) {
      outcomes[at] = async () => (await results)[index]?.() as R;
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
