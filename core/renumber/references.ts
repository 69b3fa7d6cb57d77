import { writeNumber } from '../arabic/digits.ts';
import { abjadLabel } from '../arabic/letters.ts';
import { writeOrdinal } from '../arabic/ordinals.ts';
import type { Edit } from '../lint/rule.ts';
import { headingNumberLike } from '../model/label-text.ts';
import { placesIn } from '../model/target-places.ts';
import type {
  CrossReferenceTarget,
  HeadingReference,
  HeadingTarget,
  Span,
} from '../syntax/tree.ts';
import { type Bearer, type NewLabel, oldLabel } from './bearers.ts';
import { betweenEnds, itemKey, type Meaning, type OwnReference } from './resolve.ts';
import {
  type Fate,
  type ListWriter,
  type RewrittenList,
  rewriteList,
  type Slot,
} from './rewrite-list.ts';

/** What is needed to let references follow. */
export interface Following {
  readonly source: string;
  readonly labels: ReadonlyMap<Bearer, NewLabel>;
  readonly meaningOf: (reference: OwnReference, target: CrossReferenceTarget) => Meaning;
  /** The numbers that paragraphs have that were there before. */
  readonly takenNumbers: ReadonlySet<number>;
  /** Numbers that some paragraph comes to have and had not. */
  readonly comingNumbers: ReadonlySet<number>;
  /** What stands for a label that is deleted; null where it is left. */
  readonly blank: string | null;
}

/** The edits that let a reference to paragraphs name what it named. */
export function followReference(following: Following, reference: OwnReference): RewrittenList {
  const { source, blank, takenNumbers } = following;
  const { node } = reference;
  const problems: RewrittenList['problems'][number][] = [];
  const slots = node.targets.map((target, index): Slot => {
    const meaning = following.meaningOf(reference, target);
    const places = placesIn(source, node, target);
    const isLetter = target.number === 0;
    const inner: Edit[] = [];
    if (!isLetter) {
      const letters = followLetters(following, target, meaning, places.letters);
      inner.push(...letters.edits);
      problems.push(...letters.problems);
    }
    const numbers = followItems(following, target, meaning, places.items);
    inner.push(...numbers.edits);
    problems.push(...numbers.problems);
    const [letter = 0] = target.letters;
    const old = isLetter ? letter : target.number;
    const bearers = isLetter ? (meaning.letters.get(letter) ?? []) : meaning.number;
    const fate = fateOf(
      following,
      bearers,
      old,
      target.bis,
      isLetter ? null : following.comingNumbers,
    );
    const label = isLetter ? places.letters[0] : places.number;
    const isFrom = node.targets[index + 1]?.through === true;
    return {
      start: isFrom ? rangeStart(source, target.start) : target.start,
      end: target.end,
      label: label === undefined || label === null ? null : { start: label.start, end: label.end },
      number: old,
      bis: target.bis,
      fate,
      isThrough: target.through === true,
      between: betweenEnds(node.targets[index - 1], target).map((each) => {
        const { number, letters } = following.meaningOf(reference, each);
        const [place = 0] = each.letters;
        const bearers = isLetter ? (letters.get(place) ?? []) : number;
        return fateOf(following, bearers, isLetter ? place : each.number, 0, null);
      }),
      inner: inner.sort((a, b) => a.start - b.start),
    };
  });
  const isLetters = node.targets.every(({ number }) => number === 0);
  const writer: ListWriter = {
    source,
    write: isLetters ? abjadLabel : numberLike,
    isFree: (number) => !isLetters && !takenNumbers.has(number),
    blank,
  };
  const rewritten = rewriteList(slots, writer);
  return { edits: rewritten.edits, problems: [...problems, ...rewritten.problems] };
}

/** In words or in digits, as what stands there. */
function numberLike(number: number, like: string): string | null {
  return /\p{Nd}/u.test(like) ? writeNumber(number, like) : writeOrdinal(number, like);
}

/** The `من` of `من ٣ إلى ٧` goes with the range. */
function rangeStart(source: string, start: number): number {
  return (
    start - (/من[ \u00a0]+$/u.exec(source.slice(Math.max(0, start - 8), start))?.[0].length ?? 0)
  );
}

function followLetters(
  following: Following,
  target: CrossReferenceTarget,
  meaning: Meaning,
  places: readonly (Span & { readonly place: number })[],
): RewrittenList {
  const { source, blank } = following;
  const fate = (place: number): Fate =>
    fateOf(following, meaning.letters.get(place) ?? [], place, 0, null);
  const slots = places.map((label, index): Slot => {
    const before = places[index - 1];
    const gap = before === undefined ? '' : source.slice(before.end, label.start);
    const isThrough = before !== undefined && /إلى|[-\u2013]/u.test(gap);
    const skipped = isThrough
      ? target.letters.filter((each) => each > before.place && each < label.place)
      : [];
    return {
      ...inBrackets(source, label),
      label: { start: label.start, end: label.end },
      number: label.place,
      bis: 0,
      fate: fate(label.place),
      isThrough,
      between: skipped.map(fate),
      inner: [],
    };
  });
  if (slots.length < 2 || target.items === undefined) {
    return rewriteList(slots, { source, write: abjadLabel, isFree: () => false, blank });
  }
  // Numbers of the second level stand behind the letters: each letter is followed where it is.
  const lists = slots.map((slot) =>
    rewriteList([{ ...slot, isThrough: false }], {
      source,
      write: abjadLabel,
      isFree: () => false,
      blank,
    }),
  );
  return {
    edits: lists.flatMap(({ edits }) => edits),
    problems: lists.flatMap(({ problems }) => problems),
  };
}

function inBrackets(source: string, { start, end }: Span): Span {
  const from = source.lastIndexOf('(', start);
  const to = source.indexOf(')', end);
  const isNear = from >= start - 3 && to >= 0 && to <= end + 3;
  return isNear ? { start: from, end: to + 1 } : { start, end };
}

function followItems(
  following: Following,
  target: CrossReferenceTarget,
  meaning: Meaning,
  places: readonly (Span & { readonly number: number })[],
): RewrittenList {
  const { source, blank } = following;
  const edits: Edit[] = [];
  const problems: RewrittenList['problems'][number][] = [];
  for (const [index, item] of (target.items ?? []).entries()) {
    // Between the ends of a range nothing is written.
    const place = places.filter(({ number }) => number === item.number)[0] ?? places[index];
    if (place?.number !== item.number) continue;
    const bearers = meaning.items.get(itemKey(item)) ?? [];
    const fate = fateOf(following, bearers, item.number, 0, null);
    const { start, end } = place;
    if (edits.some((edit) => edit.start === start)) continue;
    const slot: Slot = {
      start,
      end,
      label: { start, end },
      number: item.number,
      bis: 0,
      fate,
      isThrough: false,
      between: [],
      inner: [],
    };
    const list = rewriteList([slot], { source, write: writeNumber, isFree: () => false, blank });
    edits.push(...list.edits);
    problems.push(...list.problems);
  }
  return { edits, problems };
}

function fateOf(
  { labels }: Pick<Following, 'labels'>,
  bearers: readonly Bearer[],
  number: number,
  bis: number,
  coming: ReadonlySet<number> | null,
): Fate {
  if (bearers.length === 0) {
    return coming?.has(number) === true ? { kind: 'unclear' } : { kind: 'none' };
  }
  const fresh = bearers.map((bearer) => {
    const label = labels.get(bearer);
    return label === undefined ? oldLabel(bearer) : label;
  });
  const left = fresh.filter((label) => label !== null);
  const [first] = left;
  if (first === undefined) return { kind: 'deleted' };
  const isOne = left.every((label) => label.number === first.number && label.bis === first.bis);
  if (!isOne) {
    // Nothing changes for any of them: the reference says what it said.
    const isKept = left.every((label) => label.number === number && label.bis === bis);
    return isKept ? { kind: 'kept', number, bis } : { kind: 'unclear' };
  }
  return { kind: 'kept', number: first.number, bis: first.bis };
}

/** The edits that let a reference to headings name what it named. */
export function followHeadings(
  { source, labels, blank }: Following,
  { targets }: Pick<HeadingReference, 'targets'>,
  bearersOf: (target: HeadingTarget) => readonly Bearer[],
  isRange: boolean,
): RewrittenList {
  const slots = targets.map((target, index): Slot => {
    const { start, end, ordinal } = target;
    const first = targets[index - 1];
    const isThrough = isRange && index === 1 && first !== undefined;
    const between: Fate[] = [];
    for (let each = (first?.ordinal ?? 0) + 1; isThrough && each < ordinal; each++) {
      between.push(fateOf({ labels }, bearersOf({ ...target, ordinal: each }), each, 0, null));
    }
    return {
      start,
      end,
      label: { start, end },
      number: ordinal,
      bis: 0,
      fate: fateOf({ labels }, bearersOf(target), ordinal, 0, null),
      isThrough,
      between,
      inner: [],
    };
  });
  const [like] = targets;
  const write = (number: number, written: string): string | null =>
    like === undefined ? null : headingNumberLike(() => written, like, number);
  return rewriteList(slots, { source, write, isFree: () => true, blank });
}
