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

const KINDS = ['space', 'word', 'number', 'mark'] as const;

type Kind = (typeof KINDS)[number];

/** By UTF-16 unit, the place of its kind and one; 0 where it is yet to be looked up. */
const kinds = new Uint8Array(1 << 16);

function kindAt(source: string, at: number): Kind {
  const unit = source.charCodeAt(at);
  const known = kinds[unit] as number;
  if (known > 0) return KINDS[known - 1] as Kind;
  const kind = kindOf(source.charAt(at));
  kinds[unit] = KINDS.indexOf(kind) + 1;
  return kind;
}

function kindOf(character: string): Kind {
  // Chinese characters are no words that spaces divide: each is a mark.
  if (/\p{Script=Han}/u.test(character)) return 'mark';
  if (/[\p{L}\p{M}]/u.test(character)) return 'word';
  if (/\p{Nd}/u.test(character)) return 'number';
  return /\s/u.test(character) ? 'space' : 'mark';
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
