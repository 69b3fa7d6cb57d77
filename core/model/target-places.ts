import { decimal } from '../arabic/digits.ts';
import { abjadIndex } from '../arabic/letters.ts';
import { piecesOf } from '../syntax/pieces.ts';
import type { CrossReferenceTarget, Node, Span } from '../syntax/tree.ts';

interface Places {
  readonly number: Span | null;
  readonly letters: readonly (Span & { readonly place: number })[];
  /** Numbers of the second level, in quotation marks. */
  readonly items: readonly (Span & { readonly number: number })[];
}

/** A number in quotation marks; the digits of a number with its bis; a letter in brackets. */
const LABELS =
  /['"\u2018-\u201d]\s?([0-9\u0660-\u0669\u06f0-\u06f9]{1,2})\s?['"\u2018-\u201d]|([0-9\u0660-\u0669\u06f0-\u06f9]+)(\s+مكرر[\p{L}\p{M}]*)?|\(([^()]{1,12})\)/gu;

/** Where the number and the letters of a target stand. */
export function placesIn(source: string, node: Node, target: CrossReferenceTarget): Places {
  let number: Span | null = null;
  const letters: (Span & { place: number })[] = [];
  const items: (Span & { number: number })[] = [];
  for (const piece of piecesOf(source, node)) {
    const from = Math.max(piece.start, target.start);
    const to = Math.min(piece.end, target.end);
    if (from >= to) continue;
    for (const match of source.slice(from, to).matchAll(LABELS)) {
      const [written, item, digits, bis = '', inner] = match;
      const at = from + match.index;
      if (item !== undefined) {
        const start = at + written.indexOf(item);
        items.push({ number: decimal(item), start, end: start + item.length });
        continue;
      }
      if (digits !== undefined) {
        // A bis in another wording is left alone.
        const isWhole = target.bis > 0 === (bis !== '');
        if (number === null && isWhole && decimal(digits) === target.number) {
          number = { start: at, end: at + written.length };
        }
        continue;
      }
      const letter = /[\p{L}\p{M}\u200d]+/u.exec(inner ?? '');
      const place = letter === null ? null : abjadIndex(letter[0]);
      if (letter === null || place === null || !target.letters.includes(place)) continue;
      const start = at + 1 + letter.index;
      letters.push({ place, start, end: start + letter[0].length });
    }
  }
  const { inWords } = target;
  // Words that a page cuts are left alone.
  if (inWords !== undefined && !/[^\p{L}\p{M} ]/u.test(source.slice(inWords.start, inWords.end))) {
    number = inWords;
  }
  return { number, letters, items };
}
