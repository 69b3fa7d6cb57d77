import { countWhile } from '../common/search.ts';
import type { SyntaxContext } from './context.ts';
import { TokenFlag } from './tokens.ts';

/**
 * A part of a text as if it were a text of its own: what was cut into tokens is not cut again. `start`
 * is 0 or the first unit of a token, and no comment lies across either end.
 */
export function partContext(
  { source, tokens, lexemes }: SyntaxContext,
  start: number,
  end: number,
): SyntaxContext {
  const tokenFrom = (offset: number): number =>
    countWhile(tokens.length, (t) => (tokens.start[t] as number) < offset);
  const from = tokenFrom(start);
  const to = tokenFrom(end);
  const flags = tokens.flags.slice(from, to);
  // Nothing stands before a text.
  if (start > 0) {
    const gap = TokenFlag.spaceBefore | TokenFlag.blankBefore;
    flags[0] = ((flags[0] ?? 0) & ~gap) | TokenFlag.lineStart;
  }
  return {
    source: source.slice(start, end),
    tokens: {
      length: to - from,
      kind: tokens.kind.slice(from, to),
      flags,
      start: tokens.start.slice(from, to).map((offset) => offset - start),
      end: tokens.end.slice(from, to).map((offset) => offset - start),
      value: tokens.value.slice(from, to),
    },
    lexemes: {
      code: lexemes.code.subarray(from, to),
      prefix: lexemes.prefix.subarray(from, to),
    },
    scratch: new Int32Array(to - from),
  };
}
