import type { CrossReference } from '../syntax/tree.ts';
import type { Model } from './model.ts';
import type { ParagraphBlock, ReferenceUse } from './paragraph-register.ts';

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

const AMENDS = /استعاض|تعديل|[تي]عدل|نصها|نصه|ليصبح|لتصبح/u;

function isForeignBefore(block: ParagraphBlock, { start }: CrossReference): boolean {
  return block.children.some(
    (node) => node.type === 'crossReference' && node.foreign && node.end <= start,
  );
}
