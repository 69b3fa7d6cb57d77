import type { Model } from '../../core/model/model.ts';
import type { Word } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { Node, Span } from '../../core/syntax/tree.ts';
import { itemsOf } from './_items.ts';
import { longestName, namesNear, type StateName, stateNamed } from './_states.ts';

/** A State in a list of sponsors, without the conjunction. */
export interface Sponsor extends Span {
  readonly words: readonly Word[];
  /** `known` is written as a name is; `letters` and `edit` say what parts it from one. */
  readonly by: 'known' | 'letters' | 'edit';
  /** One of a known name; of a misspelt one those that it may stand for. */
  readonly states: readonly [StateName, ...StateName[]];
}

interface ListWord extends Word {
  /** Inside brackets: `(باسم مجموعة …)`. */
  readonly bracketed: boolean;
}

/** The States that a list of sponsors names. What is no State and like none is passed over. */
export function readSponsors(model: Model, node: Node): readonly Sponsor[] {
  const sponsors: Sponsor[] = [];
  for (const words of partsOf(listOf(itemsOf(model, node)))) readPart(words, sponsors);
  return sponsors;
}

/** The States of a list that nothing but its head precedes. */
export function readStates(model: Model, node: Node): readonly Sponsor[] {
  const states: Sponsor[] = [];
  for (const words of partsOf(itemsOf(model, node))) readPart(words, states);
  return states;
}

/** How many States a list of a vote has, behind its head; null where it names what is no State. */
export function readVoters(model: Model, node: Node): number | null {
  const items = itemsOf(model, node);
  const names = items.slice(items.findIndex(({ key }) => key === ':') + 1);
  let count = 0;
  for (const words of partsOf(names)) {
    if (words.every(({ bracketed }) => bracketed)) continue;
    const states: Sponsor[] = [];
    readPart(words, states);
    if (states.length === 0 || states.some(({ by }) => by !== 'known')) return null;
    count += states.length;
  }
  return count === 0 ? null : count;
}

/** What stands before `: مشروع قرار`, or behind `مشروع قرار مقدم من`. */
function listOf(items: readonly Word[]): readonly Word[] {
  const draft = items.findLastIndex(({ key }) => key === 'مشروع');
  if (items[draft - 1]?.key === ':') return items.slice(0, draft - 1);
  const from = items.findIndex(({ key }, i) => key === 'من' && items[i - 1]?.key === 'مقدم');
  return from === -1 ? [] : items.slice(from + 1);
}

/** The words between commas; a comma inside brackets divides nothing. */
function partsOf(items: readonly Word[]): readonly (readonly ListWord[])[] {
  const parts: ListWord[][] = [[]];
  let depth = 0;
  for (const item of items) {
    if (item.kind === TokenKind.word) parts.at(-1)?.push({ ...item, bracketed: depth > 0 });
    else if (item.key === '(') depth++;
    else if (item.key === ')') depth = Math.max(0, depth - 1);
    else if (item.kind === TokenKind.punctuation && depth === 0) parts.push([]);
  }
  return parts;
}

/** One State; more of them where a comma is missing. */
function readPart(words: readonly ListWord[], sponsors: Sponsor[]): void {
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    if (word === undefined) return;
    if (word.bracketed || word.key === 'و') {
      i++;
      continue;
    }
    // No name of a State begins with the conjunction, but `ولايات ميكرونيزيا الموحدة` begins with waw.
    const sponsor = better(
      sponsorAt(words, i, withoutConjunction(word)),
      sponsorAt(words, i, word),
    );
    // Behind what is no State a word may be anything.
    if (sponsor === null) return;
    sponsors.push(sponsor);
    i += sponsor.words.length;
  }
}

function withoutConjunction(word: ListWord): ListWord | null {
  if (!word.key.startsWith('و')) return null;
  return { ...word, key: word.key.slice(1), start: word.start + 1 };
}

/** Of two readings the one that is right, else the longer. */
function better(a: Sponsor | null, b: Sponsor | null): Sponsor | null {
  if (a === null || b === null) return a ?? b;
  if ((a.by === 'known') !== (b.by === 'known')) return a.by === 'known' ? a : b;
  return b.words.length > a.words.length ? b : a;
}

/** The longest known name, unless a longer one is only misspelt: `غينيا بيسوا`. */
function sponsorAt(words: readonly ListWord[], at: number, first: ListWord | null): Sponsor | null {
  if (first === null) return null;
  let misspelt: Sponsor | null = null;
  for (let count = Math.min(longestName(), words.length - at); count > 0; count--) {
    const named = [first, ...words.slice(at + 1, at + count)];
    const key = named.map((word) => word.key).join(' ');
    const end = named.at(-1)?.end ?? first.end;
    const { start } = first;
    const known = stateNamed(key);
    if (known !== undefined) {
      return misspelt ?? { words: named, start, end, by: 'known', states: [known] };
    }
    if (misspelt !== null || !mayEnd(words, at + count) || !PLAIN.test(key)) continue;
    const { by, states } = namesNear(key);
    const [state, ...others] = states;
    if (state !== undefined) {
      misspelt = { words: named, start, end, by, states: [state, ...others] };
    }
  }
  return misspelt;
}

/** A misspelt name ends with its part of the list, or before the next conjunction. */
function mayEnd(words: readonly ListWord[], at: number): boolean {
  const next = words[at];
  return next === undefined || next.bracketed || next.key.startsWith('و');
}

/** Letters of other alphabets are the matter of another rule. */
const PLAIN = /^[\u0621-\u064A ]*$/u;
