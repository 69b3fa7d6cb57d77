import { wordKey } from '../../core/arabic/key.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { FARSI_YEH, LOOK_ALIKES, lastLetterOf, SOUNDS, UNCLEAR } from './_foreign-letters.ts';

/** A word with letters that are not Arabic. */
export interface ForeignWord extends Span {
  readonly kind: ForeignKind;
  /** Ways to write the word, the likeliest first. */
  readonly choices: readonly string[];
}

/** What is wrong with a word: the worst that it has. */
export type ForeignKind = 'letter' | 'foreign' | 'sound';

const HEH = 'ه';

/**
 * Letters and digits of Arabic script that are not Arabic. The alef wasla (U+0671) is left out: it is
 * written in quotations from the Quran.
 */
export const FOREIGN = [
  [0x620, 0x620],
  [0x63b, 0x63f],
  [0x66e, 0x66f],
  [0x672, 0x6d3],
  [0x6d5, 0x6d5],
  [0x6ee, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8c9],
] as const;

/** Null for a word that is in order. */
export function foreignWord(source: string, word: Span): ForeignWord | null {
  const { start, end } = word;
  const found: {
    readonly at: number;
    readonly kind: ForeignKind;
    readonly letters: readonly string[];
  }[] = [];
  for (let at = start; at < end; at++) {
    const read = readLetter(source, word, at);
    if (read !== null) found.push({ at, ...read });
  }
  const kinds = new Set(found.map(({ kind }) => kind));
  const kind = (['foreign', 'letter', 'sound'] as const).find((each) => kinds.has(each));
  if (kind === undefined) return null;
  // The letters for foreign sounds are left where others are to be put right.
  const replaced = found.filter((letter) => kind === 'sound' || letter.kind !== 'sound');
  const isKnown = replaced.every(({ letters }) => letters.length > 0);
  const most = isKnown ? Math.max(...replaced.map(({ letters }) => letters.length)) : 0;
  const choices = Array.from({ length: most }, (_, choice) => {
    let text = '';
    let from = start;
    for (const { at, letters } of replaced) {
      text += source.slice(from, at) + (letters[choice] ?? letters[0]);
      from = at + 1;
    }
    return text + source.slice(from, end);
  });
  return { start, end, kind, choices };
}

/** A letter that is not Arabic, and what it may stand for; null for any other unit. */
function readLetter(
  source: string,
  { start, end }: Span,
  at: number,
): { readonly kind: ForeignKind; readonly letters: readonly string[] } | null {
  const code = source.charCodeAt(at);
  const twin = LOOK_ALIKES.get(code);
  if (twin !== undefined) {
    const isAlone = end - start === 1;
    return { kind: 'letter', letters: [isAlone && twin === HEH ? `${twin}\u0640` : twin] };
  }
  if (code === FARSI_YEH) {
    const letter =
      wordKey(source, at + 1, end) === '' ? lastLetterOf(lettersOf(source, start, at)) : 'ي';
    if (letter !== undefined) return { kind: 'letter', letters: [letter] };
  }
  const unclear = UNCLEAR.get(code);
  if (unclear !== undefined) return { kind: 'foreign', letters: unclear };
  const sounds = SOUNDS.get(code);
  if (sounds !== undefined) return { kind: 'sound', letters: sounds };
  const isForeign = FOREIGN.some(([first, last]) => first <= code && code <= last);
  return isForeign ? { kind: 'foreign', letters: [] } : null;
}

/** The comparison key with Arabic letters. */
function lettersOf(source: string, start: number, end: number): string {
  return Array.from(
    wordKey(source, start, end),
    (letter) => LOOK_ALIKES.get(letter.charCodeAt(0)) ?? letter,
  ).join('');
}
