import type { Linter } from '../../core/lint/linter.ts';
import { isPlainTextName } from '../../documents/kinds.ts';
import { isFormat } from '../../reports/formats.ts';
import type { Arguments } from '../arguments.ts';
import type { Cache } from '../cache/cache.ts';
import { createProject, type Project } from '../configuration/configuration.ts';
import type { Input } from '../inputs/files.ts';
import { outputTarget } from '../output.ts';
import { sizeOf, threadCount } from '../threads/count.ts';
import type { ExamineTimes } from './examine-times.ts';
import { createExaminer, type ExaminedInput, type ExaminerTools, examineEach } from './examiner.ts';
import { type Interruption, Stopped } from './interruption.ts';

interface ExamineRequest {
  readonly plain: Linter;
  readonly settings: Arguments;
  readonly project: Project;
  readonly cache: Cache | null;
  readonly times: ExamineTimes | undefined;
  readonly interruption: Interruption | null;
}

/** What comes of inputs, in their order, by one thread or several, until the run is interrupted. */
export async function* examineInputs(
  inputs: readonly Input[],
  request: ExamineRequest,
): AsyncGenerator<ExaminedInput> {
  try {
    yield* examineSelected(inputs, request);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}

async function* examineSelected(
  inputs: readonly Input[],
  request: ExamineRequest,
): AsyncGenerator<ExaminedInput> {
  const { plain, settings, project, cache, times, interruption } = request;
  const { threads: asked, reports } = settings;
  const tools: ExaminerTools = {
    project,
    remembering: cache?.remembering ?? null,
    stdout: outputTarget(process.stdout, process.env),
    times,
  };
  if (!isShortRun(inputs)) (await import('../../node/compiler.ts')).compileAsUsual();
  const threads = threadCount(asked, inputs);
  if (threads === 1) {
    yield* examineEach(createExaminer(settings, tools), inputs, interruption);
    return;
  }
  // They look ahead: what is wrong with a configuration is told when its texts are reported.
  const quiet = createProject(plain, settings, () => {}, times?.lint);
  const { examineInThreads } = await import('../threads/examine.ts');
  yield* examineInThreads(
    inputs,
    threads,
    {
      arguments: settings,
      stdout: tools.stdout,
      isRemembering: cache !== null,
      keepsSources: reports.some(({ format }) => !isFormat(format)),
      isTimed: times !== undefined,
    },
    {
      examiner: createExaminer(settings, { ...tools, project: quiet }),
      project: quiet,
      cache,
      times,
      interruption,
    },
  );
}

/** In bytes and files: in more, enough becomes hot for the compiler to pay. */
const SHORT_RUN = 100_000;
const FEW_FILES = 8;

/** Whether it is known that there is little to do; what a document holds is not known before. */
function isShortRun(inputs: readonly Input[]): boolean {
  if (inputs.length > FEW_FILES) return false;
  const isPlain = (input: Input): boolean => input.kind === 'file' && isPlainTextName(input.path);
  return inputs.every(isPlain) && inputs.reduce((sum, input) => sum + sizeOf(input), 0) < SHORT_RUN;
}
