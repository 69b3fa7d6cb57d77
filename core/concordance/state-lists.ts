import { wordKey } from '../arabic/key.ts';
import { MEMBER_STATES, stateCode } from '../facts/member-states.ts';
import type { Model } from '../model/model.ts';
import { NO_PLACE } from '../model/word-places.ts';
import type { SourceText } from '../source/read-source.ts';
import { TokenKind } from '../syntax/tokens.ts';
import type { Span } from '../syntax/tree.ts';
import type { ArabicBlock } from './arabic-outline.ts';
import type { Concordance } from './concordance.ts';

/** A list of States in one of the texts: sponsors, or one side of a recorded vote. */
interface StateList {
  readonly states: readonly NamedState[];
  /** Every word of it was understood. */
  readonly isWhole: boolean;
}

interface NamedState extends Span {
  readonly code: string;
}

/** What two lists do not share; the order of each language is its own. */
interface StateListDifference {
  /** Of the source; the Arabic list has none of them. */
  readonly missing: readonly string[];
  /** Of the Arabic text; the source has none of them. */
  readonly added: readonly NamedState[];
  /** The first State of the Arabic list. */
  readonly place: Span;
}

/**
 * The States that sponsor a draft, or voted alike, are the same in every language. Lists belong together
 * by their order in the two texts, where both have as many. They are compared where every word of both
 * is understood.
 */
export function stateListDifferences(
  model: Model,
  { isUnlike, pairs, source }: Concordance,
): readonly StateListDifference[] {
  if (isUnlike || source.language !== 'en') return [];
  const mine = listsOf(
    pairs.flatMap((pair) => pair.arabic.flatMap(({ blocks }) => blocks)),
    model.source,
    (span) => arabicWords(model, span),
    arabicStates,
  );
  if (mine.length === 0) return [];
  const theirs = listsOf(
    source.blocks,
    source.text,
    ({ start, end }) => wordsIn(source.text.slice(start, end), start),
    englishStates,
  );
  if (mine.length !== theirs.length) return [];
  return mine.flatMap((list, at): readonly StateListDifference[] => {
    const other = theirs[at] as StateList;
    const [place] = list.states;
    if (!list.isWhole || !other.isWhole) return [];
    const missing = without(other, list);
    const added = without(list, other);
    if (place === undefined || missing.length + added.length === 0) return [];
    return [{ missing: missing.map((state) => textOf(state, source)), added, place }];
  });
}

function without({ states }: StateList, others: StateList): readonly NamedState[] {
  const known = new Set(others.states.map(({ code }) => code));
  return states.filter(({ code }) => !known.has(code));
}

function textOf({ start, end }: Span, { text }: SourceText): string {
  return text.slice(start, end);
}

function listsOf(
  blocks: readonly Pick<ArabicBlock, 'kind' | 'start' | 'end'>[],
  text: string,
  wordsOf: (span: Span) => readonly ListWord[],
  language: ListLanguage,
): readonly StateList[] {
  return blocks.flatMap(({ kind, start, end }) => {
    if (!KINDS.has(kind)) return [];
    // Lists have nothing but commas between their names.
    if ((text.slice(start, end).match(/[,،]/gu)?.length ?? 0) < FEWEST - 1) return [];
    const list = readList(wordsOf({ start, end }), language);
    return list === null ? [] : [list];
  });
}

/** Operative paragraphs may name States too, each language in words of its own. */
const KINDS: ReadonlySet<string> = new Set(['front', 'closing', 'paragraph', 'heading']);

interface ListLanguage {
  readonly codeOf: (words: readonly string[]) => string | null;
  /** What else stands in such lists. */
  readonly others: ReadonlySet<string>;
  /** A word may begin with the conjunction. */
  readonly bare: (word: string) => string;
}

const arabicStates: ListLanguage = {
  codeOf: (words) => stateCode(words.map((word) => wordKey(word)).join(' ')),
  others: new Set(['و', 'مشروع', 'قرار', 'مقرر', 'مقدم', 'من', 'منقح']),
  bare: (word) => (word.startsWith('و') ? word.slice(1) : word),
};

const englishStates: ListLanguage = {
  codeOf: (words) => englishCode(words.join(' ')),
  others: new Set(['and', 'the', 'draft', 'resolution', 'decision', 'revised']),
  bare: (word) => word,
};

let codes: ReadonlyMap<string, string> | undefined;

function englishCode(name: string): string | null {
  codes ??= new Map([
    ...MEMBER_STATES.map(
      ({ code, english }) =>
        [
          wordsIn(english, 0)
            .map(({ text }) => text)
            .join(' '),
          code,
        ] as const,
    ),
    ...OTHER_NAMES,
  ]);
  return codes.get(name) ?? null;
}

/** Short forms of other times, and with words that stand behind in brackets. */
const OTHER_NAMES: readonly (readonly [name: string, code: string])[] = [
  ['Cape Verde', 'CV'],
  ['Czech Republic', 'CZ'],
  ['Kingdom of the Netherlands', 'NL'],
  ['Swaziland', 'SZ'],
  ['Turkey', 'TR'],
  ['United Kingdom', 'GB'],
  ['United Kingdom of Great Britain and Northern Ireland', 'GB'],
  ['United States', 'US'],
];

interface ListWord extends Span {
  readonly text: string;
}

function wordsIn(text: string, offset: number): readonly ListWord[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: offset + index,
    end: offset + index + word.length,
  }));
}

/** In reading order: a page may end within a list. */
function arabicWords({ words, source }: Model, span: Span): readonly ListWord[] {
  const from = words.first(span);
  if (from === NO_PLACE) return [];
  return words
    .list({ from, to: words.last(span) + 1 })
    .filter(({ kind }) => kind === TokenKind.word)
    .map(({ start, end }) => ({ text: source.slice(start, end), start, end }));
}

/** Null for what is no list of States. */
function readList(words: readonly ListWord[], language: ListLanguage): StateList | null {
  const states: NamedState[] = [];
  let unknown = 0;
  for (let at = 0; at < words.length; ) {
    const named = stateAt(words, at, language);
    if (named !== null) {
      states.push(named.state);
      at += named.count;
    } else {
      if (!language.others.has((words[at] as ListWord).text)) unknown++;
      at++;
    }
    if (at >= MOST_BEFORE && states.length === 0) return null;
  }
  const isList = states.length >= FEWEST && unknown <= states.length / 2;
  return isList ? { states, isWhole: unknown === 0 } : null;
}

const FEWEST = 3;
const MOST_BEFORE = 12;
const LONGEST_NAME = 8;

/** The longest name that begins at a word. */
function stateAt(
  words: readonly ListWord[],
  at: number,
  { codeOf, bare }: ListLanguage,
): { readonly state: NamedState; readonly count: number } | null {
  const first = words[at] as ListWord;
  for (let count = Math.min(LONGEST_NAME, words.length - at); count > 0; count--) {
    const rest = words.slice(at + 1, at + count).map(({ text }) => text);
    for (const head of new Set([first.text, bare(first.text)])) {
      const code = codeOf([head, ...rest]);
      if (code === null) continue;
      const start = first.end - head.length;
      const end = (words[at + count - 1] as ListWord).end;
      return { state: { code, start, end }, count };
    }
  }
  return null;
}
