import type { Facts } from '../facts/facts.ts';
import type { Model } from '../model/model.ts';
import { isOtherText } from '../model/text-kind.ts';
import type { Directive } from './directive.ts';
import { parseDirective } from './directives.ts';
import { keepsWords, type WordChange } from './kept-words.ts';
import { type LintTimes, timedListeners, timedRule } from './lint-times.ts';
import type { RuleFailure } from './parts.ts';
import type { Finding, OptionsSpec, Report, Rule, RuleContext, Severity, Stage } from './rule.ts';
import type { EnabledRule } from './settings.ts';
import { addListeners, createVisitor, type Matches, traverse, type Visitor } from './traverse.ts';

/** A resolution that the rules look at. */
export interface Run {
  readonly model: Model;
  readonly matches: Matches;
  /** Makes the context of a rule. */
  readonly contextOf: (rule: PreparedRule) => Context;
  readonly visitor: Visitor;
  /** Whose code runs, and at which node: for the case that it throws. */
  readonly position: { rule: number; offset: number };
  /** In the order in which they were made. */
  readonly findings: Finding[];
  readonly directives: Directive[];
  /** Rules that have thrown before, and are left out. */
  readonly without: ReadonlyMap<string, RuleFailure>;
  readonly isOther: boolean;
  /** The rule that has thrown: nothing more is done about this text. */
  failure: RuleFailure | null;
}

export function startRun(
  model: Model,
  prepared: PreparedRules,
  matches: Matches,
  without: ReadonlyMap<string, RuleFailure>,
  neighbours: Neighbours,
): Run {
  const { source } = model;
  const findings: Finding[] = [];
  const visitor = createVisitor();
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
  return {
    model,
    matches,
    contextOf: contextMaker(model, prepared, findings, [], neighbours),
    visitor,
    position: { rule: 0, offset: 0 },
    findings,
    directives,
    without,
    isOther: isOtherText(model),
    failure: null,
  };
}

/**
 * One traversal of each text for all rules. What is done at the beginning and the end of texts, and that
 * is most, is done rule by rule: code that has just been run for another text is in the caches of the
 * processor, where that of all rules has no room.
 */
export function runRules(
  runs: readonly Run[],
  prepared: PreparedRules,
  times: LintTimes | undefined,
): void {
  const { rules } = prepared;
  const work: RunWork = { rules, times };
  for (let rule = 0; rule < rules.length; rule++) {
    for (const run of runs) attempt(run, rule, work, begin);
  }
  for (const run of runs) attempt(run, 0, work, walk);
  for (let rule = 0; rule < rules.length; rule++) {
    for (const run of runs) if (run.visitor.end[rule] !== undefined) attempt(run, rule, work, end);
  }
}

interface RunWork {
  readonly rules: readonly PreparedRule[];
  readonly times: LintTimes | undefined;
}

const none: readonly [] = [];

function attempt(
  run: Run,
  rule: number,
  given: RunWork,
  work: (run: Run, rule: number, given: RunWork) => void,
): void {
  if (run.failure !== null) return;
  run.position.rule = rule;
  run.position.offset = run.model.tree.start;
  try {
    work(run, rule, given);
  } catch (cause) {
    run.failure = ruleFailure(given.rules, run.position, cause);
  }
}

function walk({ model, visitor, matches, position }: Run): void {
  traverse(model.tree, visitor, matches, position);
}

function end({ model, visitor }: Run, rule: number): void {
  visitor.end[rule]?.(model.tree, none);
}

function begin(
  { model, contextOf, visitor, without, isOther }: Run,
  rule: number,
  { rules, times }: RunWork,
): void {
  const prepared = rules[rule] as PreparedRule;
  const { id, create, needs, holdsEverywhere } = prepared;
  if ((isOther && !holdsEverywhere) || (without.size > 0 && without.has(id))) return;
  if (needs !== undefined && !needs.some((type) => model.nodes(type).length > 0)) return;
  const context = contextOf(prepared);
  const listeners =
    times === undefined
      ? create(context)
      : timedListeners(
          times,
          id,
          timedRule(times, id, () => create(context)),
        );
  addListeners(visitor, rule, listeners);
  visitor.begin[rule]?.(model.tree, none);
}

/** What each text needs of a rule. A rule is a function with properties, which are slow to read. */
interface PreparedRule extends Pick<EnabledRule, 'severity' | 'options'> {
  readonly id: string;
  readonly create: Rule['create'];
  readonly needs: Rule['needs'];
  readonly review: Rule['review'] | undefined;
  /** What its safe fixes may do to words. */
  readonly fixes: WordChange;
  /** What it says holds of a letter as of a resolution. */
  readonly holdsEverywhere: boolean;
}

export interface PreparedRules {
  readonly rules: readonly PreparedRule[];
  readonly stage: Stage;
  readonly facts: Facts;
}

export function ruleFailure(
  rules: readonly PreparedRule[],
  { rule, offset }: { readonly rule: number; readonly offset: number },
  cause: unknown,
): RuleFailure {
  return { ruleId: (rules[rule] as PreparedRule).id, offset, cause };
}

type Context = RuleContext<string, OptionsSpec>;

/** What the texts beside a resolution say of it. */
export type Neighbours = Pick<Context, 'beside' | 'follows'>;

const noNeighbours: Neighbours = { beside: null, follows: null };

/** The contexts of the rules for one text; what they report is added to `found`. */
export function contextMaker(
  model: Model,
  { stage, facts }: PreparedRules,
  found: Finding[],
  directives: readonly Directive[] = [],
  { beside, follows }: Neighbours = noNeighbours,
): (rule: PreparedRule) => Context {
  const { source, tree } = model;
  const slice: Context['slice'] = ({ start, end }) => source.slice(start, end);
  return ({ id, severity, options, fixes }) => {
    const report: Context['report'] = (reported) => {
      const finding = findingOf(id, severity, reported);
      found.push(withWordsKept(source, finding, fixes, directives));
    };
    return { source, tree, model, beside, follows, stage, options, facts, slice, report };
  };
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
