import { countWhile } from '../common/search.ts';
import type { Model } from '../model/model.ts';
import type { LastText, SameText } from '../model/same-text.ts';
import type { Tokens } from '../syntax/tokens.ts';
import { type CharacterRuns, isPlainWord } from './characters.ts';
import type { PhraseMatches } from './phrases.ts';
import { FARTHEST_LOOK, type Repetition } from './rule.ts';
import type { SearchRange, WordRange } from './search-range.ts';
import type { Matches } from './traverse.ts';

/**
 * A key changes one paragraph: what was found in the others is kept from the last version of a text.
 * No phrase and no repetition goes on behind the end of a paragraph, and no rule looks far around a
 * character to tell whether it wants it.
 */

/** The version in which matches were sought last; by the same rules. */
export interface MatchMemory {
  last: (LastText & { readonly found: Matches }) | null;
}

/** `isDivisible`: a part of a text may be searched for characters. */
export function searchEdited(
  model: Model,
  memory: MatchMemory,
  isDivisible: boolean,
  find: (range?: SearchRange) => Matches,
): Matches {
  const found = foundAfter(model, memory, isDivisible, find);
  memory.last = { ...model.lastText, found };
  return found;
}

function foundAfter(
  model: Model,
  { last }: MatchMemory,
  isDivisible: boolean,
  find: (range?: SearchRange) => Matches,
): Matches {
  if (last === null) return find();
  const same = model.readAfter(last);
  const { from, lastTo, changed } = same;
  const tail = last.places.length - lastTo.place;
  const places = { from: from.place, to: model.words.length - tail };
  const words = isDivisible
    ? wordsAround(last, model, same)
    : { before: -1, behind: model.tokens.length };
  const { phrases, runs, repetitions } = find({ places, words });
  const { by } = changed;
  const paragraphs = keptAround(last, from.token, lastTo.token, by);
  const moved = last.tokens.length - model.tokens.length;
  const characters = keptAround(last, Math.max(0, words.before), words.behind + moved, by);
  return {
    phrases: joinedPhrases(last.found.phrases, phrases, paragraphs),
    runs: joinedRuns(last.found.runs, runs, characters),
    repetitions: joinedRepetitions(last.found.repetitions, repetitions, paragraphs),
  };
}

/**
 * The nearest plain words around an edit from which no rule looks into it; they stand on other lines.
 * In the new version; -1 and the number of tokens where there are none.
 */
function wordsAround(
  { source, tokens }: LastText,
  now: { readonly tokens: Tokens },
  { edit, changed: { from, to } }: SameText,
): WordRange {
  const near = edit.start - FARTHEST_LOOK;
  const lineStart = near <= 0 ? 0 : source.lastIndexOf('\n', near - 1) + 1;
  const far = edit.end + FARTHEST_LOOK;
  const lineEnd = far >= source.length ? -1 : source.indexOf('\n', far);
  const { length, start, end } = tokens;
  let before = Math.min(
    from,
    countWhile(length, (token) => (end[token] as number) <= lineStart),
  );
  do before--;
  while (before >= 0 && !isPlainWord(tokens, before));
  let behind =
    lineEnd === -1
      ? length
      : Math.max(
          to,
          countWhile(length, (token) => (start[token] as number) < lineEnd),
        );
  while (behind < length && !isPlainWord(tokens, behind)) behind++;
  return { before, behind: behind + now.tokens.length - length };
}

/** What is kept of the last version: what starts before `from`, and from `to` on, in UTF-16 units. */
interface Kept {
  readonly from: number;
  readonly to: number;
  /** By how much the latter has moved. */
  readonly by: number;
}

/** `from` and `to`: tokens of the last version. */
function keptAround({ tokens }: LastText, from: number, to: number, by: number): Kept {
  const offsetOf = (token: number): number =>
    token < tokens.length ? (tokens.start[token] as number) : Number.POSITIVE_INFINITY;
  return { from: from === 0 ? 0 : offsetOf(from), to: offsetOf(to), by };
}

function joinedPhrases(
  { matches, owners }: PhraseMatches,
  inside: PhraseMatches,
  kept: Kept,
): PhraseMatches {
  const { head, tail } = countsOf(
    matches.length,
    (at) => (matches[at] as { start: number }).start,
    kept,
  );
  const { by } = kept;
  const behind = matches.slice(tail);
  return {
    matches: [
      ...matches.slice(0, head),
      ...inside.matches,
      ...(by === 0
        ? behind
        : behind.map(({ start, end, phrase, stem, prefix }) => {
            return { start: start + by, end: end + by, phrase, stem: stem + by, prefix };
          })),
    ],
    owners: [...owners.slice(0, head), ...inside.owners, ...owners.slice(tail)],
  };
}

function joinedRuns(
  { start, end, owner }: CharacterRuns,
  inside: CharacterRuns,
  kept: Kept,
): CharacterRuns {
  const { head, tail } = countsOf(start.length, (at) => start[at] as number, kept);
  const joined = (
    column: readonly number[],
    between: readonly number[],
    by: number,
  ): readonly number[] => {
    const all = column.slice(0, head);
    for (const each of between) all.push(each);
    for (let at = tail; at < column.length; at++) all.push((column[at] as number) + by);
    return all;
  };
  return {
    start: joined(start, inside.start, kept.by),
    end: joined(end, inside.end, kept.by),
    owner: joined(owner, inside.owner, 0),
  };
}

function joinedRepetitions(
  last: readonly Repetition[],
  inside: readonly Repetition[],
  kept: Kept,
): readonly Repetition[] {
  const { head, tail } = countsOf(last.length, (at) => (last[at] as Repetition).start, kept);
  const { by } = kept;
  const behind = last.slice(tail).map(({ start, end, first, second }) => ({
    start: start + by,
    end: end + by,
    first: { start: first.start + by, end: first.end + by },
    second: { start: second.start + by, end: second.end + by },
  }));
  return [...last.slice(0, head), ...inside, ...behind];
}

/** How many stand before what is searched again, and which is the first behind it. */
function countsOf(
  length: number,
  startAt: (index: number) => number,
  { from, to }: Kept,
): { readonly head: number; readonly tail: number } {
  return {
    head: countWhile(length, (at) => startAt(at) < from),
    tail: countWhile(length, (at) => startAt(at) < to),
  };
}
