import { createLintTimes, type LintTimes } from '../../core/lint/lint-times.ts';

/** Where the time of examining goes, in milliseconds. */
export interface ExamineTimes {
  /** Reading and decoding. */
  read: number;
  check: number;
  readonly lint: LintTimes;
}

export function createExamineTimes(): ExamineTimes {
  return { read: 0, check: 0, lint: createLintTimes(() => performance.now()) };
}

/** Does the work and adds its time; only does it where nobody asks for times. */
export async function timedWork<T>(
  times: ExamineTimes | undefined,
  of: 'read' | 'check',
  work: () => Promise<T>,
): Promise<T> {
  if (times === undefined) return await work();
  const from = times.lint.now();
  const result = await work();
  times[of] += times.lint.now() - from;
  return result;
}

/** As `timedWork`, for work that is done step by step. */
export async function* timedSteps<T>(
  times: ExamineTimes | undefined,
  of: 'read' | 'check',
  steps: AsyncGenerator<T>,
): AsyncGenerator<T> {
  for (;;) {
    const { done, value } = await timedWork(times, of, () => steps.next());
    if (done) return;
    yield value;
  }
}
