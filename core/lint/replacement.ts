import { CharacterClass, characterClasses } from '../arabic/characters.ts';
import { withClitics } from '../arabic/clitics.ts';
import { wordKey } from '../arabic/key.ts';
import { isWordUnit } from '../arabic/words.ts';
import type { Span } from '../syntax/tree.ts';
import type { Edit, PhraseMatch } from './rule.ts';

/** How a phrase of a text becomes another, and the words that differ. */
export interface Replacement extends Span {
  readonly edits: readonly Edit[];
  readonly actual: string;
  readonly expected: string;
}

/**
 * Puts `right` in the place of a phrase that was found. Only words that differ are touched, so that
 * line ends and emphasis between the words, and vowel marks on letters that stay, are kept. Null
 * where that cannot be: several words become a different number of words over a line end, or figures
 * would have to be set in the digits of the text.
 */
export function replacementOf(
  source: string,
  match: PhraseMatch,
  right: string,
): Replacement | null {
  const { phrase, prefix, start, end } = match;
  const wrong = wordKey(phrase.text);
  if (!ARABIC.test(wrong) || !ARABIC.test(wordKey(right))) {
    if (DIGIT.test(wrong + right)) return null;
    return inOne(source, { start, end }, withClitics(prefix, wrong), withClitics(prefix, right));
  }
  const from = wordsOf(withClitics(prefix, wrong));
  const to = wordsOf(withClitics(prefix, right));
  let head = 0;
  while (head < from.length && from[head] === to[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(from.length, to.length) - head &&
    from.at(-1 - tail) === to.at(-1 - tail)
  ) {
    tail++;
  }
  const old = from.slice(head, from.length - tail);
  const replaced = to.slice(head, to.length - tail);
  const spans = wordSpans(source, start, end);
  const places = spans.slice(head, from.length - tail);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) {
    const words = replaced.join(' ');
    const before = spans[head - 1];
    const at = before?.end ?? start;
    const edits = [{ start: at, end: at, text: before === undefined ? `${words} ` : ` ${words}` }];
    return { start, end, edits, actual: from.join(' '), expected: to.join(' ') };
  }
  if (replaced.length === 0) {
    // With words that go, the space on one side of them goes.
    const before = spans[head - 1];
    const after = spans[from.length - tail];
    const removed = {
      start: before?.end ?? first.start,
      end: before === undefined ? (after?.start ?? last.end) : last.end,
    };
    // What stands between the words besides spaces may belong to another mark that stays.
    if (NOT_WORDS.test(source.slice(removed.start, removed.end))) return null;
    return inOne(source, removed, old.join(' '), '');
  }
  const range = { start: first.start, end: last.end };
  const [actual, expected] = [old.join(' '), replaced.join(' ')];
  if (old.length !== replaced.length) return inOne(source, range, actual, expected);
  const edits = places.flatMap((place, i) => {
    const [word = '', other = ''] = [old[i], replaced[i]];
    if (word === other) return [];
    return [{ start: place.start, end: place.end, text: inLetters(source, place, word, other) }];
  });
  return { start: range.start, end: range.end, edits, actual, expected };
}

/** Letters, spaces and the marks that may end a clause. */
const ARABIC = /^[\u0621-\u065f ،؛.]+$/;
const NOT_WORDS = /[^\p{L}\p{M}\p{Cf}\s]/u;
const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/;

/** The whole range as one edit, where no line end would be lost. */
function inOne(source: string, range: Span, actual: string, expected: string): Replacement | null {
  if (/[\n\r]/.test(source.slice(range.start, range.end))) return null;
  const { start, end } = range;
  return { start, end, edits: [{ start, end, text: expected }], actual, expected };
}

function wordsOf(phrase: string): readonly string[] {
  // Most phrases are one word.
  if (!phrase.includes(' ')) return isWordUnit(phrase, 0) ? [phrase] : [];
  return phrase.split(' ').filter((word) => isWordUnit(word, 0));
}

/** The words between two offsets; what else stands there are spaces, line ends and marks. */
function wordSpans(source: string, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  for (let at = start; at < end; at++) {
    if (!isWordUnit(source, at)) continue;
    const first = at;
    while (at + 1 < end && isWordUnit(source, at + 1)) at++;
    spans.push({ start: first, end: at + 1 });
  }
  return spans;
}

/** The new word with the vowel marks of the old one, where it has as many letters. */
function inLetters(source: string, { start, end }: Span, old: string, word: string): string {
  if (old.length !== word.length) return word;
  let written = '';
  let letter = 0;
  for (let at = start; at < end; at++) {
    const isLetter = characterClasses[source.charCodeAt(at)] === CharacterClass.letter;
    written += isLetter ? word[letter++] : source[at];
  }
  return written;
}
