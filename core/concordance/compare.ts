import type { DateFields, Value, ValueKind } from '../source/outline.ts';
import { isLaw } from '../source/read-values.ts';
import type { Span } from '../syntax/tree.ts';
import type { PassagePair } from './align.ts';
import type { ArabicBlock } from './arabic-outline.ts';
import type { ArabicValue } from './arabic-values.ts';
import type { Passage } from './units.ts';

/** A value that the two texts do not share. */
export interface ValueDifference {
  readonly kind: ValueKind;
  /** Of the Arabic text; null where it has none in its place. */
  readonly actual: ArabicValue | null;
  /** Of the source; null where it has none in its place. */
  readonly expected: Value | null;
  readonly pair: PassagePair<ArabicBlock>;
}

/** What both texts say in a pair of blocks, and say differently. */
export function compareValues(
  pair: PassagePair<ArabicBlock>,
  texts: { readonly arabic: string; readonly source: string },
): readonly ValueDifference[] {
  const places = new Set<string>();
  // Two days of one month are one place: `18 and 19 April`.
  return differencesOf(pair, texts).filter(({ kind, actual, expected }) => {
    const place = `${actual?.start} ${expected?.end}`;
    const isFirst = kind !== 'date' || !places.has(place);
    places.add(place);
    return isFirst;
  });
}

function differencesOf(
  pair: PassagePair<ArabicBlock>,
  texts: { readonly arabic: string; readonly source: string },
): readonly ValueDifference[] {
  // What is missing as a whole is told once, and not by its values.
  if (pair.arabic.length === 0 || pair.source.length === 0) return [];
  const { left, right, open } = matchValues(pair);
  return pairUp(pair, [...open.left], [...open.right], { left, right }).filter(
    ({ actual, expected }) => {
      if (actual === null) {
        if (expected === null) return false;
        const written = texts.source.slice(expected.start, expected.end);
        return !isNamedIn(expected, written, pair.arabic, texts.arabic);
      }
      const written = texts.arabic.slice(actual.start, actual.end);
      return expected !== null || !isNamedIn(actual, written, pair.source, texts.source);
    },
  );
}

/** The values of both sides, and those for which the other has none of the same meaning. */
interface MatchedValues extends All {
  readonly open: { readonly left: ReadonlySet<ArabicValue>; readonly right: ReadonlySet<Value> };
}

export function matchValues(pair: PassagePair<ArabicBlock>): MatchedValues {
  const left = arabicValues(pair);
  const right = sourceValues(pair);
  const open = { left: new Set(left), right: new Set(right) };
  takeEqual(open.left, open.right, keysOf, keysOf);
  // A day without its year is that day of any year.
  takeEqual(open.left, open.right, yearless, dayOnly);
  takeEqual(open.left, open.right, dayOnly, yearless);
  takeEqual(open.left, open.right, dayless, monthOnly);
  takeEqual(open.left, open.right, monthOnly, dayless);
  dropRead(left, open.left);
  return { left, right, open };
}

/** Whether one of these values has the meaning of another. */
export function knownIn(values: readonly Value[]): (value: Value) => boolean {
  const keys = new Set(values.flatMap(keysOf));
  return (value) => keysOf(value).some((key) => keys.has(key));
}

/**
 * One of the two may name a text by its number alone, or two of them together: `the 1540 Committee`,
 * `1267/1989`. What an Arabic text has in Latin letters is the same there, though it may be read
 * otherwise.
 */
function isNamedIn(
  { kind, key }: Value,
  written: string,
  units: readonly Passage[],
  text: string,
): boolean {
  const number =
    kind === 'council' ? new RegExp(`(?<!\\d)${Number.parseInt(key, 10)}(?!\\d)`, 'u') : null;
  return units.some(({ blocks }) =>
    blocks.some(({ start, end }) => {
      const block = text.slice(start, end);
      return number?.test(block) === true || block.includes(written);
    }),
  );
}

function arabicValues({ arabic }: PassagePair<ArabicBlock>): readonly ArabicValue[] {
  return arabic.flatMap(({ blocks }) => blocks.flatMap(({ values }) => values));
}

function sourceValues({ source }: PassagePair<ArabicBlock>): readonly Value[] {
  return source.flatMap(({ blocks }) => blocks.flatMap(({ values }) => values));
}

/** Target 12-1 is read as 12.1 and as two numbers: what was found in one reading is not looked for in the other. */
function dropRead(values: readonly ArabicValue[], open: Set<ArabicValue>): void {
  const found = values.filter((value) => value.kind === 'word' && !open.has(value));
  for (const { start, end } of found) {
    for (const value of open) if (value.start >= start && value.end <= end) open.delete(value);
  }
}

/** Takes from both sides what has a key in common, one for one. */
function takeEqual(
  left: Set<ArabicValue>,
  right: Set<Value>,
  leftKeys: (value: Value) => readonly string[],
  rightKeys: (value: Value) => readonly string[],
): void {
  const byKey = new Map<string, Value[]>();
  for (const value of right) {
    for (const key of rightKeys(value)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [value]);
      else list.push(value);
    }
  }
  for (const value of left) {
    for (const key of leftKeys(value)) {
      const list = byKey.get(key);
      while (list !== undefined && list[0] !== undefined && !right.has(list[0])) list.shift();
      const other = list?.shift();
      if (other === undefined) continue;
      left.delete(value);
      right.delete(other);
      break;
    }
  }
}

function keysOf({ key, or }: Value): readonly string[] {
  return or === undefined ? [key] : [key, ...or];
}

function yearless({ date }: Value): readonly string[] {
  return date?.year === null ? dayKeys(date) : [];
}

function dayOnly({ date }: Value): readonly string[] {
  return date === undefined ? [] : dayKeys(date);
}

function dayKeys({ day, month }: DateFields): readonly string[] {
  return [`${month}-${day}`];
}

/** A month of a year. */
function dayless({ date }: Value): readonly string[] {
  return date?.day === null ? [`${date.year}-${date.month}`] : [];
}

function monthOnly({ date }: Value): readonly string[] {
  return date === undefined ? [] : [`${date.year}-${date.month}`];
}

interface All {
  readonly left: readonly ArabicValue[];
  readonly right: readonly Value[];
}

/**
 * Whether it is a difference that the other text has nothing in its place: a citation, a whole date, a
 * symbol. Corrigenda are named by a word in some languages, and symbols of some bodies are translated.
 */
function isSure({ kind, key, date }: Value): boolean {
  switch (kind) {
    case 'citation':
      return !isLaw(key);
    case 'council':
      return true;
    case 'date':
      return date !== undefined && date.day !== null && date.year !== null;
    case 'symbol':
      return /^(?:[ASET]|[A-Z]{2,})\//u.test(key) && !/\/CORR\b/u.test(key);
    default:
      return false;
  }
}

const REPORTED: readonly ValueKind[] = [
  'citation',
  'council',
  'date',
  'symbol',
  'time',
  'session',
  'paragraph',
  'item',
  'heading',
  'number',
];

/** Each language may leave them out where the other has them: only as many as the other has are compared. */
const COUNTED: ReadonlySet<ValueKind> = new Set(['item', 'heading']);

function pairUp(
  pair: PassagePair<ArabicBlock>,
  left: readonly ArabicValue[],
  right: readonly Value[],
  all: All,
): readonly ValueDifference[] {
  const known = { left: knownIn(all.left), right: knownIn(all.right) };
  // What one text says twice is no difference.
  const mine = left.filter((value) => value.kind !== 'word' && !known.right(value));
  const theirs = right.filter((value) => value.kind !== 'word' && !known.left(value));
  return REPORTED.flatMap((kind) => {
    const isKind = (value: Value): boolean => value.kind === kind;
    const isUncertain =
      COUNTED.has(kind) && all.left.filter(isKind).length !== all.right.filter(isKind).length;
    if (isUncertain) return [];
    const actual = mine.filter(isKind);
    const expected = theirs.filter(isKind);
    if (kind === 'number' && actual.length === 0 && expected.length === 0) {
      return yearSlips(pair, all, left, right);
    }
    // A slip may give what the text has elsewhere too.
    if (actual.length === 0) actual.push(...likeOne(left.filter(isKind), expected));
    else if (expected.length === 0) expected.push(...likeOne(right.filter(isKind), actual));
    return pairsOf(actual, expected).flatMap((found): ValueDifference[] => {
      const isPair = found.actual !== null && found.expected !== null;
      if (isPair) return [{ kind, ...found, pair }];
      const alone = isLaidOut(pair) ? null : (found.actual ?? found.expected);
      return alone !== null && isSure(alone) ? [{ kind, ...found, pair }] : [];
    });
  });
}

/**
 * A year that both texts have elsewhere too, in the place of another such year: only where both have as many
 * years, and one is left over on each side.
 */
function yearSlips(
  pair: PassagePair<ArabicBlock>,
  all: All,
  left: readonly ArabicValue[],
  right: readonly Value[],
): readonly ValueDifference[] {
  const isYear = ({ kind, key }: Value): boolean => kind === 'number' && YEAR.test(key);
  const [actual, ...others] = left.filter(isYear);
  const [expected, ...more] = right.filter(isYear);
  if (actual === undefined || expected === undefined || others.length + more.length > 0) return [];
  if (all.left.filter(isYear).length !== all.right.filter(isYear).length) return [];
  return isAlike(actual.key, expected.key) ? [{ kind: 'number', actual, expected, pair }] : [];
}

/** Mastheads and closing lines stand otherwise in each language. */
function isLaidOut({ arabic, source }: PassagePair<ArabicBlock>): boolean {
  return [...arabic, ...source].some(({ kind }) => kind === 'front' || kind === 'closing');
}

type Found = Pick<ValueDifference, 'actual' | 'expected'>;

/** Of values that are left over: that which one slip makes of the only other one. */
function likeOne<V extends Value>(values: readonly V[], others: readonly Value[]): readonly V[] {
  const [other] = others;
  // Of numbers of one or two figures each is like the other.
  const isShort = other?.kind === 'number' && other.key.length < 3;
  if (other === undefined || others.length > 1 || isShort) return [];
  const found = values.filter(({ key }) => key !== other.key && isAlike(key, other.key));
  return found.length === 1 ? found : [];
}

/** The most alike first; what is not alike stands for each other only where it is alone. */
function pairsOf(actual: readonly ArabicValue[], expected: readonly Value[]): readonly Found[] {
  const found: Found[] = [];
  const left = [...actual];
  const right = [...expected];
  const isNumber = actual[0]?.kind === 'number';
  while (left.length > 0 && right.length > 0) {
    let best = { cost: Number.POSITIVE_INFINITY, row: 0, column: 0 };
    for (const [row, a] of left.slice(0, MOST_COMPARED).entries()) {
      for (const [column, b] of right.slice(0, MOST_COMPARED).entries()) {
        const cost = isTurned(a, b) ? 0 : distance(a.key, b.key);
        if (cost < best.cost) best = { cost, row, column };
      }
    }
    const a = left[best.row] as ArabicValue;
    const b = right[best.column] as Value;
    const isAlone = left.length === 1 && right.length === 1;
    if (isNumber && !isAlike(a.key, b.key) && !(isAlone && a.key.length + b.key.length <= 4)) break;
    found.push({ actual: a, expected: b });
    left.splice(best.row, 1);
    right.splice(best.column, 1);
  }
  return [
    ...found,
    ...left.map((value) => ({ actual: value, expected: null })),
    ...right.map((value) => ({ actual: null, expected: value })),
  ];
}

/** `247/74` and 74/247. */
export function isTurned(a: Value, b: Value): boolean {
  return a.kind === 'citation' && a.key.split('/').reverse().join('/') === b.key;
}

const YEAR = /^(?:19|20)\d\d$/u;
const MOST_COMPARED = 12;

/** One slip of the keyboard, the same digits in another order, or the year before or behind: 2019 and 2020. */
function isAlike(a: string, b: string): boolean {
  if (YEAR.test(a) && YEAR.test(b) && Math.abs(Number(a) - Number(b)) === 1) return true;
  const sorted = (key: string): string => [...key].sort().join('');
  return distance(a, b) <= Math.max(1, Math.floor(a.length / 4)) || sorted(a) === sorted(b);
}

/** Characters to be changed, added or taken away. Keys are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Where the Arabic text would have a value that it lacks: at its last value before that place, else at its beginning. */
export function placeOfMissing(pair: PassagePair<ArabicBlock>, expected: Value): Span {
  const right = sourceValues(pair);
  const byKey = new Map(arabicValues(pair).map((value) => [value.key, value]));
  for (let at = right.indexOf(expected) - 1; at >= 0; at--) {
    const match = byKey.get(right[at]?.key ?? '');
    if (match !== undefined && match.kind !== 'word') return { start: match.start, end: match.end };
  }
  const block = pair.arabic[0]?.blocks[0];
  return { start: block?.start ?? 0, end: block?.start ?? 0 };
}
