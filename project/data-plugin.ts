import { isRecord } from '../core/common/record.ts';
import { type PhraseRuleDefinition, phraseRule } from '../core/lint/phrase-rule.ts';
import type { Plugin, PluginProblem } from '../core/lint/plugin.ts';
import {
  factsShape,
  nameShape,
  presetsShape,
  reportUnknownRules,
  termsShape,
} from '../core/lint/plugin-parts.ts';
import type { Family, Localised } from '../core/lint/rule.ts';
import {
  either,
  filledIn,
  isText,
  like,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  pathText,
  type ReportShape,
  type Shape,
  text,
} from '../core/lint/shape.ts';
import type { Span } from '../core/syntax/tree.ts';
import { readYaml } from './configuration-source.ts';

export interface DataPluginProblem extends PluginProblem {
  /** In the YAML text. */
  readonly span: Span;
}

export interface ReadDataPlugin {
  /** Null when there are problems: a plugin is used as a whole or not at all. */
  readonly plugin: Plugin | null;
  readonly problems: readonly DataPluginProblem[];
}

/** What a YAML file holds: a plugin without code, whose rules are lists of phrases. */
interface DataPlugin extends Pick<Plugin, 'name' | 'presets' | 'facts' | 'terms'> {
  readonly rules?: Readonly<Record<string, Omit<PhraseRuleDefinition, 'id'>>>;
}

/** Reads a plugin from YAML; everything that is wrong is told at once, and where it stands. */
export async function readDataPlugin(source: string): Promise<ReadDataPlugin> {
  const { value, spanAt, problems: syntax } = await readYaml(source);
  const whole: Span = { start: 0, end: source.length };
  const problems = syntax.map(
    ({ message, path, span }): DataPluginProblem => ({ message, path, span: span ?? whole }),
  );
  if (problems.length > 0) return { plugin: null, problems };
  const report: ReportShape = (path, message) => {
    problems.push({ message, path, span: spanAt(path) ?? whole });
  };
  if (!isRecord(value)) {
    report([], messages['not-plugin']);
    return { plugin: null, problems };
  }
  dataPlugin(value, [], report);
  const { name, rules: given, presets } = value;
  const ids = Object.keys(isRecord(given) ? given : {}).map((id) => ({ id }));
  if (typeof name === 'string') reportUnknownRules(name, presets, ids, report);
  if (problems.length > 0) return { plugin: null, problems };
  // The shape says so.
  const { rules = {}, ...parts } = value as unknown as DataPlugin;
  const own = Object.entries(rules).map(([id, rule]) => phraseRule({ ...rule, id }));
  return { plugin: { ...parts, rules: own }, problems };
}

const messages = {
  'not-plugin': {
    en: 'A plugin is written as a map with a name and rules.',
    ar: 'تُكتب الإضافة في صورة حقول منها الاسم والقواعد.',
  },
  'no-text': {
    en: '{place} needs a text: in English (en), in Arabic (ar), or both.',
    ar: 'يلزم في {place} نص بالإنكليزية (en) أو بالعربية (ar) أو بكلتيهما.',
  },
  'unknown-place': {
    en: '{place} may hold {allowed}, and not {name}.',
    ar: 'يجوز أن يتضمن {place}: {allowed}، لا {name}.',
  },
  'nothing-written': {
    en: '{place} holds {name}, but a row under it says nothing to be written.',
    ar: 'يتضمن {place} الموضع {name}، لكن أحد الصفوف المعنية لا يحدد بديلا.',
  },
} as const satisfies Record<string, Localised>;

const isString = (value: unknown): boolean => typeof value === 'string';
const isFlag = (value: unknown): boolean => typeof value === 'boolean';

/** Words to be looked for: the engine needs something that is no space and no mark. */
const words = like(
  '"\u2026"',
  (value) => typeof value === 'string' && /[\p{L}\p{N}]/u.test(value) && !/[\n\r]/u.test(value),
);

const oneOrMore = (each: Shape): Shape => either(Array.isArray, filledList(each), each);

function filledList(each: Shape): Shape {
  const notEmpty = like('["\u2026"]', (value) => Array.isArray(value) && value.length > 0);
  return (value, path, report) => {
    notEmpty(value, path, report);
    listOf(each)(value, path, report);
  };
}

const PLACES: readonly string[] = ['found', 'write'];

/** A text in one language or both. */
const phraseText: Shape = (value, path, report) => {
  either(isString, text, objectOf({}, { en: text, ar: text }))(value, path, report);
  const texts = isRecord(value) ? Object.values(value) : [value];
  if (texts.length === 0) report(path, filledIn(messages['no-text'], { place: pathText(path) }));
  for (const [, name = ''] of texts.flatMap((one) => placesOf(one))) {
    if (PLACES.includes(name)) continue;
    const allowed = PLACES.map((place) => `{${place}}`).join(', ');
    const data = { place: pathText(path), allowed, name: `{${name}}` };
    report(path, filledIn(messages['unknown-place'], data));
  }
};

function placesOf(value: unknown): readonly RegExpExecArray[] {
  return isText(value) ? [...value.matchAll(/\{(\w+)\}/gu)] : [];
}

/** A message that says what is to be written is of rows that say it. */
const messageFits: Shape = (value, path, report) => {
  if (!isRecord(value)) return;
  const { message, phrases } = value;
  const places = new Set<string>();
  for (const [index, each] of (Array.isArray(phrases) ? phrases : []).entries()) {
    if (!isRecord(each)) continue;
    const { message: own, write } = each;
    if (write !== undefined || !namesWrite(own ?? message)) continue;
    const at = [...path, ...(own === undefined ? [] : ['phrases', index]), 'message'];
    const place = pathText(at);
    if (places.has(place)) continue;
    places.add(place);
    report(at, filledIn(messages['nothing-written'], { place, name: '{write}' }));
  }
};

function namesWrite(message: unknown): boolean {
  const texts = isRecord(message) ? Object.values(message) : [message];
  return texts.some((one) => isText(one) && one.includes('{write}'));
}

const families: readonly Family[] = [
  'numbering',
  'footnotes',
  'interpol',
  'references',
  'dates',
  'clauses',
  'wording',
  'typography',
];

const row = objectOf(
  { find: oneOrMore(words) },
  { write: oneOrMore(words), clitics: like('true | false', isFlag), message: phraseText },
);

const example = objectOf(
  { text: like('"\u2026"', isString) },
  {
    title: text,
    findings: listOf(text),
    fix: like('"\u2026"', isString),
    suggest: either(Array.isArray, listOf(text), like('"\u2026"', isString)),
    severity: oneOf(['error', 'warning', 'info']),
  },
);

const ruleShape = objectOf(
  { phrases: filledList(row) },
  {
    severity: oneOf(['error', 'warning', 'info']),
    fix: oneOf(['suggest', 'safe']),
    family: oneOf(families),
    since: text,
    url: text,
    description: phraseText,
    why: phraseText,
    message: phraseText,
    examples: listOf(example),
  },
);

const rule: Shape = (value, path, report) => {
  ruleShape(value, path, report);
  messageFits(value, path, report);
};

const dataPlugin = objectOf(
  { name: nameShape },
  {
    rules: mapOf(rule, nameShape),
    presets: presetsShape,
    facts: factsShape,
    terms: termsShape,
  },
);
