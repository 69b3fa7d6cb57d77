import { wordKey } from './key.ts';
import { foldLetters } from './spelling.ts';

/** One key for the spellings of one title. */
export function titleKey(title: string): string {
  const digits = title.replace(/\p{Nd}/gu, (digit) => String(digit.charCodeAt(0) & 0x0f));
  return foldLetters(wordKey(digits).replaceAll('\u067e', '\u0628'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
