import type { Block, BlockReading } from './block.ts';
import {
  Code,
  endOf,
  isDoubleQuote,
  isPunctuation,
  type SyntaxContext,
  startOf,
} from './context.ts';
import { endMark } from './endings.ts';
import { type FillContext, fillNodes, insertInner } from './fill.ts';
import type { MarkerHead } from './head.ts';
import type { InlineReader, InlineScope } from './inline.ts';
import { movedNodes } from './moved-nodes.ts';
import type { FrontMatterType, Marker, Node } from './tree.ts';

/** What the blocks of one text become. */
export interface BlockNodes {
  /** The node of a block without items. */
  readonly plain: (block: Block) => Node;
  /** What stands in a block, its label included. */
  readonly children: (block: Block) => readonly Node[];
}

/** `isResolution`: the lines before the first draft are those that a resolution has. */
export function blockNodes(
  context: SyntaxContext,
  inline: InlineReader,
  scope: InlineScope,
  gaps: FillContext,
  isResolution: boolean,
): BlockNodes {
  const read = (block: Block): readonly Node[] => {
    const { elements, notes } = inline.read(block);
    const lead = leadNodes(context, block);
    const { inner } = block;
    const start = blockStart(context, block);
    const end = blockEnd(context, block);
    if (inner.length === 0 && notes.length === 0) {
      return fillNodes(elements, lead.at(-1)?.end ?? start, end, gaps, true, lead);
    }
    const cuts =
      inner.length === 0
        ? notes
        : [...notes, ...inner.map(plain)].sort((a, b) => a.start - b.start);
    const merged = insertInner([...lead, ...elements], cuts, gaps);
    return fillNodes(merged, start, end, gaps, true);
  };
  const children = (block: Block): readonly Node[] => {
    const { organ, nextList: firstList } = scope;
    const start = blockStart(context, block);
    const kept = block.reading?.organ === organ ? block.reading : null;
    const nodes = kept === null ? read(block) : nodesAt(kept, start, firstList);
    scope.nextList = firstList + (kept?.lists ?? scope.nextList - firstList);
    const lists = scope.nextList - firstList;
    block.reading = { children: nodes, start, firstList, lists, organ };
    return nodes;
  };
  const plain = (block: Block): Node => {
    const { content } = block;
    if (content.kind === 'furniture') {
      const [start, end] = [blockStart(context, block), blockEnd(context, block)];
      return { type: 'pageFurniture', start, end };
    }
    return plainNode(context, block, children(block), isResolution);
  };
  return { plain, children };
}

/** What was read of a block, where that begins now. */
function nodesAt(reading: BlockReading, start: number, firstList: number): readonly Node[] {
  const by = start - reading.start;
  const lists = reading.lists === 0 ? 0 : firstList - reading.firstList;
  return by === 0 && lists === 0 ? reading.children : movedNodes(reading.children, by, lists);
}

export function blockStart(context: SyntaxContext, block: Block): number {
  return startOf(context, block.slices[0]?.[0] ?? 0);
}

export function blockEnd(context: SyntaxContext, block: Block): number {
  return endOf(context, (block.slices.at(-1)?.[1] ?? 1) - 1);
}

function plainNode(
  context: SyntaxContext,
  block: Block,
  children: readonly Node[],
  isResolution: boolean,
): Node {
  const start = blockStart(context, block);
  const end = blockEnd(context, block);
  const { content } = block;
  switch (content.kind) {
    case 'front':
      return {
        type:
          isResolution && !isProse(context, block, content.type)
            ? frontType(context, block, content.type)
            : 'unknown',
        start,
        end,
        children,
      };
    case 'formula':
      return { type: 'openingFormula', start, end, organ: content.organ, children };
    case 'preambular':
      return { type: 'preambularParagraph', start, end, children };
    case 'note': {
      const from = Math.min(startOf(context, block.contentToken), end);
      const body = { start: from, end: Math.max(from, beforeBackLink(context.source, end)) };
      const { label, number, notation, labelSpan } = content.note;
      return {
        type: 'footnoteDefinition',
        start,
        end,
        label,
        number,
        notation,
        labelSpan,
        body,
        children,
      };
    }
    case 'closing':
      return { type: 'closingLine', start, end, kind: content.closing, children };
    case 'vote':
      return { type: 'voteLine', start, end, children };
    case 'annex':
    case 'section':
    case 'heading':
      return { type: 'heading', start, end, label: content.label, children };
    default:
      return { type: 'paragraph', start, end, children };
  }
}

/** The marks before the text of a block: bullet, heading marks, label. */
function leadNodes(context: SyntaxContext, block: Block): Node[] {
  const nodes: Node[] = [];
  const { content } = block;
  const first = blockStart(context, block);
  // A label may have nothing after it.
  const last = blockEnd(context, block);
  const text = Math.min(startOf(context, block.contentToken), last);
  if (content.kind === 'numbered' || content.kind === 'item') {
    const { start, label } = content.marker;
    if (start > first) nodes.push({ type: 'markup', start: first, end: start });
    // What a page break puts between the label and its text is no part of the label.
    const behind = endOf(context, (block.slices[0]?.[1] ?? 1) - 1);
    nodes.push(markerNode(content.marker, Math.max(label.end, Math.min(text, behind))));
  } else if (text > first) nodes.push({ type: 'markup', start: first, end: text });
  return nodes;
}

/** Field by field: to copy all but one takes many times as long, and nearly every paragraph has a marker. */
function markerNode(marker: MarkerHead, end: number): Marker {
  const { start, style, script, ordinal, bis, digits, label, last, bulleted } = marker;
  const type = 'marker';
  const node = { type, start, end, style, script, ordinal, bis, digits, label, bulleted } as const;
  return last === undefined ? node : { ...node, last };
}

/** The end of a note before ` [↑](#footnote-ref-1)`. */
function beforeBackLink(source: string, end: number): number {
  const start = Math.max(0, end - 60);
  const tail = source.slice(start, end);
  // Few notes have one, and to look for the sign takes less than to look for the link.
  const link = tail.includes('\u2191') ? /\s*\[\u2191\]\(#[^()\s]*\)\s*$/u.exec(tail) : null;
  return link === null ? end : start + link.index;
}

/** Words of a sentence: of thousands of titles none is as long and ends with a full stop. */
const LONG_SENTENCE = 14;

/** Sentences before the formula, as of a letter or of a statement that is quoted, are no title. */
function isProse(context: SyntaxContext, block: Block, type: FrontMatterType): boolean {
  if (type !== 'title') return false;
  const mark = endMark(context, block);
  if (mark !== Code.stop && mark !== Code.colon) return false;
  const [from] = block.slices[0] ?? [0];
  const [, to] = block.slices.at(-1) ?? [0, 0];
  if (to - from > LONG_SENTENCE) return true;
  if (mark === Code.colon) return false;
  if (isDoubleQuote(context, block.contentToken)) return true;
  let stops = 0;
  for (let t = from; t < to; t++) if (isPunctuation(context, t, Code.stop)) stops++;
  return stops > 1;
}

/** A title that says `مشروع قرار` at its end names the sponsors. */
function frontType(context: SyntaxContext, block: Block, type: FrontMatterType): FrontMatterType {
  if (type !== 'title') return type;
  const end = blockEnd(context, block);
  const start = startOf(context, block.contentToken);
  const tail = context.source.slice(Math.max(start, end - 80), end);
  if (
    /:[\s*_]*مشروع\s+(قرار|مقرر)/u.test(tail) ||
    /^مشروع قرار مقدم/u.test(context.source.slice(start, start + 40))
  ) {
    return 'sponsors';
  }
  return type;
}
