import { type Fault, type FaultKind, signOf } from './fault.ts';
import { type KindName, slowness } from './kind-names.ts';
import type { Case } from './kinds.ts';
import { createWatched, type Watched } from './watched.ts';

export interface RunOptions {
  /** The module of the worker of a kind. */
  readonly scriptOf: (kind: KindName) => string;
  readonly sources: readonly string[];
  readonly kinds: readonly KindName[];
  readonly seed: number;
  /** How many more cases of a kind there are to be, where so many are done. */
  readonly more: (done: number) => number;
  /** Called once for each way in which cases fail, with the smallest case found. */
  readonly tell: (found: Found) => void;
}

/** What the fuzzer found; plain data. */
export interface Found {
  readonly kind: KindName;
  readonly index: number;
  readonly fault: Fault;
  readonly made: Case;
}

export interface Row {
  cases: number;
  readonly faults: Partial<Record<FaultKind, number>>;
  /** In bytes: the heap after the first batch and after the last, when nothing is in use. */
  first: number | null;
  last: number | null;
}

/** Cases are run in batches, after each of which memory is looked at. */
const BATCH = 500;
/** In bytes; what is kept of one batch for the next is nothing. */
const MOST_GROWTH = 48 * 1024 ** 2;

/** Runs cases of all kinds in turn, until there are no more. */
export async function run(options: RunOptions): Promise<ReadonlyMap<KindName, Row>> {
  const { scriptOf, sources, kinds, more } = options;
  const rows = new Map<KindName, Row>();
  const seen = new Set<string>();
  // Each has a worker of its own: memory that grows is that of its kind.
  const workers = new Map(kinds.map((kind) => [kind, createWatched(scriptOf(kind), sources)]));
  try {
    for (const kind of kinds) rows.set(kind, { cases: 0, faults: {}, first: null, last: null });
    for (let isOn = true; isOn; ) {
      isOn = false;
      for (const [kind, worker] of workers) {
        const row = rows.get(kind) as Row;
        const slow = slowness[kind] ?? 1;
        const count = Math.min(BATCH, more(row.cases * slow)) / slow;
        if (count <= 0) continue;
        isOn = true;
        await batch(options, kind, worker, row, row.cases + count, seen);
      }
    }
    for (const [kind, row] of rows) growth(kind, row, options.tell);
    return rows;
  } finally {
    for (const { stop } of workers.values()) await stop();
  }
}

async function batch(
  { seed, tell }: RunOptions,
  kind: KindName,
  worker: Watched,
  row: Row,
  to: number,
  seen: Set<string>,
): Promise<void> {
  while (row.cases < to) {
    const answer = await worker.ask({ do: 'run', kind, seed, from: row.cases, to });
    const hasEnded = 'ended' in answer;
    row.cases = hasEnded ? answer.at + 1 : (answer.next ?? to);
    if (!hasEnded && answer.heap !== undefined) {
      row.first ??= answer.heap;
      row.last = answer.heap;
    }
    // The heap of a new worker cannot be compared with that of the last.
    if (hasEnded) row.first = null;
    const fault = hasEnded ? answer.ended : answer.fault;
    if (fault == null) continue;
    row.faults[fault.kind] = (row.faults[fault.kind] ?? 0) + 1;
    const sign = `${kind} ${signOf(fault)}`;
    if (seen.has(sign)) continue;
    seen.add(sign);
    const index = row.cases - 1;
    const made = hasEnded ? await remade(worker, kind, seed, index) : answer.made;
    if (made === undefined) continue;
    tell({ kind, index, fault, made: await smallest(worker, kind, made, fault, hasEnded) });
  }
}

async function remade(
  worker: Watched,
  kind: KindName,
  seed: number,
  index: number,
): Promise<Case | undefined> {
  const answer = await worker.ask({ do: 'make', kind, seed, index });
  return 'ended' in answer ? undefined : answer.made;
}

/** A case that ends the worker is kept as it is: to try smaller ones would take hours. */
async function smallest(
  worker: Watched,
  kind: KindName,
  made: Case,
  fault: Fault,
  endsWorker: boolean,
): Promise<Case> {
  if (endsWorker) return made;
  const answer = await worker.ask({ do: 'reduce', kind, made, fault });
  return 'ended' in answer ? made : (answer.made ?? made);
}

function growth(kind: KindName, row: Row, tell: RunOptions['tell']): void {
  if (row.first === null || row.last === null || row.last - row.first < MOST_GROWTH) return;
  row.faults.memory = (row.faults.memory ?? 0) + 1;
  const grown = Math.round((row.last - row.first) / 1024 ** 2);
  const fault = { kind: 'memory', what: `grows by ${grown} MB` } as const;
  tell({ kind, index: row.cases, fault, made: { text: '', setting: 'draft' } });
}
