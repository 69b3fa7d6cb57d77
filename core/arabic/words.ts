import { CharacterClass, characterClasses } from './characters.ts';

/** A letter, or a mark or an invisible character, which may stand inside a word. */
export function isWordUnit(source: string, at: number): boolean {
  const characterClass = characterClasses[source.charCodeAt(at)];
  return (
    characterClass === CharacterClass.letter ||
    characterClass === CharacterClass.mark ||
    characterClass === CharacterClass.invisible
  );
}

/** The last character of a range that is neither space nor emphasis; '' where there is none. */
export function lastMark(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  for (let i = end - 1; i >= start; i--) {
    const character = source.charAt(i);
    if (character.trim() !== '' && character !== '*' && character !== '_') return character;
  }
  return '';
}
