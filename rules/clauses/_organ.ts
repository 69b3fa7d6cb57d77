import { wordKey } from '../../core/arabic/key.ts';
import { isWordUnit } from '../../core/arabic/words.ts';
import type { Node, Organ, Span } from '../../core/syntax/tree.ts';

export type Gender = 'feminine' | 'masculine';

/** The organ that speaks in a draft, with the grammatical gender of its name. */
export interface Speaker {
  readonly name: string;
  readonly gender: Gender;
}

export const speakers: Readonly<Record<Organ, Speaker>> = {
  ecosoc: { name: 'المجلس الاقتصادي والاجتماعي', gender: 'masculine' },
  'general-assembly': { name: 'الجمعية العامة', gender: 'feminine' },
  'human-rights-council': { name: 'مجلس حقوق الإنسان', gender: 'masculine' },
  interpol: { name: 'الجمعية العامة', gender: 'feminine' },
  'security-council': { name: 'مجلس الأمن', gender: 'masculine' },
};

/** The nouns with which the names of organs begin. */
const GENDERS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['اتحاد', 'masculine'],
  ['الاتحاد', 'masculine'],
  ['الاجتماع', 'masculine'],
  ['الجمعية', 'feminine'],
  ['الفريق', 'masculine'],
  ['اللجنة', 'feminine'],
  ['المؤتمر', 'masculine'],
  ['المجلس', 'masculine'],
  ['المنتدى', 'masculine'],
  ['المنظمة', 'feminine'],
  ['الهيئة', 'feminine'],
  ['جمعية', 'feminine'],
  ['لجنة', 'feminine'],
  ['مؤتمر', 'masculine'],
  ['مجلس', 'masculine'],
  ['منظمة', 'feminine'],
  ['هيئة', 'feminine'],
]);

/** No opening formula is longer, but that of INTERPOL, which the parser knows. */
const LONGEST_FORMULA = 120;

/**
 * The organ of an opening formula that the parser does not know (`إن لجنة المخدرات،`): a line that
 * it took for front matter.
 */
export function speakerOf(source: string, node: Node): Speaker | null {
  if (node.type !== 'unknown' && node.type !== 'title') return null;
  if (node.end - node.start > LONGEST_FORMULA) return null;
  const line = source.slice(node.start, node.end);
  // Most lines are told apart without the letters, whose expression takes a millisecond to compile.
  if (!/^\**إن\s/u.test(line)) return null;
  const match = /^\**إن\s+(\p{L}+)(\s[\p{L}\s]*)?،\**$/u.exec(line);
  const noun = match?.[1] ?? '';
  const gender = GENDERS.get(wordKey(noun));
  return gender === undefined ? null : { name: `${noun}${match?.[2] ?? ''}`, gender };
}

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
