import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import { decimal } from '../../core/arabic/digits.ts';
import { wordKey } from '../../core/arabic/key.ts';
import { isWordUnit } from '../../core/arabic/words.ts';
import { runningText } from '../../core/model/running-text.ts';
import type { Node, Span } from '../../core/syntax/tree.ts';

/** What a comparison of names and titles looks at; spaces, dashes and note marks are passed over. */
export interface Item extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  /** The comparison key of a word, the value of a number, the mark itself. */
  readonly key: string;
}

/** Quotation marks of all styles; which of a pair opens is not asked. */
export const QUOTES: ReadonlySet<string> = new Set([
  '"',
  "'",
  '«',
  '»',
  '\u2018', // left single quotation mark
  '\u2019', // right single quotation mark
  '\u201C', // left double quotation mark
  '\u201D', // right double quotation mark
]);

const MARKS: ReadonlySet<string> = new Set([...',،;؛:.()[]', ...QUOTES]);

/** The words, numbers and marks of one paragraph, in order. */
export function itemsOf(source: string, paragraph: Node): readonly Item[] {
  const items: Item[] = [];
  for (const { start, end } of runningText(paragraph)) {
    for (let i = start; i < end; ) {
      const first = i;
      if (isWordUnit(source, i)) {
        while (i < end && isWordUnit(source, i)) i++;
        const key = wordKey(source, first, i);
        if (key !== '') items.push({ kind: 'word', key, start: first, end: i });
      } else if (isDigit(source, i)) {
        while (i < end && isDigit(source, i)) i++;
        const key = String(decimal(source.slice(first, i)));
        items.push({ kind: 'number', key, start: first, end: i });
      } else {
        const mark = source.charAt(i++);
        if (MARKS.has(mark)) items.push({ kind: 'mark', key: mark, start: first, end: i });
      }
    }
  }
  return items;
}

function isDigit(source: string, at: number): boolean {
  const characterClass = characterClasses[source.charCodeAt(at)];
  return (
    characterClass === CharacterClass.digit ||
    characterClass === CharacterClass.arabicDigit ||
    characterClass === CharacterClass.persianDigit
  );
}
