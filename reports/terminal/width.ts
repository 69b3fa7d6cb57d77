import { CharacterClass, characterClasses, TATWEEL } from '../../core/arabic/characters.ts';

const ESCAPE = 0x1b;

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
