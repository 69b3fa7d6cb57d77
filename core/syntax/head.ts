import type {
  DigitSystem,
  FootnoteNotation,
  FrontMatterType,
  HeadingLabel,
  MarkerScript,
  MarkerStyle,
  Organ,
  Span,
} from './tree.ts';
/** A label at the head of a line. */
export interface MarkerHead {
  readonly style: MarkerStyle;
  readonly script: MarkerScript;
  readonly ordinal: number;
  readonly bis: number;
  readonly digits: DigitSystem | null;
  readonly label: Span;
  readonly last?: number;
  /** Of `2.3` the 2: the paragraph to which it belongs. */
  readonly within?: number;
  readonly bulleted: boolean;
  /** Offset of the first character of the marker, after a bullet. */
  readonly start: number;
}

export interface NoteHead {
  readonly label: string;
  readonly number: number | null;
  readonly notation: FootnoteNotation;
  readonly labelSpan: Span;
  /** `* text` may be a bullet: a note only when nothing else says otherwise. */
  readonly uncertain: boolean;
}

/** What the first tokens of a line say about it. `content`: the first token after label and marks. */
export type Head = { readonly content: number } & (
  | { readonly kind: 'text' }
  | { readonly kind: 'marker'; readonly marker: MarkerHead; readonly opensQuotation: boolean }
  /** A label with nothing behind it: of a paragraph yet to be written, or a page number. */
  | { readonly kind: 'label'; readonly marker: MarkerHead }
  | { readonly kind: 'note'; readonly note: NoteHead; readonly marker: MarkerHead | null }
  | { readonly kind: 'formula'; readonly organ: Organ }
  | { readonly kind: 'front'; readonly type: FrontMatterType; readonly anywhere: boolean }
  | { readonly kind: 'closing'; readonly closing: 'meeting' }
  | { readonly kind: 'vote' }
  | { readonly kind: 'annex' | 'section'; readonly label: HeadingLabel | null }
  | { readonly kind: 'heading' }
  | { readonly kind: 'furniture' }
);

/**
 * A head so many tokens and UTF-16 units farther on. What most lines have is written field by field, which is
 * many times as fast: see moved-nodes.ts.
 */
export function movedHead(head: Head, tokens: number, units: number): Head {
  const content = head.content + tokens;
  switch (head.kind) {
    case 'text':
      return { kind: head.kind, content };
    case 'marker': {
      const { kind, opensQuotation } = head;
      return { kind, content, marker: movedMarker(head.marker, units), opensQuotation };
    }
    case 'label':
      return { ...head, content, marker: movedMarker(head.marker, units) };
    case 'note': {
      const note = { ...head.note, labelSpan: movedSpan(head.note.labelSpan, units) };
      return { ...head, content, note, marker: head.marker && movedMarker(head.marker, units) };
    }
    case 'annex':
    case 'section':
      return { ...head, content, label: head.label && movedSpan(head.label, units) };
    default:
      return { ...head, content };
  }
}

function movedMarker(marker: MarkerHead, units: number): MarkerHead {
  const { style, script, ordinal, bis, digits, last, within, bulleted } = marker;
  const label = { start: marker.label.start + units, end: marker.label.end + units };
  const start = marker.start + units;
  const moved = { style, script, ordinal, bis, digits, label, bulleted, start };
  if (within !== undefined) return { ...moved, within };
  return last === undefined ? moved : { ...moved, last };
}

function movedSpan<T extends Span>(span: T, units: number): T {
  return { ...span, start: span.start + units, end: span.end + units };
}
