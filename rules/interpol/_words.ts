import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import { wordKey } from '../../core/arabic/key.ts';
import { isWordUnit } from '../../core/arabic/words.ts';

/** Farther than this no cue reaches; it also bounds the work for one mention. */
const REACH = 160;

/**
 * Up to `count` words before `offset`, the nearest first, as comparison keys; commas and brackets
 * count as words. Hard wraps and emphasis marks are passed over; a blank line, where a page break may
 * have cut the paragraph, ends the search, as does any other mark.
 */
export function wordsBefore(
  source: string,
  offset: number,
  floor: number,
  count: number,
): readonly string[] {
  const words: string[] = [];
  const limit = Math.max(floor, offset - REACH);
  let lineEnds = 0;
  for (let i = offset; i > limit && words.length < count; ) {
    if (isWordUnit(source, i - 1)) {
      const end = i;
      while (i > limit && isWordUnit(source, i - 1)) i--;
      words.push(wordKey(source, i, end));
      lineEnds = 0;
      continue;
    }
    const mark = source.charAt(i - 1);
    if (mark === '\n') lineEnds++;
    if (lineEnds > 1) break;
    if (WORD_MARKS.has(mark)) words.push(mark);
    else if (!isPassedOver(source, i - 1)) break;
    i--;
  }
  return words;
}

/** The same after `offset`. */
export function wordsAfter(
  source: string,
  offset: number,
  ceiling: number,
  count: number,
): readonly string[] {
  const words: string[] = [];
  const limit = Math.min(ceiling, offset + REACH);
  let lineEnds = 0;
  for (let i = offset; i < limit && words.length < count; ) {
    if (isWordUnit(source, i)) {
      const start = i;
      while (i < limit && isWordUnit(source, i)) i++;
      words.push(wordKey(source, start, i));
      lineEnds = 0;
      continue;
    }
    const mark = source.charAt(i);
    if (mark === '\n') lineEnds++;
    if (lineEnds > 1) break;
    if (WORD_MARKS.has(mark)) words.push(mark);
    else if (!isPassedOver(source, i)) break;
    i++;
  }
  return words;
}

const WORD_MARKS: ReadonlySet<string> = new Set(['،', '(']);

function isPassedOver(source: string, at: number): boolean {
  const characterClass = characterClasses[source.charCodeAt(at)];
  const mark = source.charAt(at);
  return (
    characterClass === CharacterClass.space ||
    characterClass === CharacterClass.lineEnd ||
    mark === '*' ||
    mark === '_'
  );
}
