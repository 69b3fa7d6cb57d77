import type {
  DigitSystem,
  FootnoteNotation,
  FrontMatterType,
  HeadingLabel,
  MarkerStyle,
  Organ,
  Span,
} from './tree.ts';
/** A label at the head of a line. */
export interface MarkerHead {
  readonly style: MarkerStyle;
  readonly script: 'digits' | 'letters';
  readonly ordinal: number;
  readonly bis: number;
  readonly digits: DigitSystem | null;
  readonly label: Span;
  readonly last?: number;
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
