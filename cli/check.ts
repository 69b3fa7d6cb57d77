import type { Linter } from '../core/engine/linter.ts';
import { rules } from '../rules/index.ts';
import type { Arguments } from './arguments.ts';
import { checkDocument } from './check-document.ts';
import { createLinters } from './configuration.ts';
import { fail } from './fail.ts';
import { gateOutcome } from './gate.ts';
import { say } from './messages.ts';
import { createWriter, wantsColor } from './output.ts';
import { documents } from './read.ts';
import { formats, needsFingerprints } from './report/formats.ts';
import {
  addTotals,
  type FileReport,
  noTotals,
  type ReportContext,
  type Reporter,
} from './report/report.ts';
import { fileSink, type Sink, streamSink } from './sinks.ts';

declare const QARAR_VERSION: string;

interface Output {
  readonly reporter: Reporter;
  readonly sink: Sink;
}

/** Checks every text that the arguments name, reports it, and sets the exit status. */
export async function check(plain: Linter, settings: Arguments): Promise<void> {
  const { locale, fixing, presets, gate } = settings;
  const outputs = await openOutputs(settings);
  if (outputs === null) return;
  const tell = async (path: string | null, message: string): Promise<void> => {
    await fail(locale, message);
    for (const { reporter, sink } of outputs) {
      await sink.write(reporter.failure?.({ path, message }) ?? '');
    }
  };
  const linters = createLinters(plain, { presets, rules: settings.rules }, locale, (complaint) =>
    tell(null, complaint),
  );
  const withFingerprints = settings.reports.some(({ format }) => needsFingerprints(format))
    ? (await import('./fingerprints.ts')).withFingerprints
    : null;
  let counted = noTotals;
  let shown = noTotals;
  for await (const document of documents(settings, tell)) {
    const linter = settings.configuration ? await linters.linterFor(document.filePath) : plain;
    const { report, complaints, output } = await checkDocument(linter, document, fixing, locale);
    for (const complaint of complaints) await tell(document.path, complaint);
    if (fixing !== null && document.stdin) {
      const { encodeSurely } = await import('./encode.ts');
      await createWriter(process.stdout)(await encodeSurely({ ...document, text: output }));
    }
    if (report === null) continue;
    counted = addTotals(counted, report);
    const known = withFingerprints?.(report) ?? report;
    const visible = settings.quiet ? errorsOf(known) : known;
    shown = addTotals(shown, visible);
    for (const { reporter, sink } of outputs) await sink.write(await reporter.file(visible));
  }
  for (const { reporter, sink } of outputs) {
    await sink.write(reporter.end(shown));
    sink.close();
  }
  const outcome = settings.exitZero ? null : gateOutcome(gate, counted);
  if (outcome === null) return;
  process.exitCode ??= 1;
  if (outcome === 'tooManyWarnings') {
    const data = { count: counted.warnings, most: gate.maxWarnings ?? 0 };
    await createWriter(process.stderr)(`qarar: ${say(locale, 'tooManyWarnings', data)}\n`);
  }
}

/** Null where a report cannot be written; that is told, and nothing is checked in vain. */
async function openOutputs(settings: Arguments): Promise<readonly Output[] | null> {
  const { locale, fixing, paths } = settings;
  // The corrected text of standard input goes where the next command of a pipe reads it.
  const stream = fixing !== null && paths.includes('-') ? process.stderr : process.stdout;
  const outputs: Output[] = [];
  for (const { format, file } of settings.reports) {
    try {
      const createReporter = await formats[format]();
      const sink = file === null ? streamSink(stream) : fileSink(file);
      outputs.push({ reporter: createReporter(contextOf(settings, file, stream)), sink });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await fail(locale, say(locale, 'badOutputFile', { path: file ?? format, reason }));
      for (const { sink } of outputs) sink.discard();
      return null;
    }
  }
  return outputs;
}

function contextOf(
  { locale }: Arguments,
  file: string | null,
  stream: NodeJS.WriteStream,
): ReportContext {
  return {
    locale,
    color: file === null && wantsColor(stream, process.env),
    columns: file === null && stream.isTTY ? stream.columns : null,
    version: QARAR_VERSION,
    folder: process.cwd(),
    rule: (id) => rules.find((rule) => rule.id === id),
  };
}

function errorsOf(report: FileReport): FileReport {
  return { ...report, rows: report.rows.filter((row) => row.finding.severity === 'error') };
}
