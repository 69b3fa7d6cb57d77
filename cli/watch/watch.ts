import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { watch as createWatcher } from 'chokidar';
import type { Linter } from '../../core/lint/linter.ts';
import { say } from '../../core/lint/say.ts';
import type { Arguments } from '../arguments.ts';
import { fail, notify } from '../fail.ts';
import { watchedPlaces } from './places.ts';
import { createRounds } from './rounds.ts';

const watching = {
  en: 'Watching for changes; Ctrl-C ends.',
  ar: 'في انتظار التغييرات؛ وينتهي الأمر بالضغط على Ctrl-C.',
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
  const { inputs, settingsFiles } = await checkChanged(null);
  // A misspelt name would be waited for in vain.
  const isMissing = inputs.some(
    (input) => input.kind === 'problem' && input.problem.reason === 'noSuchFile',
  );
  if (isMissing) return await watcher.close();
  watchAlso(settingsFiles);
  await notify(locale, say(locale, watching));
  while (!isOver) {
    if (pending.size === 0) {
      await new Promise<void>((resume) => {
        wake = resume;
      });
    } else {
      await delay(SETTLING);
      const changed = pending;
      pending = new Set();
      watchAlso((await checkChanged(changed)).settingsFiles);
    }
  }
  process.exitCode = 0;
  await watcher.close();
}
