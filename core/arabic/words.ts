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
