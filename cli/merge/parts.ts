import { closeSync, existsSync, fstatSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { openRegularFile } from '../../node/regular-file.ts';
import { SCHEMA } from '../../reports/jsonl.ts';
import type { Failure, FileReport, ToldRule } from '../../reports/report.ts';
import { fullText } from '../../reports/sparse.ts';
import { readFileLines } from '../inputs/lines.ts';
import { reasonOf } from '../reason.ts';
import { commandTexts } from '../texts.ts';
import { parseLine } from './report-line.ts';
import { mergeTexts as texts } from './texts.ts';

/** Where a report tells of one text: memory holds the places alone. */
export interface ReportBlock {
  readonly report: string;
  /** Of the file when the place was found: another one has other places. */
  readonly stamp: string;
  readonly start: number;
  readonly end: number;
}

/** What several reports say together. */
export interface ReportParts {
  /** By path; of several the first. */
  readonly blocks: ReadonlyMap<string, readonly ReportBlock[]>;
  readonly failures: readonly Failure[];
  readonly rules: ReadonlyMap<string, ToldRule>;
  /** What is wrong with the reports, in words. */
  readonly problems: readonly string[];
  /** The language of the first report. */
  readonly locale: Locale | null;
}

export function readReportParts(reports: readonly string[], locale: Locale): ReportParts {
  const blocks = new Map<string, ReportBlock[]>();
  const failures = new Map<string, Failure>();
  const rules = new Map<string, ToldRule>();
  const problems: string[] = [];
  /** The parts that there are, by how many there should be. */
  const shards = new Map<number, Set<number>>();
  let first: Locale | null = null;

  const read = (path: string, file: number): void => {
    let number = 0;
    let isWhole = false;
    const stamp = stampOf(file);
    let open: { readonly path: string; readonly start: number } | null = null;
    const close = (end: number): void => {
      if (open === null) return;
      const known = blocks.get(open.path) ?? [];
      blocks.set(open.path, [...known, { report: path, stamp, start: open.start, end }]);
      open = null;
    };
    let end = 0;
    for (const { position, line: bytes } of readFileLines(file)) {
      number++;
      end = position + bytes.length + 1;
      const line = parseLine(bytes.toString('utf8'));
      if (line === null || (number === 1 && line.type !== 'run')) {
        problems.push(say(locale, texts.foreign, { path, line: number }));
        // Of a report that was cut off, what comes before stands.
        close(position);
        return;
      }
      if (line.type !== 'finding' && line.type !== 'rule') close(position);
      switch (line.type) {
        case 'run': {
          const { schema, version, shard } = line;
          if (schema !== SCHEMA) {
            problems.push(say(locale, texts.version, { path, version }));
            return;
          }
          first ??= line.locale;
          isWhole = false;
          if (shard === null) break;
          const there = shards.get(shard.count) ?? new Set();
          shards.set(shard.count, there.add(shard.index));
          break;
        }
        case 'file':
          open = { path: line.path, start: position };
          break;
        case 'finding':
          break;
        case 'rule':
          rules.set(line.rule.id, line.rule);
          break;
        case 'failure':
          failures.set(`${line.path}\0${line.message}`, line);
          break;
        case 'totals':
          isWhole = true;
      }
    }
    close(end);
    if (!isWhole) problems.push(say(locale, texts.partial, { path }));
  };

  for (const path of new Set(reports)) {
    try {
      if (!existsSync(path)) {
        problems.push(say(locale, commandTexts.noSuchFile, { path }));
        continue;
      }
      const file = openRegularFile(path);
      try {
        read(path, file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      problems.push(
        say(locale, commandTexts.unreadable, { path, reason: reasonOf(error, locale) }),
      );
    }
  }
  for (const [count, there] of shards) {
    const missing = Array.from({ length: count }, (_, at) => at + 1).filter((at) => !there.has(at));
    const parts = missing.map((index) => `${index}/${count}`).join(', ');
    if (missing.length > 0) problems.push(say(locale, texts.missing, { parts }));
  }
  return { blocks, failures: [...failures.values()], rules, problems, locale: first };
}

/** Null where the report is no longer as it was. */
export function readBlock({ report, stamp, start, end }: ReportBlock): Buffer | null {
  try {
    const file = openRegularFile(report);
    try {
      if (stampOf(file) !== stamp) return null;
      const bytes = Buffer.alloc(end - start);
      return readSync(file, bytes, 0, bytes.length, start) < bytes.length ? null : bytes;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

function stampOf(file: number): string {
  const { ino, size, mtimeMs } = fstatSync(file);
  return `${ino} ${size} ${mtimeMs}`;
}

/** What a run knew of one text; of its source, what reports show. Null where the block is none. */
export function fileReportOf(block: Buffer, rule: FileReport['rule']): FileReport | null {
  const lines = block.toString('utf8').trimEnd().split('\n').map(parseLine);
  const [file, ...others] = lines;
  if (file?.type !== 'file') return null;
  const { type: _, path, name, source, ...rest } = file;
  return {
    path: name,
    filePath: path === STDIN ? path : resolve(path),
    source: fullText(source),
    rows: others.flatMap((line) => (line?.type === 'finding' ? [line.row] : [])),
    ...rest,
    rule,
  };
}

/** The path of standard input without a name. */
const STDIN = '<stdin>';
