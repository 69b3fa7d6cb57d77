import { hashWord } from '../arabic/key.ts';
import { abjadIndex } from '../arabic/letters.ts';
import { readOrdinal } from '../arabic/ordinals.ts';
import { Code, isDoubleQuote, isSingleQuote } from './context.ts';
import type { Read } from './dates.ts';
import { headingUnits, Lexeme } from './lexicon.ts';
import { readUnitNumber } from './section-heads.ts';
import { TokenKind } from './tokens.ts';
import type {
  CrossReference,
  CrossReferenceTarget,
  HeadingReference,
  HeadingTarget,
  HeadingUnit,
  ItemTarget,
  ReferenceContainer,
  Span,
} from './tree.ts';
import {
  endAt,
  isAt,
  keyAt,
  kindAt,
  lexemeAt,
  lexemeValueAt,
  prefixAt,
  startAt,
  tokenAt,
  type View,
  valueAt,
} from './view.ts';

type MutableTarget = { -readonly [K in keyof CrossReferenceTarget]: CrossReferenceTarget[K] };

/**
 * Reads `الفقرة ٥ (ب) أعلاه` and its like from the noun at `k`; null when no number or letter
 * follows. Source of the forms: DOMAIN B.4.
 */
export function readCrossReference(view: View, k: number): Read<CrossReference> | null {
  let at = k + 1;
  const sub = lexemeAt(view, at) === Lexeme.subordinate;
  if (sub) at++;
  const isPlural = PLURAL.test(keyAt(view, k));
  const list = readTargets(view, at, isPlural);
  if (list === null) return null;
  at = list.next;
  let { targets } = list;
  const letters = targets[0]?.number === 0;
  // `الفقرة الفرعية (ج) من الفقرة ٥ أعلاه`
  if (
    letters &&
    lexemeAt(view, at) === Lexeme.from &&
    lexemeAt(view, at + 1) === Lexeme.paragraphNoun
  ) {
    const outer = readTargets(view, at + 2, false);
    const paragraph = outer?.targets[0];
    if (outer !== null && paragraph !== undefined && paragraph.number > 0) {
      const all = targets.flatMap((target) => target.letters);
      targets = [{ ...paragraph, start: targets[0]?.start ?? paragraph.start, letters: all }];
      at = outer.next;
    }
  }
  const tail = readTail(view, at);
  // `الفقرة الثالثة` alone may be any of them, of the preamble too.
  if (tail.direction === null && targets.some(({ inWords }) => inWords !== undefined)) return null;
  const node: CrossReference = {
    type: 'crossReference',
    start: startAt(view, k),
    end: endAt(view, tail.next - 1),
    unit: targets[0]?.number === 0 ? 'subparagraph' : 'paragraph',
    targets,
    range: list.range,
    direction: tail.direction,
    foreign: tail.foreign,
    ...(tail.within === undefined ? {} : { within: tail.within }),
  };
  return { node, next: tail.next };
}

/** `… ٤ و ٥ أعلاه و ٦ أدناه`: more of the same, on the other side; null where no side is said. */
export function readFurtherReference(
  view: View,
  k: number,
  { unit, direction }: CrossReference,
): Read<CrossReference> | null {
  const joiner = joinerAt(view, k);
  const isSided = direction === 'above' || direction === 'below';
  if (joiner === 0 || !isSided || unit !== 'paragraph') return null;
  const list = readTargets(view, k + joiner, true);
  const side = list === null ? null : readSide(view, list.next);
  const [first] = list?.targets ?? [];
  if (list === null || side === null || first === undefined || first.number === 0) return null;
  const node: CrossReference = {
    type: 'crossReference',
    start: first.start,
    end: endAt(view, side.next - 1),
    unit,
    targets: list.targets,
    range: list.range,
    direction: side.node,
    foreign: false,
  };
  return { node, next: side.next };
}

/** `البندين ٦ و ٧ أعلاه`: numbered paragraphs by another name. */
export function readItemReference(view: View, k: number): Read<CrossReference> | null {
  if (kindAt(view, k + 1) !== TokenKind.number) return null;
  const read = readCrossReference(view, k);
  const direction = read?.node.direction;
  return direction === 'above' || direction === 'below' ? read : null;
}

const PLURAL = /فقرات$/u;

/** Of several paragraphs, a dash between numbers makes a range. */
function readTargets(
  view: View,
  k: number,
  isPlural: boolean,
): { targets: MutableTarget[]; range: boolean; next: number } | null {
  const targets: MutableTarget[] = [];
  let at = opensRange(view, k) ? k + 1 : k;
  let next = k;
  let range = false;
  for (let count = 0; count < 30; count++) {
    const target = readTarget(view, at, count > 0);
    if (target === null) break;
    if (count > 0 && joinsRange(view, at - 1)) {
      target.node.through = true;
      range = true;
    }
    targets.push(target.node);
    next = target.next;
    const joiner = targetJoinerAt(view, next, target.node, isPlural);
    if (joiner === null) break;
    at = next + joiner;
  }
  return targets.length === 0 ? null : { targets, range, next };
}

/** How many tokens stand before the next target; null at the end of a list. */
function targetJoinerAt(
  view: View,
  k: number,
  last: CrossReferenceTarget,
  isPlural: boolean,
): number | null {
  if (isPlural && isRangeDash(view, k) && last.number > 0) {
    return valueAt(view, k + 1) > last.number && kindAt(view, k + 1) === TokenKind.number
      ? 1
      : null;
  }
  const joiner = joinerAt(view, k);
  const at = k + joiner;
  if (joiner > 0) {
    if (opensRange(view, at)) return joiner + 1;
    if (kindAt(view, at) === TokenKind.number || readLetter(view, at) !== null) return joiner;
  }
  // `ومن ٣٢ إلى ٤٤`
  if (prefixAt(view, at) > 0 && opensRange(view, at)) return joiner + 1;
  return readWords(view, at, joiner === 0) === null ? null : joiner;
}

/** `من ٣ إلى ٧`: what follows is the first end of a range. */
function opensRange(view: View, k: number): boolean {
  if (lexemeAt(view, k) !== Lexeme.from) return false;
  const first = readTarget(view, k + 1, false);
  return first !== null && first.node.number > 0 && lexemeAt(view, first.next) === Lexeme.to;
}

/** `الثالثة`, `والثانية عشرة`: the number of a paragraph in words, behind its waw. */
function readWords(view: View, k: number, isLater: boolean): Read<Span & { value: number }> | null {
  const written = keyAt(view, k);
  if (!written.startsWith(isLater ? 'وال' : 'ال')) return null;
  const keys = [isLater ? written.slice(1) : written];
  for (let at = k + 1; keyAt(view, at) !== '' && keys.length < 3; at++) keys.push(keyAt(view, at));
  const ordinal = readOrdinal(keys);
  if (ordinal === null) return null;
  const start = startAt(view, k) + (isLater ? 1 : 0);
  const next = k + ordinal.words;
  return { node: { start, end: endAt(view, next - 1), value: ordinal.value }, next };
}

/** `و`, `،`, `إلى` and their sums between two targets; 0 when the list ends. */
function joinerAt(view: View, k: number): number {
  let words = 0;
  if (isAt(view, k, TokenKind.punctuation, Code.arabicComma)) words++;
  const lexeme = lexemeAt(view, k + words);
  if (lexeme === Lexeme.and || lexeme === Lexeme.to) return words + 1;
  return words;
}

function readTarget(view: View, k: number, isLater: boolean): Read<MutableTarget> | null {
  const isDigits = kindAt(view, k) === TokenKind.number;
  const words = readWords(view, k, false) ?? (isLater ? readWords(view, k, true) : null);
  const isNumber = isDigits || words !== null;
  // A year or a citation (`الفقرة 2/70`) is no paragraph.
  const number = isDigits ? valueAt(view, k) : (words?.node.value ?? 0);
  if (isDigits) {
    if (number < 1 || number > 999) return null;
    if (isAt(view, k + 1, TokenKind.punctuation, Code.solidus)) return null;
  }
  let next = words?.next ?? (isDigits ? k + 1 : k);
  let bis = 0;
  if (isDigits && lexemeAt(view, next) === Lexeme.bis) {
    bis = 1;
    next++;
  }
  const letters: number[] = [];
  const items: ItemTarget[] = [];
  if (isNumber) next = readItems(view, next, 0, items);
  for (let count = 0; count < 28; count++) {
    // Without a number, each letter is a target of its own.
    if (!isNumber && count > 0) break;
    const joiner = letters.length > 0 ? letterJoinerAt(view, next) : 0;
    const letter = readLetter(view, next + joiner);
    if (letter === null) break;
    const last = letters.at(-1);
    if (last !== undefined && joinsRange(view, next + joiner - 1)) {
      for (let place = last + 1; place < letter.node; place++) letters.push(place);
    }
    letters.push(letter.node);
    next = readItems(view, letter.next, letter.node, items);
  }
  if (!isNumber && letters.length === 0) return null;
  const node: MutableTarget = {
    start: words?.node.start ?? startAt(view, k),
    end: endAt(view, next - 1),
    number,
    bis,
    letters,
  };
  if (words !== null) node.inWords = { start: words.node.start, end: words.node.end };
  if (items.length > 0) node.items = items;
  return { node, next };
}

/** As between targets, and the dash of `(أ) - (د)`. */
function letterJoinerAt(view: View, k: number): number {
  return isRangeDash(view, k) ? 1 : joinerAt(view, k);
}

function joinsRange(view: View, k: number): boolean {
  return lexemeAt(view, k) === Lexeme.to || isRangeDash(view, k);
}

function isRangeDash(view: View, k: number): boolean {
  const { punctuation } = TokenKind;
  return isAt(view, k, punctuation, Code.hyphen) || isAt(view, k, punctuation, Code.enDash);
}

/** `'٢'`, `'١' و '٢'`, `'١' إلى '٤'`: gives the place behind them. */
function readItems(view: View, k: number, letter: number, into: ItemTarget[]): number {
  let next = k;
  let last = 0;
  for (let count = 0; count < 28; count++) {
    const joiner = last > 0 ? letterJoinerAt(view, next) : 0;
    const at = next + joiner;
    const number = valueAt(view, at + 1);
    const isItem =
      isQuote(view, at) &&
      kindAt(view, at + 1) === TokenKind.number &&
      isQuote(view, at + 2) &&
      number > 0 &&
      number < 100;
    if (!isItem) break;
    if (last > 0 && joinsRange(view, at - 1)) {
      for (let between = last + 1; between < number; between++)
        into.push({ letter, number: between });
    }
    into.push({ letter, number });
    last = number;
    next = at + 3;
  }
  return next;
}

function isQuote(view: View, k: number): boolean {
  const t = tokenAt(view, k);
  return t >= 0 && (isSingleQuote(view, t) || isDoubleQuote(view, t));
}

/** `(ب)`. */
function readLetter(view: View, k: number): { node: number; next: number } | null {
  if (!isAt(view, k, TokenKind.punctuation, Code.left)) return null;
  if (kindAt(view, k + 1) !== TokenKind.word) return null;
  if (!isAt(view, k + 2, TokenKind.punctuation, Code.right)) return null;
  const index = abjadIndex(view.source.slice(startAt(view, k + 1), endAt(view, k + 1)));
  return index === null ? null : { node: index, next: k + 3 };
}

interface Tail {
  readonly direction: CrossReference['direction'];
  readonly foreign: boolean;
  readonly within?: ReferenceContainer;
  readonly next: number;
}

/** `أعلاه`, `أدناه`, `من هذا القرار`, `من المرفق الثاني`, or another `من …`. */
function readTail(view: View, k: number): Tail {
  const side = readSide(view, k);
  if (side !== null) return { direction: side.node, foreign: false, next: side.next };
  if (lexemeAt(view, k) !== Lexeme.from) return { direction: null, foreign: false, next: k };
  let at = k + 1;
  if (lexemeAt(view, at) === Lexeme.operative) at++;
  if (isThisResolution(view, at)) {
    return { direction: 'this-resolution', foreign: false, next: at + 2 };
  }
  return readContainer(view, k + 1) ?? { direction: null, foreign: true, next: k };
}

function readSide(view: View, k: number): Read<'above' | 'below'> | null {
  const lexeme = lexemeAt(view, k);
  if (lexeme === Lexeme.above) return { node: 'above', next: k + 1 };
  return lexeme === Lexeme.below ? { node: 'below', next: k + 1 } : null;
}

/** `هذا القرار`; with a preposition, `لهذا القرار` and `بهذا القرار`. */
function isThisResolution(view: View, k: number): boolean {
  if (lexemeAt(view, k + 1) !== Lexeme.citationNoun) return false;
  return lexemeAt(view, k) === Lexeme.this || /^[لب]هذا$/u.test(keyAt(view, k));
}

/** `المرفق الثاني` behind `من`: of this text where that is said, or where the sentence ends there. */
function readContainer(view: View, k: number): Tail | null {
  if (lexemeAt(view, k) !== Lexeme.headingNoun) return null;
  const unit = headingUnits[lexemeValueAt(view, k)] ?? 'annex';
  const number = readHeadingTarget(view, k + 1, unit);
  const at = number?.next ?? k + 1;
  const target = number?.node ?? null;
  const direction = readSide(view, at);
  if (direction !== null && target !== null) {
    const within = { unit, target, isOwn: true };
    return { direction: direction.node, foreign: false, within, next: direction.next };
  }
  if (isThisResolution(view, at)) {
    const within = { unit, target, isOwn: true };
    return { direction: 'this-resolution', foreign: false, within, next: at + 2 };
  }
  // `مرفق القرار` is that of another text; of `المرفق` alone only a mark may follow.
  const isDefinite = /^[وفبكل]*ال?ل?مرفق$/u.test(keyAt(view, k));
  const ends = kindAt(view, at) === TokenKind.punctuation || at >= view.length;
  if (!isDefinite || !ends || unit !== 'annex') return null;
  return { direction: null, foreign: false, within: { unit, target, isOwn: false }, next: at };
}

/**
 * Reads `المرفق الثاني لهذا القرار`, `الفرعين ألف وباء أعلاه`, `هذا القرار ومرفقه الرابع` from the noun at
 * `k`; null where nothing says that the heading is of this text.
 */
export function readHeadingReference(view: View, k: number): Read<HeadingReference> | null {
  const unit = headingUnits[lexemeValueAt(view, k)] ?? 'annex';
  const targets: HeadingTarget[] = [];
  let next = k + 1;
  let range = false;
  for (let count = 0; count < MOST_HEADINGS; count++) {
    const joiner = count > 0 ? joinerAt(view, next) : 0;
    const target = readHeadingTarget(view, next + joiner, unit, count > 0);
    if (target === null) break;
    if (joiner > 0 && lexemeAt(view, next + joiner - 1) === Lexeme.to) range = true;
    targets.push(target.node);
    next = target.next;
  }
  // Of the headings only an annex is named without a number.
  if (targets.length === 0 && unit !== 'annex') return null;
  const isOwn = /^(?:و?ب?)(?:مرفقه)$/u.test(keyAt(view, k));
  const joined = isAt(view, k - 1, TokenKind.word, AND) ? 1 : 0;
  const tail =
    isOwn && isThisResolution(view, k - 2 - joined)
      ? ({ node: 'this-resolution', next } as const)
      : readOwnTail(view, next, targets.length > 0, isOwn, keyAt(view, k));
  if (tail === null) return null;
  const node: HeadingReference = {
    type: 'headingReference',
    start: startAt(view, k),
    end: endAt(view, tail.next - 1),
    unit,
    targets,
    range: range && targets.length === 2,
    direction: tail.node,
  };
  return { node, next: tail.next };
}

const MOST_HEADINGS = 12;
const AND = hashWord('و');

function readOwnTail(
  view: View,
  next: number,
  isNumbered: boolean,
  isOwn: boolean,
  noun: string,
): Read<HeadingReference['direction']> | null {
  if (isOwn) return null;
  if (isNumbered) {
    const side = readSide(view, next);
    if (side !== null) return side;
    const at = lexemeAt(view, next) === Lexeme.from ? next + 1 : next;
    return isThisResolution(view, at) ? { node: 'this-resolution', next: at + 2 } : null;
  }
  // `مرفق هذا القرار`; `الجدول المرفق بهذا القرار` says nothing of an annex with that name.
  const isConstruct = /^[وفبكل]*مرفق$/u.test(noun) && lexemeAt(view, next) === Lexeme.this;
  return isConstruct && isThisResolution(view, next)
    ? { node: 'this-resolution', next: next + 2 }
    : null;
}

function readHeadingTarget(
  view: View,
  k: number,
  unit: HeadingUnit,
  isLater = false,
): Read<HeadingTarget> | null {
  const t = tokenAt(view, k);
  const number = readUnitNumber(view, t, unit, isLater);
  if (number === null) return null;
  const next = k + number.next - t;
  const isDigits = number.script === 'digits';
  const node = {
    start: startAt(view, k + number.from - t),
    end: endAt(view, isDigits ? k + number.from - t : next - 1),
    script: number.script,
    ordinal: number.ordinal,
  };
  return { node, next };
}
