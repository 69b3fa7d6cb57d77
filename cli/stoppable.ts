import { Script } from 'node:vm';
import type { Linter } from '../core/lint/linter.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs code of a user that may never end. Our own handling of signals would wait for it: meanwhile
 * they do what they do to any process.
 */
export async function withoutHandlers<T>(work: () => T | Promise<T>): Promise<T> {
  const waiting = SIGNALS.map((signal) => [signal, process.listeners(signal)] as const);
  for (const signal of SIGNALS) process.removeAllListeners(signal);
  try {
    return await work();
  } finally {
    for (const [signal, listeners] of waiting) {
      for (const listener of listeners) process.on(signal, listener);
    }
  }
}

/** Code of a user, in a text or a report, did not end in time. */
export class EndlessCode extends Error {}

export const MOST_SECONDS = 60;
const WORK = Symbol.for('qarar.work');
const runWork = new Script('globalThis[Symbol.for("qarar.work")]()');

/**
 * As `withoutHandlers`, for work that is done before it returns: it may take so long, which only
 * another thread can watch, as `vm` does.
 */
export function stoppable<T>(work: () => T): T {
  const waiting = process.listeners('SIGTERM');
  process.removeAllListeners('SIGTERM');
  Object.assign(globalThis, { [WORK]: work });
  try {
    return runWork.runInThisContext({ timeout: MOST_SECONDS * 1000, breakOnSigint: true }) as T;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // Ours would have been called if the work had let it.
    if (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') process.kill(process.pid, 'SIGINT');
    else if (code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new EndlessCode(`it has not ended within ${MOST_SECONDS} seconds`);
  } finally {
    for (const listener of waiting) process.on('SIGTERM', listener);
  }
}

/** A linter whose rules are code of a user. */
export function stoppableLinter(linter: Linter): Linter {
  return {
    ...linter,
    lint: (source) => stoppable(() => linter.lint(source)),
    lintParsed: (parsed) => stoppable(() => linter.lintParsed(parsed)),
    lintTogether: (sources) => sources.map((source) => () => stoppable(() => linter.lint(source))),
    beside: (companions) => stoppableLinter(linter.beside(companions)),
  };
}
