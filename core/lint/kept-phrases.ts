import { type Edited, editBetween } from '../common/edited.ts';
import { countWhile } from '../common/search.ts';
import type { Words } from '../model/words.ts';
import type { Tokens } from '../syntax/tokens.ts';
import type { PhraseMatch } from './rule.ts';

/**
 * A key changes one paragraph: what was found in the others is kept from the last version of a text.
 * No phrase goes on behind the end of a paragraph, so that each is a matter of the paragraph alone.
 */

/** Matches in the order of their places in the stream of words, then of their owners. */
export interface FoundPhrases {
  readonly matches: readonly PhraseMatch[];
  readonly owners: readonly number[];
  readonly places: readonly number[];
}

/** A version of a text in which phrases are sought. */
export interface SearchableText {
  readonly source: string;
  readonly tokens: Tokens;
  readonly words: Pick<Words, 'tokenAt' | 'isFirst' | 'length'>;
}

/** The version in which phrases were sought last; by the same matcher. */
export interface PhraseMemory {
  last: (SearchableText & { readonly found: FoundPhrases }) | null;
}

/** The paragraphs in which phrases are to be sought, as places, and what is known of those around them. */
export interface SoughtPlaces {
  readonly from: number;
  readonly to: number;
  readonly before: FoundPhrases;
  readonly behind: FoundPhrases;
}

const nothing: FoundPhrases = { matches: [], owners: [], places: [] };

export function soughtPlaces(now: SearchableText, { last }: PhraseMemory): SoughtPlaces {
  const { length } = now.words;
  if (last === null) return { from: 0, to: length, before: nothing, behind: nothing };
  const edit = editBetween(last.source, now.source);
  const from = headLength(last, now, edit);
  const tail = tailLength(last, now, edit, from);
  const lastTo = last.words.length - tail;
  const { places } = last.found;
  return {
    from,
    to: length - tail,
    before: sliced(
      last.found,
      0,
      countWhile(places.length, (at) => (places[at] as number) < from),
    ),
    behind: moved(
      sliced(
        last.found,
        countWhile(places.length, (at) => (places[at] as number) < lastTo),
        places.length,
      ),
      edit.by,
      length - last.words.length,
    ),
  };
}

export function joinedPhrases(...all: readonly FoundPhrases[]): FoundPhrases {
  return {
    matches: all.flatMap(({ matches }) => matches),
    owners: all.flatMap(({ owners }) => owners),
    places: all.flatMap(({ places }) => places),
  };
}

/** How many places of whole paragraphs before the edit are as they were. */
function headLength(last: SearchableText, now: SearchableText, { start }: Edited): number {
  const most = Math.min(last.words.length, now.words.length);
  let head = 0;
  while (head < most && isSame(last, head, now, head, 0) && endAt(now, head) <= start) head++;
  while (!isBorder(last, head) || !isBorder(now, head)) head--;
  return head;
}

/** The same behind the edit, and behind `from` places. */
function tailLength(
  last: SearchableText,
  now: SearchableText,
  { end, by }: Edited,
  from: number,
): number {
  const [oldLength, length] = [last.words.length, now.words.length];
  const most = Math.min(oldLength, length) - from;
  let tail = 0;
  while (
    tail < most &&
    isSame(last, oldLength - 1 - tail, now, length - 1 - tail, by) &&
    startAt(last, oldLength - 1 - tail) >= end
  ) {
    tail++;
  }
  while (!isBorder(now, length - tail)) tail--;
  return tail;
}

/** Whether a paragraph begins at a place, or the text ends there. */
function isBorder({ words: { isFirst, length } }: SearchableText, place: number): boolean {
  return place === length || isFirst[place] === 1;
}

function startAt({ tokens, words }: SearchableText, place: number): number {
  return tokens.start[words.tokenAt[place] as number] as number;
}

function endAt({ tokens, words }: SearchableText, place: number): number {
  return tokens.end[words.tokenAt[place] as number] as number;
}

/** Whether the tokens at two places are the same, and stand at the same place of the text, moved `by` units. */
function isSame(
  last: SearchableText,
  lastPlace: number,
  now: SearchableText,
  place: number,
  by: number,
): boolean {
  const one = last.words.tokenAt[lastPlace] as number;
  const other = now.words.tokenAt[place] as number;
  return (
    last.words.isFirst[lastPlace] === now.words.isFirst[place] &&
    last.tokens.value[one] === now.tokens.value[other] &&
    last.tokens.kind[one] === now.tokens.kind[other] &&
    (last.tokens.start[one] as number) + by === now.tokens.start[other] &&
    (last.tokens.end[one] as number) + by === now.tokens.end[other]
  );
}

function sliced({ matches, owners, places }: FoundPhrases, from: number, to: number): FoundPhrases {
  return {
    matches: matches.slice(from, to),
    owners: owners.slice(from, to),
    places: places.slice(from, to),
  };
}

function moved(found: FoundPhrases, by: number, placesBy: number): FoundPhrases {
  const { matches, owners, places } = found;
  return {
    matches:
      by === 0
        ? matches
        : matches.map(({ start, end, phrase, stem, prefix }) => {
            return { start: start + by, end: end + by, phrase, stem: stem + by, prefix };
          }),
    owners,
    places: placesBy === 0 ? places : places.map((place) => place + placesBy),
  };
}
