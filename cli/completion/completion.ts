import type { Command, Option } from 'commander';
import { familyList } from '../../core/lint/family-names.ts';
import { presetNames, stages } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { planParts } from '../../core/renumber/plan.ts';
import { encodings } from '../../documents/encodings/encodings.ts';
import { writtenForms } from '../../documents/write/write.ts';
import { formatNames } from '../../reports/formats.ts';
import { bidiModes } from '../../reports/terminal/bidi.ts';
import { graphFormats } from '../archive/request.ts';
import { createCommand } from '../command-line/command-line.ts';
import { comparisonFormats } from '../compare/compare.ts';
import { knownRules, projectHere } from '../configuration/known-rules.ts';
import { fail } from '../fail.ts';
import { createWriter } from '../output.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { bashScript } from './bash.ts';
import type { CompletedCommand, CompletedOption, CompletionWords } from './completed.ts';
import { fishScript } from './fish.ts';
import { powershellScript } from './powershell.ts';
import { zshScript } from './zsh.ts';

const scripts = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
} as const;
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
  const name = command.name();
  return {
    name,
    description: command.description(),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => completedOption(name, option, ruleIds)),
    operands: operandsOf(command, ruleIds),
    subcommands: command.commands.map((each) => completed(each, ruleIds)),
  };
}

function operandsOf(command: Command, ruleIds: readonly string[]): CompletionWords {
  const names = command.registeredArguments.map((each) => each.name());
  if (names.includes('rules')) return ruleIds;
  if (names.includes('shell')) return shells;
  return names.length > 0 ? 'files' : [];
}

/** Of an option without words of its own: its value is the name of a file, or is the user's. */
const namesFile = /<(?:file|folder|path)>/u;

function completedOption(
  command: string,
  { long, short, flags, description, required }: Option,
  ruleIds: readonly string[],
): CompletedOption {
  const formats: Readonly<Record<string, CompletionWords>> = {
    qarar: formatNames,
    compare: comparisonFormats,
    graph: graphFormats,
    'merge-reports': formatNames,
  };
  const chosen = [...ruleIds, ...familyList];
  const values: Readonly<Record<string, CompletionWords>> = {
    '--bidi': ['auto', ...bidiModes],
    '--convert': ['auto', 'never'],
    '--encoding': encodings,
    '--excerpt': ['auto', 'always', 'never'],
    '--fail-on': ['error', 'warning', 'info', 'never'],
    '--fix-rule': ruleIds,
    '--fix-suggestions': ruleIds,
    '--format': formats[command] ?? ['pretty', 'json'],
    '--locale': ['en', 'ar'],
    '--only': chosen,
    '--preset': presetNames,
    '--rule': ruleIds,
    '--scope': planParts,
    '--skip': chosen,
    '--stage': stages,
    '--to': writtenForms,
    '--tracked-changes': ['accepted', 'rejected'],
  };
  const name = long ?? '';
  const others = namesFile.test(flags) ? 'files' : [];
  return {
    name,
    short: short ?? null,
    description,
    values: required ? (values[name] ?? others) : null,
  };
}
