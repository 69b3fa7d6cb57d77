import { serialize } from 'node:v8';
import type { Arguments } from '../arguments.ts';
import { createRemembering, type Remembered } from '../cache/remembering.ts';
import { createProject } from '../configuration/configuration.ts';
import { createPlainLinter } from '../configuration/plain-linter.ts';
import type { Input } from '../inputs/files.ts';
import type { OutputTarget } from '../output.ts';
import { createExamineTimes, type ExamineTimes } from '../run/examine-times.ts';
import { createExaminer, type ExaminedText, type Examiner, examineEach } from '../run/examiner.ts';

/** What a thread is asked to do. Plain data; the same settings each time. */
export interface Chunk {
  readonly settings: WorkerSettings;
  readonly inputs: readonly Input[];
}

export interface WorkerSettings {
  readonly arguments: Arguments;
  readonly stdout: OutputTarget;
  /** What is found is wanted for the cache. */
  readonly isRemembering: boolean;
  /** Somebody looks at texts in which nothing is found. */
  readonly keepsSources: boolean;
  readonly isTimed: boolean;
}

export interface ChunkResult {
  /**
   * `Examined`, serialized, in the order of the inputs. As bytes it takes less memory while it waits
   * for its turn, and objects that are made when they are reported are gone at once.
   */
  readonly examined: readonly Uint8Array[];
  /** What the cache is to remember. */
  readonly found: readonly (readonly [key: string, remembered: Remembered])[];
  readonly times: TimesTaken | null;
}

export type TimesTaken = Pick<ExamineTimes, 'read' | 'check'> & {
  readonly lint: Omit<ExamineTimes['lint'], 'now'>;
};

interface WorkPlace {
  readonly examiner: Examiner;
  readonly takeFound: () => ChunkResult['found'];
  readonly takeTimes: () => TimesTaken | null;
}

let place: WorkPlace | undefined;

let last: Promise<unknown> = Promise.resolve();

/** One chunk after the other: the next one waits here already. */
export function examineChunk(chunk: Chunk): Promise<ChunkResult> {
  const done = last.then(() => examineNow(chunk));
  last = done.catch(() => {});
  return done;
}

async function examineNow({ settings, inputs }: Chunk): Promise<ChunkResult> {
  place ??= createPlace(settings);
  const examined: Buffer[] = [];
  for await (const texts of examineEach(place.examiner, inputs.map(withBuffer))) {
    examined.push(serialize(settings.keepsSources ? texts : texts.map(withoutCleanSource)));
  }
  return { examined, found: place.takeFound(), times: place.takeTimes() };
}

function createPlace({
  arguments: given,
  stdout,
  isRemembering,
  isTimed,
}: WorkerSettings): WorkPlace {
  const found: (readonly [string, Remembered])[] = [];
  const times = isTimed ? createExamineTimes() : undefined;
  const linter = createPlainLinter(given, times?.lint);
  const store = {
    get: () => undefined,
    set: (key: string, remembered: Remembered) => found.push([key, remembered]),
  };
  return {
    examiner: createExaminer(given, {
      // Problems of configurations are told by the thread that reports.
      project: createProject(linter, given, () => {}, times?.lint),
      remembering: isRemembering ? createRemembering(store) : null,
      stdout,
      times,
    }),
    takeFound: () => found.splice(0),
    takeTimes: () => (times === undefined ? null : takeTimes(times)),
  };
}

function withoutCleanSource(text: ExaminedText): ExaminedText {
  const { report } = text;
  return report?.rows.length === 0 ? { ...text, report: { ...report, source: '' } } : text;
}

/** Gives what was measured since the last time. */
function takeTimes(times: ExamineTimes): TimesTaken {
  const { read, check, lint } = times;
  const taken = {
    read,
    check,
    lint: { parse: lint.parse, search: lint.search, rules: new Map(lint.rules) },
  };
  times.read = 0;
  times.check = 0;
  lint.parse = 0;
  lint.search = 0;
  lint.rules.clear();
  return taken;
}

/** What is sent between threads arrives as plain bytes. */
function withBuffer(input: Input): Input {
  if (input.kind !== 'staged') return input;
  const { buffer, byteOffset, byteLength } = input.bytes;
  return { ...input, bytes: Buffer.from(buffer, byteOffset, byteLength) };
}
