import { editBetween } from '../common/edited.ts';
import type { Block } from './block.ts';
import { readBlocks } from './blocks.ts';
import { type SyntaxContext, startOf } from './context.ts';
import { joinTrees } from './join.ts';
import { keepReadings, type ReadBlocks } from './kept-readings.ts';
import { type Lexemes, lexemesOf, lexemesOfEdited } from './lexemes.ts';
import { partContext } from './part-context.ts';
import { type Line, readLines, readLinesEdited } from './physical-lines.ts';
import { buildTree, type TextScope, textScope } from './structure.ts';
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

/** A version of a text that is edited, with what the next one takes of it. */
export interface TextVersion extends ReadBlocks {
  readonly parsed: ParsedResolution;
  readonly lexemes: Lexemes;
  readonly lines: readonly Line[];
  readonly mayHoldComments: boolean;
}

/**
 * As `parse`, for another version of a text: what an edit has not changed is not cut into tokens and not
 * read again. Nodes of the last version may stand in the new tree too; none is ever changed.
 */
export function parseEdited(source: string, last: TextVersion | null): TextVersion {
  // What stands in comments has other kinds of tokens than before they were found.
  const mayHoldComments = source.includes(OPENING);
  if (last === null || last.mayHoldComments || mayHoldComments) {
    return firstVersion(source, mayHoldComments);
  }
  const { tokens, changed } = tokenizeEdited(source, last.parsed);
  const lexemes = lexemesOfEdited(source, tokens, last.lexemes, changed);
  const context = contextOf(source, tokens, lexemes);
  const lines = readLinesEdited(context, last.lines, changed);
  const blocks = readBlocks(context, lines);
  const scope = textScope(context, blocks);
  keepReadings({ blocks, scope }, last, changed);
  const parsed = treeOf({ context, blocks, comments: [] }, scope, last.parsed);
  return { parsed, lexemes, lines, blocks, scope, mayHoldComments };
}

function firstVersion(source: string, mayHoldComments: boolean): TextVersion {
  const { context, comments } = tokensOf(source);
  const lines = readLines(context);
  const blocks = readBlocks(context, lines);
  const scope = textScope(context, blocks);
  const parsed = treeOf({ context, blocks, comments }, scope);
  return { parsed, lexemes: context.lexemes, lines, blocks, scope, mayHoldComments };
}

/** The same for several texts, stage by stage, as rules are run: see `runRules` in lint/runs.ts. */
export function parseTogether(sources: readonly string[]): readonly ParsedResolution[] {
  return sources
    .map((source) => tokensOf(source))
    .map(readBlocksOf)
    .map((text) => treeOf(text));
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

function tokensOf(source: string): TokenizedText {
  const tokens = tokenize(source);
  const comments = takeComments(source, tokens);
  return { context: contextOf(source, tokens, lexemesOf(source, tokens)), comments };
}

function contextOf(source: string, tokens: Tokens, lexemes: Lexemes): SyntaxContext {
  return { source, tokens, lexemes, scratch: new Int32Array(tokens.length) };
}

function readBlocksOf({ context, comments }: TokenizedText): BlockedText {
  return { context, comments, blocks: readBlocks(context) };
}

function treeOf(
  { context, comments, blocks }: BlockedText,
  scope?: TextScope,
  last?: ParsedResolution,
): ParsedResolution {
  const { source, tokens } = context;
  const starts = blockStarts(context, blocks);
  if (starts.length === 1) {
    return { source, tokens, tree: buildTree(context, blocks, { source, comments }, scope) };
  }
  const known = partsAround(last, source);
  const parts = starts.map((start, index): ParsedPart => {
    const end = starts[index + 1] ?? source.length;
    const same = known.get(start);
    const isSame = same?.source === source.slice(start, end);
    return { start, parsed: isSame ? same : parsePart(context, start, end) };
  });
  return new ParsedFile(source, tokens, parts);
}

/** The resolutions of the last version, by where each would begin now, before the edit or behind it. */
function partsAround(
  last: ParsedResolution | undefined,
  source: string,
): ReadonlyMap<number, ParsedResolution> {
  const known = new Map<number, ParsedResolution>();
  if (last?.parts === undefined) return known;
  const { start: edited, by } = editBetween(last.source, source);
  for (const { start, parsed } of last.parts) {
    known.set(start + parsed.source.length <= edited ? start : start + by, parsed);
  }
  return known;
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

const OPENING = '<!--';

/** Finds `<!-- … -->` and takes their tokens out of the grammar. */
function takeComments(source: string, tokens: Tokens): Span[] {
  const comments: Span[] = [];
  const endOf = commentEnds(source);
  let from = source.indexOf(OPENING);
  let t = 0;
  while (from >= 0) {
    const end = endOf(from);
    if (end < 0) {
      from = source.indexOf(OPENING, from + OPENING.length);
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
    from = source.indexOf(OPENING, end);
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
