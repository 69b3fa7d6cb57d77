import { wordKey } from '../../core/arabic/key.ts';
import { isWordUnit } from '../../core/arabic/words.ts';
import type { Span } from '../../core/syntax/tree.ts';

export interface Word extends Span {
  readonly key: string;
}

/** Up to `count` words behind an offset, over spaces, line ends and emphasis; any other mark ends them. */
export function wordsBehind(source: string, offset: number, count: number): Word[] {
  const words: Word[] = [];
  for (let i = offset; i < source.length && words.length < count; ) {
    const start = i;
    while (isWordUnit(source, i)) i++;
    if (i > start) words.push({ start, end: i, key: wordKey(source, start, i) });
    else if (isGap(source.charAt(i))) i++;
    else break;
  }
  return words;
}

/** A space comes first, because nearly every gap is one. */
function isGap(character: string): boolean {
  return character === ' ' || /[\s*_]/u.test(character);
}
