import { decimal } from '../../core/arabic/digits.ts';
import { abjadIndex } from '../../core/arabic/letters.ts';
import type { CrossReference, CrossReferenceTarget, Span } from '../../core/syntax/tree.ts';

/** A number or letter that a reference names, on one level. */
export interface Member extends Span {
  readonly value: number;
  /** With its brackets or quotation marks, or with the letters that a paragraph number has behind it. */
  readonly whole: Span;
  /** It is the end of a range that begins with the member before. */
  readonly isRangeEnd: boolean;
}

/** How a reference becomes one to what there is. */
export type CrossCorrection =
  | { readonly kind: 'change'; readonly member: Member; readonly value: number }
  /** Both ends of a range; with one value, that alone. */
  | {
      readonly kind: 'ends';
      readonly from: Member;
      readonly to: Member;
      readonly values: readonly number[];
    }
  | ({ readonly kind: 'leave-out' } & Span);

/** One member, or the two ends of a range. */
interface Group {
  readonly from: Member;
  readonly to: Member;
}

const MOST = 3;
/** A number that is farther away is hardly meant. */
const REACH = 40;

/**
 * What an editor would write where `missing` is not there: the nearest that there are and that the
 * reference does not name yet; of a range, the ends that make one. `available` holds no value twice.
 * `behind`: where the words of the level before end, which stay where nothing of this level does.
 */
export function crossCorrections(
  members: readonly Member[],
  missing: number,
  available: readonly number[],
  behind: number | null,
): readonly CrossCorrection[] {
  const last = members.at(-1);
  // Where there is nothing on this level, none of it is meant.
  if (available.length === 0 && behind !== null && last !== undefined) {
    return [{ kind: 'leave-out', start: behind, end: last.whole.end }];
  }
  const groups = groupsOf(members);
  const at = groups.findIndex((group) => isIn(group, missing));
  const group = groups[at];
  if (group === undefined) return [];
  const others = groups.filter((each) => each !== group);
  const isFree = (value: number): boolean => others.every((each) => !isIn(each, value));
  const free = available.filter(isFree);
  const { from, to } = group;
  const corrections = from === to ? ofOne(from, free) : ofRange(group, free);
  if (corrections !== null) return corrections;
  return leftOut(group, groups[at - 1], groups[at + 1]);
}

function ofOne(member: Member, free: readonly number[]): readonly CrossCorrection[] | null {
  const sorted = free.toSorted((a, b) => Math.abs(a - member.value) - Math.abs(b - member.value));
  const [first] = sorted;
  if (first === undefined) return null;
  const near = sorted.filter((value) => Math.abs(value - member.value) <= REACH).slice(0, MOST);
  return (near.length > 0 ? near : [first]).map((value) => ({ kind: 'change', member, value }));
}

function ofRange({ from, to }: Group, free: readonly number[]): readonly CrossCorrection[] | null {
  if (free.length === 0) return null;
  const sorted = free.toSorted((a, b) => a - b);
  const between = sorted.filter((value) => from.value < value && value < to.value);
  const [hasFrom, hasTo] = [sorted.includes(from.value), sorted.includes(to.value)];
  // What is missing stands between: nothing is wrong with the ends.
  if (hasFrom && hasTo) return [];
  const change = (member: Member, values: readonly number[]): readonly CrossCorrection[] =>
    values.slice(0, MOST).map((value) => ({ kind: 'change', member, value }));
  if (hasFrom) {
    const values =
      between.length > 0 ? between.slice(-1) : sorted.filter((each) => each > to.value);
    return values.length > 0
      ? change(to, values)
      : [{ kind: 'leave-out', start: from.whole.end, end: to.whole.end }];
  }
  if (hasTo) {
    const lower = sorted.filter((value) => value < from.value).reverse();
    const values = between.length > 0 ? between.slice(0, 1) : lower;
    return values.length > 0
      ? change(from, values)
      : [{ kind: 'leave-out', start: from.whole.start, end: to.whole.start }];
  }
  const values = between.length > 0 ? between : sorted;
  return [
    {
      kind: 'ends',
      from,
      to,
      values: values.length === 1 ? values : [values[0] ?? 0, values.at(-1) ?? 0],
    },
  ];
}

/** Without a member, and without the word that joins it; nothing where it is the only one. */
function leftOut(
  { from, to }: Group,
  before: Group | undefined,
  next: Group | undefined,
): readonly CrossCorrection[] {
  if (before !== undefined) {
    return [{ kind: 'leave-out', start: before.to.whole.end, end: to.whole.end }];
  }
  if (next === undefined) return [];
  return [{ kind: 'leave-out', start: from.whole.start, end: next.from.whole.start }];
}

function groupsOf(members: readonly Member[]): readonly Group[] {
  return members.flatMap((member, index) => {
    if (member.isRangeEnd) return [];
    const next = members[index + 1];
    return [{ from: member, to: next?.isRangeEnd === true ? next : member }];
  });
}

function isIn({ from, to }: Group, value: number): boolean {
  return from.value <= value && value <= to.value;
}

/** The letters in brackets of a reference that is written at `start`. */
export function lettersIn(text: string, start: number): readonly Member[] {
  return membersOf(text, start, /\(([\p{L}\u0640]+)\)/gu, (letter) => abjadIndex(letter) ?? 0);
}

/** The numbers of the second level that belong to a letter, or to the paragraph where `letter` is 0. */
export function numbersIn(text: string, start: number, letter: number): readonly Member[] {
  const letters = lettersIn(text, start);
  const at = letters.findIndex(({ value }) => value === letter);
  const from = (letters[at]?.whole.end ?? start) - start;
  const to = (letters[at + 1]?.whole.start ?? start + text.length) - start;
  return membersOf(text.slice(from, to), start + from, NUMBER, decimal);
}

const NUMBER =
  /['"\u2018\u2019\u201c\u201d\u201b(]\s?(\p{Nd}+)\s?['"\u2018\u2019\u201c\u201d\u201b)]/gu;

/** The numbers of paragraphs, in digits or in words. */
export function paragraphsIn({ targets }: CrossReference, source: string): readonly Member[] {
  return targets.map((target) => {
    const { start, end, through, inWords } = target;
    const written = /\p{Nd}+(?:\s+مكرر[\p{L}\p{M}]*)?/u.exec(source.slice(start, end))?.[0] ?? '';
    const span = inWords ?? { start, end: start + written.length };
    const isRangeEnd = through === true;
    return { ...span, value: paragraphPlace(target), whole: { start, end }, isRangeEnd };
  });
}

/** `٢ مكررا` stands between 2 and 3. */
export function paragraphPlace({ number, bis }: CrossReferenceTarget): number {
  return number + Math.min(bis, 9) / 10;
}

function membersOf(
  text: string,
  offset: number,
  pattern: RegExp,
  read: (written: string) => number,
): readonly Member[] {
  let end = 0;
  return [...text.matchAll(pattern)].map(({ index, 0: whole, 1: written = '' }, at) => {
    const start = offset + index + whole.indexOf(written);
    const isRangeEnd = at > 0 && /^\s*(?:إلى|[-\u2013])\s*$/u.test(text.slice(end, index));
    end = index + whole.length;
    return {
      start,
      end: start + written.length,
      value: read(written),
      whole: { start: offset + index, end: offset + end },
      isRangeEnd,
    };
  });
}
