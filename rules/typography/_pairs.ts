import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import type { Span } from '../../core/syntax/tree.ts';

type PairKind = 'round' | 'square' | 'quotation';

/**
 * A mark without its other half. `both`: a quotation that begins its paragraph and ends in it, which
 * may be the last one of a longer quotation.
 */
export interface Unpaired extends Span {
  readonly kind: PairKind;
  readonly half: 'opening' | 'closing' | 'both';
  /** It is the first mark of its paragraph, behind a label at most. */
  readonly isAtHead: boolean;
}

interface Pair {
  readonly kind: PairKind;
  readonly isOpening: boolean;
  readonly other: string;
}

/** Marks of which the two halves differ. */
const PAIRS: ReadonlyMap<string, Pair> = new Map([
  ['(', { kind: 'round', isOpening: true, other: ')' }],
  [')', { kind: 'round', isOpening: false, other: '(' }],
  ['[', { kind: 'square', isOpening: true, other: ']' }],
  [']', { kind: 'square', isOpening: false, other: '[' }],
  ['«', { kind: 'quotation', isOpening: true, other: '»' }],
  ['»', { kind: 'quotation', isOpening: false, other: '«' }],
]);

/** Two of one of them side by side are written for a quotation mark. */
export const SINGLE_QUOTES: ReadonlySet<string> = new Set(['`', "'", '‘', '’']);

/** The label of an item before its half bracket: `1`, `أ`, `iv`; not the end of `2.0`. */
const HALF_LABEL =
  /(?:^|[\s،؛:«"(]|(?<!\p{Nd})\.|[\n\r]\))(?:\p{Nd}{1,3}|\p{L}\u0640?|[ivxIVX]{1,4})$/u;
/** A quotation that begins a paragraph has its mark within so many characters, label included. */
const HEAD = 8;

/** The marks of one paragraph that have no other half, at most one of a kind for each direction. */
export function unpairedIn(
  source: string,
  marks: readonly number[],
  paragraphStart: number,
): readonly Unpaired[] {
  if (areRoundPairs(source, marks)) return [];
  const found = new Map<string, Unpaired>();
  const open: number[] = [];
  /** How many of each opening mark are open. */
  const counts = new Map<string, number>();
  const quotes: number[] = [];

  const add = (at: number, kind: PairKind, half: Unpaired['half']): void => {
    const name = `${kind} ${half}`;
    if (found.has(name) || (half !== 'both' && isOfNoteMark(source, at))) return;
    const isAtHead = at === marks[0] && at - paragraphStart < HEAD;
    found.set(name, { start: at, end: markEnd(source, at), kind, half, isAtHead });
  };
  /** Closes the nearest mark that fits, and leaves those inside it unclosed. */
  const close = (opening: string): void => {
    for (;;) {
      const at = open.pop();
      if (at === undefined) return;
      const mark = source.charAt(at);
      counts.set(mark, (counts.get(mark) ?? 0) - 1);
      if (mark === opening) return;
      add(at, PAIRS.get(mark)?.kind ?? 'round', 'opening');
    }
  };

  for (const at of marks) {
    const mark = source.charAt(at);
    const pair = PAIRS.get(mark);
    if (pair === undefined) {
      quotes.push(at);
      continue;
    }
    if (pair.isOpening && !(mark === '[' && endsParagraph(source, at))) {
      open.push(at);
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
      continue;
    }
    // At the end of its paragraph nothing is left to be opened: a closing one that is stored mirrored.
    const other = pair.isOpening ? mark : pair.other;
    if ((counts.get(other) ?? 0) > 0) close(other);
    else if (!isFragment(source, at)) add(at, pair.kind, 'closing');
  }
  for (const at of open) add(at, PAIRS.get(source.charAt(at))?.kind ?? 'round', 'opening');
  if (quotes.length % 2 === 1) {
    const { at, half } = oddQuote(source, quotes);
    add(at, 'quotation', half);
  }
  const [first] = marks;
  if (first !== undefined && first - paragraphStart < HEAD && opensQuotation(source, first)) {
    if (!found.has('quotation opening')) add(first, 'quotation', 'both');
  }
  return [...found.values()];
}

/** Most paragraphs have nothing but round brackets, each with its other half. */
function areRoundPairs(source: string, marks: readonly number[]): boolean {
  let depth = 0;
  for (const at of marks) {
    const mark = source.charCodeAt(at);
    if (mark === LEFT) depth++;
    else if (mark !== RIGHT || --depth < 0) return false;
  }
  return depth === 0;
}

const LEFT = 0x28;
const RIGHT = 0x29;

/** No mark has more around it: where somebody typed thousands, not each of them looks behind the last. */
const MOST_BRACKETS = 3;

/**
 * `التقرير<sup>(1)</sup>)`: where the brackets of a raised mark were typed, and a converter set its own,
 * one of them is left beside the mark.
 */
function isOfNoteMark(source: string, at: number): boolean {
  if (source[at] === ')') return source.startsWith('</sup>', at - '</sup>'.length);
  let next = at;
  while (source[next] === '(' && next - at < MOST_BRACKETS) next++;
  return next > at && source.startsWith('<sup>', next);
}

function endsParagraph(source: string, at: number): boolean {
  let next = at + 1;
  while (source[next] === ' ' || source[next] === '\u00a0' || source[next] === '*') next++;
  return next >= source.length || source[next] === '\n' || source[next] === '\r';
}

function opensQuotation(source: string, at: number): boolean {
  const pair = PAIRS.get(source.charAt(at));
  return pair === undefined || (pair.kind === 'quotation' && pair.isOpening);
}

/** The half bracket of a label, also `)أ)`, or the rest of a bracket in text that was cut. */
function isFragment(source: string, at: number): boolean {
  if (at === 0 || source[at - 1] === '\n' || source[at - 1] === '\r') return true;
  return source[at] === ')' && HALF_LABEL.test(source.slice(Math.max(0, at - 6), at));
}

/** Of an odd number of marks that look alike on both sides, the one that stands out of turn. */
function oddQuote(
  source: string,
  quotes: readonly number[],
): { readonly at: number; readonly half: 'opening' | 'closing' } {
  let open = -1;
  for (const at of quotes) {
    const looks = lookOf(source, at);
    if (looks === 'opening' && open !== -1) return { at: open, half: 'opening' };
    if (looks === 'closing' && open === -1) return { at, half: 'closing' };
    open = open === -1 ? at : -1;
  }
  return { at: open, half: 'opening' };
}

function lookOf(source: string, at: number): 'opening' | 'closing' | 'either' {
  const isBeforeWord = isInWord(source, markEnd(source, at));
  if (!isBeforeWord) return isGap(source, at - 1) ? 'either' : 'closing';
  // A particle of one letter is written together with the quotation: `و"كذا"`.
  return isInWord(source, at - 1) && isInWord(source, at - 2) ? 'either' : 'opening';
}

function markEnd(source: string, at: number): number {
  return at + (SINGLE_QUOTES.has(source.charAt(at)) ? 2 : 1);
}

/** In files of a time when brackets were turned on the screen, `)1993(` stands for `(1993)`. */
export function isMirrored(source: string, marks: readonly number[]): boolean {
  const round = marks.filter((at) => source[at] === '(' || source[at] === ')');
  const [first] = round;
  if (first === undefined || source[first] !== ')' || !isInWord(source, first + 1)) return false;
  let depth = 0;
  for (const at of round) {
    depth += source[at] === ')' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/**
 * Takes out what has its other half in another paragraph: square brackets around paragraphs of a
 * draft, and quotations that open in each of their paragraphs and close in the last.
 */
export function withoutLongOnes(
  source: string,
  unpaired: readonly Unpaired[],
): readonly Unpaired[] {
  const paired = new Set<Unpaired>();
  const squares: Unpaired[] = [];
  let quotations: Unpaired[] = [];
  for (const mark of unpaired) {
    if (mark.kind === 'round') continue;
    const pending = mark.kind === 'square' ? squares : quotations;
    if (mark.half === 'opening') {
      pending.push(mark);
      continue;
    }
    const opening = pending.pop();
    if (opening === undefined) continue;
    paired.add(mark).add(opening);
    if (mark.kind === 'square') continue;
    for (const other of quotations) paired.add(other);
    quotations = [];
  }
  return unpaired.filter((mark, index) => !paired.has(mark) && !goesOn(source, unpaired, index));
}

/** A quotation that is opened again in the next paragraph, and closed in none: the last one tells of all. */
function goesOn(source: string, unpaired: readonly Unpaired[], index: number): boolean {
  const [mark, next] = [unpaired[index], unpaired[index + 1]];
  return mark !== undefined && next !== undefined && [mark, next].every(opensParagraph)
    ? source.slice(mark.start, mark.end) === source.slice(next.start, next.end)
    : false;
}

function opensParagraph({ kind, half, isAtHead }: Unpaired): boolean {
  return kind === 'quotation' && half === 'opening' && isAtHead;
}

function isInWord(source: string, at: number): boolean {
  switch (characterClasses[source.charCodeAt(at)]) {
    case CharacterClass.letter:
    case CharacterClass.mark:
    case CharacterClass.digit:
    case CharacterClass.arabicDigit:
    case CharacterClass.latin:
      return true;
    default:
      return false;
  }
}

function isGap(source: string, at: number): boolean {
  return source.charAt(at).trim() === '';
}
