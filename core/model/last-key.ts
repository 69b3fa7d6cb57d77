import type { Span } from '../syntax/tree.ts';
import type { Words } from './words.ts';

interface Text {
  readonly source: string;
  readonly words: Pick<Words, 'keyAt' | 'last'>;
}

/** The last word, number or mark of a block, by its key; '' for an empty one. */
export function lastKey({ source, words }: Text, block: Span): string {
  const last = source.charAt(block.end - 1);
  // So most blocks end: the mark stands in their own text, and need not be looked for.
  return last === '؛' || last === '،' ? last : words.keyAt(words.last(block));
}
