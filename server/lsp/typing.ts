import type { Finding } from '../../core/lint/rule.ts';
import type { Analysis } from '../analysis.ts';
import type { Verdict } from '../protocol.ts';
import type { Change } from '../typing/change.ts';
import { createQuiet, type Quiet } from '../typing/quiet.ts';
import type { EditorChecker } from './settings.ts';
import { later, type Timer } from './timers.ts';

/** What is shown of open texts while somebody types in them. */
export interface Typing {
  /** `delay`: milliseconds without a change after which the text rests; 0 where nothing waits. */
  readonly changed: (uri: string, changes: readonly Change[], delay: number) => void;
  /** The text rests already: it was saved. */
  readonly rest: (uri: string) => void;
  /** Findings of the newest version of a text that do not wait; none of a text that is not checked. */
  readonly shownOf: (text: CheckedText) => readonly Finding[];
  /** Called with the address of a text in which nothing waits any longer. */
  readonly onRest: (listener: (uri: string) => void) => void;
  /** Resolves when nothing waits in the text any longer, or it changes. */
  readonly nextRest: (uri: string) => Promise<void>;
  readonly forget: (uri: string) => void;
}

/** An open text. */
interface CheckedText {
  readonly uri: string;
  readonly verdict: Verdict;
  readonly analysis: Analysis;
  readonly checker: EditorChecker;
}

interface Typed {
  readonly quiet: Quiet;
  readonly wakes: Set<() => void>;
  timer?: Timer;
  /** What was looked at last. */
  seen?: { readonly text: CheckedText; readonly shown: readonly Finding[] } | undefined;
}

export function createTyping(): Typing {
  const known = new Map<string, Typed>();
  const listeners: ((uri: string) => void)[] = [];

  const typedIn = (uri: string): Typed => {
    const typed = known.get(uri) ?? { quiet: createQuiet(), wakes: new Set() };
    known.set(uri, typed);
    return typed;
  };
  /** Whatever waited for the next rest or change. */
  const stir = (typed: Typed): void => {
    clearTimeout(typed.timer);
    for (const wake of typed.wakes) wake();
    typed.wakes.clear();
  };
  const rest = (uri: string): void => {
    const typed = typedIn(uri);
    const hadWaiting = typed.quiet.rest();
    stir(typed);
    if (!hadWaiting) return;
    typed.seen = undefined;
    for (const listener of listeners) listener(uri);
  };
  return {
    changed: (uri, changes, delay) => {
      const typed = typedIn(uri);
      stir(typed);
      typed.quiet.changed(changes);
      if (delay === 0) typed.quiet.rest();
      else typed.timer = later(() => rest(uri), delay);
    },
    rest,
    shownOf: (text) => {
      const { uri, verdict, analysis, checker } = text;
      const typed = typedIn(uri);
      const { quiet, seen } = typed;
      if (seen?.text === text) return seen.shown;
      // Other settings are no matter of what was typed.
      if (seen !== undefined && seen.text.checker !== checker) quiet.rest();
      const { source, linter } = analysis;
      const shown = quiet.look({
        source,
        findings: verdict === 'checked' ? analysis.findings : [],
        awaits: ({ ruleId, message }) => linter.rule(ruleId)?.meta.awaits?.[message],
      });
      typed.seen = { text, shown };
      return shown;
    },
    onRest: (listener) => {
      listeners.push(listener);
    },
    nextRest: (uri) => new Promise((wake) => typedIn(uri).wakes.add(wake)),
    forget: (uri) => {
      stir(typedIn(uri));
      known.delete(uri);
    },
  };
}
