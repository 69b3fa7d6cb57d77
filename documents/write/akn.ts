import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { frontMatter } from '../../core/syntax/levels.ts';
import type { Annex } from '../../core/syntax/tree.ts';
import { wellFormedXml, xmlSafe } from '../xml-text.ts';
import { mainBody } from './akn-body.ts';
import { conclusions, coverPage, preface } from './akn-front.ts';
import { type Identity, identification, references } from './akn-identity.ts';
import { type AknInline, aknInline, textPiece } from './akn-inline.ts';
import type { BlockText, WrittenBlock } from './blocks.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** A resolution in Akoma Ntoso as the United Nations write it (AKN4UN), one element a line. */
export function writeAkn(text: BlockText, identity: Identity): string {
  const inline = aknInline(text.notes);
  const { front, preamble, body, closing, annexes } = partsOf(text.blocks);
  const last = front.at(-1);
  const isTitled =
    last !== undefined &&
    (last.type === 'title' ||
      (last.type === 'resolutionHeading' && !/^\p{L}/u.test(wordsOf(last))));
  const cover = isTitled ? front.slice(0, -1) : front;
  const head = [
    ...(cover.length > 0 ? [coverPage(cover, inline)] : []),
    ...(isTitled ? [preface(last, inline)] : []),
    ...(preamble.length > 0 ? [preambleOf(preamble, inline)] : []),
  ];
  const main = mainBody(body, inline);
  // Only then is known which notes have found no place.
  const behind = annexes.length > 0 ? [attachments(annexes, identity, inline)] : [];
  const statement = x('statement', { name: 'resolution' }, [
    x('meta', [identification(identity), references(identity)]),
    ...head,
    main,
    ...conclusions(closing, remaining(text, inline), inline),
    ...behind,
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="${NAMESPACE}">\n${lined(statement, '  ')}</akomaNtoso>\n`;
}

interface Parts {
  readonly front: readonly WrittenBlock[];
  readonly preamble: readonly WrittenBlock[];
  readonly body: readonly WrittenBlock[];
  /** From the first closing line on. */
  readonly closing: readonly WrittenBlock[];
  readonly annexes: readonly (readonly WrittenBlock[])[];
}

function partsOf(blocks: readonly WrittenBlock[]): Parts {
  const annexes: WrittenBlock[][] = [];
  const text: WrittenBlock[] = [];
  let last: Annex | undefined;
  for (const block of blocks) {
    const annex = block.scopes.find((scope): scope is Annex => scope.type === 'annex');
    if (annex !== undefined && annex !== last) {
      annexes.push([]);
      last = annex;
    }
    // Behind an annex is the draft that it holds.
    (annexes.at(-1) ?? text).push(block);
  }
  const isFront = ({ type }: WrittenBlock): boolean => frontMatter.has(type);
  const frontEnd = endOf(text, 0, isFront);
  const preambleEnd = endOf(text, frontEnd, ({ type, node }, i) => {
    if (type === 'openingFormula' || type === 'preambularParagraph') return true;
    // The items of a preambular paragraph.
    return i > frontEnd && type === 'subparagraph' && node.type === 'subparagraph';
  });
  const isClosing = ({ type }: WrittenBlock): boolean =>
    type === 'closingLine' || type === 'voteLine';
  const found = text.findIndex((block, i) => i >= preambleEnd && isClosing(block));
  const bodyEnd = found < 0 ? text.length : found;
  return {
    front: text.slice(0, frontEnd),
    preamble: text.slice(frontEnd, preambleEnd),
    body: text.slice(preambleEnd, bodyEnd),
    closing: text.slice(bodyEnd),
    annexes,
  };
}

function endOf(
  blocks: readonly WrittenBlock[],
  from: number,
  holds: (block: WrittenBlock, index: number) => boolean,
): number {
  const end = blocks.findIndex((block, i) => i >= from && !holds(block, i));
  return end < 0 ? blocks.length : end;
}

function wordsOf({ pieces }: WrittenBlock): string {
  return pieces.map(({ text }) => text).join('');
}

function preambleOf(blocks: readonly WrittenBlock[], inline: AknInline): Element {
  const children: Element[] = [];
  let open: Element | null = null;
  for (const block of blocks) {
    const paragraph = x('p', [
      ...(block.label === '' ? [] : [textPiece(`${block.label} `)]),
      ...inline.pieces(block.pieces),
    ]);
    if (block.type === 'openingFormula') {
      const eId = inline.id('formula');
      children.push(x('formula', { name: 'enactingFormula', eId }, paragraph));
    } else if (block.type === 'preambularParagraph' || open === null) {
      const opener = block.pieces.find(({ kind }) => kind === 'opener');
      open = x('container', { name: xmlSafe(opener?.text ?? ''), eId: inline.id('container') }, [
        paragraph,
      ]);
      children.push(open);
    } else open.children.push(paragraph);
  }
  return x('preamble', children);
}

/** Notes without a reference, and marks that are text, are paragraphs: nothing is lost. */
function remaining({ notes }: BlockText, inline: AknInline): readonly Element[] {
  return notes.flatMap((note) =>
    inline.isPlaced(note)
      ? []
      : [x('p', [textPiece(`${inline.head(note)} `), ...inline.pieces(note.pieces)])],
  );
}

function attachments(
  annexes: readonly (readonly WrittenBlock[])[],
  identity: Identity,
  inline: AknInline,
): Element {
  return x(
    'attachments',
    annexes.map((blocks, i) =>
      x('attachment', [
        x('doc', { name: 'annex' }, [
          x('meta', [identification(identity, i + 1)]),
          mainBody(blocks, inline),
        ]),
      ]),
    ),
  );
}

const INLINE_HOLDERS: ReadonlySet<string> = new Set(['p', 'num', 'heading', 'crossHeading']);

/** Text stands in one line with its element: spaces between inline elements are of the text. */
function lined(element: Element, indent: string): string {
  const { name, children } = element;
  if (INLINE_HOLDERS.has(name) || children.length === 0)
    return `${indent}${wellFormedXml(toXml(element, { closeEmptyElements: true }))}\n`;
  const shell = toXml({ ...element, children: [] });
  const opening = shell.slice(0, shell.lastIndexOf('</'));
  const inner = children.filter(isElement).map((child) => lined(child, `${indent}  `));
  return `${indent}${opening}\n${inner.join('')}${indent}</${name}>\n`;
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
