import type { Listeners } from './rule.ts';

/** Where the time of a linter goes, in the unit of its clock; it adds to it with every text. */
export interface LintTimes {
  /** This room has no clock of its own. */
  readonly now: () => number;
  /** The making of the tree. */
  parse: number;
  /** The search for the phrases, characters and repetitions of all rules together. */
  search: number;
  /** By the id of the rule: all that it does itself. */
  readonly rules: Map<string, number>;
}

export function createLintTimes(now: () => number): LintTimes {
  return { now, parse: 0, search: 0, rules: new Map() };
}

/** Does the work and adds its time; only does it where nobody asks for times. */
export function timed<T>(times: LintTimes | undefined, of: 'parse' | 'search', work: () => T): T {
  if (times === undefined) return work();
  const from = times.now();
  const result = work();
  times[of] += times.now() - from;
  return result;
}

/** As `timed`, for what one rule does. */
export function timedRule<T>(times: LintTimes | undefined, id: string, work: () => T): T {
  if (times === undefined) return work();
  const from = times.now();
  const result = work();
  addTime(times, id, from);
  return result;
}

/** The listeners of a rule, which add the time that they take. */
export function timedListeners(times: LintTimes, id: string, listeners: Listeners): Listeners {
  const pairs = Object.entries(listeners).map(([name, listener]) => {
    const call = listener as (...given: readonly unknown[]) => void;
    const timedCall = (...given: readonly unknown[]): void => {
      const from = times.now();
      call(...given);
      addTime(times, id, from);
    };
    return [name, timedCall];
  });
  return Object.fromEntries(pairs);
}

function addTime(times: LintTimes, id: string, from: number): void {
  times.rules.set(id, (times.rules.get(id) ?? 0) + times.now() - from);
}
