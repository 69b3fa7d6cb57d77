import { keyEquals, wordKey } from '../arabic/key.ts';
import { TokenKind, type Tokens } from '../syntax/tokens.ts';
import { isEmphasis } from './emphasis.ts';
import type { Repetition } from './rule.ts';

/** The words that stand twice in succession; one comparison of numbers for each token. */
export function findRepetitions(source: string, tokens: Tokens): readonly Repetition[] {
  const { kind, value, start, end } = tokens;
  const found: Repetition[] = [];
  /** The word before, or -1. */
  let last = -1;
  for (let token = 0; token < tokens.length; token++) {
    if (kind[token] !== TokenKind.word) {
      if (!isEmphasis(tokens, token)) last = -1;
      continue;
    }
    if (last !== -1 && value[token] === value[last]) {
      const first = { start: start[last] as number, end: end[last] as number };
      const second = { start: start[token] as number, end: end[token] as number };
      const key = wordKey(source, first.start, first.end);
      // Equal values are not yet equal words, and a word may hold nothing but marks.
      if (key !== '' && keyEquals(source, second.start, second.end, key)) {
        found.push({ start: first.start, end: second.end, first, second });
      }
    }
    last = token;
  }
  return found;
}
