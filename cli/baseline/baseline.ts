import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Locale } from '../../core/lint/rule.ts';
import { say, sentence } from '../../core/lint/say.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { compareEntries, type Entry, formatBaseline } from '../../project/baseline-entry.ts';
import type { FileReport } from '../../reports/report.ts';
import type { BaselineRequest } from '../arguments.ts';
import { createPrinter } from '../bidi.ts';
import { fail, notify } from '../fail.ts';
import { reasonOf } from '../reason.ts';
import type { Tell } from '../reporting/reports.ts';
import { commandTexts } from '../texts.ts';
import { readBaseline, writeBaseline } from './file.ts';
import { createBaselineLedger } from './ledger.ts';
import { baselineTexts as texts } from './texts.ts';

/** The findings that are known, while texts are checked. */
export interface Baseline {
  /** Something could not be done with a file, or with the settings of all. */
  readonly failed: (path: string | null) => void;
  /** A report without what is known. */
  readonly withoutKnown: (report: FileReport) => FileReport;
  /** Tells what no longer applies, and writes the file where that was asked for. */
  readonly end: () => Promise<void>;
}

/** Null where it cannot be read; that is told, and nothing is to be checked. */
export async function openBaseline(
  request: BaselineRequest,
  locale: Locale,
  tell: Tell,
): Promise<Baseline | null> {
  const { path, action } = request;
  if (!existsSync(path)) {
    if (action === 'update') return createBaseline(request, [], null, locale);
    await tell(path, say(locale, texts.missing, { path }));
    return null;
  }
  try {
    const file = await readBaseline(path);
    if ('entries' in file) return createBaseline(request, file.entries, file.bytes, locale);
    const { line, column } = lineIndex(file.text).locate(file.damage.offset);
    const place = `${path}:${line}:${column}`;
    const problem = say(locale, texts[file.damage.problem], { version: '"version": 1' });
    await tell(path, say(locale, texts.damaged, { place, problem }));
  } catch (error) {
    await tell(
      path,
      say(locale, commandTexts.unreadable, { path, reason: reasonOf(error, locale) }),
    );
  }
  return null;
}

function createBaseline(
  { path, action }: BaselineRequest,
  entries: readonly Entry[],
  before: Buffer | null,
  locale: Locale,
): Baseline {
  const folder = dirname(resolve(path));
  const ledger = createBaselineLedger(entries, (file) => existsSync(join(folder, file)));
  const failures = new Set<string | null>();

  const write = async (all: readonly Entry[]): Promise<boolean> => {
    const text = formatBaseline(all);
    try {
      if (writeBaseline(path, before, text)) return true;
      await fail(locale, say(locale, texts.changed, { path }));
      return false;
    } catch (error) {
      const reason = reasonOf(error, locale);
      await fail(locale, say(locale, commandTexts.unwritable, { path, reason }));
      return false;
    }
  };

  return {
    failed: (failing) => failures.add(failing),
    withoutKnown: (report) => {
      // Standard input without a name is no file.
      if (!isAbsolute(report.filePath)) return report;
      const file = relative(folder, report.filePath).replaceAll('\\', '/');
      const isWhole = !failures.has(report.path);
      const unknown = ledger.check(file, report, isWhole);
      return { ...report, rows: action === 'update' && isWhole ? [] : unknown };
    },
    end: async () => {
      const { known, kept, stale, added, moves } = ledger.close();
      for (const { from, to } of moves) {
        await notify(locale, say(locale, texts.moved, { from, to }));
      }
      if (action !== 'update' && known > 0) {
        await notify(locale, say(locale, texts.known, { path, count: known }));
      }
      if (action === 'use') {
        if (stale.length === 0) return;
        await notify(locale, say(locale, texts.stale, { path, count: stale.length }));
        return await list(locale, '-', stale);
      }
      // What is found with other settings than were meant is no state to keep.
      if (failures.has(null)) return await notify(locale, say(locale, texts.notWritten, { path }));
      const additions = action === 'update' ? added : [];
      const all = [...kept, ...additions];
      if (!(await write(all))) return;
      const counts = { added: additions.length, removed: stale.length, total: all.length };
      await notify(locale, say(locale, texts.updated, { path, ...counts }));
      await list(locale, '+', additions);
      await list(locale, '-', stale);
    },
  };
}

const MOST_LISTED = 10;

async function list(locale: Locale, sign: '+' | '-', entries: readonly Entry[]): Promise<void> {
  const shown = [...entries].sort(compareEntries).slice(0, MOST_LISTED);
  const lines = shown.map(({ file, rule, message }) =>
    say(locale, texts.entry, { sign, file, rule, message }),
  );
  const rest = entries.length - shown.length;
  if (rest > 0) lines.push(say(locale, texts.more, { count: rest }));
  const write = createPrinter(process.stderr);
  for (const line of lines) await write(`  ${sentence(locale, line)}\n`);
}
