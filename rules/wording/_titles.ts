import { readSectionOrdinal } from '../../core/arabic/ordinals.ts';
import { foldLetters, isOneEdit } from '../../core/arabic/spelling.ts';
import type { Model } from '../../core/model/model.ts';
import type { Word } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import { itemsOf } from './_items.ts';
import { stateNamed } from './_states.ts';

/** Words and numbers of a title, without marks. */
export type Title = readonly Word[];

/** Longer ones are no titles, and more of them stand at the head of no resolution. */
const LONGEST = 80;
const MOST = 30;
/** With fewer words two titles are not evidently the same. */
const SHORTEST = 4;
/** From so many words on two of them may differ, and a word may be missing. */
const LONG = 8;

/**
 * The titles at the head of the text, and the parts of those that have a colon: the sub-item of
 * `التعاون …: التعاون …` is quoted alone.
 */
export function titlesOf(model: Model): readonly Title[] {
  const titles = model.tree.children.flatMap((node): readonly Title[] => {
    switch (node.type) {
      case 'title':
        return withParts(itemsOf(model, node));
      case 'subject': // الموضوع: …
        return withParts(itemsOf(model, node).slice(2));
      case 'agendaItem': // البند ٧ من جدول الأعمال: …
        return withParts(behind(itemsOf(model, node), 'الأعمال'));
      case 'resolutionHeading': {
        const items = itemsOf(model, node);
        return withParts(items.slice(items.findIndex(({ kind }) => kind === TokenKind.word)));
      }
      default:
        return [];
    }
  });
  return titles.length > MOST ? [] : titles;
}

function behind(items: readonly Word[], key: string): readonly Word[] {
  const at = items.findIndex((item) => item.key === key);
  return at === -1 ? [] : items.slice(at + 1);
}

function withParts(items: readonly Word[]): readonly Title[] {
  const parts: Word[][] = [[]];
  for (const item of items) {
    if (item.kind !== TokenKind.punctuation) parts.at(-1)?.push(item);
    else if (item.key === ':') parts.push([]);
  }
  const titles = parts.length > 1 ? [parts.flat(), ...parts] : parts;
  return titles.filter(({ length }) => length >= SHORTEST && length <= LONGEST);
}

/**
 * A place where a quotation departs from a title: the words there, or behind which one is missing.
 * `slip`: one letter parts the two words.
 */
export interface Difference {
  readonly kind: 'slip' | 'word' | 'missing' | 'extra';
  readonly quoted: number;
  readonly title: number;
}

/**
 * What parts a quotation from a title that it evidently means: empty for the same words, null for
 * another title.
 */
export function differences(quoted: Title, title: Title): readonly Difference[] | null {
  const isLong = Math.min(quoted.length, title.length) >= LONG;
  const isShort = Math.min(quoted.length, title.length) < SHORTEST;
  if (isShort || Math.abs(quoted.length - title.length) > (isLong ? 2 : 1)) return null;
  return align(quoted, title, 0, 0, isLong ? 2 : 1);
}

/** At most two differences, so that few ways branch off. */
function align(
  quoted: Title,
  title: Title,
  from: number,
  other: number,
  budget: number,
): readonly Difference[] | null {
  let [q, t] = [from, other];
  while (q < quoted.length && t < title.length && isSame(quoted[q], title[t])) {
    q++;
    t++;
  }
  if (q === quoted.length && t === title.length) return [];
  const [word, expected] = [quoted[q], title[t]];
  // A longer or a shorter title departs at its end.
  if (budget === 0 || word === undefined || expected === undefined) return null;
  const rest = (difference: Difference, nextQ: number, nextT: number) => {
    const after = align(quoted, title, nextQ, nextT, budget - 1);
    return after === null ? null : [difference, ...after];
  };
  if (isAlike(word, expected)) {
    const isSlip = isMisspelling(foldLetters(word.key), foldLetters(expected.key));
    const found = rest({ kind: isSlip ? 'slip' : 'word', quoted: q, title: t }, q + 1, t + 1);
    if (found !== null) return found;
  }
  if (q === 0 || t === 0) return null;
  const [next, nextExpected] = [quoted[q + 1], title[t + 1]];
  const isLong = title.length >= LONG;
  if (isMovable(word, isLong) && isSame(next, expected)) {
    const found = rest({ kind: 'extra', quoted: q, title: t - 1 }, q + 1, t);
    if (found !== null) return found;
  }
  if (isMovable(expected, isLong) && isSame(word, nextExpected)) {
    const found = rest({ kind: 'missing', quoted: q - 1, title: t }, q, t + 1);
    if (found !== null) return found;
  }
  return null;
}

/** A word that a copy may drop or add; in a short title only a small one. */
function isMovable({ kind, key }: Word, isLong: boolean): boolean {
  return kind === TokenKind.word && (isLong || PARTICLES.has(key));
}

function isSame(a: Word | undefined, b: Word | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.key === b.key || (INTERPOL.test(a.key) && INTERPOL.test(b.key));
}

/** The spelling of INTERPOL, and the Internet in its place, are the matter of other rules. */
const INTERPOL = /[إأا]نتر(?:نت|[\u0628\u067E])/u;

/** One letter apart, hamza and dots of the last letter not counted. */
function isMisspelling(a: string, b: string): boolean {
  return a === b || isOneEdit(a, b);
}

/**
 * Two forms of one word: singular and plural, with and without preposition or hamza. The conjunction
 * and the article are what one item of the agenda has and another has not: `العام الكامل`,
 * `العام والكامل` are both items of the General Assembly.
 */
function isAlike(a: Word, b: Word): boolean {
  if (areOfOneKind(a, b) || withoutHead(a.key) === b.key || withoutHead(b.key) === a.key) {
    return false;
  }
  if (PARTICLES.has(a.key) && PARTICLES.has(b.key)) return true;
  const [first, second] = [foldLetters(a.key), foldLetters(b.key)];
  const [short, long] = [first.length, second.length].sort((x, y) => x - y) as [number, number];
  if (short < SHORTEST_WORD || long > LONGEST_WORD) return false;
  return isMisspelling(first, second) || commonLetters(first, second) * 2 >= (short + long) * ALIKE;
}

/** Numbers, ordinals and States: one in the place of another makes another title. */
function areOfOneKind(a: Word, b: Word): boolean {
  const isOrdinal = ({ key }: Word): boolean => readSectionOrdinal([key]) !== null;
  const isState = ({ key }: Word): boolean => stateNamed(key) !== undefined;
  return (
    a.kind !== TokenKind.word ||
    b.kind !== TokenKind.word ||
    [a, b].every(isOrdinal) ||
    [a, b].every(isState)
  );
}

function withoutHead(key: string): string {
  return key.replace(/^(?:و|ال)/u, '');
}

const SHORTEST_WORD = 4;
const LONGEST_WORD = 24;
const ALIKE = 0.75;

/** How many letters two words have in common, in the same order. */
function commonLetters(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++) {
      const match = letter === b[j - 1] ? (row[j - 1] ?? 0) + 1 : 0;
      next.push(Math.max(match, row[j] ?? 0, next[j - 1] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Small words that a copy drops, adds or changes. */
const PARTICLES: ReadonlySet<string> = new Set([
  'إلى',
  'أو',
  'بشأن',
  'بين',
  'حول',
  'على',
  'عن',
  'في',
  'مع',
  'من',
  'و',
]);
