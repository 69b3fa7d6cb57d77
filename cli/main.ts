import { SettingsError, settingsProblemText } from '../core/engine/errors.ts';
import { createLinter, type Linter } from '../core/engine/linter.ts';
import type { Locale } from '../core/engine/rule.ts';
import { parse } from '../core/syntax/parse.ts';
import { rules } from '../rules/index.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import { checkDocument } from './check.ts';
import { createLinters } from './configuration.ts';
import { encode } from './decode.ts';
import { findInputs } from './files.ts';
import { sentence } from './messages.ts';
import { createWriter, wantsColor } from './output.ts';
import { type Document, readInput } from './read.ts';
import { addTotals, noTotals, type Reporter } from './report.ts';
import { jsonReporter } from './report-json.ts';
import { prettyReporter } from './report-pretty.ts';

declare const QARAR_VERSION: string;

/** The whole command; sets the exit status and lets the process end when its output is written. */
export async function run(): Promise<void> {
  try {
    await runCommand();
  } catch (error) {
    // A bug of ours. Status 1 would say that the texts have errors.
    process.exitCode = 2;
    process.stderr.write(`qarar: ${error instanceof Error ? error.stack : String(error)}\n`);
  }
}

async function runCommand(): Promise<void> {
  const parsed = parseArguments(process.argv.slice(2), process.env, QARAR_VERSION);
  if (parsed.kind === 'usage') return await fail(parsed.locale, parsed.complaint);
  if (parsed.kind === 'print') return await createWriter(process.stdout)(parsed.text);

  const linter = makeLinter(parsed.arguments);
  if ('complaint' in linter) return await fail(parsed.arguments.locale, linter.complaint);
  switch (parsed.arguments.mode) {
    case 'list-rules': {
      const { listRules } = await import('./list-rules.ts');
      return await createWriter(process.stdout)(listRules(rules, parsed.arguments));
    }
    case 'print-tree':
      return await printTrees(parsed.arguments);
    case 'check':
    case 'fix':
      return await check(linter, parsed.arguments);
  }
}

function makeLinter({
  presets,
  rules: settings,
  locale,
}: Arguments): Linter | { readonly complaint: string } {
  try {
    return createLinter(rules, { presets, rules: settings });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const problems = error.problems.map((problem) => settingsProblemText(problem, locale));
    return { complaint: problems.join('\n') };
  }
}

async function check(plain: Linter, settings: Arguments): Promise<void> {
  const { locale, mode, format, paths, presets } = settings;
  const fix = mode === 'fix';
  // The corrected text of standard input goes where the next command of a pipe reads it.
  const stream = fix && paths.includes('-') ? process.stderr : process.stdout;
  const write = createWriter(stream);
  const reporter: Reporter =
    format === 'json'
      ? jsonReporter(locale)
      : prettyReporter(locale, wantsColor(stream, process.env));
  const linters = createLinters(plain, { presets, rules: settings.rules }, locale, (complaint) =>
    fail(locale, complaint),
  );
  let totals = noTotals;
  for await (const document of documents(settings)) {
    const linter = settings.configuration ? await linters.linterFor(document.filePath) : plain;
    const { report, complaints, output } = checkDocument(linter, document, fix, locale);
    for (const complaint of complaints) await fail(locale, complaint);
    if (fix && document.stdin)
      await createWriter(process.stdout)(encode({ ...document, text: output }));
    if (report === null) continue;
    totals = addTotals(totals, report);
    if (totals.errors > 0) process.exitCode ??= 1;
    await write(await reporter.file(report));
  }
  if (totals.files > 0 || format === 'json') await write(reporter.end(totals));
}

async function printTrees(settings: Arguments): Promise<void> {
  const { printTree } = await import('../core/syntax/print.ts');
  const write = createWriter(process.stdout);
  for await (const { text } of documents(settings)) await write(printTree(parse(text)));
}

/** The texts that can be read, one at a time; of the others it is told why they cannot. */
async function* documents({ paths, stdinFilename, locale }: Arguments): AsyncGenerator<Document> {
  for (const input of await findInputs(paths)) {
    const document = await readInput(input, stdinFilename, locale);
    if ('complaint' in document) await fail(locale, document.complaint);
    else yield document;
  }
}

/** Something could not be done; the exit status says so whatever else is found. */
async function fail(locale: Locale, complaint: string): Promise<void> {
  process.exitCode = 2;
  await createWriter(process.stderr)(`qarar: ${sentence(locale, complaint)}\n`);
}
