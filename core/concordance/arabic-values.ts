import { cardinalOf } from '../arabic/cardinals.ts';
import { abjadIndex } from '../arabic/letters.ts';
import { readRoman } from '../arabic/roman.ts';
import { firstAtLeast } from '../common/search.ts';
import { numbersOf } from '../model/cited.ts';
import type { Model } from '../model/model.ts';
import type { Words } from '../model/words.ts';
import { type DateFields, dateKey, letterKey, type Value } from '../source/outline.ts';
import {
  isOfEdition,
  isPairOfNumbers,
  isSpanOfYears,
  numberKey,
  slashKey,
  specialCitation,
  timeKey,
} from '../source/read-values.ts';
import { symbolIn } from '../source/symbol.ts';
import { frontMatter } from '../syntax/levels.ts';
import { TokenKind } from '../syntax/tokens.ts';
import type {
  Citation,
  CrossReference,
  DateNode,
  Node,
  SessionReference,
  Span,
} from '../syntax/tree.ts';
import { readArabicHeadings } from './arabic-headings.ts';

/** A value of the Arabic text, and its node where it has one: a correction is made of its parts. */
export interface ArabicValue extends Value {
  readonly element?: Element;
}

/** Reads the values of blocks of an Arabic text: its elements are those of the tree, its numbers those of its words. */
export function createValueReader(
  model: Model,
): (body: Span, node: Node) => readonly ArabicValue[] {
  const elements = [
    ...model.nodes('date'),
    ...model.nodes('citation'),
    ...model.nodes('sessionReference'),
    ...model.nodes('crossReference'),
  ].sort((a, b) => a.start - b.start);
  const starts = elements.map(({ start }) => start);
  return (body, node) => {
    const { words, source } = model;
    const { from, to } = words.of(node);
    const values: ArabicValue[] = [];
    for (let place = from; place < to; ) {
      const start = words.startAt(place);
      if (start < body.start) {
        place++;
        continue;
      }
      const row = firstAtLeast(starts, starts.length, start);
      const element = starts[row] === start ? elements[row] : undefined;
      if (element !== undefined) {
        const next = skip(words, place, to, element.end);
        readElement(model, element, words, place, values);
        place = next;
      } else if (words.kindAt(place) === TokenKind.number) {
        place = readNumber(model, place, to, values);
      } else if (words.kindAt(place) === TokenKind.latin) {
        const special = specialCitation(source, start);
        const symbol = special ?? symbolIn(source, start);
        if (symbol !== null) {
          values.push({ kind: special === null ? 'symbol' : 'citation', ...symbol });
        }
        place = symbol === null ? place + 1 : skip(words, place, to, symbol.end);
      } else {
        const isWord = words.kindAt(place) === TokenKind.word;
        const headings = isWord ? readArabicHeadings(model, place, to) : null;
        if (headings !== null) values.push(...headings.values);
        else if (isWord) readWord(words, place, values);
        place = headings?.next ?? place + 1;
      }
    }
    return values;
  };
}

type Element = DateNode | Citation | SessionReference | CrossReference;

function skip(words: Words, from: number, to: number, end: number): number {
  let place = from + 1;
  while (place < to && words.startAt(place) < end) place++;
  return place;
}

function readElement(
  model: Model,
  element: Element,
  words: Words,
  place: number,
  values: ArabicValue[],
): void {
  const { start, end } = element;
  switch (element.type) {
    case 'date':
      // Each language of a document has a day of its own in the masthead.
      if (element.form === 'latin' && isInFront(model, element)) return;
      readDate(element, words, place, values);
      break;
    case 'citation':
      values.push(...citationValues(model, element));
      break;
    case 'sessionReference':
      if (element.session !== null) {
        // Of several sessions only the first is an element.
        const kind = PLURAL.test(words.keyAt(place)) ? 'word' : 'session';
        values.push({ kind, key: `session ${element.session}`, element, start, end });
      }
      if (element.year !== null) {
        values.push({ kind: 'number', key: String(element.year), start, end });
      }
      break;
    case 'crossReference':
      for (const target of element.targets) {
        for (const letter of target.letters) {
          const key = letterKey(letter);
          if (key !== null)
            values.push({ kind: 'item', key, ...letterSpan(model, target, letter) });
        }
        if (target.number === 0) continue;
        values.push({ kind: 'paragraph', key: String(target.number), ...spanOf(target) });
      }
  }
}

const PLURAL = /دورات|دورتي/u;

function isInFront(model: Model, element: Element): boolean {
  return model.ancestorsOf(element).some(({ type }) => frontMatter.has(type));
}

/** The letter itself where it stands there; of a range only its ends do. */
function letterSpan({ source }: Model, { start, end }: Span, letter: number): Span {
  for (const match of source.slice(start, end).matchAll(/\((\p{L}{1,2})\)/gu)) {
    const from = start + match.index + 1;
    if (abjadIndex(match[1] ?? '') === letter) {
      return { start: from, end: from + (match[1]?.length ?? 0) };
    }
  }
  return { start, end };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function readDate(node: DateNode, words: Words, place: number, values: ArabicValue[]): void {
  const { start, end, day, endDay, month, year } = node;
  if (month === null) {
    if (year !== null) values.push({ kind: 'number', key: String(year), start, end });
    return;
  }
  if (day === null && year === null) return;
  const add = (fields: DateFields): void => {
    values.push({ kind: 'date', key: dateKey(fields), date: fields, element: node, start, end });
  };
  for (const before of daysBefore(words, place, values)) add({ day: before, month, year });
  add({ day, month, year });
  if (endDay !== null) add({ day: endDay, month, year });
}

/** `17 و 19 و 20 نيسان/أبريل`: the numbers before are days of the same month. */
function daysBefore(words: Words, place: number, values: ArabicValue[]): readonly number[] {
  const days: number[] = [];
  for (let at = words.previous(place); at >= 0; at = words.previous(at)) {
    if (words.kindAt(at) === TokenKind.number) {
      const value = values.at(-1);
      if (value?.kind !== 'number' || value.start !== words.startAt(at)) break;
      const day = words.numberAt(at);
      if (day < 1 || day > 31) break;
      days.unshift(day);
      values.pop();
    } else if (!JOINS.has(words.keyAt(at))) break;
  }
  return days;
}

const JOINS: ReadonlySet<string> = new Set(['و', '،', '-', '–', 'إلى', 'أو']);

function citationValues({ source, citations }: Model, node: Citation): readonly ArabicValue[] {
  const { form, first, second, start, end, firstSpan } = node;
  // Behind the numbers stand letters of parts: `51/45 دال`.
  const last = Math.max(firstSpan.end, node.secondSpan?.end ?? firstSpan.end);
  const before = { start: Math.max(0, start - LONGEST_PREFIX), end: last };
  const span = { start: firstSpan.start, end };
  if (form === 'interpol-symbol' || second === null) {
    return form === 'year' || form === 'slash'
      ? [{ kind: 'number', key: String(first), start, end }]
      : [];
  }
  if (form === 'year')
    return [{ kind: 'council', key: `${first}(${second})`, element: node, ...span }];
  if (form === 'old-session') {
    const prefix = specialPrefix(source, { start: firstSpan.end, end });
    return [{ kind: 'citation', key: `${prefix}${second}/${first}`, ...span }];
  }
  const slash = numbersOf(node);
  if (form === 'special-session') {
    return [
      { kind: 'citation', key: `${specialPrefix(source, before)}${second}/${first}`, start, end },
    ];
  }
  const prefix = specialPrefix(source, before);
  if (isPairOfNumbers(String(first), String(second)) || isPost(source, firstSpan.start)) return [];
  const pair = [String(first), String(second)];
  if (citations.order === 'number-first') pair.reverse();
  return [{ kind: 'citation', key: prefix + pair.join('/'), element: node, ...slash }];
}

/** `دإط-`, which a space may part. */
const LONGEST_PREFIX = 5;

/** Of special and emergency sessions: `دإ-20/2`, `د إ-23/2`, `دإط-10/2`. */
function specialPrefix(source: string, { start, end }: Span): '' | 'S-' | 'ES-' {
  const match = /د ?[إا] ?(ط)? ?[-–\u2011]/u.exec(source.slice(start, end));
  if (match === null) return '';
  return match[1] === undefined ? 'S-' : 'ES-';
}

/** `ف-2/1`: the grade of a post. */
function isPost(source: string, start: number): boolean {
  return /(?<!\p{L})(?![دإاط])\p{L}-$/u.test(source.slice(Math.max(0, start - 3), start));
}

/** `12/19`, `1373 (2001)`, `200 276`, `35,2`, `2020`. */
function readNumber(
  { source, words, citations }: Model,
  place: number,
  to: number,
  values: ArabicValue[],
): number {
  const start = words.startAt(place);
  const digitsAt = (at: number): string =>
    westernDigits(source.slice(words.startAt(at), words.endAt(at)));
  const isNumber = (at: number): boolean => at < to && words.kindAt(at) === TokenKind.number;
  const next = place + 1;
  if (next < to && isNumber(next + 1) && words.isGluedAt(next) && words.isGluedAt(next + 1)) {
    const mark = words.keyAt(next);
    const [a, b] = [digitsAt(place), digitsAt(next + 1)];
    const end = words.endAt(next + 1);
    if (mark === '/') {
      const pair = [numberKey(a), numberKey(b)];
      if (isSpanOfYears(a, b)) {
        values.push({ kind: 'number', key: slashKey(a, b), start, end });
        return next + 2;
      }
      if (citations.order === 'number-first') pair.reverse();
      const prefix = specialPrefix(source, {
        start: Math.max(0, start - LONGEST_PREFIX),
        end: start,
      });
      const key = prefix + slashKey(pair[0] ?? '', pair[1] ?? '');
      const isOther = isPairOfNumbers(a, b) || isPost(source, start);
      values.push({ kind: isOther ? 'word' : 'citation', key, start, end });
      return next + 2;
    }
    if (mark === ':' && a.length <= 2 && b.length === 2) {
      values.push({ kind: 'time', key: timeKey(Number(a), b), start, end });
      return next + 2;
    }
    if ((mark === '-' || mark === '–') && a.length <= 2 && b.length <= 2) {
      // Target 3-2 is 3.2 in other languages, in either order.
      for (const key of [`${a}.${b}`, `${b}.${a}`]) values.push({ kind: 'word', key, start, end });
    }
    if (DECIMAL_MARKS.has(mark) && !isNumber(next + 2)) {
      const or = b.length === 3 ? [numberKey(a + b)] : [];
      values.push({ kind: 'number', key: numberKey(`${a}.${b}`), or, start, end });
      return next + 2;
    }
  }
  if (
    next + 2 < to &&
    words.keyAt(next) === '(' &&
    isNumber(next + 1) &&
    words.keyAt(next + 2) === ')'
  ) {
    const year = digitsAt(next + 1);
    if (year.length === 4 && digitsAt(place).length <= 4) {
      const end = words.endAt(next + 2);
      values.push({ kind: 'council', key: `${numberKey(digitsAt(place))}(${year})`, start, end });
      return next + 3;
    }
  }
  const session = romanSession(words, source, next, to);
  if (session !== null) {
    const end = words.endAt(next + 2);
    const key = `${session}/${numberKey(digitsAt(place))}`;
    values.push({ kind: 'citation', key, start, end });
    return next + 3;
  }
  const groups = [digitsAt(place)];
  let last = place;
  while (
    (groups[0] as string).length <= 3 &&
    isNumber(last + 1) &&
    digitsAt(last + 1).length <= 3
  ) {
    const gap = source.slice(words.endAt(last), words.startAt(last + 1));
    if (gap.length !== 1) break;
    last++;
    groups.push(digitsAt(last));
  }
  const end = words.endAt(last);
  const found = groupValues(groups, { start, end });
  const isOwn = isOfEdition(source, start);
  values.push(...(isOwn ? found.map((value) => ({ ...value, kind: 'word' as const })) : found));
  return last + 1;
}

/** `8 (XXXII)`: a decision that is cited in Latin letters. */
function romanSession(words: Words, source: string, open: number, to: number): number | null {
  if (open + 2 >= to || words.keyAt(open) !== '(' || words.keyAt(open + 2) !== ')') return null;
  if (words.kindAt(open + 1) !== TokenKind.latin) return null;
  return readRoman(source.slice(words.startAt(open + 1), words.endAt(open + 1)));
}

const DECIMAL_MARKS: ReadonlySet<string> = new Set([',', '.', '٫', '،', '٬']);

/** Groups of three digits are stored from the left or from the right, as the eye reads them. */
function groupValues(groups: readonly string[], span: Span): readonly ArabicValue[] {
  const isThree = (group: string): boolean => group.length === 3;
  const forward = groups.slice(1).every(isThree);
  const backward = groups.slice(0, -1).every(isThree);
  const readings = [...(backward ? [[...groups].reverse()] : []), ...(forward ? [groups] : [])].map(
    (reading) => numberKey(reading.join('')),
  );
  const [key = '', ...or] = readings;
  return key === '' ? [] : [{ kind: 'number', key, or, ...span }];
}

/** Digits of any system as European ones. */
function westernDigits(digits: string): string {
  return digits.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
}

/** A number in words, with the tens that follow it. */
function readWord(words: Words, place: number, values: ArabicValue[]): void {
  const value = cardinalOf(words.keyAt(place));
  if (value === null) return;
  const start = words.startAt(place);
  const end = words.endAt(place);
  const tens = cardinalOf(words.keyAt(words.nextWord(place)));
  values.push({ kind: 'word', key: String(value), start, end });
  if (value < 10 && tens !== null && tens >= 10) {
    values.push({ kind: 'word', key: String(value + tens), start, end });
  }
}
