import { Command } from 'commander';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { type SubcommandRequest, subcommands } from '../subcommands.ts';
import { commandTexts } from '../texts.ts';
import { optionGroups } from './main-options.ts';
import type { Asked, RawOptions } from './raw-options.ts';

/** Throws commander's errors; `write` gets the pages of `--help` and `--version`. */
export function readCommandLine(
  argv: readonly string[],
  locale: Locale,
  version: string,
  write: (text: string) => void,
): Asked {
  let asked: Asked | undefined;
  const command = createCommand(locale, version, write, (found) => {
    asked = found;
  });
  command.parse([...argv], { from: 'user' });
  if (asked === undefined) throw new TypeError('The arguments led to no action');
  return asked;
}

/** The whole command; `ask` gets what its arguments ask for. */
export function createCommand(
  locale: Locale,
  version: string,
  write: (text: string) => void,
  ask: (asked: Asked) => void = () => {},
): Command {
  const command = createMainCommand(locale, version, write);
  command.action((paths: string[], options: RawOptions) => ask({ kind: 'run', paths, options }));
  for (const { name, description, operands = [], options = [] } of subcommands) {
    const subcommand = command
      .command(name)
      .description(description[locale])
      .helpOption('-h, --help', say(locale, commandTexts.help));
    for (const [form, text] of operands) subcommand.argument(form, text[locale]);
    for (const [form, text] of options) subcommand.option(form, text[locale]);
    subcommand
      .option('--locale <code>', say(locale, commandTexts.locale))
      .option('--bidi <mode>', say(locale, commandTexts.bidi));
    subcommand.action(() => {
      const given = subcommand.opts<SubcommandRequest['options']>();
      ask({
        kind: 'command',
        name,
        request: { operands: subcommand.args, options: given, locale },
      });
    });
  }
  return command;
}

function createMainCommand(
  locale: Locale,
  version: string,
  write: (text: string) => void,
): Command {
  const titles = new Map([
    ['Usage:', say(locale, commandTexts.usage)],
    ['Arguments:', say(locale, commandTexts.arguments)],
    ['Options:', say(locale, commandTexts.options)],
    ['Commands:', say(locale, commandTexts.commands)],
  ]);
  const command = new Command('qarar')
    .exitOverride()
    // Behind the name of a subcommand stand its own options.
    .enablePositionalOptions()
    .configureOutput({ writeOut: write, writeErr: () => {}, outputError: () => {} })
    .configureHelp({ styleTitle: (title) => titles.get(title) ?? title })
    .helpCommand(false)
    .description(say(locale, commandTexts.description))
    .argument('[paths...]', say(locale, commandTexts.paths));
  for (const { title, options } of optionGroups) {
    command.optionsGroup(say(locale, title));
    for (const { form, text, data, isMany } of options) {
      if (isMany === true) command.option(form, say(locale, text, data), collect);
      else command.option(form, say(locale, text, data));
    }
  }
  return command
    .version(version, '-v, --version', say(locale, commandTexts.version))
    .helpOption('-h, --help', say(locale, commandTexts.help))
    .addHelpText('after', `\n${say(locale, commandTexts.epilogue)}`);
}

/** The values of an option that may be repeated. */
function collect(value: string, list: readonly string[] = []): readonly string[] {
  return [...list, value];
}
