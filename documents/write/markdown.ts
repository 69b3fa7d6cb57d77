import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { BlockText, WrittenPiece } from './blocks.ts';
import { headingDepth, isMark } from './notation.ts';

/** Markdown with footnotes (`[^1]`), as GitHub and Pandoc read it. */
export function writeMarkdown({ blocks, notes }: BlockText): string {
  const children: Root['children'] = blocks.map((block) => {
    const own = phrasing(block.label, block.pieces);
    const depth = headingDepth(block);
    return depth === 0
      ? { type: 'paragraph', children: own }
      : { type: 'heading', depth: depth as 1, children: own };
  });
  for (const { label, text, pieces } of notes) {
    const head: PhrasingContent[] = isMark(text)
      ? [{ type: 'text', value: `${text} ` }]
      : [{ type: 'html', value: `[^${label}]: ` }];
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: [...head, ...phrasing('', pieces)],
    };
    children.push(paragraph);
  }
  return toMarkdown({ type: 'root', children }, { bullet: '-', emphasis: '*' });
}

function phrasing(label: string, pieces: readonly WrittenPiece[]): PhrasingContent[] {
  const space = pieces.length === 0 ? '' : ' ';
  const head: PhrasingContent[] = label === '' ? [] : [{ type: 'text', value: label + space }];
  return [
    ...head,
    ...pieces.map((piece): PhrasingContent => {
      switch (piece.kind) {
        case 'note':
          // The writer knows no footnotes, and would escape their brackets.
          return isMark(piece.text)
            ? { type: 'text', value: piece.text }
            : { type: 'html', value: `[^${piece.label}]` };
        case 'opener':
          return { type: 'emphasis', children: [{ type: 'text', value: piece.text }] };
        default:
          return { type: 'text', value: piece.text };
      }
    }),
  ];
}
