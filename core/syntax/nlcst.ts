import type { Paragraph, ParagraphContent, Root, SentenceContent, WhiteSpace } from 'nlcst';
import type { Point, Position, Node as UnistNode } from 'unist';
import { CharacterClass, characterClasses } from '../arabic/characters.ts';
import { countWhile } from '../common/search.ts';
import { levels } from './levels.ts';
import { lineIndex } from './lines.ts';
import type { ParsedResolution } from './parse.ts';
import { TokenKind, type Tokens } from './tokens.ts';
import { childrenOf, type Node, type NodeType } from './tree.ts';

/**
 * Nodes that are not natural language. Plugins take them as one opaque piece: the dot of a marker
 * ends no sentence, and the letters of a document symbol are no words.
 */
const opaque: ReadonlySet<NodeType> = new Set<NodeType>([
  'markup',
  'comment',
  'pageFurniture',
  'marker',
  'enumerator',
  'latin',
  'footnoteReference',
  'documentSymbol',
]);

const SENTENCE_ENDS = '\u061b.\u061f!'; // Arabic semicolon, full stop, Arabic question mark, …
const CLOSING_MARKS = '"\'\u00bb\u201d\u2019)]}*_';

/**
 * A view of the text for retext plugins: a paragraph for each block, a sentence for each clause (up
 * to `؛`, `.`, `؟`, `!` or the end of the block), with positions in the whole file. A block that a
 * page break cuts is one paragraph; the notes that stand in the cut come after it.
 */
export function toNlcst(parsed: ParsedResolution): Root {
  const { source, tree } = parsed;
  const make = nodeMaker(source);
  const paragraphs: Paragraph[] = [];

  const visit = (node: Node): void => {
    if (levels[node.type] === 'block') {
      const content: SentenceContent[] = [];
      addContent(node, parsed, make, content);
      const sentences = toSentences(content, make);
      const [first] = sentences;
      const last = sentences[sentences.length - 1];
      if (first !== undefined && last !== undefined) {
        const position = make.around(first, last);
        paragraphs.push({ type: 'ParagraphNode', children: sentences, position });
      }
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(tree);

  return { type: 'RootNode', children: paragraphs, position: make.position(tree.start, tree.end) };
}

type LiteralType = 'TextNode' | 'PunctuationNode' | 'SymbolNode' | 'WhiteSpaceNode' | 'SourceNode';

interface NodeMaker {
  readonly position: (start: number, end: number) => Position;
  readonly around: (first: UnistNode, last: UnistNode) => Position;
  readonly literal: <T extends LiteralType>(
    type: T,
    start: number,
    end: number,
  ) => { type: T; value: string; position: Position };
}

function nodeMaker(source: string): NodeMaker {
  const { locate } = lineIndex(source);
  const point = (offset: number): Point => ({ ...locate(offset), offset });
  const position: NodeMaker['position'] = (start, end) => ({
    start: point(start),
    end: point(end),
  });
  return {
    position,
    around: (first, last) =>
      position(first.position?.start.offset ?? 0, last.position?.end.offset ?? 0),
    literal: (type, start, end) => ({
      type,
      value: source.slice(start, end),
      position: position(start, end),
    }),
  };
}

/** The content of a block or of an inline node, without the blocks that stand in it. */
function addContent(
  node: Node,
  parsed: ParsedResolution,
  make: NodeMaker,
  content: SentenceContent[],
): void {
  if (opaque.has(node.type)) {
    content.push(make.literal('SourceNode', node.start, node.end));
    return;
  }
  let from = node.start;
  for (const child of childrenOf(node)) {
    addWords(parsed, from, child.start, make, content);
    const level = levels[child.type];
    if (level === 'inline' || level === 'trivia') addContent(child, parsed, make, content);
    from = child.end;
  }
  addWords(parsed, from, node.end, make, content);
}

/** The tokens of a stretch of text, and what stands between them. */
function addWords(
  { source, tokens }: ParsedResolution,
  start: number,
  end: number,
  make: NodeMaker,
  content: SentenceContent[],
): void {
  let from = start;
  for (let token = firstTokenAfter(tokens, start); from < end; token++) {
    const tokenStart = Math.min(tokens.start[token] ?? end, end);
    addSpaces(source, from, Math.max(tokenStart, from), make, content);
    from = Math.max(tokenStart, from);
    const to = Math.min(tokens.end[token] ?? end, end);
    if (from >= to) continue;
    const kind = tokens.kind[token];
    if (kind === TokenKind.latin) content.push(make.literal('SourceNode', from, to));
    else if (kind !== TokenKind.punctuation) {
      const children = [make.literal('TextNode', from, to)];
      content.push({ type: 'WordNode', children, position: make.position(from, to) });
    } else {
      const isMark = /^\p{P}/u.test(source.slice(from, to));
      content.push(make.literal(isMark ? 'PunctuationNode' : 'SymbolNode', from, to));
    }
    from = to;
  }
}

/** The first token that ends behind an offset. */
function firstTokenAfter(tokens: Tokens, offset: number): number {
  return countWhile(tokens.length, (at) => (tokens.end[at] as number) <= offset);
}

/** White space, and apart from it the invisible characters, which plugins must not take for spaces. */
function addSpaces(
  source: string,
  start: number,
  end: number,
  make: NodeMaker,
  content: SentenceContent[],
): void {
  let from = start;
  for (let i = start; i < end; i++) {
    const isSpace = isSpaceAt(source, i);
    if (i + 1 < end && isSpaceAt(source, i + 1) === isSpace) continue;
    content.push(make.literal(isSpace ? 'WhiteSpaceNode' : 'SourceNode', from, i + 1));
    from = i + 1;
  }
}

function isSpaceAt(source: string, offset: number): boolean {
  return characterClasses[source.charCodeAt(offset)] !== CharacterClass.invisible;
}

/** Divides the content of a block into sentences, with the white space between them. */
function toSentences(content: readonly SentenceContent[], make: NodeMaker): ParagraphContent[] {
  const children: ParagraphContent[] = [];
  let sentence: SentenceContent[] = [];
  let ended = false;
  const close = (): void => {
    const spaces: WhiteSpace[] = [];
    for (let last = sentence.at(-1); last?.type === 'WhiteSpaceNode'; last = sentence.at(-1)) {
      spaces.unshift(last);
      sentence.pop();
    }
    const [first] = sentence;
    const last = sentence.at(-1);
    if (first !== undefined && last !== undefined) {
      const position = make.around(first, last);
      children.push({ type: 'SentenceNode', children: sentence, position });
    }
    for (const space of spaces) children.push(space);
    sentence = [];
    ended = false;
  };
  for (const [index, node] of content.entries()) {
    if (ended && !belongsToEnd(node)) close();
    if (sentence.length === 0 && node.type === 'WhiteSpaceNode') {
      children.push(node);
      continue;
    }
    sentence.push(node);
    if (endsSentence(node, content[index + 1])) ended = true;
  }
  close();
  return children;
}

/** A dot inside a number, a symbol or an abbreviation ends nothing. */
function endsSentence(node: SentenceContent, next: SentenceContent | undefined): boolean {
  if (node.type !== 'PunctuationNode' || !SENTENCE_ENDS.includes(node.value)) return false;
  if (node.value !== '.' || next === undefined) return true;
  if (next.type === 'SourceNode') return !/^\p{Script=Latin}/u.test(next.value);
  return next.type !== 'WordNode';
}

/** Closing marks and footnote references directly behind the end of a sentence are part of it. */
function belongsToEnd(node: SentenceContent): boolean {
  if (node.type === 'SourceNode') return true;
  if (node.type !== 'PunctuationNode') return false;
  return CLOSING_MARKS.includes(node.value) || SENTENCE_ENDS.includes(node.value);
}
