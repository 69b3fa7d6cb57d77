import type { Connection } from 'vscode-languageserver';
import type { Locale } from '../../core/lint/rule.ts';
import { type Entry, formatBaseline } from '../../project/baseline-entry.ts';
import { readBaselineText } from '../../project/baseline-reader.ts';
import type { Runtime } from '../runtime.ts';
import { serverText } from '../texts.ts';
import { rootOf } from './folders.ts';
import { showError } from './show.ts';

/**
 * The findings that somebody has called right: one file for each folder of the workspace, in the form
 * that the option `--baseline` of the command reads and writes.
 */
export interface Baselines {
  /** The entries of a text, where they are at hand, so that a keystroke waits for nothing. */
  readonly known: (uri: string) => readonly Entry[] | undefined;
  /** `setting`: the path of the file from the folder of the workspace. */
  readonly read: (uri: string, setting: string) => Promise<readonly Entry[]>;
  /** The name of a text in the file; null where there is no place for one. */
  readonly placeOf: (uri: string, setting: string) => BaselinePlace | null;
  /** Takes entries out and puts others in. False where that cannot be done, which is told. */
  readonly change: (
    place: BaselinePlace,
    removed: readonly Entry[],
    added: readonly Entry[],
  ) => Promise<boolean>;
  readonly dependOn: (uri: string) => boolean;
  readonly forget: () => void;
}

interface BaselinePlace {
  readonly baseline: string;
  /** The text, from the folder of the baseline. */
  readonly file: string;
}

interface BaselinesOptions {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly folders: () => readonly string[];
  readonly locale: Locale;
  /** Called with the name of a file that is to be watched. */
  readonly onName: (name: string) => void;
}

interface LoadedBaseline {
  /** Null where there is no file. */
  readonly text: string | null;
  readonly entries: readonly Entry[];
}

const NONE: readonly Entry[] = [];
/** Another program may write the file between its reading and its writing: then it is read again. */
const MOST_ATTEMPTS = 3;

export function createBaselines({
  connection,
  runtime,
  folders,
  locale,
  onName,
}: BaselinesOptions): Baselines {
  const files = new Map<string, Promise<readonly Entry[] | null>>();
  const known = new Map<string, readonly Entry[]>();
  /** One change after the other: each reads what the one before has written. */
  let last: Promise<unknown> = Promise.resolve();

  /** Null for a file that is no baseline, which is told. */
  const load = async (baseline: string): Promise<LoadedBaseline | null> => {
    try {
      const text = await runtime.readText(baseline, { within: folders() });
      if (text === null) return { text, entries: NONE };
      const entries = readBaselineText(text);
      if (!('problem' in entries)) return { text, entries };
    } catch (error) {
      connection.console.error(`${baseline}: ${String(error)}`);
    }
    showError(connection, `qarar: ${serverText(locale, 'badBaseline', { file: baseline })}`);
    return null;
  };
  const loadOnce = (baseline: string): Promise<readonly Entry[] | null> => {
    const loaded = files.get(baseline) ?? load(baseline).then((file) => file?.entries ?? null);
    files.set(baseline, loaded);
    return loaded;
  };
  const placeOf: Baselines['placeOf'] = (uri, setting) => {
    const root = rootOf(uri, folders());
    const path = setting.split('/').filter((part) => part !== '.');
    // Nothing outside the folder is read or written, whatever the settings of a workspace say.
    if (root === null || path.some((part) => part === '' || part === '..')) return null;
    const up = '../'.repeat(path.length - 1);
    const baseline = [root, ...path.map(encodeURIComponent)].join('/');
    const folder = baseline.slice(0, baseline.lastIndexOf('/') + 1);
    const file = uri.startsWith(folder)
      ? uri.slice(folder.length)
      : up + uri.slice(root.length + 1);
    return { baseline, file: decodeURIComponent(file) };
  };
  const change: Baselines['change'] = async ({ baseline }, removed, added) => {
    const gone = new Set(removed.map(({ file, fingerprint }) => `${file} ${fingerprint}`));
    try {
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const known = await load(baseline);
        if (known === null || runtime.writeText === undefined) return false;
        const { text: before, entries } = known;
        const kept = entries.filter(({ file, fingerprint }) => !gone.has(`${file} ${fingerprint}`));
        const after = formatBaseline([...kept, ...added]);
        if (await runtime.writeText(baseline, { before, after }, folders())) return true;
      }
      showError(connection, `qarar: ${serverText(locale, 'busyBaseline', { file: baseline })}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      showError(connection, `qarar: ${baseline}: ${reason}`);
    }
    return false;
  };
  return {
    known: (uri) => known.get(uri),
    read: async (uri, setting) => {
      const place = placeOf(uri, setting);
      if (place === null) return NONE;
      onName(place.baseline.slice(place.baseline.lastIndexOf('/') + 1));
      const loaded = loadOnce(place.baseline);
      const all = (await loaded) ?? NONE;
      const own = all.filter(({ file }) => file === place.file);
      if (files.get(place.baseline) === loaded) known.set(uri, own);
      return own;
    },
    placeOf,
    change: (...asked) => {
      const made = last.then(() => change(...asked));
      last = made.catch(() => {});
      return made;
    },
    dependOn: (uri) => files.has(uri),
    forget: () => {
      files.clear();
      known.clear();
    },
  };
}
