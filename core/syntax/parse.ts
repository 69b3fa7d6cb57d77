import type { Block } from './block.ts';
import { readBlocks } from './blocks.ts';
import { type SyntaxContext, startOf } from './context.ts';
import { joinTrees } from './join.ts';
import { lexemesOf } from './lexemes.ts';
import { partContext } from './part-context.ts';
import { buildTree } from './structure.ts';
import { tokenize, tokenizeEdited } from './tokenize.ts';
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts';
import type { Resolution, Span } from './tree.ts';

/** A text with its tokens and its tree. */
export interface ParsedResolution {
  readonly source: string;
  readonly tokens: Tokens;
  readonly tree: Resolution;
  /** Of a file of several resolutions, each parsed as a text of its own; absent for a single one. */
  readonly parts?: readonly ParsedPart[];
}

/** A resolution of a file: offsets in it count from `start`. */
export interface ParsedPart {
  readonly start: number;
  readonly parsed: ParsedResolution;
}

/**
 * Parses any text; never throws; time and memory are linear in its length. Each resolution of a file
 * has notes, numbers and a way of writing of its own.
 */
export function parse(source: string): ParsedResolution {
  return treeOf(readBlocksOf(tokensOf(source)));
}

/** As `parse`, for another version of a text: what has not changed is not cut into tokens again. */
export function parseEdited(source: string, last: ParsedResolution | null): ParsedResolution {
  // What stands in comments has other kinds of tokens than before they were found.
  const isLike = last !== null && ![source, last.source].some((text) => text.includes('<!--'));
  return isLike
    ? treeOf(readBlocksOf(tokensOf(source, tokenizeEdited(source, last))))
    : parse(source);
}

/** The same for several texts, stage by stage, as rules are run: see `runRules` in lint/runs.ts. */
export function parseTogether(sources: readonly string[]): readonly ParsedResolution[] {
  return sources
    .map((source) => tokensOf(source))
    .map(readBlocksOf)
    .map(treeOf);
}

/** Its rules look at each resolution; the tree of all is made when it is first asked for. */
class ParsedFile implements ParsedResolution {
  readonly source: string;
  readonly tokens: Tokens;
  readonly parts: readonly ParsedPart[];
  #tree: Resolution | undefined;

  constructor(source: string, tokens: Tokens, parts: readonly ParsedPart[]) {
    this.source = source;
    this.tokens = tokens;
    this.parts = parts;
  }

  get tree(): Resolution {
    this.#tree ??= joinTrees(
      this.parts.map(({ start, parsed: { tree } }) => ({ start, tree })),
      this.source.length,
    );
    return this.#tree;
  }
}

/** Where each resolution of a file begins; costs less than to parse it. */
export function findResolutions(source: string): readonly number[] {
  const { context, blocks } = readBlocksOf(tokensOf(source));
  return blockStarts(context, blocks);
}

function parsePart(whole: SyntaxContext, start: number, end: number): ParsedResolution {
  const context = partContext(whole, start, end);
  const { source, tokens } = context;
  const comments = takeComments(source, tokens);
  return { source, tokens, tree: buildTree(context, readBlocks(context), { source, comments }) };
}

interface TokenizedText {
  readonly context: SyntaxContext;
  readonly comments: readonly Span[];
}

interface BlockedText extends TokenizedText {
  readonly blocks: readonly Block[];
}

function tokensOf(source: string, tokens = tokenize(source)): TokenizedText {
  const comments = takeComments(source, tokens);
  const lexemes = lexemesOf(source, tokens);
  const context = { source, tokens, lexemes, scratch: new Int32Array(tokens.length) };
  return { context, comments };
}

function readBlocksOf({ context, comments }: TokenizedText): BlockedText {
  return { context, comments, blocks: readBlocks(context) };
}

function treeOf({ context, comments, blocks }: BlockedText): ParsedResolution {
  const { source, tokens } = context;
  const starts = blockStarts(context, blocks);
  if (starts.length === 1) {
    return { source, tokens, tree: buildTree(context, blocks, { source, comments }) };
  }
  const parts = starts.map((start, index): ParsedPart => {
    return { start, parsed: parsePart(context, start, starts[index + 1] ?? source.length) };
  });
  return new ParsedFile(source, tokens, parts);
}

/** The lines between two drafts that introduce the second: see `resolutionStarts`. */
function blockStarts(context: SyntaxContext, blocks: readonly Block[]): readonly number[] {
  const starts = [0];
  let front: number | null = null;
  let hasDraft = false;
  for (const { content, slices } of blocks) {
    if (content.kind === 'formula') {
      if (front !== null) starts.push(front);
      front = null;
      hasDraft = true;
    } else if (content.kind === 'front' && hasDraft) {
      front ??= startOf(context, slices[0]?.[0] ?? 0);
    }
  }
  return starts;
}

/** Finds `<!-- … -->` and takes their tokens out of the grammar. */
function takeComments(source: string, tokens: Tokens): Span[] {
  const comments: Span[] = [];
  const endOf = commentEnds(source);
  let from = source.indexOf('<!--');
  let t = 0;
  while (from >= 0) {
    const end = endOf(from);
    if (end < 0) {
      from = source.indexOf('<!--', from + 4);
      continue;
    }
    comments.push({ start: from, end });
    while (t < tokens.length && (tokens.start[t] as number) < from) t++;
    const begins = (tokens.flags[t] as number) & TokenFlag.lineStart;
    for (; t < tokens.length && (tokens.start[t] as number) < end; t++) {
      tokens.kind[t] = TokenKind.comment;
    }
    // What follows on the line of a comment begins the line in its place.
    if (t < tokens.length) tokens.flags[t] = (tokens.flags[t] as number) | begins;
    from = source.indexOf('<!--', end);
  }
  return comments;
}

/**
 * Where the comment ends that begins at an offset, asked in the order of the text: behind its `-->`,
 * and -1 without one. A directive is one line: where one is left open, no paragraph behind it is hidden.
 */
function commentEnds(source: string): (from: number) => number {
  const directive = /<!--[^\S\r\n]*qarar-/y;
  const next = (pattern: RegExp): ((from: number) => number) => {
    let at = -1;
    return (from) => {
      // Each place is looked for once, however many comments stand before it.
      if (at < from) {
        pattern.lastIndex = from;
        at = pattern.exec(source)?.index ?? source.length;
      }
      return at;
    };
  };
  const closing = next(/-->/g);
  const lineEnd = next(/[\r\n]/g);
  return (from) => {
    const close = closing(from + 4);
    directive.lastIndex = from;
    if (directive.test(source)) return Math.min(close + 3, lineEnd(from));
    return close === source.length ? -1 : close + 3;
  };
}
