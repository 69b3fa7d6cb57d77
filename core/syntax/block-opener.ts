import type { Block } from './block.ts';
import { Code, isPunctuation } from './context.ts';
import type { Read } from './dates.ts';
import { readOpener } from './openers.ts';
import { TokenKind } from './tokens.ts';
import type { Opener } from './tree.ts';
import { endAt, isAt, keyAt, kindAt, startAt, type View } from './view.ts';

/** The opener of a clause or an operative paragraph. */
export function readOpenerOf(view: View, block: Block): Read<Opener> | null {
  const { content } = block;
  if (
    content.kind !== 'preambular' &&
    content.kind !== 'operative' &&
    content.kind !== 'numbered'
  ) {
    return null;
  }
  const kind = content.kind === 'preambular' ? 'preambular' : 'operative';
  const opener = readOpener(keyAt(view, 0), keyAt(view, 1), kind);
  if (opener === null || isAlternative(view, block)) return null;
  const { words, damaged, stem } = opener;
  const end = endAt(view, words - 1);
  const node: Opener = {
    type: 'opener',
    start: startAt(view, 0),
    end,
    kind,
    damaged,
    stem,
    verb: stem === null ? null : { start: startAt(view, words - 1), end },
  };
  return { node, next: words };
}

/** `[تقرر] [تطلب] أن …`: the words in the first brackets are one of those among which a draft leaves the choice. */
function isAlternative(view: View, { contentToken }: Block): boolean {
  if (!isPunctuation(view, contentToken - 1, Code.leftSquare)) return false;
  let depth = 1;
  for (let k = 0; k < view.length; k++) {
    if (depth === 0) {
      if (kindAt(view, k) !== TokenKind.punctuation) return true;
    } else if (isAt(view, k, TokenKind.punctuation, Code.leftSquare)) depth++;
    else if (isAt(view, k, TokenKind.punctuation, Code.rightSquare)) depth--;
  }
  return false;
}
