import { mine } from '../../core/archive/mine.ts';
import { levels } from '../../core/syntax/levels.ts';
import type { ParsedResolution } from '../../core/syntax/parse.ts';
import {
  childrenOf,
  type FootnoteDefinition,
  type Marker,
  type Node,
  type NodeType,
  type ScopeNode,
} from '../../core/syntax/tree.ts';

/** What stands in a paragraph, in reading order. */
export type WrittenPiece =
  | { readonly kind: 'text' | 'opener'; readonly text: string }
  /** Where it is certain which text is cited, its symbol (`A/RES/75/10`). */
  | { readonly kind: 'citation'; readonly text: string; readonly symbol: string }
  | { readonly kind: 'note'; readonly label: string; readonly text: string };

/** A paragraph without its line ends, page breaks, marks of Markdown and comments. */
export interface WrittenBlock {
  readonly type: NodeType;
  /** From 0; of items that of the tree. */
  readonly level: 0 | 1 | 2 | 3;
  readonly marker: Marker | null;
  /** The marker as written, without the space behind it. */
  readonly label: string;
  readonly pieces: readonly WrittenPiece[];
  readonly node: Node;
  /** The draft, annex, section, … in which it stands, the outermost first. */
  readonly scopes: readonly ScopeNode[];
}

export interface Note {
  readonly label: string;
  /** The label as written. */
  readonly text: string;
  readonly pieces: readonly WrittenPiece[];
  readonly isReferred: boolean;
}

/** A text as its writers take it. */
export interface BlockText {
  readonly blocks: readonly WrittenBlock[];
  /** In the order of the text; where two have one label, the first counts. */
  readonly notes: readonly Note[];
  /** What no writer keeps: page numbers and running heads; comments. */
  readonly dropped: { readonly furniture: number; readonly comments: number };
}

export function writtenBlocksOf(parsed: ParsedResolution): BlockText {
  return new BlockCollector(parsed.source).read(parsed.tree);
}

class BlockCollector {
  readonly #source: string;
  readonly #symbols: (node: Node) => string | undefined;
  readonly #blocks: WrittenBlock[] = [];
  readonly #definitions: FootnoteDefinition[] = [];
  readonly #referred = new Set<string>();
  readonly #dropped = { furniture: 0, comments: 0 };

  constructor(source: string) {
    this.#source = source;
    this.#symbols = citedSymbols(source);
  }

  read(tree: Node): BlockText {
    this.#visit(tree, []);
    const notes = this.#notes();
    return {
      blocks: this.#blocks,
      notes: notes.map((note) => ({ ...note, isReferred: this.#referred.has(note.label) })),
      dropped: this.#dropped,
    };
  }

  #visit(node: Node, scopes: readonly ScopeNode[]): void {
    if (node.type === 'footnoteDefinition') this.#definitions.push(node);
    else if (levels[node.type] === 'block') this.#paragraph(node, scopes);
    else this.#scope(node, isScope(node) ? [...scopes, node] : scopes);
  }

  /** What stands between the blocks of a scope is a paragraph, too. */
  #scope(node: Node, scopes: readonly ScopeNode[]): void {
    let run: Node[] = [];
    const flush = (): void => {
      const pieces = this.#pieces(run);
      const [first] = run;
      run = [];
      if (pieces.length === 0 || first === undefined) return;
      const type = 'paragraph';
      this.#blocks.push({ type, level: 0, marker: null, label: '', pieces, node: first, scopes });
    };
    for (const child of childrenOf(node)) {
      if (!isBlock(child)) {
        run.push(child);
        continue;
      }
      flush();
      this.#visit(child, scopes);
    }
    flush();
  }

  #paragraph(node: Node, scopes: readonly ScopeNode[]): void {
    let type = node.type;
    let marker: Marker | null = null;
    /** `[` of `[5 - …]`. */
    let before = '';
    let run: Node[] = [];
    const flush = (): void => {
      const pieces = this.#pieces(run);
      run = [];
      if (pieces.length === 0 && marker === null) return;
      const written = marker === null ? '' : this.#source.slice(marker.start, marker.end);
      const label = before + withoutMarks(written);
      const level = node.type === 'subparagraph' && type === node.type ? node.level : 0;
      this.#blocks.push({ type, level, marker, label, pieces, node, scopes });
      before = '';
      // What comes behind the items of a paragraph has no number of its own.
      type = 'paragraph';
      marker = null;
    };
    for (const child of childrenOf(node)) {
      const isFirst = marker === null && run.every(({ type }) => type === 'markup');
      if (child.type === 'marker' && isFirst) {
        marker = child;
        before = this.#pieces(run)
          .map(({ text }) => text)
          .join('');
        run = [];
      } else if (child.type !== 'footnoteDefinition' && isBlock(child)) {
        flush();
        this.#visit(child, scopes);
      } else run.push(child);
    }
    flush();
  }

  #notes(): readonly Omit<Note, 'isReferred'>[] {
    const notes: Omit<Note, 'isReferred'>[] = [];
    // The list grows while notes in notes are read.
    for (let i = 0; i < this.#definitions.length; i++) {
      const node = this.#definitions[i] as FootnoteDefinition;
      const { label, labelSpan, body, end } = node;
      const inside = childrenOf(node).filter(
        (child) => child.start >= body.start && child.end <= end,
      );
      const text = labelOf(label, this.#source.slice(labelSpan.start, labelSpan.end));
      notes.push({ label, text, pieces: this.#pieces(inside) });
    }
    return notes;
  }

  #pieces(nodes: readonly Node[]): readonly WrittenPiece[] {
    const pieces: WrittenPiece[] = [];
    for (const node of nodes) this.#inline(node, pieces);
    return trimmed(pieces);
  }

  #inline(node: Node, pieces: WrittenPiece[]): void {
    const children = childrenOf(node);
    switch (node.type) {
      case 'blank':
        add(pieces, { kind: 'text', text: ' ' });
        return;
      case 'markup':
        add(pieces, { kind: 'text', text: ofMarkup(this.#source.slice(node.start, node.end)) });
        return;
      case 'pageFurniture':
        this.#dropped.furniture++;
        add(pieces, { kind: 'text', text: ' ' });
        return;
      case 'comment':
        this.#dropped.comments++;
        return;
      case 'footnoteDefinition':
        this.#definitions.push(node);
        return;
      case 'footnoteReference': {
        const { label, labelSpan } = node;
        this.#referred.add(label);
        const text = labelOf(label, this.#source.slice(labelSpan.start, labelSpan.end));
        add(pieces, { kind: 'note', label, text });
        return;
      }
      case 'opener':
      case 'citation':
      case 'documentSymbol':
        if (children.length > 0) break;
        add(pieces, this.#element(node));
        return;
      default:
    }
    let at = node.start;
    for (const child of children) {
      this.#text(at, child.start, pieces);
      this.#inline(child, pieces);
      at = child.end;
    }
    this.#text(at, node.end, pieces);
  }

  #element(node: Node): WrittenPiece {
    const text = plain(this.#source.slice(node.start, node.end));
    if (node.type === 'opener') return { kind: 'opener', text };
    const symbol = this.#symbols(node);
    return symbol === undefined ? { kind: 'text', text } : { kind: 'citation', text, symbol };
  }

  #text(start: number, end: number, pieces: WrittenPiece[]): void {
    add(pieces, { kind: 'text', text: plain(this.#source.slice(start, end)) });
  }
}

function add(pieces: WrittenPiece[], piece: WrittenPiece): void {
  const last = pieces.at(-1);
  if (piece.kind === 'text' && last?.kind === 'text') {
    pieces[pieces.length - 1] = { kind: 'text', text: joined(last.text, piece.text) };
  } else if (piece.kind === 'note' || piece.text !== '') pieces.push(piece);
}

/** As written, but for raised digits, which are known by their place only. */
function labelOf(label: string, text: string): string {
  return /^[\p{Nd}*]+$/u.test(text) ? text : label;
}

/** The line ends of hard wraps, with the spaces around them. */
const LINE_END = /[^\S\r\n]*(?:\r\n?|\n)\s*/gu;

/** Brackets and quotation marks at the head of a paragraph are text, and a line end of HTML is a space. */
function ofMarkup(text: string): string {
  return text
    .replace(/<br\b[^>]*>/giu, ' ')
    .replace(/<[^>]*>|[*_#\\`>~]/gu, '')
    .replace(/^\s*[-+]\s+/u, '')
    .replace(LINE_END, ' ');
}

/** Without line ends and marks of emphasis. */
function plain(text: string): string {
  return text
    .replace(LINE_END, ' ')
    .replace(/\*\*/gu, '')
    .replace(/(?<![\p{L}\p{N}*])\*(\p{L}[^*]*\p{L})\*(?![\p{L}\p{N}*])/gu, '$1');
}

function isBlock(node: Node): boolean {
  return levels[node.type] === 'block' || levels[node.type] === 'scope';
}

function isScope(node: Node): node is ScopeNode {
  return levels[node.type] === 'scope' && node.type !== 'resolution';
}

/** `**1** -`, `1\. `: as a reader sees it. */
function withoutMarks(label: string): string {
  return label.replace(/<[^>]*>|\*\*|\\(?=[.)])|^[-*+] (?=\S)/gu, '').trim();
}

function joined(before: string, text: string): string {
  return /\s$/u.test(before) ? before + text.trimStart() : before + text;
}

/** Without the spaces at both ends. */
function trimmed(pieces: readonly WrittenPiece[]): WrittenPiece[] {
  const kept = [...pieces];
  for (let first = kept[0]; first?.kind === 'text'; first = kept[0]) {
    const text = first.text.trimStart();
    if (text !== '') {
      kept[0] = { kind: 'text', text };
      break;
    }
    kept.shift();
  }
  for (let last = kept.at(-1); last?.kind === 'text'; last = kept.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== '') {
      kept[kept.length - 1] = { kind: 'text', text };
      break;
    }
    kept.pop();
  }
  return kept;
}

/** What the citations and symbols of a text surely cite. */
function citedSymbols(source: string): (node: Node) => string | undefined {
  const known = new Map<number, string>();
  for (const { citations } of mine(source)) {
    for (const { start, key } of citations) if (/^[AES]\/(?!DEC)/u.test(key)) known.set(start, key);
  }
  return (node) => {
    if (node.type !== 'documentSymbol') return known.get(node.start);
    const text = source.slice(node.start, node.end);
    return /^[AES]\/\S+$/u.test(text) ? text : known.get(node.start);
  };
}
