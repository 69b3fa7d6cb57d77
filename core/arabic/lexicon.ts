import { hashSetOf } from '../common/hash-set.ts';
import { lazily } from '../common/lazily.ts';
import type { LexiconTables } from './lexicon-tables.ts';
import { DOUBTFUL, valueIn } from './packed-table.ts';
import { publishedTables } from './published-tables.ts';

/**
 * The forms that published texts are written with, how many texts have each of them, and which of them
 * stand side by side: counts only, made by scripts/lexicon.mjs. Forms and frames are known by their
 * hashes. What is not asked for is not decoded.
 */
export interface Lexicon {
  /** In how many texts a form stands, about; 0 for a form of fewer than two. */
  readonly textsOf: (form: number) => number;
  /** Whether published texts have a form, and it is a slip of no other: asked for each word of a text. */
  readonly settledForms: () => (form: number) => boolean;
  /** In how many texts two or three units follow one another, about; 0 for fewer than three. */
  readonly textsOfFrame: (frame: number) => number;
  /** How many of the sequences of three letters in a word stand in no form, its edges counted. */
  readonly strangeness: (word: string) => number;
}

/** What stands in a frame besides words, which are their hashes. */
export const Unit = { edge: 0, number: 1, latin: 2, other: 3, firstMark: 4 } as const;

/** Marks that say something of the words beside them. */
const MARKS = '،؛.:()/-';

export function unitOfMark(code: number): number {
  const at = MARKS.indexOf(String.fromCharCode(code));
  return at === -1 ? Unit.other : Unit.firstMark + at;
}

export function frameOf(first: number, second: number): number {
  let hash = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ second, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

export function longFrameOf(first: number, second: number, third: number): number {
  return frameOf(frameOf(first, second), third);
}

/** By level, the number of texts that stands for all of the level. */
export const FORM_LEVELS: readonly number[] = [2, 5, 11, 22, 45, 90, 180, 400];
export const FRAME_LEVELS: readonly number[] = [3, 5, 16, 64];

/** The level of a number of texts. */
export function levelOf(texts: number, levels: readonly number[]): number {
  let level = 0;
  while (
    level + 1 < levels.length &&
    texts * texts >= (levels[level] as number) * (levels[level + 1] as number)
  ) {
    level++;
  }
  return level;
}

export const WORD_LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';
const RADIX = WORD_LETTERS.length + 1;

/** The number of a sequence of three letters; the edge of a word is the letter 0. */
export function lettersAt(word: string, at: number): number {
  let number = 0;
  for (let i = at; i < at + 3; i++)
    number = number * RADIX + WORD_LETTERS.indexOf(word.charAt(i)) + 1;
  return number;
}

export function createLexicon({ forms, frames, letters, settled }: LexiconTables): Lexicon {
  return {
    textsOf(form) {
      const level = valueIn(forms(), form >>> 0);
      return level === -1 ? 0 : (FORM_LEVELS[level & ~DOUBTFUL] as number);
    },
    settledForms: lazily(() => hashSetOf(settled(), valueIn(forms(), 0) !== -1)),
    textsOfFrame(frame) {
      const level = valueIn(frames(), frame >>> 0);
      return level === -1 ? 0 : (FRAME_LEVELS[level] as number);
    },
    strangeness(word) {
      let strange = 0;
      for (let at = -1; at + 2 <= word.length; at++) {
        if (valueIn(letters(), lettersAt(word, at)) === -1) strange++;
      }
      return strange;
    },
  };
}

/** The lexicon of published texts, read when the first text asks for it. */
export const publishedLexicon: () => Lexicon = lazily(() => createLexicon(publishedTables()));
