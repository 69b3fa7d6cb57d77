import type { Command, Option } from 'commander';
import { presetNames, stages } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { encodings } from '../../documents/encodings/encodings.ts';
import { writtenForms } from '../../documents/write/write.ts';
import { formatNames } from '../../reports/formats.ts';
import { graphFormats } from '../archive/request.ts';
import { createCommand } from '../command-line/command-line.ts';
import { knownRules, projectHere } from '../configuration/known-rules.ts';
import { fail } from '../fail.ts';
import { createWriter } from '../output.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { bashScript } from './bash.ts';
import type { CompletedCommand, CompletedOption, CompletionWords } from './completed.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;
type Shell = keyof typeof scripts;
const shells = Object.keys(scripts) as readonly Shell[];

const unknownShell = {
  en: 'There are no completions for {shell}; there are for {allowed}.',
  ar: 'لا يوجد إكمال تلقائي للبرنامج {shell}؛ والمتاح: {allowed}.',
};

/** Prints the completions of the command as a script, so that a key in the shell starts nothing. */
export async function completion({ operands, locale }: SubcommandRequest): Promise<void> {
  const [name = ''] = operands;
  const shell = shells.find((each) => each === name);
  if (shell === undefined) {
    const data = { shell: name, allowed: shells.join(', ') };
    return await fail(locale, say(locale, unknownShell, data));
  }
  // A configuration with a mistake is the business of others.
  const ids = (await knownRules(projectHere(locale, async () => {}))).map(({ id }) => id);
  const command = createCommand(locale, '', () => {});
  await createWriter(process.stdout)(scripts[shell](completed(command, ids)));
}

function completed(command: Command, ruleIds: readonly string[]): CompletedCommand {
  const subcommands = command.commands.map((each) => completed(each, ruleIds));
  const name = command.name();
  const operands: Readonly<Record<string, CompletionWords>> = {
    explain: ruleIds,
    completion: shells,
    qarar: 'files',
    convert: 'files',
    index: 'files',
    graph: 'files',
  };
  return {
    name,
    description: command.description(),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => completedOption(name, option, ruleIds)),
    operands: operands[name] ?? [],
    subcommands,
  };
}

function completedOption(
  command: string,
  { long, short, description, required }: Option,
  ruleIds: readonly string[],
): CompletedOption {
  const formats: Readonly<Record<string, CompletionWords>> = {
    qarar: formatNames,
    graph: graphFormats,
  };
  const values: Readonly<Record<string, CompletionWords>> = {
    '--format': formats[command] ?? ['pretty', 'json'],
    '--locale': ['en', 'ar'],
    '--to': writtenForms,
    '--preset': presetNames,
    '--rule': ruleIds,
    '--fix-rule': ruleIds,
    '--fix-suggestions': ruleIds,
    '--stage': stages,
    '--encoding': encodings,
    '--since': [],
    '--fail-on': ['error', 'warning', 'info', 'never'],
    '--max-warnings': [],
  };
  const name = long ?? '';
  return {
    name,
    short: short ?? null,
    description,
    values: required ? (values[name] ?? 'files') : null,
  };
}
