import type { BlockKind, TextBlock } from '../source/outline.ts';

/**
 * What is aligned: a block that a text numbers, letters or sets apart, with the lines behind it that
 * have no label of their own. Two texts break such lines in different places.
 */
export interface Passage<B extends TextBlock = TextBlock> {
  readonly kind: BlockKind;
  readonly ordinal: number | null;
  readonly level: number;
  readonly blocks: readonly B[];
  /** Characters, such as an Arabic text would have. */
  readonly length: number;
}

export function unitsOf<B extends TextBlock>(
  blocks: readonly B[],
  density = 1,
): readonly Passage<B>[] {
  const units: (Omit<Passage<B>, 'blocks' | 'length'> & { blocks: B[]; length: number })[] = [];
  for (const block of blocks) {
    const last = units.at(-1);
    const length = (block.end - block.start) * density;
    if (last !== undefined && isAttached(block, last)) {
      last.blocks.push(block);
      last.length += length;
    } else {
      const { kind, ordinal, level } = block;
      units.push({ kind, ordinal, level, blocks: [block], length });
    }
  }
  return units;
}

function isAttached(
  { kind, ordinal }: TextBlock,
  last: Pick<Passage, 'kind' | 'ordinal'>,
): boolean {
  switch (kind) {
    case 'front':
      return last.kind === 'front';
    case 'closing':
    case 'paragraph':
    case 'heading':
      return last.kind !== 'formula' && (kind !== 'closing' || last.kind === 'closing');
    case 'operative':
      return ordinal === null && last.kind === 'operative';
    default:
      return false;
  }
}
