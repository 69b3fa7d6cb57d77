import type { Processor } from 'unified';
import type { FactTables } from '../facts/tables.ts';
import { createLinter, type Linter } from './linter.ts';
import type { LintTransformer, Locale, Rule, RuleSetting, Stage } from './rule.ts';
import { resolveSettings } from './settings.ts';
import { parsedOf, reportFindings } from './vfile.ts';

interface Enrolment {
  /** Rule and setting by id, null where the default counts. */
  readonly rules: Map<string, { readonly rule: Rule; readonly setting: RuleSetting | null }>;
  locale: Locale;
  stage: Stage;
  facts: readonly FactTables[];
  /** Made when the first file comes: by then all plugins of the processor are attached. */
  linter: Linter | null;
  hasTransformer: boolean;
}

/**
 * The rules of a processor. Kept here and not in `processor.data()`: a copy of a frozen processor
 * attaches its plugins anew, to itself, and enrols its rules anew. The key is unified's own object.
 */
const enrolments = new WeakMap<object, Enrolment>();

/**
 * Switches a rule on for a processor. Gives the one transformer that lints with all rules of the
 * processor when this rule is the first, else nothing.
 */
export function enrol(
  processor: Processor,
  rule: Rule,
  setting?: RuleSetting | boolean | null,
): LintTransformer | undefined {
  const enrolment = enrolmentOf(processor);
  const known = enrolment.rules.get(rule.id);
  const own = typeof setting === 'boolean' || setting === undefined ? namedSetting(rule) : setting;
  // A bad setting is reported where it is made, not when the first file comes.
  if (own !== null) resolveSettings([rule], { rules: { [rule.id]: own } });
  enrolment.rules.set(rule.id, { rule, setting: own ?? known?.setting ?? null });
  if (enrolment.hasTransformer) return undefined;
  enrolment.hasTransformer = true;
  return (tree, file) => {
    enrolment.linter ??= linterOf(enrolment);
    const result = enrolment.linter.lintParsed(parsedOf(tree, file));
    reportFindings(file, enrolment.linter, result, enrolment.locale);
  };
}

/** The setting of a rule that is attached by itself: it is on, whatever the stage of the text. */
function namedSetting({ meta }: Rule): RuleSetting | null {
  return meta.stage === undefined ? null : meta.severity;
}

/** How far the texts of a processor are. */
export function setStage(processor: Processor, stage: Stage): void {
  enrolmentOf(processor).stage = stage;
}

/** What is known beside our own facts to the rules of a processor. */
export function setFacts(processor: Processor, facts: readonly FactTables[]): void {
  enrolmentOf(processor).facts = facts;
}

/** The language of the messages of a processor. */
export function setLocale(processor: Processor, locale: Locale): void {
  enrolmentOf(processor).locale = locale;
}

function enrolmentOf(processor: Processor): Enrolment {
  const known = enrolments.get(processor);
  if (known !== undefined) return known;
  const enrolment: Enrolment = {
    rules: new Map(),
    locale: 'en',
    stage: 'draft',
    facts: [],
    linter: null,
    hasTransformer: false,
  };
  enrolments.set(processor, enrolment);
  return enrolment;
}

function linterOf({ rules, stage, facts }: Enrolment): Linter {
  const settings: Record<string, RuleSetting> = {};
  for (const [id, { setting }] of rules) if (setting !== null) settings[id] = setting;
  return createLinter(
    [...rules.values()].map(({ rule }) => rule),
    { rules: settings, stage, facts },
  );
}
