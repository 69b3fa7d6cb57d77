import type { Edit } from '../lint/rule.ts';
import type { Span } from '../syntax/tree.ts';

/** What has become of a label that a reference names. */
export type Fate =
  | { readonly kind: 'kept'; readonly number: number; readonly bis: number }
  /** Nothing has the label, before and after. */
  | { readonly kind: 'none' }
  | { readonly kind: 'deleted' }
  /** Several have it, or something else will. */
  | { readonly kind: 'unclear' };

/** One number or letter of a reference. */
export interface Slot extends Span {
  /** The number or letter itself; null where it cannot be found, as in words that a page cuts. */
  readonly label: Span | null;
  readonly number: number;
  readonly bis: number;
  readonly fate: Fate;
  /** It and the slot before it are the ends of a range. */
  readonly isThrough: boolean;
  /** What has become of the numbers between the ends. */
  readonly between: readonly Fate[];
  /** Edits inside the slot beside its label: letters, numbers of the second level. */
  readonly inner: readonly Edit[];
}

export interface ListWriter {
  readonly source: string;
  /** A number in the form of what it takes the place of; null where it cannot be written. */
  readonly write: (number: number, like: string) => string | null;
  /** The number is borne by nobody that was there before, so that a range may run over it. */
  readonly isFree: (number: number) => boolean;
  /** What stands for a label that is deleted; null where it is left. */
  readonly blank: string | null;
}

type Problem = 'deleted' | 'unclear' | 'shape';

export interface RewrittenList {
  readonly edits: readonly Edit[];
  /** What could not be resolved. */
  readonly problems: readonly (Span & { readonly problem: Problem })[];
}

interface Part {
  readonly key: number;
  readonly text: string;
}

/** A slot, or a range of two. */
interface Segment extends Span {
  readonly oldKey: number;
  readonly edits: readonly Edit[];
  readonly parts: readonly Part[];
}

/** The edits that let a list name what it named: in place, in their order again, a torn range in pieces. */
export function rewriteList(slots: readonly Slot[], writer: ListWriter): RewrittenList {
  const problems: (Span & { problem: Problem })[] = [];
  const segments: Segment[] = [];
  const tell = ({ start, end }: Span, problem: Problem): void => {
    problems.push({ start, end, problem });
  };
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as Slot;
    const next = slots[i + 1];
    if (next?.isThrough === true) {
      segments.push(rangeSegment(slot, next, writer, tell));
      i++;
    } else segments.push(slotSegment(slot, writer, tell));
  }
  const parts = segments.flatMap((segment) => segment.parts);
  const isTorn = segments.some((segment) => segment.parts.length > 1);
  const wasSorted = isAscending(segments.map(({ oldKey }) => oldKey));
  const isSorted = isAscending(parts.map(({ key }) => key));
  if (!isTorn && (isSorted || !wasSorted || problems.length > 0)) {
    return { edits: segments.flatMap(({ edits }) => edits), problems };
  }
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined) return { edits: [], problems };
  const region = { start: first.start, end: last.end };
  // A page break, a note or a hard wrap stands between them.
  if (/[\n\r[<^]/u.test(writer.source.slice(region.start, region.end))) {
    tell(region, 'shape');
    return { edits: segments.flatMap(({ edits }) => edits), problems };
  }
  const sorted = wasSorted ? parts.toSorted((a, b) => a.key - b.key) : parts;
  if (!isTorn) {
    const plain = inPlace(slots, writer);
    if (plain !== null) return { edits: plain, problems };
    const edits = segments.flatMap(({ start, end }, index): readonly Edit[] => {
      const text = sorted[index]?.text ?? '';
      return text === writer.source.slice(start, end) ? [] : [{ start, end, text }];
    });
    return { edits, problems };
  }
  const joiners = segments.slice(1).map(({ start }, index) => {
    return writer.source.slice((segments[index] as Segment).end, start);
  });
  const and = joiners.at(-1) ?? (/\p{Nd}|\(/u.test(sorted[0]?.text ?? '') ? AND : ' و');
  const text = sorted
    .map((part, index) => (index === 0 ? '' : (joiners[index - 1] ?? and)) + part.text)
    .join('');
  return { edits: [{ ...region, text }], problems };
}

const AND = ' و ';

/** Of single numbers, each place gets the next one in its own form: `ألف وباء` keeps its waw where it is. */
function inPlace(slots: readonly Slot[], { source, write }: ListWriter): readonly Edit[] | null {
  const numbers = slots.flatMap(({ fate, isThrough, label, start, end }) => {
    const isBare = label?.start === start && label.end === end && !isThrough;
    return isBare && fate.kind === 'kept' && fate.bis === 0 ? fate.number : [];
  });
  if (numbers.length < slots.length) return null;
  numbers.sort((a, b) => a - b);
  const edits: Edit[] = [];
  for (const [index, { label }] of slots.entries()) {
    if (label === null) return null;
    const { start, end } = label;
    const written = source.slice(start, end);
    const text = write(numbers[index] ?? 0, written);
    if (text === null) return null;
    if (text !== written) edits.push({ start, end, text });
  }
  return edits;
}

function slotSegment(
  slot: Slot,
  writer: ListWriter,
  tell: (span: Span, problem: Problem) => void,
): Segment {
  const { start, end, fate, number, bis, label, inner } = slot;
  const oldKey = keyOf(number, bis);
  const written = labelEdit(slot, writer, tell);
  // With a number go its letters.
  const isWhole = fate.kind === 'deleted' && written.length > 0 && label?.start === start;
  const edits = isWhole
    ? written.map(({ text }) => ({ start, end, text }))
    : [...inner, ...written].sort((a, b) => a.start - b.start);
  const key = fate.kind === 'kept' && label !== null ? keyOf(fate.number, fate.bis) : oldKey;
  return { start, end, oldKey, edits, parts: [{ key, text: edited(slot, edits, writer.source) }] };
}

function labelEdit(
  { fate, number, bis, label, start, end }: Slot,
  { source, write, blank }: ListWriter,
  tell: (span: Span, problem: Problem) => void,
): readonly Edit[] {
  switch (fate.kind) {
    case 'none':
      return [];
    case 'unclear':
      tell({ start, end }, 'unclear');
      return [];
    case 'deleted':
      tell({ start, end }, 'deleted');
      return blank === null || label === null ? [] : [{ ...label, text: blank }];
    case 'kept': {
      if (fate.number === number && fate.bis === bis) return [];
      const text = label === null ? null : write(fate.number, source.slice(label.start, label.end));
      if (label === null || text === null) {
        tell({ start, end }, 'shape');
        return [];
      }
      return [{ start: label.start, end: label.end, text }];
    }
  }
}

/** A range names what it named; what is new between its ends is named with it. */
function rangeSegment(
  from: Slot,
  to: Slot,
  writer: ListWriter,
  tell: (span: Span, problem: Problem) => void,
): Segment {
  const span = { start: from.start, end: to.end };
  const oldKey = keyOf(from.number, from.bis);
  const { source, write, isFree, blank } = writer;
  const asItIs: Segment = {
    ...span,
    oldKey,
    edits: [],
    parts: [{ key: oldKey, text: source.slice(span.start, span.end) }],
  };
  const fates = [from.fate, ...to.between, to.fate];
  const isPlain = from.inner.length === 0 && to.inner.length === 0;
  if (from.fate.kind === 'unclear' || to.fate.kind === 'unclear' || !isPlain) {
    tell(span, 'unclear');
    return asItIs;
  }
  if (from.fate.kind === 'none' || to.fate.kind === 'none') return asItIs;
  const numbers = [...new Set(fates.flatMap((fate) => (fate.kind === 'kept' ? fate.number : [])))];
  numbers.sort((a, b) => a - b);
  const groups = groupsOf(numbers, isFree);
  const [group, ...others] = groups;
  if (group === undefined) {
    tell(span, 'deleted');
    return blank === null ? asItIs : { ...asItIs, edits: [{ ...span, text: blank }] };
  }
  const { label: fromLabel } = from;
  const { label: toLabel } = to;
  const isSame = others.length === 0 && group.from === from.number && group.to === to.number;
  if (isSame && from.bis === 0 && to.bis === 0) return asItIs;
  if (fromLabel === null || toLabel === null) {
    tell(span, 'shape');
    return asItIs;
  }
  const like = source.slice(fromLabel.start, fromLabel.end);
  const likeLast = source.slice(toLabel.start, toLabel.end);
  const joiner = source.slice(fromLabel.end, toLabel.start);
  // The brackets of letters.
  const opening = source.slice(from.start, fromLabel.start);
  const before = opening.replace(/^من\s+/u, '');
  const behind = source.slice(toLabel.end, to.end);
  const texts = groups.flatMap((each): readonly Part[] => {
    const [first, last] = [write(each.from, like), write(each.to, likeLast)];
    if (first === null || last === null) return [];
    const key = keyOf(each.from, 0);
    if (each.from === each.to) return [{ key, text: before + first + behind }];
    // Two numbers are no range.
    if (each.to === each.from + 1 && groups.length > 1) {
      return [
        { key, text: before + first + behind },
        { key: keyOf(each.to, 0), text: before + last + behind },
      ];
    }
    return [{ key, text: opening + first + joiner + last + behind }];
  });
  if (others.length === 0 && group.from < group.to) {
    const edits = [
      { ...fromLabel, text: write(group.from, like) ?? like },
      { ...toLabel, text: write(group.to, likeLast) ?? likeLast },
    ]
      .map(({ start, end, text }) => ({ start, end, text }))
      .filter(({ start, end, text }) => source.slice(start, end) !== text);
    return { ...span, oldKey, edits, parts: texts };
  }
  const [only] = texts;
  const edits = only === undefined || texts.length > 1 ? [] : [{ ...span, text: only.text }];
  return { ...span, oldKey, edits, parts: texts };
}

interface Group {
  readonly from: number;
  readonly to: number;
}

/** Numbers that follow one another, where only free ones are between. */
function groupsOf(numbers: readonly number[], isFree: (number: number) => boolean): Group[] {
  const groups: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = groups.at(-1);
    let next = (last?.to ?? 0) + 1;
    while (last !== undefined && next < number && isFree(next)) next++;
    if (last !== undefined && next === number) last.to = number;
    else groups.push({ from: number, to: number });
  }
  return groups;
}

function edited({ start, end }: Span, edits: readonly Edit[], source: string): string {
  let text = '';
  let at = start;
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at, end);
}

function keyOf(number: number, bis: number): number {
  return number * 64 + bis;
}

function isAscending(keys: readonly number[]): boolean {
  return keys.every((key, index) => index === 0 || (keys[index - 1] as number) < key);
}
