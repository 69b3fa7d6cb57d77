import type { CrossReference, Node } from '../syntax/tree.ts';
import type { Model } from './model.ts';
import type { ParagraphBlock, ReferenceUse } from './paragraph-register.ts';
import { NO_PLACE } from './word-places.ts';
import type { Words } from './words.ts';

/** `يقرر الاستعاضة عن الفقرة ١٢ من القرار … بما يلي: …`: what follows is the text of another resolution. */
export function isInAmendment(
  { words }: Pick<Model, 'words'>,
  { node, block }: Pick<ReferenceUse, 'block' | 'node'>,
): boolean {
  if (block === null) return false;
  if (!isForeignBefore(block, node)) return false;
  const first = words.first(block);
  let place = words.first(node) - 1;
  while (place > first && !words.is(place, ':')) place--;
  while (place > first) if (AMENDS.test(words.keyAt(--place))) return true;
  return false;
}

/** `يصبح نص الفقرة الفرعية كما يلي: (ب) …`, `يستعاض عن الفقرة 5 (ب) بما يلي: (ب) …`: the lead-in that ends with a node. */
export function amendsItems(
  { words }: Pick<Model, 'words'>,
  nodes: readonly Node[],
  last: number,
): boolean {
  const from = leadStart(nodes, last);
  let amends = false;
  let namesItem = false;
  let place = words.last(nodes[last] as Node);
  while (place !== NO_PLACE && words.startAt(place) >= from) {
    const key = words.keyAt(place);
    if (SENTENCE_ENDS.has(key)) break;
    amends ||= AMENDS.test(key);
    namesItem ||= isItemNamed(words, place);
    place = words.previous(place);
  }
  return amends && namesItem;
}

/** Behind the last item or blank line before a node, and not too far from its end. */
function leadStart(nodes: readonly Node[], last: number): number {
  let from = (nodes[last]?.end ?? 0) - LONGEST_LEAD;
  for (let index = last; index >= 0; index--) {
    const node = nodes[index] as Node;
    if (node.end <= from) break;
    if (BETWEEN.has(node.type)) from = Math.max(from, node.end);
  }
  return from;
}

/** `الفقرة الفرعية`, `(ب)`. */
function isItemNamed(words: Words, place: number): boolean {
  const next = words.keyAt(words.next(place));
  const key = words.keyAt(place);
  if (key === '(') {
    return /^\p{L}$/u.test(next) && words.is(words.next(words.next(place)), ')');
  }
  return /فقر\p{L}+$/u.test(key) && /^(?:ال)?فرعي/u.test(next);
}

const AMENDS = /ستعاض|تعديل|عدل|[تي]ضاف|درج|^ال?نص$|نصها|نصه|صبح/u;
const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '؛']);
const BETWEEN: ReadonlySet<Node['type']> = new Set(['blank', 'subparagraph']);
/** In UTF-16 units. */
const LONGEST_LEAD = 300;

function isForeignBefore(block: ParagraphBlock, { start }: CrossReference): boolean {
  return block.children.some(
    (node) => node.type === 'crossReference' && node.foreign && node.end <= start,
  );
}
