import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Configuration } from '../core/engine/configuration.ts';
import { configurationFiles } from '../core/engine/configuration-files.ts';
import type { LintTimes } from '../core/engine/lint-times.ts';
import { createLinter, type Linter } from '../core/engine/linter.ts';
import type { Locale } from '../core/engine/rule.ts';
import type { Settings } from '../core/engine/settings.ts';
import { lineIndex } from '../core/syntax/lines.ts';
import { rules } from '../rules/index.ts';
import { say } from './messages.ts';
import { reasonOf } from './read.ts';

export interface Linters {
  /** The linter for a text: made of the nearest configuration file and of what the arguments set. */
  readonly linterFor: (filePath: string) => Promise<Linter>;
}

/**
 * One linter for all texts under one configuration file, and `plain`, made of `own` settings alone,
 * for all others. A file that cannot be applied is told once,
 * to `complain`, and its texts are checked as if it were not there.
 */
export function createLinters(
  plain: Linter,
  own: Settings,
  locale: Locale,
  complain: (complaint: string) => Promise<void>,
  times?: LintTimes,
): Linters {
  const byFolder = new Map<string, string | null>();
  const byFile = new Map<string, Promise<Linter>>();

  const make = async (path: string): Promise<Linter> => {
    const configuration = await read(path);
    if (configuration === null) return plain;
    const presets = [...(configuration.presets ?? []), ...(own.presets ?? [])];
    const named = { ...configuration.rules, ...own.rules };
    return createLinter(rules, { ...own, presets, rules: named }, times);
  };
  const read = async (path: string): Promise<Configuration | null> => {
    const shown = relative(process.cwd(), path);
    try {
      const text = readFileSync(path, 'utf8');
      const { readConfiguration } = await import('../core/engine/configuration.ts');
      const { configuration, problems } = readConfiguration(text, rules);
      if (problems.length === 0) return configuration;
      const { locate } = lineIndex(text);
      for (const { start, message } of problems) {
        const { line, column } = locate(start);
        const place = `${shown}:${line}:${column}`;
        await complain(say(locale, 'badConfiguration', { place, problem: message[locale] }));
      }
    } catch (error) {
      await complain(say(locale, 'unreadable', { path: shown, reason: reasonOf(error, locale) }));
    }
    return null;
  };

  return {
    linterFor: async (filePath) => {
      const file = nearestFile(dirname(resolve(filePath)), byFolder);
      if (file === null) return plain;
      const known = byFile.get(file) ?? make(file);
      byFile.set(file, known);
      return await known;
    },
  };
}

/** The configuration file of a folder or of the nearest one above it. */
function nearestFile(folder: string, known: Map<string, string | null>): string | null {
  const found = known.get(folder);
  if (found !== undefined) return found;
  const own = configurationFiles.map((name) => join(folder, name)).find((path) => existsSync(path));
  const above = dirname(folder);
  const nearest = own ?? (above === folder ? null : nearestFile(above, known));
  known.set(folder, nearest);
  return nearest;
}
