import type { Block } from './block.ts';
import { Code, endOf, isPunctuation, type SyntaxContext, startOf } from './context.ts';
import { endMark } from './endings.ts';
import { type FillContext, fillNodes, insertInner } from './fill.ts';
import { type InlineScope, inlineReader } from './inline.ts';
import { referenceLabels } from './note-lines.ts';
import { TokenKind } from './tokens.ts';
import type { FrontMatterType, Node, Organ, Resolution } from './tree.ts';

type Container = {
  readonly type: 'resolution' | 'draft' | 'annex' | 'section' | 'quotedBlock';
  readonly children: Node[];
  nested: boolean;
  fragment: boolean;
  organ: Organ | null;
};

/** A numbered paragraph or an item of its lists, while more items may follow. */
interface OpenItem {
  /** 0 for the paragraph; that of the marker for an item, unless it stands below one of a deeper kind. */
  readonly level: number;
  readonly block: Block;
  /** Notes between the item before and this one. */
  readonly before: readonly Node[];
  readonly items: OpenItem[];
}

/** Drafts one in another; a text made to nest more is read as a row of the innermost. */
const MAX_DRAFTS = 8;

/** Arranges the logical blocks of a text in drafts, annexes, sections and lists. */
export function buildTree(
  context: SyntaxContext,
  blocks: readonly Block[],
  gaps: FillContext,
): Resolution {
  const labels = new Set<string>();
  let squareLimit = 0;
  const collect = (block: Block): void => {
    if (block.content.kind === 'note') {
      const { label, number, notation } = block.content.note;
      labels.add(label);
      if (notation === 'square') squareLimit = Math.max(squareLimit, (number ?? 0) + 1);
    }
    block.inner.forEach(collect);
  };
  blocks.forEach(collect);
  /** Lines that no other says to be the front matter of a resolution are not understood. */
  const isResolution = blocks.some(
    ({ content }) =>
      content.kind === 'formula' || (content.kind === 'front' && content.type !== 'title'),
  );
  const whole = blocks.some(
    ({ content }) =>
      content.kind === 'formula' || (content.kind === 'operative' && content.organ !== null),
  );
  const bareLimit = whole ? bareLimitOf(context, labels) : 0;
  const scope: InlineScope & { organ: Organ | null } = {
    labels,
    bareLimit,
    squareLimit,
    sure: labels.size > 0 ? referenceLabels(context) : new Set<number>(),
    organ: null,
    nextList: 0,
  };

  const readInline = inlineReader(context, scope);

  const root = container('resolution');
  const stack: Container[] = [root];
  /** The numbered paragraph that may still take items, with its open items by level. */
  let paragraph: OpenItem | null = null;
  let items: OpenItem[] = [];
  /** The last letter below an item of a deeper kind. */
  let nestedLetter = 0;
  let pending: Block[] = [];
  let lastBlock: Block | null = null;

  const top = (): Container => stack.at(-1) ?? root;

  const finishItems = (): void => {
    if (paragraph === null) return;
    top().children.push(itemNode(paragraph));
    paragraph = null;
    items = [];
  };
  const itemNode = (item: OpenItem): Node => {
    const children = blockChildren(item.block);
    for (const child of item.items) {
      for (const note of child.before) children.push(note);
      children.push(itemNode(child));
    }
    return paragraphNode(item, children);
  };
  const blockChildren = (block: Block): Node[] => {
    const { elements, notes } = readInline(block);
    const lead = leadNodes(context, block);
    if (lead.length > 0) elements.unshift(...lead);
    const { inner } = block;
    const cuts =
      inner.length === 0
        ? notes
        : [...notes, ...inner.map(plainNode)].sort((a, b) => a.start - b.start);
    const merged = insertInner(elements, cuts, gaps);
    return fillNodes(merged, blockStart(block), blockEnd(block), gaps, true);
  };
  const blockStart = (block: Block): number => startOf(context, block.slices[0]?.[0] ?? 0);
  const blockEnd = (block: Block): number => endOf(context, (block.slices.at(-1)?.[1] ?? 1) - 1);

  const paragraphNode = (item: OpenItem, children: Node[]): Node => {
    const { content } = item.block;
    const start = blockStart(item.block);
    const end = children.at(-1)?.end ?? blockEnd(item.block);
    const filled = fillNodes(children, start, end, gaps, false);
    if (content.kind === 'item') {
      return { type: 'subparagraph', start, end, level: content.level, children: filled };
    }
    const type = top().type;
    if (content.kind === 'operative' || type === 'draft' || inOperative()) {
      return {
        type: 'operativeParagraph',
        start,
        end,
        numbered: content.kind === 'numbered',
        children: filled,
      };
    }
    return { type: 'paragraph', start, end, children: filled };
  };
  /** A section of a draft holds operative paragraphs, one of an annex does not. */
  const inOperative = (): boolean =>
    top().type === 'section' && !stack.some((open) => open.type === 'annex');

  /** A block without items. */
  const plainNode = (block: Block): Node => {
    const start = blockStart(block);
    const end = blockEnd(block);
    const { content } = block;
    if (content.kind === 'furniture') return { type: 'pageFurniture', start, end };
    const children = blockChildren(block);
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
  };

  const closeTo = (depth: number): void => {
    finishItems();
    while (stack.length > depth) {
      const closed = stack.pop();
      if (closed !== undefined) top().children.push(containerNode(closed, gaps));
    }
    scope.organ = stack.findLast((open) => open.type === 'draft')?.organ ?? null;
  };
  /** `باء` and then a formula: the heading is that of the next part, not of the draft before it. */
  const closeBefore = (): void => {
    finishItems();
    const last = top();
    const isHeading =
      last.type === 'section' && last.children.every(({ type }) => type === 'heading');
    if (isHeading) stack.pop();
    closeTo(1);
    if (isHeading) root.children.push(...last.children);
  };
  const open = (next: Container): void => {
    stack.push(next);
    if (next.type === 'draft') scope.organ = next.organ;
  };
  const flush = (into: Node[]): void => {
    for (const block of pending) into.push(plainNode(block));
    pending = [];
  };
  const place = (block: Block): void => {
    finishItems();
    flush(top().children);
    top().children.push(plainNode(block));
  };
  const needDraft = (organ: Organ | null = null): void => {
    if (stack.length > 1) return;
    flush(root.children);
    open({ ...container('draft'), fragment: true, organ });
  };

  for (const block of blocks) {
    const { content } = block;
    switch (content.kind) {
      case 'note':
      case 'furniture':
        pending.push(block);
        break;
      case 'formula': {
        const introduced = lastBlock !== null && endMark(context, lastBlock) === Code.colon;
        const drafts = stack.filter((entry) => entry.type === 'draft').length;
        const nested = introduced && drafts > 0;
        if (!nested) closeBefore();
        else if (drafts >= MAX_DRAFTS) closeTo(stack.findLastIndex(({ type }) => type === 'draft'));
        else finishItems();
        flush(top().children);
        open({ ...container('draft'), nested, organ: content.organ });
        place(block);
        break;
      }
      case 'preambular':
        needDraft();
        place(block);
        break;
      case 'operative':
      case 'numbered': {
        needDraft(content.kind === 'operative' ? content.organ : null);
        finishItems();
        flush(top().children);
        if (content.kind === 'numbered' && content.opensQuotation && top().type !== 'quotedBlock') {
          open(container('quotedBlock'));
        }
        paragraph = { level: 0, block, before: [], items: [] };
        items = [paragraph];
        nestedLetter = 0;
        if (top().type === 'quotedBlock' && endsQuotation(context, block))
          closeTo(stack.length - 1);
        break;
      }
      case 'item': {
        needDraft();
        const before = pending.map(plainNode);
        pending = [];
        const level = levelAmong(context, items, content, nestedLetter);
        if (level > content.level) nestedLetter = content.marker.ordinal;
        const item: OpenItem = { level, block, before, items: [] };
        while (items.length > 1 && (items.at(-1)?.level ?? 0) >= level) items.pop();
        const parent = items.at(-1);
        if (parent !== undefined && parent.level < level) {
          parent.items.push(item);
          items.push(item);
          break;
        }
        // A list without a paragraph above it stands in the scope itself.
        finishItems();
        for (const note of before) top().children.push(note);
        paragraph = item;
        items = [item];
        break;
      }
      case 'closing':
      case 'vote':
        closeTo(Math.min(stack.length, 2));
        place(block);
        break;
      case 'annex':
        closeTo(1);
        flush(root.children);
        open(container('annex'));
        place(block);
        break;
      case 'section': {
        const section = stack.findLastIndex((entry) => entry.type === 'section');
        if (section > 0) closeTo(section);
        finishItems();
        flush(top().children);
        if (stack.length === 1) {
          place(block);
          break;
        }
        open(container('section'));
        place(block);
        break;
      }
      case 'front':
        closeTo(1);
        place(block);
        break;
      case 'heading':
      case 'text':
        place(block);
        if (top().type === 'quotedBlock' && endsQuotation(context, block))
          closeTo(stack.length - 1);
        break;
    }
    if (content.kind !== 'note' && content.kind !== 'furniture') lastBlock = block;
  }
  closeTo(1);
  flush(root.children);
  const end = context.source.length;
  return {
    type: 'resolution',
    start: 0,
    end,
    children: fillNodes(root.children, 0, end, gaps, false),
  };
}

/**
 * Where no reference of a whole text has a mark of its own, a glued `(n)` is one even when its note
 * is missing: up to one more than the greatest label of the notes.
 */
function bareLimitOf(context: SyntaxContext, labels: ReadonlySet<string>): number {
  const { source, tokens } = context;
  if (labels.size === 0 || source.includes('^') || source.includes('<sup')) return 0;
  if (tokens.kind.includes(TokenKind.superscript)) return 0;
  const numbers = [...labels].map(Number).filter(Number.isInteger);
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)) + 1;
}

function container(type: Container['type']): Container {
  return { type, children: [], nested: false, fragment: false, organ: null };
}

function containerNode(closed: Container, gaps: FillContext): Node {
  const start = closed.children[0]?.start ?? 0;
  const end = closed.children.at(-1)?.end ?? start;
  const children = fillNodes(closed.children, start, end, gaps, false);
  switch (closed.type) {
    case 'draft':
      return {
        type: 'draft',
        start,
        end,
        nested: closed.nested,
        fragment: closed.fragment,
        organ: closed.organ,
        children,
      };
    case 'annex':
    case 'section':
    case 'quotedBlock':
      return { type: closed.type, start, end, children };
    case 'resolution':
      return { type: 'resolution', start, end, children };
  }
}

/** `‘٢’ العملية السياسية`, then `(أ)`: where a deeper mark is the title of a list, letters stand below it. */
function levelAmong(
  context: SyntaxContext,
  items: readonly OpenItem[],
  { marker, level }: Extract<Block['content'], { kind: 'item' }>,
  before: number,
): number {
  const last = items.at(-1);
  if (last === undefined || last.level <= level) return level;
  const alike = items.findLast(({ block: { content } }) => {
    if (content.kind !== 'item') return false;
    return content.marker.style === marker.style && content.marker.script === marker.script;
  });
  if (alike !== undefined) return alike.level;
  const mark = endMark(context, last.block);
  const leads = mark === 0 || mark === Code.colon;
  // They begin anew under each title, or go on through all of them.
  const follows = marker.ordinal === 1 || marker.ordinal === before + 1;
  return leads && follows ? last.level + 0.5 : level;
}

/** The marks before the text of a block: bullet, heading marks, label. */
function leadNodes(context: SyntaxContext, block: Block): Node[] {
  const nodes: Node[] = [];
  const { content } = block;
  const first = startOf(context, block.slices[0]?.[0] ?? 0);
  // A label may have nothing after it.
  const last = endOf(context, (block.slices.at(-1)?.[1] ?? 1) - 1);
  const text = Math.min(startOf(context, block.contentToken), last);
  if (content.kind === 'numbered' || content.kind === 'item') {
    const { start, ...marker } = content.marker;
    if (start > first) nodes.push({ type: 'markup', start: first, end: start });
    // What a page break puts between the label and its text is no part of the label.
    const behind = endOf(context, (block.slices[0]?.[1] ?? 1) - 1);
    const end = Math.max(marker.label.end, Math.min(text, behind));
    nodes.push({ type: 'marker', start, end, ...marker });
  } else if (text > first) nodes.push({ type: 'markup', start: first, end: text });
  return nodes;
}

/** The end of a note before ` [↑](#footnote-ref-1)`. */
function beforeBackLink(source: string, end: number): number {
  const start = Math.max(0, end - 60);
  const link = /\s*\[\u2191\]\(#[^()\s]*\)\s*$/u.exec(source.slice(start, end));
  return link === null ? end : start + link.index;
}

/** Words of a sentence: of thousands of titles none is as long and ends with a full stop. */
const LONG_SENTENCE = 14;

/** Sentences before the formula, as of a letter, are no title. */
function isProse(context: SyntaxContext, block: Block, type: FrontMatterType): boolean {
  if (type !== 'title' || endMark(context, block) !== Code.stop) return false;
  const [from] = block.slices[0] ?? [0];
  const [, to] = block.slices.at(-1) ?? [0, 0];
  if (to - from > LONG_SENTENCE) return true;
  let stops = 0;
  for (let t = from; t < to; t++) if (isPunctuation(context, t, Code.stop)) stops++;
  return stops > 1;
}

/** A title that says `مشروع قرار` at its end names the sponsors. */
function frontType(context: SyntaxContext, block: Block, type: FrontMatterType): FrontMatterType {
  if (type !== 'title') return type;
  const end = endOf(context, (block.slices.at(-1)?.[1] ?? 1) - 1);
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

function endsQuotation(context: SyntaxContext, block: Block): boolean {
  const last = endOf(context, (block.slices.at(-1)?.[1] ?? 1) - 1);
  return /[»“”"]\s*[؛.،]?$/u.test(context.source.slice(Math.max(0, last - 4), last));
}
