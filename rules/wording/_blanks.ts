import type { Span } from '../../core/syntax/tree.ts';

/** What stands in the place of text or numbers that are yet to be written. */

/** Without a letter before and behind: `L.xx`, `20XX`, `TBC`. */
const PLACEHOLDER = /(?<![A-Za-z])(?:[Xx]{2,}|NN+|T\.?B\.?[ACD]\b\.?|tb[acd])(?![A-Za-z])/gu;
/** In a symbol one letter is enough: `A/81/L.x`. */
const SYMBOL_END = /[./][Xx]$/u;
const ROMAN = /^X+$/u;

/** The placeholders in a run of Latin letters. */
export function placeholdersIn(source: string, { start, end }: Span): readonly Span[] {
  return [...source.slice(start, end).matchAll(PLACEHOLDER)]
    .map(({ index, 0: { length } }) => ({ start: start + index, end: start + index + length }))
    .filter((span) => !isRoman(source, span));
}

/** `A/81/L.xx`: a symbol without its number. */
export function isOpenSymbol(source: string, span: Span): boolean {
  return (
    SYMBOL_END.test(source.slice(span.start, span.end)) || placeholdersIn(source, span).length > 0
  );
}

/** `2106 A (XX)`, `Chapter XX`: a number after all. */
function isRoman(source: string, { start, end }: Span): boolean {
  if (!ROMAN.test(source.slice(start, end))) return false;
  const before = source.slice(Math.max(0, start - 24), start);
  if (source.charAt(end) === ')' && /[\p{Nd}A-Z] ?\($/u.test(before)) return true;
  const isInSymbol = /^(?:[/\-\]]|\.[\p{L}\p{Nd}])/u.test(source.slice(end, end + 2));
  return !isInSymbol && /(?:[A-Za-z]\.?|القرن) $/u.test(before);
}

type BlankKind = 'ellipsis' | 'blank';

interface Blank extends Span {
  readonly kind: BlankKind;
}

/** Three dots or more, also with spaces between them; marks of one kind in a row; a date of zeros; empty brackets. */
const BLANK =
  /(?<ellipsis>(?:\.{3,}|\u2026|\.(?: \.){2,})[.\u2026]*)|(?<line>_{2,})|(?:[-\u2013\u2014]{2,})|(?<zeros>[0\u0660]{2}(?:\/[0\u0660]{2})+)|(?<brackets>\([ \t\u00a0]+\))/uy;

/** A blank that begins at an offset; null where the marks there mean something else. */
export function blankAt(source: string, at: number): Blank | null {
  BLANK.lastIndex = at;
  const { ellipsis, line, zeros, brackets } = BLANK.exec(source)?.groups ?? {};
  if (BLANK.lastIndex === 0) return null;
  const end = BLANK.lastIndex;
  const before = source.charAt(at - 1);
  const after = source.charAt(end);
  if (ellipsis !== undefined) {
    return isLeader(source, end) || isInLatin(source, at, end)
      ? null
      : { kind: 'ellipsis', start: at, end };
  }
  const blank: Blank = { kind: 'blank', start: at, end };
  if (brackets !== undefined) return blank;
  // Beside a letter two of them are a mark of emphasis.
  if (line !== undefined) return LETTER.test(before) || LETTER.test(after) ? null : blank;
  if (zeros !== undefined) {
    return DIGIT.test(before) || DIGIT.test(after) ? null : blank;
  }
  return before === '/' || after === '/' || (before === '[' && after === ']') ? blank : null;
}

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;

/** The dots that lead to a page number in a table of contents. */
function isLeader(source: string, end: number): boolean {
  return /^[ \t.\u2026]*\p{Nd}+[ \t]*(?:[\r\n]|$)/u.test(source.slice(end, end + 40));
}

function isInLatin(source: string, start: number, end: number): boolean {
  return (
    /[A-Za-z][,;.]? ?$/u.test(source.slice(Math.max(0, start - 4), start)) &&
    /^ ?[A-Za-z]/u.test(source.slice(end, end + 2))
  );
}

/** Blanks that a solidus joins are one, with the numbers that stand beside it: `__/٨٠`, `٠٠/٠٠/٢٠٢٦`. */
export function joinBlanks<B extends Span>(source: string, blanks: readonly B[]): readonly B[] {
  const joined: B[] = [];
  for (const blank of blanks) {
    const end = endOfNumbers(source, blank.end);
    const last = joined.at(-1);
    if (
      last !== undefined &&
      blank.start <= last.end + 1 &&
      source.charAt(blank.start - 1) === '/'
    ) {
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, end) };
    } else joined.push({ ...blank, start: startOfNumbers(source, blank.start), end });
  }
  return joined;
}

function endOfNumbers(source: string, end: number): number {
  return end + (/^(?:\/\p{Nd}+)*/u.exec(source.slice(end, end + 16))?.[0].length ?? 0);
}

function startOfNumbers(source: string, start: number): number {
  const from = Math.max(0, start - 16);
  return start - (/(?:\p{Nd}+\/)*\p{Nd}*$/u.exec(source.slice(from, start))?.[0].length ?? 0);
}
