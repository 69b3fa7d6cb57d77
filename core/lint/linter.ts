import { lazily } from '../common/lazily.ts';
import { concordanceOf } from '../concordance/concordance.ts';
import { createDraftPairing, hasConcordance, type PairDrafts } from '../concordance/draft-pairs.ts';
import { createFacts, type Facts } from '../facts/facts.ts';
import { Model, modelOf } from '../model/model.ts';
import { isOtherText } from '../model/text-kind.ts';
import { compareTexts } from '../revision/revision.ts';
import { type ParsedResolution, parse, parseTogether } from '../syntax/parse.ts';
import type { Companions } from './companions.ts';
import type { DirectiveUse } from './directive.ts';
import { applyDirectives } from './directives.ts';
import { RuleError } from './errors.ts';
import type { MatchMemory } from './kept-matches.ts';
import type { LintResult } from './lint-result.ts';
import { type LintTimes, timed, timedRule } from './lint-times.ts';
import {
  createMemory,
  type Examined,
  examineAll,
  type LintMemory,
  type RuleFailure,
  type UnexaminedPart,
} from './parts.ts';
import type { Finding, Rule, Stage } from './rule.ts';
import {
  contextMaker,
  type Neighbours,
  type PreparedRules,
  type Run,
  ruleFailure,
  runRules,
  startRun,
} from './runs.ts';
import { createSearch } from './search.ts';
import { type EnabledRule, resolveSettings, type Settings } from './settings.ts';
import type { Matches } from './traverse.ts';

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
   * Several texts, in less time than one after the other: all are examined before the first result is
   * asked for. Each result is that of `lint`, and throws as it does.
   */
  readonly lintTogether: (sources: readonly string[]) => readonly (() => LintResult)[];
  /**
   * For a file that is edited: what the memory knows of the last version is not read again. `parsed`
   * gives the whole file where it is needed.
   */
  readonly lintEdited: (
    source: string,
    parsed: () => ParsedResolution,
    memory: LintMemory,
  ) => readonly Finding[];
  /** The same linter for texts beside which these lie; what a file follows only where it is one resolution. */
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
  const prepared = prepareRules(enabled, stage, facts);
  const examine = createExamination(enabled, prepared, times);
  const isOn = isOnOf(rules, enabled, prepared);
  // A rule that no text needs has its time, too.
  for (const { rule } of enabled) times?.rules.set(rule.id, times.rules.get(rule.id) ?? 0);

  const read = (source: string): ParsedResolution => timed(times, 'parse', () => parse(source));
  const examineParts = (
    parts: readonly UnexaminedPart[],
    companions: Companions,
    memory?: LintMemory,
  ): readonly Examined[] => {
    // The model of a part is asked by its rules only, and a file may have a thousand parts.
    const models = parts.map(({ parsed, isWhole }) =>
      isWhole ? modelOf(parsed) : new Model(parsed),
    );
    return examine(
      models,
      parts.map((part, at) => neighboursOf(models[at] as Model, part, companions)),
      parts.every(({ isWhole }) => isWhole) ? memory?.matches : undefined,
    );
  };
  const lintBeside = (
    companions: Companions,
    source: string,
    parsed: () => ParsedResolution,
    { memory, pair = null }: Partial<Surroundings> = {},
  ): readonly Finding[] => {
    const examineOwn = (parts: readonly UnexaminedPart[]): readonly Examined[] =>
      examineParts(parts, companions, memory);
    const file = { source, parsed, read, pair };
    const examined = examineAll(file, examineOwn, memory ?? createMemory());
    return findingsOf(parsed, examined);
  };
  const findingsOf = (parsed: () => ParsedResolution, examined: Examined): readonly Finding[] => {
    const isOther = examined.directives.length > 0 && isOtherText(modelOf(parsed()));
    const { findings, failures } = applyAll(parsed, prepared, examined, isOn(isOther), times);
    for (const { ruleId, offset, cause } of [...examined.failures, ...failures]) {
      throw new RuleError(ruleId, offset, cause, { findings, parsed: parsed() });
    }
    return findings;
  };
  const lintTogether = (sources: readonly string[]): readonly (() => LintResult)[] => {
    const wholes = timed(times, 'parse', () => parseTogether(sources));
    const single = wholes.filter(({ parts }) => parts === undefined);
    const parts = single.map((parsed) => ({ parsed, isWhole: true, beside: [] }));
    const examined = examineParts(parts, noCompanions);
    const known = new Map(single.map((parsed, at) => [parsed, examined[at] as Examined]));
    return wholes.map((parsed) => () => {
      const own = known.get(parsed);
      const whole = (): ParsedResolution => parsed;
      const findings =
        own === undefined ? lintBeside(noCompanions, parsed.source, whole) : findingsOf(whole, own);
      return { findings, parsed };
    });
  };
  const linterBeside = (companions: Companions): Linter => {
    const pair = companions.source && createDraftPairing(companions.source);
    const lintParsed = (parsed: ParsedResolution): LintResult => ({
      findings: lintBeside(companions, parsed.source, () => parsed, { pair }),
      parsed,
    });
    return {
      rules: enabled,
      rule: (id) => byId.get(id),
      stage,
      facts,
      lint: (source) => lintParsed(read(source)),
      lintParsed,
      lintTogether: hasNone(companions)
        ? lintTogether
        : (sources) => sources.map((source) => () => lintParsed(read(source))),
      lintEdited: (source, parsed, memory) =>
        lintBeside(companions, source, parsed, { memory, pair }),
      beside: linterBeside,
    };
  };
  return linterBeside(noCompanions);
}

function prepareRules(enabled: readonly EnabledRule[], stage: Stage, facts: Facts): PreparedRules {
  const rules = enabled.map(({ rule: { id, create, needs, review, meta }, severity, options }) => ({
    id,
    create,
    needs,
    review,
    severity,
    options,
    fixes: meta.respells === true ? ('respell' as const) : ('nothing' as const),
    holdsEverywhere: meta.family === 'typography' || meta.family === 'directives',
  }));
  return { rules, stage, facts };
}

/** Which rules look at a text: all that are on, or those that hold of any text. */
function isOnOf(
  rules: readonly Rule[],
  enabled: readonly EnabledRule[],
  { rules: prepared, stage }: PreparedRules,
): (isOther: boolean) => Pick<DirectiveUse, 'rules' | 'allOn'> {
  const isOn = new Map(rules.map((rule) => [rule.id, false]));
  for (const { rule } of enabled) isOn.set(rule.id, true);
  const allOn = rules.every(
    ({ id, meta }) => isOn.get(id) === true || (meta.stage ?? stage) !== stage,
  );
  const isOnEverywhere = new Map(isOn);
  for (const { id, holdsEverywhere } of prepared) isOnEverywhere.set(id, holdsEverywhere);
  const ordinary = { rules: isOn, allOn };
  const other = { rules: isOnEverywhere, allOn: false };
  return (isOther) => (isOther ? other : ordinary);
}

type Examination = (
  models: readonly Model[],
  neighbours: readonly Neighbours[],
  /** Of a text that is edited, and examined alone. */
  memory?: MatchMemory,
) => readonly Examined[];

interface Surroundings {
  readonly memory: LintMemory;
  readonly pair: PairDrafts | null;
}

/** Resolutions; a rule that throws is left out of its text, so that the findings of the others are not lost. */
function createExamination(
  enabled: readonly EnabledRule[],
  prepared: PreparedRules,
  times: LintTimes | undefined,
): Examination {
  const search = createSearch(enabled, prepared.facts);
  return (models, neighbours, memory) => {
    const matches = timed(times, 'search', () => search(models, memory));
    const start = (at: number, without: ReadonlyMap<string, RuleFailure>): Run => {
      const model = models[at] as Model;
      return startRun(
        model,
        prepared,
        matches[at] as Matches,
        without,
        neighbours[at] as Neighbours,
      );
    };
    const runs = models.map((_, at) => start(at, noFailures));
    runRules(runs, prepared, times);
    return runs.map((first, at) => {
      const failures = new Map<string, RuleFailure>();
      let run = first;
      for (let { failure } = run; failure !== null; { failure } = run) {
        if (failures.has(failure.ruleId)) throw failure.cause;
        failures.set(failure.ruleId, failure);
        run = start(at, failures);
        runRules([run], prepared, times);
      }
      const { findings, directives } = run;
      return {
        findings: findings.sort(compareFindings),
        directives,
        failures: [...failures.values()],
      };
    });
  };
}

const noCompanions: Companions = { source: null, previous: null };

function hasNone({ source, previous }: Companions): boolean {
  return source === null && previous === null;
}

function neighboursOf(
  model: Model,
  { beside, isWhole }: UnexaminedPart,
  { source, previous }: Companions,
): Neighbours {
  return {
    beside:
      source && hasConcordance(beside) ? lazily(() => concordanceOf(model, source, beside)) : null,
    // Which of several resolutions it is that follows another one, nobody says.
    follows: previous && isWhole ? lazily(() => compareTexts(previous, model)) : null,
  };
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
  const contextOf = contextMaker(modelOf(whole), prepared, reviewed, closed);
  const reviewFailures: RuleFailure[] = [];
  for (const [index, rule] of rules.entries()) {
    const { id, review } = rule;
    if (review === undefined || failed.has(id)) continue;
    try {
      const use = { directives, used, ...on };
      timedRule(times, id, () => review(contextOf(rule), use));
    } catch (cause) {
      reviewFailures.push(ruleFailure(rules, { rule: index, offset: 0 }, cause));
    }
  }
  const own = applyDirectives(source, directives, reviewed.sort(compareFindings)).kept;
  return { findings: [...kept, ...own].sort(compareFindings), failures: reviewFailures };
}

const noFailures: ReadonlyMap<string, RuleFailure> = new Map();

/** A total order for what a person can tell apart, so that two runs give the same list. */
export function compareFindings(a: Finding, b: Finding): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  if (a.ruleId !== b.ruleId) return a.ruleId < b.ruleId ? -1 : 1;
  if (a.message !== b.message) return a.message < b.message ? -1 : 1;
  return 0;
}
