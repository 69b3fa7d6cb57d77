import { readBlocks } from './blocks.ts';
import type { SyntaxContext } from './context.ts';
import { lexemesOf } from './lexemes.ts';
import { buildTree } from './structure.ts';
import { tokenize } from './tokenize.ts';
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts';
import type { Resolution, Span } from './tree.ts';

/** A text with its tokens and its tree. */
export interface ParsedResolution {
  readonly source: string;
  readonly tokens: Tokens;
  readonly tree: Resolution;
}

/** Parses any text; never throws; time and memory are linear in its length. */
export function parse(source: string): ParsedResolution {
  const tokens = tokenize(source);
  const comments = takeComments(source, tokens);
  const context: SyntaxContext = {
    source,
    tokens,
    lexemes: lexemesOf(source, tokens),
    scratch: new Int32Array(tokens.length),
  };
  const tree = buildTree(context, readBlocks(context), { source, comments });
  return { source, tokens, tree };
}

/** Finds `<!-- … -->` and takes their tokens out of the grammar. */
function takeComments(source: string, tokens: Tokens): Span[] {
  const comments: Span[] = [];
  let from = source.indexOf('<!--');
  let t = 0;
  while (from >= 0) {
    const close = source.indexOf('-->', from + 4);
    if (close < 0) break;
    const end = close + 3;
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
