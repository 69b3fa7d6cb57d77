import type { Localised } from '../../core/lint/rule.ts';
import { formatNames } from '../../reports/formats.ts';
import { registerTexts } from '../archive/texts.ts';
import { baselineTexts } from '../baseline/texts.ts';
import { cacheTexts, defaultCache } from '../cache/texts.ts';
import { changesTexts } from '../changes/texts.ts';
import { previousTexts, sourceTexts } from '../source/texts.ts';
import { commandTexts } from '../texts.ts';
import { archiveTexts } from './many-texts.ts';

interface MainOption {
  readonly form: string;
  readonly text: Localised;
  /** What its text names. */
  readonly data?: Readonly<Record<string, string>>;
  /** It may be given several times. */
  readonly isMany?: boolean;
}

interface OptionGroup {
  readonly title: Localised;
  readonly options: readonly MainOption[];
}

/** The options of `qarar [paths...]`, as `--help` shows them. */
export const optionGroups: readonly OptionGroup[] = [
  {
    title: commandTexts.groupRules,
    options: [
      { form: '--preset <name>', text: commandTexts.preset, isMany: true },
      { form: '--rule <setting>', text: commandTexts.rule, isMany: true },
      { form: '--only <names>', text: commandTexts.only, isMany: true },
      { form: '--skip <names>', text: commandTexts.skip, isMany: true },
      { form: '--stage <name>', text: commandTexts.stage },
      { form: '--register <file>', text: registerTexts.option },
      { form: '--source <path>', text: sourceTexts.option },
      { form: '--previous <path>', text: previousTexts.option },
      { form: '--config <file>', text: commandTexts.config },
      { form: '--no-config', text: commandTexts.noConfig },
    ],
  },
  {
    title: commandTexts.groupInputs,
    options: [
      { form: '--stdin', text: commandTexts.stdin },
      { form: '--stdin-filename <name>', text: commandTexts.stdinFilename },
      { form: '--jsonl-in', text: archiveTexts.jsonlIn },
      { form: '--encoding <name>', text: commandTexts.encoding },
      { form: '--tracked-changes <how>', text: commandTexts.trackedChanges },
      { form: '--convert <when>', text: commandTexts.convert },
      { form: '--max-size <size>', text: commandTexts.maxSize },
      { form: '--time-limit <seconds>', text: commandTexts.timeLimit },
      { form: '--changed', text: changesTexts.changed },
      { form: '--since <ref>', text: changesTexts.since },
      { form: '--staged', text: changesTexts.staged },
      { form: '--allow-unmatched', text: commandTexts.allowUnmatched },
      { form: '--no-ignore', text: commandTexts.noIgnore },
      { form: '--ignore-pattern <pattern>', text: commandTexts.ignorePattern, isMany: true },
      { form: '--show-files', text: commandTexts.showFiles },
    ],
  },
  {
    title: commandTexts.groupFixes,
    options: [
      { form: '--fix', text: commandTexts.fix },
      { form: '--fix-rule <names>', text: commandTexts.fixRule, isMany: true },
      { form: '--fix-suggestions <names>', text: commandTexts.fixSuggestions, isMany: true },
      { form: '--suggest-all', text: commandTexts.suggestAll },
      { form: '--fix-dry-run', text: commandTexts.fixDryRun },
      { form: '--diff', text: commandTexts.diff },
      { form: '--show-fixes', text: commandTexts.showFixes },
      { form: '--add-directives', text: commandTexts.addDirectives },
      { form: '--reason <text>', text: commandTexts.reason },
      { form: '--track <folder>', text: commandTexts.track },
    ],
  },
  {
    title: baselineTexts.group,
    options: [
      { form: '--baseline <file>', text: baselineTexts.baseline },
      { form: '--update-baseline', text: baselineTexts.updateBaseline },
      { form: '--prune-baseline', text: baselineTexts.pruneBaseline },
    ],
  },
  {
    title: commandTexts.groupReport,
    options: [
      {
        form: '--format <name>',
        text: commandTexts.format,
        data: { names: formatNames.join(', ') },
        isMany: true,
      },
      { form: '-o, --output-file <file>', text: commandTexts.outputFile, isMany: true },
      { form: '--annotate <folder>', text: commandTexts.annotate },
      { form: '--locale <code>', text: commandTexts.locale },
      { form: '--quiet', text: commandTexts.quiet },
      { form: '--excerpt <when>', text: commandTexts.excerpt },
      { form: '--bidi <mode>', text: commandTexts.bidi },
      { form: '--max-findings <number>', text: commandTexts.maxFindings },
      { form: '--sample <number>', text: archiveTexts.sample },
      { form: '--seed <text>', text: archiveTexts.seed },
    ],
  },
  {
    title: archiveTexts.group,
    options: [
      { form: '--threads <number>', text: archiveTexts.threads },
      { form: '--shard <part>', text: archiveTexts.shard },
      { form: '--resume', text: archiveTexts.resume },
      { form: '--no-progress', text: archiveTexts.noProgress },
    ],
  },
  {
    title: commandTexts.groupExit,
    options: [
      { form: '--max-warnings <number>', text: commandTexts.maxWarnings },
      { form: '--fail-on <severity>', text: commandTexts.failOn },
      { form: '--exit-zero', text: commandTexts.exitZero },
    ],
  },
  {
    title: commandTexts.groupOther,
    options: [
      { form: '--cache', text: cacheTexts.cache },
      { form: '--no-cache', text: cacheTexts.noCache },
      {
        form: '--cache-location <file>',
        text: cacheTexts.cacheLocation,
        data: { path: defaultCache },
      },
      { form: '--watch', text: commandTexts.watch },
      { form: '--stats', text: commandTexts.stats },
      { form: '--print-tree', text: commandTexts.printTree },
      { form: '--print-config <file>', text: commandTexts.printConfig },
      { form: '--list-rules', text: commandTexts.listRules },
    ],
  },
];
