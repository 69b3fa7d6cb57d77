import { Command } from 'commander';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { formatNames } from '../../reports/formats.ts';
import { registerTexts } from '../archive/texts.ts';
import { baselineTexts } from '../baseline/texts.ts';
import { cacheTexts, defaultCache } from '../cache/texts.ts';
import { changesTexts } from '../changes/texts.ts';
import { previousTexts, sourceTexts } from '../source/texts.ts';
import { type SubcommandRequest, subcommands } from '../subcommands.ts';
import { commandTexts } from '../texts.ts';
import { archiveTexts } from './many-texts.ts';
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
  return (
    new Command('qarar')
      .exitOverride()
      // Behind the name of a subcommand stand its own options.
      .enablePositionalOptions()
      .configureOutput({ writeOut: write, writeErr: () => {}, outputError: () => {} })
      .configureHelp({ styleTitle: (title) => titles.get(title) ?? title })
      .helpCommand(false)
      .description(say(locale, commandTexts.description))
      .argument('[paths...]', say(locale, commandTexts.paths))
      .optionsGroup(say(locale, commandTexts.groupRules))
      .option('--preset <name>', say(locale, commandTexts.preset), collect)
      .option('--rule <setting>', say(locale, commandTexts.rule), collect)
      .option('--only <names>', say(locale, commandTexts.only), collect)
      .option('--skip <names>', say(locale, commandTexts.skip), collect)
      .option('--stage <name>', say(locale, commandTexts.stage))
      .option('--register <file>', say(locale, registerTexts.option))
      .option('--source <path>', say(locale, sourceTexts.option))
      .option('--previous <path>', say(locale, previousTexts.option))
      .option('--config <file>', say(locale, commandTexts.config))
      .option('--no-config', say(locale, commandTexts.noConfig))
      .optionsGroup(say(locale, commandTexts.groupInputs))
      .option('--stdin', say(locale, commandTexts.stdin))
      .option('--stdin-filename <name>', say(locale, commandTexts.stdinFilename))
      .option('--jsonl-in', say(locale, archiveTexts.jsonlIn))
      .option('--encoding <name>', say(locale, commandTexts.encoding))
      .option('--tracked-changes <how>', say(locale, commandTexts.trackedChanges))
      .option('--convert <when>', say(locale, commandTexts.convert))
      .option('--max-size <size>', say(locale, commandTexts.maxSize))
      .option('--time-limit <seconds>', say(locale, commandTexts.timeLimit))
      .option('--changed', say(locale, changesTexts.changed))
      .option('--since <ref>', say(locale, changesTexts.since))
      .option('--staged', say(locale, changesTexts.staged))
      .option('--allow-unmatched', say(locale, commandTexts.allowUnmatched))
      .option('--no-ignore', say(locale, commandTexts.noIgnore))
      .option('--ignore-pattern <pattern>', say(locale, commandTexts.ignorePattern), collect)
      .option('--show-files', say(locale, commandTexts.showFiles))
      .optionsGroup(say(locale, commandTexts.groupFixes))
      .option('--fix', say(locale, commandTexts.fix))
      .option('--fix-rule <names>', say(locale, commandTexts.fixRule), collect)
      .option('--fix-suggestions <names>', say(locale, commandTexts.fixSuggestions), collect)
      .option('--suggest-all', say(locale, commandTexts.suggestAll))
      .option('--fix-dry-run', say(locale, commandTexts.fixDryRun))
      .option('--diff', say(locale, commandTexts.diff))
      .option('--show-fixes', say(locale, commandTexts.showFixes))
      .option('--add-directives', say(locale, commandTexts.addDirectives))
      .option('--reason <text>', say(locale, commandTexts.reason))
      .option('--track <folder>', say(locale, commandTexts.track))
      .optionsGroup(say(locale, baselineTexts.group))
      .option('--baseline <file>', say(locale, baselineTexts.baseline))
      .option('--update-baseline', say(locale, baselineTexts.updateBaseline))
      .option('--prune-baseline', say(locale, baselineTexts.pruneBaseline))
      .optionsGroup(say(locale, commandTexts.groupReport))
      .option(
        '--format <name>',
        say(locale, commandTexts.format, { names: formatNames.join(', ') }),
        collect,
      )
      .option('--output-file <file>', say(locale, commandTexts.outputFile), collect)
      .option('--annotate <folder>', say(locale, commandTexts.annotate))
      .option('--locale <code>', say(locale, commandTexts.locale))
      .option('--quiet', say(locale, commandTexts.quiet))
      .option('--excerpt <when>', say(locale, commandTexts.excerpt))
      .option('--bidi <mode>', say(locale, commandTexts.bidi))
      .option('--max-findings <number>', say(locale, commandTexts.maxFindings))
      .option('--sample <number>', say(locale, archiveTexts.sample))
      .option('--seed <text>', say(locale, archiveTexts.seed))
      .optionsGroup(say(locale, archiveTexts.group))
      .option('--threads <number>', say(locale, archiveTexts.threads))
      .option('--shard <part>', say(locale, archiveTexts.shard))
      .option('--resume', say(locale, archiveTexts.resume))
      .option('--no-progress', say(locale, archiveTexts.noProgress))
      .optionsGroup(say(locale, commandTexts.groupExit))
      .option('--max-warnings <number>', say(locale, commandTexts.maxWarnings))
      .option('--fail-on <severity>', say(locale, commandTexts.failOn))
      .option('--exit-zero', say(locale, commandTexts.exitZero))
      .optionsGroup(say(locale, commandTexts.groupOther))
      .option('--cache', say(locale, cacheTexts.cache))
      .option('--no-cache', say(locale, cacheTexts.noCache))
      .option(
        '--cache-location <file>',
        say(locale, cacheTexts.cacheLocation, { path: defaultCache }),
      )
      .option('--watch', say(locale, commandTexts.watch))
      .option('--stats', say(locale, commandTexts.stats))
      .option('--print-tree', say(locale, commandTexts.printTree))
      .option('--print-config <file>', say(locale, commandTexts.printConfig))
      .option('--list-rules', say(locale, commandTexts.listRules))
      .version(version, '-v, --version', say(locale, commandTexts.version))
      .helpOption('-h, --help', say(locale, commandTexts.help))
      .addHelpText('after', `\n${say(locale, commandTexts.epilogue)}`)
  );
}

/** The values of an option that may be repeated. */
function collect(value: string, list: readonly string[] = []): readonly string[] {
  return [...list, value];
}
