import type { Processor } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { toNlcst } from '../syntax/nlcst.ts';
import { enrol, setFacts, setLocale, setStage } from './enrolment.ts';
import type { LintTransformer, Rule } from './rule.ts';
import { type Locale, type PresetName, presetNames, type RuleSetting } from './rule.ts';
import { presetSetting, resolveSettings, type Settings } from './settings.ts';
import { parseDocument, parsedOf } from './vfile.ts';

interface ResolutionParseOptions {
  /** Language of the messages of all rules of the processor. */
  readonly locale?: Locale;
}

/**
 * The parser, and a compiler that gives the text back as it is where no other is set, so that
 * `process` works with nothing else.
 */
export function resolutionParse(this: Processor, options: ResolutionParseOptions = {}): undefined {
  this.parser = parseDocument;
  // The value as it is: decoding bytes would lose a byte-order mark.
  this.compiler ??= (_tree, file) => file.value;
  if (options.locale !== undefined) setLocale(this, options.locale);
}

/** Settings of a whole set of rules, as they stand in a JSON file. */
export interface ResolutionLintOptions extends Settings {
  readonly locale?: Locale;
}

type LintPlugin = (this: Processor, options?: ResolutionLintOptions) => LintTransformer | undefined;

/** A plugin that switches on a set of rules, with settings that a JSON file can hold. */
export function createLintPlugin(rules: readonly Rule[]): LintPlugin {
  return function resolutionLint(options = {}) {
    const { presets = [], rules: own = {} } = options;
    const on = new Map(resolveSettings(rules, options).map((row) => [row.rule, row]));
    if (options.locale !== undefined) setLocale(this, options.locale);
    if (options.stage !== undefined) setStage(this, options.stage);
    if (options.facts !== undefined) setFacts(this, options.facts);
    let transformer: LintTransformer | undefined;
    for (const rule of rules) {
      const row = on.get(rule);
      const setting = row === undefined ? 'off' : ([row.severity, row.options] as const);
      // What the options do not speak of stays as the processor has it.
      const isSet = presets.length > 0 || own[rule.id] !== undefined;
      transformer = enrol(this, rule, isSet ? setting : null) ?? transformer;
    }
    return transformer;
  };
}

/** A preset for unified: every rule as a plugin, so that one can be set or switched off. */
export interface LintPreset {
  readonly plugins: [rule: Rule, setting: RuleSetting][];
}

export function createPresets(rules: readonly Rule[]): Readonly<Record<PresetName, LintPreset>> {
  const presetOf = (name: PresetName): LintPreset => ({
    plugins: rules.map((rule) => [rule, presetSetting(rule, name)]),
  });
  return Object.fromEntries(presetNames.map((name) => [name, presetOf(name)])) as Record<
    PresetName,
    LintPreset
  >;
}

/** A processor of retext plugins, as `unified().use(retextQuotes)`. */
interface RetextProcessor {
  run(tree: Node, file: VFile, done: (error?: Error) => undefined): undefined;
}

/**
 * Runs retext plugins on the natural language of a resolution, one clause a sentence; their messages
 * go to the same file, the tree stays as it is.
 */
export function resolutionRetext(this: Processor, processor: RetextProcessor) {
  return (tree: Node, file: VFile, done: (error?: Error) => undefined): undefined => {
    processor.run(toNlcst(parsedOf(tree, file)), file, (error) => done(error));
  };
}
