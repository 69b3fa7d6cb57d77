import type { Block, BlockContent } from './block.ts';
import { Code, type SyntaxContext } from './context.ts';
import { endMark } from './endings.ts';
import type { MarkerHead } from './head.ts';
import type { FrontMatterType } from './tree.ts';

/** How far a text is: what a line may be depends on it. */
export type Zone = 'front' | 'preamble' | 'operative' | 'annex' | 'closed';

/** A preambular clause, or an item of its list. */
export function isOfPreamble(block: Block | null): boolean {
  return block?.content.kind === 'preambular' || block?.content.kind === 'item';
}

export function labelled(marker: MarkerHead, opensQuotation: boolean): BlockContent {
  const isParagraph =
    marker.script === 'digits' && marker.style !== 'quoted' && marker.within === undefined;
  return isParagraph
    ? { kind: 'numbered', marker, opensQuotation }
    : { kind: 'item', marker, level: levelOf(marker) };
}

function levelOf(marker: MarkerHead): 1 | 2 | 3 {
  if (marker.style === 'quoted' || marker.script === 'roman') return 2;
  if (marker.within !== undefined) return 1;
  return marker.style === 'parenthesis' || marker.style === 'half-parenthesis' ? 1 : 3;
}

/** Does a line that follows without a blank line belong to the open block? */
export function joinsNextLine(
  content: BlockContent,
  mark: number | null,
  clause: boolean,
  verb: boolean,
  zone: Zone,
): boolean {
  const stopped = mark === Code.stop || mark === Code.arabicQuestion || mark === Code.exclamation;
  switch (content.kind) {
    case 'front':
      return isRunningFront(content.type) && !stopped && !clause;
    case 'formula':
      return mark === 0 && !clause && !verb;
    case 'preambular':
      return !stopped && !(clause && mark !== 0);
    case 'operative':
    case 'numbered':
    case 'item':
      return !stopped && !(verb && mark === Code.arabicSemicolon && zone === 'operative');
    case 'annex':
    case 'section':
    case 'heading':
      return false;
    default:
      return !stopped;
  }
}

export function isHead({ kind }: BlockContent): boolean {
  return kind === 'heading' || kind === 'annex' || kind === 'section';
}

/** The clause has no mark at its end. */
export function isUnfinished(context: SyntaxContext, block: Block | null): boolean {
  return block !== null && isClause(block.content) && endMark(context, block) === 0;
}

function isClause({ kind }: BlockContent): boolean {
  return kind === 'preambular' || kind === 'operative' || kind === 'numbered' || kind === 'item';
}

/** Front matter that may run over several lines. */
function isRunningFront(type: FrontMatterType): boolean {
  switch (type) {
    case 'masthead':
    case 'organ':
    case 'sessionLine':
    case 'resolutionNumber':
    case 'resolutionSymbol':
      return false;
    default:
      return true;
  }
}
