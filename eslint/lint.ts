import { RuleError } from '../core/lint/errors.ts';
import { createLinter, type Linter } from '../core/lint/linter.ts';
import type { Finding, RuleSetting, Stage } from '../core/lint/rule.ts';
import type { RuleSettings } from '../core/lint/settings.ts';
import type { ParsedResolution } from '../core/syntax/parse.ts';
import { rules } from '../rules/index.ts';
import type { ResolutionSource } from './source-code.ts';

/** What was found in a text. */
interface Outcome {
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** A rule that threw, which is a bug of ours; the findings are those of the others. */
  readonly failure: RuleError | null;
}

/** The rules that are on for a text, with their options, until the first of them asks for the outcome. */
interface Enrolment {
  readonly options: Map<string, RuleOptions>;
  outcome: Outcome | null;
}

type RuleOptions = NonNullable<Extract<RuleSetting, readonly unknown[]>[1]>;

/** By the source code of ESLint. */
const enrolments = new WeakMap<object, Enrolment>();

/**
 * Switches a rule on for a text. ESLint makes the listeners of all rules before it calls the first of
 * them: by then it is known which rules are on, and one walk finds what all of them report.
 */
export function enrolRule(
  sourceCode: object,
  { parsed, stage }: ResolutionSource,
  ruleId: string,
  options: unknown,
): () => Outcome {
  const known = enrolments.get(sourceCode);
  // What has its outcome is linted once more, maybe with other settings.
  const enrolment = known?.outcome === null ? known : { options: new Map(), outcome: null };
  enrolments.set(sourceCode, enrolment);
  enrolment.options.set(ruleId, (options ?? {}) as RuleOptions);
  return () => {
    enrolment.outcome ??= lint(linterOf(enrolment.options, stage), parsed);
    return enrolment.outcome;
  };
}

function lint(linter: Linter, parsed: ParsedResolution): Outcome {
  try {
    return { findings: byRule(linter.lintParsed(parsed).findings), failure: null };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    // Corrections may rest on what the rule that failed would have found.
    const findings = error.result.findings.map((finding) => ({
      ...finding,
      edits: [],
      suggestions: [],
    }));
    return { findings: byRule(findings), failure: error };
  }
}

function byRule(findings: readonly Finding[]): Outcome['findings'] {
  const lists = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = lists.get(finding.ruleId);
    if (list === undefined) lists.set(finding.ruleId, [finding]);
    else list.push(finding);
  }
  return lists;
}

/** By stage, rules that are on and their options: a run of ESLint has few configurations. */
const linters = new Map<string, Linter>();

function linterOf(options: ReadonlyMap<string, RuleOptions>, stage: Stage): Linter {
  const key = JSON.stringify([stage, ...options]);
  const known = linters.get(key);
  if (known !== undefined) return known;
  const linter = createLinter(rules, { rules: settingsOf(options, stage), stage });
  linters.set(key, linter);
  return linter;
}

/**
 * Levels are the business of ESLint: a rule that is on reports errors, and what it reports as less
 * is less. Infos are not shown, but their rules run: else a directive that silences one would be
 * taken for unused, and removed.
 */
function settingsOf(options: ReadonlyMap<string, RuleOptions>, stage: Stage): RuleSettings {
  return Object.fromEntries(
    rules
      // A configuration of ESLint names every rule: the name alone does not switch on one that is for
      // texts of another stage.
      .filter(({ meta }) => meta.stage === undefined || meta.stage === stage)
      .map(({ id, meta }): [string, RuleSetting] => {
        const own = options.get(id);
        if (own !== undefined) return [id, ['error', own]];
        return [id, meta.severity === 'info' ? 'info' : 'off'];
      }),
  );
}
