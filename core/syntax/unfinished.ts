import { wordKey } from '../arabic/key.ts';
import { isWordUnit } from '../arabic/words.ts';
import { levels } from './levels.ts';
import { childrenOf, type Node, type Span } from './tree.ts';

/** Paragraphs that a drafter has not written to their end, or that may be left out. */

/** `[٢ - …`: the paragraph begins with the square bracket of text that is not agreed. */
export function isBracketed(source: string, block: Node): boolean {
  const [first] = childrenOf(block);
  return first?.type === 'markup' && source.slice(first.start, first.end).includes('[');
}

/** A label that nothing follows: no text, and no items. */
export function emptyLabel(source: string, block: Node): Span | null {
  let label: Span | null = null;
  for (const child of childrenOf(block)) {
    if (child.type === 'marker') label = child.label;
    else if (levels[child.type] === 'block') return null;
    else if (levels[child.type] === 'inline' && hasText(source, child)) return null;
  }
  return label;
}

function hasText(source: string, { start, end }: Span): boolean {
  const text = source.slice(start, end);
  return /[^\s[\]،؛.:]/u.test(text) || DOTS.test(text) || /\[\s*\]/u.test(text);
}

/**
 * The last word of a paragraph that breaks off: a particle that needs another word (`تشدد على الحاجة
 * إلى`), or the words of its opener where it has no others. Null where brackets or quotation marks
 * close behind it, and before the items of a list.
 */
export function brokenEnd(source: string, block: Node): Span | null {
  const children = childrenOf(block);
  for (let c = children.length - 1; c >= 0; c--) {
    const child = children[c] as Node;
    if (levels[child.type] === 'trivia' || child.type === 'footnoteReference') continue;
    if (child.type === 'footnoteDefinition') continue;
    if (levels[child.type] !== 'inline' || child.type === 'marker') return null;
    const last = lastWord(source, child);
    if (last === undefined) continue;
    if (last === null) return null;
    if (child.type === 'opener') return isFirst(source, children, c) ? child : null;
    return isParticle(source, last, child.start) ? last : null;
  }
  return null;
}

/** The word before the final punctuation; undefined where there is nothing, null where there is no word. */
function lastWord(source: string, { start, end }: Span): Span | null | undefined {
  let at = end;
  while (at > start && /[\s*_،؛.]/u.test(source.charAt(at - 1))) at--;
  if (at === start) return undefined;
  // An ellipsis says itself that text is missing.
  if (DOTS.test(source.slice(at, end))) return null;
  const wordEnd = at;
  while (at > start && isWordUnit(source, at - 1)) at--;
  return at === wordEnd ? null : { start: at, end: wordEnd };
}

function isFirst(source: string, children: readonly Node[], index: number): boolean {
  return children
    .slice(0, index)
    .every(
      (child) => child.type === 'marker' || child.type === 'markup' || !hasText(source, child),
    );
}

function isParticle(source: string, { start, end }: Span, floor: number): boolean {
  const key = wordKey(source, start, end);
  // `(أ) …؛ و`: behind its mark a conjunction leads to the next item.
  if (key === 'و' || key === 'أو') {
    return !/[،؛]\s*$/u.test(source.slice(Math.max(floor, start - 4), start));
  }
  return PARTICLES.has(key) || (/^[وف]/u.test(key) && PARTICLES.has(key.slice(1)));
}

const DOTS = /\. ?\./u;

/** They end no clause. Not بعد, دون, قبل, لا, ما, which may: `فيما بعد`, `فما دون`, `إلى حد ما`. */
const PARTICLES: ReadonlySet<string> = new Set([
  'أن',
  'إذ',
  'إلى',
  'إن',
  'الذي',
  'الذين',
  'التي',
  'بأن',
  'بدون',
  'بشأن',
  'بسبب',
  'بين',
  'حتى',
  'حول',
  'حيث',
  'خلال',
  'سوى',
  'عبر',
  'على',
  'عن',
  'عند',
  'في',
  'قد',
  'كما',
  'كي',
  'لأن',
  'لدى',
  'لكي',
  'لكن',
  'لم',
  'لن',
  'مع',
  'من',
  'منذ',
]);
