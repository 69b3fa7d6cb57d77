import { frontMatter, levels } from '../../core/syntax/levels.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import {
  childrenOf,
  type Marker,
  type Node,
  type OperativeParagraph,
} from '../../core/syntax/tree.ts';

/**
 * What follows a paragraph, and so how it ends:
 * - `middle`: the next paragraph of the list;
 * - `middle-or-last`: the same, in the square brackets of a draft: it may be left out;
 * - `boundary`: a paragraph that does not go on with the list;
 * - `text`: a list or a quotation that it introduces;
 * - `last`: the closing lines, an annex or another draft;
 * - `open`: nothing, the text ends;
 * - `unknown`: a block that is not understood, or the end of an excerpt.
 */
export type EndingPlace =
  | 'middle'
  | 'middle-or-last'
  | 'boundary'
  | 'text'
  | 'last'
  | 'open'
  | 'unknown';

/** The blocks of a scope in order, with those of its sections; notes and blank lines are left out. */
export function blocksOf(scope: Node): Node[] {
  const blocks: Node[] = [];
  addBlocks(scope, blocks);
  return blocks;
}

function addBlocks(scope: Node, blocks: Node[]): void {
  for (const child of childrenOf(scope)) {
    if (child.type === 'section') addBlocks(child, blocks);
    else if (levels[child.type] !== 'trivia' && child.type !== 'footnoteDefinition') {
      blocks.push(child);
    }
  }
}

export function endingPlace(
  node: OperativeParagraph,
  next: Node | undefined,
  isInDraft: boolean,
): EndingPlace {
  if (next === undefined) return 'open';
  switch (next.type) {
    case 'operativeParagraph':
      if (!isInDraft) return 'unknown';
      return placeBefore(node, next);
    case 'draft':
      return isInDraft ? 'text' : 'last';
    case 'quotedBlock':
      return 'text';
    case 'annex':
    case 'closingLine':
    case 'voteLine':
      return 'last';
    default:
      return frontMatter.has(next.type) && next.type !== 'title' ? 'last' : 'unknown';
  }
}

function placeBefore(node: Node, next: Node): EndingPlace {
  const [here, there] = [markerOf(node), markerOf(next)];
  if (there === null) return 'boundary';
  if (here === null) return 'text';
  return followsOn(here, there) ? 'middle' : 'boundary';
}

/** True when one label is followed by the next number, or by an inserted one (`٣ مكررا`). */
export function followsOn(here: Marker, there: Marker): boolean {
  const step = there.ordinal - here.ordinal;
  return step === 1 || (step === 0 && there.bis > here.bis);
}

export function hasOpener(node: Node): boolean {
  return childrenOf(node).some(({ type }) => type === 'opener');
}
