import type { Processor } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { toNlcst } from '../syntax/nlcst.ts';
import type { LintTransformer, Rule } from './define-rule.ts';
import { enrol, setLocale } from './enrolment.ts';
import type { Locale } from './rule.ts';
import { type RuleSettings, resolveSettings } from './settings.ts';
import { parseDocument, parsedOf } from './vfile.ts';

export interface ResolutionParseOptions {
  /** Language of the messages of all rules of the processor. */
  readonly locale?: Locale;
}

/**
 * The parser, and a compiler that gives the text back as it is where no other is set, so that
 * `process` works with nothing else.
 */
export function resolutionParse(this: Processor, options: ResolutionParseOptions = {}): undefined {
  this.parser = parseDocument;
  this.compiler ??= (_tree, file) => String(file);
  if (options.locale !== undefined) setLocale(this, options.locale);
}

/** Settings of a whole set of rules, as they stand in a JSON file. */
export interface ResolutionLintOptions {
  readonly rules?: RuleSettings;
  readonly locale?: Locale;
}

export type LintPlugin = (
  this: Processor,
  options?: ResolutionLintOptions,
) => LintTransformer | undefined;

/** A plugin that switches on a set of rules, with settings that a JSON file can hold. */
export function createLintPlugin(rules: readonly Rule[]): LintPlugin {
  return function resolutionLint(options = {}) {
    resolveSettings(rules, options.rules);
    if (options.locale !== undefined) setLocale(this, options.locale);
    let transformer: LintTransformer | undefined;
    for (const rule of rules) {
      transformer = enrol(this, rule, options.rules?.[rule.id]) ?? transformer;
    }
    return transformer;
  };
}

/** A processor of retext plugins, as `unified().use(retextQuotes)`. */
export interface RetextProcessor {
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
