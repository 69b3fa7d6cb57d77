import { countWhile } from '../core/common/search.ts';
import type { Edit } from '../core/lint/rule.ts';
import type { Span } from '../core/syntax/tree.ts';
import type { Segment } from './extracted.ts';

/** An edit of the text of a document as what is done to its segments. */
interface PlacedEdit<S extends Segment> {
  /** What goes out, in the order of the text. */
  readonly removed: readonly {
    readonly segment: S;
    readonly start: number;
    readonly end: number;
  }[];
  /** What comes in, at a place of a segment; null where nothing does. */
  readonly inserted: { readonly segment: S; readonly at: number; readonly text: string } | null;
}

/**
 * Where an edit is made in a document; null where it cannot be: in what a program generates (numbers,
 * marks of notes, fields), in what is locked, from one paragraph into another, or as a new one.
 */
export function placeEdit<S extends Segment>(
  text: string,
  segments: readonly S[],
  edit: Edit,
): PlacedEdit<S> | null {
  const { start, end, text: inserted } = narrowed(text, edit);
  if (NO_TEXT.test(inserted)) return null;
  const first = countWhile(segments.length, (at) => (segments[at] as S).end <= start);
  const removed: { readonly segment: S; readonly start: number; readonly end: number }[] = [];
  let at = start;
  for (let next = first; at < end; next++) {
    const segment = segments[next];
    if (segment === undefined || segment.start > at || !isEditable(segment)) return null;
    if (removed[0] !== undefined && !isOneParagraph(removed[0].segment, segment)) return null;
    removed.push({ segment, start: at, end: Math.min(end, segment.end) });
    at = segment.end;
  }
  if (inserted === '') return { removed, inserted: null };
  const segment = removed.at(-1)?.segment ?? hostOf(segments, first, start);
  return segment === null ? null : { removed, inserted: { segment, at: end, text: inserted } };
}

/** Ends of lines and of cells, and the notation in which the marks of notes are written for the linter. */
const NO_TEXT = /[\p{Cc}\ufffe\uffff]|\^\(|\[\^/u;

function isEditable({ locked, whole }: Segment): boolean {
  return !locked && !whole;
}

function isOneParagraph(a: Segment, b: Segment): boolean {
  return a.paragraph === b.paragraph && a.part === b.part && a.note === b.note;
}

/**
 * The segment that takes what comes in at a place: that in which or behind which it stands, else that
 * before which it does, unless a number that is generated stands there.
 */
function hostOf<S extends Segment>(segments: readonly S[], first: number, place: number): S | null {
  const before = segments[first - 1];
  const after = segments[first];
  if (before !== undefined && before.end === place && isEditable(before)) return before;
  if (after === undefined || after.start > place || !isEditable(after)) return null;
  const isBehindNumber = before?.end === place && before.character === 0;
  return after.start === place && isBehindNumber ? null : after;
}

/** Where a range of the text is when the edits are made, which are sorted; with what touches it. */
export function spanAfter(edits: readonly Edit[], { start, end }: Span): Span {
  let before = 0;
  let grown = 0;
  let from = start;
  let to = end;
  for (const edit of edits) {
    if (edit.start > end) break;
    const more = edit.text.length - (edit.end - edit.start);
    grown += more;
    if (edit.end < start) before += more;
    else {
      from = Math.min(from, edit.start);
      to = Math.max(to, edit.end);
    }
  }
  return { start: from + before, end: to + grown };
}

const IN_WORD = /[\p{L}\p{M}\p{N}\u0640\udc00-\udfff]/u;

/** Without what stays as it is; no word is cut for that, as no person would. */
function narrowed(source: string, { start, end, text }: Edit): Edit {
  const most = Math.min(end - start, text.length);
  let head = 0;
  while (head < most && source[start + head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && source[end - 1 - tail] === text[text.length - 1 - tail]) tail++;
  const isInWord = (sign: string | undefined): boolean => sign !== undefined && IN_WORD.test(sign);
  /** Whether a word of the source or of the new text is cut behind so much of its beginning. */
  const cutsHead = (): boolean =>
    isInWord(source[start + head - 1]) && (isInWord(source[start + head]) || isInWord(text[head]));
  const cutsTail = (): boolean =>
    isInWord(source[end - tail]) &&
    (isInWord(source[end - tail - 1]) || isInWord(text[text.length - tail - 1]));
  while (head > 0 && cutsHead()) head--;
  while (tail > 0 && cutsTail()) tail--;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}
