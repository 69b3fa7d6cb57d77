import type { Cache } from '../cache/cache.ts';
import type { Project } from '../configuration/configuration.ts';
import type { Input } from '../inputs/files.ts';
import type { ExamineTimes } from '../run/examine-times.ts';
import {
  checkRead,
  type ExaminedInput,
  type ExaminedText,
  type Examiner,
  examine,
  examineEach,
  unchecked,
} from '../run/examiner.ts';
import { type Interruption, Stopped } from '../run/interruption.ts';
import { startCrew } from './crew.ts';
import { resultsInOrder } from './order.ts';
import type { TimesTaken, WorkerSettings } from './worker.ts';

/** What the thread that reports has to do with what the others do. */
interface Foreman {
  readonly examiner: Examiner;
  readonly project: Pick<Project, 'checkerFor'>;
  readonly cache: Cache | null;
  readonly times: ExamineTimes | undefined;
  readonly interruption: Interruption | null;
}

/** What comes of inputs, in their order, the same as by one thread; throws `Stopped` in between. */
export async function* examineInThreads(
  inputs: readonly Input[],
  threads: number,
  settings: WorkerSettings,
  { examiner, project, cache, times, interruption }: Foreman,
): AsyncGenerator<ExaminedInput> {
  (await import('../../node/compiler.ts')).compileAsUsual();
  const crew = startCrew(settings, threads - 1, (result) => {
    cache?.learn(result.found);
    if (times !== undefined && result.times !== null) addTimes(times, result.times);
  });
  interruption?.onceThere(crew.stop);

  /** What is remembered of a text is told sooner than a thread could be asked. */
  const known = async (input: Input): Promise<ExaminedInput | null> => {
    if (cache === null || cache.isEmpty) return null;
    const texts: ExaminedText[] = [];
    for await (const { document, told } of examiner.read(input)) {
      if (document === null) {
        texts.push(unchecked(told));
        continue;
      }
      const { linter, sources } = await project.checkerFor(document.filePath);
      if (!cache.knows(linter, sources, document.text)) return null;
      texts.push(await checkRead(examiner, document, told));
    }
    return texts;
  };
  try {
    yield* resultsInOrder(inputs, {
      known,
      threads,
      here: (input) => examine(examiner, input, interruption),
      meanwhile: async (chunk) => {
        const examined: ExaminedInput[] = [];
        for await (const texts of examineEach(examiner, chunk, interruption)) examined.push(texts);
        if (examined.length < chunk.length) throw new Stopped();
        return examined;
      },
      elsewhere: crew.examine,
    });
  } finally {
    await crew.end();
  }
}

function addTimes(times: ExamineTimes, { read, check, lint }: TimesTaken): void {
  times.read += read;
  times.check += check;
  times.lint.parse += lint.parse;
  times.lint.search += lint.search;
  const { rules } = times.lint;
  for (const [id, time] of lint.rules) rules.set(id, (rules.get(id) ?? 0) + time);
}
