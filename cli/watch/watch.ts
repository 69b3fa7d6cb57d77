import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { watch as createWatcher } from 'chokidar';
import type { Linter } from '../../core/lint/linter.ts';
import { say } from '../../core/lint/say.ts';
import type { Arguments } from '../arguments.ts';
import { fail, notify } from '../fail.ts';
import { CLEAR_SCREEN, listenToKeys, type WatchKey } from './keys.ts';
import { watchedPlaces } from './places.ts';
import { createRounds } from './rounds.ts';

const watching = {
  en: 'Watching for changes; Ctrl-C ends.',
  ar: 'في انتظار التغييرات؛ وينتهي الأمر بالضغط على Ctrl-C.',
};
const watchingKeys = {
  en: 'Watching for changes. Keys: r checks all again, f makes the safe corrections, q ends.',
  ar: 'في انتظار التغييرات. المفاتيح: r لإعادة التدقيق كله، و f لإجراء التصحيحات المأمونة، و q للإنهاء.',
};
const safeFixes: Arguments['fixing'] = {
  target: 'files',
  only: null,
  suggestions: [],
  silencing: null,
  isTold: true,
};

/** An editor saves in several steps, and a branch is switched file by file. */
const SETTLING = 100;

/** Checks all texts, then again what changes; that the user ends it is no failure. */
export async function watch(plain: Linter, settings: Arguments): Promise<void> {
  const { locale, paths } = settings;
  let isOver = false;
  let pending = new Set<string>();
  let wake = (): void => {};
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isOver = true;
      wake();
    });
  }
  let asked: WatchKey | null = null;
  const stopListening = listenToKeys(process, (key) => {
    if (key === 'quit') isOver = true;
    else asked = key;
    wake();
  });
  const { places, isIgnored } = watchedPlaces(paths);
  /** Files that configurations are made of, wherever they are. */
  const also = new Set<string>();
  const watcher = createWatcher([...places], {
    ignoreInitial: true,
    ignored: (path, stats) => !also.has(resolve(path)) && isIgnored(path, stats),
  });
  const watchAlso = (files: ReadonlySet<string>): void => {
    const added = [...files].filter((file) => !also.has(file));
    for (const file of added) also.add(file);
    watcher.add(added);
  };
  watcher.on('error', (error) => fail(locale, String(error)));
  watcher.on('all', (_, path) => {
    pending.add(resolve(path));
    wake();
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  const checkChanged = createRounds(plain, settings);
  // What was corrected is still to be read when the corrected texts are checked.
  let isKept = false;
  const clear = (): void => {
    if (stopListening !== null && !isKept) process.stdout.write(CLEAR_SCREEN);
    isKept = false;
  };
  const wait = async (): Promise<void> => {
    await notify(locale, say(locale, stopListening === null ? watching : watchingKeys));
  };
  const { inputs, settingsFiles } = await checkChanged(null);
  // A misspelt name would be waited for in vain.
  const isMissing = inputs.some(
    (input) => input.kind === 'problem' && input.problem.reason === 'noSuchFile',
  );
  if (isMissing) {
    stopListening?.();
    return await watcher.close();
  }
  watchAlso(settingsFiles);
  await wait();
  while (!isOver) {
    if (asked !== null) {
      const key = asked;
      asked = null;
      clear();
      if (key === 'fix') {
        // What is corrected changes, and is checked again for that.
        await createRounds(plain, { ...settings, fixing: safeFixes })(null);
        isKept = true;
      } else {
        watchAlso((await checkChanged(null)).settingsFiles);
      }
      await wait();
    } else if (pending.size === 0) {
      await new Promise<void>((resume) => {
        wake = resume;
      });
    } else {
      await delay(SETTLING);
      const changed = pending;
      pending = new Set();
      clear();
      watchAlso((await checkChanged(changed)).settingsFiles);
      if (stopListening !== null) await wait();
    }
  }
  stopListening?.();
  process.exitCode = 0;
  await watcher.close();
}
