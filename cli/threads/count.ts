import { readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { ThreadsRequest } from '../arguments.ts';
import type { Input } from '../inputs/files.ts';

/**
 * In every thread V8 compiles the same code anew, and what is found is handed over. On two processors,
 * two threads take as long as one for about this many bytes of text, and less for more.
 */
const WORTH = 50_000_000;

/** Each has a heap of its own; behind this many, the thread that writes the reports has no time left. */
const MOST_THREADS = 16;

/** One: no thread is started. */
export function threadCount(request: ThreadsRequest, inputs: readonly Input[]): number {
  const texts = inputs.filter(isForThreads).length;
  if (request !== 'auto') return Math.min(request, Math.max(texts, 1));
  if (texts < 2 || !isWorthwhile(inputs)) return 1;
  return Math.min(processors(), texts, MOST_THREADS);
}

/** Standard input is read by the thread that has it, and there is nothing to read of what is in the way. */
export function isForThreads(input: Input): boolean {
  return input.kind === 'file' || input.kind === 'staged' || input.kind === 'text';
}

/** In bytes; none where it cannot be known. */
export function sizeOf(input: Input): number {
  if (input.kind === 'staged') return input.bytes.length;
  if (input.kind !== 'file') return 0;
  try {
    return statSync(input.path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // Whoever reads it tells why it cannot be read.
    return 0;
  }
}

/** A text is checked by one thread: what counts is what there is besides the largest. */
function isWorthwhile(inputs: readonly Input[]): boolean {
  let sum = 0;
  let largest = 0;
  for (const input of inputs) {
    const size = sizeOf(input);
    sum += size;
    largest = Math.max(largest, size);
    if (sum - largest >= WORTH) return true;
  }
  return false;
}

/** Those that this process may use; containers are given a share of time, which Node 20 does not see. */
function processors(): number {
  const all = availableParallelism();
  try {
    const [quota, period] = readFileSync('/sys/fs/cgroup/cpu.max', 'utf8').split(' ').map(Number);
    const share = Math.ceil((quota ?? Number.NaN) / (period ?? Number.NaN));
    return share >= 1 ? Math.min(all, share) : all;
  } catch {
    return all;
  }
}
