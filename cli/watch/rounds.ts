import { basename, isAbsolute, resolve, sep } from 'node:path';
import type { Linter } from '../../core/lint/linter.ts';
import { say } from '../../core/lint/say.ts';
import { isArchiveName } from '../../documents/kinds.ts';
import { addTotals, type FileReport, noTotals } from '../../reports/report.ts';
import type { Arguments } from '../arguments.ts';
import { createProject } from '../configuration/configuration.ts';
import { fail, notify } from '../fail.ts';
import { findInputs, type Input } from '../inputs/files.ts';
import { openReports } from '../reporting/reports.ts';
import { reportedOf } from '../run/check.ts';
import { checkedFiles, reportFiles } from '../run/checked-files.ts';
import { isSettingsFile } from './places.ts';

const texts = {
  changed: { en: 'Changed: {paths}', ar: 'الملفات المعدلة: {paths}' },
  removed: { en: 'No longer there: {paths}', ar: 'ملفات لم تعد موجودة: {paths}' },
  settings: {
    en: 'Changed: {paths}; all files are checked again',
    ar: 'تغيرت الإعدادات ({paths})، ويعاد تدقيق جميع الملفات',
  },
} as const;

interface Round {
  /** What the arguments stand for now. */
  readonly inputs: readonly Input[];
  /** All files that set how the texts are checked, by absolute path. */
  readonly settingsFiles: ReadonlySet<string>;
}

/** Checks what has changed, by absolute path, and everything for null. */
type CheckChanged = (changed: ReadonlySet<string> | null) => Promise<Round>;

/** Each round reports what it has checked, with the totals of all; a file holds the whole report. */
export function createRounds(plain: Linter, settings: Arguments): CheckChanged {
  const { locale } = settings;
  /** By absolute path: what is to be checked again only when it changes. */
  const checked = new Map<string, FileReport | null>();
  const failures = new Map<string | null, string>();
  const own = reportFiles(settings);
  const settingsFiles = new Set<string>();
  if (settings.baseline !== null) settingsFiles.add(resolve(settings.baseline.path));

  const checkDue = async (paths: readonly string[]): Promise<readonly FileReport[]> => {
    for (const path of [null, ...paths]) failures.delete(path);
    for (const path of paths.filter(isArchiveName)) {
      for (const each of failures.keys()) if (each?.startsWith(`${path}/`)) failures.delete(each);
    }
    const tell = async (path: string | null, message: string): Promise<void> => {
      failures.set(path, message);
      await fail(locale, message);
    };
    const fresh: FileReport[] = [];
    for await (const found of checkedFiles(plain, { ...settings, paths }, tell)) {
      // It was only saved, and what is said of it stands.
      if (checked.get(found.filePath)?.source !== found.source) fresh.push(found);
      checked.set(found.filePath, found);
    }
    return fresh;
  };

  /** The text of a file, or those of an archive. */
  const textsOf = (file: string): readonly (readonly [string, FileReport | null])[] => {
    if (isArchiveName(file)) {
      return [...checked].filter(([text]) => text === file || text.startsWith(file + sep));
    }
    const found = checked.get(file);
    return found === undefined ? [] : [[file, found]];
  };

  const report = async (files: Iterable<string>, fresh: readonly FileReport[]): Promise<void> => {
    const reports = (await openReports(settings)) ?? [];
    const all = [...files].flatMap((file) => textsOf(file).flatMap(([, found]) => found ?? []));
    const totals = all.map((found) => reportedOf(found, settings)).reduce(addTotals, noTotals);
    for (const { isFile, file, failure, end } of reports) {
      for (const [path, message] of failures) await failure({ path, message });
      for (const found of isFile ? all : fresh) await file(reportedOf(found, settings));
      await end(totals);
    }
  };

  return async (changed) => {
    // What is wrong with the settings is told when texts are checked.
    const project = createProject(plain, settings, async () => {});
    const inputs = await findInputs(settings.paths, project.isIgnored);
    const files = new Map<string, string>();
    for (const input of inputs) {
      if (input.kind !== 'file') continue;
      const file = resolve(input.path);
      if (!own.has(file)) files.set(file, input.path);
    }
    const kept = new Set([...files.keys()].flatMap((file) => textsOf(file).map(([text]) => text)));
    const removed = [...checked.keys()].filter((file) => !kept.has(file));
    const removedPaths = removed.map((file) => checked.get(file)?.path ?? basename(file));
    for (const file of removed) checked.delete(file);
    const changedSettings = [...(changed ?? [])].filter(
      (file) => isSettingsFile(file) || settingsFiles.has(file),
    );
    const isAll = changed === null || changedSettings.length > 0;
    if (isAll) checked.clear();
    const due = [...files].filter(([file]) => !checked.has(file) || changed?.has(file));
    for (const [file] of due) {
      // What is no longer in an archive is not to be reported.
      if (isArchiveName(file)) for (const [text] of textsOf(file)) checked.delete(text);
      if (!checked.has(file)) checked.set(file, null);
      const found = await project.configurationOf(file);
      for (const each of [
        ...(found?.files ?? []),
        ...(found?.register ? [found.register.address] : []),
        ...(settings.register === null ? [] : [resolve(settings.register)]),
        ...(found?.plugins ?? []).map(({ origin }) => origin),
      ]) {
        // A plugin may be a package, which is not worked on here.
        if (isAbsolute(each)) settingsFiles.add(resolve(each));
      }
    }

    const list = (paths: readonly string[]): string => paths.join(', ');
    if (removed.length > 0)
      await notify(locale, say(locale, texts.removed, { paths: list(removedPaths) }));
    if (changedSettings.length > 0) {
      const paths = list(changedSettings.map((file) => basename(file)));
      await notify(locale, say(locale, texts.settings, { paths }));
    }
    // The first round tells of arguments that stand for nothing, too.
    const fresh = await checkDue(changed === null ? settings.paths : due.map(([, path]) => path));
    if (changed !== null && !isAll && fresh.length > 0) {
      const paths = list(fresh.map(({ path }) => path));
      await notify(locale, say(locale, texts.changed, { paths }));
    }
    if (isAll || removed.length + fresh.length > 0) await report(files.keys(), fresh);
    return { inputs, settingsFiles };
  };
}
