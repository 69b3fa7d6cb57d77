import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import { levels } from '../../core/syntax/levels.ts';
import { nodesAt } from '../../core/syntax/nodes-at.ts';
import { trimmed } from '../../core/syntax/pieces.ts';
import { childrenOf, type Node, type Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { type OutlineItem, outline } from './outline.ts';

/**
 * What an editor selects as the selection grows, from the word to the whole text; each range is
 * longer than the one before and contains it.
 */
export function selectionRanges(analysis: Analysis, offset: number): readonly Span[] {
  const { source, tree } = analysis;
  const at = Math.min(Math.max(offset, 0), source.length);
  const path = nodesAt(tree, at);
  const candidates: Span[] = [wordAt(source, at)];
  // Most of them from the innermost; a phrase may be shorter or longer than the element around.
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const node = path[depth] as Node;
    const parent = path[depth - 1];
    if (levels[node.type] === 'inline' && node.type !== 'text') candidates.push(spanOf(node));
    if (levels[node.type] === 'block' || levels[node.type] === 'scope') {
      candidates.push(trimmed(source, node.start, node.end), spanOf(node));
    }
    if (parent === undefined) continue;
    if (levels[node.type] === 'inline') candidates.push(phraseAt(source, parent, node, at));
    if (node.type === 'subparagraph') candidates.push(listAround(parent, node));
  }
  const isInNote = path.some(({ type }) => type === 'footnoteDefinition');
  addParts(candidates, outline(analysis), at, isInNote);
  candidates.push({ start: 0, end: source.length });
  return growing(candidates, at);
}

/** The ranges that contain the offset and each other, from the shortest. */
function growing(candidates: readonly Span[], offset: number): readonly Span[] {
  const ranges: Span[] = [];
  const sorted = candidates
    .filter(({ start, end }) => start <= offset && offset <= end && start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const { start, end } of sorted) {
    const last = ranges.at(-1);
    const isLonger = last === undefined || end - start > last.end - last.start;
    if (isLonger && (last === undefined || (start <= last.start && last.end <= end))) {
      ranges.push({ start, end });
    }
  }
  return ranges.length > 0 ? ranges : [{ start: offset, end: offset }];
}

/** The word or number at the offset, without invisible characters at its ends. */
function wordAt(source: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && isPartOfWord(source, start - 1)) start--;
  while (end < source.length && isPartOfWord(source, end)) end++;
  while (start < offset && isInvisible(source, start)) start++;
  while (end > offset && isInvisible(source, end - 1)) end--;
  return { start, end };
}

function isPartOfWord(source: string, at: number): boolean {
  switch (characterClasses[source.charCodeAt(at)]) {
    case CharacterClass.letter:
    case CharacterClass.mark:
    case CharacterClass.invisible:
    case CharacterClass.latin:
    case CharacterClass.digit:
    case CharacterClass.arabicDigit:
    case CharacterClass.persianDigit:
    case CharacterClass.superscript:
      return true;
    default:
      return false;
  }
}

function isInvisible(source: string, at: number): boolean {
  return characterClasses[source.charCodeAt(at)] === CharacterClass.invisible;
}

/** The list of subparagraphs around one of them. */
function listAround(parent: Node, item: Node): Span {
  const siblings = childrenOf(parent);
  const place = siblings.indexOf(item);
  const isInList = ({ type }: Node): boolean =>
    type === 'subparagraph' || type === 'footnoteDefinition' || levels[type] === 'trivia';
  let { start, end } = item;
  for (let i = place - 1; i >= 0 && isInList(siblings[i] as Node); i--) {
    const node = siblings[i] as Node;
    if (node.type === 'subparagraph') start = node.start;
  }
  for (let i = place + 1; i < siblings.length && isInList(siblings[i] as Node); i++) {
    const node = siblings[i] as Node;
    if (node.type === 'subparagraph') end = node.end;
  }
  return { start, end };
}

/** Marks between which a phrase stands. */
const LIMITS = ',،؛;:.؟()[]«»"”“';

/**
 * What stands between two marks around the offset. Elements count as a whole: the brackets of a
 * citation are no marks. Labels and notes are marks.
 */
function phraseAt(source: string, parent: Node, leaf: Node, offset: number): Span {
  const siblings = childrenOf(parent);
  const place = siblings.indexOf(leaf);
  let start = leaf.start;
  let end = leaf.end;
  for (let i = place; i >= 0; i--) {
    const node = siblings[i] as Node;
    if (i < place && isMark(node)) break;
    start = node.start;
    const mark = node.type === 'text' ? lastLimit(source, start, Math.min(node.end, offset)) : -1;
    if (mark < 0) continue;
    start = mark + 1;
    break;
  }
  for (let i = place; i < siblings.length; i++) {
    const node = siblings[i] as Node;
    if (i > place && isMark(node)) break;
    end = node.end;
    const mark = node.type === 'text' ? firstLimit(source, Math.max(node.start, offset), end) : -1;
    if (mark < 0) continue;
    end = mark;
    break;
  }
  // The label of a note is no part of its text.
  const first = parent.type === 'footnoteDefinition' ? Math.min(parent.body.start, offset) : start;
  return trimmed(source, Math.max(start, first), end);
}

function isMark({ type }: Node): boolean {
  if (type === 'markup' || type === 'comment') return false;
  return (
    type === 'marker' ||
    type === 'enumerator' ||
    type === 'footnoteReference' ||
    type === 'quotation' ||
    levels[type] !== 'inline'
  );
}

function lastLimit(source: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (LIMITS.includes(source.charAt(at))) return at;
  return -1;
}

function firstLimit(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (LIMITS.includes(source.charAt(at))) return at;
  return -1;
}

/** The parts of the outline around the offset, and those in them. */
function addParts(
  candidates: Span[],
  items: readonly OutlineItem[],
  offset: number,
  isInNote: boolean,
): void {
  for (const item of items) {
    if (item.start > offset || offset > item.end) continue;
    // A paragraph between two notes is no part of the notes.
    if (item.kind === 'notes' && !isInNote) continue;
    candidates.push(spanOf(item));
    addParts(candidates, item.children, offset, isInNote);
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
