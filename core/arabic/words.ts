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

/**
 * A letter or a mark of any script, as `\p{L}` and `\p{M}` are. Those take a millisecond to compile,
 * and nearly all that is asked for is Arabic or ASCII.
 */
export function isLetterOrMark(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code >= 0x0620 && code < 0x0660) return true;
  return code < 0x80 ? /[A-Za-z]/.test(character) : /[\p{L}\p{M}]/u.test(character);
}

/** The runs of letters and marks, of any script. */
export function letterRuns(text: string): readonly string[] {
  const runs: string[] = [];
  let run = '';
  for (const character of text) {
    if (isLetterOrMark(character)) run += character;
    else if (run !== '') {
      runs.push(run);
      run = '';
    }
  }
  if (run !== '') runs.push(run);
  return runs;
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
