// The plugin for unified, by settings that JSON can hold.
import type { Processor } from 'unified';
import { SettingsError, settingsProblemText } from '../core/lint/errors.ts';
import type { LintTransformer } from '../core/lint/rule.ts';
import { stages } from '../core/lint/rule.ts';
import { listOf, objectOf, oneOf, text } from '../core/lint/shape.ts';
import { type ResolutionLintOptions, resolutionParse } from '../core/lint/unified.ts';
import { resolutionLint } from '../rules/index.ts';

/**
 * Checks texts with all rules, by settings that JSON can hold, and parses them where the processor has
 * no parser of its own: under remark and others, their tree stays theirs.
 */
export default function resolution(
  this: Processor,
  options: ResolutionLintOptions = {},
): LintTransformer | undefined {
  const locale = options?.locale === 'ar' ? 'ar' : 'en';
  const problems: string[] = [];
  shape(options, [], (_path, message) => problems.push(message[locale]));
  if (problems.length > 0) throw mistakes(problems);
  if (this.parser === undefined) resolutionParse.call(this);
  try {
    return resolutionLint.call(this, options);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw mistakes(error.problems.map((problem) => settingsProblemText(problem, locale)));
  }
}

const shape = objectOf(
  {},
  {
    locale: oneOf(['en', 'ar']),
    stage: oneOf(stages),
    presets: listOf(text),
    // What is set of the rules, the engine looks at.
    rules: () => {},
  },
);

/** The options stand in a file of the user, which our calls say nothing about: no stack is shown. */
function mistakes(problems: readonly string[]): Error {
  const message = problems.join('\n');
  return Object.assign(new Error(message), { stack: `qarar: ${message}` });
}

export type { ResolutionLintOptions };
