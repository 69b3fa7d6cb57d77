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

/** The tokens between two offsets, without the marks of notes; one pass. */
export function tokensOf(source: string, { start, end }: Span): readonly SourceToken[] {
  const tokens: SourceToken[] = [];
  let last = start - 1;
  for (let at = start; at < end; ) {
    const kind = kindAt(source, at);
    if (kind === 'space') {
      at++;
      continue;
    }
    const note = kind === 'mark' ? noteEnd(source, at, end) : at;
    if (note > at) {
      at = note;
      continue;
    }
    const from = at++;
    if (kind !== 'mark') while (at < end && kindAt(source, at) === kind) at++;
    const written = source.slice(from, at);
    const text = kind === 'word' ? written.toLowerCase() : written;
    const capital = kind === 'word' && text.charCodeAt(0) !== written.charCodeAt(0);
    tokens.push({ kind, text, start: from, end: at, glued: from === last, capital });
    last = at;
  }
  return tokens;
}

/** By UTF-16 unit, for the units of Latin texts; the others are looked up once. */
const kinds: (SourceToken['kind'] | 'space' | undefined)[] = [];

function kindAt(source: string, at: number): SourceToken['kind'] | 'space' {
  const unit = source.charCodeAt(at);
  const known = kinds[unit];
  if (known !== undefined) return known;
  const character = source.charAt(at);
  // Chinese characters are no words that spaces divide: each is a mark.
  const kind = /[\p{L}\p{M}]/u.test(character)
    ? /\p{Script=Han}/u.test(character)
      ? 'mark'
      : 'word'
    : /\p{Nd}/u.test(character)
      ? 'number'
      : /\s/u.test(character)
        ? 'space'
        : 'mark';
  kinds[unit] = kind;
  return kind;
}

/** The end of a mark of a note that begins here (`<sup>(1)</sup>`, `[^1]`, `¹`), else the place itself. */
function noteEnd(source: string, at: number, end: number): number {
  const character = source.charAt(at);
  if (character !== '<' && character !== '[' && !SUPERSCRIPT.test(character)) return at;
  const match = NOTE.exec(source.slice(at, Math.min(end, at + LONGEST_NOTE)));
  return match === null ? at : at + match[0].length;
}

const SUPERSCRIPT = /[¹²³⁰⁴-⁹]/u;
const NOTE = /^(?:<sup>[^<]{0,12}<\/sup>|\[\^[^\]]{1,12}\]|[¹²³⁰⁴-⁹]+)/u;
const LONGEST_NOTE = 24;
