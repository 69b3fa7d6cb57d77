import { SettingsError, settingsProblemText } from '../core/lint/errors.ts';
import type { LintTimes } from '../core/lint/lint-times.ts';
import type { Linter } from '../core/lint/linter.ts';
import { rules } from '../rules/index.ts';
import type { Arguments } from './arguments.ts';
import { askForBidi, createPrinter } from './bidi.ts';
import { parseArguments } from './command-line/read-arguments.ts';
import { createPlainLinter } from './configuration/plain-linter.ts';
import { ended, expectEnd, failAtLast } from './end.ts';
import { fail } from './fail.ts';
import { createWriter } from './output.ts';
import { check } from './run/check.ts';
import { createExamineTimes } from './run/examine-times.ts';
import type { Chunk, ChunkResult } from './threads/worker.ts';

declare const QARAR_VERSION: string;

/** The whole command; sets the exit status and lets the process end when its output is written. */
export async function run(): Promise<void> {
  expectEnd();
  // Also behind the end, for what a module has left to do: Node's own status would be that of findings.
  process.off('uncaughtException', failAtLast).on('uncaughtException', failAtLast);
  try {
    await runCommand();
    ended();
  } catch (error) {
    failAtLast(error);
  }
}

/** What the command does in a thread that another run has started: see cli/threads/crew.ts. */
export async function runInThread(chunk: Chunk): Promise<ChunkResult> {
  const { examineChunk } = await import('./threads/worker.ts');
  return await examineChunk(chunk);
}

async function runCommand(): Promise<void> {
  const version = `${QARAR_VERSION} (Node.js ${process.version}, ${process.platform} ${process.arch})`;
  const parsed = await parseArguments(process.argv.slice(2), process.env, version);
  switch (parsed.kind) {
    case 'usage':
      return await fail(parsed.locale, parsed.complaint);
    case 'print':
      return await createPrinter(process.stdout)(parsed.text);
    case 'command': {
      askForBidi(parsed.bidi);
      (await import('../node/compiler.ts')).compileAsUsual();
      const { runSubcommand } = await import('./run-subcommand.ts');
      return await runSubcommand(parsed.name, parsed.request);
    }
    case 'run':
      askForBidi(parsed.arguments.bidi);
      return await runLinter(parsed.arguments);
  }
}

async function runLinter(settings: Arguments): Promise<void> {
  const times = settings.stats ? createExamineTimes() : undefined;
  const linter = makeLinter(settings, times?.lint);
  if ('complaint' in linter) return await fail(settings.locale, linter.complaint);
  if (settings.mode !== 'check') (await import('../node/compiler.ts')).compileAsUsual();
  switch (settings.mode) {
    case 'list-rules': {
      const { listRules } = await import('./explain/list-rules.ts');
      const { knownRules, projectHere } = await import('./configuration/known-rules.ts');
      const { configuration, locale } = settings;
      const project = projectHere(locale, (complaint) => fail(locale, complaint));
      const known = configuration === 'none' ? rules : await knownRules(project);
      return await createWriter(process.stdout, { isStyled: true })(listRules(known, settings));
    }
    case 'show-files': {
      const { showFiles } = await import('./inputs/show-files.ts');
      return await showFiles(linter, settings);
    }
    case 'print-tree': {
      const { printTrees } = await import('./print-trees/print-trees.ts');
      return await printTrees(linter, settings);
    }
    case 'print-config': {
      const { printConfiguration } = await import('./configuration/print-config.ts');
      return await printConfiguration(linter, settings);
    }
    case 'check':
      return await check(linter, settings, times);
    case 'filter': {
      const { filter } = await import('./filter/filter.ts');
      return await filter(linter, settings);
    }
    case 'watch': {
      const { watch } = await import('./watch/watch.ts');
      return await watch(linter, settings);
    }
  }
}

function makeLinter(
  settings: Arguments,
  times: LintTimes | undefined,
): Linter | { readonly complaint: string } {
  const { locale } = settings;
  try {
    return createPlainLinter(settings, times);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const problems = error.problems.map((problem) => settingsProblemText(problem, locale));
    return { complaint: problems.join('\n') };
  }
}
