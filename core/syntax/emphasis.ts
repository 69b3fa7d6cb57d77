import type { Block } from './block.ts';
import { Code, isDagger, isGlued, isMarkup, isPunctuation, type SyntaxContext } from './context.ts';
import { markBefore } from './footnotes.ts';
import { behindTag } from './html-marks.ts';
import { beginsNoteMark } from './note-marks.ts';
import { TokenFlag, TokenKind } from './tokens.ts';
import type { FootnoteReference, Node } from './tree.ts';
import type { MutableView } from './view.ts';

/**
 * Puts the tokens of a block that grammars see into the view, and says whether `takeReferences` may find
 * a mark among them; emphasis marks and asterisk references become nodes here.
 */
export function fillView(view: MutableView, block: Block, nodes: Node[]): boolean {
  const { at } = view;
  const { contentToken } = block;
  let length = 0;
  let mayHaveMarks = false;
  /** A bit for each number of asterisks that stands open: a second one of a kind replaces the first. */
  let open = 0;
  const { kind, value, start, end, flags } = view.tokens;
  let escaped = false;
  for (const [from, to] of block.slices) {
    for (let t = from; t < to; t++) {
      const tokenKind = kind[t];
      if (t >= contentToken) {
        if (tokenKind === TokenKind.word || tokenKind === TokenKind.number) {
          at[length++] = t;
          continue;
        }
        // Most marks are commas and the like, which neither a tag nor emphasis begins with.
        if (tokenKind === TokenKind.punctuation && !isMarking(value[t] as number)) {
          at[length++] = t;
          continue;
        }
      }
      if (tokenKind === TokenKind.comment) continue;
      if (t < contentToken) {
        // Emphasis that begins before the text: its end must find it.
        const stars = emphasisAt(view, t, contentToken);
        if (stars > 0) open |= 1 << Math.min(stars, MAX_STARS);
        t += Math.max(0, stars - 1);
        continue;
      }
      const behind = tokenKind === TokenKind.punctuation ? behindTag(view, t, to) : t;
      if (behind > t) {
        nodes.push({ type: 'markup', start: start[t] as number, end: end[behind - 1] as number });
        t = behind - 1;
        continue;
      }
      if (tokenKind !== TokenKind.punctuation || !isMarkup(view, t)) {
        at[length++] = t;
        mayHaveMarks ||= beginsNoteMark(tokenKind as number, value[t] as number);
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
      let stars = 1;
      for (;;) {
        // Markdown escapes each.
        const isNextEscaped =
          escaped && last + 1 < to && isGluedMark(view, last + 1, Code.backslash);
        const next = isNextEscaped ? last + 2 : last + 1;
        if (next >= to || !isGluedMark(view, next, Code.asterisk)) break;
        last = next;
        stars++;
      }
      const spaceBefore = ((flags[t] as number) & TokenFlag.spaceBefore) !== 0 || t === from;
      const spaceAfter =
        last + 1 >= to || ((flags[last + 1] as number) & TokenFlag.spaceBefore) !== 0;
      const span = { start: first, end: end[last] as number };
      const bit = 1 << Math.min(stars, MAX_STARS);
      if (!spaceBefore && !escaped && (open & bit) !== 0) {
        open &= ~bit;
        nodes.push({ type: 'markup', ...span });
      } else if (!spaceAfter && !escaped && spaceBefore) {
        open |= bit;
        nodes.push({ type: 'markup', ...span });
      } else if (!spaceBefore && stars <= 3) {
        view.length = length;
        nodes.push(asterisk(view, span, stars));
      } else nodes.push({ type: 'markup', ...span });
      escaped = false;
      t = last;
    }
  }
  view.length = length;
  return mayHaveMarks;
}

/** Emphasis, an escape, a tag or the mark of a note may begin with it. */
function isMarking(code: number): boolean {
  return (
    code === Code.asterisk ||
    code === Code.underscore ||
    code === Code.backslash ||
    code === Code.less ||
    code === Code.caret ||
    code === Code.leftSquare ||
    code === Code.superscriptLeft ||
    isDagger(code)
  );
}

const MAX_STARS = 4;

function isGluedMark(context: SyntaxContext, t: number, code: number): boolean {
  return isPunctuation(context, t, code) && isGlued(context, t);
}

/** Asterisks at `t`, before `end`, that open an emphasis. */
function emphasisAt(context: SyntaxContext, t: number, end: number): number {
  let stars = 0;
  while (t + stars < end && isPunctuation(context, t + stars, Code.asterisk)) stars++;
  return stars > 0 && isGlued(context, t + stars) ? stars : 0;
}

/** The reference that stands behind the last token of the view. */
function asterisk(
  view: MutableView,
  span: { start: number; end: number },
  stars: number,
): FootnoteReference {
  return {
    type: 'footnoteReference',
    ...span,
    label: '*'.repeat(stars),
    number: null,
    notation: 'asterisk',
    labelSpan: span,
    after: markBefore(view, view.length),
  };
}

/**
 * Emphasis marks were found first: puts them in order, without those inside another element. Asterisk
 * references go to the other notes.
 */
export function mergeMarkup(
  nodes: Node[],
  markup: number,
  notes: readonly Node[],
): { readonly elements: Node[]; readonly notes: readonly Node[] } {
  if (markup === 0) return { elements: nodes, notes };
  const first = outside(nodes.slice(0, markup), notes);
  const marks = first.filter(({ type }) => type === 'markup');
  const elements = nestMarks(nodes.slice(markup), marks);
  if (marks.length === first.length) return { elements, notes };
  const stars = first.filter(({ type }) => type !== 'markup');
  return { elements, notes: [...stars, ...notes].sort((a, b) => a.start - b.start) };
}

/** Marks of emphasis inside the mark of a note are part of it: `<sup>*1</sup>`. Both are in order. */
function outside(marks: readonly Node[], notes: readonly Node[]): readonly Node[] {
  if (notes.length === 0) return marks;
  let at = 0;
  return marks.filter(({ start }) => {
    while (at < notes.length && (notes[at] as Node).end <= start) at++;
    return (notes[at]?.start ?? start) >= start;
  });
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
