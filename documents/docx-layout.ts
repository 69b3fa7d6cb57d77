import type { Stretch } from './docx-run.ts';
import type { NotePart, Segment } from './extracted.ts';
import type { XmlElement } from './xml.ts';

/** A paragraph as it is laid out in the text. */
export interface LaidParagraph {
  /** What Word generates in front of it. */
  readonly label: string;
  readonly stretches: readonly Stretch[];
  /** Of a note. */
  readonly note?: { readonly part: NotePart; readonly label: string; readonly reference: Stretch };
  /** The paragraph, by its place among those of the body, that refers to the note. */
  readonly from?: number;
  /** It goes on with the note before it. */
  readonly continues?: true;
}

/** A segment with the elements in which it stands. */
export interface Anchored extends Segment {
  readonly run: XmlElement;
  readonly content: XmlElement;
  /** Where it begins in the text of the element. */
  readonly skipped: number;
  /** The run that refers to the note in which it stands. */
  readonly reference: XmlElement | null;
}

export interface Layout {
  readonly text: string;
  readonly segments: readonly Anchored[];
  /** Where each paragraph begins. */
  readonly starts: readonly number[];
}

/** Paragraphs without text, and without a number, are left out; `signs` are those of the notes. */
export function layOut(
  paragraphs: readonly LaidParagraph[],
  signs: ReadonlyMap<Stretch, string>,
): Layout {
  let text = '';
  const segments: Anchored[] = [];
  const starts: number[] = [];
  for (const { label, stretches, note, continues } of paragraphs) {
    const pieces = stretches.map((stretch) => signs.get(stretch) ?? stretch.text);
    const isEmpty = label.trim() === '' && pieces.every((piece) => piece.trim() === '');
    if (!isEmpty && text !== '') text += continues ? '\n' : '\n\n';
    starts.push(text.length);
    if (isEmpty) continue;
    const add = (piece: string, stretch: Stretch, character: number, whole: boolean): void => {
      if (piece === '') return;
      segments.push({
        start: text.length,
        end: text.length + piece.length,
        paragraph: stretch.paragraph,
        character,
        ...(whole && { whole }),
        ...(note && { part: note.part, note: note.label }),
        run: stretch.run,
        content: stretch.content,
        skipped: stretch.skipped,
        reference: note?.reference.run ?? null,
      });
      text += piece;
    };
    const [first] = stretches;
    if (first === undefined) text += label;
    else add(label, first, first.isBoxed ? first.character : 0, true);
    for (const [at, stretch] of stretches.entries()) {
      const { sign = '', character, note: reference, isBoxed = false } = stretch;
      add(sign, stretch, character, true);
      add(pieces[at] ?? '', stretch, character, isBoxed || reference !== undefined);
    }
  }
  return { text: text === '' ? '' : `${text}\n`, segments, starts };
}
