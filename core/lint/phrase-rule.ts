import { withClitics } from '../arabic/clitics.ts';
import { wordKey } from '../arabic/key.ts';
import { defineRule } from './define-rule.ts';
import { replacementOf } from './replacement.ts';
import type {
  Family,
  Localised,
  OptionsSpec,
  Phrase,
  PhraseMatch,
  PresetName,
  Rule,
  RuleExample,
  RuleSetting,
  Severity,
  Suggestion,
} from './rule.ts';

/** A text in both languages, or in one that serves both. */
export type PhraseText = string | Partial<Localised>;

/** Words that are to be written otherwise, or not at all. */
export interface PhraseRow {
  /** In any of these wordings. */
  readonly find: string | readonly string[];
  /** What may stand in its place, the best first. Without it, the words are only reported. */
  readonly write?: string | readonly string[];
  /** False where the first word stands without و ف ب ك ل only. */
  readonly clitics?: boolean;
  /** Instead of that of the rule; `{found}` and `{write}` are the words. */
  readonly message?: PhraseText;
}

/** An example as in `defineRule`; title and message ids are made where they are not given. */
export type PhraseExample = Omit<RuleExample, 'title'> & { readonly title?: string };

export interface PhraseRuleDefinition {
  readonly id: string;
  readonly phrases: readonly PhraseRow[];
  readonly severity?: Severity;
  /**
   * - `suggest`: what the rows write is offered;
   * - `safe`: it is written by `--fix`, where a row has but one wording to write and does not only
   *   take words away; other rows suggest.
   */
  readonly fix?: 'suggest' | 'safe';
  readonly family?: Family;
  readonly since?: string;
  /** The page about the rule. */
  readonly url?: string;
  readonly description?: PhraseText;
  readonly why?: PhraseText;
  readonly message?: PhraseText;
  readonly examples?: readonly PhraseExample[];
  readonly presets?: { readonly [P in PresetName]?: RuleSetting };
}

/**
 * A rule that is a list of phrases: the words are found with their clitics and across line ends, and
 * keep both when they are replaced. What the text quotes has its own wording and is passed over.
 */
export function phraseRule(definition: PhraseRuleDefinition): Rule {
  const {
    id,
    severity = 'warning',
    family = 'wording',
    since = '0.0.0',
    url,
    presets,
  } = definition;
  const entries = definition.phrases.map((row, index) => entryOf(row, index, definition));
  const writes = entries.some((entry) => entry.writes.length > 0);
  const fix = writes ? (definition.fix ?? 'suggest') : 'none';
  const isSafe = (entry: Entry): boolean => fix === 'safe' && leavesNoWordOut(entry);
  const offers = entries.some((entry) => entry.writes.length > 0 && !isSafe(entry));
  const messages: Readonly<Record<string, Localised>> = {
    ...Object.fromEntries(entries.map((entry) => [entry.messageId, entry.message])),
    ...(offers ? { replace: REPLACE } : {}),
  };
  return defineRule<string, OptionsSpec>({
    id,
    meta: {
      family,
      severity,
      fix,
      ...(fix === 'safe' ? { respells: true } : {}),
      since,
      description: bothOf(definition.description, DESCRIPTION),
      why: bothOf(definition.why, WHY),
      messages,
      ...(url === undefined ? {} : { url }),
      ...(presets === undefined ? {} : { presets }),
    },
    examples: (definition.examples ?? []).map((example) => wholeExample(example, entries)),
    phrases: () => phrasesOf(entries),
    create: ({ source, report, slice }) => ({
      phrase(match: PhraseMatch<Entry | null>, ancestors) {
        const { value } = match.phrase;
        if (value === null || ancestors.some(({ type }) => QUOTED.has(type))) return;
        const suggestions = value.writes.flatMap((write): Suggestion[] => {
          const edits = replacementOf(source, match, write)?.edits ?? [];
          const data = { write: withClitics(match.prefix, write) };
          return edits.length === 0 ? [] : [{ message: 'replace', data, edits }];
        });
        const { start, end } = match;
        const [write = ''] = value.writes.map((text) => withClitics(match.prefix, text));
        report({
          start,
          end,
          message: value.messageId,
          data: { found: slice(match), write },
          ...(isSafe(value) ? { edits: suggestions[0]?.edits ?? [] } : { suggestions }),
        });
      },
    }),
  });
}

const QUOTED: ReadonlySet<string> = new Set(['quotation', 'quotedBlock']);

const REPLACE: Localised = { en: 'Write {write}', ar: 'كتابة {write}' };
const INSTEAD: Localised = { en: 'Write {write}, not {found}', ar: 'تُكتب {write} لا {found}' };
const AVOID: Localised = { en: 'Do not use {found}', ar: 'لا تُستعمل {found}' };
const DESCRIPTION: Localised = {
  en: 'Words that the house writes otherwise or avoids',
  ar: 'عبارات لها صيغة أخرى معتمدة أو يُتجنب استعمالها',
};
const WHY: Localised = {
  en: 'The words stand in a list of the house.',
  ar: 'العبارات مدرجة في قائمة معتمدة.',
};

/** A row, made ready. */
interface Entry {
  readonly finds: readonly string[];
  readonly writes: readonly string[];
  readonly clitics: boolean;
  readonly messageId: string;
  readonly message: Localised;
}

/** Whether there is one wording to write, and it is not what is found less some of its words. */
function leavesNoWordOut({ finds, writes: [write, other] }: Entry): boolean {
  if (write === undefined || other !== undefined) return false;
  const after = wordsIn(write);
  return finds.every((find) => {
    const before = wordsIn(find);
    const fewer = Math.min(before.length, after.length);
    let head = 0;
    while (head < fewer && before[head] === after[head]) head++;
    let tail = 0;
    while (tail < fewer - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
    return before.length === head + tail || after.length > head + tail;
  });
}

function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}

function entryOf(row: PhraseRow, index: number, rule: PhraseRuleDefinition): Entry {
  const writes = listOf(row.write ?? []);
  const entry = { finds: listOf(row.find), writes, clitics: row.clitics ?? true };
  if (row.message !== undefined) {
    return { ...entry, messageId: `found-${index + 1}`, message: bothOf(row.message, AVOID) };
  }
  if (rule.message !== undefined) {
    return { ...entry, messageId: 'found', message: bothOf(rule.message, AVOID) };
  }
  return writes.length > 0
    ? { ...entry, messageId: 'write', message: INSTEAD }
    : { ...entry, messageId: 'avoid', message: AVOID };
}

/**
 * What is to be written may hold what is found (`التنمية` for `التنمية المستدامة`): where it stands
 * already, the longer phrase is matched, and says nothing.
 */
function phrasesOf(entries: readonly Entry[]): readonly Phrase<Entry | null>[] {
  const found = new Set(entries.flatMap(({ finds }) => finds.map((text) => wordKey(text))));
  return entries.flatMap((entry) => [
    ...entry.finds.map((text) => phraseOf(text, entry, entry)),
    ...entry.writes
      .filter((text) => !found.has(wordKey(text)) && entry.finds.some((find) => holds(text, find)))
      .map((text) => phraseOf(text, entry, null)),
  ]);
}

function phraseOf(text: string, { clitics }: Entry, value: Entry | null): Phrase<Entry | null> {
  return { text, clitics: clitics && TWO_LETTERS.test(wordKey(text)), value };
}

/** Only a word of two letters takes clitics. */
const TWO_LETTERS = /^\s*[\u0621-\u063a\u0641-\u064a]{2}/u;

function holds(text: string, part: string): boolean {
  return ` ${wordKey(text)} `.includes(` ${wordKey(part)} `);
}

function listOf(texts: string | readonly string[]): readonly string[] {
  return typeof texts === 'string' ? [texts] : texts;
}

function bothOf(given: PhraseText | undefined, otherwise: Localised): Localised {
  if (typeof given === 'string') return { en: given, ar: given };
  const { en, ar } = given ?? {};
  return { en: en ?? ar ?? otherwise.en, ar: ar ?? en ?? otherwise.ar };
}

/** What is marked is one of the phrases, with or without clitics: its row tells the message. */
function wholeExample(example: PhraseExample, entries: readonly Entry[]): RuleExample {
  const marked = Array.from(example.text.matchAll(MARKED), ([, words = '']) => wordKey(words));
  const idOf = (words: string): string => {
    const ends = entries.filter(({ finds }) => finds.some((find) => words.endsWith(wordKey(find))));
    return (ends.length > 0 ? ends : entries)[0]?.messageId ?? 'found';
  };
  return {
    title: example.text,
    ...(marked.length === 0 ? {} : { findings: marked.map(idOf) }),
    ...example,
  };
}

const MARKED = /\u27e6([^\u27e7]*)\u27e7/gu;
