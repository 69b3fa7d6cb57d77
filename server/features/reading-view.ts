import { countWhile } from '../../core/common/search.ts';
import { applyEdits } from '../../core/lint/edits.ts';
import { findingText } from '../../core/lint/messages.ts';
import type { Finding } from '../../core/lint/rule.ts';
import { frontMatter, levels } from '../../core/syntax/levels.ts';
import { trimmed } from '../../core/syntax/pieces.ts';
import { childrenOf, type Node, type Span } from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import type { Analysis } from '../analysis.ts';
import type {
  ReadingBlock,
  ReadingCorrection,
  ReadingFinding,
  ReadingKind,
  ReadingSegment,
  ReadingStyle,
} from '../protocol.ts';

/**
 * The text as it is read: paragraphs in order, each whole over hard wraps and page breaks, without
 * marks of Markdown and comments. A note that stands in the middle of a paragraph follows it.
 */
export function readingBlocks(
  { source, tree }: Pick<Analysis, 'source' | 'tree'>,
  findings: readonly Finding[],
): readonly ReadingBlock[] {
  const blocks = paragraphsOf(tree).flatMap(({ kind, level, slices }) => {
    const pieces = shownPieces(source, slices);
    const [first] = pieces;
    return first === undefined ? [] : [{ kind, level, pieces, start: first.start }];
  });
  const pieces = blocks.flatMap((block) => block.pieces).sort((a, b) => a.start - b.start);
  for (const [index, finding] of findings.entries()) markFinding(source, pieces, finding, index);
  return blocks.map(({ kind, level, pieces: own, start }) => ({
    kind,
    level,
    direction: own.some((piece) => ARABIC.test(sliceOf(source, piece))) ? 'rtl' : 'ltr',
    start,
    end: own.at(-1)?.end ?? start,
    segments: own.flatMap((piece) => segmentsOf(source, piece, start)),
  }));
}

const ARABIC = /\p{Script=Arabic}/u;

/** What was found, for a person. */
export function readingFindings(
  { source, linter, locale }: Pick<Analysis, 'source' | 'linter' | 'locale'>,
  findings: readonly Finding[],
): readonly ReadingFinding[] {
  return findings.map((finding) => {
    const { ruleId, severity, start, end } = finding;
    const rule = linter.rule(ruleId);
    if (rule === undefined) throw new RangeError(`A finding of no rule: ${ruleId}`);
    const message = findingText(rule, finding, locale);
    return { ruleId, severity, message, start, end, correction: correctionOf(source, finding) };
  });
}

function correctionOf(source: string, finding: Finding): ReadingCorrection | null {
  const { start, end, suggestions } = finding;
  const [only, ...others] = suggestions;
  const edits = finding.edits.length > 0 || others.length > 0 ? finding.edits : (only?.edits ?? []);
  if (edits.length === 0) return null;
  const isWithin = edits.every((edit) => start <= edit.start && edit.end <= end);
  if (!isWithin) return { words: null, edits };
  const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return { words: applyEdits(source.slice(start, end), own), edits };
}

interface Paragraph extends Pick<ReadingBlock, 'kind' | 'level'> {
  readonly slices: Slice[];
}

/** A part of the source that belongs to a paragraph: `markup` is not shown, and may begin an emphasis. */
interface Slice extends Span {
  readonly style: ReadingStyle | 'markup' | null;
}

/** What is open around a node. */
interface Surroundings {
  /** The paragraph that shows the text of the node; null between paragraphs. */
  paragraph: Paragraph | null;
  /** How many annexes and sections there are around it. */
  readonly rank: number;
}

function paragraphsOf(tree: Node): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const known = new Map<Node, Surroundings>();
  const ended = new Set<Paragraph>();
  const begin = (kind: ReadingKind, level: number): Paragraph => {
    const paragraph: Paragraph = { kind, level, slices: [] };
    paragraphs.push(paragraph);
    return paragraph;
  };
  walk(tree, (node, ancestors) => {
    const parent = ancestors.at(-1);
    const around = (parent && known.get(parent)) ?? { paragraph: null, rank: 0 };
    const level = levels[node.type];
    if (around.paragraph !== null) {
      // A note cuts the paragraph in which it stands; whatever else stands below a paragraph ends it.
      if ((level === 'block' || level === 'scope') && node.type !== 'footnoteDefinition') {
        ended.add(around.paragraph);
      } else if (level === 'inline' && ended.has(around.paragraph)) {
        around.paragraph = begin(around.paragraph.kind, around.paragraph.level);
      }
    }
    const { paragraph, rank } = around;
    const isPart = node.type === 'annex' || node.type === 'section';
    const inside: Surroundings = { paragraph, rank: isPart ? rank + 1 : rank };
    known.set(node, inside);
    if (level === 'block') {
      const kind = kindOf(node);
      const below = paragraph === null || kind === 'note' ? 0 : paragraph.level + 1;
      inside.paragraph = begin(kind, kind === 'heading' ? Math.max(rank, 1) : below);
      if (node.type === 'footnoteDefinition') {
        inside.paragraph.slices.push({ ...spanOf(node.labelSpan), style: 'reference' });
      }
    } else if (paragraph !== null) paragraph.slices.push(...slicesOf(node));
  });
  return paragraphs;
}

function kindOf(node: Node): ReadingKind {
  switch (node.type) {
    case 'title':
    case 'subject':
    case 'resolutionHeading':
      return 'title';
    case 'heading':
      return 'heading';
    case 'openingFormula':
      return 'formula';
    case 'preambularParagraph':
      return 'clause';
    case 'operativeParagraph':
      return 'paragraph';
    case 'subparagraph':
      return 'item';
    case 'footnoteDefinition':
      return 'note';
    case 'closingLine':
    case 'voteLine':
      return 'closing';
    default:
      return frontMatter.has(node.type) ? 'masthead' : 'text';
  }
}

/** What of the source a node itself stands for; its children stand for the rest. */
function slicesOf(node: Node): readonly Slice[] {
  const { start, end } = node;
  switch (node.type) {
    case 'footnoteReference':
      return [{ ...spanOf(node.labelSpan), style: 'reference' }];
    case 'marker':
    case 'markup':
    case 'opener':
      return [{ start, end, style: node.type }];
    case 'blank':
      return [{ start, end, style: null }];
    default:
      return levels[node.type] === 'inline' ? gapsOf(node) : [];
  }
}

/** All of a leaf; of an element that a page break cuts, the parts before and after the cuts. */
function gapsOf(node: Node): readonly Slice[] {
  const gaps: Slice[] = [];
  let from = node.start;
  for (const { start, end } of childrenOf(node)) {
    if (from < start) gaps.push({ start: from, end: start, style: null });
    from = end;
  }
  if (from < node.end) gaps.push({ start: from, end: node.end, style: null });
  return gaps;
}

/** A slice of the source that is shown in one appearance. */
interface Piece extends Span {
  readonly styles: readonly ReadingStyle[];
  /** Where something was found in it; a mark of no length stands for what is not shown. */
  readonly marks: Mark[];
}

interface Mark extends Span {
  readonly finding: number;
}

/** The slices in order, joined where they look alike. */
function shownPieces(source: string, slices: readonly Slice[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const emphasis = new Set<ReadingStyle>();
  for (const slice of slices.toSorted((a, b) => a.start - b.start)) {
    const { start, end, style } = slice;
    if (style === 'markup') {
      const stars = /^\*{1,3}$/u.exec(sliceOf(source, slice))?.[0].length ?? 0;
      if (stars === 1 || stars === 3) toggle(emphasis, 'emphasis');
      if (stars >= 2) toggle(emphasis, 'strong');
      continue;
    }
    const styles = style === null ? [...emphasis] : [...emphasis, style];
    const last = pieces.at(-1);
    if (last?.end === start && last.styles.join() === styles.join()) {
      pieces[pieces.length - 1] = { ...last, end };
    } else pieces.push({ start, end, styles, marks: [] });
  }
  return withoutSpaceAround(source, pieces);
}

function withoutSpaceAround(source: string, pieces: readonly Piece[]): readonly Piece[] {
  const isShown = (piece: Piece): boolean => hasText(sliceOf(source, piece));
  const shown = pieces.slice(pieces.findIndex(isShown), pieces.findLastIndex(isShown) + 1);
  const [first] = shown;
  if (first === undefined) return [];
  shown[0] = { ...first, start: trimmed(source, first.start, first.end).start };
  const last = shown.at(-1) ?? first;
  shown[shown.length - 1] = { ...last, end: trimmed(source, last.start, last.end).end };
  return shown;
}

function toggle(styles: Set<ReadingStyle>, style: ReadingStyle): void {
  if (!styles.delete(style)) styles.add(style);
}

/** Marks the pieces that show what was found, or else the place that is nearest to it. */
function markFinding(
  source: string,
  pieces: readonly Piece[],
  { start, end }: Finding,
  finding: number,
): void {
  let at = firstEndingAfter(pieces, start);
  const nearest = pieces[at] ?? pieces.at(-1);
  let isShown = false;
  for (let piece = pieces[at]; piece !== undefined && piece.start < end; piece = pieces[++at]) {
    const shared = { start: Math.max(start, piece.start), end: Math.min(end, piece.end) };
    if (!hasText(sliceOf(source, shared))) continue;
    piece.marks.push({ ...shared, finding });
    isShown = true;
  }
  if (isShown || nearest === undefined) return;
  const place = Math.min(Math.max(start, nearest.start), nearest.end);
  nearest.marks.push({ start: place, end: place, finding });
}

function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  return countWhile(pieces.length, (at) => (pieces[at] as Piece).end <= offset);
}

/** The piece, cut wherever something that was found in it begins or ends. */
function segmentsOf(
  source: string,
  { start, end, styles, marks }: Piece,
  origin: number,
): readonly ReadingSegment[] {
  const cuts = [...new Set([start, end, ...marks.flatMap((mark) => [mark.start, mark.end])])];
  cuts.sort((a, b) => a - b);
  return cuts.flatMap((from, index) => {
    const to = cuts[index + 1] ?? from;
    const segment = (until: number, found: readonly Mark[]): ReadingSegment => ({
      text: source.slice(from, until),
      at: from - origin,
      styles,
      findings: found.map(({ finding }) => finding),
    });
    const points = marks.filter((mark) => mark.start === from && mark.end === from);
    const covering = marks.filter((mark) => mark.start <= from && mark.end > from);
    return [
      ...(points.length > 0 ? [segment(from, points)] : []),
      ...(to > from ? [segment(to, covering)] : []),
    ];
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function sliceOf(source: string, { start, end }: Span): string {
  return source.slice(start, end);
}

function hasText(text: string): boolean {
  return text.trim() !== '';
}
