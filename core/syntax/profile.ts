import type { DateNode, DateParts, Organ, Span } from './tree.ts';

/** A date of the text about itself, and where it stands. */
export interface OwnDate extends DateParts, Span {
  readonly from: 'adoption' | 'closing' | 'masthead' | 'formula';
}

/** What a text says of itself in masthead, title, opening formula and closing lines. */
export interface Profile {
  /** Organ of the outermost draft. */
  readonly organ: Organ | null;
  /** Session in `الدورة الثالثة والسبعون` or the INTERPOL formula; null for ECOSOC and unknown. */
  readonly session: (Span & { readonly number: number }) | null;
  /** Year in `دورة عام ٢٠١٩`. */
  readonly sessionYear: (Span & { readonly year: number }) | null;
  /** Number of the resolution in its heading (`١٠/٧٥ - …`, `قرار رقم ٣`), as stored. */
  readonly heading: (Span & { readonly first: number; readonly second: number | null }) | null;
  readonly interpolSymbol:
    | (Span & { readonly year: number; readonly session: number | null; readonly number: number })
    | null;
  readonly ownDates: readonly OwnDate[];
  /** The best of `ownDates`: adoption, else closing, else formula, else masthead; null when unknown. */
  readonly date: OwnDate | null;
  /** Dates of the INTERPOL opening formula. */
  readonly formulaDates: readonly DateNode[];
}
