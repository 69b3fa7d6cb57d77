import { CharacterClass, characterClasses } from '../arabic/characters.ts';
import { isWordUnit } from '../arabic/words.ts';
import { levels } from '../syntax/levels.ts';
import { childrenOf, type Node, type Span } from '../syntax/tree.ts';

/** How the own text of a block ends. */
export interface Ending {
  /** The mark as it stands, with one before it that it contradicts (`؛.`); '' when there is none. */
  readonly mark: string;
  /** The mark, or the last word where there is none. */
  readonly span: Span;
  /** Where a mark can be added: behind notes, quotation marks and emphasis. */
  readonly end: number;
}

const MARKS: ReadonlySet<number> = new Set([...'،؛.:؟!,;?'].map((mark) => mark.charCodeAt(0)));
const CLOSERS = '"»”“’\'`)]}';
const EMPHASIS = '*_\\';

/**
 * The ending of a paragraph across notes and page breaks, without the items below it. Null where it
 * says nothing: in an empty block, after an ellipsis, in the square brackets of a draft, or where the
 * mark stands inside quotation marks or brackets.
 */
export function readEnding(source: string, block: Node): Ending | null {
  const children = childrenOf(block);
  let end = -1;
  let enclosed = false;
  let conjunction: Ending | null = null;
  for (let c = children.length - 1; c >= 0; c--) {
    const child = children[c] as Node;
    if (levels[child.type] === 'trivia' || levels[child.type] === 'block') continue;
    if (child.type === 'marker' || child.type === 'enumerator') return conjunction;
    if (end < 0) end = child.end;
    if (child.type === 'footnoteReference') continue;
    for (let i = child.end - 1; i >= child.start; i--) {
      if (MARKS.has(source.charCodeAt(i))) return enclosed ? null : markEnding(source, i, end);
      if (isSpace(source, i)) {
        if (end === i + 1) end = i;
        continue;
      }
      const character = source.charAt(i);
      if (EMPHASIS.includes(character) || isSuperscript(source, i)) continue;
      if (CLOSERS.includes(character)) {
        if (character === ']') return null;
        const note = noteStart(source, i, child.start);
        if (note < 0) enclosed = true;
        else i = note;
        continue;
      }
      if (!isTextUnit(source, i)) return conjunction;
      let start = i;
      while (start > child.start && isTextUnit(source, start - 1)) start--;
      const ending = { mark: '', span: { start, end: i + 1 }, end };
      if (conjunction !== null || enclosed || !CONJUNCTIONS.has(source.slice(start, i + 1))) {
        return conjunction ?? ending;
      }
      // `(أ) …؛ و`: the conjunction stands behind the mark of the item.
      conjunction = ending;
      i = start;
    }
  }
  return conjunction;
}

/**
 * True when a line without an opener was joined to a paragraph that had ended, a heading to a clause,
 * or a preambular clause to an operative paragraph: the end of such a block is not that of the
 * paragraph.
 */
export function isPatched(source: string, block: Node): boolean {
  let text = '';
  for (const child of childrenOf(block)) {
    if (child.type === 'subparagraph') break;
    const isCut = child.type === 'blank' || levels[child.type] === 'block';
    text += isCut ? '\n\n' : source.slice(child.start, child.end);
  }
  let before = '';
  let isBehindBlank = false;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '') {
      isBehindBlank = before !== '';
      continue;
    }
    if (/[؛؟.][*_"»”]*$/u.test(before) || (isBehindBlank && /^\**و?إذ /u.test(words))) return true;
    if (isBehindBlank && /[،:]\**$/u.test(before) && isHeading(words)) return true;
    before = words;
    isBehindBlank = false;
  }
  return false;
}

/** A short line without a mark at its end. */
function isHeading(line: string): boolean {
  return !/[،؛.:؟]\**$/u.test(line) && line.split(' ').length <= HEADING_WORDS;
}

const HEADING_WORDS = 14;
const CONJUNCTIONS: ReadonlySet<string> = new Set(['أو', 'و']);

function markEnding(source: string, at: number, end: number): Ending | null {
  const mark = source.charAt(at);
  const before = source.charAt(at - 1);
  if (mark === '.' && before === '.') return null;
  // Behind an abbreviation two marks may stand (`إلخ.،`), behind a comma or semicolon they may not.
  const start = before === '،' || before === '؛' ? at - 1 : at;
  return { mark: source.slice(start, at + 1), span: { start, end: at + 1 }, end };
}

function isSpace(source: string, at: number): boolean {
  const characterClass = characterClasses[source.charCodeAt(at)];
  return (
    characterClass === CharacterClass.space ||
    characterClass === CharacterClass.lineEnd ||
    characterClass === CharacterClass.invisible
  );
}

function isSuperscript(source: string, at: number): boolean {
  return characterClasses[source.charCodeAt(at)] === CharacterClass.superscript;
}

/** The start of a bare or empty note mark, `(1)` or `()`, that closes at `at`; -1 for another bracket. */
function noteStart(source: string, at: number, floor: number): number {
  if (source.charAt(at) !== ')') return -1;
  for (let i = at - 1; i >= floor && i > at - 6; i--) {
    const character = source.charAt(i);
    if (character === '(') return i;
    if (!/[\p{Nd}* ]/u.test(character)) return -1;
  }
  return -1;
}

/** Part of a word or of a number. */
function isTextUnit(source: string, at: number): boolean {
  const characterClass = characterClasses[source.charCodeAt(at)];
  return (
    isWordUnit(source, at) ||
    characterClass === CharacterClass.latin ||
    characterClass === CharacterClass.digit ||
    characterClass === CharacterClass.arabicDigit ||
    characterClass === CharacterClass.persianDigit
  );
}
