import type { Span } from '../syntax/tree.ts';

/** A word, a number in figures or a mark of a source text. */
export interface SourceToken extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  /** Words in small letters. */
  readonly text: string;
  /** Nothing stands before it. */
  readonly glued: boolean;
  readonly capital: boolean;
}

const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|[^\s\p{L}\p{Nd}]/gu;

/** The tokens between two offsets, without the marks of notes; one pass. */
export function tokensOf(source: string, { start, end }: Span): readonly SourceToken[] {
  const tokens: SourceToken[] = [];
  let last = start - 1;
  for (const { 0: text, index } of withoutNotes(source.slice(start, end)).matchAll(TOKEN)) {
    const at = start + index;
    const kind = /\p{L}/u.test(text) ? 'word' : /\p{Nd}/u.test(text) ? 'number' : 'mark';
    const lower = kind === 'word' ? text.toLowerCase() : text;
    tokens.push({
      kind,
      text: lower,
      start: at,
      end: at + text.length,
      glued: at === last,
      capital: kind === 'word' && lower[0] !== text[0],
    });
    last = at + text.length;
  }
  return tokens;
}

/** Marks of notes become spaces, so that places stay. */
function withoutNotes(text: string): string {
  if (!/[<[¹²³⁰-⁹]/u.test(text)) return text;
  return text.replace(/<sup>[^<]{0,12}<\/sup>|\[\^[^\]]{1,12}\]|[¹²³⁰⁴-⁹]+/gu, (mark) =>
    ' '.repeat(mark.length),
  );
}
