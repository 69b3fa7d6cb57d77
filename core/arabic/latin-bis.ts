/** The place of `bis`, `ter` and so on behind a number, from 1; 0 for any other word. */
export function latinBis(word: string): number {
  return LATIN_BIS.indexOf(word.toLowerCase()) + 1;
}

/** The word of a place, from 1; null where there is none. */
export function writeLatinBis(place: number): string | null {
  return LATIN_BIS[place - 1] ?? null;
}

const LATIN_BIS: readonly string[] = ['bis', 'ter', 'quater', 'quinquies', 'sexies'];
