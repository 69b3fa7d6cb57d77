import type { Processor } from 'unified';
import { enrol } from './enrolment.ts';
import type { OptionsSpec, Rule, RuleDefinition, RuleSetting } from './rule.ts';

/**
 * Makes a rule of its definition. The ids of the messages and the types of the options are those of
 * `meta`: a report with another id does not compile.
 */
export function defineRule<
  const M extends string,
  const O extends OptionsSpec = Record<never, never>,
>(definition: RuleDefinition<M, O>): Rule {
  if (!/^[a-z]+(?:-[a-z]+)*$/u.test(definition.id)) {
    throw new TypeError(`A rule id is words in small letters, not ${definition.id}`);
  }
  // Each rule knows its own messages and options; the engine gives it no others.
  return ruleOf(definition as unknown as RuleDefinition);
}

/** The rule under another id, for the rules of a plugin: `house/no-slogans`. */
export function renamedRule(rule: Rule, id: string): Rule {
  return ruleOf({ ...rule, id });
}

/**
 * True for what `defineRule` gave, also that of another copy of this package: the command is one
 * file, and a plugin imports the package that it finds.
 */
export function isRule(value: unknown): value is Rule {
  return typeof value === 'function' && Object.hasOwn(value, MARK);
}

const MARK = Symbol.for('qarar.rule');

function ruleOf(definition: RuleDefinition): Rule {
  const attacher = function (this: Processor, setting?: RuleSetting | boolean) {
    return enrol(this, rule, setting);
  };
  const rule: Rule = Object.assign(attacher, definition, { [MARK]: true });
  return rule;
}
