import { resolve } from 'node:path';
import { say } from '../../core/lint/say.ts';
import { portablePath } from '../../reports/path.ts';
import { addTotals, type Failure, noTotals } from '../../reports/report.ts';
import { rules } from '../../rules/index.ts';
import type { Arguments } from '../arguments.ts';
import { parseArguments } from '../command-line/read-arguments.ts';
import { fail, notify } from '../fail.ts';
import { openReports, tellWith } from '../reporting/reports.ts';
import { endWithGate } from '../run/gate.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import {
  fileReportOf,
  type ReportBlock,
  type ReportParts,
  readBlock,
  readReportParts,
} from './parts.ts';
import { mergeTexts as texts } from './texts.ts';

declare const QARAR_VERSION: string;

/** Writes one report of several in the form `jsonl`, in the order of the paths. */
export async function mergeReports(request: SubcommandRequest): Promise<void> {
  const { operands, options, locale: own } = request;
  // What the options mean here is what they mean elsewhere.
  const given = Object.entries(options).flatMap(([name, value]) => [
    `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`,
    String(value),
  ]);
  const parsed = await parseArguments([...given, '--', ...operands], process.env, QARAR_VERSION);
  if (parsed.kind === 'usage') return await fail(own, parsed.complaint);
  if (parsed.kind !== 'run') throw new TypeError('Not the arguments of a run');
  const parts = readReportParts(operands, own);
  const { locale: asked } = options;
  const locale = asked === undefined ? (parts.locale ?? own) : own;
  await write(parts, { ...parsed.arguments, locale });
}

async function write(parts: ReportParts, settings: Arguments): Promise<void> {
  const { locale, gate } = settings;
  const reports = await openReports(settings);
  if (reports === null) return;
  const tell = tellWith(settings, reports);
  const ruleOf = (id: string) => rules.find((rule) => rule.id === id) ?? parts.rules.get(id);
  for (const problem of parts.problems) await tell(null, problem);
  let totals = noTotals;
  for (const entry of inOrder(parts)) {
    if ('message' in entry) {
      await tell(entry.path, entry.message, entry.code);
      continue;
    }
    const [first, ...others] = entry.blocks;
    if (first === undefined) continue;
    const bytes = readBlock(first);
    const report = bytes && fileReportOf(bytes, ruleOf);
    if (bytes === null || report === null) {
      const data = { path: entry.path, report: first.report };
      await tell(entry.path, say(locale, texts.changed, data));
      continue;
    }
    for (const other of others) {
      if (readBlock(other)?.equals(bytes)) continue;
      const data = { path: entry.path, first: first.report, second: other.report };
      await notify(locale, say(locale, texts.differing, data));
    }
    totals = addTotals(totals, report);
    for (const { file } of reports) await file(report);
  }
  for (const { end } of reports) await end(totals);
  await endWithGate(gate, totals, totals, locale);
}

type Entry = Failure | { readonly path: string; readonly blocks: readonly ReportBlock[] };

/** As one run would have come to them: what is wrong with a text is told before its findings. */
function inOrder({ blocks, failures }: ReportParts): readonly Entry[] {
  const folder = process.cwd();
  const keyed: (readonly [key: string, Entry])[] = failures.map((failure) => {
    const { path } = failure;
    return [path === null ? '' : portablePath(resolve(path), folder), failure];
  });
  for (const [path, own] of blocks) keyed.push([path, { path, blocks: own }]);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
}
