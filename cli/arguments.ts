import { Command, CommanderError } from 'commander';
import { nearest } from '../core/engine/nearest.ts';
import {
  type Locale,
  type PresetName,
  presetNames,
  type RuleSetting,
} from '../core/engine/rule.ts';
import { localeOfArguments, localeOfEnvironment } from './locale.ts';
import { say } from './messages.ts';
import { parseRuleSetting } from './rule-setting.ts';

export type Format = 'pretty' | 'json';

export interface Arguments {
  readonly mode: 'check' | 'fix' | 'print-tree' | 'list-rules';
  /** `-` is standard input. */
  readonly paths: readonly string[];
  /** The name under which standard input is reported. */
  readonly stdinFilename: string | null;
  readonly format: Format;
  readonly locale: Locale;
  /** The nearest configuration file of each text counts. */
  readonly configuration: boolean;
  readonly presets: readonly PresetName[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

export type ParsedArguments =
  | { readonly kind: 'run'; readonly arguments: Arguments }
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'usage'; readonly complaint: string; readonly locale: Locale };

interface RawOptions {
  readonly format?: string;
  readonly locale?: string;
  readonly preset?: readonly string[];
  readonly rule?: readonly string[];
  readonly config: boolean;
  readonly fix?: true;
  readonly stdinFilename?: string;
  readonly printTree?: true;
  readonly listRules?: true;
}

export function parseArguments(
  argv: readonly string[],
  env: Readonly<NodeJS.ProcessEnv>,
  version: string,
): ParsedArguments {
  const locale = localeOfArguments(argv) ?? localeOfEnvironment(env);
  let printed = '';
  const command = createCommand(locale, version, (text) => {
    printed += text;
  });
  try {
    command.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0
      ? { kind: 'print', text: printed }
      : usage(locale, translate(error, locale));
  }
  return check(command.args, command.opts<RawOptions>(), locale);
}

function createCommand(locale: Locale, version: string, write: (text: string) => void): Command {
  const titles = new Map([
    ['Usage:', say(locale, 'usage')],
    ['Arguments:', say(locale, 'arguments')],
    ['Options:', say(locale, 'options')],
  ]);
  return new Command('qarar')
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => {}, outputError: () => {} })
    .configureHelp({ styleTitle: (title) => titles.get(title) ?? title })
    .description(say(locale, 'description'))
    .argument('[paths...]', say(locale, 'paths'))
    .option('--format <name>', say(locale, 'format'))
    .option('--locale <code>', say(locale, 'locale'))
    .option('--preset <name>', say(locale, 'preset'), collect)
    .option('--rule <setting>', say(locale, 'rule'), collect)
    .option('--no-config', say(locale, 'noConfig'))
    .option('--fix', say(locale, 'fix'))
    .option('--stdin-filename <name>', say(locale, 'stdinFilename'))
    .option('--print-tree', say(locale, 'printTree'))
    .option('--list-rules', say(locale, 'listRules'))
    .version(version, '-v, --version', say(locale, 'version'))
    .helpOption('-h, --help', say(locale, 'help'))
    .addHelpText('after', `\n${say(locale, 'epilogue')}`);
}

/** The values of an option that may be repeated. */
function collect(value: string, list: readonly string[] = []): readonly string[] {
  return [...list, value];
}

function check(paths: readonly string[], raw: RawOptions, locale: Locale): ParsedArguments {
  const { format = 'pretty', stdinFilename } = raw;
  if (format !== 'pretty' && format !== 'json') {
    return badValue(locale, '--format', format, 'pretty, json');
  }
  if (raw.locale !== undefined && raw.locale !== 'en' && raw.locale !== 'ar') {
    return badValue(locale, '--locale', raw.locale, 'en, ar');
  }
  if (raw.fix && raw.printTree) {
    return usage(locale, say(locale, 'conflict', { first: '--fix', second: '--print-tree' }));
  }
  const presets = raw.preset ?? [];
  const unknown = presets.find((name) => !isPreset(name));
  if (unknown !== undefined) return badPreset(locale, unknown);
  const rules: [id: string, setting: RuleSetting][] = [];
  for (const value of raw.rule ?? []) {
    const parsed = parseRuleSetting(value, locale);
    if ('complaint' in parsed) return usage(locale, parsed.complaint);
    rules.push([parsed.id, parsed.setting]);
  }
  if (stdinFilename !== undefined && paths.length > 0 && !paths.includes('-')) {
    return usage(locale, say(locale, 'stdinFilenameWithPaths'));
  }
  const inputs = stdinFilename !== undefined && paths.length === 0 ? ['-'] : paths;
  if (inputs.length === 0 && !raw.listRules) return usage(locale, say(locale, 'noInput'));

  const mode = raw.listRules
    ? 'list-rules'
    : raw.printTree
      ? 'print-tree'
      : raw.fix
        ? 'fix'
        : 'check';
  return {
    kind: 'run',
    arguments: {
      mode,
      paths: inputs,
      stdinFilename: stdinFilename ?? null,
      format,
      locale,
      configuration: raw.config,
      presets: presets.filter(isPreset),
      rules: Object.fromEntries(rules),
    },
  };
}

function isPreset(name: string): name is PresetName {
  return (presetNames as readonly string[]).includes(name);
}

function usage(locale: Locale, complaint: string): ParsedArguments {
  return { kind: 'usage', complaint: `${complaint} ${say(locale, 'seeHelp')}`, locale };
}

function badValue(locale: Locale, option: string, value: string, allowed: string): ParsedArguments {
  return usage(locale, say(locale, 'badValue', { option, value, allowed }));
}

function badPreset(locale: Locale, value: string): ParsedArguments {
  const name = nearest(value, presetNames);
  const allowed = presetNames.join(', ');
  const complaint = say(locale, 'badValue', { option: '--preset', value, allowed });
  const hint = name === undefined ? '' : ` ${say(locale, 'didYouMean', { name })}`;
  return usage(locale, `${complaint}${hint}`);
}

/** Commander speaks English only, and gives the names that it talks about inside its sentences. */
function translate(error: CommanderError, locale: Locale): string {
  const option = /'(-[^']*)'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const similar = /\(Did you mean (?:one of )?([^?]*)\?\)/u.exec(error.message)?.[1];
      const unknown = say(locale, 'unknownOption', { option });
      return similar === undefined
        ? unknown
        : `${unknown} ${say(locale, 'didYouMean', { name: similar })}`;
    }
    case 'commander.optionMissingArgument':
      return say(locale, 'missingValue', { option: option.replace(/ .*/u, '') });
    default:
      return error.message.replace(/^error: /u, '');
  }
}
