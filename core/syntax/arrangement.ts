import type { Block } from './block.ts';
import { type BlockNodes, blockEnd, blockStart } from './block-nodes.ts';
import { Code, keyOf, type SyntaxContext } from './context.ts';
import { endMark } from './endings.ts';
import { type FillContext, fillNodes } from './fill.ts';
import type { HeadingLabel, Node, Organ } from './tree.ts';

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

type Content<K extends Block['content']['kind']> = Extract<Block['content'], { kind: K }>;

/** Puts the blocks of one text, one after the other, in drafts, annexes, sections and lists. */
export class Arrangement {
  readonly #context: SyntaxContext;
  readonly #nodes: BlockNodes;
  readonly #gaps: FillContext;
  /** Is told the organ of the draft that is open: what a paragraph cites depends on it. */
  readonly #scope: { organ: Organ | null };
  readonly #root = container('resolution');
  readonly #stack: Container[] = [this.#root];
  /** The numbered paragraph that may still take items, with its open items by level. */
  #paragraph: OpenItem | null = null;
  #items: OpenItem[] = [];
  /** The last letter below an item of a deeper kind. */
  #nestedLetter = 0;
  /** Notes and page numbers, until it is known what they stand in. */
  #pending: Block[] = [];
  #last: Block | null = null;

  constructor(
    context: SyntaxContext,
    nodes: BlockNodes,
    gaps: FillContext,
    scope: { organ: Organ | null },
  ) {
    this.#context = context;
    this.#nodes = nodes;
    this.#gaps = gaps;
    this.#scope = scope;
  }

  take(block: Block): void {
    const { content } = block;
    switch (content.kind) {
      case 'note':
      case 'furniture':
        this.#pending.push(block);
        return;
      case 'formula':
        this.#takeFormula(block, content);
        break;
      case 'preambular':
        this.#needDraft();
        this.#place(block);
        break;
      case 'operative':
      case 'numbered':
        this.#takeParagraph(block, content);
        break;
      case 'item':
        this.#takeItem(block, content);
        break;
      case 'closing':
      case 'vote':
        this.#closeTo(Math.min(this.#stack.length, 2));
        this.#place(block);
        break;
      case 'annex':
        this.#closeTo(1);
        this.#flush(this.#root.children);
        this.#open(container('annex'));
        this.#place(block);
        break;
      case 'section':
        this.#takeSection(block, content.label);
        break;
      case 'front':
        this.#closeTo(1);
        this.#place(block);
        break;
      case 'heading':
      case 'text':
        this.#place(block);
        this.#closeQuotation(block);
        break;
    }
    this.#last = block;
  }

  /** What stands at the top of the text, all open parts closed. */
  close(): Node[] {
    this.#closeTo(1);
    this.#flush(this.#root.children);
    return this.#root.children;
  }

  get #top(): Container {
    return this.#stack.at(-1) ?? this.#root;
  }

  #takeFormula(block: Block, { organ }: Content<'formula'>): void {
    const open = this.#top;
    if (open.fragment && this.#endsPreamble(block)) {
      open.fragment = false;
      open.organ = organ;
      this.#scope.organ = organ;
      this.#place(block);
      return;
    }
    const isIntroduced = this.#last !== null && endMark(this.#context, this.#last) === Code.colon;
    const drafts = this.#stack.filter(({ type }) => type === 'draft').length;
    const nested = isIntroduced && drafts > 0;
    if (!nested) this.#closeBefore();
    else if (drafts >= MAX_DRAFTS) {
      this.#closeTo(this.#stack.findLastIndex(({ type }) => type === 'draft'));
    } else this.#finishItems();
    this.#flush(this.#top.children);
    this.#open({ ...container('draft'), nested, organ });
    this.#place(block);
  }

  /** `ولما كان …؛ فإن الجمعية العمومية:`: the clauses may come first. */
  #endsPreamble({ contentToken }: Block): boolean {
    return (
      this.#last?.content.kind === 'preambular' &&
      this.#paragraph === null &&
      keyOf(this.#context, contentToken) === 'فإن' &&
      this.#top.children.every(({ type }) => type !== 'operativeParagraph')
    );
  }

  #takeParagraph(block: Block, content: Content<'operative' | 'numbered'>): void {
    this.#needDraft(content.kind === 'operative' ? content.organ : null);
    this.#finishItems();
    this.#flush(this.#top.children);
    const opens = content.kind === 'numbered' && content.opensQuotation;
    if (opens && this.#top.type !== 'quotedBlock') this.#open(container('quotedBlock'));
    this.#paragraph = { level: 0, block, before: [], items: [] };
    this.#items = [this.#paragraph];
    this.#nestedLetter = 0;
    this.#closeQuotation(block);
  }

  #takeItem(block: Block, content: Content<'item'>): void {
    this.#needDraft();
    const before = this.#pending.map(this.#nodes.plain);
    this.#pending = [];
    const level = levelAmong(this.#context, this.#items, content, this.#nestedLetter);
    if (level > content.level) this.#nestedLetter = content.marker.ordinal;
    const item: OpenItem = { level, block, before, items: [] };
    while (this.#items.length > 1 && (this.#items.at(-1)?.level ?? 0) >= level) this.#items.pop();
    const parent = this.#items.at(-1);
    if (parent !== undefined && parent.level < level) {
      parent.items.push(item);
      this.#items.push(item);
    } else {
      // A list without a paragraph above it stands in the scope itself.
      this.#finishItems();
      for (const note of before) this.#top.children.push(note);
      this.#paragraph = item;
      this.#items = [item];
    }
    if (closesMoreThanItOpens(this.#context, block)) this.#closeQuotation(block);
  }

  #takeSection(block: Block, label: HeadingLabel | null): void {
    if (label !== null && this.#goesOnOutside(label)) this.#closeTo(1);
    const section = this.#stack.findLastIndex(({ type }) => type === 'section');
    if (section > 0) this.#closeTo(section);
    this.#finishItems();
    this.#flush(this.#top.children);
    if (this.#stack.length > 1) this.#open(container('section'));
    this.#place(block);
  }

  /** `ألف`, a draft, and then `باء`: the next part of a report that sets out drafts. */
  #goesOnOutside({ unit, script, ordinal }: HeadingLabel): boolean {
    const [, draft, ...inner] = this.#stack;
    if (draft?.type !== 'draft' || draft.fragment || ordinal === 1) return false;
    const isAlike = (node: Node): boolean =>
      node.type === 'heading' && node.label?.unit === unit && node.label.script === script;
    if ([draft, ...inner].some(({ children }) => hasHeading(children, isAlike))) return false;
    return hasHeading(this.#root.children, isAlike);
  }

  #finishItems(): void {
    if (this.#paragraph === null) return;
    this.#top.children.push(this.#itemNode(this.#paragraph));
    this.#paragraph = null;
    this.#items = [];
  }

  #itemNode(item: OpenItem): Node {
    const own = this.#nodes.children(item.block);
    // What was read of a block covers it.
    if (item.items.length === 0) return this.#paragraphNode(item.block, own);
    const children = [...own];
    for (const child of item.items) {
      for (const note of child.before) children.push(note);
      children.push(this.#itemNode(child));
    }
    const start = blockStart(this.#context, item.block);
    const end = children.at(-1)?.end ?? start;
    return this.#paragraphNode(item.block, fillNodes(children, start, end, this.#gaps, false));
  }

  #paragraphNode(block: Block, children: readonly Node[]): Node {
    const { content } = block;
    const start = blockStart(this.#context, block);
    const end = children.at(-1)?.end ?? blockEnd(this.#context, block);
    if (content.kind === 'item') {
      return { type: 'subparagraph', start, end, level: content.level, children };
    }
    const isOperative =
      content.kind === 'operative' || this.#top.type === 'draft' || this.#isInOperative;
    if (!isOperative) return { type: 'paragraph', start, end, children };
    const numbered = content.kind === 'numbered';
    return { type: 'operativeParagraph', start, end, numbered, children };
  }

  /** A section of a draft holds operative paragraphs, one of an annex does not. */
  get #isInOperative(): boolean {
    return this.#top.type === 'section' && !this.#stack.some(({ type }) => type === 'annex');
  }

  #closeTo(depth: number): void {
    this.#finishItems();
    while (this.#stack.length > depth) {
      const closed = this.#stack.pop();
      if (closed !== undefined) this.#top.children.push(containerNode(closed, this.#gaps));
    }
    this.#scope.organ = this.#stack.findLast(({ type }) => type === 'draft')?.organ ?? null;
  }

  /** `باء` and then a formula: the heading is that of the next part, not of the draft before it. */
  #closeBefore(): void {
    this.#finishItems();
    const last = this.#top;
    const isHeading =
      last.type === 'section' && last.children.every(({ type }) => type === 'heading');
    if (isHeading) this.#stack.pop();
    this.#closeTo(1);
    if (isHeading) this.#root.children.push(...last.children);
  }

  #closeQuotation(block: Block): void {
    const isClosed = this.#top.type === 'quotedBlock' && endsQuotation(this.#context, block);
    if (isClosed) this.#closeTo(this.#stack.length - 1);
  }

  #open(next: Container): void {
    this.#stack.push(next);
    if (next.type === 'draft') this.#scope.organ = next.organ;
  }

  #flush(into: Node[]): void {
    for (const block of this.#pending) into.push(this.#nodes.plain(block));
    this.#pending = [];
  }

  #place(block: Block): void {
    this.#finishItems();
    this.#flush(this.#top.children);
    this.#top.children.push(this.#nodes.plain(block));
  }

  #needDraft(organ: Organ | null = null): void {
    if (this.#stack.length > 1) return;
    this.#flush(this.#root.children);
    this.#open({ ...container('draft'), fragment: true, organ });
  }
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
  // `(أ)` below `2.1`.
  if (level === 1 && marker.within === undefined && items.some(isWithin)) return BELOW_FIRST;
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

const BELOW_FIRST = 1.5;

function isWithin({ block: { content } }: OpenItem): boolean {
  return content.kind === 'item' && content.marker.within !== undefined;
}

/** Among nodes, at the head of their sections and in excerpts that stand among them. */
function hasHeading(nodes: readonly Node[], isAlike: (node: Node) => boolean): boolean {
  return nodes.some((node) => {
    if (node.type === 'section') return node.children.some(isAlike);
    if (node.type === 'draft') return node.fragment && hasHeading(node.children, isAlike);
    return isAlike(node);
  });
}

/** `(ب) … المعنون ”كذا“؛` closes what it opens itself, `(ب) كذا؛“` what the paragraph above it opened. */
function closesMoreThanItOpens(context: SyntaxContext, block: Block): boolean {
  const { source, tokens } = context;
  const text = source.slice(tokens.start[block.contentToken], blockEnd(context, block));
  const closing = /[»“”"](?=\s*[؛.،]?$)/u.exec(text.slice(-4))?.[0];
  const opening = OPENS.get(closing ?? '');
  if (closing === undefined || opening === undefined) return false;
  return text.split(closing).length > text.split(opening).length;
}

/** By the mark that closes a quotation; two alike say nothing. */
const OPENS: ReadonlyMap<string, string> = new Map([
  ['»', '«'],
  ['“', '”'],
  ['”', '“'],
]);

function endsQuotation(context: SyntaxContext, block: Block): boolean {
  const last = blockEnd(context, block);
  return /[»“”"]\s*[؛.،]?$/u.test(context.source.slice(Math.max(0, last - 4), last));
}
