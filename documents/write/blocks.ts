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
export type Piece =
  | { readonly kind: 'text' | 'opener'; readonly text: string }
  /** Where it is certain which text is cited, its symbol (`A/RES/75/10`). */
  | { readonly kind: 'citation'; readonly text: string; readonly symbol: string }
  | { readonly kind: 'note'; readonly label: string; readonly text: string };

/** A paragraph without its line ends, page breaks, marks of Markdown and comments. */
export interface Block {
  readonly type: NodeType;
  /** From 0; of items that of the tree. */
  readonly level: 0 | 1 | 2 | 3;
  readonly marker: Marker | null;
  /** The marker as written, without the space behind it. */
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly node: Node;
  /** The draft, annex, section, … in which it stands, the outermost first. */
  readonly scopes: readonly ScopeNode[];
}

export interface Note {
  readonly label: string;
  /** The label as written. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly isReferred: boolean;
}

/** A text as its writers take it. */
export interface BlockText {
  readonly blocks: readonly Block[];
  /** In the order of the text; where two have one label, the first counts. */
  readonly notes: readonly Note[];
  /** What no writer keeps: page numbers and running heads; comments. */
  readonly dropped: { readonly furniture: number; readonly comments: number };
}

export function blocksOf(parsed: ParsedResolution): BlockText {
  const { source, tree } = parsed;
  const symbols = citedSymbols(source);
  const blocks: Block[] = [];
  const definitions: FootnoteDefinition[] = [];
  const referred = new Set<string>();
  const dropped = { furniture: 0, comments: 0 };

  const pieces = (from: readonly Node[]): Piece[] => {
    const found: Piece[] = [];
    const add = (piece: Piece): void => {
      const last = found.at(-1);
      if (piece.kind === 'text' && last?.kind === 'text') {
        found[found.length - 1] = { kind: 'text', text: joined(last.text, piece.text) };
      } else if (piece.kind === 'note' || piece.text !== '') found.push(piece);
    };
    const text = (start: number, end: number): void => {
      add({ kind: 'text', text: plain(source.slice(start, end)) });
    };
    const inline = (node: Node): void => {
      const children = childrenOf(node);
      switch (node.type) {
        case 'blank':
          add({ kind: 'text', text: ' ' });
          return;
        case 'markup':
          add({ kind: 'text', text: ofMarkup(source.slice(node.start, node.end)) });
          return;
        case 'pageFurniture':
          dropped.furniture++;
          add({ kind: 'text', text: ' ' });
          return;
        case 'comment':
          dropped.comments++;
          return;
        case 'footnoteDefinition':
          definitions.push(node);
          return;
        case 'footnoteReference': {
          const { label, labelSpan } = node;
          referred.add(label);
          add({
            kind: 'note',
            label,
            text: labelOf(label, source.slice(labelSpan.start, labelSpan.end)),
          });
          return;
        }
        case 'opener':
        case 'citation':
        case 'documentSymbol': {
          if (children.length > 0) break;
          const own = plain(source.slice(node.start, node.end));
          const symbol = symbols(node);
          if (node.type === 'opener') add({ kind: 'opener', text: own });
          else if (symbol === undefined) add({ kind: 'text', text: own });
          else add({ kind: 'citation', text: own, symbol });
          return;
        }
        default:
      }
      let at = node.start;
      for (const child of children) {
        text(at, child.start);
        inline(child);
        at = child.end;
      }
      text(at, node.end);
    };
    for (const node of from) inline(node);
    return trimmed(found);
  };

  const block = (node: Node, scopes: readonly ScopeNode[]): void => {
    let type = node.type;
    let marker: Marker | null = null;
    /** `[` of `[5 - …]`. */
    let before = '';
    let run: Node[] = [];
    const flush = (): void => {
      const own = pieces(run);
      run = [];
      if (own.length === 0 && marker === null) return;
      const label = marker === null ? '' : source.slice(marker.start, marker.end);
      const level = node.type === 'subparagraph' && type === node.type ? node.level : 0;
      blocks.push({
        type,
        level,
        marker,
        label: before + withoutMarks(label),
        pieces: own,
        node,
        scopes,
      });
      before = '';
      // What comes behind the items of a paragraph has no number of its own.
      type = 'paragraph';
      marker = null;
    };
    for (const child of childrenOf(node)) {
      if (
        child.type === 'marker' &&
        marker === null &&
        run.every(({ type }) => type === 'markup')
      ) {
        marker = child;
        before = pieces(run)
          .map(({ text }) => text)
          .join('');
        run = [];
      } else if (child.type !== 'footnoteDefinition' && isBlock(child)) {
        flush();
        visit(child, scopes);
      } else run.push(child);
    }
    flush();
  };

  const visit = (node: Node, scopes: readonly ScopeNode[]): void => {
    if (node.type === 'footnoteDefinition') definitions.push(node);
    else if (levels[node.type] === 'block') block(node, scopes);
    else {
      const inner = isScope(node) ? [...scopes, node] : scopes;
      let run: Node[] = [];
      const flush = (): void => {
        const own = pieces(run);
        const [first] = run;
        run = [];
        if (own.length === 0 || first === undefined) return;
        const level = 0;
        blocks.push({
          type: 'paragraph',
          level,
          marker: null,
          label: '',
          pieces: own,
          node: first,
          scopes: inner,
        });
      };
      for (const child of childrenOf(node)) {
        if (!isBlock(child)) {
          run.push(child);
          continue;
        }
        flush();
        visit(child, inner);
      }
      flush();
    }
  };
  visit(tree, []);

  const notes: Omit<Note, 'isReferred'>[] = [];
  // The list grows while notes in notes are read.
  for (let i = 0; i < definitions.length; i++) {
    const node = definitions[i] as FootnoteDefinition;
    const { label, labelSpan, body, end } = node;
    const inside = childrenOf(node).filter(
      (child) => child.start >= body.start && child.end <= end,
    );
    const text = labelOf(label, source.slice(labelSpan.start, labelSpan.end));
    notes.push({ label, text, pieces: pieces(inside) });
  }
  return {
    blocks,
    notes: notes.map((note) => ({ ...note, isReferred: referred.has(note.label) })),
    dropped,
  };
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
function trimmed(pieces: readonly Piece[]): Piece[] {
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
