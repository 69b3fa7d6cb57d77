import { readFileSync } from 'node:fs';
import type { Linter } from '../../core/engine/linter.ts';
import type { Finding, Locale } from '../../core/engine/rule.ts';
import { parse } from '../../core/syntax/parse.ts';
import { notify } from '../fail.ts';
import { say } from '../messages.ts';
import { reasonOf } from '../read.ts';
import { keyOf, openStore, type Store } from './store.ts';
import { cacheTexts as texts } from './texts.ts';

/** What was found in texts that were checked before. */
export interface Cache {
  /**
   * The linter, which does not look at a text again that it knows. What was found depends on this
   * program, the settings, the text and `sources`: all else that can change it, in full or as a
   * digest, such as the text of a plugin or a register of other files. Null says that there is
   * something of which that is not known: nothing is remembered then.
   */
  readonly remembering: (linter: Linter, sources: readonly string[] | null) => Linter;
  readonly save: () => Promise<void>;
}

/** Null where there is none that could be used, which is told. */
export async function openCache(path: string, locale: Locale): Promise<Cache | null> {
  const store = openStore(path);
  if (store === null) {
    await notify(locale, say(locale, texts.foreign, { path }));
    return null;
  }
  const known = new Map<Linter, Linter>();
  return {
    remembering: (linter, sources) => {
      if (sources === null) return linter;
      const made = known.get(linter) ?? rememberingLinter(linter, sources, store);
      known.set(linter, made);
      return made;
    },
    save: async () => {
      try {
        store.save();
      } catch (error) {
        const reason = reasonOf(error, locale);
        await notify(locale, say(locale, texts.unwritable, { path, reason }));
      }
    },
  };
}

function rememberingLinter(linter: Linter, sources: readonly string[], store: Store): Linter {
  const settings = linter.rules.map(({ rule, severity, options }) => [rule.id, severity, options]);
  const digest = keyOf(program(), JSON.stringify([linter.stage, settings, sources]));
  return {
    ...linter,
    lint: (source) => {
      const key = keyOf(digest, source);
      const findings = store.get(key) as readonly Finding[] | undefined;
      if (findings !== undefined) {
        return {
          findings,
          get parsed() {
            return parse(source);
          },
        };
      }
      const result = linter.lint(source);
      store.set(key, result.findings);
      return result;
    },
  };
}

let digest: string | undefined;

/** The bundle is the whole program: a rule that is changed changes it, whatever the version says. */
function program(): string {
  digest ??= keyOf(readFileSync(import.meta.url, 'latin1'));
  return digest;
}
