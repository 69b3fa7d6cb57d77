import { CharacterClass, characterClasses, TATWEEL } from '../../core/arabic/characters.ts';

const ESCAPE = 0x1b;
const LAM = 0x644;
const ALEFS: ReadonlySet<number> = new Set([0x622, 0x623, 0x625, 0x627]);

let isLamAlefOne = false;

/** From now on, lam and alef take one cell together: mlterm draws them so, other terminals give each its own. */
export function countLamAlefAsOne(): void {
  isLamAlefOne = true;
}

/**
 * The cells that a text takes in a terminal. The bundle gives this to vfile-reporter in the place of
 * `string-width`, which makes a segmenter for each cell and a large regular expression for each
 * character of it (that is where its seconds went), and counts isolates as visible.
 */
export default function width(text: string): number {
  let cells = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === ESCAPE) {
      // A color sequence, up to its `m`.
      const end = text.indexOf('m', i);
      if (end !== -1) i = end;
    } else if (characterClasses[code] === CharacterClass.letter || isVisible(code)) {
      cells++;
      if (isLamAlefOne && code === LAM && ALEFS.has(text.charCodeAt(i + 1))) i++;
    }
  }
  return cells;
}

function isVisible(code: number): boolean {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return false;
  if (code >= 0x300 && code < 0x370) return false;
  if (code >= 0xdc00 && code < 0xe000) return false;
  const characterClass = characterClasses[code];
  if (characterClass === CharacterClass.invisible) return false;
  return characterClass !== CharacterClass.mark || code === TATWEEL;
}
