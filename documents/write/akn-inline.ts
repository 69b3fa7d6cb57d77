import type { ElementContent, Text } from 'xast';
import { x } from 'xastscript';
import { TYPED_MARK } from '../akn.ts';
import { xmlSafe } from '../xml-text.ts';
import type { Note, WrittenPiece } from './blocks.ts';
import { isMark } from './notation.ts';

/** What stands in a paragraph, as elements; each note stands in the sentence that first refers to it. */
export interface AknInline {
  readonly pieces: (pieces: readonly WrittenPiece[]) => ElementContent[];
  /** A name for the next element of a kind: `para_3`. */
  readonly id: (kind: string) => string;
  /** Of all, each once. */
  readonly unique: (id: string) => string;
  readonly isPlaced: (note: Note) => boolean;
  /** As it stands before the text of a note that is a paragraph. */
  readonly head: (note: Note) => string;
}

export function textPiece(text: string): Text {
  return { type: 'text', value: xmlSafe(text) };
}

export function aknInline(notes: readonly Note[]): AknInline {
  const placed = new Map<Note, string>();
  const counts = new Map<string, number>();
  const ids = new Set<string>();
  let number = 0;

  const id = (kind: string): string => {
    // Paragraphs, formulas and containers are numbered together.
    const isNote = kind === 'authorialNote';
    const next = isNote ? (counts.get(kind) ?? 0) + 1 : ++number;
    counts.set(kind, next);
    return unique(`${kind}_${next}`);
  };
  const unique = (wanted: string): string => {
    const base = wanted.replace(/\s+/gu, '_');
    let free = base;
    for (let i = 2; ids.has(free); i++) free = `${base}_${i}`;
    ids.add(free);
    return free;
  };
  const noteOf = (label: string, text: string): ElementContent => {
    if (isMark(text)) return textPiece(text);
    const note = notes.find((each) => each.label === label);
    if (note === undefined) {
      return /^\p{Nd}+$/u.test(text)
        ? x('sup', { class: TYPED_MARK }, [textPiece(`(${text})`)])
        : textPiece(`[^${text}]`);
    }
    const known = placed.get(note);
    if (known !== undefined) return x('noteRef', { href: `#${known}`, marker: xmlSafe(text) });
    const eId = id('authorialNote');
    placed.set(note, eId);
    const attributes = { marker: xmlSafe(text), placement: 'bottom', eId };
    return x('authorialNote', attributes, x('p', pieces(note.pieces)));
  };
  const pieces = (from: readonly WrittenPiece[]): ElementContent[] =>
    from.map((piece): ElementContent => {
      const text = textPiece(piece.text);
      switch (piece.kind) {
        case 'opener':
          return x('span', { class: 'bold italic' }, text);
        case 'citation':
          return x('a', { href: addressOf(piece.symbol) }, text);
        case 'note':
          return noteOf(piece.label, piece.text);
        default:
          return text;
      }
    });
  return {
    pieces,
    id,
    unique,
    isPlaced: (note) => placed.has(note),
    head: ({ text }) => (isMark(text) ? text : `(${text})`),
  };
}

/** As published texts link: `https://undocs.org/ar/S/RES/2677(2023)`. */
function addressOf(symbol: string): string {
  return `https://undocs.org/ar/${encodeURI(symbol.replace(/ (?=\()/u, ''))}`;
}
