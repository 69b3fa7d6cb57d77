import { lineIndex } from '../syntax/lines.ts';
import type { Span } from '../syntax/tree.ts';
import {
  type Directive,
  type DirectiveRule,
  type DirectiveUse,
  directiveActions,
} from './directive.ts';
import type { Finding } from './rule.ts';

/** The rules about directives: they run last, and only a directive that names one silences it. */
export const UNUSED_DIRECTIVE = 'unused-directive';
export const UNCLOSED_COMMENT = 'unclosed-comment';
export const ABOUT_DIRECTIVES: ReadonlySet<string> = new Set([UNUSED_DIRECTIVE, UNCLOSED_COMMENT]);

const OPENING = '<!--';
const CLOSING = '-->';
const PREFIX = 'qarar-';

/**
 * `<!-- qarar-disable-next-line rule-a, rule-b -- reason -->`; null for any other comment. Rules are
 * separated by spaces or commas, and all rules are meant where none is named. A directive that is not
 * closed on its line has no action.
 */
export function parseDirective(source: string, comment: Span): Directive | null {
  const written = source.slice(comment.start, comment.end);
  const isClosed = written.endsWith(CLOSING) && !/[\r\n]/u.test(written);
  const limit = comment.end - (written.endsWith(CLOSING) ? CLOSING.length : 0);

  const words: DirectiveRule[] = [];
  const word = /[^\s,\u060c]+/gu; // U+060C: Arabic comma
  word.lastIndex = comment.start + OPENING.length;
  for (let match = word.exec(source); match !== null; match = word.exec(source)) {
    const end = Math.min(match.index + match[0].length, limit);
    if (match.index >= limit || match[0] === '--') break;
    const name = source.slice(match.index, end);
    if (words.length === 0 && !name.startsWith(PREFIX)) return null;
    words.push({ name, start: match.index, end });
  }
  const [keyword, ...rules] = words;
  if (keyword === undefined) return null;
  const known = directiveActions.find((action) => PREFIX + action === keyword.name) ?? null;
  const { start, end } = comment;
  const action = isClosed ? known : null;
  return { start, end, action, isClosed, keyword: spanOf(keyword), rules };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Names close to which an unknown directive may have been meant. */
export const directiveKeywords: readonly string[] = directiveActions.map(
  (action) => PREFIX + action,
);

/** Which rules are off, and by which directive or which name in one. */
interface Switches {
  all: Directive | null;
  readonly rules: Map<string, DirectiveRule>;
  /** Rules that were switched on again while all are off. */
  readonly exceptions: Set<string>;
}

/**
 * The findings that no directive suppresses, and what the directives did. One sweep over findings
 * and directives, both in the order of the text. A finding is suppressed by its start, and by one
 * directive alone: the widest, so that a narrower one beside it is seen to be unused.
 */
export function applyDirectives(
  source: string,
  directives: readonly Directive[],
  findings: readonly Finding[],
): { readonly kept: readonly Finding[]; readonly used: DirectiveUse['used'] } {
  const used = new Set<Directive | DirectiveRule>();
  const lines = lineIndex(source);
  const file = noSwitches();
  const block = noSwitches();
  const byLine = new Map<number, Switches>();
  for (const directive of directives) {
    if (directive.action === 'disable-file') switchOff(file, directive);
    if (directive.action !== 'disable-next-line') continue;
    const line = lines.locate(directive.end).line + 1;
    const switches = byLine.get(line) ?? noSwitches();
    byLine.set(line, switches);
    switchOff(switches, directive);
  }

  let next = 0;
  const passBlocks = (offset: number): void => {
    for (; next < directives.length; next++) {
      const directive = directives[next] as Directive;
      if (directive.end > offset) return;
      if (directive.action === 'disable') switchOff(block, directive);
      if (directive.action === 'enable') switchOn(block, directive, used);
    }
  };
  const kept = findings.filter(({ start, ruleId }) => {
    passBlocks(start);
    const cause =
      switchedOff(file, ruleId) ??
      switchedOff(block, ruleId) ??
      (byLine.size > 0 ? switchedOff(byLine.get(lines.locate(start).line), ruleId) : null);
    if (cause !== null) used.add(cause);
    return cause === null;
  });
  passBlocks(source.length);
  return { kept, used };
}

function noSwitches(): Switches {
  return { all: null, rules: new Map(), exceptions: new Set() };
}

function switchOff(switches: Switches, directive: Directive): void {
  if (directive.rules.length === 0) {
    // A second one has an effect only on the rules that were switched on again in between.
    if (switches.all === null || switches.exceptions.size > 0) switches.all = directive;
    switches.exceptions.clear();
  }
  for (const rule of directive.rules) {
    if (!switches.rules.has(rule.name)) switches.rules.set(rule.name, rule);
  }
}

function switchOn(
  switches: Switches,
  directive: Directive,
  used: Set<Directive | DirectiveRule>,
): void {
  if (directive.rules.length === 0) {
    if (switches.all !== null || switches.rules.size > 0) used.add(directive);
    switches.all = null;
    switches.rules.clear();
    switches.exceptions.clear();
  }
  for (const rule of directive.rules) {
    const wasNamed = switches.rules.delete(rule.name);
    const wasAmongAll = switches.all !== null && !switches.exceptions.has(rule.name);
    if (wasNamed || wasAmongAll) used.add(rule);
    if (wasAmongAll) switches.exceptions.add(rule.name);
  }
}

/** What switched the rule off, or null. */
function switchedOff(
  switches: Switches | undefined,
  ruleId: string,
): Directive | DirectiveRule | null {
  if (switches === undefined) return null;
  // Where nothing is used, `unused-directive` could not say so of a directive that silences it too.
  const { all, rules, exceptions } = switches;
  if (all !== null && !ABOUT_DIRECTIVES.has(ruleId) && !exceptions.has(ruleId)) return all;
  return rules.get(ruleId) ?? null;
}
