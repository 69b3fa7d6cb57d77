import { hashWord } from '../../core/arabic/key.ts';
import { type Lexicon, publishedLexicon } from '../../core/arabic/lexicon.ts';
import { createHashCounts, type HashCounts } from '../../core/common/hash-counts.ts';
import { lazily } from '../../core/common/lazily.ts';
import { createRecentHashes } from '../../core/common/recent-hashes.ts';
import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Words } from '../../core/model/words.ts';
import { nodesAt } from '../../core/syntax/nodes-at.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { Node, NodeType, Span } from '../../core/syntax/tree.ts';
import { frameAt, judgeForm } from './_damage.ts';
import { type DoubtfulForm, doubtfulFormAt } from './_doubtful-forms.ts';

/** A word of the text that is none, or not there, and what is meant by it. */
export interface WordFault extends Span {
  /**
   * - `damaged`: the words around it ask for another form, one letter away;
   * - `misplaced`: so they do, although it is a word;
   * - `two-ways`: the text has the same word with a hamza, and here without, or the other way;
   * - `repeated`: letters stand side by side that no word has so;
   * - `glued`: two words without a space between them.
   */
  readonly kind: 'damaged' | 'misplaced' | 'two-ways' | 'repeated' | 'glued';
  /** Null where it cannot be told. */
  readonly expected: string | null;
  readonly isSure: boolean;
  /** How often the text has what is expected. */
  readonly times: number;
}

/** What other rules look at, and what is no text of the author. */
const APART: ReadonlySet<NodeType> = new Set([
  'date',
  'documentSymbol',
  'enumerator',
  'internetMention',
  'interpolLongName',
  'interpolMention',
  'latin',
  'marker',
  'masthead',
  'opener',
  'sponsors',
]);

/** What a text has more often is a word of its own: a name, or a term that is new. */
const MOST_TIMES = 3;
const SHORTEST = 2;

/** The words that the lexicon does not have, or seldom, each looked at with those around it. */
export function findDamagedWords(model: Model, allowed: ReadonlySet<string>): readonly WordFault[] {
  const lexicon = publishedLexicon();
  const { words } = model;
  const doubtful = readDoubtful(model, lexicon, allowed);
  if (doubtful.length === 0) return [];
  const times = timesIn(model, doubtful);
  // In a text with lam and alef turned around, `االجتماع` has no alef too many.
  const isReversed = lazily(() => /ا[أإآ]ل/u.test(model.source));
  return doubtful.flatMap(({ place, form }): readonly WordFault[] => {
    const found: Found | null =
      (form.isWord ? null : (form.repeated ?? twoWaysOf(form, times))) ??
      (times.ofDoubtful(form) > MOST_TIMES ? null : damageAt(model, lexicon, place, form));
    if (found === null || (form.isLikeReversed && isReversed()) || isPassedOver(model, place)) {
      return [];
    }
    const { kind, expected, isSure = true } = found;
    return [
      {
        kind,
        expected,
        isSure,
        start: words.startAt(place),
        end: words.endAt(place),
        times: expected === null ? 0 : times.of(hashWord(expected)),
      },
    ];
  });
}

interface DoubtfulWord {
  readonly place: number;
  readonly form: DoubtfulForm;
}

/** Forms that are never doubtful: nearly all words are of a few thousand. */
const passed = createRecentHashes(14);

/** The words that the lexicon does not have, or seldom, and something may be said of, in the order of the text. */
function readDoubtful(
  { words, tokens }: Model,
  lexicon: Lexicon,
  allowed: ReadonlySet<string>,
): readonly DoubtfulWord[] {
  const { kind, value, start, end } = tokens;
  const { tokenAt, length } = words;
  const isSettled = lexicon.settledForms();
  const doubtful: DoubtfulWord[] = [];
  for (let place = 0; place < length; place++) {
    const token = tokenAt[place] as number;
    const hash = value[token] as number;
    // Nearly all are told by this alone; what is no word and has such a value is not looked at either.
    if (passed.has(hash) || kind[token] !== TokenKind.word) continue;
    if (isSettled(hash)) {
      passed.add(hash);
      continue;
    }
    if ((end[token] as number) - (start[token] as number) < SHORTEST) continue;
    const form = doubtfulFormAt(words, place, hash);
    if (!form.isSilent && !allowed.has(form.key)) doubtful.push({ place, form });
  }
  return doubtful;
}

/** How often the text has a word. */
interface Times {
  /** A form that the lexicon does not have. */
  readonly ofDoubtful: (form: DoubtfulForm) => number;
  /** A form that may be meant by one. */
  readonly of: (hash: number) => number;
}

/** So many hashes are counted one by one; where more are asked for, all are counted in one pass. */
const MOST_COUNTED = 8;

/** What may be meant stands in few texts, and only there is counted. */
function timesIn(model: Model, doubtful: readonly DoubtfulWord[]): Times {
  const counts = lazily(() => countWords(model, doubtful));
  const known = new Map<number, number>();
  const count = (hash: number): number => {
    let times = known.get(hash);
    if (times === undefined) {
      times = known.size < MOST_COUNTED ? timesOf(model, hash) : counts().of(hash);
      known.set(hash, times);
    }
    return times;
  };
  const own = new Map<number, number>();
  for (const { form } of doubtful) own.set(form.hash, (own.get(form.hash) ?? 0) + 1);
  return {
    ofDoubtful: ({ hash }) => own.get(hash) ?? 0,
    of: (hash) => (model.words.mayHaveHash(hash) ? count(hash) : 0),
  };
}

/** How often the text has one word. */
function timesOf(
  { words, tokens: { kind, value, start, end, length } }: Model,
  hash: number,
): number {
  let times = 0;
  for (let at = value.indexOf(hash); at !== -1 && at < length; at = value.indexOf(hash, at + 1)) {
    if (kind[at] !== TokenKind.word) continue;
    const span = { start: start[at] as number, end: end[at] as number };
    // What is passed over has no place.
    if (words.first(span) !== NO_PLACE) times++;
  }
  return times;
}

/** How often the text has the doubtful words and what may be meant by them. */
function countWords({ words, tokens }: Model, doubtful: readonly DoubtfulWord[]): HashCounts {
  const { kind, value } = tokens;
  const { tokenAt, length } = words;
  const counts = createHashCounts(doubtful.flatMap(({ form }) => form.asked));
  for (let place = 0; place < length; place++) {
    const token = tokenAt[place] as number;
    if (kind[token] === TokenKind.word) counts.add(value[token] as number);
  }
  return counts;
}

/** The places that are the matter of other rules: names, dates, and the first words of clauses. */
function isPassedOver(model: Model, place: number): boolean {
  const { words } = model;
  const offset = words.startAt(place);
  const isApart = (node: Node): boolean =>
    offset < node.end && (APART.has(node.type) || isInOpener(words, node, offset));
  return nodesAt(model.tree, offset).some(isApart) || isOfPair(words, place);
}

/** `لدول الأعضاء`: before an article, a word without its own is the matter of preferred-wording. */
function isMissingArticle(words: Words, place: number, key: string, expected: string): boolean {
  return expected === `ا${key}` && words.keyAt(words.next(place)).startsWith('ال');
}

/** The first words of clauses are their openers or damaged ones. */
function isInOpener(words: Words, node: Node, offset: number): boolean {
  if (node.type !== 'preambularParagraph' && node.type !== 'operativeParagraph') return false;
  const { from, to } = words.of(node);
  let place = from;
  while (place < to && words.kindAt(place) !== TokenKind.word) place++;
  if (place >= to) return false;
  // `وإذ` and its verb; the particle may be damaged too.
  const isParticle = words.endAt(place) - words.startAt(place) <= LONGEST_PARTICLE;
  const last = isParticle && words.next(place) !== NO_PLACE ? place + 1 : place;
  return words.startAt(place) <= offset && offset < words.endAt(last);
}

const LONGEST_PARTICLE = 4;

/** `أبلول/سبتمبر`: the names of a month are the matter of other rules. */
function isOfPair(words: Words, place: number): boolean {
  return words.is(words.next(place), '/') || words.is(words.previous(place), '/');
}

/** What is found in a word; surely, where nothing else is said. */
type Found = Pick<WordFault, 'kind' | 'expected'> & Partial<Pick<WordFault, 'isSure'>>;

/** The same word with a hamza or without, which the text has more often, or which alone is known. */
function twoWaysOf(form: DoubtfulForm, times: Times): Found | null {
  let best: Found | null = null;
  let most = 0;
  for (const twin of form.twins) {
    const others = times.of(twin.hash);
    if (others <= most || (!twin.isKnown && others <= times.ofDoubtful(form))) continue;
    if (twin.isApart()) continue;
    most = others;
    best = { kind: 'two-ways', expected: twin.form, isSure: twin.isKnown };
  }
  return best;
}

function damageAt(
  { words, tokens }: Model,
  lexicon: Lexicon,
  place: number,
  form: DoubtfulForm,
): Found | null {
  const { isWord, candidates, rivals, parts } = form;
  const mayBeAnother = candidates.length > 0 || rivals.length > 0;
  const damage = mayBeAnother ? judgeForm(form, frameAt(words, tokens, place), lexicon) : null;
  if (damage !== null) {
    const { form: expected, isSure } = damage;
    if (isMissingArticle(words, place, form.key, expected)) return null;
    return { kind: isWord ? 'misplaced' : 'damaged', expected, isSure };
  }
  return isWord || parts === null ? null : { kind: 'glued', expected: parts };
}
