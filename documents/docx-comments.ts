import { countWhile } from '../core/common/search.ts';
import type { WordDocument } from './docx.ts';
import { AUTHOR } from './docx-copy.ts';
import { fieldAround, fieldsOf } from './docx-fields.ts';
import type { Anchored } from './docx-layout.ts';
import { childOf, type XmlElement } from './xml.ts';
import { offsetIn } from './xml-text.ts';

/** A comment on a range of the text of a document. */
interface RangeComment {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** What is put into a source, without taking anything away. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * The marks by which comments are tied to runs. A run that a comment begins or ends in is divided in
 * two of the same form; one in a field goes around the whole field. Nothing is taken out of the
 * source or written anew. In notes there can be no
 * comments: they go to the word before the reference.
 */
export function commentMarks(
  document: Pick<WordDocument, 'main' | 'segments'>,
  comments: readonly RangeComment[],
): readonly Insertion[] {
  const { source, root } = document.main;
  const fields = [...fieldsOf(root), ...ownChanges(root)].sort((a, b) => a.start - b.start);
  const segments = document.segments.filter(({ run }) => run.name === 'w:r');
  const points = new Map<number, Point>();
  const mark = (place: Omit<Point, 'ends' | 'starts'>): Point => {
    const point = points.get(place.at) ?? { ...place, ends: [], starts: [] };
    points.set(place.at, point);
    return point;
  };
  const preserved = new Map<number, Insertion>();
  const divide = (segment: Anchored, side: Side, offset: number): Point => {
    const wanted = pointOf(source, segment, side, offset);
    const field = fieldAround(fields, wanted.at);
    const place = field === undefined ? wanted : edgeOf(field, side);
    const { content } = segment;
    if (place.inText && content.attributes['xml:space'] === undefined) {
      const at = content.contentStart - 1;
      preserved.set(at, { at, text: ' xml:space="preserve"' });
    }
    return mark(place);
  };
  for (const { id, start, end } of comments) {
    const range = rangeOf(segments, start, end);
    if (range === null) continue;
    const { first, last } = range;
    const { prefix } = first.run;
    const from = divide(first, 'start', range.start);
    from.starts.push(`<${prefix}commentRangeStart ${prefix}id="${id}"/>`);
    const to = divide(last, 'end', range.end);
    to.ends.push(
      `<${prefix}commentRangeEnd ${prefix}id="${id}"/>` +
        `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`,
    );
  }
  const marks = [...points.values()].map(
    ({ at, close, open, ends, starts }): Insertion => ({
      at,
      text: close + ends.join('') + starts.join('') + open,
    }),
  );
  return [...marks, ...preserved.values()].sort((a, b) => a.at - b.at);
}

/** What `qarar` has put in or taken out: a comment on it outlives both, whatever becomes of them. */
function ownChanges(root: XmlElement): readonly { start: number; end: number }[] {
  const changes: { start: number; end: number }[] = [];
  const visit = ({ name, attributes, children, start, end }: XmlElement): void => {
    if ((name === 'w:ins' || name === 'w:del') && attributes['w:author'] === AUTHOR) {
      const last = changes.at(-1);
      if (last?.end === start) last.end = end;
      else changes.push({ start, end });
    } else for (const child of children) visit(child);
  };
  visit(root);
  return changes;
}

export function insertAll(source: string, insertions: readonly Insertion[]): string {
  let text = '';
  let from = 0;
  for (const insertion of insertions) {
    text += source.slice(from, insertion.at) + insertion.text;
    from = insertion.at;
  }
  return text + source.slice(from);
}

/** Where a range of a comment begins or ends; at a place inside a run, this is closed and opened anew. */
interface Point {
  readonly at: number;
  readonly inText: boolean;
  readonly close: string;
  readonly open: string;
  readonly ends: string[];
  readonly starts: string[];
}

interface Range {
  readonly first: Anchored;
  readonly last: Anchored;
  readonly start: number;
  readonly end: number;
}

/** The stretches in which a range begins and ends; for one without text, the nearest stretch. */
function rangeOf(segments: readonly Anchored[], start: number, end: number): Range | null {
  let at = countWhile(segments.length, (index) => (segments[index]?.end ?? 0) <= start);
  const isEmpty = (segments[at]?.start ?? Number.POSITIVE_INFINITY) >= Math.max(end, start + 1);
  if (isEmpty && at > 0) at--;
  const first = segments[at];
  if (first === undefined) return null;
  if (first.reference !== null) return beforeReference(segments, first.reference);
  let last = first;
  for (let next = segments[++at]; next !== undefined && next.start < end; next = segments[++at]) {
    // A note stands elsewhere in the document.
    if (next.reference === null) last = next;
  }
  if (isEmpty) return { first, last, start: first.start, end: first.end };
  return { first, last, start: Math.max(start, first.start), end: Math.min(end, last.end) };
}

/**
 * The word before the reference to a note, or the reference where it comes first. LibreOffice 7
 * loses the text of notes where a comment comes behind the reference.
 */
function beforeReference(segments: readonly Anchored[], reference: XmlElement): Range | null {
  const at = segments.findIndex(({ run, whole }) => run === reference && whole);
  const own = segments[at];
  if (own === undefined) return null;
  const before = segments[at - 1];
  if (before === undefined || before.paragraph !== own.paragraph || before.whole) {
    return { first: own, last: own, start: own.start, end: own.end };
  }
  const word = /\S*\s*$/u.exec(before.content.text)?.[0].length ?? 0;
  const start = Math.max(before.start, before.end - word);
  return { first: before, last: before, start, end: before.end };
}

type Side = 'start' | 'end';

function pointOf(
  source: string,
  { run, content, start, end, skipped, whole }: Anchored,
  side: Side,
  offset: number,
): Omit<Point, 'ends' | 'starts'> {
  const inside = { inText: false, close: `</${run.prefix}r>`, open: openingOf(source, run) };
  const parts = run.children.filter(({ name }) => name !== 'w:rPr');
  if (!parts.includes(content)) return edgeOf(run, side);
  const isBefore = whole ? side === 'start' : offset === start;
  if (isBefore || whole || offset === end) {
    const isOuter = content === parts.at(isBefore ? 0 : -1);
    const at = isBefore ? 'start' : 'end';
    return isOuter
      ? { ...inside, at: run[at], close: '', open: '' }
      : { ...inside, at: content[at] };
  }
  const raw = source.slice(content.contentStart, content.contentEnd);
  const at = offsetIn(raw, skipped + offset - start, content.text.length);
  // Spaces at its ends that are not to be preserved would be seen in its halves, where all are.
  const isTrimmed = content.attributes['xml:space'] === undefined && /^\s|\s$/u.test(raw);
  if (at === null || isTrimmed) return edgeOf(run, side);
  const name = content.prefix + content.name.slice(2);
  return {
    at: content.contentStart + at,
    inText: true,
    close: `</${name}>${inside.close}`,
    open: `${inside.open}<${name} xml:space="preserve">`,
  };
}

function edgeOf(
  { start, end }: { readonly start: number; readonly end: number },
  side: Side,
): Omit<Point, 'ends' | 'starts'> {
  return { at: side === 'start' ? start : end, inText: false, close: '', open: '' };
}

/** The beginning of a run of the same form. */
function openingOf(source: string, run: XmlElement): string {
  const properties = childOf(run, 'w:rPr');
  return `<${run.prefix}r>${properties ? source.slice(properties.start, properties.end) : ''}`;
}
