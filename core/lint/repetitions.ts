import { keyEquals, wordKey } from '../arabic/key.ts';
import type { Model } from '../model/model.ts';
import { TokenKind } from '../syntax/tokens.ts';
import type { Repetition } from './rule.ts';
import type { PlaceRange } from './search-range.ts';

/** The words that stand twice in succession, in the order of the text; one comparison of numbers for each word. */
export function findRepetitions(
  { source, tokens, words }: Model,
  { from, to }: PlaceRange = { from: 0, to: words.length },
): readonly Repetition[] {
  const { kind, value, start, end } = tokens;
  const { tokenAt, isFirst } = words;
  const found: Repetition[] = [];
  for (let place = Math.max(1, from); place < to; place++) {
    const token = tokenAt[place] as number;
    const last = tokenAt[place - 1] as number;
    if (value[token] !== value[last] || isFirst[place] === 1) continue;
    if (kind[token] !== TokenKind.word || kind[last] !== TokenKind.word) continue;
    const first = { start: start[last] as number, end: end[last] as number };
    const second = { start: start[token] as number, end: end[token] as number };
    const key = wordKey(source, first.start, first.end);
    // Equal values are not yet equal words, and a word may hold nothing but marks.
    if (key !== '' && keyEquals(source, second.start, second.end, key)) {
      found.push({ start: first.start, end: second.end, first, second });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
