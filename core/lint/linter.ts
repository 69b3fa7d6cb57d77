import { lazily } from '../common/lazily.ts';
import { concordanceOf } from '../concordance/concordance.ts';
import { createFacts, type Facts } from '../facts/facts.ts';
import { Model, modelOf } from '../model/model.ts';
import { isOtherText } from '../model/text-kind.ts';
import { compareTexts } from '../revision/revision.ts';
import { type ParsedResolution, parse } from '../syntax/parse.ts';
import { type CharacterFinder, compileCharacters } from './characters.ts';
import type { Companions } from './companions.ts';
import type { Directive, DirectiveUse } from './directive.ts';
import { applyDirectives, parseDirective } from './directives.ts';
import { RuleError } from './errors.ts';
import { keepsWords, type WordChange } from './kept-words.ts';
import type { LintResult } from './lint-result.ts';
import { type LintTimes, timed, timedListeners, timedRule } from './lint-times.ts';
import {
  createMemory,
  type Examined,
  examineAll,
  type LintMemory,
  type RuleFailure,
} from './parts.ts';
import { compilePhrases, noMatches, type PhraseMatcher } from './phrases.ts';
import { findRepetitions } from './repetitions.ts';
import type { Finding, OptionsSpec, Report, Rule, RuleContext, Severity, Stage } from './rule.ts';
import { type EnabledRule, resolveSettings, type Settings } from './settings.ts';
import { addListeners, type Matches, traverse, type Visitor } from './traverse.ts';

export interface Linter {
  /** The rules that are on, in the order of their ids, with their severities and options. */
  readonly rules: readonly EnabledRule[];
  /** Any rule of the linter, on or off. */
  readonly rule: (id: string) => Rule | undefined;
  readonly stage: Stage;
  readonly facts: Facts;
  /** Throws `RuleError` when a rule throws; it holds what the other rules found. */
  readonly lint: (source: string) => LintResult;
  readonly lintParsed: (parsed: ParsedResolution) => LintResult;
  /**
   * For a file that is edited: what the memory knows of the last version is not read again. `parsed`
   * gives the whole file where it is needed.
   */
  readonly lintEdited: (
    source: string,
    parsed: () => ParsedResolution,
    memory: LintMemory,
  ) => readonly Finding[];
  /** The same linter for texts beside which these lie: only one resolution in a file has companions. */
  readonly beside: (companions: Companions) => Linter;
}

/**
 * Throws `SettingsError` when settings name what does not exist or have the wrong form. What every
 * rule takes is added to `times` where they are asked for.
 */
export function createLinter(
  rules: readonly Rule[],
  settings: Settings = {},
  times?: LintTimes,
): Linter {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  if (byId.size !== rules.length) throw new TypeError('Two rules share one id');
  const enabled = resolveSettings(rules, settings);
  const { stage = 'draft' } = settings;
  const facts = createFacts(settings.facts);
  const isOn = new Map(rules.map((rule) => [rule.id, false]));
  for (const { rule } of enabled) isOn.set(rule.id, true);
  const allOn = rules.every(
    ({ id, meta }) => isOn.get(id) === true || (meta.stage ?? stage) !== stage,
  );
  const prepared = enabled.map(({ rule: { id, create, review, meta }, severity, options }) => ({
    id,
    create,
    review,
    severity,
    options,
    fixes: meta.respells === true ? ('respell' as const) : ('nothing' as const),
    holdsEverywhere: meta.family === 'typography' || meta.family === 'directives',
  }));
  const isOnEverywhere = new Map(isOn);
  for (const { id, holdsEverywhere } of prepared) isOnEverywhere.set(id, holdsEverywhere);
  const all: PreparedRules = { rules: prepared, stage, facts };
  const seeksPhrases = enabled.some(({ rule }) => rule.phrases !== undefined);
  const seeksRepetitions = enabled.some(({ rule }) => rule.repetitions === true);
  let matchers: { readonly phrases: PhraseMatcher; readonly runs: CharacterFinder } | undefined;

  /** One resolution; a rule that throws is left out, so that the findings of the others are not lost. */
  const examine = (model: Model, companions: Companions): Examined => {
    matchers ??= {
      phrases: compilePhrases(
        enabled.map(({ rule, options }) => rule.phrases?.(options, facts) ?? []),
      ),
      runs: compileCharacters(enabled.map(({ rule, options }) => rule.characters?.(options))),
    };
    const { phrases, runs } = matchers;
    const { source, tokens } = model;
    const matches = timed(times, 'search', () => ({
      phrases: seeksPhrases ? phrases(model) : noMatches,
      runs: runs(source, tokens),
      repetitions: seeksRepetitions ? findRepetitions(model) : [],
    }));
    const failures = new Map<string, RuleFailure>();
    const neighbours = neighboursOf(model, companions);
    for (;;) {
      const outcome = runRules(model, all, matches, failures, times, neighbours);
      if (!('cause' in outcome)) return { ...outcome, failures: [...failures.values()] };
      if (failures.has(outcome.ruleId)) throw outcome.cause;
      failures.set(outcome.ruleId, outcome);
    }
  };

  const read = (source: string): ParsedResolution => timed(times, 'parse', () => parse(source));
  const lintBeside = (
    companions: Companions,
    source: string,
    parsed: () => ParsedResolution,
    memory: LintMemory = createMemory(),
  ): readonly Finding[] => {
    // Of several resolutions in one file it is not known to which one a companion belongs.
    const isOwn = hasNone(companions) || (parsed().parts?.length ?? 1) <= 1;
    const own = isOwn ? companions : noCompanions;
    const examined = examineAll(
      source,
      parsed,
      read,
      // The model of a part is asked by its rules only, and a file may have a thousand parts.
      (part, isWhole) => examine(isWhole ? modelOf(part) : new Model(part), own),
      memory,
    );
    const isOther = examined.directives.length > 0 && isOtherText(modelOf(parsed()));
    const on = isOther ? { rules: isOnEverywhere, allOn: false } : { rules: isOn, allOn };
    const { findings, failures } = applyAll(parsed, all, examined, on, times);
    for (const { ruleId, offset, cause } of [...examined.failures, ...failures]) {
      throw new RuleError(ruleId, offset, cause, { findings, parsed: parsed() });
    }
    return findings;
  };
  const linterBeside = (companions: Companions): Linter => {
    const lintParsed = (parsed: ParsedResolution): LintResult => ({
      findings: lintBeside(companions, parsed.source, () => parsed),
      parsed,
    });
    return {
      rules: enabled,
      rule: (id) => byId.get(id),
      stage,
      facts,
      lint: (source) => lintParsed(read(source)),
      lintParsed,
      lintEdited: (...edited) => lintBeside(companions, ...edited),
      beside: linterBeside,
    };
  };
  return linterBeside(noCompanions);
}

const noCompanions: Companions = { source: null, previous: null };

function hasNone({ source, previous }: Companions): boolean {
  return source === null && previous === null;
}

type Neighbours = Pick<RuleContext<string, OptionsSpec>, 'beside' | 'follows'>;

const noNeighbours: Neighbours = { beside: null, follows: null };

function neighboursOf(model: Model, { source, previous }: Companions): Neighbours {
  return {
    beside: source && lazily(() => concordanceOf(model, source)),
    follows: previous && lazily(() => compareTexts(previous, model)),
  };
}

/** What each text needs of a rule. A rule is a function with properties, which are slow to read. */
interface PreparedRule extends Pick<EnabledRule, 'severity' | 'options'> {
  readonly id: string;
  readonly create: Rule['create'];
  readonly review: Rule['review'] | undefined;
  /** What its safe fixes may do to words. */
  readonly fixes: WordChange;
  /** What it says holds of a letter as of a resolution. */
  readonly holdsEverywhere: boolean;
}

interface PreparedRules {
  readonly rules: readonly PreparedRule[];
  readonly stage: Stage;
  readonly facts: Facts;
}

/** One traversal for all rules that have not failed yet. */
function runRules(
  model: Model,
  prepared: PreparedRules,
  matches: Matches,
  failures: ReadonlyMap<string, RuleFailure>,
  times: LintTimes | undefined,
  neighbours: Neighbours,
): Omit<Examined, 'failures'> | RuleFailure {
  const { source, tree } = model;
  const { rules } = prepared;
  const isOther = isOtherText(model);
  const findings: Finding[] = [];
  const contexts = createContexts(model, prepared, findings, [], neighbours);
  const visitor: Visitor = { enter: {}, exit: {}, phrase: [], characters: [], repetition: [] };
  /** Whose code runs, and at which node: for the case that it throws. */
  const position = { rule: 0, offset: 0 };
  const directives: Directive[] = [];
  // A text without the word has no directives; looking for it costs next to nothing.
  if (source.includes('qarar-')) {
    visitor.enter.comment = [
      {
        rule: 0,
        call: (node) => {
          const directive = node.type === 'comment' ? parseDirective(source, node) : null;
          if (directive !== null) directives.push(directive);
        },
      },
    ];
  }
  try {
    for (let index = 0; index < rules.length; index++) {
      const { id, create, holdsEverywhere } = rules[index] as PreparedRule;
      if ((isOther && !holdsEverywhere) || (failures.size > 0 && failures.has(id))) continue;
      position.rule = index;
      const context = contexts[index] as Context;
      const listeners =
        times === undefined
          ? create(context)
          : timedListeners(
              times,
              id,
              timedRule(times, id, () => create(context)),
            );
      addListeners(visitor, index, listeners);
    }
    traverse(tree, visitor, matches, position);
    return { findings: findings.sort(compareFindings), directives };
  } catch (cause) {
    return failureOf(rules, position, cause);
  }
}

/** Lets the directives of the whole file silence findings, and the rules about directives look at them. */
function applyAll(
  parsed: () => ParsedResolution,
  prepared: PreparedRules,
  { findings, directives, failures }: Examined,
  on: Pick<DirectiveUse, 'rules' | 'allOn'>,
  times: LintTimes | undefined,
): { readonly findings: readonly Finding[]; readonly failures: readonly RuleFailure[] } {
  if (directives.length === 0) return { findings, failures: [] };
  const whole = parsed();
  const { source } = whole;
  const { rules } = prepared;
  const { kept, used } = applyDirectives(source, directives, findings);
  const failed = new Set(failures.map(({ ruleId }) => ruleId));
  const reviewed: Finding[] = [];
  const closed = directives.filter(({ isClosed }) => isClosed);
  const contexts = createContexts(modelOf(whole), prepared, reviewed, closed);
  const reviewFailures: RuleFailure[] = [];
  for (const [index, { id, review }] of rules.entries()) {
    if (review === undefined || failed.has(id)) continue;
    try {
      const use = { directives, used, ...on };
      timedRule(times, id, () => review(contexts[index] as Context, use));
    } catch (cause) {
      reviewFailures.push(failureOf(rules, { rule: index, offset: 0 }, cause));
    }
  }
  const own = applyDirectives(source, directives, reviewed.sort(compareFindings)).kept;
  return { findings: [...kept, ...own].sort(compareFindings), failures: reviewFailures };
}

function failureOf(
  rules: readonly PreparedRule[],
  { rule, offset }: { readonly rule: number; readonly offset: number },
  cause: unknown,
): RuleFailure {
  return { ruleId: (rules[rule] as PreparedRule).id, offset, cause };
}

type Context = RuleContext<string, OptionsSpec>;

function createContexts(
  model: Model,
  { rules, stage, facts }: PreparedRules,
  found: Finding[],
  directives: readonly Directive[] = [],
  neighbours: Neighbours = noNeighbours,
): Context[] {
  const { source, tree } = model;
  const slice: Context['slice'] = ({ start, end }) => source.slice(start, end);
  return rules.map(({ id, severity, options, fixes }) => {
    const report: Context['report'] = (reported) => {
      const finding = findingOf(id, severity, reported);
      found.push(withWordsKept(source, finding, fixes, directives));
    };
    return { source, tree, model, ...neighbours, stage, options, facts, slice, report };
  });
}

const strength = { info: 0, warning: 1, error: 2 } as const satisfies Record<Severity, number>;
const nothing = { data: {}, edits: [], suggestions: [], related: [] } as const;

function findingOf(ruleId: string, severity: Severity, report: Report): Finding {
  const own = report.severity ?? severity;
  return {
    ruleId,
    message: report.message,
    data: report.data ?? nothing.data,
    start: report.start,
    end: report.end,
    severity: strength[own] < strength[severity] ? own : severity,
    edits: report.edits ?? nothing.edits,
    suggestions: report.suggestions ?? nothing.suggestions,
    related: report.related ?? nothing.related,
  };
}

/** Without the corrections that would take words away. */
function withWordsKept(
  source: string,
  finding: Finding,
  fixes: WordChange,
  directives: readonly Directive[],
): Finding {
  const { edits, suggestions } = finding;
  if (edits.length === 0 && suggestions.length === 0) return finding;
  const keepsAll = keepsWords(source, edits, fixes, directives);
  const kept = suggestions.filter((each) => keepsWords(source, each.edits, 'reword', directives));
  if (keepsAll && kept.length === suggestions.length) return finding;
  return { ...finding, edits: keepsAll ? edits : [], suggestions: kept, withheld: true };
}

/** A total order for what a person can tell apart, so that two runs give the same list. */
export function compareFindings(a: Finding, b: Finding): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  if (a.ruleId !== b.ruleId) return a.ruleId < b.ruleId ? -1 : 1;
  if (a.message !== b.message) return a.message < b.message ? -1 : 1;
  return 0;
}
