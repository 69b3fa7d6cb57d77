import { lazily } from '../core/common/lazily.ts';
import { readCompanions } from '../core/lint/companions.ts';
import { applyEdits, fixAll } from '../core/lint/edits.ts';
import { createLinter, type Linter } from '../core/lint/linter.ts';
import type { Rule } from '../core/lint/rule.ts';
import {
  cutKinds,
  type Edit,
  type Finding,
  presetNames,
  type RuleExample,
} from '../core/lint/rule.ts';
import { fitsOption, resolveSettings, type Settings } from '../core/lint/settings.ts';
import { readMarks, shapeOf } from '../core/lint/verify-text.ts';
import { type ParsedResolution, parse } from '../core/syntax/parse.ts';
import { cutText, gapFinder } from './cuts.ts';
import { fuzzedTexts } from './fuzz.ts';

/** A way in which a rule does not keep what it promises; plain data. */
export interface Problem {
  readonly ruleId: string;
  /** Title of the example, or the beginning of the corpus text. */
  readonly example?: string;
  /** What is wrong, in English. */
  readonly what: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
}

export interface VerifyOptions {
  /** The rules beside which this one must find the same. */
  readonly otherRules?: readonly Rule[];
  /** Whole texts on which the rule must keep its promises about findings and fixes. */
  readonly corpus?: readonly string[];
  /** On so many texts that nobody writes, made of its examples, the rule must not throw. */
  readonly fuzz?: number;
}

type Add = (what: string, actual?: unknown, expected?: unknown) => void;

/** Holds a rule to its examples and to what every rule promises; an empty list means that it keeps all. */
export function verifyRule(rule: Rule, options: VerifyOptions = {}): Problem[] {
  const problems: Problem[] = [];
  const adder =
    (example?: string): Add =>
    (what, actual, expected) => {
      problems.push({
        ruleId: rule.id,
        ...(example === undefined ? {} : { example }),
        what,
        ...(expected === undefined ? {} : { expected }),
        ...(actual === undefined ? {} : { actual }),
      });
    };
  attempt(adder(), (add) => verifyMeta(rule, add));

  const shown: Shown = {
    messages: new Set(),
    hasClean: false,
    hasEdits: false,
    hasSuggestion: false,
  };
  const lintersFor = lintersOf(rule, options.otherRules ?? []);
  for (const example of rule.examples) {
    attempt(adder(example.title), (add) => verifyExample(rule, example, lintersFor, shown, add));
  }
  for (const id of Object.keys(rule.meta.messages)) {
    if (!shown.messages.has(id)) adder()('no example shows the message', id);
  }
  if (!shown.hasClean) adder()('no example is clean');
  if (rule.meta.fix === 'safe' && !shown.hasEdits) adder()('no example shows a safe fix');
  if (rule.meta.fix === 'suggest' && !shown.hasSuggestion) adder()('no example shows a suggestion');

  attempt(adder('the empty text'), (add) => {
    const { findings } = defaultLinter(rule).lint('');
    if (findings.length > 0) add('the empty text has findings', findings);
  });
  attempt(adder('a text that nobody writes'), (add) => verifyFuzzed(rule, options.fuzz ?? 0, add));
  const linter = lazily(() => defaultLinter(rule));
  const { corpus = [] } = options;
  for (const text of corpus) {
    attempt(adder(text.slice(0, 60)), (add) => {
      verifyText(rule, parsedIn(corpus, text), add, linter());
    });
  }
  return problems;
}

/** Runs a check; what is thrown in it becomes a problem. */
function attempt(add: Add, check: (add: Add) => void): void {
  try {
    check(add);
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    add('threw', cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  }
}

interface Shown {
  readonly messages: Set<string>;
  hasClean: boolean;
  hasEdits: boolean;
  hasSuggestion: boolean;
}

function verifyMeta(rule: Rule, add: Add): void {
  const { messages, description, why, options = {} } = rule.meta;
  const texts = { description, why };
  for (const [name, text] of Object.entries({ ...texts, ...messages })) {
    if (text.en.trim() === '' || text.ar.trim() === '') add('a text is empty', name);
    // A message is a line of a list; only the reason is running text.
    if (name !== 'why' && (text.en.endsWith('.') || text.ar.endsWith('.'))) {
      add('a line ends with a full stop', name);
    }
    const [english, arabic] = [placesOf(text.en), placesOf(text.ar)];
    if (english.join() !== arabic.join()) {
      add(`the places of ${name} differ between the languages`, arabic, english);
    }
  }
  for (const [name, spec] of Object.entries(options)) {
    if (!fitsOption(spec, spec.default)) add('the default does not fit the option', name);
  }
  for (const preset of presetNames) {
    attempt(add, () => resolveSettings([rule], { presets: [preset] }));
  }
  const titles = rule.examples.map(({ title }) => title);
  if (new Set(titles).size !== titles.length) add('two examples share one title', titles);
}

/** The `{name}` places of a message, sorted. */
function placesOf(template: string): string[] {
  return [
    ...new Set(Array.from(template.matchAll(/\{(\w+)\}/gu), ([, name]) => name ?? '')),
  ].sort();
}

function verifyExample(
  rule: Rule,
  example: RuleExample,
  lintersFor: (settings: Settings) => Linters,
  shown: Shown,
  add: Add,
): void {
  const { text, ranges } = readMarks(example.text);
  const setting = [rule.meta.severity, example.options ?? {}] as const;
  const stage = example.stage ?? rule.meta.stage ?? 'draft';
  const facts = example.facts === undefined ? [] : [example.facts];
  const settings = { rules: { [rule.id]: setting }, stage, facts };
  const companions = readCompanions(example);
  const { alone, among } = lintersFor(settings);
  const linter = alone.beside(companions);
  const findings = verifyText(rule, frozen(text), add, linter);
  const brief = (list: readonly Finding[]): string[] =>
    list.map(({ start, end, message }) => `${start}-${end} ${message}`);
  const shownAt = (start: number, end: number, message: string): string =>
    `${start}-${end} ${message}: ${text.slice(start, end)}`;

  const ids = example.findings ?? [];
  const marked = ranges.map(({ start, end }, index) => shownAt(start, end, ids[index] ?? '?'));
  const found = findings.map(({ start, end, message }) => shownAt(start, end, message));
  if (ids.length !== ranges.length) add('marks and message ids differ in number', marked, ids);
  if (found.join() !== marked.join()) add('other findings', found, marked);
  const severity = example.severity ?? rule.meta.severity;
  for (const finding of findings) {
    if (finding.severity !== severity) add('other severity', finding.severity, severity);
    shown.messages.add(finding.message);
    for (const { message } of [...finding.suggestions, ...finding.related]) {
      shown.messages.add(message);
    }
    shown.hasEdits ||= finding.edits.length > 0;
    shown.hasSuggestion ||= finding.suggestions.length > 0;
  }
  shown.hasClean ||= ranges.length === 0;

  const fixed = findings.some(({ edits }) => edits.length > 0)
    ? fixAll(linter, text).output
    : undefined;
  if (fixed !== example.fix) add('other fix', fixed ?? null, example.fix ?? null);
  verifySuggestions(example, text, findings, add);

  if (!text.includes('\r')) {
    const { findings: atCrlf } = linter.lint(text.replaceAll('\n', '\r\n'));
    const moved = findings.map((finding) => ({
      ...finding,
      start: crlfOffset(text, finding.start),
      end: crlfOffset(text, finding.end),
    }));
    if (brief(atCrlf).join() !== brief(moved).join()) {
      add('other findings with CRLF line ends', brief(atCrlf), brief(moved));
    }
  }
  verifyCuts(rule, linter, text, findings, add);
  if (among !== null) {
    const all = among().beside(companions).lint(text).findings;
    const own = all.filter(({ ruleId }) => ruleId === rule.id);
    if (brief(own).join() !== brief(findings).join()) {
      add('other findings among all rules', brief(own), brief(findings));
    }
  }
}

interface Linters {
  readonly alone: Linter;
  /** Null where there are no others. */
  readonly among: (() => Linter) | null;
}

/** The rule alone and among others; most examples have the same settings, and linters take long to make. */
function lintersOf(rule: Rule, otherRules: readonly Rule[]): (settings: Settings) => Linters {
  const known = new Map<string, Linters>();
  const others = otherRules.filter(({ id }) => id !== rule.id);
  return (settings) => {
    const key = JSON.stringify(settings);
    const linters = known.get(key) ?? {
      alone: createLinter([rule], settings),
      among:
        otherRules.length === 0 ? null : lazily(() => createLinter([rule, ...others], settings)),
    };
    known.set(key, linters);
    return linters;
  };
}

/** What is found in a sentence is found in it wherever a page ends and whatever mark stands in it. */
function verifyCuts(
  rule: Rule,
  linter: Linter,
  text: string,
  findings: readonly Finding[],
  add: Add,
): void {
  if (findings.length === 0) return;
  const gapsAround = gapFinder(text);
  const placeOf = ({ start, end, message }: Finding): string => `${start}-${end} ${message}`;
  for (const kind of cutKinds) {
    if (rule.meta.partedBy?.[kind] !== undefined) continue;
    for (const finding of findings) {
      const lost = gapsAround(finding)
        .filter(({ kinds }) => kinds.includes(kind))
        .map(({ at }) => cutText(text, at, kind))
        .find(({ text: cut, moved }) => {
          const found = linter.lint(cut).findings;
          return !found.some((each) => placeOf(each) === placeOf(moved(finding)));
        });
      if (lost === undefined) continue;
      add(`a ${kind} between two words hides ${finding.message}`, lost.text);
      break;
    }
  }
}

function verifySuggestions(
  example: RuleExample,
  text: string,
  findings: readonly Finding[],
  add: Add,
): void {
  const results = findings.flatMap(({ suggestions }) =>
    suggestions.map(({ edits }) => applyEdits(text, edits)),
  );
  const { suggest = [] } = example;
  if (typeof suggest === 'string') {
    if (results[0] !== suggest) add('other suggestion', results[0] ?? null, suggest);
  } else if (results.join('\0') !== suggest.join('\0')) {
    add('other suggestions', results, suggest);
  }
  for (const result of results) if (result === text) add('a suggestion changes nothing', result);
}

/** Ranges lie in the text and nothing is thrown, whatever the text is; the first that fails is told. */
function verifyFuzzed(rule: Rule, count: number, add: Add): void {
  const linter = defaultLinter(rule);
  const examples = rule.examples.map(({ text }) => readMarks(text).text);
  for (const text of fuzzedTexts(examples, count)) {
    let isFine = true;
    const addOf: Add = (what, actual) => {
      isFine = false;
      add(`${what}, in ${JSON.stringify(text)}`, actual);
    };
    attempt(addOf, () => {
      for (const finding of linter.lint(text).findings) verifyFinding(rule, text, finding, addOf);
    });
    if (!isFine) return;
  }
}

/** The rule with its defaults, at a stage at which it is on. */
function defaultLinter(rule: Rule): Linter {
  const { stage } = rule.meta;
  return createLinter([rule], stage === undefined ? {} : { stage });
}

/** What holds for any text; gives the findings of the rule. */
function verifyText(
  rule: Rule,
  parsed: ParsedResolution,
  add: Add,
  linter: Linter,
): readonly Finding[] {
  const { findings } = linter.lintParsed(parsed);
  for (const finding of findings) verifyFinding(rule, parsed.source, finding, add);
  if (findings.some(({ edits }) => edits.length > 0)) verifyFix(rule, linter, parsed, add);
  return findings;
}

/** What has been read of each corpus, which many rules are held to. */
const parsedCorpora = new WeakMap<readonly string[], Map<string, ParsedResolution>>();

function parsedIn(corpus: readonly string[], text: string): ParsedResolution {
  const known = parsedCorpora.get(corpus) ?? new Map<string, ParsedResolution>();
  parsedCorpora.set(corpus, known);
  const parsed = known.get(text) ?? frozen(text);
  known.set(text, parsed);
  return parsed;
}

/** A text as it is read; to change its tree is to throw. */
function frozen(text: string): ParsedResolution {
  const parsed = parse(text);
  deepFreeze(parsed.tree);
  return parsed;
}

export function verifyFinding(rule: Rule, text: string, finding: Finding, add: Add): void {
  const { fix, messages } = rule.meta;
  const inside = ({ start, end }: { start: number; end: number }): boolean =>
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start <= end &&
    end <= text.length;
  const edits = [finding.edits, ...finding.suggestions.map((suggestion) => suggestion.edits)];
  for (const span of [finding, ...finding.related, ...edits.flat()]) {
    if (!inside(span)) add('a range is not in the text', [span.start, span.end]);
  }
  for (const list of edits) if (!areDisjoint(list)) add('edits overlap or are unsorted', list);
  if (finding.withheld) add('a correction takes words away from the text', text);
  if (fix !== 'safe' && finding.edits.length > 0)
    add(`a rule with fix ${fix} gives edits`, finding.edits);
  if (fix === 'none' && finding.suggestions.length > 0) {
    add('a rule with fix none gives a suggestion', finding.suggestions);
  }
  for (const { message, data = {} } of [finding, ...finding.suggestions, ...finding.related]) {
    const template = messages[message];
    if (template === undefined) {
      add('there is no such message', message);
      continue;
    }
    const missing = placesOf(template.en).filter((name) => !Object.hasOwn(data, name));
    if (missing.length > 0) add(`the message ${message} lacks data`, missing);
  }
}

function areDisjoint(edits: readonly Edit[]): boolean {
  return edits.every(({ start }, index) => start >= (edits[index - 1]?.end ?? 0));
}

/** Fixes converge, leave nothing fixable and keep the structure. */
function verifyFix(rule: Rule, linter: Linter, parsed: ParsedResolution, add: Add): void {
  const { output, remaining } = fixAll(linter, parsed.source);
  const left = remaining.filter(({ ruleId, edits }) => ruleId === rule.id && edits.length > 0);
  if (left.length > 0) add('fixes do not converge', output);
  const [before, after] = [shapeOf(parsed.tree), shapeOf(parse(output).tree)];
  if (before.blocks !== after.blocks) {
    add('the fixed text has another structure', after.blocks, before.blocks);
  }
  for (const [type, count] of before.inlines) {
    const now = after.inlines.get(type) ?? 0;
    if (now < count) add(`the fixed text has fewer nodes ${type}`, now, count);
  }
}

/** Where an offset comes to lie when each `\n` becomes `\r\n`. */
function crlfOffset(text: string, offset: number): number {
  return offset + text.slice(0, offset).split('\n').length - 1;
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}
