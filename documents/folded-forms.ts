import { FORM_RANGES, plainForm, readForms } from '../core/arabic/presentation-forms.ts';
import type { Segment } from './extracted.ts';

/** A text of which the shapes of letters are read as letters. */
interface FoldedText {
  readonly text: string;
  /** Of each of its UTF-16 units, where it stands in the text before. */
  readonly at: Int32Array;
  readonly count: number;
}

/**
 * Old software, and some PDFs, store each shape of a letter as a character. Null where the shapes do
 * not join in the order in which they are stored: then their letters would make no words.
 */
export function foldForms(source: string): FoldedText | null {
  const at: number[] = [];
  let text = '';
  let count = 0;
  let surplus = 0;
  for (let i = 0; i < source.length; ) {
    if (!isForm(source.charCodeAt(i))) {
      text += source.charAt(i);
      at.push(i++);
      continue;
    }
    const start = i;
    while (i < source.length && isForm(source.charCodeAt(i))) i++;
    const { text: letters, order } = readForms(source, { start, end: i });
    if (order === 'logical') surplus++;
    else if (order === 'visual') surplus--;
    count += i - start;
    for (let form = start; form < i; form++) {
      const plain = plainForm(source.charCodeAt(form));
      for (let unit = 0; unit < plain.length; unit++) at.push(form);
    }
    text += letters;
    // The tatweel that keeps the shape of the last letter.
    while (at.length < text.length) at.push(i - 1);
  }
  return surplus < 0 ? null : { text, at: Int32Array.from(at), count };
}

/** The letters of a piece of a text. */
export function plainLetters(text: string): string {
  let plain = '';
  for (const unit of text) {
    const code = unit.charCodeAt(0);
    plain += isForm(code) ? plainForm(code) : unit;
  }
  return plain;
}

function isForm(code: number): boolean {
  return code >= 0xfb50 && FORM_RANGES.some(([first, last]) => first <= code && code <= last);
}

/** The segments of the text before, in the folded one: letters of one shape stand for one character. */
export function foldedSegments(segments: readonly Segment[], { at }: FoldedText): Segment[] {
  const folded: Segment[] = [];
  let unit = 0;
  for (const segment of segments) {
    while (unit < at.length && (at[unit] as number) < segment.start) unit++;
    let start = unit;
    const close = (end: number, character: number, whole: boolean): void => {
      if (end === start) return;
      const piece = { ...segment, start, end, character };
      folded.push(whole ? { ...piece, whole: true } : piece);
      start = end;
    };
    while (unit < at.length && (at[unit] as number) < segment.end) {
      const place = at[unit] as number;
      let end = unit + 1;
      while (end < at.length && at[end] === place) end++;
      if (end > unit + 1 && !segment.whole) {
        close(unit, characterAt(segment, at[start] as number), false);
        close(end, characterAt(segment, place), true);
      }
      unit = end;
    }
    close(unit, characterAt(segment, at[start] ?? segment.start), segment.whole === true);
  }
  return folded;
}

function characterAt({ start, character, whole }: Segment, place: number): number {
  return whole ? character : character + place - start;
}
