import { pagesUrl } from './pages-url.ts';
import type { Rule } from './rule.ts';
import {
  type Finding,
  type Locale,
  type MessageData,
  pluginOf,
  type RelatedPlace,
  type Suggestion,
} from './rule.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
/** Controls that would break out of the isolate, or turn around what a person reads. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** What most values have none of. */
const MANY_SPACES_OR_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[^\S ]|\s\s/u;
const LONGEST_VALUE = 160;

/** The text of a finding, in the language of the interface. */
export function findingText(rule: Rule, finding: Finding, locale: Locale): string {
  return messageText(rule, finding.message, finding.data, locale);
}

export function suggestionText(rule: Rule, suggestion: Suggestion, locale: Locale): string {
  return messageText(rule, suggestion.message, suggestion.data ?? {}, locale);
}

export function relatedText(rule: Rule, related: RelatedPlace, locale: Locale): string {
  return messageText(rule, related.message, related.data ?? {}, locale);
}

export function messageText(rule: Rule, id: string, data: MessageData, locale: Locale): string {
  const message = rule.meta.messages[id];
  if (message === undefined) throw new RangeError(`The rule ${rule.id} has no message ${id}`);
  return fill(message[locale], data, shownValue);
}

/** A message cut at its places: one text more than there are names. */
interface Template {
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

/** Messages are few, and each is told many times. */
const templates = new Map<string, Template>();

function templateOf(message: string): Template {
  let template = templates.get(message);
  if (template === undefined) {
    const parts = message.split(/\{(\w+)\}/u);
    template = {
      texts: parts.filter((_, i) => i % 2 === 0),
      names: parts.filter((_, i) => i % 2 === 1),
    };
    templates.set(message, template);
  }
  return template;
}

/**
 * Puts the values into the `{name}` places. Strings are isolated, so that an Arabic quotation does
 * not turn an English sentence around it, nor a Latin one an Arabic sentence.
 */
export function fill(
  message: string,
  data: MessageData,
  show: (name: string, value: string) => string = (_, value) => isolated(value),
): string {
  const { texts, names } = templateOf(message);
  let text = texts[0] ?? '';
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) text += `{${name}}`;
    else if (typeof value === 'number') text += String(value);
    else text += show(name, value);
    text += texts[i + 1] ?? '';
  }
  return text;
}

/** Places in the messages of rules for words that the text has or should have; labels have others. */
const QUOTATIONS: ReadonlySet<string> = new Set([
  'actual',
  'context',
  'cue',
  'expected',
  'mark',
  'new',
  'noun',
  'old',
  'said',
  'text',
  'verb',
  'word',
  'words',
  'written',
]);

/** Numbers are told from the words around them as they are. */
function isQuotation(name: string, value: string): boolean {
  if (!QUOTATIONS.has(name) || value.startsWith('«')) return false;
  // To know all letters takes V8 as long as some rules.
  return /[a-z\u0621-\u064a]/.test(value) || /\p{L}|^[^\p{L}\p{N}\s]+$/u.test(value);
}

/** A value at a place in a message of a rule: words of a text stand in quotation marks. */
export function shownValue(name: string, value: string): string {
  if (!isQuotation(name, value)) return isolated(value);
  const line = displayed(value, LONGEST_VALUE);
  return `${FIRST_STRONG_ISOLATE}«${line}»${POP_DIRECTIONAL_ISOLATE}`;
}

/** A quotation on one line, of a length that a person reads, isolated from the text around it. */
export function isolated(value: string, longest = LONGEST_VALUE): string {
  return FIRST_STRONG_ISOLATE + displayed(value, longest) + POP_DIRECTIONAL_ISOLATE;
}

/** A quotation on one line that cannot turn around what stands beside it. */
export function displayed(value: string, longest: number): string {
  const line = MANY_SPACES_OR_CONTROLS.test(value)
    ? value.replace(BIDI_CONTROLS, '').replace(/\s+/gu, ' ')
    : value;
  if (line.length <= longest) return line;
  // Half a surrogate pair is no character.
  return `${line
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}\u2026`;
}

/** The page of a rule, or undefined where there is none: of a plugin, and while ours are not on the web. */
export function pageOf({
  id,
  meta,
}: {
  readonly id: string;
  readonly meta: Pick<Rule['meta'], 'url'>;
}): string | undefined {
  return meta.url ?? (pluginOf(id) === null ? documentationUrl(id) : undefined);
}

/** The page of a rule of ours on the web. */
export function documentationUrl(ruleId: string): string | undefined {
  return pagesUrl === null ? undefined : `${pagesUrl}/${ruleId}.md`;
}
