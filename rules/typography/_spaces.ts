import { CharacterClass, characterClasses, TATWEEL } from '../../core/arabic/characters.ts';
import type { Edit } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { withoutEmphasis } from '../../core/model/running-text.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Words } from '../../core/model/words.ts';
import type { Span } from '../../core/syntax/tree.ts';

export type SpacingMessage =
  | 'before'
  | 'after-opening'
  | 'missing-after'
  | 'missing-before'
  | 'doubled'
  | 'tab';

export interface WrongSpace extends Span {
  readonly message: SpacingMessage;
  readonly edits: readonly Edit[];
}

const NO_BREAK = '\u00a0';
const OPENING: ReadonlySet<string> = new Set('([«');
const BRACKETS: ReadonlySet<string> = new Set(')]»');
const PAUSES: ReadonlySet<string> = new Set('،؛');
const MARKS: ReadonlySet<string> = new Set('،؛:.؟');
const EMPHASIS: ReadonlySet<string> = new Set('*_');
/** What may follow a full stop or a colon that ends something. */
const BEHIND_STOP: ReadonlySet<string> = new Set([
  '',
  ' ',
  NO_BREAK,
  '\n',
  '\r',
  '"',
  '”',
  '“',
  ')',
  ']',
  '»',
  '*',
]);
/** More spaces than these in a row are set on purpose, as in a table. */
const MOST_BY_MISTAKE = 3;
/** Longer gaps are not measured; it bounds the work for one of them. */
const LONGEST_GAP = 40;
/** No label of a paragraph or bullet of a list is longer. */
const LONGEST_LABEL = 8;
/** What stands in brackets is not looked for farther than so many words. */
const REACH = 20;

/** Tabs, and the marks beside which spaces matter. */
export const SPACING_RANGES = [
  [0x09, 0x09],
  [0x28, 0x29],
  [0x2e, 0x2e],
  [0x3a, 0x3a],
  [0x5b, 0x5b],
  [0x5d, 0x5d],
  [0xab, 0xab],
  [0xbb, 0xbb],
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
] as const;

/** Passes over what is most common and right. */
export function mayBeWrong(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    switch (source.charCodeAt(at)) {
      case 0x28: // (
        if (isLetter(source, at - 1) || EMPHASIS.has(source.charAt(at - 1))) return true;
        if (isSpace(source, at + 1)) return true;
        break;
      case 0x5b: // [
      case 0xab: // «
        if (isSpace(source, at + 1)) return true;
        break;
      case 0x60c: // ،
      case 0x61b: // ؛
        if (isSpace(source, at - 1) || isLetter(source, at + 1)) return true;
        break;
      case 0x29: // )
      case 0x2e: // .
      case 0x3a: // :
      case 0x5d: // ]
      case 0xbb: // »
      case 0x61f: // ؟
        if (isSpace(source, at - 1)) return true;
        break;
      default:
        return true;
    }
  }
  return false;
}

/** The wrong spaces in a run of spaces or marks, and beside the marks; a gap may belong to two runs. */
export function wrongSpaces(model: Model, { start, end }: Span): readonly WrongSpace[] {
  const { source } = model;
  const found: (WrongSpace | null)[] = [];
  for (let at = start; at < end; at++) {
    const mark = source.charAt(at);
    if (isSpace(source, at)) {
      const gap = gapAround(source, at);
      found.push(judgeGap(source, gap));
      at = gap.end - 1;
    } else if (MARKS.has(mark) || BRACKETS.has(mark)) {
      if (isSpace(source, at - 1)) found.push(judgeBefore(source, gapAround(source, at - 1)));
      else if (PAUSES.has(mark)) found.push(judgePause(source, at));
    } else if (OPENING.has(mark)) {
      if (isGluedBracket(model, at)) {
        found.push({ start: at, end: at + 1, message: 'missing-before', edits: [spaceAt(at)] });
      }
      if (isSpace(source, at + 1)) found.push(judgeAfter(source, gapAround(source, at + 1)));
    }
  }
  return found.filter((wrong) => wrong !== null);
}

function gapAround(source: string, at: number): Span {
  let start = at;
  let end = at + 1;
  while (start > at - LONGEST_GAP && isSpace(source, start - 1)) start--;
  while (end < at + LONGEST_GAP && isSpace(source, end)) end++;
  return { start, end };
}

/** A gap between two words. */
function judgeGap(source: string, { start, end }: Span): WrongSpace | null {
  const last = source.charAt(start - 1);
  const next = source.charAt(end);
  // Indentation, the spaces with which Markdown ends a line, what is judged with the mark beside it.
  if (isLineEnd(last) || isLineEnd(next) || OPENING.has(last)) return null;
  if (MARKS.has(next) || BRACKETS.has(next)) return null;
  const gap = source.slice(start, end);
  if (gap.length > MOST_BY_MISTAKE || isLabel(source, start)) return null;
  if (gap.includes('\t')) {
    return { start, end, message: 'tab', edits: [{ start, end, text: ' ' }] };
  }
  if (gap.length === 1) return null;
  const text = gap.includes(NO_BREAK) ? NO_BREAK : ' ';
  return { start, end, message: 'doubled', edits: [{ start, end, text }] };
}

/** A gap before a mark or a closing bracket. */
function judgeBefore(source: string, { start, end }: Span): WrongSpace | null {
  if (isLineEnd(source.charAt(start - 1)) || !mayNotPrecede(source, start, end)) return null;
  const isTooEarly = PAUSES.has(source.charAt(end)) && isLetter(source, end + 1);
  const removal = { start, end, text: '' };
  const edits = isTooEarly ? [removal, spaceAt(end + 1)] : [removal];
  return { start, end: end + 1, message: 'before', edits };
}

/** A gap after an opening bracket. */
function judgeAfter(source: string, { start, end }: Span): WrongSpace | null {
  const next = source.charAt(end);
  // Blanks to be filled.
  if (isLineEnd(next) || MARKS.has(next) || BRACKETS.has(next)) return null;
  // What is glued to the word before it closes a bracket in files that store brackets mirrored.
  if (isLetter(source, start - 2) || isDigit(source, start - 2)) return null;
  const edits = [{ start, end, text: '' }];
  return { start: start - 1, end, message: 'after-opening', edits };
}

/** A comma or semicolon directly before a word. */
function judgePause(source: string, at: number): WrongSpace | null {
  if (!isLetter(source, at + 1) || MARKS.has(source.charAt(at - 1))) return null;
  return { start: at, end: at + 1, message: 'missing-after', edits: [spaceAt(at + 1)] };
}

/** True when the mark or bracket behind the gap takes no space before it. */
function mayNotPrecede(source: string, start: number, end: number): boolean {
  const last = source.charAt(start - 1);
  const next = source.charAt(end);
  const behind = source.charAt(end + 1);
  // Blanks to be filled, rows of marks, and the empty marks that notes leave behind.
  if (OPENING.has(last) || MARKS.has(last)) return false;
  if (last === ')' && source.charAt(start - 2) === '(') return false;
  if (isLabel(source, start)) return false;
  if (BRACKETS.has(next)) return !isLetter(source, end + 1) && !isDigit(source, end + 1);
  if (next !== '.' && next !== ':') return true;
  if (!BEHIND_STOP.has(behind) || isLatin(source, start - 1)) return false;
  // A time, a ratio, a decimal.
  if (isDigit(source, start - 1)) return isLineEnd(behind);
  if (next === ':') return true;
  const isEllipsis = isSpace(source, end + 1) && source.charAt(end + 2) === '.';
  const isInitial = isLetter(source, start - 1) && !isLetter(source, start - 2);
  return !isEllipsis && !isInitial;
}

/** `القرار(2014)`, `التقرير(A/75/1)`; never the mark of a note, an ending or another form of the word. */
function isGluedBracket({ source, words }: Model, at: number): boolean {
  if (source.charAt(at) !== '(' || isSpace(source, at + 1)) return false;
  const opening = words.first({ start: at, end: at + 1 });
  const before = words.previous(opening);
  if (!isGlued(source, words.endAt(before), at)) return false;
  const word = words.plain({ start: words.startAt(before), end: words.endAt(before) });
  const isCut = source.charCodeAt(words.endAt(before) - 1) === TATWEEL;
  if (isCut || !/\p{L}{3,}$/u.test(word)) return false;
  const closing = closingBracket(words, opening);
  if (closing === NO_PLACE || isLetter(source, words.endAt(closing))) return false;
  const inside = words.plain({ start: at + 1, end: words.startAt(closing) });
  // `والبلد(البلدان)`: one word in two forms.
  if (/^\p{L}{4,}$/u.test(inside)) return !word.includes(inside.replace(/^ال/u, '').slice(0, 3));
  return /^(?:[A-Za-z]{2}|[A-Z]\/|\p{Nd}{4}|\p{L}+ \p{L})/u.test(inside);
}

/** Nothing stands between the offsets but emphasis. */
function isGlued(source: string, start: number, end: number): boolean {
  const { start: from, end: to } = withoutEmphasis(source, { start, end });
  return from === to;
}

function closingBracket(words: Words, opening: number): number {
  let place = words.next(opening);
  for (let i = 0; i < REACH && place !== NO_PLACE && !words.is(place, '('); i++) {
    if (words.is(place, ')')) return place;
    place = words.next(place);
  }
  return NO_PLACE;
}

/** What stands before the gap on its line is no more than a label or a bullet. */
function isLabel(source: string, end: number): boolean {
  const limit = Math.max(-1, end - LONGEST_LABEL - 1);
  let at = end - 1;
  let letters = 0;
  for (; at > limit && !isLineEnd(source.charAt(at)); at--) if (isLetter(source, at)) letters++;
  return letters < 2 && (at < 0 || isLineEnd(source.charAt(at)));
}

function spaceAt(at: number): Edit {
  return { start: at, end: at, text: ' ' };
}

/** The sign before the text and behind it counts as the end of a line. */
function isLineEnd(sign: string): boolean {
  return sign === '' || sign === '\n' || sign === '\r';
}

function classAt(source: string, at: number): number | undefined {
  return characterClasses[source.charCodeAt(at)];
}

function isSpace(source: string, at: number): boolean {
  return classAt(source, at) === CharacterClass.space;
}

/** An Arabic letter or one of its marks. */
function isLetter(source: string, at: number): boolean {
  const characterClass = classAt(source, at);
  return characterClass === CharacterClass.letter || characterClass === CharacterClass.mark;
}

function isLatin(source: string, at: number): boolean {
  return classAt(source, at) === CharacterClass.latin;
}

function isDigit(source: string, at: number): boolean {
  const characterClass = classAt(source, at);
  return characterClass === CharacterClass.digit || characterClass === CharacterClass.arabicDigit;
}
