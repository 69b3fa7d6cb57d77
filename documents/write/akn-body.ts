import type { Element } from 'xast';
import { x } from 'xastscript';
import { type AknInline, textPiece } from './akn-inline.ts';
import type { WrittenBlock } from './blocks.ts';

/** Numbered paragraphs with their items as lists in lists; all else is a paragraph without a number. */
export function mainBody(blocks: readonly WrittenBlock[], inline: AknInline): Element {
  const children: Element[] = [];
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i] as WrittenBlock;
    let end = i + 1;
    while (blocks[end]?.type === 'subparagraph') end++;
    if (isHeading(block) && end === i + 1) {
      const heading = x('heading', [...label(block), ...inline.pieces(block.pieces)]);
      // A paragraph wants a content.
      const eId = inline.id('para');
      children.push(x('paragraph', { eId, class: 'H23' }, [heading, x('content', [x('p')])]));
    } else children.push(paragraph(block, blocks.slice(i + 1, end), inline));
    i = end;
  }
  // The schema wants one element at least.
  return x('mainBody', children.length > 0 ? children : [x('p')]);
}

function isHeading({ type }: WrittenBlock): boolean {
  return type === 'heading' || type === 'title' || type === 'resolutionHeading';
}

function label(block: WrittenBlock) {
  return block.label === '' ? [] : [textPiece(`${block.label} `)];
}

function paragraph(
  block: WrittenBlock,
  items: readonly WrittenBlock[],
  inline: AknInline,
): Element {
  const eId = inline.id('para');
  return x('paragraph', { eId, class: 'SingleTxt' }, [
    ...number(block),
    ...held(block, items, eId, inline),
  ]);
}

function number(block: WrittenBlock): Element[] {
  return block.label === '' ? [] : [x('num', [textPiece(block.label)])];
}

/** The text of a paragraph or an item, and the items below it. */
function held(
  block: WrittenBlock,
  items: readonly WrittenBlock[],
  eId: string,
  inline: AknInline,
): Element[] {
  const text = x('p', inline.pieces(block.pieces));
  if (items.length === 0) {
    return [x('content', { eId: inline.unique(`${eId}__content`) }, text)];
  }
  const list = inline.unique(`${eId}__list`);
  const points: Element[] = [];
  for (let i = 0; i < items.length; ) {
    const item = items[i] as WrittenBlock;
    let end = i + 1;
    while ((items[end]?.level ?? 0) > item.level) end++;
    const name = item.label.replace(/[()\s]/gu, '');
    const own = inline.unique(`${list}__point_${name}`);
    points.push(
      x('point', { eId: own }, [
        ...number(item),
        ...held(item, items.slice(i + 1, end), own, inline),
      ]),
    );
    i = end;
  }
  return [
    x('list', { eId: list }, [
      x('intro', { eId: inline.unique(`${list}__intro`) }, text),
      ...points,
    ]),
  ];
}
