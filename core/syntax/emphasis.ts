import type { Block } from './blocks.ts';
import { Code, isGlued, isMarkup, isPunctuation, type SyntaxContext } from './context.ts';
import { markBefore } from './footnotes.ts';
import { TokenFlag, TokenKind } from './tokens.ts';
import type { FootnoteReference, Node } from './tree.ts';
import type { View } from './view.ts';

/** The tokens that grammars see; emphasis marks and asterisk references become nodes here. */
export function viewOf(context: SyntaxContext, block: Block, nodes: Node[]): View {
  const at = context.scratch;
  let length = 0;
  const open: { stars: number }[] = [];
  const { kind, value, start, end, flags } = context.tokens;
  let escaped = false;
  for (const [from, to] of block.slices) {
    for (let t = from; t < to; t++) {
      if (kind[t] === TokenKind.comment) continue;
      if (t < block.contentToken) {
        // Emphasis that begins before the text: its end must find it.
        const stars = emphasisAt(context, t, block.contentToken);
        if (stars > 0) open.push({ stars });
        t += Math.max(0, stars - 1);
        continue;
      }
      if (kind[t] !== TokenKind.punctuation || !isMarkup(context, t)) {
        at[length++] = t;
        continue;
      }
      const code = value[t];
      const first = start[t] as number;
      if (code !== Code.asterisk) {
        escaped = code === Code.backslash;
        nodes.push({ type: 'markup', start: first, end: end[t] as number });
        continue;
      }
      let last = t;
      while (
        last + 1 < to &&
        value[last + 1] === Code.asterisk &&
        kind[last + 1] === TokenKind.punctuation &&
        start[last + 1] === end[last]
      )
        last++;
      const stars = last - t + 1;
      const spaceBefore = ((flags[t] as number) & TokenFlag.spaceBefore) !== 0 || t === from;
      const spaceAfter =
        last + 1 >= to || ((flags[last + 1] as number) & TokenFlag.spaceBefore) !== 0;
      const span = { start: first, end: end[last] as number };
      const pair = escaped ? -1 : open.findLastIndex((entry) => entry.stars === stars);
      if (!spaceBefore && pair >= 0) {
        open.length = pair;
        nodes.push({ type: 'markup', ...span });
      } else if (!spaceAfter && !escaped && spaceBefore) {
        open.push({ stars });
        nodes.push({ type: 'markup', ...span });
      } else if (!spaceBefore && stars <= 3) {
        nodes.push(asterisk(context, length, span, stars));
      } else nodes.push({ type: 'markup', ...span });
      escaped = false;
      t = last;
    }
  }
  return viewWith(context, length);
}

/** A literal, not a spread: one is made for every block. */
function viewWith(context: SyntaxContext, length: number): View {
  const { source, tokens, lexemes, scratch } = context;
  return { source, tokens, lexemes, scratch, at: scratch, length };
}

/** Asterisks at `t`, before `end`, that open an emphasis. */
function emphasisAt(context: SyntaxContext, t: number, end: number): number {
  let stars = 0;
  while (t + stars < end && isPunctuation(context, t + stars, Code.asterisk)) stars++;
  return stars > 0 && isGlued(context, t + stars) ? stars : 0;
}

export function asterisk(
  context: SyntaxContext,
  length: number,
  span: { start: number; end: number },
  stars: number,
): FootnoteReference {
  const view = viewWith(context, length);
  return {
    type: 'footnoteReference',
    ...span,
    label: '*'.repeat(stars),
    number: null,
    notation: 'asterisk',
    labelSpan: span,
    after: markBefore(view, length),
  };
}

/** Emphasis marks were found first: put them in order, without those inside another element. */
export function mergeMarkup(nodes: Node[], markup: number): Node[] {
  if (markup === 0) return nodes;
  const marks = nodes.slice(0, markup);
  return nestMarks(nodes.slice(markup), marks);
}

function nestMarks(nodes: readonly Node[], marks: readonly Node[]): Node[] {
  const merged: Node[] = [];
  let m = 0;
  for (const node of nodes) {
    while (m < marks.length && (marks[m] as Node).start < node.start)
      merged.push(marks[m++] as Node);
    const from = m;
    while (m < marks.length && (marks[m] as Node).start < node.end) m++;
    merged.push(
      node.type === 'quotation' && m > from
        ? { ...node, children: nestMarks(node.children, marks.slice(from, m)) }
        : node,
    );
  }
  while (m < marks.length) merged.push(marks[m++] as Node);
  return merged;
}
