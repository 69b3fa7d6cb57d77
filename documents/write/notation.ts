import type { WrittenBlock } from './blocks.ts';

/** Whether the label of a note is a sign and no number: asterisks. */
export function isMark(label: string): boolean {
  return !/[\p{L}\p{N}]/u.test(label);
}

/** Of a heading its depth, from 1; 0 for a text. */
export function headingDepth({ type, node, scopes }: WrittenBlock): number {
  switch (type) {
    case 'title':
    case 'resolutionHeading':
      return 1;
    case 'heading':
      return Math.min(6, 1 + Math.max(1, scopes.filter((each) => each.type !== 'draft').length));
    default:
      return node.type === 'heading' ? 2 : 0;
  }
}
