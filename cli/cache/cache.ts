import { rmSync } from 'node:fs';
import type { Linter } from '../../core/lint/linter.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { CacheRequest } from '../arguments.ts';
import { notify } from '../fail.ts';
import { reasonOf } from '../reason.ts';
import { createKeys, createRemembering, type Remembered, type Remembering } from './remembering.ts';
import { openStore } from './store.ts';
import { cacheTexts as texts } from './texts.ts';

/** What was found in texts that were checked before. */
export interface Cache {
  readonly isEmpty: boolean;
  readonly remembering: Remembering;
  /** Whether what is found in a text is known. */
  readonly knows: (linter: Linter, sources: readonly string[] | null, text: string) => boolean;
  /** What others have found. */
  readonly learn: (found: readonly (readonly [key: string, remembered: Remembered])[]) => void;
  readonly save: (isFinished: boolean) => Promise<void>;
}

/** Null where there is none that could be used, which is told. */
export async function openCache(
  { path, isTemporary }: CacheRequest,
  locale: Locale,
): Promise<Cache | null> {
  const store = openStore(path);
  if (store === null) {
    await notify(locale, say(locale, texts.foreign, { path }));
    return null;
  }
  const keys = new Map<Linter, (text: string) => string>();
  return {
    isEmpty: store.isEmpty,
    remembering: createRemembering({
      get: (key) => store.get(key) as Remembered | undefined,
      set: store.set,
    }),
    knows: (linter, sources, text) => {
      if (sources === null) return false;
      const keyOfText = keys.get(linter) ?? createKeys(linter, sources);
      keys.set(linter, keyOfText);
      return store.has(keyOfText(text));
    },
    learn: (found) => {
      for (const [key, remembered] of found) store.set(key, remembered);
    },
    save: async (isFinished) => {
      try {
        store.save();
        if (isTemporary && isFinished) rmSync(path, { force: true });
      } catch (error) {
        const reason = reasonOf(error, locale);
        await notify(locale, say(locale, texts.unwritable, { path, reason }));
      }
    },
  };
}
